package store

import (
	"context"
	"database/sql"

	"github.com/readout-archive/readout"
)

// LedgerFilter says which rejected candidates are asked for.
type LedgerFilter struct {
	Reason    string // code
	Publisher string // slug, or "not-stated"
}

// Ledger is a page of what was considered and is no record, with the facets
// reason and publisher, each counted without its own filter.
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
	chosen, err := a.considered(f)
	if err != nil {
		return nil, err
	}
	items := chosen.without("")
	page, offset, limit, err := newPage[LedgerRow](items.count, n)
	if err != nil {
		return nil, err
	}
	ledger := &Ledger{Page: page, Facets: []Facet{chosen.facet("reason"), chosen.facet("publisher")}}
	ledger.Articles = a.candidates.articles(items)
	if ledger.Sort = Newest; sort == Oldest {
		ledger.Sort = Oldest
	}
	ledger.Items, err = a.ledgerRows(ctx, a.candidates.byDate(items, sort, offset, limit))
	return ledger, err
}

// considered are the candidates that a filter picks.
func (a *Archive) considered(f LedgerFilter) (*choice, error) {
	chosen := &choice{archive: a, catalogue: a.candidates, columns: candidateColumns}
	for _, p := range []Param{{"reason", f.Reason}, {"publisher", f.Publisher}} {
		if err := chosen.one(p.Name, p.Value); err != nil {
			return nil, err
		}
	}
	return chosen, nil
}

// EachConsidered calls yield with every rejected candidate that the filter
// picks, Newest or Oldest article first, reading in constant memory.
func (a *Archive) EachConsidered(ctx context.Context, f LedgerFilter, sort Sort, yield func(LedgerRow) error) error {
	chosen, err := a.considered(f)
	if err != nil {
		return err
	}
	items := chosen.without("")
	return stream(ctx, items.count, func(offset, limit int) ([]uint32, error) {
		return a.candidates.byDate(items, sort, offset, limit), nil
	}, func(items []uint32) ([]LedgerRow, error) { return a.ledgerRows(ctx, items) }, yield)
}

func (a *Archive) ledgerRows(ctx context.Context, items []uint32) ([]LedgerRow, error) {
	return fetch(ctx, a, a.candidates, items, `SELECT c.number, `+candidateFields+`, `+sourceFields+`
		FROM candidate c JOIN source s ON s.number = c.source JOIN publisher p ON p.number = s.publisher WHERE c.number IN (%s)`, func(rows *sql.Rows, number *int64) (r LedgerRow, err error) {
		r.Source, err = scanSource(rows, append([]any{number}, candidateInto(&r.Candidate)...)...)
		return r, err
	})
}

// candidateFields are the columns that candidateInto takes, of candidate c.
const candidateFields = `c.start, c."end", c.word_start, c.word_end, c.text, c.reason, c.rule`

func candidateInto(c *readout.Candidate) []any {
	return []any{&c.Sentence.Start, &c.Sentence.End, &c.Words.Start, &c.Words.End, &c.Text, &c.Reason, &c.Rule}
}

func scanCandidate(rows *sql.Rows) (c readout.Candidate, err error) {
	return c, rows.Scan(candidateInto(&c)...)
}

// Skipped lists the files that could not be read, in the order of their paths.
func (a *Archive) Skipped(ctx context.Context, n int) (Page[readout.Skipped], error) {
	total, err := first(ctx, a.db, scalar[int], `SELECT count(*) FROM skipped`)
	if err != nil {
		return Page[readout.Skipped]{}, err
	}
	page, offset, limit, err := newPage[readout.Skipped](total, n)
	if err != nil {
		return page, err
	}
	page.Items, err = collect(ctx, a.db, scanSkipped, `SELECT path, reason FROM skipped ORDER BY number LIMIT ? OFFSET ?`, limit, offset)
	return page, err
}

// EachSkipped calls yield with every file that could not be read.
func (a *Archive) EachSkipped(ctx context.Context, yield func(readout.Skipped) error) error {
	return each(ctx, a.db, scanSkipped, yield, `SELECT path, reason FROM skipped ORDER BY number`)
}

func scanSkipped(rows *sql.Rows) (s readout.Skipped, err error) {
	return s, rows.Scan(&s.Path, &s.Reason)
}
