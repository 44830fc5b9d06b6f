package ingest

import (
	"bytes"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the lines that say from whom a readout comes: "From: Prime Minister's
// Office and The Rt Hon Ana Rivas MP", or a name with its titles over the prose. Whom they
// name is whom the text goes on to call by the office alone.

// issuer finds the person whom a line behind "From:" names, with the office of the line
// or, where it names none, the one that opens the headline above it.
func (d *document) issuer(number int) {
	s := &d.sentences[number]
	if d.fold(s.from) != "from" || d.fold(s.from+1) != ":" {
		return
	}
	end := s.from + 2
	for end < s.to && bytes.IndexByte(d.raw[d.tokens[end-1].end:d.tokens[end].start], '\n') < 0 {
		end++
	}
	for i := s.from + 2; i < end; i++ {
		if !d.titleFollows(i, end) {
			continue
		}
		var m mention
		if !d.personAt(&m, i, end) || m.name.len() < 2 {
			continue
		}
		d.readAfter(&m, end)
		if m.titles.office.empty() || m.titles.level == "legislator" {
			d.takeIssued(&m, s)
		}
		m.rule = "issued by"
		d.mentions = append(d.mentions, m)
		return
	}
}

// takeIssued gives the one who issued a readout his office and the country of the house
// that the line names.
func (d *document) takeIssued(m *mention, s *sentence) {
	var at []phrase
	if n, house := d.phraseAt(s.from+2, m.from, lexicon.Office); house != nil { // "Prime Minister's Office"
		at = append(at, phrase{s.from + 2, s.from + 2 + n})
	}
	for i := range d.sentences {
		if h := &d.sentences[i]; h.from < s.from && h.kind == headline {
			at = append(at, h.phrase)
		}
	}
	for _, p := range at {
		if o, ok := d.officeAt(p.from, p.to); ok && !o.plural && !o.generic && o.country == "" && !o.counterpart && !o.guest && o.level != "legislator" {
			d.takeOffice(m, o)
			m.titles.definite = true
			break
		}
	}
	for i := s.from + 2; i < m.from && m.titles.country == ""; i++ {
		if n, house := d.phraseAt(i, m.from, lexicon.Metonym|lexicon.Demonym|lexicon.CountryName); house != nil {
			m.titles.country, m.titles.countryAt, m.titles.countryFrom = house.Code, phrase{i, i + n}, "metonym"
		}
	}
}

// longestByline is the largest number of tokens of a line that is a name with its titles.
const longestByline = 9

// longestSignature is the largest number of tokens of a line that goes on with the
// author's office or occasion: "The Hon Ana Rivas, Minister for Trade", "Statement by X after".
const longestSignature = 40

// officeBelow gives the name of a byline the office that the line below it prints.
func (d *document) officeBelow(line int) {
	if line+1 >= len(d.sentences) || len(d.mentions) == 0 {
		return
	}
	m, next := &d.mentions[len(d.mentions)-1], &d.sentences[line+1]
	if m.kind != person || m.name.empty() || m.from < d.sentences[line].from || !m.titles.office.empty() || next.kind != headline {
		return
	}
	if o, ok := d.officeAt(next.from, next.to); ok && !o.plural {
		d.takeOffice(m, o)
	}
}

// byline reports whether a line over the prose is a name with its titles: "The Hon Ana
// Rivas MP".
func (d *document) byline(s *sentence) bool {
	from := s.from
	if d.determiner(from) == definite {
		from++
	}
	if s.len() < 3 || s.len() > longestSignature {
		return false
	}
	if d.statementOf(s) > 0 {
		return true
	}
	n, entry := d.phraseAt(from, s.to, lexicon.Honorific|lexicon.Office)
	if entry == nil || s.len() > longestByline && !d.signature(s) {
		return false
	}
	return d.titleFollows(s.from, s.to) || entry.Code == "legislator" && (!d.nameAt(from+n, s.to).empty() || d.titleFollows(from+n, s.to))
}

// statementOf gives the token at which the author's name begins in a line that heads his
// words: "Press statement by President X following", "Opening remarks by"; 0 for none.
func (d *document) statementOf(s *sentence) int {
	for i := s.from; i+2 < s.to && i < s.from+12; i++ {
		if d.cue(i, lexicon.CueStatementNoun) && (d.fold(i+1) == "by" || d.fold(i+1) == "from") && d.tokens[i+2].capital() {
			return i + 2
		}
	}
	return 0
}

// signature reports whether a line of titles and a name goes on with an office, and tells
// nothing: "Senator the Hon Ana Rivas, Minister for Trade and Tourism".
func (d *document) signature(s *sentence) bool {
	commas := 0
	for i := s.from; i < s.to; i++ {
		switch word := d.fold(i); {
		case word == ",":
			commas++
		case d.tokens[i].shape == lower && word != "and" && word != "for" && word != "of" && word != "the":
			return false
		}
	}
	return commas > 0
}
