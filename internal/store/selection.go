package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout"
)

// Selection is the meetings that a filter picks out of one edition. It is
// cheap to make; counts, facets and pages are worked out when asked for.
type Selection struct {
	Filter  Filter   // canonical
	Tally            // held and planned
	Undated int      // of these, without any date
	Partial *Partial // not nil when the text search ran out of time

	archive *Archive
	parts   []part
	items   *set
	query   textQuery
}

// Partial says how far a text search came before its time was up: newer
// meetings were searched, older ones were not.
type Partial struct {
	Limit time.Duration // the bound
	Back  readout.Date  // searched back to this day; "" when nothing dated was
}

// Page is one page of a list.
type Page[T any] struct {
	Items  []T
	Sort   Sort // the order that was used
	Number int  // from 1
	Pages  int  // at least 1
	Total  int  // items on all pages
	First  int  // number of the first item, from 1; 0 when empty
}

// newPage works out page n of total items; past the end it is readout.ErrNotFound.
func newPage[T any](total, n int) (p Page[T], offset, limit int, err error) {
	pages := max(1, (total+PageSize-1)/PageSize)
	if n < 1 || n > pages {
		return p, 0, 0, readout.ErrNotFound
	}
	offset = (n - 1) * PageSize
	p = Page[T]{Number: n, Pages: pages, Total: total}
	if total > 0 {
		p.First = offset + 1
	}
	return p, offset, min(PageSize, total-offset), nil
}

// Page gives page n (from 1) of the selection; past the end it is readout.ErrNotFound.
func (s *Selection) Page(ctx context.Context, sort Sort, n int) (Page[Card], error) {
	page, offset, limit, err := newPage[Card](s.items.count, n)
	if err != nil {
		return page, err
	}
	items, sort, err := s.order(ctx, sort, offset, limit)
	if err != nil {
		return page, err
	}
	page.Sort = sort
	page.Items, err = s.cards(ctx, items)
	return page, err
}

// Cards gives at most limit rows from offset on (from 0), for charts with a mark a meeting.
func (s *Selection) Cards(ctx context.Context, sort Sort, offset, limit int) ([]Card, error) {
	items, _, err := s.order(ctx, sort, offset, min(limit, max(0, s.items.count-offset)))
	if err != nil {
		return nil, err
	}
	return s.cards(ctx, items)
}

// order gives items in an order, and the order that was used.
func (s *Selection) order(ctx context.Context, sort Sort, offset, limit int) ([]uint32, Sort, error) {
	c := s.archive.meetings
	switch {
	case sort == Oldest:
		return c.oldestFirst(s.items, offset, limit), Oldest, nil
	case sort == Sources:
		return c.mostFirst(s.items, c.columns["reported"], offset, limit), Sources, nil
	case sort == LastAdded:
		return c.mostFirst(s.items, c.columns["added"], offset, limit), LastAdded, nil
	case sort == Relevance && s.Filter.Q != "" && s.items.count <= RelevanceLimit:
		ranked, err := s.archive.byRelevance(ctx, "meeting_words", c, s.query, s.items)
		return ranked[min(offset, len(ranked)):min(offset+limit, len(ranked))], Relevance, err
	}
	return c.newestFirst(s.items, offset, limit), Newest, nil
}

// cards fetches rows, and where the text query matched in them.
func (s *Selection) cards(ctx context.Context, items []uint32) ([]Card, error) {
	cards, err := s.archive.cards(ctx, items)
	if err != nil || s.Filter.Q == "" {
		return cards, err
	}
	texts, err := s.archive.wordsOf(ctx, items)
	for i := range cards {
		cards[i].Match = s.query.best(texts[items[i]])
	}
	return cards, err
}

// best is the line with a match that has the most different terms, "" for none.
func (q textQuery) best(lines string) Snippet {
	var best Snippet
	most := 0
	for line := range strings.Lines(lines) {
		line = strings.TrimSpace(line)
		n := 0
		for _, term := range q.marked() {
			if _, matches := (textQuery{terms: []textTerm{term}}).mark(line); matches {
				n++
			}
		}
		if n > most {
			best, _ = q.mark(line)
			most = n
		}
	}
	return best
}

// rowNumbers writes items as the numbers of their rows, for IN (…).
func (c *catalogue) rowNumbers(items []uint32) string {
	numbers := make([]string, len(items))
	for i, item := range items {
		numbers[i] = strconv.FormatInt(c.row(item), 10)
	}
	return strings.Join(numbers, ",")
}

// fetch reads the rows of items, in their order. query has a %s for the rows'
// numbers and selects the number first.
func fetch[T any](ctx context.Context, a *Archive, c *catalogue, items []uint32, query string, scan func(rows *sql.Rows, number *int64) (T, error)) ([]T, error) {
	byRow := make(map[int64]T, len(items))
	for chunk := range slices.Chunk(items, 500) {
		_, err := collect(ctx, a.db, func(rows *sql.Rows) (struct{}, error) {
			var number int64
			one, err := scan(rows, &number)
			byRow[number] = one
			return struct{}{}, err
		}, fmt.Sprintf(query, c.rowNumbers(chunk)))
		if err != nil {
			return nil, err
		}
	}
	all := make([]T, len(items))
	for i, item := range items {
		one, there := byRow[c.row(item)]
		if !there {
			return nil, fmt.Errorf("the row %d of %s is missing", c.row(item), c.name)
		}
		all[i] = one
	}
	return all, nil
}

func (a *Archive) cards(ctx context.Context, items []uint32) ([]Card, error) {
	return fetch(ctx, a, a.meetings, items, `SELECT ordinal, card, card_sum FROM meeting WHERE ordinal IN (%s)`, func(rows *sql.Rows, number *int64) (Card, error) {
		var data sql.RawBytes
		var sum uint32
		if err := rows.Scan(number, &data, &sum); err != nil {
			return Card{}, err
		}
		if err := intact(sum, data); err != nil {
			return Card{}, err
		}
		return decodeCard(data)
	})
}

// wordsOf gives what meetings are found by: sentences first, then names.
func (a *Archive) wordsOf(ctx context.Context, items []uint32) (map[uint32]string, error) {
	lines, err := fetch(ctx, a, a.meetings, items, `SELECT ordinal, text || names FROM searched_meeting WHERE ordinal IN (%s)`, func(rows *sql.Rows, number *int64) (text string, err error) {
		return text, rows.Scan(number, &text)
	})
	texts := make(map[uint32]string, len(lines))
	for i, line := range lines {
		texts[items[i]] = line
	}
	return texts, err
}

// Meetings calls yield with every full record in the given order, reading in
// constant memory; it stops at yield's first error and returns it.
func (s *Selection) Meetings(ctx context.Context, sort Sort, yield func(readout.Meeting) error) error {
	return stream(ctx, s.items.count, func(offset, limit int) ([]uint32, error) {
		items, _, err := s.order(ctx, sort, offset, limit)
		return items, err
	}, func(items []uint32) ([]readout.Meeting, error) { return s.archive.records(ctx, items) }, yield)
}

const (
	streamOrder = 20_000 // items put in order at once: what a chunk costs must not grow with the selection
	streamChunk = 200    // rows read at once
)

// stream calls yield with the rows of total items, in an order of which a part
// at a time is known.
func stream[T any](ctx context.Context, total int, order func(offset, limit int) ([]uint32, error), read func([]uint32) ([]T, error), yield func(T) error) error {
	for offset := 0; offset < total; offset += streamOrder {
		items, err := order(offset, min(streamOrder, total-offset))
		if err != nil {
			return err
		}
		for chunk := range slices.Chunk(items, streamChunk) {
			rows, err := read(chunk)
			if err != nil {
				return err
			}
			for _, row := range rows {
				if err := yield(row); err != nil {
					return err
				}
			}
		}
	}
	return ctx.Err()
}

// Span gives the earliest and the latest day in the selection, "" when all are undated.
func (s *Selection) Span(ctx context.Context) (first, last readout.Date, err error) {
	first, last = s.archive.span(s.items)
	return first, last, ctx.Err()
}

// span gives the first day of the earliest and of the latest dated meeting.
func (a *Archive) span(items *set) (first, last readout.Date) {
	dated := a.meetings.dated()
	if early := items.slice(0, dated, 0, 1, false); len(early) == 1 {
		late := items.slice(0, dated, 0, 1, true)
		return a.meetings.date(early[0]), a.meetings.date(late[0])
	}
	return "", ""
}

// date writes an item's date, "" for none.
func (c *catalogue) date(item uint32) readout.Date {
	if int(item) >= c.dated() {
		return ""
	}
	return dateOf(c.firsts[item], c.last(item))
}

// dateOf writes the date from a first to a last day as EDTF does.
func dateOf(first, last int32) readout.Date {
	from, to := dayTime(first), dayTime(last)
	switch {
	case first == last:
		return readout.Day(from)
	case from.YearDay() == 1 && to.AddDate(0, 0, 1).YearDay() == 1 && from.Year() == to.Year():
		return readout.Date(from.Format("2006"))
	case from.Day() == 1 && to.AddDate(0, 0, 1).Day() == 1 && from.Month() == to.Month() && from.Year() == to.Year():
		return readout.Date(from.Format("2006-01"))
	}
	return readout.Date(from.Format(time.DateOnly) + "/" + to.Format(time.DateOnly))
}
