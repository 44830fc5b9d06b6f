package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"
)

// This file owns full-text search: from a query to the set of items that
// match, within a bound of time, and a cache of such sets.

// SearchLimit is the longest that a text query searches. When it is over, the
// search ends and the selection says how far it came.
const SearchLimit = 1500 * time.Millisecond

// RelevanceLimit is the largest result that is ordered by relevance.
const RelevanceLimit = 2000

// searchStep is how many items one piece of a search looks through, newest first.
const searchStep = 1 << 17

// queryMemory bounds the cache in bytes: with a million meetings a set has at
// most 125 kB, and the cache 256 of them.
const queryMemory = 32 << 20

// found is the answer to a text query.
type found struct {
	items   *set
	partial *Partial
	until   time.Time // how long a partial answer holds
}

type queryCache = lru.Cache[string, found]

// newQueryCache makes a cache for sets of so many items.
func newQueryCache(items int) (*queryCache, error) {
	return lru.New[string, found](max(8, min(4096, queryMemory/(items/8+256))))
}

// SearchWithin sets the longest that a text query searches, before the archive is used.
func (a *Archive) SearchWithin(limit time.Duration) { a.searchLimit = limit }

// search gives the items of a catalogue whose words match, from the cache
// where it can. table is "meeting_words" or "source_words".
func (a *Archive) search(ctx context.Context, table string, c *catalogue, q textQuery) (found, error) {
	if len(q.terms) == 0 { // nothing that could match
		return found{items: &set{size: c.size}}, nil
	}
	key := table + "\x00" + q.key()
	if answer, cached := a.queries.Get(key); cached && (answer.partial == nil || time.Now().Before(answer.until)) {
		return answer, nil
	}
	answer, err := a.searchWords(ctx, table, c, q)
	if err == nil {
		// One page asks several times, for its charts: it must not search, each time
		// as long as it may, for what it cannot find in that time.
		answer.until = time.Now().Add(a.searchLimit)
		a.queries.Add(key, answer)
	}
	return answer, err
}

func (a *Archive) searchWords(ctx context.Context, table string, c *catalogue, q textQuery) (found, error) {
	bounded, cancel := context.WithTimeout(ctx, a.searchLimit)
	defer cancel()
	words := make([]uint64, (c.size+63)/64)
	item := c.items()
	for top := c.size; top > 0; top -= searchStep {
		// One string of all numbers is ten times as fast as a row for each.
		numbers, err := first(bounded, a.db, scalar[sql.NullString],
			fmt.Sprintf(`SELECT group_concat(rowid) FROM %[1]s WHERE %[1]s MATCH ? AND rowid BETWEEN ? AND ?`, table),
			q.match(), max(1, top-searchStep+1), top)
		if err != nil {
			if bounded.Err() == nil || ctx.Err() != nil {
				return found{}, err
			}
			return found{items: newBits(c.size, words), partial: a.partial(c, top)}, nil
		}
		for rest := numbers.String; rest != ""; {
			var number string
			number, rest, _ = strings.Cut(rest, ",")
			row, err := strconv.Atoi(number)
			if err != nil || row < 1 || row > c.size {
				return found{}, fmt.Errorf("the full text has a row %q that is none of 1 to %d", number, c.size)
			}
			i := item(uint32(row))
			words[i/64] |= 1 << (i % 64)
		}
	}
	return found{items: newBits(c.size, words)}, nil
}

// partial says that rows up to top were not searched.
func (a *Archive) partial(c *catalogue, top int) *Partial {
	p := &Partial{Limit: a.searchLimit}
	if c.rows == nil && top < c.dated() {
		p.Back = dayOf(c.firsts[top])
	}
	return p
}

// items turns rows of the catalogue's table into its items.
func (c *catalogue) items() func(row uint32) uint32 {
	if c.rows == nil {
		return func(row uint32) uint32 { return row - 1 }
	}
	inverse := c.inverse()
	return func(row uint32) uint32 { return inverse[row-1] }
}

// byRelevance orders the items of a small set by how well they match.
func (a *Archive) byRelevance(ctx context.Context, table string, c *catalogue, q textQuery, items *set) ([]uint32, error) {
	if items.count == 0 {
		return nil, nil
	}
	bounded, cancel := context.WithTimeout(ctx, a.searchLimit)
	defer cancel()
	numbers := make([]string, 0, items.count)
	items.each(func(i uint32) bool { numbers = append(numbers, strconv.FormatInt(c.row(i), 10)); return true })
	ranked, err := collect(bounded, a.db, scalar[uint32],
		fmt.Sprintf(`SELECT rowid FROM %[1]s WHERE %[1]s MATCH ? AND rowid IN (%[2]s) ORDER BY bm25(%[1]s), rowid DESC`, table, strings.Join(numbers, ",")), q.match())
	if errors.Is(err, context.DeadlineExceeded) || bounded.Err() != nil && ctx.Err() == nil {
		return c.newestFirst(items, 0, items.count), nil
	}
	item := c.items()
	for i, row := range ranked {
		ranked[i] = item(row)
	}
	return slices.DeleteFunc(ranked, func(i uint32) bool { return !items.has(i) }), err
}
