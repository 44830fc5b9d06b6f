package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// CountryPage is a country's page. Its meetings: Select with Filter{Country: {ID}}.
type CountryPage struct {
	readout.Country
	Tally
	First, Last   readout.Date
	Hosted        Hosting // its held meetings by where they took place
	Countries     int     // met in held meetings
	Organisations int
	MetMost       []Ranked // countries and organisations, held
	Speakers      []Ranked // principals for it in held meetings
	Topics        []Ranked
	Hosts         []Ranked // countries of the places
	Levels        []Ranked
	HostedAll     Tally // all meetings in the country, whoever met
}

// Hosting counts held meetings by host.
type Hosting struct {
	Home      int // in the country itself (of a pair: in the first)
	Partner   int // of a pair: in the second; of a country: 0
	Abroad    int // elsewhere
	NotStated int
}

// CountryRow is a country of the archive.
type CountryRow struct {
	readout.Country
	Tally
}

// Country gives the page of a country by slug or code.
func (a *Archive) Country(ctx context.Context, slug string) (*CountryPage, error) {
	return nil, errUnfinished
}

// Countries lists the countries that meetings of the archive name, by name.
func (a *Archive) Countries(ctx context.Context) ([]CountryRow, error) { return nil, errUnfinished }

// Matrix counts the held meetings of each pair of countries.
type Matrix struct {
	Countries []CountryRow      // by region, then by name; those with a meeting
	Cells     map[[2]string]int // by alpha-2 codes, the smaller first
	Pairs     []PairCount       // most frequent first
}

// PairCount is a pair of countries (A before B by name) and its held meetings.
type PairCount struct {
	A, B readout.Country
	Held int
}

// Matrix counts pairs over the selection: with small, only meetings of two or three parties.
func (s *Selection) Matrix(ctx context.Context, small bool) (*Matrix, error) {
	return nil, errUnfinished
}
