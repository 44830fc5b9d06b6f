package clauses

import "iter"

// This file owns what the clauses of a text are read against: who has met, as far as it is told.

// Told answers who has met, as far as the article is read: words that repeat people, "they",
// "the diplomat", are understood by it.
type Told interface {
	// InFocus gives the encounter of which the text speaks; false when it speaks of none.
	InFocus() (Focus, bool)
	// MetBefore gives the people of each encounter told lately, the last first. They are numbers of entities.
	MetBefore() iter.Seq[[]int]
	// MetIn gives the numbers of the mentions of those who met, as the sentence of that number has
	// told so far; nil when it tells of nobody.
	MetIn(sentence int) []int
}

// Focus is the encounter of which the text speaks.
type Focus struct {
	People       []int // its principals, as numbers of entities
	Host         int   // the one of them who received, -1 when unknown
	Anchor, Last int   // the sentence that told of it first, and the last that speaks of it
}
