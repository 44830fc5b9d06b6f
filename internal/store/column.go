package store

import (
	"fmt"
	"math/bits"
)

// A column is one facet of a catalogue: for each item its values, numbers from
// 1; 0 stands for none and only a column of single values has it. Forward it
// is an array by item; backward, derived at load, a set for each value.
type column struct {
	name           string
	values         int      // the highest value there may be
	offsets        []uint32 // of a repeated column: item i has data[offsets[i]:offsets[i+1]]
	data           numbers
	frequent, rare int      // sets kept as bits; items in the others
	totals         []uint32 // items by value; totals[0]: items without any
	sets           []*set
}

// numbers are an array of one of three widths, so that a column of few values
// stays small.
type numbers interface {
	len() int
	at(i int) uint32
	width() int
	tally(counts []uint32, offsets []uint32, items *set)
}

type packed[T uint8 | uint16 | uint32] []T

func (p packed[T]) len() int        { return len(p) }
func (p packed[T]) at(i int) uint32 { return uint32(p[i]) }
func (p packed[T]) width() int {
	var zero T
	return bits.Len64(uint64(^zero)) / 8
}

// tally adds each item's values to counts.
func (p packed[T]) tally(counts []uint32, offsets []uint32, items *set) {
	if items.bits == nil {
		for _, i := range items.list {
			p.count(counts, offsets, i)
		}
		return
	}
	for n, w := range items.bits {
		for ; w != 0; w &= w - 1 {
			p.count(counts, offsets, uint32(n*64+bits.TrailingZeros64(w)))
		}
	}
}

func (p packed[T]) count(counts []uint32, offsets []uint32, i uint32) {
	if offsets == nil {
		counts[p[i]]++
		return
	}
	from, to := offsets[i], offsets[i+1]
	if from == to {
		counts[0]++
		return
	}
	for _, v := range p[from:to] {
		counts[v]++
	}
}

// newColumn joins the arrays of a column and derives its sets. size is the
// catalogue's; it refuses arrays that do not fit each other.
func newColumn(name string, size, values int, perItem, data numbers) (*column, error) {
	c := &column{name: name, values: values, data: data, totals: make([]uint32, values+1)}
	if perItem != nil {
		if perItem.len() != size {
			return nil, fmt.Errorf("column %s counts the values of %d items, not of %d", name, perItem.len(), size)
		}
		c.offsets = make([]uint32, size+1)
		sum := uint64(0)
		for i := range size {
			n := perItem.at(i)
			if n == 0 {
				c.totals[0]++
			}
			if sum += uint64(n); sum > uint64(data.len()) {
				break
			}
			c.offsets[i+1] = uint32(sum)
		}
		if sum != uint64(data.len()) {
			return nil, fmt.Errorf("column %s counts more or fewer values than the %d that it has", name, data.len())
		}
	} else if data.len() != size {
		return nil, fmt.Errorf("column %s has %d values for %d items", name, data.len(), size)
	}
	for i := range data.len() {
		v := data.at(i)
		if int(v) > values || v == 0 && perItem != nil {
			return nil, fmt.Errorf("column %s has the value %d outside of 1 to %d", name, v, values)
		}
		c.totals[v]++
	}
	return c, c.derive(size)
}

// derive makes the set of each value: bits for frequent ones, and for the
// others pieces of one array, filled in a single pass.
func (c *column) derive(size int) error {
	c.sets = make([]*set, c.values+1)
	for v := range c.sets {
		n := int(c.totals[v])
		if n > size {
			return fmt.Errorf("column %s has the value %d more than once for an item", c.name, v)
		}
		s := &set{size: size, count: n}
		if n > size/dense {
			s.bits = make([]uint64, (size+63)/64)
			c.frequent++
		} else {
			c.rare += n
		}
		c.sets[v] = s
	}
	lists := make([]uint32, c.rare)
	for _, s := range c.sets {
		if s.bits == nil {
			s.list, lists = lists[:0:s.count], lists[s.count:]
		}
	}
	for i := range size {
		from, to := i, i+1
		if c.offsets != nil {
			from, to = int(c.offsets[i]), int(c.offsets[i+1])
		}
		if from == to {
			c.sets[0].add(uint32(i))
		}
		for j := from; j < to; j++ {
			if v := c.data.at(j); !c.sets[v].add(uint32(i)) {
				return fmt.Errorf("column %s has the value %d twice for item %d", c.name, v, i)
			}
		}
	}
	return nil
}

// add appends an item to a set that is being made; false when it is there already.
func (s *set) add(i uint32) bool {
	if s.bits == nil {
		if n := len(s.list); n > 0 && s.list[n-1] == i {
			return false
		}
		s.list = append(s.list, i)
		return true
	}
	word, bit := &s.bits[i/64], uint64(1)<<(i%64)
	there := *word&bit != 0
	*word |= bit
	return !there
}

// row gives the values of an item.
func (c *column) row(i uint32) []uint32 {
	if c.offsets == nil {
		if v := c.data.at(int(i)); v != 0 {
			return []uint32{v}
		}
		return nil
	}
	var row []uint32
	for j := c.offsets[i]; j < c.offsets[i+1]; j++ {
		row = append(row, c.data.at(int(j)))
	}
	return row
}

// counts tells how many of the items have each value; [0] those with none.
func (c *column) counts(items *set) []uint32 {
	if items.all() {
		return c.totals
	}
	counts := make([]uint32, c.values+1)
	if c.forward(items) {
		c.data.tally(counts, c.offsets, items)
		return counts
	}
	for v, s := range c.sets {
		counts[v] = uint32(s.overlap(items))
	}
	return counts
}

// forward reports whether to count by the items' values rather than by the
// values' sets, by what each would read: numbers one by one, or words of 64.
func (c *column) forward(items *set) bool {
	if items.bits == nil {
		return true
	}
	perItem := 1 + c.data.len()/max(1, items.size)
	return items.count*perItem < c.frequent*len(items.bits)/2+c.rare+2*c.values
}
