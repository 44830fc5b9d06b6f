package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// OrganisationPage is an organisation's page. Its meetings: Select with Filter{Org: {ID}}.
type OrganisationPage struct {
	Ref
	Tally
	First, Last readout.Date // of the dated meetings held
	Countries   int          // met in held meetings
	MetMost     []Ranked     // countries and organisations
	Speakers    []Ranked     // principals for it
	Topics      []Ranked
	Forms       []FormUse
	MaybeSame   []MaybeSame
	SameAs      []string
}

// Organisation gives the page of an organisation by its slug:
// readout.ErrNotFound, *Moved or readout.ErrWithheld when there is none.
func (a *Archive) Organisation(ctx context.Context, slug string) (*OrganisationPage, error) {
	number := a.names.number("org", slug)
	if number == 0 {
		return nil, a.gone(ctx, OrganisationKind, slug)
	}
	s, err := a.Select(ctx, Filter{Org: []string{slug}})
	if err != nil {
		return nil, err
	}
	held := s.items.and(a.held)
	page := &OrganisationPage{Ref: a.names.of("org", number), Tally: s.Tally}
	page.First, page.Last = a.span(held)
	_, page.Countries = mostFrequent(a.meetings.columns["country"].counts(held), 1)
	if page.MetMost, err = s.Parties(ctx, MostRanked); err != nil {
		return nil, err
	}
	if page.Speakers, err = s.Principals(ctx, "org:"+slug, MostRanked); err != nil {
		return nil, err
	}
	if page.Topics, err = s.Ranking(ctx, "topic", 0); err != nil {
		return nil, err
	}
	if page.Forms, err = a.forms(ctx, OrganisationKind, number); err != nil {
		return nil, err
	}
	if page.MaybeSame, err = a.maybeSame(ctx, OrganisationKind, number); err != nil {
		return nil, err
	}
	page.SameAs, err = a.sameAs(ctx, OrganisationKind, number)
	return page, err
}

// Organisations gives page n (from 1) of all of them by held meetings, most first; past the
// end it is readout.ErrNotFound.
func (a *Archive) Organisations(ctx context.Context, n int) (Page[Ranked], error) {
	return a.most(ctx, "org", n)
}
