package ingest

import "github.com/readout-archive/readout"

// This file owns actors: the persons that the sides of a candidate name, and the
// countries and organisations that act without one.

// actors gives the persons, and the countries and organisations without one,
// that the sides name.
func (f *finder) actors(sides ...side) (people []int, parties []party) {
	return f.appendActors(nil, nil, sides...)
}

// appendActors appends them to lists of them.
func (f *finder) appendActors(people []int, parties []party, sides ...side) ([]int, []party) {
	for _, list := range sides {
		for _, number := range list.mentions {
			m := &f.mentions[number]
			for _, e := range m.who {
				people, parties = f.actor(e, m, people, parties)
			}
		}
	}
	return people, parties
}

// actorsOf gives the actors of a candidate's sides and those that a compound names.
func (f *finder) actorsOf(c *candidate) (people []int, parties []party) {
	return f.appendActorsOf(nil, nil, c)
}

// appendActorsOf appends them to lists of them.
func (f *finder) appendActorsOf(people []int, parties []party, c *candidate) ([]int, []party) {
	people, parties = f.appendActors(people, parties, c.sides[:]...)
	if len(people)+len(parties) < 2 {
		for _, p := range c.parties {
			parties = addParty(parties, p)
		}
	}
	return people, parties
}

// actor adds one entity: a named person, or the party that is represented.
func (f *finder) actor(e int, m *mention, people []int, parties []party) ([]int, []party) {
	entity := &f.entities[e]
	at := clue{at: m.phrase, basis: readout.Stated}
	switch {
	case entity.kind == person && entity.name.known():
		return addOnce(people, e), parties
	case entity.kind == person && entity.country.known():
		return people, addParty(parties, party{entity: -1, code: entity.country.text, clue: at})
	case entity.kind == person && entity.org.known():
		return people, addParty(parties, party{entity: e, clue: at})
	case entity.kind == country:
		return people, addParty(parties, party{entity: e, code: entity.country.text, clue: at})
	case entity.kind == organisation:
		return people, addParty(parties, party{entity: e, clue: at})
	}
	return people, parties
}
