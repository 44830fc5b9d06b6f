package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// OrganisationPage is an organisation's page. Its meetings: Select with Filter{Org: {ID}}.
type OrganisationPage struct {
	Ref
	Tally
	First, Last readout.Date
	Countries   int
	MetMost     []Ranked
	Speakers    []Ranked
	Topics      []Ranked
	Forms       []FormUse
	MaybeSame   []MaybeSame
	SameAs      []string
}

// Organisation gives the page of an organisation.
func (a *Archive) Organisation(ctx context.Context, slug string) (*OrganisationPage, error) {
	return nil, errUnfinished
}

// Organisations lists them by meetings, most first.
func (a *Archive) Organisations(ctx context.Context, n int) (Page[Ranked], error) {
	return Page[Ranked]{}, errUnfinished
}
