package encounters

import "github.com/readout-archive/readout/internal/ingest/clauses"

// This file owns nouns of encounters that a sentence has told already with another word: "met A and B at
// a summit", "held talks at the summit with Y".

// metBesides reports whether all whom a candidate names are among those of one that the sentence has told
// with more: "met A, B and C at a summit".
func (f *finder) metBesides(c *candidate) bool {
	people, _ := f.Actors(c.sides[:]...)
	for i := range f.candidates {
		others, _ := f.Actors(f.candidates[i].sides[:]...)
		if len(people) > 1 && len(others) > len(people) && shared(people, others) == len(people) {
			return true
		}
	}
	return false
}

// metAlreadyHere reports whether the words that name a side name it for an encounter that the sentence has
// told to have been held.
func (f *finder) metAlreadyHere(with clauses.Side) bool {
	for i := range f.candidates {
		told := &f.candidates[i].sides[1]
		if len(with.Mentions) > 0 && told.From == with.From && len(told.Mentions) > 0 && f.candidateClass(&f.candidates[i]) == "hold" {
			return true
		}
	}
	return false
}
