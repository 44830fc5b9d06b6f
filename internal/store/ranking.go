package store

import (
	"cmp"
	"context"
	"slices"
	"strings"
)

// Principals rank the people who met (principals) in the selection's held
// meetings; the Tally's Planned counts their planned ones. With represents, a
// country's slug or "org:" and an organisation's, only those who spoke for it.
func (s *Selection) Principals(ctx context.Context, represents string, limit int) ([]Ranked, error) {
	a := s.archive
	var country, org uint32
	if slug, isOrg := strings.CutPrefix(represents, "org:"); isOrg {
		org = a.names.number("org", slug)
	} else {
		country = a.names.number("country", represents)
	}
	column := a.meetings.columns["seat"]
	held, planned := column.counts(s.items.and(a.held)), column.counts(s.items.and(a.planned()))
	people := make([]uint32, a.names.rolls["person"].len()+1) // held, by person
	future := make([]uint32, len(people))
	for n, seat := range a.seats {
		if n == 0 || represents != "" && (country == 0 || seat.country != country) && (org == 0 || seat.org != org) {
			continue
		}
		people[seat.person] += held[n]
		future[seat.person] += planned[n]
	}
	return a.ranked("person", people, future, nil, limit), ctx.Err()
}

// planned is the set of planned meetings.
func (a *Archive) planned() *set { return a.meetings.columns["status"].items(2) }

// Parties rank the countries and organisations represented in the selection's
// held meetings, those of the filter itself left out.
func (s *Selection) Parties(ctx context.Context, limit int) ([]Ranked, error) {
	countries, err := s.Ranking(ctx, "country", limit)
	if err != nil {
		return nil, err
	}
	orgs, err := s.Ranking(ctx, "org", limit)
	all := append(countries, orgs...)
	slices.SortStableFunc(all, func(a, b Ranked) int { return cmp.Compare(b.Held, a.Held) })
	if limit > 0 {
		all = all[:min(limit, len(all))]
	}
	return all, err
}

// Ranking ranks the values of any facet parameter by held meetings, those of
// the filter itself left out: topics that go "together with" a topic, hosts of
// a country's meetings, levels.
func (s *Selection) Ranking(ctx context.Context, param string, limit int) ([]Ranked, error) {
	a := s.archive
	column := a.meetings.columns[param]
	var chosen []uint32
	for _, p := range s.parts {
		if p.param == param {
			chosen = append(chosen, p.value)
		}
	}
	held, planned := column.counts(s.items.and(a.held)), column.counts(s.items.and(a.planned()))
	return a.ranked(meetingColumns[param], held, planned, chosen, limit), ctx.Err()
}

// ranked names the values with the most held meetings; limit 0 is all. Values
// that were only planned stand at the end of a full list.
func (a *Archive) ranked(names string, held, planned []uint32, but []uint32, limit int) []Ranked {
	roll := a.names.rolls[names]
	var all []Ranked
	most := limit
	if limit > 0 {
		most += len(but)
	}
	top, _ := mostFrequent(held, most)
	for _, v := range top {
		if !slices.Contains(but, v) {
			all = append(all, Ranked{roll.ref(v), Tally{int(held[v]), int(planned[v])}})
		}
	}
	if limit > 0 {
		return all[:min(limit, len(all))]
	}
	for v := 1; v < len(planned); v++ {
		if held[v] == 0 && planned[v] > 0 && !slices.Contains(but, uint32(v)) {
			all = append(all, Ranked{roll.ref(uint32(v)), Tally{0, int(planned[v])}})
		}
	}
	return all
}

// tally counts the held and planned meetings among items.
func (a *Archive) tally(items *set) Tally {
	held := items.overlap(a.held)
	return Tally{held, items.count - held}
}
