package store

import (
	"context"
	"database/sql"

	"github.com/readout-archive/readout"
)

// PlacePage is a place's page. Its meetings: Select with Filter{Place: ID}.
type PlacePage struct {
	Ref     // Code is the country's
	Country readout.Country
	Tally
	First, Last readout.Date // of the dated meetings held
	Parties     []Ranked     // who met here
	People      []Ranked     // principals
	Topics      []Ranked
	Printed     []PlaceForm // how articles name it, held meetings
	Venues      []Venue     // held meetings; the empty Venue counts those not stated
	Forms       []FormUse
	SameAs      []string // GeoNames and others
}

// PlaceForm is a place's name as printed.
type PlaceForm struct {
	Form  string
	Basis readout.Basis
	Held  int
}

// Venue is a venue as printed, with its held meetings.
type Venue struct {
	Venue       string
	Held        int
	First, Last readout.Date
}

// Place gives the page of a place by its slug:
// readout.ErrNotFound, *Moved or readout.ErrWithheld when there is none.
func (a *Archive) Place(ctx context.Context, slug string) (*PlacePage, error) {
	number := a.names.number("place", slug)
	if number == 0 {
		return nil, a.gone(ctx, PlaceKind, slug)
	}
	s, err := a.Select(ctx, Filter{Place: slug})
	if err != nil {
		return nil, err
	}
	page := &PlacePage{Ref: a.names.of("place", number), Tally: s.Tally}
	page.Country = a.CountryOf(page.Code)
	page.First, page.Last = a.span(s.items.and(a.held))
	if page.Parties, err = s.Parties(ctx, MostRanked); err != nil {
		return nil, err
	}
	if page.People, err = s.Principals(ctx, "", MostRanked); err != nil {
		return nil, err
	}
	if page.Topics, err = s.Ranking(ctx, "topic", 0); err != nil {
		return nil, err
	}
	if page.Printed, err = collect(ctx, a.db, func(rows *sql.Rows) (f PlaceForm, err error) {
		return f, rows.Scan(&f.Form, &f.Basis, &f.Held)
	}, `SELECT form, basis, held FROM place_form WHERE place = ? ORDER BY held DESC, form LIMIT ?`, number, MostRanked); err != nil {
		return nil, err
	}
	if page.Venues, err = collect(ctx, a.db, func(rows *sql.Rows) (v Venue, err error) {
		var from, to sql.NullInt32
		err = rows.Scan(&v.Venue, &v.Held, &from, &to)
		if from.Valid && to.Valid {
			v.First, v.Last = dayOf(from.Int32), dayOf(to.Int32)
		}
		return v, err
	}, `SELECT venue, held, first, last FROM venue WHERE place = ? ORDER BY held DESC, venue LIMIT ?`, number, MostRanked); err != nil {
		return nil, err
	}
	if page.Forms, err = a.forms(ctx, PlaceKind, number); err != nil {
		return nil, err
	}
	page.SameAs, err = a.sameAs(ctx, PlaceKind, number)
	return page, err
}

// Places gives page n (from 1) of all of them by held meetings, most first; past the
// end it is readout.ErrNotFound.
func (a *Archive) Places(ctx context.Context, n int) (Page[Ranked], error) {
	return a.most(ctx, "place", n)
}
