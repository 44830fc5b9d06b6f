package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what is left of an encounter of countries when most of it is named: the
// country of the last of those who met, and the one who holds the office by which they were
// told: "The presidents of A, B and C met … at the invitation of A's president, X".

// lendRest gives the one of several people whose country is not known that which the others
// leave, when the encounter in focus was told of their countries: "The foreign ministers of A
// and B met. X of A and his host, Y, spoke".
func (f *finder) lendRest(people []int) {
	if f.current < 0 || len(people) < 2 {
		return
	}
	d := &f.drafts[f.current]
	if len(d.Principals) > 0 || len(d.codes) != len(people) || len(d.Parties) != len(people) {
		return
	}
	open := -1
	rest := slices.Clone(d.codes)
	for _, person := range people {
		e := &f.Entities[person]
		if !e.Country.Known() && !e.Org.Known() || f.Guessed(person) || e.Country.Known() && e.Country.Clues[0].From == "dateline" {
			if open >= 0 {
				f.lendInOrder(d, people)
				return
			}
			open = person
			continue
		}
		at := slices.Index(rest, e.Country.Text)
		if at < 0 {
			return
		}
		rest = slices.Delete(rest, at, at+1)
	}
	if open < 0 || len(rest) != 1 {
		return
	}
	for _, p := range d.Parties {
		if p.Code == rest[0] {
			f.Entities[open].Country = text.Value{Text: p.Code, Clues: text.InferredFrom([]text.Clue{p.Clue}, "the other side")}
		}
	}
}

// lendInOrder gives people of whose countries most are open those of the encounter, in the order
// in which these were told: "The ministers of A, B and C met. X, Y and Z spoke".
func (f *finder) lendInOrder(d *draft, people []int) {
	for k, person := range people {
		e := &f.Entities[person]
		if d.Parties[k].Code == "" || e.Org.Known() || e.Country.Known() && !f.Guessed(person) && e.Country.Text != d.Parties[k].Code {
			return
		}
	}
	for k, person := range people {
		if e := &f.Entities[person]; !e.Country.Known() || f.Guessed(person) {
			e.Country = text.Value{Text: d.Parties[k].Code, Clues: text.InferredFrom([]text.Clue{d.Parties[k].Clue}, "in this order")}
		}
		f.answersTo(person)
	}
}

// answersTo makes counterparts whom only a country is told of, "his Turkish counterpart", the person
// who turned out to be of it.
func (f *finder) answersTo(person int) {
	e := &f.Entities[person]
	last := e.Mentions[len(e.Mentions)-1]
	for number := e.Mentions[0]; number < min(len(f.Mentions), last+references.Neighbourhood); number++ {
		m := &f.Mentions[number]
		if m.Kind == names.Person && m.Titles.Counterpart && m.Titles.Country == e.Country.Text && len(m.Who) == 1 && !f.Entities[m.Who[0]].Name.Known() {
			m.Who = f.One(person)
		}
	}
}

// partOf reports whether people of some of the countries of an encounter that nobody has
// spoken for yet are told right behind it: "The leaders of A, B and C opened their meeting. X
// (A) and Y (B) took their seats".
func (f *finder) partOf(d *draft, c *candidate, people []int) bool {
	if !text.WordIn("joint guest discuss tell", f.candidateClass(c)) || c.sentence != d.Anchor+1 || c.further || len(people) < 2 || len(d.codes) < 3 {
		return false
	}
	var seen []string
	for _, person := range people {
		code := f.Entities[person].Country.Text
		if !slices.Contains(d.codes, code) || slices.Contains(seen, code) {
			return false
		}
		seen = append(seen, code)
	}
	return true
}

// nameHeads makes principals of the heads of state or government whom the article names, of
// countries whose heads met and nobody else was named for.
func (f *finder) nameHeads(d *draft) {
	if d.level != "head-of-state" && d.level != "head-of-government" || d.earlier || d.awaits || len(d.Parties) == 0 {
		return
	}
	for _, p := range d.Parties {
		head := -1
		for e := range f.Entities {
			person := &f.Entities[e]
			if p.Code == "" || person.Kind != names.Person || !person.Name.Known() || person.Country.Text != p.Code || person.Level != d.level || f.Guessed(e) {
				continue
			}
			if head >= 0 {
				head = -1
				break
			}
			head = e
		}
		if head >= 0 {
			d.Principals = clauses.AddOnce(d.Principals, head)
		}
	}
	f.tidy(d)
}
