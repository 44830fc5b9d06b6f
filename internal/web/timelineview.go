package web

// This file owns what the zooms of the timeline share: their query, the tools
// above a chart, and the years of the archive.

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// onTimeline reads the query of a timeline: filters and colour; what belongs to
// lists is dropped by the redirect.
func (v *visit) onTimeline(path string) (q query, selection *store.Selection, goTo string, err error) {
	if q, err = readQuery(v.URL.Query()); err != nil {
		return q, nil, "", err
	}
	if selection, err = v.archive.Select(v.Context(), q.Filter); err != nil {
		return q, nil, "", err
	}
	v.cut = selection.Partial != nil
	q = list(selection.Filter).coloured(q.Colour)
	if to := q.address(path); to != v.URL.RequestURI() {
		goTo = to
	}
	return q, selection, goTo, nil
}

// timelineOf gives the address of a zoom under another query.
func timelineOf(path string) func(query) string {
	return func(q query) string { return list(q.Filter).coloured(q.Colour).address(path) }
}

// periodless is the timeline of all years with the filters of the view.
func periodless(q query) string { return q.address("/timeline") }

// timelineTools makes the bars above a chart and its legend, counted within a
// period ("" for all).
func (v *visit) timelineTools(q query, path string, selection *store.Selection, within readout.Date) (colours, ways bar, key colourKey, err error) {
	by := colourOf(q)
	line, err := selection.Timeline(v.Context(), store.Years, within, by)
	if err != nil {
		return colours, ways, key, err
	}
	sums := make([]store.Tally, len(line.Classes))
	for _, buckets := range [][]store.Bucket{line.Buckets, line.Coarse, {line.Undated}} {
		for _, b := range buckets {
			for i, n := range b.Counts {
				sums[i].Held += n.Held
				sums[i].Planned += n.Planned
			}
		}
	}
	key = newColourKey(q, path, by, line.Classes, sums)
	asList := listAddress(selection.Filter)
	ways = bar{Links: []link{{Href: asList + "#filters", Label: "Filter"}, {Href: asList, Label: "Show as list"}, {Href: "#counts", Label: "Show as table"}, feedLink(selection.Filter)}}
	return colourBar(q, path), ways, key, nil
}

// timelineOfWhat is what a timeline shows, for its title: ", meetings of
// Norway", "" where it shows all.
func (v *visit) timelineOfWhat(f store.Filter) string {
	if f.IsZero() {
		return ""
	}
	title := v.listTitle(f)
	return ", " + strings.ToLower(title[:1]) + title[1:]
}

// years are the years of the archive's first and last meeting; an archive
// without a dated one has none to show.
func (v *visit) years() (first, last int, err error) {
	all, err := v.archive.Select(v.Context(), store.Filter{})
	if err != nil {
		return 0, 0, err
	}
	from, to, err := all.Span(v.Context())
	if err != nil || from == "" {
		return 0, -1, err
	}
	return yearOf(from), lastYear(to), nil
}

// lastYear is the year in which a date ends.
func lastYear(d readout.Date) int {
	_, last, ok := d.Bounds()
	if !ok {
		return 0
	}
	return last.Year()
}

// noneIn says that a period has no meeting, and what to drop.
func (v *visit) noneIn(z zoom) (*emptyState, error) {
	if z.query.Filter.IsZero() {
		return &emptyState{Title: "None in this archive", Text: "No article of this archive reports a meeting of " + longDate(z.period).Text + ".",
			Links: []link{{Href: "/coverage", Label: "What was read"}}}, nil
	}
	return v.nothing(z.query, timelineOf(z.path))
}

// narrow is a filter within a period: the later of two beginnings, the earlier
// of two ends. Empty bounds change nothing.
func narrow(f store.Filter, from, to readout.Date) store.Filter {
	if start, _, ok := from.Bounds(); ok {
		if own, _, set := f.From.Bounds(); !set || own.Before(start) {
			f.From = from
		}
	}
	if _, end, ok := to.Bounds(); ok {
		if _, own, set := f.To.Bounds(); !set || own.After(end) {
			f.To = to
		}
	}
	return f
}
