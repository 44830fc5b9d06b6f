package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// CountryPage is a country's page. Its meetings: Select with Filter{Country: {ID}}.
type CountryPage struct {
	readout.Country
	Tally
	First, Last   readout.Date // of the dated meetings held
	Hosted        Hosting      // its held meetings by where they took place
	Countries     int          // met in held meetings
	Organisations int
	MetMost       []Ranked // countries and organisations, held
	Speakers      []Ranked // principals for it in held meetings
	Topics        []Ranked
	Hosts         []Ranked // countries of the places
	Levels        []Ranked
	HostedAll     Tally // all meetings in the country, whoever met
}

// Hosting counts the held meetings of a country, or of a pair, by host country.
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

// Country gives the page of a country by slug or code. A country of the
// vocabulary without any meeting has a page of zeros.
func (a *Archive) Country(ctx context.Context, slug string) (*CountryPage, error) {
	number := a.names.number("country", slug)
	if number == 0 {
		return nil, a.gone(ctx, CountryKind, slug)
	}
	country := a.names.vocabulary.Countries[number-1]
	s, err := a.Select(ctx, Filter{Country: []string{country.Slug}})
	if err != nil {
		return nil, err
	}
	page := &CountryPage{Country: country, Tally: s.Tally, HostedAll: a.tally(a.meetings.columns["host"].items(number))}
	held := s.items.and(a.held)
	page.First, page.Last = a.span(held)
	page.Hosted = a.hosting(held, number, 0)
	_, countries := mostFrequent(a.meetings.columns["country"].counts(held), 1)
	page.Countries = max(0, countries-1) // itself
	_, page.Organisations = mostFrequent(a.meetings.columns["org"].counts(held), 1)
	if page.MetMost, err = s.Parties(ctx, MostRanked); err != nil {
		return nil, err
	}
	if page.Speakers, err = s.Principals(ctx, country.Slug, MostRanked); err != nil {
		return nil, err
	}
	if page.Topics, err = s.Ranking(ctx, "topic", 0); err != nil {
		return nil, err
	}
	if page.Hosts, err = s.Ranking(ctx, "host", MostRanked); err != nil {
		return nil, err
	}
	page.Levels, err = s.Ranking(ctx, "level", 0)
	return page, err
}

// hosting counts held meetings by where they took place; partner may be 0.
func (a *Archive) hosting(held *set, home, partner uint32) Hosting {
	counts := a.meetings.columns["host"].counts(held)
	h := Hosting{Home: int(counts[home]), NotStated: int(counts[0])}
	if partner != 0 {
		h.Partner = int(counts[partner])
	}
	h.Abroad = held.count - h.Home - h.Partner - h.NotStated
	return h
}

// Countries lists the countries that are represented in meetings of the
// archive, by name.
func (a *Archive) Countries(ctx context.Context) ([]CountryRow, error) {
	return a.countryRows(a.held, a.planned()), ctx.Err()
}

func (a *Archive) countryRows(held, planned *set) []CountryRow {
	column := a.meetings.columns["country"]
	of, future := column.counts(held), column.counts(planned)
	var rows []CountryRow
	for i, country := range a.names.vocabulary.Countries {
		if t := (Tally{int(of[i+1]), int(future[i+1])}); t.All() > 0 {
			rows = append(rows, CountryRow{country, t})
		}
	}
	return rows
}
