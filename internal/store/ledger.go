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
	chosen := &choice{archive: a, catalogue: a.candidates, columns: candidateColumns}
	for _, p := range []Param{{"reason", f.Reason}, {"publisher", f.Publisher}} {
		if err := chosen.one(p.Name, p.Value); err != nil {
			return nil, err
		}
	}
	items := chosen.without("")
	page, offset, limit, err := newPage[LedgerRow](items.count, n)
	if err != nil {
		return nil, err
	}
	ledger := &Ledger{Page: page, Facets: []Facet{chosen.facet("reason"), chosen.facet("publisher")}}
	for _, count := range a.candidates.columns["article"].counts(items)[1:] {
		if count > 0 {
			ledger.Articles++
		}
	}
	order := a.candidates.newestFirst(items, offset, limit)
	ledger.Sort = Newest
	if sort == Oldest {
		order, ledger.Sort = a.candidates.oldestFirst(items, offset, limit), Oldest
	}
	ledger.Items, err = fetch(ctx, a, a.candidates, order, `SELECT c.number, `+candidateFields+`, `+sourceFields+`
		FROM candidate c JOIN source s ON s.number = c.source JOIN publisher p ON p.number = s.publisher WHERE c.number IN (%s)`, func(rows *sql.Rows, number *int64) (r LedgerRow, err error) {
		r.Source, err = scanSource(rows, append([]any{number}, candidateInto(&r.Candidate)...)...)
		return r, err
	})
	return ledger, err
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
	page.Items, err = collect(ctx, a.db, func(rows *sql.Rows) (s readout.Skipped, err error) {
		return s, rows.Scan(&s.Path, &s.Reason)
	}, `SELECT path, reason FROM skipped ORDER BY number LIMIT ? OFFSET ?`, limit, offset)
	return page, err
}
