package references

import (
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those whose names stand behind what they are together.

// followLists gives those who are named behind a list of countries each his own:
// "her colleagues from Norway, Denmark and Finland, Gro Haug, Morten Kjær and Aino
// Salo", "the presidents of Chile and Peru, Ana Rivas and Luis Soto"; and those named
// behind people of one country or body that: "officials of the World Bank, X and Y".
func (d *Document) followLists() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Group && m.Kind != names.Delegation || !m.Titles.Plural && len(m.Who) < 2 {
			continue
		}
		if len(m.Who) < 2 {
			d.followGroup(number)
			continue
		}
		people := d.listedFrom(number+1, d.coordinated(m.End()), len(m.Who))
		if len(people) != len(m.Who) {
			continue
		}
		for n, e := range people {
			if land := &d.Entities[m.Who[n]]; land.Kind == names.Country && d.homeless(e) {
				d.Entities[e].Country.Set(land.Country.Text, text.Inferred(m.Phrase, inThisOrder))
			}
		}
	}
}

// followGroup gives those who are named in a list behind people of one country or body that.
func (d *Document) followGroup(number int) {
	m := &d.Mentions[number]
	var party int
	switch {
	case len(m.Who) == 1:
		party = m.Who[0]
	case m.Titles.Country != "": // "three Romanian MPs"
		party = d.CountryEntity(m.Titles.Country, m.Titles.CountryAt)
	default:
		return
	}
	at := m.End()
	if f := d.Fold(at); f == "for" || f == "on" { // "the UN experts on Yemen, X and Y"
		for at < m.End()+longestMatter && d.Fold(at) != "," && d.Fold(at) != "." {
			at++
		}
	}
	if f := d.Fold(at); f != "," && f != ":" {
		return
	}
	first := number + 1
	for first < len(d.Mentions) && d.Mentions[first].From < at {
		first++
	}
	people := d.listedFrom(first, at+1, mostLands)
	if len(people) < 2 {
		return
	}
	for _, e := range people {
		d.joinParty(e, &d.Entities[party], m.Phrase)
	}
}

// longestMatter is how many tokens tell at most what the people of a group are there for.
const longestMatter = 7

// listedFrom lists the persons of the list of names that opens at token at with mention first,
// one more than most of them when it goes on.
func (d *Document) listedFrom(first, at, most int) []int {
	var people []int
	for k := first; k < len(d.Mentions) && at >= 0 && len(people) <= most; k++ {
		o := &d.Mentions[k]
		if o.Kind != names.Person || o.Name.Empty() || len(o.Who) != 1 || o.From > at {
			break
		}
		people = append(people, o.Who[0])
		at = d.coordinated(o.End())
	}
	return people
}
