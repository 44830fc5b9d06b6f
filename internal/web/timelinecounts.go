package web

// This file owns the numbers behind a timeline of years: counts by year and
// month, and the table that has them as text.

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/readout-archive/readout/internal/store"
)

// yearCount is the meetings of one year. Coarse are those dated no nearer than
// the year, or to days of two months.
type yearCount struct {
	Year   int
	Months [12]int
	Coarse int
	Total  int
}

// yearCounts are the counts of a selection.
type yearCounts struct {
	byYear map[int]*yearCount
	total  int
	first  int // years with a meeting; 0 when there is none
	last   int
}

// year is the count of a year.
func (c yearCounts) year(year int) yearCount {
	if y, ok := c.byYear[year]; ok {
		return *y
	}
	return yearCount{Year: year}
}

// months sums the months of all years.
func (c yearCounts) months() (sums [12]int) {
	for _, y := range c.byYear {
		for i, n := range y.Months {
			sums[i] += n
		}
	}
	return sums
}

// countYears counts a selection by month.
func countYears(ctx context.Context, selection *store.Selection, colour store.Colour) (yearCounts, error) {
	counts := yearCounts{byYear: map[int]*yearCount{}}
	line, err := selection.Timeline(ctx, store.Months, "", colour)
	if err != nil {
		return counts, err
	}
	add := func(b store.Bucket, month bool) {
		first, _, ok := b.Period.Bounds()
		if !ok {
			return
		}
		y := counts.byYear[first.Year()]
		if y == nil {
			y = &yearCount{Year: first.Year()}
			counts.byYear[y.Year] = y
		}
		if month {
			y.Months[first.Month()-1] += b.All()
		} else {
			y.Coarse += b.All()
		}
		y.Total += b.All()
		counts.total += b.All()
		if counts.first == 0 || y.Year < counts.first {
			counts.first = y.Year
		}
		counts.last = max(counts.last, y.Year)
	}
	for _, b := range line.Buckets {
		add(b, true)
	}
	for _, b := range line.Coarse {
		add(b, false)
	}
	return counts, nil
}

// countTable is a table of years by months, or of decades by years. With Heat
// its cells are shaded, and it is the chart itself.
type countTable struct {
	Caption string
	Corner  string
	Heads   []string
	Rows    []countRow
	Coarse  bool // a column before the last has what no cell holds
	Heat    bool
	Scale   []shade
}

// CoarseHead heads the column of what no cell holds.
func (t countTable) CoarseHead() string {
	if t.Corner == "Month" {
		return "No day"
	}
	return "No month"
}

// Width is the number of columns.
func (t countTable) Width() int {
	if t.Coarse {
		return len(t.Heads) + 3
	}
	return len(t.Heads) + 2
}

// countRow is a row; a run of empty years has only a Fold.
type countRow struct {
	Fold       string
	Head, Href string
	Cells      []heatCell
	Coarse     string
	All        string
}

// monthHeads are the columns of the table.
var monthHeads = func() (heads []string) {
	for m := time.January; m <= time.December; m++ {
		heads = append(heads, m.String()[:3])
	}
	return heads
}()

// linkedCells is how many bytes of filters the links of a table may repeat;
// beyond it the years alone are links.
const linkedCells = 24_000

// newCountTable makes the table of years by months.
func newCountTable(q query, counts yearCounts, rows []run, heat bool) countTable {
	t := countTable{Caption: "Meetings by year and month", Corner: "Year", Heads: monthHeads, Heat: heat}
	var all []int
	for _, r := range rows {
		y := counts.year(r.First)
		t.Coarse = t.Coarse || y.Coarse > 0
		all = append(all, y.Months[:]...)
	}
	if t.Coarse {
		t.Caption += ". “No month”: dated no nearer than the year, or to days of two months"
	}
	shades := newHeat(all)
	if heat {
		t.Scale = shades.scale(highestOf(all))
	}
	linked := len(rows)*12*len(q.address("")) <= linkedCells
	for _, r := range rows {
		if r.Empty {
			t.Rows = append(t.Rows, countRow{Fold: emptyYears(r.First, r.Last)})
			continue
		}
		y := counts.year(r.First)
		row := countRow{Head: yearText(y.Year), All: short(y.Total)}
		if y.Total > 0 {
			row.Href = periodAddress(q, row.Head)
		}
		if y.Coarse > 0 {
			row.Coarse = short(y.Coarse)
		}
		for i, n := range y.Months {
			var cell heatCell
			if n > 0 {
				cell.Count = short(n)
				if linked {
					cell.Href = periodAddress(q, fmt.Sprintf("%04d-%02d", y.Year, i+1))
				}
				cell.Name = fmt.Sprintf("%s %s: %s", time.Month(i+1), yearText(y.Year), meetingsIn(n))
			}
			if heat {
				cell.Class = shades.class(n)
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// meetingsIn counts meetings as a cell writes them: a link's name holds the
// words that are seen.
func meetingsIn(n int) string {
	if n == 1 {
		return "1 meeting"
	}
	return short(n) + " meetings"
}

// newDecadeTable makes the table of decades by years, for a timeline of more
// years than rows can be read.
func newDecadeTable(q query, counts yearCounts, first, last int) countTable {
	t := countTable{Caption: "Meetings by decade and year", Corner: "Decade", Heat: true}
	for digit := range 10 {
		t.Heads = append(t.Heads, "…"+strconv.Itoa(digit))
	}
	var all []int
	for year := first; year <= last; year++ {
		all = append(all, counts.year(year).Total)
	}
	shades := newHeat(all)
	t.Scale = shades.scale(highestOf(all))
	for decade := first / 10 * 10; decade <= last; decade += 10 {
		row := countRow{Head: yearText(decade) + "s", Href: periodAddress(q, yearText(decade)+"s")}
		sum := 0
		for year := decade; year < decade+10; year++ {
			n := counts.year(year).Total
			sum += n
			cell := heatCell{Class: shades.class(n)}
			if n > 0 {
				cell.Count, cell.Href = short(n), periodAddress(q, yearText(year))
				cell.Name = yearText(year) + ": " + meetingsIn(n)
			}
			row.Cells = append(row.Cells, cell)
		}
		if row.All = short(sum); sum == 0 {
			row.Href = ""
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// highestOf is the largest of some counts, 0 of none.
func highestOf(counts []int) (most int) {
	for _, n := range counts {
		most = max(most, n)
	}
	return most
}
