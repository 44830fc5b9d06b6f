package references

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns seats: offices that a country has one of. Whoever holds one is not
// of the country whose seat another person of the article holds.

// notFrom lists the countries that a person cannot be from: those where another
// person holds the same office, those that he visits, the one he is accredited to.
func (d *Document) notFrom(e int) []string {
	var not []string
	for k, number := range d.Entities[e].Mentions {
		if k >= MostForms {
			break
		}
		m := &d.Mentions[number]
		if m.Titles.Accredited != "" {
			not = append(not, m.Titles.Accredited)
		}
		if d.Home != "" && d.atMission(m) { // "the embassy's second secretary"
			not = append(not, d.Home)
		}
		for _, code := range d.Destinations(m) {
			if m.Name.Empty() && d.Countries.Of(code).Best >= datelineWeight { // of two ministers the other one may be meant
				continue
			}
			not = append(not, code)
		}
		if key := d.seat(&m.Titles); key != "" {
			for _, holder := range d.seats[key] {
				if holder != e {
					not = append(not, d.Entities[holder].Country.Text)
				}
			}
		}
	}
	return not
}

// atMission reports whether an office is one at an embassy or consulate.
func (d *Document) atMission(m *names.Mention) bool {
	for i := m.From; i < m.Titles.Office.To; i++ {
		if d.Cue(i, lexicon.CueMission) && i < m.Titles.Head.From && (d.Fold(i) != "commission" || d.Fold(i-1) == "high") { // no "Election Commission Secretary"
			return true
		}
	}
	return false
}

// seat gives a key of an office that a country has one of; "" for other offices.
func (d *Document) seat(t *names.Titles) string {
	if t.Counterpart || t.Former || t.CountryFrom == "place" { // of a part of the country
		return ""
	}
	switch t.Level {
	case "head-of-state", "head-of-government", "military-chief", "parliament":
		return d.officeHead(t)
	case "minister":
		if head := d.officeHead(t); strings.HasPrefix(head, "minister of ") { // "Foreign Minister" as well
			if last := d.Fold(t.Head.To - 1); last == "secretary" { // who may sit beside his minister
				return last + strings.TrimPrefix(head, "minister")
			}
			return head
		}
	case "judiciary", "security":
		return soleOffice(d.officeHead(t))
	}
	return ""
}

// soleOffice gives a key of an office of judges or the police that a country has one of, "" for others.
func soleOffice(head string) string {
	switch head {
	case "chief justice", "prosecutor general", "ombudsman", "attorney general":
		return head
	case "general prosecutor", "procurator general", "chief prosecutor":
		return "prosecutor general"
	case "police chief", "chief of police", "commissioner of police", "police commissioner", "inspector general of police":
		return "police chief"
	}
	return ""
}

// soleSeat gives the key of a seat that person e is named with and that no country has
// two of at a time; "" for others.
func (d *Document) soleSeat(e int) string {
	for k, number := range d.Entities[e].Mentions {
		if k >= MostForms {
			break
		}
		m := &d.Mentions[number]
		if m.Name.Empty() {
			continue
		}
		switch key := d.seat(&m.Titles); key {
		case "president", "prime minister", "minister of foreign", "minister of defence":
			return key
		}
	}
	return ""
}

// SameSeat reports whether two persons are named with an office that a country has one of.
func (d *Document) SameSeat(a, b int) bool {
	key := d.seatOf(a)
	return key != "" && key == d.seatOf(b)
}

// Counterparts reports whether the text calls one of two persons the other's counterpart or colleague.
func (d *Document) Counterparts(a, b int) bool {
	return d.counterpartOf(&d.Entities[a]) || d.counterpartOf(&d.Entities[b])
}

// FieldOf gives the code of the ministry's field in the offices that a person is named with, "" for none.
func (d *Document) FieldOf(e int) string { return d.firstOf(e, d.officeField) }

// seatOf gives the key of the seat that a person is first named with, "" for none.
func (d *Document) seatOf(e int) string { return d.firstOf(e, d.seat) }

// firstOf gives what the titles that a person is named with say first, "" when none says it.
func (d *Document) firstOf(e int, says func(*names.Titles) string) string {
	for k, number := range d.Entities[e].Mentions {
		if k >= MostForms {
			break
		}
		if said := says(&d.Mentions[number].Titles); said != "" {
			return said
		}
	}
	return ""
}

// landBefore gives the country that was spoken of last as a place before token i, in its
// sentence or the one before, without those left out: "In Saint Lucia he will be received
// by the Prime Minister", "on a visit to Slovenia"; "" when none was.
func (d *Document) landBefore(i int, without []string) (string, text.Phrase) {
	from := d.SentenceOf(i).From
	if s := d.Tokens[i].Sentence; s > 0 {
		from = d.Sentences[s-1].From
	}
	for k := i - 1; k > from; k-- {
		if !d.Tokens[k].Capital() {
			continue
		}
		n, entry := d.PhraseAt(k, i, lexicon.CountryName|lexicon.Capital)
		if entry == nil || slices.Contains(without, entry.Code) {
			continue
		}
		at := k - 1
		if d.Determiner(at) == text.Definite {
			at--
		}
		if f := d.Fold(at); f == "in" || f == "to" {
			return entry.Code, text.Phrase{From: k, To: k + n}
		}
	}
	return "", text.Phrase{}
}

// findSeats lists who holds each seat of a country that the text names.
func (d *Document) findSeats() {
	d.seats = map[string][]int{}
	for e := range d.Entities {
		p := &d.Entities[e]
		if p.Kind != names.Person || !p.Country.Known() {
			continue
		}
		for k, number := range p.Mentions {
			if k >= MostForms {
				break
			}
			t := &d.Mentions[number].Titles
			if !t.Definite && !p.Name.Known() { // "the first visit of a Moroccan speaker"
				continue
			}
			if t.Counterpart { // "his Belarusian counterpart": of the other's office
				t = d.counterpartsOffice(number, t)
			}
			if key := d.seat(t); key != "" && len(d.seats[key]) < MostForms {
				d.seats[key] = append(d.seats[key], e)
			}
		}
	}
}

// counterpartsOffice gives the titles of the person whose counterpart mention number
// is said to be, with the mention's own when nobody is found.
func (d *Document) counterpartsOffice(number int, own *names.Titles) *names.Titles {
	owner := d.before(number, &d.Mentions[number])
	if owner < 0 {
		return own
	}
	for k, n := range d.Entities[owner].Mentions {
		if t := &d.Mentions[n].Titles; k < MostForms && !t.Office.Empty() && !t.Counterpart {
			return t
		}
	}
	return own
}
