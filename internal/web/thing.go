package web

// This file owns what the pages of countries, organisations, places, topics and
// people share: rankings, the strip of years, the latest meetings.

import (
	"net/url"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// ranking is a ranked list under a heading.
type ranking struct {
	ID, Title string
	Rows      []rankRow
	Note      string
	All       *link
	total     int  // rows there are, of which it shows the first
	mixed     bool // they are of more than one kind: countries and organisations
}

// rankMost is how many rows a ranking has.
const rankMost = 9

// ranking makes a ranked list of held meetings; href is where a row leads. It
// says how many there are where it does not show all.
func (v *visit) ranking(id, title string, refs []store.Ranked, href func(store.Ref) string) ranking {
	rows, all, mixed := make([]rankRow, 0, rankMost), 0, false
	for _, r := range refs {
		if r.Held == 0 {
			continue
		}
		mixed = mixed || r.Kind != refs[0].Kind
		if all++; all > rankMost {
			continue
		}
		row := rankRow{Name: isolated(r.Name), Href: href(r.Ref), count: r.Held}
		switch r.Kind {
		case store.CountryKind, store.OrganisationKind:
			row.Code = v.words.codeOf(r.Ref)
		case store.PersonKind:
			if r.Code != "" {
				row.Code = v.words.partyCode(readout.Party{Kind: readout.CountryParty, Code: r.Code})
			}
		}
		rows = append(rows, row)
	}
	list := ranking{ID: id, Title: title, Rows: ranked(rows), total: all, mixed: mixed}
	switch {
	case all == store.MostRanked:
		list.Note = "The first " + number(rankMost) + " of " + number(all) + " or more."
	case all > rankMost:
		list.Note = "The first " + number(rankMost) + " of " + number(all) + "."
	}
	return list
}

// noted is the ranking with a note under it.
func (r ranking) noted(note string) ranking {
	if len(r.Rows) > 0 {
		r.Note = joinNonEmpty(" ", r.Note, note)
	}
	return r
}

// uncoded is the ranking of those who all have one code: it says nothing there.
func (r ranking) uncoded() ranking {
	for i := range r.Rows {
		r.Rows[i].Code = nil
	}
	return r
}

// leading is the ranking with a link to all values of a facet that the held
// meetings of a filter have, where it does not show them all.
func (r ranking) leading(f store.Filter, param string) ranking {
	if r.total > rankMost {
		f.Status = string(readout.Held)
		r.All = &link{Href: byFacet(list(f), param), Label: "All " + facetPlurals[param]}
		if r.total != store.MostRanked && !r.mixed { // of those there may be more, or others among them
			r.All.Label = "All " + number(r.total) + " " + facetPlurals[param]
		}
	}
	return r
}

// narrowed leads to the held meetings of a filter that have one more value.
func narrowed(f store.Filter, param string) func(store.Ref) string {
	f.Status = string(readout.Held)
	return func(ref store.Ref) string {
		name := param
		switch {
		case param == "party" && ref.Kind == store.OrganisationKind:
			name = "org"
		case param == "party":
			name = "country"
		}
		return listAddress(f.With(name, ref.ID))
	}
}

// heldStrip is a strip of years: the filter's held meetings in green, all of
// the archive's in grey. A year leads to its meetings in the list.
func (v *visit) heldStrip(label string, f store.Filter) (strip, error) {
	st := strip{Label: label}
	all, err := v.archive.Select(v.Context(), store.Filter{Status: string(readout.Held)})
	if err != nil {
		return st, err
	}
	f.Status = string(readout.Held)
	own, err := v.archive.Select(v.Context(), f)
	if err != nil {
		return st, err
	}
	grey, err := countYears(v.Context(), all, store.ByStatus)
	if err != nil {
		return st, err
	}
	green, err := countYears(v.Context(), own, store.ByStatus)
	if err != nil || grey.first == 0 {
		return st, err
	}
	first, last := stripYears(grey, green)
	highest := 0
	for y := first; y <= last; y++ {
		highest = max(highest, highestOf(sliceOf(grey.year(y).Months)))
	}
	for y := first; y <= last; y++ {
		b := stripBar{Label: yearText(y), Count: short(green.year(y).Total), Columns: 12,
			Paths: append(columns("ctx", sliceOf(grey.year(y).Months), highest), columns("hit", sliceOf(green.year(y).Months), highest)...)}
		if green.year(y).Total > 0 {
			year := readout.Date(yearText(y))
			b.Href = listAddress(narrow(own.Filter, year, year))
		}
		st.Bars = append(st.Bars, b)
	}
	st.Earlier = earlier(own.Filter, green, first)
	return st, nil
}

// stripYears are the years that a strip has room for: of a long archive those up
// to the thing's own last one.
func stripYears(all, own yearCounts) (first, last int) {
	last = all.last
	if own.first > 0 && all.last-all.first >= stripMost {
		last = max(own.last, all.first+stripMost-1)
	}
	return max(all.first, last-stripMost+1), last
}

// earlier leads to what was held before the first year of a strip, nil where
// there is nothing.
func earlier(f store.Filter, own yearCounts, first int) *link {
	n := 0
	for y := own.first; own.first > 0 && y < first; y++ {
		n += own.year(y).Total
	}
	if n == 0 {
		return nil
	}
	return &link{Href: listAddress(narrow(f, "", readout.Date(yearText(first-1)))), Label: number(n) + " earlier, before " + yearText(first)}
}

func sliceOf(months [12]int) []int { return months[:] }

// latest is the last section of a page: held meetings, then planned ones.
type latest struct {
	Heading string
	Ways    bar
	Rows    []row
	Planned []row
	More    *link // planned ones that are not shown
}

const (
	latestHeld    = 10
	latestPlanned = 10
)

// latest lists the newest meetings of a filter.
func (v *visit) latest(f store.Filter, toRow func(store.Card) row) (latest, error) {
	out := latest{Heading: "Latest held meetings"}
	held, planned := f, f
	held.Status, planned.Status = string(readout.Held), string(readout.Planned)
	selection, err := v.archive.Select(v.Context(), held)
	if err != nil {
		return out, err
	}
	cards, err := selection.Cards(v.Context(), store.Newest, 0, latestHeld)
	if err != nil {
		return out, err
	}
	for _, c := range cards {
		out.Rows = append(out.Rows, toRow(c))
	}
	if selection.Held <= latestHeld {
		out.Heading = "Held meetings"
	}
	out.Ways = ways(f, selection.Held)
	if selection, err = v.archive.Select(v.Context(), planned); err != nil {
		return out, err
	}
	if cards, err = selection.Cards(v.Context(), store.Newest, 0, latestPlanned); err != nil {
		return out, err
	}
	for _, c := range cards {
		out.Planned = append(out.Planned, toRow(c))
	}
	if selection.Planned > len(cards) {
		out.More = &link{Href: listAddress(selection.Filter), Label: "All " + number(selection.Planned) + " planned"}
	}
	return out, nil
}

// ways lead from a thing to its meetings: those held, on the timeline, as a table
// to take away, as a feed.
func ways(f store.Filter, held int) bar {
	b := bar{Label: "These meetings"}
	if held > 0 {
		b.Links = append(b.Links, link{Href: listAddress(f.With("status", string(readout.Held))), Label: every(held, "held", "held")})
	}
	b.Links = append(b.Links, link{Href: list(f).address("/timeline"), Label: "Show on timeline"}, tableLink(f), feedLink(f))
	return b
}

// listRow makes a row of a list where no heading names the year.
func (v *visit) listRow(c store.Card) row { return v.row(c, listDate) }

// dateRangeText is the time of some meetings in words: "17 May 2012 to 4 April 2025".
func dateRangeText(first, last readout.Date) string {
	switch {
	case first == "":
		return ""
	case first == last:
		return longDate(first).Text
	}
	return longDate(began(first)).Text + " to " + longDate(ended(last)).Text
}

// began is the date on which an interval begins, ended the one on which it ends;
// of another date both are the date itself.
func began(d readout.Date) readout.Date {
	first, _, _ := strings.Cut(string(d), "/")
	return readout.Date(first)
}

func ended(d readout.Date) readout.Date {
	return d[strings.LastIndexByte(string(d), '/')+1:]
}

// yearRange is the same in years: "2012 to 2025".
func yearRange(first, last readout.Date) string {
	if first == "" || last == "" {
		return ""
	}
	return span(yearOf(first), lastYear(last))
}

// plain reads the query of a page that knows no parameters but page and
// those named; what else there is, is dropped by the redirect.
func (v *visit) plain(path string, known ...string) (values map[string]string, page int, goTo string, err error) {
	values, page = map[string]string{}, 1
	given := v.URL.Query()
	if err := readPage(given, &page); err != nil {
		return nil, 0, "", err
	}
	canonical := path
	sep := "?"
	for _, name := range known {
		if value := last(given[name]); value != "" {
			values[name] = value
			canonical += sep + name + "=" + url.QueryEscape(value)
			sep = "&"
		}
	}
	if page > 1 {
		canonical += sep + "page=" + itoa(page)
	}
	if canonical != v.URL.RequestURI() {
		goTo = canonical
	}
	return values, page, goTo, nil
}
