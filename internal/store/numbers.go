package store

import "math/bits"

// numbers are an array of one of three widths, so that a column of few values
// stays small. What loops over them does so in here, where the width is known.
type numbers interface {
	len() int
	at(i int) uint32
	width() int

	// offsets reads them as counts: where each item's values begin, and at the
	// end their number, which must be total.
	offsets(total int) (offsets []uint32, fits bool)
	// histogram adds to counts how often each number occurs; it stops at one
	// that counts has no place for, and at 0 unless that is allowed.
	histogram(counts []uint32, zero bool) (wrong uint32, valid bool)
	// distribute adds each item to the sets of its values.
	distribute(into *filling) (value, item uint32, once bool)
	// tally adds the values of the items to counts.
	tally(counts, offsets []uint32, items *set)
}

type packed[T uint8 | uint16 | uint32] []T

func (p packed[T]) len() int        { return len(p) }
func (p packed[T]) at(i int) uint32 { return uint32(p[i]) }
func (p packed[T]) width() int {
	var zero T
	return bits.Len64(uint64(^zero)) / 8
}

func (p packed[T]) offsets(total int) ([]uint32, bool) {
	offsets := make([]uint32, len(p)+1)
	sum := uint64(0)
	for i, n := range p {
		if sum += uint64(n); sum > uint64(total) {
			return nil, false
		}
		offsets[i+1] = uint32(sum)
	}
	return offsets, sum == uint64(total)
}

func (p packed[T]) histogram(counts []uint32, zero bool) (uint32, bool) {
	for _, v := range p {
		if uint64(v) >= uint64(len(counts)) || v == 0 && !zero {
			return uint32(v), false
		}
		counts[v]++
	}
	return 0, true
}

func (p packed[T]) distribute(into *filling) (value, item uint32, once bool) {
	offsets := into.offsets
	for i := range uint32(into.size) {
		if offsets == nil {
			into.add(uint32(p[i]), i)
			continue
		}
		row := p[offsets[i]:offsets[i+1]]
		if len(row) == 0 {
			into.add(0, i)
		}
		for _, v := range row {
			if !into.add(uint32(v), i) {
				return uint32(v), i, false
			}
		}
	}
	return 0, 0, true
}

func (p packed[T]) tally(counts, offsets []uint32, items *set) {
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

// count adds one item's values to counts; an item without any counts for 0.
func (p packed[T]) count(counts, offsets []uint32, i uint32) {
	if offsets == nil {
		counts[p[i]]++
		return
	}
	row := p[offsets[i]:offsets[i+1]]
	if len(row) == 0 {
		counts[0]++
	}
	for _, v := range row {
		counts[v]++
	}
}
