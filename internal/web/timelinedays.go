package web

// This file owns what stands in the place of a crowded year's names, a cell a
// day, and the strip of years below.

import (
	"fmt"
	"strconv"
	"time"

	"github.com/readout-archive/readout/internal/store"
)

// newDayTable makes the cells of a year's days. A month's coarse dates stand in
// their own column; those of the whole year are counted apart.
func newDayTable(q query, year int, days store.Timeline) (t countTable, ofYear int) {
	t = countTable{Caption: "Meetings by month and day", Corner: "Month", Heat: true, Coarse: true}
	counts, coarse := map[string]int{}, map[time.Month]int{}
	var all []int
	for _, b := range days.Buckets {
		counts[string(b.Period)] = b.All()
		all = append(all, b.All())
	}
	for _, b := range days.Coarse {
		first, last, _ := b.Period.Bounds()
		if first.Month() != last.Month() {
			ofYear += b.All()
			continue
		}
		coarse[first.Month()] += b.All()
	}
	shades := newHeat(all)
	t.Scale = shades.scale(highestOf(all))
	for day := 1; day <= 31; day++ {
		t.Heads = append(t.Heads, strconv.Itoa(day))
	}
	for month := time.January; month <= time.December; month++ {
		row := countRow{Head: month.String()[:3], Href: periodAddress(q, fmt.Sprintf("%04d-%02d", year, month))}
		sum := coarse[month]
		if sum > 0 {
			row.Coarse = short(sum)
		}
		for day := 1; day <= 31; day++ {
			date := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
			n := counts[date]
			cell := heatCell{Class: shades.class(n)}
			if n > 0 {
				cell.Count, cell.Href = short(n), periodAddress(q, date)
				cell.Name = fmt.Sprintf("%d %s: %s", day, month, meetingsIn(n))
			}
			sum += n
			row.Cells = append(row.Cells, cell)
		}
		if row.All = short(sum); sum == 0 {
			row.Href = ""
		}
		t.Rows = append(t.Rows, row)
	}
	return t, ofYear
}

// stripMost is the number of years in a strip; of a longer archive the nearest.
const stripMost = 30

// yearStrip is a small chart a year, the current one marked.
func yearStrip(q query, counts yearCounts, year int) strip {
	st := strip{Label: "All years"}
	if counts.first == 0 {
		return st
	}
	first, last := min(counts.first, year), max(counts.last, year)
	if last-first >= stripMost {
		first = max(first, min(year-stripMost/2, last-stripMost+1))
		last = first + stripMost - 1
		st.Label = "Years " + span(first, last)
	}
	highest := 0
	for y := first; y <= last; y++ {
		for _, n := range counts.year(y).Months {
			highest = max(highest, n)
		}
	}
	for y := first; y <= last; y++ {
		c := counts.year(y)
		b := stripBar{Label: yearText(y), Count: short(c.Total), Columns: 12, Current: y == year, Paths: columns("hit", c.Months[:], highest)}
		if c.Total > 0 {
			b.Href = periodAddress(q, yearText(y))
		}
		st.Bars = append(st.Bars, b)
	}
	return st
}
