package store

import "slices"

// top is the most frequent values of a column among some items.
type top struct {
	values []uint32
	counts []uint32 // of values
	total  int      // values that any of the items has; of a large column's short list at most one above its length
	none   int      // items without any value
}

// largeColumn is the number of values from which a short list says only
// whether there are more values, and not how many.
const largeColumn = 512

// top finds the limit most frequent values (0 is all), equal counts in the
// order of the values, and adds the chosen ones at the end.
func (c *column) top(items *set, limit int, chosen []uint32) top {
	t, found := top{}, false
	if limit > 0 && items.bits != nil && items.count >= items.size/many {
		t, found = c.topOfMany(items, limit)
	}
	if !found {
		t = topOf(c.counts(items), limit)
	}
	if t.none = int(c.totals[0]); !items.all() {
		without := c.set(0)
		t.none = without.overlap(items)
	}
	if limit > 0 && c.values > largeColumn {
		t.total = min(t.total, limit+1)
	}
	for _, v := range chosen {
		if !slices.Contains(t.values, v) {
			t.values, t.counts = append(t.values, v), append(t.counts, uint32(c.items(v).overlap(items)))
		}
	}
	return t
}

// many is the share of a catalogue from which a short list is looked for value
// by value: of fewer items too many values must be looked at.
const many = 16

// topOfMany finds a short list without a full count: a value is no more
// frequent among the items than it is in all, so the values are looked at in
// the order of their totals, until the next one could not enter the list. It
// gives up (false) when a full count would have cost less.
func (c *column) topOfMany(items *set, limit int) (t top, found bool) {
	enough := limit
	if c.values > largeColumn {
		enough++ // to see whether there are more
	}
	budget := c.forward(items)
	for at, v := range c.order {
		if len(t.values) == enough && c.totals[v] < t.counts[enough-1] {
			if c.values <= largeColumn {
				t.total += c.touched(items, c.order[at:])
			}
			break
		}
		n := c.totals[v]
		if !items.all() {
			s := c.set(v)
			if budget -= s.cost(items) + 4; budget < 0 {
				return top{}, false
			}
			n = uint32(s.overlap(items))
		}
		if n > 0 {
			t.total++
			t.enter(v, n, enough)
		}
	}
	t.values, t.counts = t.values[:min(limit, len(t.values))], t.counts[:min(limit, len(t.counts))]
	return t, true
}

// touched tells how many of the values any of the items has.
func (c *column) touched(items *set, values []uint32) int {
	if items.all() {
		return len(values)
	}
	n := 0
	for _, v := range values {
		if s := c.set(v); s.touches(items) {
			n++
		}
	}
	return n
}

// enter puts a value with its count in its place, if it has one among the
// first limit (0 is any number).
func (t *top) enter(v, n uint32, limit int) {
	at := len(t.values)
	for at > 0 && (t.counts[at-1] < n || t.counts[at-1] == n && t.values[at-1] > v) {
		at--
	}
	if limit > 0 && at >= limit {
		return
	}
	t.values, t.counts = slices.Insert(t.values, at, v), slices.Insert(t.counts, at, n)
	if limit > 0 && len(t.values) > limit {
		t.values, t.counts = t.values[:limit], t.counts[:limit]
	}
}

// topOf finds the limit highest of counts (0 is all).
func topOf(counts []uint32, limit int) top {
	var t top
	for v := 1; v < len(counts); v++ {
		n := counts[v]
		if n == 0 {
			continue
		}
		t.total++
		switch {
		case limit == 0:
			t.values, t.counts = append(t.values, uint32(v)), append(t.counts, n)
		case len(t.values) < limit || n > t.counts[limit-1]:
			t.enter(uint32(v), n, limit)
		}
	}
	if limit == 0 {
		slices.SortStableFunc(t.values, func(a, b uint32) int { return int(counts[b]) - int(counts[a]) })
		for i, v := range t.values {
			t.counts[i] = counts[v]
		}
	}
	return t
}

// mostFrequent gives the values with the highest counts, limit of them (0 is
// all), equal counts in the order of the values; and how many have any.
func mostFrequent(counts []uint32, limit int) (values []uint32, total int) {
	t := topOf(counts, limit)
	return t.values, t.total
}
