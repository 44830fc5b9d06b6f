package ingest

import (
	"bytes"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the line of a site that says from whom a readout comes: "From: Prime
// Minister's Office and The Rt Hon Ana Rivas MP". Whom it names is whom the text goes on
// to call by the office alone.

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
