package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns seats: offices that a country has one of. Whoever holds one is not
// of the country whose seat another person of the article holds.

// notFrom lists the countries that a person cannot be from: those where another
// person holds the same office, those that he visits, the one he is accredited to.
func (d *document) notFrom(e int) []string {
	var not []string
	for k, number := range d.entities[e].mentions {
		if k >= mostForms {
			break
		}
		m := &d.mentions[number]
		if m.titles.accredited != "" {
			not = append(not, m.titles.accredited)
		}
		if d.home != "" && d.atMission(m) { // "the embassy's second secretary"
			not = append(not, d.home)
		}
		not = append(not, d.destinations(m)...)
		if key := d.seat(&m.titles); key != "" {
			for _, holder := range d.seats[key] {
				if holder != e {
					not = append(not, d.entities[holder].country.text)
				}
			}
		}
	}
	return not
}

// atMission reports whether an office is one at an embassy or consulate.
func (d *document) atMission(m *mention) bool {
	for i := m.from; i < m.titles.office.to; i++ {
		if d.cue(i, lexicon.CueMission) && i < m.titles.head.from && (d.fold(i) != "commission" || d.fold(i-1) == "high") { // no "Election Commission Secretary"
			return true
		}
	}
	return false
}

// seat gives a key of an office that a country has one of; "" for other offices.
func (d *document) seat(t *titles) string {
	if t.counterpart || t.former || t.countryFrom == "place" { // of a part of the country
		return ""
	}
	switch t.level {
	case "head-of-state", "head-of-government", "military-chief", "parliament":
		return d.officeHead(t)
	case "minister":
		if head := d.officeHead(t); strings.HasPrefix(head, "minister of ") { // "Foreign Minister" as well
			if last := d.fold(t.head.to - 1); last == "secretary" { // who may sit beside his minister
				return last + strings.TrimPrefix(head, "minister")
			}
			return head
		}
	}
	return ""
}

// soleSeat gives the key of a seat that person e is named with and that no country has
// two of at a time; "" for others.
func (d *document) soleSeat(e int) string {
	for k, number := range d.entities[e].mentions {
		if k >= mostForms {
			break
		}
		m := &d.mentions[number]
		if m.name.empty() {
			continue
		}
		switch key := d.seat(&m.titles); key {
		case "president", "prime minister", "minister of foreign", "minister of defence":
			return key
		}
	}
	return ""
}

// landBefore gives the country that was spoken of last as a place before token i, in its
// sentence or the one before, without those left out: "In Saint Lucia he will be received
// by the Prime Minister", "on a visit to Slovenia"; "" when none was.
func (d *document) landBefore(i int, without []string) (string, phrase) {
	from := d.sentenceOf(i).from
	if s := d.tokens[i].sentence; s > 0 {
		from = d.sentences[s-1].from
	}
	for k := i - 1; k > from; k-- {
		if !d.tokens[k].capital() {
			continue
		}
		n, entry := d.phraseAt(k, i, lexicon.CountryName|lexicon.Capital)
		if entry == nil || slices.Contains(without, entry.Code) {
			continue
		}
		at := k - 1
		if d.determiner(at) == definite {
			at--
		}
		if f := d.fold(at); f == "in" || f == "to" {
			return entry.Code, phrase{k, k + n}
		}
	}
	return "", phrase{}
}

// findSeats lists who holds each seat of a country that the text names.
func (d *document) findSeats() {
	d.seats = map[string][]int{}
	for e := range d.entities {
		p := &d.entities[e]
		if p.kind != person || !p.country.known() {
			continue
		}
		for k, number := range p.mentions {
			if k >= mostForms {
				break
			}
			t := &d.mentions[number].titles
			if t.counterpart { // "his Belarusian counterpart": of the other's office
				t = d.counterpartsOffice(number, t)
			}
			if key := d.seat(t); key != "" && len(d.seats[key]) < mostForms {
				d.seats[key] = append(d.seats[key], e)
			}
		}
	}
}

// counterpartsOffice gives the titles of the person whose counterpart mention number
// is said to be, with the mention's own when nobody is found.
func (d *document) counterpartsOffice(number int, own *titles) *titles {
	owner := d.before(number, &d.mentions[number])
	if owner < 0 {
		return own
	}
	for k, n := range d.entities[owner].mentions {
		if t := &d.mentions[n].titles; k < mostForms && !t.office.empty() && !t.counterpart {
			return t
		}
	}
	return own
}
