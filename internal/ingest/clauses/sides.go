package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns sides: the noun groups that stand together on one side of a verb or noun,
// and what kind of people they name.

// Side is one side of an encounter as a sentence names it: a list of noun
// groups ("Presidents X and Y", "the foreign ministers of A, B and C").
type Side struct {
	text.Phrase
	Mentions []int // numbers of the mentions
	Breaks   []int // mentions before which the words set a further encounter apart
	Pronoun  bool  // "him", "her": not yet resolved
}

// Open reports whether the words leave a side open: they name nobody there, nor say "him" or "her".
func (list *Side) Open() bool { return len(list.Mentions) == 0 && !list.Pronoun }

// prepend adds members at the head of a list, which now begins at the given token.
func (list *Side) prepend(from int, members ...int) {
	list.Mentions = append(members, list.Mentions...)
	list.From = from
}

// HasPerson reports whether a side names people or a body of people, and not
// only a country.
func (d *Document) HasPerson(list Side) bool {
	for _, number := range list.Mentions {
		if isPeople(&d.Mentions[number]) {
			return true
		}
	}
	return false
}

// Somebody reports whether a side names people, or is a pronoun that stands for somebody.
func (d *Document) Somebody(list Side) bool { return d.HasPerson(list) || list.Pronoun }

// Several reports whether a side holds two actors or more.
func (d *Document) Several(list Side) bool {
	people, parties := d.Actors(list)
	return len(people)+len(parties) > 1
}

// NamesAny reports whether a side names a person.
func (d *Document) NamesAny(list Side) bool {
	people, _ := d.Actors(list)
	return len(people) > 0
}

// GroupAlone reports whether a side is people without a name: "the parties".
func (d *Document) GroupAlone(list Side) bool {
	return len(list.Mentions) == 1 && d.Mentions[list.Mentions[0]].Kind == names.Group
}

// PeopleWithin reports whether people or a body of people are spoken of between two tokens.
func (d *Document) PeopleWithin(from, to int) bool {
	for _, m := range d.MentionsOver(from, to) {
		if isPeople(m) {
			return true
		}
	}
	return false
}

// isPeople reports whether a mention is of people, named or not, and not of a country or a body.
func isPeople(m *names.Mention) bool {
	return m.Kind == names.Person || m.Kind == names.Group || m.Kind == names.Delegation
}
