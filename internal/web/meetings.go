package web

// This file owns the list of meetings under all filters.

import (
	"unicode/utf8"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// meetingsPage is the data of the template "meetings".
type meetingsPage struct {
	frame
	Heading  string
	Long     bool // the heading says so many filters that it is set smaller
	Filters  filters
	Chips    chips
	Count    string // "32 held, 1 planned"
	Of       string // "of 137 held, 3 planned"; "" without a filter
	Partial  string // how far a text search came
	Strip    strip
	Months   strip // of the one year that is chosen
	Sort     bar
	Take     []link
	Legend   []legendKey
	Inferred bool // a date in the list is inferred
	Years    []yearRows
	Flat     []row // in orders that are not by date
	Pager    []pageLink
	Empty    *emptyState
}

// longHeading is the length of a heading that takes more than two lines of a wide window.
const longHeading = 70

// yearRows is the part of a list under the heading of a year.
type yearRows struct {
	ID, Heading, Counts string
	Rows                []row
}

// emptyState says that nothing was found, and what to drop.
type emptyState struct {
	Title, Text string
	Links       []link
}

func (s *site) meetings(v *visit) (answer, error) {
	q, selection, goTo, err := v.selected("/meetings")
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	page, err := s.newMeetingsPage(v, q, selection)
	if err != nil {
		return answer{}, err
	}
	return show("meetings", page)
}

func (s *site) newMeetingsPage(v *visit, q query, selection *store.Selection) (meetingsPage, error) {
	address := func(q query) string { return q.address("/meetings") }
	p := meetingsPage{
		frame:   s.frame(v, "Meetings", "/meetings"),
		Heading: "Meetings",
		Chips:   v.chips(q, address),
		Count:   heldPlanned(selection.Held, selection.Planned),
		Partial: partial(selection.Partial),
		Take:    append([]link{{Href: list(q.Filter).address("/timeline"), Label: "Show on timeline"}}, listFormats(q)...),
	}
	p.Canonical, p.Alternates = address(q), []link{v.feed(q.Filter)}
	if !q.Filter.IsZero() {
		p.Title = v.listTitle(q.Filter)
		p.Heading, p.Long = p.Title, utf8.RuneCountInString(p.Title) > longHeading
		all := v.archive.Tally()
		p.Of = "of " + heldPlanned(all.Held, all.Planned)
	}
	var err error
	p.Description = p.Title + ": " + p.Count + ". Who met whom, when, where and about what, with the sentence behind every fact."
	if p.Filters, err = v.filters(v.Context(), selection, q, address); err != nil {
		return p, err
	}
	if p.Strip, p.Months, err = v.strips(q, address); err != nil {
		return p, err
	}
	if selection.All() == 0 {
		p.Empty, err = v.nothing(q, address)
		return p, err
	}
	cards, err := selection.Page(v.Context(), q.Sort, q.Page)
	if err != nil {
		return p, err
	}
	p.Sort = sortBar(q, selection.All(), cards.Sort, address)
	p.onPage(cards.Number, cards.Pages)
	p.Pager = newPager(cards.Number, cards.Pages, func(n int) string { return address(q.at(n)) })
	return p, p.fill(v, selection, cards)
}

// fill puts the cards of a page into rows, by years where the order is by date.
func (p *meetingsPage) fill(v *visit, selection *store.Selection, cards store.Page[store.Card]) error {
	var rows []row
	if cards.Sort == store.Newest || cards.Sort == store.Oldest {
		years, err := v.byYear(selection, cards.Items)
		if err != nil {
			return err
		}
		p.Years = years
		for _, y := range years {
			rows = append(rows, y.Rows...)
		}
	} else {
		p.Flat = v.rows(cards.Items, listDate)
		rows = p.Flat
	}
	p.Legend = legend(dotsOf(rows))
	for _, r := range rows {
		p.Inferred = p.Inferred || r.Note != ""
	}
	return nil
}

// byYear puts cards in order of date under the headings of their years. The
// counts beside a heading are those of the whole result.
func (v *visit) byYear(selection *store.Selection, cards []store.Card) ([]yearRows, error) {
	counts, err := selection.Timeline(v.Context(), store.Years, "", store.ByStatus)
	if err != nil {
		return nil, err
	}
	tallies := map[string]store.Tally{"": counts.Undated.Tally}
	for _, b := range counts.Buckets {
		tallies[string(b.Period)] = b.Tally
	}
	var years []yearRows
	for _, c := range cards {
		year := yearName(c.Date)
		if n := len(years); n == 0 || years[n-1].ID != "y"+year {
			y := yearRows{ID: "y" + year, Heading: year}
			if year == "" {
				y.Heading = "Date not stated"
			}
			if t, ok := tallies[year]; ok && t.All() > 0 {
				y.Counts = heldPlanned(t.Held, t.Planned)
			}
			years = append(years, y)
		}
		last := &years[len(years)-1]
		last.Rows = append(last.Rows, v.row(c, undatedBlank(yearDate)))
	}
	return years, nil
}

// undatedBlank leaves the date of an undated row to its heading.
func undatedBlank(dates dateStyle) dateStyle {
	return func(d readout.Date) when {
		if d == "" {
			return when{}
		}
		return dates(d)
	}
}

// yearName is the year that a date begins in, "" without a date.
func yearName(d readout.Date) string {
	if first, _, ok := d.Bounds(); ok {
		return yearText(first.Year())
	}
	return ""
}

// sortNames are the words of the orders.
var sortNames = []struct {
	sort store.Sort
	name string
}{
	{store.Relevance, "Best match"},
	{store.Newest, "Newest"},
	{store.Oldest, "Oldest"},
	{store.Sources, "Most reports"},
	{store.LastAdded, "Last added"},
}

// sortBar links to the other orders; by relevance only where words are asked for,
// and not so many meetings have them that they are not ranked.
func sortBar(q query, found int, used store.Sort, address func(query) string) bar {
	b := bar{Label: "Sort by", Shown: true}
	for _, s := range sortNames {
		if s.sort == store.Relevance && (q.Filter.Q == "" || found > store.RelevanceLimit) {
			continue
		}
		l := link{Href: address(q.sorted(s.sort)), Label: s.name}
		if s.sort == used {
			l.Current = "true"
		}
		b.Links = append(b.Links, l)
	}
	return b
}

// partial says how far a text search came before its time was up.
func partial(p *store.Partial) string {
	switch {
	case p == nil:
		return ""
	case p.Back == "":
		return "The words are so common that the search was stopped before it found a meeting. Add another word or a filter."
	}
	return "The words are so common that only meetings back to " + longDate(p.Back).Text + " were searched. Add another word or a filter to reach further."
}

// turned is a query for days that end before they begin, with these the other way round.
func turned(q query) (query, bool) {
	first, _, from := q.Filter.From.Bounds()
	_, last, to := q.Filter.To.Bounds()
	if !from || !to || !first.After(last) {
		return q, false
	}
	q.Filter.From, q.Filter.To = q.Filter.To, q.Filter.From
	return q, true
}

// nothing says what was asked for, and what dropping each filter would give.
func (v *visit) nothing(q query, address func(query) string) (*emptyState, error) {
	if q.Filter.IsZero() {
		return &emptyState{Title: "No meeting in this archive", Text: "Its articles report none, or none was read yet."}, nil
	}
	title := "No meeting in this archive"
	if v.cut {
		title = "No meeting was found in time"
	}
	e := &emptyState{Title: title, Text: "Asked for: " + joinNonEmpty(", ", v.chipLabels(q.Filter)...) + "."}
	if turned, ok := turned(q); ok {
		e.Text += " The time asked for ends before it begins."
		selection, err := v.archive.Select(v.Context(), turned.Filter)
		if err != nil {
			return nil, err
		}
		e.Links = append(e.Links, link{Href: address(turned), Label: "From " + longDate(turned.Filter.From).Text + " to " + longDate(turned.Filter.To).Text, Note: heldPlanned(selection.Held, selection.Planned)})
	}
	for _, p := range q.Filter.Params() {
		without := q.without(p.Name, p.Value)
		if without.Filter.IsZero() {
			continue
		}
		selection, err := v.archive.Select(v.Context(), without.Filter)
		if err != nil {
			return nil, err
		}
		if selection.All() > 0 {
			e.Links = append(e.Links, link{Href: address(without), Label: "Without “" + v.chipLabel(p) + "”", Note: heldPlanned(selection.Held, selection.Planned)})
		}
	}
	all := v.archive.Tally()
	e.Links = append(e.Links, link{Href: address(list(store.Filter{})), Label: "All meetings", Note: heldPlanned(all.Held, all.Planned)})
	return e, nil
}
