package store

import (
	"cmp"
	"slices"

	"github.com/readout-archive/readout"
)

// A draft is a catalogue in the making. Items come in any order; freeze sorts
// them by date and turns them into arrays.
type draft struct {
	name    string
	dates   []draftDate
	columns []*draftColumn
}

type draftDate struct {
	first, last int32
	dated       bool
}

// draftColumn holds a column's values so far, item after item.
type draftColumn struct {
	name     string
	repeated bool
	ends     []uint32 // where each item's values end
	values   []uint32
}

// column adds a column to the draft, before the first item.
func (d *draft) column(name string, repeated bool) *draftColumn {
	c := &draftColumn{name: name, repeated: repeated}
	d.columns = append(d.columns, c)
	return c
}

// add adds an item; every column then needs a put.
func (d *draft) add(date readout.Date) {
	first, last, ok := daysOf(date)
	d.dates = append(d.dates, draftDate{first, last, ok})
}

// put sets the values of the latest item: a repeated column takes any number
// of them, a single one its value or 0.
func (c *draftColumn) put(values ...uint32) {
	if c.repeated {
		from := len(c.values)
		for _, v := range values {
			if v != 0 && !slices.Contains(c.values[from:], v) {
				c.values = append(c.values, v)
			}
		}
		c.ends = append(c.ends, uint32(len(c.values)))
		return
	}
	c.values = append(c.values, values[0])
}

// of gives an item's values.
func (c *draftColumn) of(item int) []uint32 {
	if !c.repeated {
		return c.values[item : item+1]
	}
	from := uint32(0)
	if item > 0 {
		from = c.ends[item-1]
	}
	return c.values[from:c.ends[item]]
}

// freeze gives the arrays. Items of one date keep the order in which they came.
func (d *draft) freeze() []array {
	order := make([]uint32, len(d.dates))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortStableFunc(order, func(a, b uint32) int { return d.dates[a].compare(d.dates[b]) })

	rows := make([]uint32, len(order))
	var firsts, coarse, lasts []uint32
	for i, item := range order {
		rows[i] = item + 1
		if date := d.dates[item]; date.dated {
			firsts = append(firsts, uint32(date.first+dayBias))
			if date.last > date.first {
				coarse = append(coarse, uint32(i))
				lasts = append(lasts, uint32(date.last+dayBias))
			}
		}
	}
	arrays := []array{{d.name, "days", fit(firsts)}, {d.name, "coarse", fit(coarse)}, {d.name, "lasts", fit(lasts)}}
	sorted := slices.IsSorted(order)
	if !sorted {
		arrays = append(arrays, array{d.name, "rows", fit(rows)})
	}
	for _, c := range d.columns {
		values, counts := c.values, make([]uint32, 0, len(order))
		if !sorted || c.repeated {
			values = make([]uint32, 0, len(c.values))
			for _, item := range order {
				of := c.of(int(item))
				values = append(values, of...)
				counts = append(counts, uint32(len(of)))
			}
		}
		arrays = append(arrays, array{d.name, c.name, fit(values)})
		if c.repeated {
			arrays = append(arrays, array{d.name, c.name + perItem, fit(counts)})
		}
	}
	return arrays
}

func (d draftDate) compare(other draftDate) int {
	if d.dated != other.dated {
		if d.dated {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(d.first, other.first), cmp.Compare(d.last, other.last))
}
