package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// PlacePage is a place's page. Its meetings: Select with Filter{Place: ID}.
type PlacePage struct {
	Ref     // Code is the country's
	Country readout.Country
	Tally
	First, Last readout.Date
	Parties     []Ranked // who met here
	People      []Ranked
	Topics      []Ranked
	Printed     []PlaceForm // how articles name it
	Venues      []Venue     // the empty Venue counts those not stated
	Forms       []FormUse
	SameAs      []string // GeoNames and others
}

// PlaceForm is a place's name as printed.
type PlaceForm struct {
	Form  string
	Basis readout.Basis
	Held  int
}

// Venue is a venue as printed.
type Venue struct {
	Venue       string
	Held        int
	First, Last readout.Date
}

// Place gives the page of a place.
func (a *Archive) Place(ctx context.Context, slug string) (*PlacePage, error) {
	return nil, errUnfinished
}

// Places lists them by meetings, most first.
func (a *Archive) Places(ctx context.Context, n int) (Page[Ranked], error) {
	return Page[Ranked]{}, errUnfinished
}
