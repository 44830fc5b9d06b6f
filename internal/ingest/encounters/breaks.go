package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the lists of counterparts that the words themselves break up: by semicolons, by a
// preposition that stands anew, by times and places between the members.

// listedApart reports whether semicolons part the counterparts of one person, all of different
// parties: "met with the president of A, X; the king of B, Y; and the head of the Fund, Z".
func (f *finder) listedApart(c *candidate) bool {
	if len(c.sides[0].Mentions) != 1 || len(c.sides[1].Mentions) < 2 || !f.semicolonIn(c.sides[1].Phrase) || !text.WordIn("meet host hold see", f.candidateClass(c)) {
		return false
	}
	return f.strangers(c.sides[1])
}

// strangers reports whether a list names people of whom no two are of one party.
func (f *finder) strangers(list clauses.Side) bool {
	people, parties := f.Actors(list)
	for i := 1; i < len(people); i++ {
		if !f.Foreign(people[i], people[:i]) {
			return false
		}
	}
	return len(people)+len(parties) > 1
}

// headedAgain gives the members of a list before which "by" or "on" stands anew: "received by X, and
// by Y", "called on X as well as on Y". But "met with X and with Y" may have been one table.
func (f *finder) headedAgain(list []int) []int {
	var breaks []int
	for n := 1; n < len(list); n++ {
		for i := f.Mentions[list[n-1]].End() + 1; i < f.Mentions[list[n]].From; i++ {
			if text.WordIn("by on upon", f.Fold(i)) && text.WordIn("and also , as", f.Fold(i-1)) && !f.DayOrMonth(i+1) && !f.IsNumber(i+1) {
				breaks = append(breaks, n)
				break
			}
		}
	}
	return breaks
}

// breakUp makes a candidate of each part of a list that the words break up:
// "conferred with A and B and, later in the day, with C".
func (f *finder) breakUp(c *candidate) []candidate {
	var out []candidate
	from := 0
	for _, to := range append(slices.Clone(c.sides[1].Breaks), len(c.sides[1].Mentions)) {
		single := *c
		single.sides[1] = clauses.Side{Phrase: c.sides[1].Phrase, Mentions: c.sides[1].Mentions[from:to]}
		single.further, single.alone = from > 0, true
		single.clause = f.ownPart(c, from, to)
		out = append(out, single)
		from = to
	}
	return out
}

// ownPart gives what of a candidate's clause is told only of the counterparts from one number
// to another: "met | X on Monday | and Y on Tuesday | to end the war".
func (f *finder) ownPart(c *candidate, from, to int) text.Phrase {
	list := c.sides[1].Mentions
	part := text.Phrase{From: f.Mentions[list[from]].From, To: c.clause.To}
	if from > 0 {
		part.From = f.partedAt(list[from-1], list[from])
	}
	if to < len(list) {
		part.To = f.partedAt(list[to-1], list[to])
		return part
	}
	end := f.Mentions[list[to-1]].End()
	if f.Fold(end) == "," && (f.DayOrMonth(end+2) || f.IsNumber(end+2)) { // "with her counterpart, Y, on March 15"
		end++
	}
	for i := end; i < part.To; i++ {
		if f.IsMark(i) {
			part.To = i
		}
	}
	return part
}

// partedAt gives the token from which on what is told between two counterparts is told of the
// second: "X on Monday | and in the evening Y".
func (f *finder) partedAt(first, second int) int {
	at := f.Mentions[second].From
	for i := at - 1; i >= f.Mentions[first].End(); i-- {
		switch f.Fold(i) {
		case "and", ";":
			at = i
		case ",":
			if f.Fold(at) != "and" {
				at = i
			}
		}
	}
	return at
}
