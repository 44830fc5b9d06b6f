package bench

import (
	"context"
	"errors"
	"fmt"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns the twelve filters that stand for what people ask.

// question is one named filter.
type question struct {
	name   string
	filter store.Filter
}

// questions picks the mix for an archive: its busiest and some ordinary
// countries, people, topics and places.
func questions(ctx context.Context, archive *store.Archive) ([]question, error) {
	all, err := archive.Select(ctx, store.Filter{})
	if err != nil {
		return nil, err
	}
	ranked := map[string][]store.Ranked{}
	for _, param := range []string{"country", "person", "topic", "place", "host", "level"} {
		if ranked[param], err = all.Ranking(ctx, param, 60); err != nil {
			return nil, err
		}
		if len(ranked[param]) < 2 {
			return nil, fmt.Errorf("the archive has too few values of %s to ask about", param)
		}
	}
	first, last, err := all.Span(ctx)
	if err != nil {
		return nil, err
	}
	from, to, ok := readout.Date(string(first) + "/" + string(last)).Bounds()
	if !ok {
		return nil, errors.New("the archive has no dates to ask about")
	}
	middle := from.Add(to.Sub(from) * 2 / 3)
	year := func(after int) readout.Date { return readout.Date(middle.AddDate(after, 0, 0).Format("2006")) }
	nth := func(param string, n int) string { return ranked[param][min(n, len(ranked[param])-1)].ID }

	return []question{
		{"a busy country", store.Filter{Country: []string{nth("country", 0)}}},
		{"a quiet country", store.Filter{Country: []string{nth("country", 40)}}},
		{"the commonest topic", store.Filter{Topic: []string{nth("topic", 0)}}},
		{"country, topic and five years", store.Filter{Country: []string{nth("country", 2)}, Topic: []string{nth("topic", 3)}, From: year(0), To: year(5)}},
		{"a pair of countries", store.Filter{Country: []string{nth("country", 0), nth("country", 3)}}},
		{"a busy person", store.Filter{Person: []string{nth("person", 0)}}},
		{"person and topic", store.Filter{Person: []string{nth("person", 5)}, Topic: []string{nth("topic", 1)}}},
		{"planned, by host", store.Filter{Host: nth("host", 1), Status: string(readout.Planned)}},
		{"level and country", store.Filter{Level: nth("level", 1), Country: []string{nth("country", 1)}}},
		{"one year", store.Filter{From: year(1), To: year(1)}},
		{"a place", store.Filter{Place: nth("place", 1)}},
		{"four parties or more, by topic", store.Filter{Parties: "4+", Topic: []string{nth("topic", 2)}}},
	}, nil
}

// facetLimit is how many values of each facet a page shows.
const facetLimit = 10

// answer works out all that a list page shows of a filter, without rendering.
func answer(ctx context.Context, archive *store.Archive, filter store.Filter) error {
	selection, err := archive.Select(ctx, filter)
	if err != nil {
		return err
	}
	if _, err := selection.Facets(ctx, facetLimit); err != nil {
		return err
	}
	if selection.All() == 0 {
		return nil
	}
	_, err = selection.Page(ctx, store.Newest, 1)
	return err
}
