package store

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// randomSet gives a set of a random density, and its items.
func randomSet(r *rand.Rand, size int) (*set, []uint32) {
	share := []float64{0, 0.01, 0.1, 0.6, 1}[r.IntN(5)]
	items := []uint32{}
	for i := range size {
		if r.Float64() < share {
			items = append(items, uint32(i))
		}
	}
	return newList(size, items), items
}

func members(s *set) []uint32 {
	items := []uint32{}
	s.each(func(i uint32) bool { items = append(items, i); return true })
	return items
}

// Sets of both forms do what plain slices do.
func TestSetsAgainstSlices(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 400 {
		size := r.IntN(400) + 1
		s, items := randomSet(r, size)
		other, others := randomSet(r, size)
		both := slices.DeleteFunc(slices.Clone(items), func(i uint32) bool { return !slices.Contains(others, i) })
		if got := s.and(other); !slices.Equal(members(got), both) || got.count != len(both) || s.overlap(other) != len(both) || s.touches(other) != (len(both) > 0) {
			t.Fatalf("%v and %v give %v, count %d, overlap %d", items, others, members(got), got.count, s.overlap(other))
		}
		few := others[:min(len(others), 5)]
		rest := slices.DeleteFunc(slices.Clone(items), func(i uint32) bool { return slices.Contains(few, i) })
		if got := s.without(few); !slices.Equal(members(got), rest) || got.count != len(rest) {
			t.Fatalf("%v without %v gives %v", items, few, members(got))
		}
		lo := r.IntN(size)
		hi := lo + r.IntN(size-lo+1)
		inside := slices.DeleteFunc(slices.Clone(items), func(i uint32) bool { return int(i) < lo || int(i) >= hi })
		if got := s.within(lo, hi); got != len(inside) {
			t.Fatalf("%v has %d within %d and %d, want %d", items, got, lo, hi, len(inside))
		}
		offset, limit := r.IntN(size+1), r.IntN(30)
		want := slices.Clone(inside[min(offset, len(inside)):min(offset+limit, len(inside))])
		if got := s.slice(lo, hi, offset, limit, false); !slices.Equal(got, want) {
			t.Fatalf("slice(%d, %d, %d, %d) of %v is %v, want %v", lo, hi, offset, limit, items, got, want)
		}
		slices.Reverse(inside)
		want = slices.Clone(inside[min(offset, len(inside)):min(offset+limit, len(inside))])
		if got := s.slice(lo, hi, offset, limit, true); !slices.Equal(got, want) {
			t.Fatalf("slice(%d, %d, %d, %d) backwards of %v is %v, want %v", lo, hi, offset, limit, items, got, want)
		}
		if got := members(newRange(size, lo, max(lo+1, hi))); len(got) != max(1, hi-lo) || got[0] != uint32(lo) {
			t.Fatalf("the range %d to %d has %v", lo, hi, got)
		}
	}
}

func FuzzArrays(f *testing.F) {
	f.Add(1, 3, []byte{1, 2, 3}, []byte{1, 1, 1}, 3)
	f.Add(2, 2, []byte{1, 0, 2, 0}, []byte{2, 0}, 2)
	f.Add(4, 1, []byte{9, 0, 0, 0}, []byte{1}, 1)
	f.Fuzz(func(t *testing.T, width, length int, data, counts []byte, size int) {
		values, err := decode(width, length, func(yield func([]byte, uint32) error) error {
			return yield(data, sumOf(data))
		})
		if err != nil || size < 0 || size > 1<<16 {
			return
		}
		per, err := decode(1, len(counts), func(yield func([]byte, uint32) error) error {
			return yield(counts, sumOf(counts))
		})
		if err != nil {
			t.Fatal(err)
		}
		arrays := map[string]numbers{"days": values, "x": values, "y": values, "y" + perItem: per}
		for _, columns := range []map[string]int{{}, {"x": 300}, {"y": 300}} {
			c, err := assemble("fuzz", size, arrays, columns)
			if err != nil {
				continue
			}
			for name, column := range c.columns { // what was accepted must be usable
				full := c.full
				total := 0
				for v, n := range column.counts(newRange(max(1, size), 0, max(1, size))) {
					if size > 0 && int(column.totals[v]) != int(n) {
						t.Errorf("column %s counts %d of value %d and lists %d", name, n, v, int(column.totals[v]))
					}
					total += int(n)
				}
				if c.newestFirst(full, 0, 10); total < size && size > 0 {
					t.Errorf("column %s lost items", name)
				}
			}
		}
	})
}
