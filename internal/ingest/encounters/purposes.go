package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns talks that are told as what somebody came for, or as what he was at when
// he spoke: "flew to Bamako to discuss debt with Y", "Talking with Y, X said".

// cameTo reports whether an infinitive is the purpose of a journey or visit that took place.
func (f *finder) cameTo(s text.Sentence, t *clauses.Trigger) bool {
	if t.Group.Mood != clauses.Purposed || t.Group.Negated || t.Group.Passive {
		return false
	}
	for k := range f.Triggers {
		before := &f.Triggers[k]
		if before.To <= t.From && before.Verb() && text.WordIn("travel arrive visit", before.Class) && before.Group.IsFact() && before.Group.Tense == clauses.Past {
			return true
		}
	}
	for i := t.Group.From - 1; i > s.From && i > t.Group.From-14; i-- { // "was in Bamako to discuss", "came to Bamako to talk"
		if word, next := f.Fold(i), f.Fold(i+1); (word == "was" || word == "were") && (next == "in" || next == "at") || word == "came" && next == "to" {
			return !text.Negations.Has(f.Fold(i - 1))
		}
	}
	return false
}

// opensTalking reports whether a sentence opens with somebody's talk with another: "Talking
// with Y in Tallinn, X said".
func (f *finder) opensTalking(s text.Sentence, t *clauses.Trigger) bool {
	return t.From <= s.From+1 && t.Group.Mood == clauses.Dependent && f.Fold(t.To) == "with" && f.HasPerson(f.Object(s, t.To+1))
}

// addPurposed keeps a talk; one that somebody came for, or was at when he spoke, counts by
// itself when it names two of different parties, and not at all otherwise.
func (f *finder) addPurposed(c candidate) {
	if mood := c.group.Mood; mood == clauses.Purposed || mood == clauses.Dependent {
		a, _ := f.Actors(c.sides[0])
		b, _ := f.Actors(c.sides[1])
		if len(a) == 0 || len(b) == 0 || !f.Foreign(a[0], b) || mood == clauses.Dependent && f.called {
			return
		}
		c.weak = mood == clauses.Dependent && f.metAlready(append(a[:len(a):len(a)], b...))
		c.group.Finite = true
		if mood == clauses.Dependent {
			c.group.Mood, c.group.Tense = clauses.Asserted, clauses.Past
		}
	}
	f.add(c)
}
