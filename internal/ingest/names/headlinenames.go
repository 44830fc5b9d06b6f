package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the mentions of headlines, in which a capital may be no evidence:
// known names, offices with their country, countries.

// titleCase reports whether a headline prints most of its words with capitals,
// so that a capital is no evidence in it.
func (d *Document) titleCase(s *text.Sentence) bool {
	capitals, words := 0, 0
	for i := s.From; i < s.To; i++ {
		if t := &d.Tokens[i]; t.IsWord() && t.End-t.Start > 3 {
			words++
			if t.Capital() {
				capitals++
			}
		}
	}
	return capitals*4 > words*3
}

// headlineNames finds names in a headline: only those known from the prose,
// and countries.
func (d *Document) headlineNames(s *text.Sentence, known map[string]bool) {
	var land Mention
	for i := s.From; i < s.To; i++ {
		if d.MentionAt[i] >= 0 || !d.Tokens[i].Capital() {
			continue
		}
		if m, ok := d.headlineOffice(i, s, known); ok {
			d.Mentions = append(d.Mentions, m)
			i = m.To - 1
			continue
		}
		if known[d.Fold(i)] && !d.StopWord(i) {
			name := text.At(i)
			for name.To < s.To && known[d.Fold(name.To)] && d.Tokens[name.To].Capital() {
				name.To++
			}
			m := Mention{Phrase: name, Kind: Person, Name: name, Head: name.To - 1, Rule: "known name"}
			m.Titles.Definite = true
			d.Mentions = append(d.Mentions, m)
			i = name.To - 1
			continue
		}
		if d.countryAt(&land, i, s.To) {
			d.Mentions = append(d.Mentions, land)
			i = land.To - 1
		}
	}
}

// headlineOffice reads an office with its country in a headline, "Turkish
// Defense Minister", and the known name behind it: often the only words that
// tell whose minister it is.
func (d *Document) headlineOffice(i int, s *text.Sentence, known map[string]bool) (Mention, bool) {
	if n, _ := d.PhraseAt(i, s.To, lexicon.CountryName|lexicon.Demonym); n == 0 {
		return Mention{}, false
	}
	o, ok := d.officeAt(i, s.To)
	if !ok || o.Plural || o.Country == "" || o.Counterpart || o.Office.To > o.Head.To {
		return Mention{}, false
	}
	m := Mention{Phrase: text.Phrase{From: i, To: o.Head.To}, Kind: Person, Head: o.Head.To - 1, Titles: o.Titles, Rule: "office in a headline"}
	for m.To < s.To && known[d.Fold(m.To)] && d.Tokens[m.To].Capital() {
		m.To++
	}
	if m.To > o.Head.To {
		m.Name, m.Head = text.Phrase{From: o.Head.To, To: m.To}, m.To-1
	}
	return m, true
}
