package store

import (
	"cmp"
	"fmt"
	"slices"
)

// A column is one facet of a catalogue: for each item its values, numbers from
// 1; 0 stands for none and only a column of single values has it. Forward it
// is an array by item; backward, derived at load, a set for each value.
type column struct {
	name    string
	size    int      // of the catalogue
	values  int      // the highest value there may be
	offsets []uint32 // of a repeated column: item i has data[offsets[i]:offsets[i+1]]
	data    numbers
	totals  []uint32 // items by value; totals[0]: items without any
	order   []uint32 // values that some item has, the most frequent first

	// The sets by value lie in a few large pieces of memory: most of a hundred
	// thousand values have few items, and a set of its own for each would be
	// larger than what is in it.
	starts []uint32   // by value: where its list begins in lists, or frequent and the place of its bits
	lists  []uint32   // of rare values, one after the other
	bits   [][]uint64 // of frequent values
}

// frequent marks in starts a value whose set is kept as bits.
const frequent = 1 << 31

// set gives the items of a value.
func (c *column) set(v uint32) set {
	s, start := set{size: c.size, count: int(c.totals[v])}, c.starts[v]
	if start&frequent != 0 {
		s.bits = c.bits[start&^frequent]
	} else {
		s.list = c.lists[start:][:s.count:s.count]
	}
	return s
}

// items gives the items of a value, to be kept.
func (c *column) items(v uint32) *set {
	s := c.set(v)
	return &s
}

// newColumn joins the arrays of a column and derives its sets. size is the
// catalogue's; it refuses arrays that do not fit each other.
func newColumn(name string, size, values int, perItem, data numbers) (*column, error) {
	c := &column{name: name, size: size, values: values, data: data, totals: make([]uint32, values+1)}
	if perItem != nil {
		if perItem.len() != size {
			return nil, fmt.Errorf("column %s counts the values of %d items, not of %d", name, perItem.len(), size)
		}
		var fits bool
		if c.offsets, fits = perItem.offsets(data.len()); !fits {
			return nil, fmt.Errorf("column %s counts more or fewer values than the %d that it has", name, data.len())
		}
		for i := range size {
			if c.offsets[i] == c.offsets[i+1] {
				c.totals[0]++
			}
		}
	} else if data.len() != size {
		return nil, fmt.Errorf("column %s has %d values for %d items", name, data.len(), size)
	}
	if v, valid := data.histogram(c.totals, perItem == nil); !valid {
		return nil, fmt.Errorf("column %s has the value %d outside of 1 to %d", name, v, values)
	}
	return c, c.derive()
}

// derive makes the set of each value: bits for frequent ones, and for the
// others pieces of one array, filled in a single pass.
func (c *column) derive() error {
	c.starts = make([]uint32, c.values+1)
	rare, values := 0, 0
	for v, n := range c.totals {
		if int(n) > c.size {
			return fmt.Errorf("column %s has the value %d more than once for an item", c.name, v)
		}
		if int(n) > c.size/dense {
			c.starts[v] = frequent | uint32(len(c.bits))
			c.bits = append(c.bits, make([]uint64, (c.size+63)/64))
		} else {
			c.starts[v] = uint32(rare)
			rare += int(n)
		}
		if v > 0 && n > 0 {
			values++
		}
	}
	c.lists = make([]uint32, rare)
	if v, item, once := c.data.distribute(&filling{c, slices.Clone(c.starts)}); !once {
		return fmt.Errorf("column %s has the value %d twice for item %d", c.name, v, item)
	}
	c.order = make([]uint32, 0, values)
	for v, n := range c.totals {
		if v > 0 && n > 0 {
			c.order = append(c.order, uint32(v))
		}
	}
	slices.SortStableFunc(c.order, func(a, b uint32) int { return cmp.Compare(c.totals[b], c.totals[a]) })
	return nil
}

// filling is a column whose sets are being made.
type filling struct {
	*column
	next []uint32 // by value: where its next item goes, as in starts
}

// add appends an item to the set of a value; false when it is there already.
func (f *filling) add(v, i uint32) bool {
	at := f.next[v]
	if at&frequent != 0 {
		word, bit := &f.bits[at&^frequent][i/64], uint64(1)<<(i%64)
		there := *word&bit != 0
		*word |= bit
		return !there
	}
	if at > f.starts[v] && f.lists[at-1] == i {
		return false
	}
	f.lists[at] = i
	f.next[v]++
	return true
}

// row gives the values of an item.
func (c *column) row(i uint32) []uint32 {
	if c.offsets == nil {
		if v := c.data.at(int(i)); v != 0 {
			return []uint32{v}
		}
		return nil
	}
	row := make([]uint32, 0, c.offsets[i+1]-c.offsets[i])
	for j := c.offsets[i]; j < c.offsets[i+1]; j++ {
		row = append(row, c.data.at(int(j)))
	}
	return row
}

// counts tells how many of the items have each value; [0] those with none.
// Few items are counted by their values, many by the values' sets, whichever
// reads less.
func (c *column) counts(items *set) []uint32 {
	if items.all() {
		return c.totals
	}
	counts := make([]uint32, c.values+1)
	if c.forward(items) < c.backward(items) {
		c.data.tally(counts, c.offsets, items)
		return counts
	}
	for v, n := range c.totals {
		if n > 0 {
			s := c.set(uint32(v))
			counts[v] = uint32(s.overlap(items))
		}
	}
	return counts
}

// forward estimates what counting by the items' values costs, in about
// nanoseconds: each item is a read far from the one before it.
func (c *column) forward(items *set) int {
	return items.count * (8 + 6*c.data.len()/max(1, items.size))
}

// backward estimates what counting by the values' sets costs.
func (c *column) backward(items *set) int {
	cost := 0
	for v := range c.totals {
		s := c.set(uint32(v))
		cost += s.cost(items)
	}
	return cost
}

// cost estimates what intersecting two sets costs: words of 64 for two bit
// sets, else the items of the shorter list.
func (s *set) cost(items *set) int {
	switch {
	case s.bits != nil && items.bits != nil:
		return len(s.bits)
	case s.bits == nil && items.bits == nil:
		return 4 + min(s.count, items.count)*4
	}
	return 4 + min(s.count, items.count)
}
