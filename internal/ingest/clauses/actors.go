package clauses

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns actors: the persons that the sides of a candidate name, and the
// countries and organisations that act without one, and who of them are of different parties.

// Party is a side of an encounter that was represented, by persons or by none.
type Party struct {
	Entity int // a country or organisation among the entities; -1 when only the code is known
	Code   string
	Clue   text.Clue
}

// Actors gives the persons, and the countries and organisations without one,
// that the sides name.
func (d *Document) Actors(sides ...Side) (people []int, parties []Party) {
	return d.AppendActors(nil, nil, sides...)
}

// AppendActors appends them to lists of them: numbers of entities, and parties.
func (d *Document) AppendActors(people []int, parties []Party, sides ...Side) ([]int, []Party) {
	for _, list := range sides {
		for _, number := range list.Mentions {
			m := &d.Mentions[number]
			for _, e := range m.Who {
				if m.Kind == names.Person && d.Fold(m.From-1) == "as" && d.IsLower(m.From) && !d.Entities[e].Name.Known() { // "with X as their mediator"
					continue
				}
				people, parties = d.actor(e, m, people, parties)
			}
		}
	}
	return people, parties
}

// actor adds one entity: a named person, or the party that is represented.
func (d *Document) actor(e int, m *names.Mention, people []int, parties []Party) ([]int, []Party) {
	entity := &d.Entities[e]
	at := text.Clue{At: m.Phrase, Basis: readout.Stated}
	switch {
	case entity.Kind == names.Person && entity.Name.Known():
		return AddOnce(people, e), parties
	case entity.Kind == names.Person && entity.Country.Known():
		return people, AddParty(parties, Party{Entity: -1, Code: entity.Country.Text, Clue: at})
	case entity.Kind == names.Person && entity.Org.Known():
		return people, AddParty(parties, Party{Entity: e, Clue: at})
	case entity.Kind == names.Country:
		return people, AddParty(parties, Party{Entity: e, Code: entity.Country.Text, Clue: at})
	case entity.Kind == names.Organisation:
		return people, AddParty(parties, Party{Entity: e, Clue: at})
	}
	return people, parties
}

// AddParty adds a party to a list that holds each once: countries by their codes, bodies by their entities.
func AddParty(list []Party, p Party) []Party {
	for _, have := range list {
		if have.Code != "" && have.Code == p.Code || p.Code == "" && have.Entity == p.Entity {
			return list
		}
	}
	return append(list, p)
}

// AddOnce adds a number to a list that holds each once.
func AddOnce(list []int, item int) []int {
	for _, have := range list {
		if have == item {
			return list
		}
	}
	if list == nil {
		list = make([]int, 0, few)
	}
	return append(list, item)
}

// few is how many a set has room for at first: most have one or two.
const few = 4

// Foreign reports whether a person represents another party than all of the others.
func (d *Document) Foreign(person int, others []int) bool {
	for _, other := range others {
		if !d.OtherParty(person, other) {
			return false
		}
	}
	return true
}

// OtherParty reports whether two persons represent different parties, as far as is known.
func (d *Document) OtherParty(a, b int) bool {
	x, y := &d.Entities[a], &d.Entities[b]
	return a != b && (x.Country.Text != y.Country.Text || x.Org.Text != y.Org.Text)
}
