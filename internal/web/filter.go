package web

// This file owns the way between an address's query and what it asks for. One
// view has one address: parameters in the order of the contract, empty and
// default ones dropped, values sorted. All else is redirected there.

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// query is what the address of a list asks for: which meetings, in what order,
// which page, and how a timeline shows them.
type query struct {
	Filter store.Filter
	Sort   store.Sort
	Page   int    // from 1
	Colour string // of a timeline; "" is the default
	View   string // "list", "timeline" or "table"; "" is the page's own
}

// What a parameter of one value may be.
var (
	sorts   = []string{string(store.Newest), string(store.Oldest), string(store.Sources), string(store.LastAdded), string(store.Relevance)}
	colours = []string{string(store.ByFamily), string(store.ByParties), string(store.ByStatus)}
	views   = []string{"list", "timeline", "table"}
)

// mostValues is how often a parameter may be repeated.
const mostValues = 16

// readQuery reads the parameters of an address. What is unknown is left out; a
// malformed value is a *store.BadValue. Whether a slug or code is known is for
// Select to say.
func readQuery(values url.Values) (query, error) {
	q := query{Sort: store.Newest, Page: 1}
	for name, given := range values {
		if len(given) > mostValues {
			return q, &store.BadValue{Param: name, Value: given[0] + ", …", Right: "it at most " + strconv.Itoa(mostValues) + " times"}
		}
		for _, value := range given {
			q.Filter = q.Filter.With(name, strings.ToValidUTF8(value, ""))
		}
	}
	for _, err := range []error{
		readDate(&q.Filter.From, "from"), readDate(&q.Filter.To, "to"),
		oneOf(values, "sort", sorts, func(v string) { q.Sort = store.Sort(v) }),
		readPage(values, &q.Page),
		oneOf(values, "colour", colours, func(v string) { q.Colour = v }),
		oneOf(values, "view", views, func(v string) { q.View = v }),
	} {
		if err != nil {
			return q, err
		}
	}
	if q.Colour == colours[0] {
		q.Colour = ""
	}
	if q.Sort == store.Relevance && q.Filter.Q == "" {
		q.Sort = store.Newest
	}
	q.Filter = q.Filter.Normal()
	return q, nil
}

// readDate checks a bound of the dates.
func readDate(date *readout.Date, name string) error {
	d, err := readout.ParseDate(strings.TrimSpace(string(*date)))
	if err != nil || d.Precision() == readout.PrecisionInterval {
		return &store.BadValue{Param: name, Value: string(*date), Right: "a day, a month or a year: 2025-05-27, 2025-05 or 2025"}
	}
	*date = d
	return nil
}

// oneOf reads a parameter that has a few values; the last one given counts.
func oneOf(values url.Values, name string, allowed []string, set func(string)) error {
	value := last(values[name])
	if value == "" {
		return nil
	}
	if !slices.Contains(allowed, value) {
		return &store.BadValue{Param: name, Value: value, Right: "one of " + strings.Join(allowed, ", ")}
	}
	set(value)
	return nil
}

func readPage(values url.Values, page *int) error {
	value := last(values["page"])
	if value == "" {
		return nil
	}
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || value[0] == '+' {
		return &store.BadValue{Param: "page", Value: value, Right: "a number from 1"}
	}
	*page = n
	return nil
}

func last(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[len(values)-1]
}

// address is the canonical address of the query at a path.
func (q query) address(path string) string {
	var b strings.Builder
	add := func(name, value string) {
		sep := byte('&')
		if b.Len() == 0 {
			sep = '?'
		}
		b.WriteByte(sep)
		b.WriteString(name)
		b.WriteByte('=')
		b.WriteString(url.QueryEscape(value))
	}
	for _, p := range q.Filter.Params() {
		add(p.Name, p.Value)
	}
	if q.Sort != "" && q.Sort != store.Newest {
		add("sort", string(q.Sort))
	}
	if q.Page > 1 {
		add("page", strconv.Itoa(q.Page))
	}
	if q.Colour != "" {
		add("colour", q.Colour)
	}
	if q.View != "" {
		add("view", q.View)
	}
	return path + b.String()
}

// with is the query with one more value, on its first page; without one less.
func (q query) with(name, value string) query {
	q.Filter, q.Page = q.Filter.With(name, value), 1
	return q
}

func (q query) without(name, value string) query {
	q.Filter, q.Page = q.Filter.Without(name, value), 1
	if q.Sort == store.Relevance && q.Filter.Q == "" {
		q.Sort = store.Newest
	}
	return q
}

// at is the query's page n; sorted is the query in another order, from its first page.
func (q query) at(n int) query {
	q.Page = n
	return q
}

func (q query) sorted(by store.Sort) query {
	q.Sort, q.Page = by, 1
	return q
}

// list is the query of a filter alone.
func list(f store.Filter) query { return query{Filter: f, Sort: store.Newest, Page: 1} }

// listAddress is the list of meetings under a filter.
func listAddress(f store.Filter) string { return list(f).address("/meetings") }

// selected reads the query of a list's address and picks its meetings. Where
// the address is not the canonical one, goTo is where to go instead.
func (v *visit) selected(path string) (q query, selection *store.Selection, goTo string, err error) {
	if q, err = readQuery(v.URL.Query()); err != nil {
		return q, nil, "", err
	}
	q.Colour, q.View = "", "" // of timelines
	if selection, err = v.archive.Select(v.Context(), q.Filter); err != nil {
		return q, nil, "", err
	}
	q.Filter, v.cut = selection.Filter, selection.Partial != nil
	if to := q.address(path); to != v.URL.RequestURI() {
		goTo = to
	}
	return q, selection, goTo, nil
}
