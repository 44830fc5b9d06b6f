package store

import (
	"context"
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
}

// Partial says how far a text search came before its time was up: newer
// meetings were searched, older ones were not.
type Partial struct {
	Limit time.Duration // the bound
	Back  readout.Date  // searched back to this day; "" when nothing was
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

// Page gives page n (from 1) of the selection; past the end it is readout.ErrNotFound.
func (s *Selection) Page(ctx context.Context, sort Sort, n int) (Page[Card], error) {
	return Page[Card]{}, errUnfinished
}

// Cards gives at most limit rows from offset on (from 0), for charts with a mark a meeting.
func (s *Selection) Cards(ctx context.Context, sort Sort, offset, limit int) ([]Card, error) {
	return nil, errUnfinished
}

// Meetings calls yield with every full record in the given order, reading in
// constant memory; it stops at yield's first error and returns it.
func (s *Selection) Meetings(ctx context.Context, sort Sort, yield func(readout.Meeting) error) error {
	return errUnfinished
}

// Span gives the earliest and the latest date in the selection, "" when all are undated.
func (s *Selection) Span(ctx context.Context) (first, last readout.Date, err error) {
	return "", "", errUnfinished
}
