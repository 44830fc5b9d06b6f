package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// LedgerFilter says which rejected candidates are asked for.
type LedgerFilter struct {
	Reason    string // code
	Publisher string // slug, or "not-stated"
}

// Ledger is a page of what was considered and is no record, with the facets
// reason and publisher.
type Ledger struct {
	Page[LedgerRow]
	Facets   []Facet
	Articles int // articles that the result's sentences stand in
}

// LedgerRow is a sentence that looked like a meeting.
type LedgerRow struct {
	readout.Candidate // Text is "" where the article's text may not be shown
	Source            readout.Source
}

// Ledger lists rejected candidates, Newest or Oldest article first.
func (a *Archive) Ledger(ctx context.Context, f LedgerFilter, sort Sort, n int) (*Ledger, error) {
	return nil, errUnfinished
}

// Skipped lists the files that could not be read, in the order of their paths.
func (a *Archive) Skipped(ctx context.Context, n int) (Page[readout.Skipped], error) {
	return Page[readout.Skipped]{}, errUnfinished
}
