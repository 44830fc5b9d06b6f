package store

import (
	"cmp"
	"context"
	"slices"

	"github.com/readout-archive/readout"
)

// PairPage is the page of two countries. Its meetings: Select with
// Filter{Country: {A.Slug, B.Slug}}.
type PairPage struct {
	A, B readout.Country // in alphabetical order of their slugs
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
	Years map[int]int // meetings dated within the year
	Held  int         // all, also those without a year
}

// Encounter is a person of A and one of B who met.
type Encounter struct {
	A, B Ref
	Held int
}

// Bounds of a pair's page.
const (
	mostPairMeetings   = 100
	mostPairEncounters = 50
)

// Pair gives the page of two countries by slug or code, in either order; A and
// B are sorted, so that a caller sees whether to redirect. A country and
// itself are readout.ErrNotFound.
func (a *Archive) Pair(ctx context.Context, one, other string) (*PairPage, error) {
	first, second := a.names.number("country", one), a.names.number("country", other)
	if first == 0 || second == 0 || first == second {
		return nil, readout.ErrNotFound
	}
	countries := a.names.vocabulary.Countries
	if countries[second-1].Slug < countries[first-1].Slug {
		first, second = second, first
	}
	page := &PairPage{A: countries[first-1], B: countries[second-1]}
	s, err := a.Select(ctx, Filter{Country: []string{page.A.Slug, page.B.Slug}})
	if err != nil {
		return nil, err
	}
	held := s.items.and(a.held)
	page.Tally = s.Tally
	page.First, page.Last = a.span(held)
	page.Hosted = a.hosting(held, first, second)

	latest := held.slice(0, a.meetings.dated(), 0, mostPairMeetings, true)
	slices.Reverse(latest)
	page.Earlier = held.within(0, a.meetings.dated()) - len(latest)
	if page.Meetings, err = a.cards(ctx, latest); err != nil {
		return nil, err
	}
	planned := a.meetings.newestFirst(s.items.and(a.planned()), 0, PageSize)
	if page.Planned, err = a.cards(ctx, planned); err != nil {
		return nil, err
	}
	page.Topics = a.topicYears(held)
	page.WhoMetWhom, page.Encounters = a.encounters(held, first, second)
	return page, ctx.Err()
}

// topicYears counts topics by year, the most frequent first.
func (a *Archive) topicYears(held *set) []TopicYears {
	c := a.meetings
	column := c.columns["topic"]
	counts := column.counts(held)
	top, _ := mostFrequent(counts, 0)
	var topics []TopicYears
	for _, v := range top {
		t := TopicYears{Ref: a.names.of("topic", v), Years: map[int]int{}, Held: int(counts[v])}
		held.and(column.items(v)).each(func(i uint32) bool {
			if int(i) < c.dated() {
				if year := dayTime(c.firsts[i]).Year(); year == dayTime(c.last(i)).Year() {
					t.Years[year]++
				}
			}
			return true
		})
		topics = append(topics, t)
	}
	return topics
}

// encounters counts which principals of two countries met.
func (a *Archive) encounters(held *set, first, second uint32) ([]Encounter, int) {
	seats := a.meetings.columns["seat"]
	met := map[[2]uint32]int{}
	held.each(func(i uint32) bool {
		row := seats.row(i)
		for _, x := range row {
			for _, y := range row {
				if one, other := a.seats[x], a.seats[y]; one.country == first && other.country == second && one.person != other.person {
					met[[2]uint32{one.person, other.person}]++
				}
			}
		}
		return true
	})
	pairs := make([][2]uint32, 0, len(met))
	for pair := range met {
		pairs = append(pairs, pair)
	}
	slices.SortFunc(pairs, func(x, y [2]uint32) int {
		return cmp.Or(cmp.Compare(met[y], met[x]), cmp.Compare(x[0], y[0]), cmp.Compare(x[1], y[1]))
	})
	var encounters []Encounter
	for _, pair := range pairs[:min(len(pairs), mostPairEncounters)] {
		encounters = append(encounters, Encounter{a.names.of("person", pair[0]), a.names.of("person", pair[1]), met[pair]})
	}
	return encounters, len(pairs)
}
