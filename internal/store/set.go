package store

import (
	"math/bits"
	"slices"
)

// A set is some of a catalogue's items, by number from 0: a bit set when they
// are many, else a sorted list. It is never changed once made.
type set struct {
	size  int // of the catalogue
	count int
	bits  []uint64 // nil when list is used
	list  []uint32
}

// dense is the share of a catalogue from which a set is kept as bits. There
// they need twice the memory of a list of 32-bit numbers, and half the time.
const dense = 64

// all reports whether the set holds the whole catalogue.
func (s *set) all() bool { return s.count == s.size }

// newList makes a set of sorted items.
func newList(size int, items []uint32) *set {
	if len(items) > size/dense {
		words := make([]uint64, (size+63)/64)
		for _, i := range items {
			words[i/64] |= 1 << (i % 64)
		}
		return &set{size: size, count: len(items), bits: words}
	}
	return &set{size: size, count: len(items), list: items}
}

// newBits makes a set of a bit set; a thin one becomes a list.
func newBits(size int, words []uint64) *set {
	s := &set{size: size, bits: words}
	for _, w := range words {
		s.count += bits.OnesCount64(w)
	}
	if s.count <= size/dense {
		list := make([]uint32, 0, s.count)
		s.each(func(i uint32) bool { list = append(list, i); return true })
		s.bits, s.list = nil, list
	}
	return s
}

// newRange makes the set of lo ≤ item < hi.
func newRange(size, lo, hi int) *set {
	if hi-lo <= size/dense {
		list := make([]uint32, 0, hi-lo)
		for i := lo; i < hi; i++ {
			list = append(list, uint32(i))
		}
		return &set{size: size, count: len(list), list: list}
	}
	words := make([]uint64, (size+63)/64)
	for w := lo / 64; w <= (hi-1)/64; w++ {
		words[w] = ^uint64(0)
	}
	words[lo/64] &= ^uint64(0) << (lo % 64)
	words[(hi-1)/64] &= ^uint64(0) >> (63 - (hi-1)%64)
	return &set{size: size, count: hi - lo, bits: words}
}

// has reports whether the item is in the set.
func (s *set) has(i uint32) bool {
	if s.bits != nil {
		return s.bits[i/64]&(1<<(i%64)) != 0
	}
	_, found := slices.BinarySearch(s.list, i)
	return found
}

// and intersects two sets of one catalogue.
func (s *set) and(other *set) *set {
	switch {
	case s.all():
		return other
	case other.all():
		return s
	case s.bits != nil && other.bits != nil:
		words := make([]uint64, len(s.bits))
		for i, w := range s.bits {
			words[i] = w & other.bits[i]
		}
		return newBits(s.size, words)
	case s.bits != nil || other.bits == nil && len(other.list) < len(s.list):
		s, other = other, s
	}
	// s is the list, and the shorter one of two
	list := make([]uint32, 0, len(s.list))
	s.common(other, func(i uint32) { list = append(list, i) })
	return &set{size: s.size, count: len(list), list: list}
}

// without takes away the items of a sorted list.
func (s *set) without(items []uint32) *set {
	if len(items) == 0 {
		return s
	}
	if s.bits == nil {
		list := slices.DeleteFunc(slices.Clone(s.list), func(i uint32) bool {
			_, found := slices.BinarySearch(items, i)
			return found
		})
		return &set{size: s.size, count: len(list), list: list}
	}
	words := slices.Clone(s.bits)
	for _, i := range items {
		words[i/64] &^= 1 << (i % 64)
	}
	return newBits(s.size, words)
}

// common calls yield with every item of the list s that is in other too.
func (s *set) common(other *set, yield func(uint32)) {
	if other.bits != nil {
		for _, i := range s.list {
			if other.bits[i/64]&(1<<(i%64)) != 0 {
				yield(i)
			}
		}
		return
	}
	rest := other.list
	for _, i := range s.list {
		rest = rest[seek(rest, i):]
		if len(rest) == 0 {
			return
		}
		if rest[0] == i {
			yield(i)
		}
	}
}

// overlap counts the items that both sets have.
func (s *set) overlap(other *set) int {
	switch {
	case s.all():
		return other.count
	case other.all():
		return s.count
	case s.bits != nil && other.bits != nil:
		return commonBits(s.bits, other.bits)
	case s.bits != nil || other.bits == nil && len(other.list) < len(s.list):
		s, other = other, s
	}
	if other.bits != nil {
		n := uint64(0)
		for _, i := range s.list {
			n += other.bits[i/64] >> (i % 64) & 1
		}
		return int(n)
	}
	n := 0
	s.common(other, func(uint32) { n++ })
	return n
}

// commonBits counts the bits that are set in both, which are of one length.
func commonBits(a, b []uint64) int {
	n := 0
	for ; len(a) >= 4 && len(b) >= 4; a, b = a[4:], b[4:] {
		n += bits.OnesCount64(a[0]&b[0]) + bits.OnesCount64(a[1]&b[1]) + bits.OnesCount64(a[2]&b[2]) + bits.OnesCount64(a[3]&b[3])
	}
	for i, w := range a {
		n += bits.OnesCount64(w & b[i])
	}
	return n
}

// touches reports whether the sets have any item in common.
func (s *set) touches(other *set) bool {
	switch {
	case s.count == 0 || other.count == 0:
		return false
	case s.bits != nil && other.bits != nil:
		for i, w := range s.bits {
			if w&other.bits[i] != 0 {
				return true
			}
		}
		return false
	case s.bits != nil || other.bits == nil && len(other.list) < len(s.list):
		s, other = other, s
	}
	return slices.ContainsFunc(s.list, other.has)
}

// seek finds the first place in sorted items that is at least i, in steps that double.
func seek(items []uint32, i uint32) int {
	step := 1
	for step < len(items) && items[step] < i {
		step *= 2
	}
	lo := step / 2
	at, _ := slices.BinarySearch(items[lo:min(step+1, len(items))], i)
	return lo + at
}

// within counts the items lo ≤ item < hi.
func (s *set) within(lo, hi int) int {
	if lo >= hi {
		return 0
	}
	if s.bits == nil {
		from, _ := slices.BinarySearch(s.list, uint32(lo))
		to, _ := slices.BinarySearch(s.list, uint32(hi))
		return to - from
	}
	first, last := lo/64, (hi-1)/64
	head, tail := ^uint64(0)<<(lo%64), ^uint64(0)>>(63-(hi-1)%64)
	if first == last {
		return bits.OnesCount64(s.bits[first] & head & tail)
	}
	n := bits.OnesCount64(s.bits[first]&head) + bits.OnesCount64(s.bits[last]&tail)
	for _, w := range s.bits[first+1 : last] {
		n += bits.OnesCount64(w)
	}
	return n
}

// each calls yield with the items in order until it returns false.
func (s *set) each(yield func(uint32) bool) {
	if s.bits == nil {
		for _, i := range s.list {
			if !yield(i) {
				return
			}
		}
		return
	}
	for n, w := range s.bits {
		for ; w != 0; w &= w - 1 {
			if !yield(uint32(n*64 + bits.TrailingZeros64(w))) {
				return
			}
		}
	}
}

// slice gives items number offset to offset+limit of those in [lo, hi), from
// the lowest or, backwards, from the highest.
func (s *set) slice(lo, hi, offset, limit int, backwards bool) []uint32 {
	if total := s.within(lo, hi); backwards { // turn it into a slice from the lowest
		offset, limit = total-offset-limit, min(limit, total-offset)
		if offset < 0 {
			offset = 0
		}
	} else {
		limit = min(limit, total-offset)
	}
	if limit <= 0 {
		return nil
	}
	items := s.take(lo, offset, limit)
	if backwards {
		slices.Reverse(items)
	}
	return items
}

// take gives limit items after skipping offset of those from lo on.
func (s *set) take(lo, offset, limit int) []uint32 {
	if s.bits == nil {
		from, _ := slices.BinarySearch(s.list, uint32(lo))
		return slices.Clone(s.list[from+offset : from+offset+limit])
	}
	items := make([]uint32, 0, limit)
	for n := lo / 64; n < len(s.bits) && len(items) < limit; n++ {
		w := s.bits[n]
		if n == lo/64 {
			w &= ^uint64(0) << (lo % 64)
		}
		if here := bits.OnesCount64(w); offset >= here {
			offset -= here
			continue
		}
		for ; w != 0 && len(items) < limit; w &= w - 1 {
			if offset > 0 {
				offset--
				continue
			}
			items = append(items, uint32(n*64+bits.TrailingZeros64(w)))
		}
	}
	return items
}
