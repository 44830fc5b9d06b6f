package store

import "context"

// Facet is one parameter's values in a selection, most frequent first.
//
// A parameter that takes one value (host, place, level, parties, status,
// format, basis, review, publisher) is counted without its own filter: what
// choosing another value would give. A repeatable one (person, country, org,
// topic) is counted as the result would be if the value were added.
type Facet struct {
	Param    string // the filter's parameter: "country"
	Repeated bool   // takes several values
	Values   []FacetValue
	Total    int // values with a count, also those beyond Values
	None     int // meetings without any value: "Place not stated"
}

// FacetValue is a value of a facet and its meetings under the other filters.
type FacetValue struct {
	Ref           // ID is the parameter's value in an address
	Count    int  // held and planned
	Selected bool // part of the filter
}

// FacetParams are the parameters that have facets, in the order in which they
// should stand: the most used first.
var FacetParams = []string{"country", "person", "level", "topic", "place", "org", "status",
	"host", "parties", "format", "basis", "review", "publisher"}

// Facet counts one parameter's values: the first limit of them (0 is all) and
// always the selected ones.
func (s *Selection) Facet(ctx context.Context, param string, limit int) (Facet, error) {
	return Facet{}, errUnfinished
}

// Facets counts all of FacetParams.
func (s *Selection) Facets(ctx context.Context, limit int) ([]Facet, error) {
	return nil, errUnfinished
}
