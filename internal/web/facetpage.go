package web

// This file owns /meetings/by/country: every value of one facet under the filters
// of a list, of which the list itself shows the most frequent.

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// facetPage is the data of the template "facet".
type facetPage struct {
	frame
	Crumbs  []link
	Heading string
	Lede    string
	Chips   chips
	Values  []facetLink
	Rest    bool // there are more values than are shown
}

// facetMost is the number of values on a facet's page: more than there are
// countries, and of people as many as can be looked through.
const facetMost = 300

// facetPlurals are the facets that may have more values than a list shows, in words.
var facetPlurals = map[string]string{
	"country": "countries", "person": "people", "level": "levels", "topic": "topics", "place": "places", "org": "organisations",
	"host": "host countries", "publisher": "publishers", "added": "editions",
}

// facetIndexes are the pages where all values of a facet stand, with more than
// their numbers.
var facetIndexes = map[string]string{"country": "/countries", "person": "/people", "topic": "/topics", "place": "/places", "org": "/organisations"}

// byFacet is the address of a facet's page under a query.
func byFacet(q query, param string) string { return q.at(1).address("/meetings/by/" + param) }

// allOf leads to all values of a facet that has more than a list shows: to their
// index where the list has no filter, else to those under its filters.
func allOf(f store.Facet, q query) *link {
	if f.Total <= facetLimit || facetPlurals[f.Param] == "" {
		return nil
	}
	all := link{Href: byFacet(q, f.Param), Label: "All " + facetPlurals[f.Param]}
	if f.Total > facetLimit+1 { // of a long column it is only known that there is one more
		all.Label = "All " + number(f.Total) + " " + facetPlurals[f.Param]
	}
	if index := facetIndexes[f.Param]; index != "" && q.Filter.IsZero() {
		all.Href = index
	}
	return &all
}

// meetingsBy answers /meetings/by/{facet}.
func (s *site) meetingsBy(v *visit) (answer, error) {
	param := v.param("facet")
	if facetPlurals[param] == "" {
		return answer{}, readout.ErrNotFound
	}
	q, selection, goTo, err := v.selected("/meetings/by/" + param)
	if q.Page > 1 {
		goTo = byFacet(q, param)
	}
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	f, err := selection.Facet(v.Context(), param, facetMost)
	if err != nil {
		return answer{}, err
	}
	return show("facet", s.newFacetPage(v, q, selection, f))
}

func (s *site) newFacetPage(v *visit, q query, selection *store.Selection, f store.Facet) facetPage {
	one := strings.ToLower(facetNames[f.Param])
	if f.Param == "added" {
		one = "edition"
	}
	heading := v.listTitle(q.Filter) + ", by " + one
	p := facetPage{
		frame:   s.frame(v, heading, "/meetings"),
		Crumbs:  []link{{Href: q.address("/meetings"), Label: v.listTitle(q.Filter)}, {Label: "By " + one}},
		Heading: heading,
		Chips:   v.chips(q, func(q query) string { return byFacet(q, f.Param) }),
		Values:  v.facet(f, q.changed).Values,
		Rest:    f.Total > facetMost,
	}
	p.Lede = joinNonEmpty(" ", partial(selection.Partial), heldPlanned(selection.Held, selection.Planned)+". Choose one to see its meetings among these; its number says how many.")
	p.Alternates = []link{v.feed(q.Filter)}
	p.Canonical, p.Description = byFacet(q, f.Param), heading+": "+heldPlanned(selection.Held, selection.Planned)+"."
	return p
}

// changed is the address of the list with a value of a facet added or taken away.
func (q query) changed(name, value string, add bool) string {
	if add {
		return q.with(name, value).address("/meetings")
	}
	return q.without(name, value).address("/meetings")
}
