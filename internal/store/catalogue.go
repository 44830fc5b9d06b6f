package store

import (
	"fmt"
	"slices"
	"sort"
	"time"

	"github.com/readout-archive/readout"
)

// A catalogue is the index in memory of things that have a date (meetings,
// articles, rejected candidates), numbered from 0 in the order of
// CompareDates. A range of days is a range of numbers; the few dates that are
// longer than a day (a month, a year, an interval) are listed beside.
type catalogue struct {
	name    string
	size    int
	firsts  []int32 // first day of each dated item; the undated follow after them
	coarse  []uint32
	lasts   []int32  // last day of each coarse item
	rows    []uint32 // the item's row in its table; nil: item + 1
	columns map[string]*column
	full    *set    // all items
	article numbers // of candidates: each one's source, those of one source together

	inverse func() []uint32 // the item of each row, made when first asked for
}

// articles counts the sources of some candidates.
func (c *catalogue) articles(items *set) int {
	n, last := 0, uint32(0)
	items.each(func(i uint32) bool {
		if of := c.article.at(int(i)); of != last {
			n, last = n+1, of
		}
		return true
	})
	return n
}

// dated is the number of items with a date.
func (c *catalogue) dated() int { return len(c.firsts) }

// row is an item's number in its table.
func (c *catalogue) row(item uint32) int64 {
	if c.rows == nil {
		return int64(item) + 1
	}
	return int64(c.rows[item])
}

// fullSet makes the set of all items.
func (c *catalogue) fullSet() *set {
	words := make([]uint64, (c.size+63)/64)
	for i := range words {
		words[i] = ^uint64(0)
	}
	if rest := c.size % 64; rest != 0 {
		words[len(words)-1] = 1<<rest - 1
	}
	return &set{size: c.size, count: c.size, bits: words}
}

// bounds gives the range of items whose first day is in from…to.
func (c *catalogue) bounds(from, to int32) (lo, hi int) {
	lo = sort.Search(len(c.firsts), func(i int) bool { return c.firsts[i] >= from })
	hi = lo + sort.Search(len(c.firsts)-lo, func(i int) bool { return c.firsts[lo+i] > to })
	return lo, hi
}

// overhang lists the coarse items of the range lo ≤ item < hi that end after a day.
func (c *catalogue) overhang(lo, hi int, last int32) []uint32 {
	from, _ := slices.BinarySearch(c.coarse, uint32(lo))
	var items []uint32
	for i := from; i < len(c.coarse) && int(c.coarse[i]) < hi; i++ {
		if c.lasts[i] > last {
			items = append(items, c.coarse[i])
		}
	}
	return items
}

// between is the set of items that lie wholly inside from…to.
func (c *catalogue) between(from, to int32) *set {
	lo, hi := c.bounds(from, to)
	if lo >= hi {
		return &set{size: c.size}
	}
	return newRange(c.size, lo, hi).without(c.overhang(lo, hi, to))
}

// last is an item's last day.
func (c *catalogue) last(item uint32) int32 {
	if at, found := slices.BinarySearch(c.coarse, item); found {
		return c.lasts[at]
	}
	return c.firsts[item]
}

// newestFirst gives limit items from offset on, the latest first, the undated last.
func (c *catalogue) newestFirst(items *set, offset, limit int) []uint32 {
	dated := items.within(0, c.dated())
	page := items.slice(0, c.dated(), offset, limit, true)
	if limit -= len(page); limit > 0 {
		page = append(page, items.slice(c.dated(), c.size, max(0, offset-dated), limit, false)...)
	}
	return page
}

// oldestFirst gives limit items from offset on, the earliest first, the undated last.
func (c *catalogue) oldestFirst(items *set, offset, limit int) []uint32 {
	return items.slice(0, c.size, offset, limit, false)
}

// byDate gives limit items from offset on, Oldest or Newest first.
func (c *catalogue) byDate(items *set, sort Sort, offset, limit int) []uint32 {
	if sort == Oldest {
		return c.oldestFirst(items, offset, limit)
	}
	return c.newestFirst(items, offset, limit)
}

// mostFirst gives limit items from offset on by a column of numbers, the
// highest first and among equals the newest.
func (c *catalogue) mostFirst(items *set, by *column, offset, limit int) []uint32 {
	var page []uint32
	for v := by.values; v >= 0 && len(page) < limit; v-- {
		if by.totals[v] == 0 {
			continue
		}
		group := items.and(by.items(uint32(v)))
		if offset >= group.count {
			offset -= group.count
			continue
		}
		page = append(page, c.newestFirst(group, offset, limit-len(page))...)
		offset = 0
	}
	return page
}

// valid refuses days that are out of order or do not fit each other.
func (c *catalogue) valid() error {
	if len(c.firsts) > c.size || len(c.coarse) != len(c.lasts) {
		return fmt.Errorf("catalogue %s has more days than items", c.name)
	}
	if !slices.IsSorted(c.firsts) || !slices.IsSorted(c.coarse) {
		return fmt.Errorf("catalogue %s has its days out of order", c.name)
	}
	for i, item := range c.coarse {
		if int(item) >= len(c.firsts) || c.lasts[i] <= c.firsts[item] || i > 0 && c.coarse[i-1] == item {
			return fmt.Errorf("catalogue %s ends the date of item %d before it begins", c.name, item)
		}
	}
	if c.rows != nil && len(c.rows) != c.size {
		return fmt.Errorf("catalogue %s has rows for %d items, not for %d", c.name, len(c.rows), c.size)
	}
	for _, row := range c.rows {
		if row < 1 || int(row) > c.size {
			return fmt.Errorf("catalogue %s has an item in row %d, outside of 1 to %d", c.name, row, c.size)
		}
	}
	return nil
}

// dayNumber counts days since 1970-01-01.
func dayNumber(t time.Time) int32 { return int32(t.Unix() / 86400) }

// dayTime is the midnight of a day number.
func dayTime(day int32) time.Time { return time.Unix(int64(day)*86400, 0).UTC() }

// dayOf writes a day number as a Date.
func dayOf(day int32) readout.Date { return readout.Day(dayTime(day)) }

// daysOf gives the first and last day of a date; ok is false without one.
func daysOf(d readout.Date) (first, last int32, ok bool) {
	from, to, ok := d.Bounds()
	if !ok {
		return 0, 0, false
	}
	return dayNumber(from), dayNumber(to), true
}

// CompareDates is the order of meetings in an archive: by first day, then by
// last day, undated ones last.
func CompareDates(a, b readout.Date) int {
	first, last, dated := daysOf(a)
	otherFirst, otherLast, otherDated := daysOf(b)
	switch {
	case dated != otherDated && dated:
		return -1
	case dated != otherDated:
		return 1
	case first != otherFirst:
		return int(first) - int(otherFirst)
	}
	return int(last) - int(otherLast)
}
