package names

import (
	"bytes"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the lines that say from whom a readout comes: "From: Prime Minister's
// Office and The Rt Hon Ana Rivas MP", or a name with its titles over the prose. Whom they
// name is whom the text goes on to call by the office alone.

// issuer finds the person whom a line behind "From:" names, with the office of the line
// or, where it names none, the one that opens the headline above it.
func (d *Document) issuer(number int) {
	s := &d.Sentences[number]
	if d.Fold(s.From) != "from" || d.Fold(s.From+1) != ":" {
		return
	}
	end := s.From + 2
	for end < s.To && bytes.IndexByte(d.Raw[d.Tokens[end-1].End:d.Tokens[end].Start], '\n') < 0 {
		end++
	}
	for i := s.From + 2; i < end; i++ {
		if !d.titleFollows(i, end) {
			continue
		}
		var m Mention
		if !d.personAt(&m, i, end) || m.Name.Len() < 2 {
			continue
		}
		d.readAfter(&m, end)
		if m.Titles.Office.Empty() || m.Titles.Level == "legislator" {
			d.takeIssued(&m, s)
		}
		m.Rule = "issued by"
		d.Mentions = append(d.Mentions, m)
		return
	}
}

// takeIssued gives the one who issued a readout his office and the country of the house
// that the line names.
func (d *Document) takeIssued(m *Mention, s *text.Sentence) {
	var at []text.Phrase
	if n, house := d.PhraseAt(s.From+2, m.From, lexicon.Office); house != nil { // "Prime Minister's Office"
		at = append(at, text.Phrase{From: s.From + 2, To: s.From + 2 + n})
	}
	for i := range d.Sentences {
		if h := &d.Sentences[i]; h.From < s.From && h.Kind == text.Headline {
			at = append(at, h.Phrase)
		}
	}
	for _, p := range at {
		if o, ok := d.officeAt(p.From, p.To); ok && !o.Plural && !o.Generic && o.Country == "" && !o.Counterpart && !o.Guest && o.Level != "legislator" {
			d.takeOffice(m, o)
			m.Titles.Definite = true
			break
		}
	}
	for i := s.From + 2; i < m.From && m.Titles.Country == ""; i++ {
		if n, house := d.PhraseAt(i, m.From, lexicon.Metonym|lexicon.Demonym|lexicon.CountryName); house != nil {
			m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = house.Code, text.Phrase{From: i, To: i + n}, "metonym"
		}
	}
}

// longestByline is the largest number of tokens of a line that is a name with its titles.
const longestByline = 9

// longestSignature is the largest number of tokens of a line that goes on with the
// author's office or occasion: "The Hon Ana Rivas, Minister for Trade", "Statement by X after".
const longestSignature = 40

// officeBelow gives the name of a byline the office that the line below it prints.
func (d *Document) officeBelow(line int) {
	if line+1 >= len(d.Sentences) || len(d.Mentions) == 0 {
		return
	}
	m, next := &d.Mentions[len(d.Mentions)-1], &d.Sentences[line+1]
	if m.Kind != Person || m.Name.Empty() || m.From < d.Sentences[line].From || !m.Titles.Office.Empty() || next.Kind != text.Headline {
		return
	}
	if o, ok := d.officeAt(next.From, next.To); ok && !o.Plural {
		d.takeOffice(m, o)
	}
}

// Byline reports whether a line over the prose is a name with its titles: "The Hon Ana
// Rivas MP".
func (d *Document) Byline(s *text.Sentence) bool {
	from := d.BehindArticle(s.From)
	if s.Len() < 3 || s.Len() > longestSignature {
		return false
	}
	if d.StatementOf(s) > 0 {
		return true
	}
	n, entry := d.PhraseAt(from, s.To, lexicon.Honorific|lexicon.Office)
	if entry == nil || s.Len() > longestByline && !d.signature(s) {
		return false
	}
	return d.titleFollows(s.From, s.To) || entry.Code == "legislator" && (!d.nameAt(from+n, s.To).Empty() || d.titleFollows(from+n, s.To))
}

// StatementOf gives the token at which the author's name begins in a line that heads his
// words: "Press statement by President X following", "Opening remarks by"; 0 for none.
func (d *Document) StatementOf(s *text.Sentence) int {
	for i := s.From; i+2 < s.To && i < s.From+12; i++ {
		if d.Cue(i, lexicon.CueStatementNoun) && (d.Fold(i+1) == "by" || d.Fold(i+1) == "from") && d.IsCapital(i+2) {
			return i + 2
		}
	}
	return 0
}

// signature reports whether a line of titles and a name goes on with an office, and tells
// nothing: "Senator the Hon Ana Rivas, Minister for Trade and Tourism".
func (d *Document) signature(s *text.Sentence) bool {
	commas := 0
	for i := s.From; i < s.To; i++ {
		switch word := d.Fold(i); {
		case word == ",":
			commas++
		case d.Tokens[i].Shape == text.Lower && word != "and" && word != "for" && word != "of" && word != "the":
			return false
		}
	}
	return commas > 0
}
