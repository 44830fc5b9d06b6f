package web

// This file owns the timeline of years: which ink its rows get and what stands
// in them. The pages /timeline and home draw it. Every form but the dots comes
// from counts; dots are at most 1,500 cards.

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web/ink"
)

// chart is a timeline of years, ready to be written. Cells are drawn by its
// table; all else by its rows.
type chart struct {
	Rows    []chartRow
	Totals  []monthTotal // of all years
	TotalsY string       // the same in words
	All     string       // all meetings drawn
	Table   countTable
	Top     int // meetings a week at the top of a row of columns; 0 for other forms
	Named   bool
	Bare    bool // some dots have no link
	Cells   bool
}

// chartRow is a year, or a run of years without a meeting.
type chartRow struct {
	Fold   string // "2012 to 2022, no meeting"
	Year   int
	Href   string
	Height int
	Points []ink.Dot   // with links and names
	Ink    []ink.Group // without
	Areas  []ink.Area
	Count  int
	Total  string // short
	Coarse string // "1 dated to the year only"
	Share  string // of the fullest year, for the bar
}

// monthTotal is a column of the row of all years.
type monthTotal struct {
	X, TextX string
	Y, TextY int
	High     int
	Count    string
	Month    time.Month
}

// newChart draws the selection on the years from first to last. today parts
// what is planned from what was.
func (v *visit) newChart(ctx context.Context, q query, selection *store.Selection, counts yearCounts, first, last int) (*chart, error) {
	colour := colourOf(q)
	form := formFor(selection.All())
	var byYear map[int][]ink.Meeting
	if form <= formDots {
		cards, err := selection.Cards(ctx, store.Oldest, 0, dotsMost)
		if err != nil {
			return nil, err
		}
		byYear = map[int][]ink.Meeting{}
		for _, c := range cards {
			if year := yearOf(c.Date); year != 0 {
				byYear[year] = append(byYear[year], v.plot(c, colour))
			}
		}
	}
	c := &chart{Cells: form == formCells}
	fold := 3
	if form == formFew {
		fold = 1
	}
	rows := runs(first, last, func(year int) bool { return counts.year(year).Total == 0 }, fold)
	if form == formDots && tooHigh(byYear) {
		form = formColumns
	}
	var err error
	switch form {
	case formColumns:
		err = c.drawColumns(ctx, rows, selection, colour)
	case formFew, formDots:
		c.drawDots(rows, byYear, form, len(q.address("")))
	}
	if err != nil {
		return nil, err
	}
	c.finish(q, counts, rows)
	return c, nil
}

// tooHigh reports whether a pile of dots is more than a reader counts.
func tooHigh(byYear map[int][]ink.Meeting) bool {
	for _, meetings := range byYear {
		if dots, _, _ := ink.Pile(meetings); ink.TooHigh(dots) {
			return true
		}
	}
	return false
}

// drawDots gives each year its dots. Names go to as many as the page has room for.
func (c *chart) drawDots(rows []run, byYear map[int][]ink.Meeting, form form, query int) {
	total := 0
	for _, r := range rows {
		if r.Empty {
			c.Rows = append(c.Rows, chartRow{Fold: emptyYears(r.First, r.Last)})
			continue
		}
		row := chartRow{Year: r.First}
		var undrawn int
		row.Points, undrawn, row.Height = ink.Pile(byYear[r.First])
		if undrawn > 0 {
			row.Coarse = number(undrawn) + " dated to the year only"
		}
		if form == formFew {
			row.Height = ink.LabelAll(row.Points)
		} else {
			ink.LabelDots(row.Points)
		}
		total += len(row.Points)
		c.Rows = append(c.Rows, row)
	}
	if named := namedDots(total, len(rows), query); named < total {
		c.Bare = true
		c.keepNamed(named)
	}
}

// keepNamed leaves links and names to so many dots: those whose label is shown
// before those with a tip, and among them the best reported. The others are ink.
func (c *chart) keepNamed(most int) {
	type place struct{ row, at int }
	var all []place
	for i, row := range c.Rows {
		for j := range row.Points {
			all = append(all, place{i, j})
		}
	}
	rank := func(p place) int {
		d := c.Rows[p.row].Points[p.at]
		if d.Label.Class == "tip" {
			return d.Weight()
		}
		return d.Weight() + 1_000_000
	}
	slices.SortStableFunc(all, func(a, b place) int { return cmp.Compare(rank(b), rank(a)) })
	kept := map[place]bool{}
	for _, p := range all[:most] {
		kept[p] = true
	}
	for i := range c.Rows {
		var bare, named []ink.Dot
		for j, d := range c.Rows[i].Points {
			if kept[place{i, j}] {
				named = append(named, d)
			} else {
				bare = append(bare, d)
			}
		}
		c.Rows[i].Points, c.Rows[i].Ink = named, ink.Groups(bare)
	}
}

// drawColumns gives each year its weeks.
func (c *chart) drawColumns(ctx context.Context, rows []run, selection *store.Selection, colour store.Colour) error {
	weeks, err := selection.Timeline(ctx, store.Weeks, "", colour)
	if err == nil {
		c.stackWeeks(rows, weeks, colour)
	}
	return err
}

// stackWeeks puts weekly counts on the rows of their years.
func (c *chart) stackWeeks(rows []run, weeks store.Timeline, colour store.Colour) {
	byYear := map[int][]ink.Stack{}
	for _, b := range weeks.Buckets {
		monday, _, _ := b.Period.Bounds()
		year, column := ink.WeekOf(monday)
		if byYear[year] == nil {
			byYear[year] = make([]ink.Stack, len(weeks.Classes))
			for i, class := range weeks.Classes {
				byYear[year][i].Class = colourClass(colour, class)
			}
		}
		for i, n := range b.Counts {
			byYear[year][i].Weeks[column] += n.All()
		}
	}
	var drawn [][]ink.Stack
	for _, r := range rows {
		drawn = append(drawn, byYear[r.First])
	}
	c.Top = ink.HighestWeek(drawn)
	for i, r := range rows {
		if r.Empty {
			c.Rows = append(c.Rows, chartRow{Fold: emptyYears(r.First, r.Last)})
			continue
		}
		c.Rows = append(c.Rows, chartRow{Year: r.First, Height: 44, Areas: ink.Areas(drawn[i], c.Top)})
	}
}

// finish adds what every form has: addresses, totals, the table.
func (c *chart) finish(q query, counts yearCounts, rows []run) {
	most := 0
	for _, r := range rows {
		most = max(most, counts.year(r.First).Total)
	}
	for i := range c.Rows {
		row := &c.Rows[i]
		if row.Fold != "" {
			continue
		}
		row.Count = counts.year(row.Year).Total
		row.Total, row.Share = short(row.Count), percent(row.Count, most)
		if row.Count > 0 {
			row.Href = periodAddress(q, yearText(row.Year))
		}
	}
	c.All = short(counts.total)
	c.Totals, c.TotalsY = monthTotals(counts.months())
	c.Table = newCountTable(q, counts, rows, c.Cells)
	c.Named = len(c.Rows) > 0 && !c.Cells && c.Top == 0
}

// monthTotals draws the row of all years: a column a month, 60 px high.
func monthTotals(months [12]int) (totals []monthTotal, words string) {
	const height, top = 60, 18
	most := slices.Max(months[:])
	if most == 0 {
		return nil, ""
	}
	var said []string
	for i, n := range months {
		high := (n*(height-top) + most/2) / most
		left := float64(i)*100/12 + .4
		totals = append(totals, monthTotal{X: ink.Percent(left), TextX: ink.Percent(left + .1), Y: height - high, TextY: height - high - 5,
			High: high})
		if n > 0 {
			totals[i].Count = short(n)
		}
		said = append(said, time.Month(i + 1).String()[:3]+" "+number(n))
	}
	return totals, strings.Join(said, ", ")
}

// yearOf is the year that a date is counted under, 0 for none: an interval
// stands in the year in which it begins.
func yearOf(d readout.Date) int {
	first, _, ok := d.Bounds()
	if !ok {
		return 0
	}
	return first.Year()
}

// periodAddress is a zoom of the timeline with the filters of the view.
func periodAddress(q query, period string) string {
	return list(q.Filter).coloured(q.Colour).address("/timeline/" + strings.ReplaceAll(period, "-", "/"))
}

// coloured is the query with a colouring.
func (q query) coloured(by string) query {
	q.Colour = by
	return q
}
