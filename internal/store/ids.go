package store

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/readout-archive/readout"
)

// This file lists what has an address, for sitemaps and frozen copies, and
// gives runs of whole records.

// addressed is where the ids of a kind stand: a table or query with the columns
// number and id, in the order that they are listed.
var addressed = map[Kind]string{
	MeetingKind:      `SELECT ordinal AS number, id FROM meeting`,
	SourceKind:       `SELECT number, id FROM source`,
	PersonKind:       `SELECT number, slug AS id FROM authority WHERE kind = 'person'`,
	OrganisationKind: `SELECT number, slug AS id FROM authority WHERE kind = 'organisation'`,
	PlaceKind:        `SELECT number, slug AS id FROM authority WHERE kind = 'place'`,
	CountryKind:      `SELECT number, slug AS id FROM country`,
	TopicKind:        `SELECT number, code AS id FROM topic`,
}

// Count is the number of things of a kind that have a page.
func (a *Archive) Count(ctx context.Context, kind Kind) (int, error) {
	query, known := addressed[kind]
	if !known {
		return 0, fmt.Errorf("kind %q: %w", kind, readout.ErrNotFound)
	}
	return first(ctx, a.db, scalar[int], `SELECT count(*) FROM (`+query+`)`)
}

// IDs gives at most limit ids of a kind from offset on (from 0), in the order
// of the archive.
func (a *Archive) IDs(ctx context.Context, kind Kind, offset, limit int) ([]string, error) {
	query, known := addressed[kind]
	if !known {
		return nil, fmt.Errorf("kind %q: %w", kind, readout.ErrNotFound)
	}
	return collect(ctx, a.db, scalar[string], `SELECT id FROM (`+query+`) ORDER BY number LIMIT ? OFFSET ?`, limit, offset)
}

// Entries gives at most limit things of a kind from offset on (from 0) as IDs
// does, with their names and their meetings; not meetings and articles themselves.
func (a *Archive) Entries(ctx context.Context, kind Kind, offset, limit int) ([]Ranked, error) {
	ids, err := a.IDs(ctx, kind, offset, limit)
	if err != nil {
		return nil, err
	}
	name, known := columnOf[kind]
	if !known {
		return nil, fmt.Errorf("kind %q: %w", kind, readout.ErrNotFound)
	}
	column := a.meetings.columns[name]
	entries := make([]Ranked, len(ids))
	for i, id := range ids {
		number := a.names.number(name, id)
		entries[i] = Ranked{a.names.of(name, number), a.tally(column.items(number))}
	}
	return entries, nil
}

// Records gives at most limit whole meetings from offset on (from 0), with
// their sources and without their reports.
func (s *Selection) Records(ctx context.Context, sort Sort, offset, limit int) ([]readout.Meeting, error) {
	items, _, err := s.order(ctx, sort, offset, max(0, min(limit, s.items.count-offset)))
	if err != nil {
		return nil, err
	}
	return s.archive.records(ctx, items)
}

// EachReport calls yield with the meeting of every report, the SHA-256 of its
// article and the sentence that anchors it; it stops at yield's first error.
func (a *Archive) EachReport(ctx context.Context, yield func(meeting, article string, anchor readout.Span) error) error {
	return each(ctx, a.db, func(rows *sql.Rows) (r reportAt, err error) {
		return r, rows.Scan(&r.meeting, &r.article, &r.anchor.Start, &r.anchor.End)
	}, func(r reportAt) error { return yield(r.meeting, r.article, r.anchor) }, `SELECT m.id, s.sha256, r.start, r."end" FROM report r
		JOIN meeting m ON m.ordinal = r.meeting JOIN source s ON s.number = r.source`)
}

// reportAt is where a report stands.
type reportAt struct {
	meeting, article string
	anchor           readout.Span
}

// EachChange calls yield with every change of every edition, newest first.
func (a *Archive) EachChange(ctx context.Context, yield func(Change) error) error {
	return each(ctx, a.db, scanChange, yield, `SELECT `+changeColumns+` FROM change ORDER BY number`)
}
