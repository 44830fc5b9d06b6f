package web

import (
	"bytes"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web/ink"
)

// madeUp spreads n meetings over some years, as evenly as a page must bear.
func madeUp(n, years int) (byYear map[int][]ink.Meeting, counts yearCounts) {
	byYear, counts = map[int][]ink.Meeting{}, yearCounts{byYear: map[int]*yearCount{}, first: 2025 - years + 1, last: 2025}
	classes := []string{"rel", "sec", "eco", "soc", "env", "none"}
	for i := range n {
		year, month, day := counts.first+i%years, 1+i/years%12, 1+i*7%28
		m := ink.Meeting{ID: "m" + strconv.Itoa(i), Date: readout.Day(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)), Day: "28 September 2025",
			Class: classes[i%6], Colour: "Technology and climate", Parties: 2 + i%3, Sources: 1 + i%4, Planned: i%9 == 0,
			Codes: "AZ–GE–TR", Place: "Sharm el-Sheikh", Title: "Jadwiga Śliwińska-Kosowicz met Rashad Huseynaghazade and Orhan Demirtepe",
			Names: "Jadwiga Śliwińska-Kosowicz – Rashad Huseynaghazade"}
		if n <= dotsMost {
			byYear[year] = append(byYear[year], m)
		}
		if counts.byYear[year] == nil {
			counts.byYear[year] = &yearCount{Year: year}
		}
		counts.byYear[year].Months[month-1]++
		counts.byYear[year].Total++
		counts.total++
	}
	return byYear, counts
}

// The page of a timeline stays under 150 KB at any size, with long filters too.
func TestTimelineWeighsLittleAtAnySize(t *testing.T) {
	render, err := newEngine(false)
	if err != nil {
		t.Fatal(err)
	}
	long := list(store.Filter{Person: []string{strings.Repeat("a-long-name-", 8)}, Topic: []string{"climate-and-environment"}})
	for _, c := range []struct {
		n, years int
		q        query
	}{{3, 14, query{}}, {12, 40, long}, {300, 14, query{}}, {300, 40, long}, {1_500, 14, long}, {1_500, 40, query{}}, {1_500, 40, long},
		{30_000, 40, query{}}, {30_000, 40, long}, {1_000_000, 40, query{}}, {1_000_000, 40, long}} {
		byYear, counts := madeUp(c.n, c.years)
		rows := runs(counts.first, counts.last, func(year int) bool { return counts.year(year).Total == 0 }, 3)
		drawing := &chart{}
		switch form := formFor(c.n); form {
		case formFew, formDots:
			drawing.drawDots(rows, byYear, form, len(c.q.address("")))
		case formColumns:
			drawing.stackWeeks(rows, madeUpWeeks(counts), store.ByFamily)
		default:
			drawing.Cells = true
		}
		drawing.finish(c.q, counts, rows)
		page := timelinePage{Heading: "Timeline", Chart: drawing, Key: newColourKey(c.q, "/timeline", store.ByFamily, store.ByFamily.Classes(), make([]store.Tally, 6))}
		html, err := render.render("timeline", page)
		if err != nil {
			t.Fatal(err)
		}
		if len(html) > 150_000 {
			t.Errorf("%d meetings in %d years, filters of %d bytes: %d bytes, want at most 150,000", c.n, c.years, len(c.q.address("")), len(html))
		}
		if bytes.Contains(html, []byte("style=")) {
			t.Errorf("%d meetings: a style attribute, which the content security policy forbids", c.n)
		}
		t.Logf("%d meetings in %d years, filters of %d bytes: %d bytes", c.n, c.years, len(c.q.address("")), len(html))
	}
}

// madeUpWeeks are weekly counts that no two neighbours share, the worst case.
func madeUpWeeks(counts yearCounts) store.Timeline {
	line := store.Timeline{Classes: store.ByFamily.Classes()}
	for year := counts.first; year <= counts.last; year++ {
		monday := readout.Date(strconv.Itoa(year) + "-01-01")
		first, _, _ := monday.Bounds()
		for first.Weekday() != 1 {
			first = first.AddDate(0, 0, 1)
		}
		for week := range 52 {
			day := first.AddDate(0, 0, 7*week)
			b := store.Bucket{Period: readout.Date(string(readout.Day(day)) + "/" + string(readout.Day(day.AddDate(0, 0, 6))))}
			for i := range line.Classes {
				b.Counts = append(b.Counts, store.Tally{Held: 1 + (week*13+i*7+year)%29})
			}
			line.Buckets = append(line.Buckets, b)
		}
	}
	return line
}

func TestYearPageWeighsLittle(t *testing.T) {
	render, err := newEngine(false)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{40, lanesBoth, lanesTotal} {
		byYear, counts := madeUp(n, 1)
		rows, _, ok := ink.Lanes(2025, byYear[2025])
		if !ok {
			t.Fatalf("%d meetings of a year need too many lanes", n)
		}
		page := yearPage{Months: yearMonths(query{}, 2025, rows), Both: n <= lanesBoth, Strip: yearStrip(query{}, counts, 2025)}
		for range stripMost - 1 {
			page.Strip.Bars = append(page.Strip.Bars, page.Strip.Bars[0])
		}
		html, err := render.render("timeline-year", page)
		if err != nil {
			t.Fatal(err)
		}
		if len(html) > 150_000 {
			t.Errorf("a year of %d meetings: %d bytes, want at most 150,000", n, len(html))
		}
		t.Logf("a year of %d meetings: %d bytes", n, len(html))
	}
}
