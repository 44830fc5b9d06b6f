package web

// This file owns /timeline: all years, or decades first where there are more
// than forty; and a decade, /timeline/1990s.

import (
	"fmt"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// timelinePage is the data of the page of all years and of a decade's.
type timelinePage struct {
	frame
	Crumbs  []link
	Heading string
	Lede    string
	Chips   chips
	Colours bar
	Ways    bar
	Key     colourKey
	Chart   *chart
	Decades *countTable
	Undated *link
	Empty   *emptyState
}

// Reading explains the marks of a chart of dots, in the words of its colouring.
func (p timelinePage) Reading() string {
	colour := "The colour is the family of a meeting’s first topic other than Relations. "
	if p.Colours.current() != colourings[0].Label {
		colour = ""
	}
	return colour + "A larger dot: three parties, or more. A bar through a dot: the article gives the month only, or several days. " +
		"*: one or more meetings dated to the year only, counted but not drawn."
}

// timeline answers /timeline.
func (s *site) timeline(v *visit) (answer, error) {
	const path = "/timeline"
	q, selection, goTo, err := v.onTimeline(path)
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	counts, err := countYears(v.Context(), selection, colourOf(q))
	if err != nil {
		return answer{}, err
	}
	first, last, err := v.years()
	if err != nil {
		return answer{}, err
	}
	if last-first >= decadesFrom { // what is asked for may need less room
		first, last = counts.first, counts.last
	}
	p := timelinePage{frame: s.frame(v, "Timeline", path), Heading: "Timeline", Chips: v.chips(q, timelineOf(path))}
	p.Canonical, p.Alternates = q.address(path), []link{v.feed(q.Filter)}
	if p.Colours, p.Ways, p.Key, err = v.timelineTools(q, path, selection, ""); err != nil {
		return answer{}, err
	}
	switch {
	case counts.total == 0:
		p.Empty, err = v.nothing(q, timelineOf(path))
	case last-first >= decadesFrom:
		table := newDecadeTable(q, counts, first, last)
		p.Decades = &table
	default:
		p.Chart, err = v.newChart(v.Context(), q, selection, counts, first, last)
	}
	if err != nil {
		return answer{}, err
	}
	if p.Decades != nil || p.Chart != nil && p.Chart.Cells {
		p.Colours = bar{} // the cells have one hue
	}
	p.Lede = timelineLede(selection, counts, p.Chart, p.Decades != nil)
	p.Title = joinNonEmpty(", ", "Timeline", yearsOf(counts)) + v.timelineOfWhat(q.Filter)
	p.Description = p.Title + ": " + heldPlanned(selection.Held, selection.Planned) + "."
	p.Undated = undatedLink(q, selection)
	return show("timeline", p)
}

// decade answers /timeline/1990s.
func (s *site) decade(v *visit, decade int) (answer, error) {
	path := fmt.Sprintf("/timeline/%04ds", decade)
	first, last, err := v.years()
	if err != nil {
		return answer{}, err
	}
	if decade+9 < first || decade > last {
		return answer{}, readout.ErrNotFound
	}
	q, all, goTo, err := v.onTimeline(path)
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	f := narrow(all.Filter, readout.Date(yearText(max(decade, 1))), readout.Date(yearText(decade+9)))
	selection, err := v.archive.Select(v.Context(), f)
	if err != nil {
		return answer{}, err
	}
	counts, err := countYears(v.Context(), selection, colourOf(q))
	if err != nil {
		return answer{}, err
	}
	heading := yearText(decade) + "s"
	p := timelinePage{frame: s.frame(v, "Timeline, "+heading+v.timelineOfWhat(q.Filter), "/timeline"), Heading: heading, Chips: v.chips(q, timelineOf(path)),
		Crumbs: []link{{Href: periodless(q), Label: "Timeline"}, {Label: heading}}}
	p.Canonical, p.Alternates = q.address(path), []link{v.feed(q.Filter)}
	if p.Colours, p.Ways, p.Key, err = v.timelineTools(q, path, selection, ""); err != nil {
		return answer{}, err
	}
	if counts.total == 0 {
		p.Empty, err = v.nothing(q, timelineOf(path))
	} else {
		p.Chart, err = v.newChart(v.Context(), q, selection, counts, max(decade, first), min(decade+9, last))
	}
	if err != nil {
		return answer{}, err
	}
	p.Lede = timelineLede(selection, counts, p.Chart, false)
	p.Description = p.Title + ": " + heldPlanned(selection.Held, selection.Planned) + "."
	return show("timeline", p)
}

// timelineLede says what is drawn and how to read it.
func timelineLede(selection *store.Selection, counts yearCounts, c *chart, decades bool) string {
	line := joinNonEmpty(" ", partial(selection.Partial), heldPlanned(selection.Held, selection.Planned))
	if years := yearsOf(counts); years != "" {
		line += ", " + years
	}
	switch {
	case decades:
		return line + ". A row is a decade, a cell a year with its number of meetings. Choose a decade for its months, or a year."
	case c == nil:
		return line + "."
	case c.Cells:
		return line + ". A row is a year, a cell a month with its number of meetings. Choose a month for its days."
	case c.Top > 0:
		return line + ". A row is a year, a column a week; the top of a row is " + plural(c.Top, "meeting", "meetings") +
			" a week. Choose a year to see days and names."
	}
	return line + ". A row is a year, a dot is a meeting on its day. Choose a year to see days and names."
}

// yearsOf is the years with a meeting in words, "" for none.
func yearsOf(counts yearCounts) string {
	if counts.first == 0 {
		return ""
	}
	return span(counts.first, counts.last)
}

// undatedLink leads to the meetings without a date: the last ones of the list.
func undatedLink(q query, selection *store.Selection) *link {
	if selection.Undated == 0 {
		return nil
	}
	end := list(q.Filter).at(pages(selection.All()))
	return &link{Href: end.address("/meetings"), Label: number(selection.Undated) + " without a date", Note: "not drawn; at the end of the list"}
}
