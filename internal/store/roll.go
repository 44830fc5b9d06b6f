package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// A roll names the values of a column, by number from 1. A hundred thousand
// names lie in three strings one after the other, for a struct, two strings and
// a place in a map for each would be three times as large, and all of it would
// be looked at whenever memory is collected.
type roll struct {
	kind   Kind
	texts  [3]string   // ids, names, codes
	ends   [3][]uint32 // of each in texts; number 0 is nothing
	sorted []uint32    // numbers in the order of their ids
}

// newRoll writes a roll of refs, which are all of one kind.
func newRoll(refs []Ref) *roll {
	var texts [3]strings.Builder
	r := &roll{ends: [3][]uint32{{0}, {0}, {0}}}
	for _, ref := range refs {
		r.kind = ref.Kind
		for i, text := range []string{ref.ID, ref.Name, ref.Code} {
			texts[i].WriteString(text)
			r.ends[i] = append(r.ends[i], uint32(texts[i].Len()))
		}
	}
	for i := range texts {
		r.texts[i] = texts[i].String()
	}
	r.sort()
	return r
}

func (r *roll) sort() {
	r.sorted = make([]uint32, r.len())
	for i := range r.sorted {
		r.sorted[i] = uint32(i + 1)
	}
	slices.SortFunc(r.sorted, func(a, b uint32) int { return strings.Compare(r.text(0, a), r.text(0, b)) })
}

// len is the number of values, 0 not counted.
func (r *roll) len() int {
	if r == nil {
		return 0
	}
	return len(r.ends[0]) - 1
}

func (r *roll) text(part int, n uint32) string {
	if n == 0 {
		return ""
	}
	return r.texts[part][r.ends[part][n-1]:r.ends[part][n]]
}

// ref gives the name of a value, the zero Ref for 0.
func (r *roll) ref(n uint32) Ref {
	if n == 0 {
		return Ref{}
	}
	return Ref{r.kind, r.text(0, n), r.text(1, n), r.text(2, n)}
}

// find gives the number of an id, 0 for one that is not there.
func (r *roll) find(id string) uint32 {
	if r == nil || id == "" {
		return 0
	}
	at, found := sort.Find(len(r.sorted), func(i int) int { return strings.Compare(id, r.text(0, r.sorted[i])) })
	if !found {
		return 0
	}
	return r.sorted[at]
}

var errRoll = errors.New("the names of a kind do not fit their lengths")

// loadRoll reads the authority records of a kind as one row: a row for each
// would take most of the time of a start.
func loadRoll(ctx context.Context, db *sql.DB, kind Kind) (*roll, error) {
	var lengths string
	r, err := first(ctx, db, func(rows *sql.Rows) (*roll, error) {
		r := &roll{kind: kind, ends: [3][]uint32{{0}, {0}, {0}}}
		return r, rows.Scan(&r.texts[0], &r.texts[1], &r.texts[2], &lengths)
	}, `SELECT coalesce(group_concat(slug, ''), ''), coalesce(group_concat(name, ''), ''), coalesce(group_concat(country, ''), ''),
		coalesce(group_concat(octet_length(slug) || ',' || octet_length(name) || ',' || octet_length(country)), '')
		FROM (SELECT slug, name, country FROM authority WHERE kind = ? ORDER BY number)`, string(kind))
	if err != nil {
		return nil, err
	}
	for part := 0; lengths != ""; part = (part + 1) % 3 {
		var length string
		length, lengths, _ = strings.Cut(lengths, ",")
		n, err := strconv.ParseUint(length, 10, 32)
		end := uint64(r.ends[part][len(r.ends[part])-1]) + n
		if err != nil || end > uint64(len(r.texts[part])) {
			return nil, errRoll
		}
		r.ends[part] = append(r.ends[part], uint32(end))
	}
	for part, ends := range r.ends {
		if len(ends) != len(r.ends[0]) || int(ends[len(ends)-1]) != len(r.texts[part]) {
			return nil, errRoll
		}
	}
	r.sort()
	return r, nil
}
