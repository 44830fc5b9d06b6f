package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the mentions of headlines, in which a capital may be no evidence:
// known names, offices with their country, countries.

// titleCase reports whether a headline prints most of its words with capitals,
// so that a capital is no evidence in it.
func (d *document) titleCase(s *sentence) bool {
	capitals, words := 0, 0
	for i := s.from; i < s.to; i++ {
		if t := &d.tokens[i]; t.isWord() && t.end-t.start > 3 {
			words++
			if t.capital() {
				capitals++
			}
		}
	}
	return capitals*4 > words*3
}

// headlineNames finds names in a headline: only those known from the prose,
// and countries.
func (d *document) headlineNames(s *sentence, known map[string]bool) {
	var land mention
	for i := s.from; i < s.to; i++ {
		if d.mentionAt[i] >= 0 || !d.tokens[i].capital() {
			continue
		}
		if m, ok := d.headlineOffice(i, s, known); ok {
			d.mentions = append(d.mentions, m)
			i = m.to - 1
			continue
		}
		if known[d.fold(i)] && !d.stopWord(i) {
			name := phrase{i, i + 1}
			for name.to < s.to && known[d.fold(name.to)] && d.tokens[name.to].capital() {
				name.to++
			}
			m := mention{phrase: name, kind: person, name: name, head: name.to - 1, rule: "known name"}
			m.titles.definite = true
			d.mentions = append(d.mentions, m)
			i = name.to - 1
			continue
		}
		if d.countryAt(&land, i, s.to) {
			d.mentions = append(d.mentions, land)
			i = land.to - 1
		}
	}
}

// headlineOffice reads an office with its country in a headline, "Turkish
// Defense Minister", and the known name behind it: often the only words that
// tell whose minister it is.
func (d *document) headlineOffice(i int, s *sentence, known map[string]bool) (mention, bool) {
	if n, _ := d.phraseAt(i, s.to, lexicon.CountryName|lexicon.Demonym); n == 0 {
		return mention{}, false
	}
	o, ok := d.officeAt(i, s.to)
	if !ok || o.plural || o.country == "" || o.counterpart || o.office.to > o.head.to {
		return mention{}, false
	}
	m := mention{phrase: phrase{i, o.head.to}, kind: person, head: o.head.to - 1, titles: o.titles, rule: "office in a headline"}
	for m.to < s.to && known[d.fold(m.to)] && d.tokens[m.to].capital() {
		m.to++
	}
	if m.to > o.head.to {
		m.name, m.head = phrase{o.head.to, m.to}, m.to-1
	}
	return m, true
}
