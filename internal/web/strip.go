package web

// This file owns the strip: a column a year (or a month), the archive in grey
// behind the result in green.

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// strip is a row of small charts that are links.
type strip struct {
	Label   string
	Bars    []stripBar
	Earlier *link // what is older than its years
}

// stripBar is one year or month of a strip; zero is no link.
type stripBar struct {
	Href, Label string
	Count       string
	Current     bool
	Columns     int
	Paths       []stripPath
	period      readout.Date
}

// stripPath is the columns of one class of a small chart, drawn in one stroke.
type stripPath struct {
	Class, D string
}

// stripHeight is the height of a strip's box.
const stripHeight = 60

// columns draws counts as columns of a class, to the scale of the highest;
// where all are zero there is nothing to draw.
func columns(class string, counts []int, highest int) []stripPath {
	var d []byte
	for i, n := range counts {
		if n == 0 || highest == 0 {
			continue
		}
		h := max(1, (n*stripHeight+highest/2)/highest)
		d = fmt.Appendf(d, "M%d %dv-%dh.8v%dz", i, stripHeight, h, h)
	}
	if d == nil {
		return nil
	}
	return []stripPath{{class, string(d)}}
}

// mostYears is the number of years up to which a strip shows empty ones too.
const mostYears = 40

// strips are the years of a query, whatever dates it chose, and the months of
// the one year that it chose.
func (v *visit) strips(q query, address func(query) string) (years, months strip, err error) {
	all, err := v.archive.Select(v.Context(), store.Filter{})
	if err != nil {
		return years, months, err
	}
	free := q.without("from", "").without("to", "")
	result, err := v.archive.Select(v.Context(), free.Filter)
	if err != nil {
		return years, months, err
	}
	if years, err = v.strip(all, result, store.Months, ""); err != nil {
		return years, months, err
	}
	years.Label = "Result by year"
	chosen := q.Filter.From.Guide()
	link := func(period readout.Date) (string, bool) {
		if current := q.Filter.From == period && q.Filter.To == period; current {
			return address(free), true
		}
		return address(free.with("from", string(period)).with("to", string(period))), false
	}
	years.linked(link)
	if len(chosen) < 4 || yearName(q.Filter.To) != chosen[:4] {
		return years, months, nil
	}
	if months, err = v.strip(all, result, store.Days, readout.Date(chosen[:4])); err != nil {
		return years, months, err
	}
	months.Label = "Result by month of " + chosen[:4]
	months.linked(link)
	return years, months, nil
}

// linked gives every bar that has meetings an address.
func (s *strip) linked(link func(period readout.Date) (href string, current bool)) {
	for i := range s.Bars {
		if b := &s.Bars[i]; b.Count != "0" {
			b.Href, b.Current = link(b.period)
		}
	}
}

// strip draws a result before the whole archive: a bar a year with its months,
// or within a year a bar a month with its days.
func (v *visit) strip(all, result *store.Selection, zoom store.Zoom, within readout.Date) (strip, error) {
	behind, err := all.Timeline(v.Context(), zoom, within, store.ByStatus)
	if err != nil {
		return strip{}, err
	}
	front, err := result.Timeline(v.Context(), zoom, within, store.ByStatus)
	if err != nil {
		return strip{}, err
	}
	size := len("2006") // of a bar's period; the columns are the next part
	if zoom == store.Days {
		size = len("2006-01")
	}
	grey, green := periods(behind, size), periods(front, size)
	var highest int
	for _, p := range grey {
		for _, n := range p.columns {
			highest = max(highest, n)
		}
	}
	var s strip
	for _, name := range barNames(grey, within) {
		b := stripBar{period: readout.Date(name), Label: barLabel(name), Columns: 12, Count: "0"}
		if zoom == store.Days {
			b.Columns = 31
		}
		if p := grey[name]; p != nil {
			b.Paths = columns("ctx", p.columns[:], highest)
		}
		if p := green[name]; p != nil {
			b.Paths = append(b.Paths, columns("hit", p.columns[:], highest)...)
			b.Count = short(p.total)
		}
		s.Bars = append(s.Bars, b)
	}
	return s, nil
}

// period is a year with its months or a month with its days.
type period struct {
	total   int
	columns [31]int
}

// periods sorts a timeline's buckets into bars; a date no finer than the bar
// counts in its total alone, one that reaches over several bars in none.
func periods(t store.Timeline, size int) map[string]*period {
	out := map[string]*period{}
	add := func(b store.Bucket) {
		from, to, _ := strings.Cut(string(b.Period), "/")
		if len(from) < size || to != "" && (len(to) < size || from[:size] != to[:size]) {
			return
		}
		p := out[from[:size]]
		if p == nil {
			p = &period{}
			out[from[:size]] = p
		}
		p.total += b.All()
		if part := size + len("-05"); to == "" && len(from) == part {
			column, _ := strconv.Atoi(from[part-2:]) // the index's own periods are well formed
			p.columns[max(column-1, 0)] += b.All()
		}
	}
	for _, b := range t.Buckets {
		add(b)
	}
	for _, b := range t.Coarse {
		add(b)
	}
	return out
}

// barNames are the periods of a strip in order: all months of a year; all years
// from the first to the last, or, where they are many, those with a meeting.
func barNames(there map[string]*period, within readout.Date) []string {
	if within != "" {
		var names []string
		for month := 1; month <= 12; month++ {
			names = append(names, fmt.Sprintf("%s-%02d", within, month))
		}
		return names
	}
	names := slices.Sorted(maps.Keys(there))
	if len(names) == 0 {
		return nil
	}
	first, _ := strconv.Atoi(names[0])
	last, _ := strconv.Atoi(names[len(names)-1])
	if last-first >= mostYears {
		return names
	}
	names = names[:0]
	for year := first; year <= last; year++ {
		names = append(names, yearText(year))
	}
	return names
}

// barLabel is a year, or the first letters of a month.
func barLabel(name string) string {
	if first, _, ok := readout.Date(name).Bounds(); ok && len(name) > 4 {
		return first.Format("Jan")
	}
	return name
}
