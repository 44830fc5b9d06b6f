package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// Edition is one build of the archive.
type Edition struct {
	ID         string       // hex digits of the SHA-256 over the authority records and the canonical export; unlike that of any edition before
	Built      readout.Date // given to the build, not read from a clock
	Reader     string       // version of the reading program
	Vocabulary string       // version of the vocabulary
	Tally
	Articles   int
	OtherFiles int // files of another kind in the folders, counted and not read

	Added, Changed, Merged, Withdrawn int
}

// Change is what an edition did to a record.
type Change struct {
	Edition string // id; "" in Contents: the one that is built
	On      readout.Date
	Kind    ChangeKind
	Meeting string // id
	Other   string // the id merged into it, or split from it
	Field   string // path, "" for the whole record
	Was     string
	Now     string
	By      string // who, "" for the program, and for an editor who did not sign
	Because string
}

// ChangeKind tells what happened.
type ChangeKind string

// The kinds of changes.
const (
	Added     ChangeKind = "added"
	Changed   ChangeKind = "changed"
	Merged    ChangeKind = "merged"
	Split     ChangeKind = "split"
	Corrected ChangeKind = "corrected"
	Withdrawn ChangeKind = "withdrawn"
)

// ChangeRow is a change with the meeting that it is of, where there still is one.
type ChangeRow struct {
	Change
	Card *Card
}

// Edition is the edition that this archive is.
func (a *Archive) Edition() Edition { return a.edition }

// Editions lists all editions, the current one first.
func (a *Archive) Editions(ctx context.Context) ([]Edition, error) {
	return collect(ctx, a.db, scanEdition, `SELECT `+editionColumns+` FROM edition ORDER BY number`)
}

const editionColumns = `id, built, reader, vocabulary, held, planned, articles, other_files, added, changed, merged, withdrawn`

func scanEdition(rows *sql.Rows) (e Edition, err error) {
	return e, rows.Scan(&e.ID, &e.Built, &e.Reader, &e.Vocabulary, &e.Held, &e.Planned, &e.Articles, &e.OtherFiles,
		&e.Added, &e.Changed, &e.Merged, &e.Withdrawn)
}

const changeColumns = `edition, day, kind, meeting, other, field, was, now, by, because`

func scanChange(rows *sql.Rows) (c Change, err error) {
	return c, rows.Scan(&c.Edition, &c.On, &c.Kind, &c.Meeting, &c.Other, &c.Field, &c.Was, &c.Now, &c.By, &c.Because)
}

// LastChanged gives the days of the editions that changed meetings last; of those that
// none changed, of the first edition that is known.
func (a *Archive) LastChanged(ctx context.Context, ids []string) (map[string]readout.Date, error) {
	begun, err := first(ctx, a.db, scalar[string], `SELECT min(built) FROM edition`)
	if err != nil {
		return nil, err
	}
	days := make(map[string]readout.Date, len(ids))
	type changed struct {
		id  string
		day readout.Date
	}
	for some := range slices.Chunk(ids, changedRows) {
		args := make([]any, len(some))
		for i, id := range some {
			days[id], args[i] = readout.Date(begun), id
		}
		err := each(ctx, a.db, func(rows *sql.Rows) (c changed, err error) { return c, rows.Scan(&c.id, &c.day) },
			func(c changed) error { days[c.id] = c.day; return nil },
			`SELECT c.meeting, max(e.built) FROM change c JOIN edition e ON e.id = c.edition WHERE c.meeting IN (`+
				strings.TrimSuffix(strings.Repeat("?,", len(some)), ",")+`) GROUP BY c.meeting`, args...)
		if err != nil {
			return nil, err
		}
	}
	return days, nil
}

// changedRows is how many meetings a question after their changes names.
const changedRows = 500

// Changes gives page n of the changes of an edition; kind "" is all of them.
func (a *Archive) Changes(ctx context.Context, edition string, kind ChangeKind, n int) (Page[ChangeRow], error) {
	const which = ` FROM change WHERE edition = ? AND (? = '' OR kind = ?)`
	total, err := first(ctx, a.db, scalar[int], `SELECT count(*)`+which, edition, kind, kind)
	if err != nil {
		return Page[ChangeRow]{}, err
	}
	page, offset, limit, err := newPage[ChangeRow](total, n)
	if err != nil {
		return page, err
	}
	changes, err := collect(ctx, a.db, scanChange, `SELECT `+changeColumns+which+` ORDER BY number LIMIT ? OFFSET ?`,
		edition, kind, kind, limit, offset)
	if err != nil {
		return page, err
	}
	for _, change := range changes {
		row := ChangeRow{Change: change}
		ordinal, err := first(ctx, a.db, scalar[int64], `SELECT ordinal FROM meeting WHERE id = ?`, change.Meeting)
		if err == nil {
			card, err := a.card(ctx, uint32(ordinal-1))
			if err != nil {
				return page, err
			}
			row.Card = &card
		} else if !errors.Is(err, errNoRow) {
			return page, err
		}
		page.Items = append(page.Items, row)
	}
	return page, nil
}
