package encounters

import "github.com/readout-archive/readout/internal/ingest/text"

// This file owns talks that are told as what somebody came for, or as what he was at when
// he spoke: "flew to Bamako to discuss debt with Y", "Talking with Y, X said".

// cameTo reports whether an infinitive is the purpose of a journey or visit that took place.
func (f *finder) cameTo(s text.Sentence, t *trigger) bool {
	if t.group.mood != purposed || t.group.negated || t.group.passive {
		return false
	}
	for k := range f.triggers {
		before := &f.triggers[k]
		if before.To <= t.From && before.verb() && text.WordIn("travel arrive visit", before.Class) && before.group.isFact() && before.group.tense == past {
			return true
		}
	}
	for i := t.group.From - 1; i > s.From && i > t.group.From-14; i-- { // "was in Bamako to discuss", "came to Bamako to talk"
		if word, next := f.Fold(i), f.Fold(i+1); (word == "was" || word == "were") && (next == "in" || next == "at") || word == "came" && next == "to" {
			return !text.Negations.Has(f.Fold(i - 1))
		}
	}
	return false
}

// opensTalking reports whether a sentence opens with somebody's talk with another: "Talking
// with Y in Tallinn, X said".
func (f *finder) opensTalking(s text.Sentence, t *trigger) bool {
	return t.From <= s.From+1 && t.group.mood == dependent && f.Fold(t.To) == "with" && f.hasPerson(f.object(s, t.To+1))
}

// addPurposed keeps a talk; one that somebody came for, or was at when he spoke, counts by
// itself when it names two of different parties, and not at all otherwise.
func (f *finder) addPurposed(c candidate) {
	if mood := c.group.mood; mood == purposed || mood == dependent {
		a, _ := f.actors(c.sides[0])
		b, _ := f.actors(c.sides[1])
		if len(a) == 0 || len(b) == 0 || !f.foreign(a[0], b) || mood == dependent && f.called {
			return
		}
		c.weak = mood == dependent && f.metAlready(append(a[:len(a):len(a)], b...))
		c.group.finite = true
		if mood == dependent {
			c.group.mood, c.group.tense = asserted, past
		}
	}
	f.add(c)
}
