package encounters

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns actors: the persons that the sides of a candidate name, and the
// countries and organisations that act without one.

// actors gives the persons, and the countries and organisations without one,
// that the sides name.
func (f *finder) actors(sides ...side) (people []int, parties []Party) {
	return f.appendActors(nil, nil, sides...)
}

// appendActors appends them to lists of them.
func (f *finder) appendActors(people []int, parties []Party, sides ...side) ([]int, []Party) {
	for _, list := range sides {
		for _, number := range list.mentions {
			m := &f.Mentions[number]
			for _, e := range m.Who {
				if m.Kind == names.Person && f.Fold(m.From-1) == "as" && f.IsLower(m.From) && !f.Entities[e].Name.Known() { // "with X as their mediator"
					continue
				}
				people, parties = f.actor(e, m, people, parties)
			}
		}
	}
	return people, parties
}

// actorsOf gives the actors of a candidate's sides and those that a compound names.
func (f *finder) actorsOf(c *candidate) (people []int, parties []Party) {
	return f.appendActorsOf(nil, nil, c)
}

// appendActorsOf appends them to lists of them.
func (f *finder) appendActorsOf(people []int, parties []Party, c *candidate) ([]int, []Party) {
	people, parties = f.appendActors(people, parties, c.sides[:]...)
	if c.house.Code != "" && (len(c.sides[0].mentions) == 0 || len(c.sides[1].mentions) == 0) {
		parties = addParty(parties, c.house)
	}
	if len(people)+len(parties) < 2 {
		for _, p := range c.parties {
			parties = addParty(parties, p)
		}
	}
	return people, parties
}

// actor adds one entity: a named person, or the party that is represented.
func (f *finder) actor(e int, m *names.Mention, people []int, parties []Party) ([]int, []Party) {
	entity := &f.Entities[e]
	at := text.Clue{At: m.Phrase, Basis: readout.Stated}
	switch {
	case entity.Kind == names.Person && entity.Name.Known():
		return addOnce(people, e), parties
	case entity.Kind == names.Person && entity.Country.Known():
		return people, addParty(parties, Party{Entity: -1, Code: entity.Country.Text, Clue: at})
	case entity.Kind == names.Person && entity.Org.Known():
		return people, addParty(parties, Party{Entity: e, Clue: at})
	case entity.Kind == names.Country:
		return people, addParty(parties, Party{Entity: e, Code: entity.Country.Text, Clue: at})
	case entity.Kind == names.Organisation:
		return people, addParty(parties, Party{Entity: e, Clue: at})
	}
	return people, parties
}
