package store

import (
	"cmp"
	"context"
	"slices"

	"github.com/readout-archive/readout"
)

// Matrix counts the held meetings of each pair of countries.
type Matrix struct {
	Countries []CountryRow      // by region, then by name; those with a meeting
	Cells     map[[2]string]int // by alpha-2 codes, the smaller first
	Pairs     []PairCount       // most frequent first
}

// PairCount is a pair of countries (A before B by name) and its held meetings.
type PairCount struct {
	A, B readout.Country
	Held int
}

// Matrix counts pairs over the selection: with small, only meetings of two or three parties.
func (s *Selection) Matrix(ctx context.Context, small bool) (*Matrix, error) {
	a := s.archive
	held := s.items.and(a.held)
	if parties := a.meetings.columns["parties"]; small {
		held = newList(a.meetings.size, merged(held.and(parties.items(1)), held.and(parties.items(2))))
	}
	m := &Matrix{Countries: a.countryRows(held, &set{size: a.meetings.size}), Cells: map[[2]string]int{}}
	slices.SortStableFunc(m.Countries, func(a, b CountryRow) int { return cmp.Compare(a.Region, b.Region) })
	column := a.meetings.columns["country"]
	n := a.names.rolls["country"].len() + 1
	pairs := make([]uint32, n*n)
	held.each(func(i uint32) bool {
		from, to := column.offsets[i], column.offsets[i+1]
		for x := from; x < to; x++ {
			for y := x + 1; y < to; y++ {
				one, other := column.data.at(int(x)), column.data.at(int(y))
				pairs[int(min(one, other))*n+int(max(one, other))]++
			}
		}
		return true
	})
	for i, held := range pairs {
		if held == 0 {
			continue
		}
		pair := PairCount{a.names.vocabulary.Countries[i/n-1], a.names.vocabulary.Countries[i%n-1], int(held)}
		m.Pairs = append(m.Pairs, pair)
		m.Cells[[2]string{min(pair.A.Code, pair.B.Code), max(pair.A.Code, pair.B.Code)}] = pair.Held
	}
	slices.SortStableFunc(m.Pairs, func(a, b PairCount) int { return cmp.Compare(b.Held, a.Held) })
	return m, ctx.Err()
}

// merged joins two sets that have no item in common.
func merged(one, other *set) []uint32 {
	items := make([]uint32, 0, one.count+other.count)
	for _, s := range []*set{one, other} {
		s.each(func(i uint32) bool { items = append(items, i); return true })
	}
	slices.Sort(items)
	return items
}
