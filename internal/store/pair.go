package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// PairPage is the page of two countries. Its meetings: Select with
// Filter{Country: {A.Slug, B.Slug}}.
type PairPage struct {
	A, B readout.Country // in alphabetical order of their names
	Tally
	First, Last readout.Date
	Hosted      Hosting // Home is A, Partner is B
	Meetings    []Card  // held and dated, oldest first: the latest 100
	Earlier     int     // held and dated ones before those
	Planned     []Card  // newest first, at most 20
	Topics      []TopicYears
	WhoMetWhom  []Encounter // principals of held meetings, most first, at most 50
	Encounters  int         // all of them
}

// TopicYears counts a topic's held meetings by year.
type TopicYears struct {
	Ref
	Years map[int]int
	Held  int
}

// Encounter is a person of A and one of B who met.
type Encounter struct {
	A, B Ref
	Held int
}

// Pair gives the page of two countries by slug, in either order; A and B are
// sorted, so that a caller sees whether to redirect.
func (a *Archive) Pair(ctx context.Context, one, other string) (*PairPage, error) {
	return nil, errUnfinished
}
