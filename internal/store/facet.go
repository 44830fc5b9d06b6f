package store

import (
	"context"
	"fmt"
	"slices"
)

// Facet is one parameter's values in a selection, most frequent first.
//
// A parameter that takes one value (host, place, level, parties, status,
// format, basis, review, reports, publisher, added) is counted without its own filter: what
// choosing another value would give. A repeatable one (person, country, org,
// topic) is counted as the result would be if the value were added.
type Facet struct {
	Param    string // the filter's parameter: "country"
	Repeated bool   // takes several values
	Values   []FacetValue
	Total    int // values with a count; in a short list of people or of other names by the hundreds, one above its length when there are more
	None     int // meetings without any value: "Place not stated"
}

// FacetValue is a value of a facet and its meetings under the other filters.
type FacetValue struct {
	Ref           // ID is the parameter's value in an address
	Count    int  // held and planned
	Selected bool // part of the filter
}

// facetParams are the parameters that have facets, in the order in which they
// should stand: the most used first.
var facetParams = []string{"country", "person", "level", "topic", "place", "org", "status", "reports",
	"host", "parties", "format", "basis", "review", "publisher", "added"}

// repeatable are the parameters that take several values.
var repeatable = map[string]bool{"person": true, "country": true, "org": true, "topic": true}

// Facet counts one parameter's values: the first limit of them (0 is all) and
// always the selected ones.
func (s *Selection) Facet(ctx context.Context, param string, limit int) (Facet, error) {
	if err := ctx.Err(); err != nil {
		return Facet{}, err
	}
	items := s.items
	var selected []uint32
	for _, p := range s.parts {
		if p.param == param {
			selected = append(selected, p.value)
		}
	}
	if len(selected) > 0 && !repeatable[param] {
		items = s.without(param)
	}
	names := s.archive.names.rolls[meetingColumns[param]]
	return newFacet(param, s.archive.meetings.columns[param], items, names, selected, limit), nil
}

// newFacet counts the values of a column over items.
func newFacet(param string, c *column, items *set, names *roll, selected []uint32, limit int) Facet {
	t := c.top(items, limit, selected)
	f := Facet{Param: param, Repeated: repeatable[param], Total: t.total, None: t.none}
	for i, v := range t.values {
		f.Values = append(f.Values, FacetValue{names.ref(v), int(t.counts[i]), slices.Contains(selected, v)})
	}
	return f
}

// Facets counts all of facetParams.
func (s *Selection) Facets(ctx context.Context, limit int) ([]Facet, error) {
	key := ""
	if s.Filter.Q != "" && s.Partial == nil {
		key = fmt.Sprintf("%d %+v", limit, s.Filter)
		if kept, there := s.archive.facets.Get(key); there {
			return copied(kept), nil
		}
	}
	facets := make([]Facet, 0, len(facetParams))
	for _, param := range facetParams {
		f, err := s.Facet(ctx, param, limit)
		if err != nil {
			return nil, err
		}
		facets = append(facets, f)
	}
	if key != "" {
		s.archive.facets.Add(key, copied(facets))
	}
	return facets, nil
}

// keptFacets is of how many text queries the facets are kept with the sets: who
// searches turns pages and changes orders, for which they are the same.
const keptFacets = 512

// copied copies facets, so that whoever gets them may change them.
func copied(facets []Facet) []Facet {
	facets = slices.Clone(facets)
	for i := range facets {
		facets[i].Values = slices.Clone(facets[i].Values)
	}
	return facets
}
