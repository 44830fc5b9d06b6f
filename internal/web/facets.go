package web

// This file owns what stands beside a list: facets, and the chips of the
// filters that are active.

import (
	"context"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// facetList is one facet of a list.
type facetList struct {
	Title  string
	Values []facetLink
	All    *link // where all values stand
}

// facetLink adds a value to the filters, or takes it away when it is current.
type facetLink struct {
	Href, Label, Count string
	Current            bool
}

// filters is the whole column of facets.
type filters struct {
	Summary      string
	Range        *dateRange
	Facets, Rest []facetList
	RestOpen     bool
}

// dateRange is the form of the dates.
type dateRange struct {
	Action   string
	From, To string
	Kept     []store.Param // the other parameters, as hidden fields
}

// chips are the active filters; a chip removes itself.
type chips struct {
	Chips []link
	Clear string // the address without any
}

// facetNames are the headings of facets and the first words of chips.
var facetNames = map[string]string{
	"q": "Words", "person": "Person", "country": "Country", "org": "Organisation", "topic": "Topic", "host": "Host country",
	"place": "Place", "level": "Level", "parties": "Parties", "status": "Status", "format": "Form", "basis": "Basis",
	"review": "Review", "reports": "Reports", "publisher": "Publisher", "added": "Added in", "from": "From", "to": "To",
	"records": "Records", "shown": "Shown", "language": "Language", "reason": "Reason",
}

// valueNames are the words for values that are no names.
var valueNames = map[string]map[string]string{
	"parties": {"2": "Two", "3": "Three", "4+": "Four or more"},
	"status":  {"held": "Held", "planned": "Planned"},
	"format":  {"in-person": "In person", "video": "By video"},
	"basis":   {"stated": "Date, place and people all stated"},
	"review":  {"unreviewed": "Not checked by a person", "reviewed": "Checked by a person"},
	"reports": {"contradict": "Contradict each other"},
	"records": {"0": "None", "1": "One", "2": "Two", "3+": "Three or more"},
	"shown":   {"full": "In full", "excerpt": "Evidence sentences only", "link": "Link only"},
}

// rareFacets stand under "More filters".
var rareFacets = map[string]bool{"host": true, "parties": true, "format": true, "basis": true, "review": true, "publisher": true, "added": true}

// facetLimit is the number of values of a facet that are shown.
const facetLimit = 8

// filters makes the column of a list of meetings. address gives the address of
// the list under another query.
func (v *visit) filters(ctx context.Context, selection *store.Selection, q query, address func(query) string) (filters, error) {
	facets, err := selection.Facets(ctx, facetLimit)
	if err != nil {
		return filters{}, err
	}
	column := filters{Summary: "Filters", Range: &dateRange{Action: address(query{}), From: string(q.Filter.From), To: string(q.Filter.To)}}
	if n := len(q.Filter.Params()); n > 0 {
		column.Summary += ", " + itoa(n) + " active"
	}
	for _, p := range q.Filter.Params() {
		if p.Name != "from" && p.Name != "to" {
			column.Range.Kept = append(column.Range.Kept, p)
		}
	}
	if q.Sort != store.Newest {
		column.Range.Kept = append(column.Range.Kept, store.Param{Name: "sort", Value: string(q.Sort)})
	}
	for _, f := range facets {
		list := v.facet(f, func(name, value string, add bool) string {
			if add {
				return address(q.with(name, value))
			}
			return address(q.without(name, value))
		})
		list.All = allOf(f, q)
		switch {
		case len(list.Values) == 0, f.Param == "added" && len(f.Values) < 2 && !f.Values[0].Selected: // one edition
		case rareFacets[f.Param]:
			column.Rest = append(column.Rest, list)
			for _, value := range f.Values {
				column.RestOpen = column.RestOpen || value.Selected
			}
		default:
			column.Facets = append(column.Facets, list)
		}
	}
	return column, nil
}

// facet makes one facet. change gives the address with a value added or taken away.
func (v *visit) facet(f store.Facet, change func(name, value string, add bool) string) facetList {
	list := facetList{Title: facetNames[f.Param]}
	twice := namedTwice(f.Values)
	for _, value := range f.Values {
		if value.Count == 0 && !value.Selected {
			continue
		}
		list.Values = append(list.Values, facetLink{
			Href:    change(f.Param, value.ID, !value.Selected),
			Label:   v.valueName(f.Param, value.Ref) + v.words.apart(value.Ref, twice),
			Count:   number(value.Count),
			Current: value.Selected,
		})
	}
	return list
}

// namedTwice are the names that several values of a facet have: people and
// places of one name.
func namedTwice(values []store.FacetValue) map[string]bool {
	seen, twice := map[string]bool{}, map[string]bool{}
	for _, value := range values {
		twice[value.Name] = seen[value.Name]
		seen[value.Name] = true
	}
	return twice
}

// apart is what tells a value from another of its name: " (Kenya)".
func (v *vocabulary) apart(ref store.Ref, twice map[string]bool) string {
	switch {
	case !twice[ref.Name] || ref.Kind != store.PersonKind && ref.Kind != store.PlaceKind:
		return ""
	case ref.Code == "":
		return " (country not stated)"
	}
	return " (" + v.country(ref.Code) + ")"
}

// valueName is what a facet calls a value.
func (v *visit) valueName(param string, ref store.Ref) string {
	if name, ok := valueNames[param][ref.ID]; ok {
		return name
	}
	if param == "publisher" && ref.ID == "not-stated" || param == "language" && ref.ID == "not-stated" {
		return "Not stated"
	}
	if param == "language" {
		return languageName(ref.ID)
	}
	if param == "added" {
		return editionName(ref)
	}
	if ref.Name != "" {
		return isolated(ref.Name)
	}
	return ref.ID
}

// editionName is what an edition is called: by its day, and by the beginning of
// its id, for two may have one day.
func editionName(ref store.Ref) string {
	if ref.ID == store.ThisEdition {
		return "this edition"
	}
	return longDate(readout.Date(ref.Name)).Text + " (" + ref.ID[:min(len(ref.ID), 4)] + ")"
}

// chips makes the chips of the active filters.
func (v *visit) chips(q query, address func(query) string) chips {
	var c chips
	for _, p := range q.Filter.Params() {
		c.Chips = append(c.Chips, link{Href: address(q.without(p.Name, p.Value)), Label: v.chipLabel(p)})
	}
	c.Clear = address(list(store.Filter{}).sorted(q.Sort).clear())
	return c
}

// clear drops an order that needs a text query.
func (q query) clear() query {
	if q.Sort == store.Relevance {
		q.Sort = store.Newest
	}
	return q
}

// chipLabels says in words what a filter asks for.
func (v *visit) chipLabels(f store.Filter) []string {
	var labels []string
	for _, p := range f.Params() {
		labels = append(labels, v.chipLabel(p))
	}
	return labels
}

// chipLabel is one filter in words: "Country: Norway".
func (v *visit) chipLabel(p store.Param) string {
	return facetNames[p.Name] + ": " + v.chipValue(p)
}

// chipValue is what a filter asks for in words: "Norway".
func (v *visit) chipValue(p store.Param) string {
	var ref store.Ref
	switch p.Name {
	case "person":
		ref = v.archive.PersonOf(p.Value)
	case "org":
		ref = v.archive.OrganisationOf(p.Value)
	case "place":
		ref = v.archive.PlaceOf(p.Value)
	case "publisher":
		ref = v.archive.PublisherOf(p.Value)
	case "country", "host":
		ref.Name = v.words.countryAt(p.Value)
	case "topic":
		ref.Name = v.words.topic(p.Value)
	case "level":
		ref.Name = v.words.level(p.Value)
	case "added":
		ref = v.archive.EditionOf(p.Value)
	case "from", "to":
		ref.Name = longDate(readout.Date(p.Value)).Text
	}
	ref.ID = p.Value
	return v.valueName(p.Name, ref)
}
