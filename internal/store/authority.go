package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/readout-archive/readout"
)

// forms gives the forms of a name, the most used first.
func (a *Archive) forms(ctx context.Context, kind Kind, number uint32) ([]FormUse, error) {
	return collect(ctx, a.db, func(rows *sql.Rows) (f FormUse, err error) {
		var sources []byte
		if err = rows.Scan(&f.Form, &f.Language, &f.Why, &f.Articles, &f.First, &f.Last, &sources); err == nil {
			err = json.Unmarshal(sources, &f.Sources)
		}
		return f, err
	}, `SELECT form, language, why, articles, first, last, sources FROM name_form
		WHERE kind = ? AND number = ? ORDER BY articles DESC, position`, string(kind), number)
}

// columnOf is the column in which meetings are counted by the things of a kind.
var columnOf = map[Kind]string{PersonKind: "person", PlaceKind: "place", OrganisationKind: "org", CountryKind: "country", TopicKind: "topic"}

// maybeSame gives the identities that were not joined.
func (a *Archive) maybeSame(ctx context.Context, kind Kind, number uint32) ([]MaybeSame, error) {
	all, err := collect(ctx, a.db, func(rows *sql.Rows) (m MaybeSame, err error) {
		return m, rows.Scan(&m.ID, &m.Why)
	}, `SELECT other, why FROM likeness WHERE kind = ? AND number = ? ORDER BY position`, string(kind), number)
	for i := range all {
		if n := a.names.number(columnOf[kind], all[i].ID); n != 0 {
			all[i].Ref = a.names.of(columnOf[kind], n)
			all[i].Tally = a.tally(a.meetings.columns[columnOf[kind]].items(n))
		}
	}
	return all, err
}

// sameAs gives identifiers elsewhere.
func (a *Archive) sameAs(ctx context.Context, kind Kind, number uint32) (ids []string, err error) {
	data, err := first(ctx, a.db, scalar[[]byte], `SELECT same_as FROM authority WHERE kind = ? AND number = ?`, string(kind), number)
	if err != nil {
		return nil, err
	}
	return ids, json.Unmarshal(data, &ids)
}

// terms gives the offices that an editor set, in the editor's order.
func (a *Archive) terms(ctx context.Context, kind Kind, number uint32) ([]readout.Term, error) {
	return collect(ctx, a.db, func(rows *sql.Rows) (t readout.Term, err error) {
		return t, rows.Scan(&t.Office, &t.Country, &t.From, &t.To)
	}, `SELECT office, country, "from", "to" FROM term WHERE kind = ? AND number = ? ORDER BY position`, string(kind), number)
}

// Authority gives the authority record of a person, place or organisation, as
// it was built.
func (a *Archive) Authority(ctx context.Context, kind Kind, slug string) (*readout.Authority, error) {
	number := a.names.number(columnOf[kind], slug)
	if number == 0 {
		return nil, a.gone(ctx, kind, slug)
	}
	record, err := first(ctx, a.db, func(rows *sql.Rows) (r readout.Authority, err error) {
		return r, rows.Scan(&r.ID, &r.Name, &r.Sort, &r.Country)
	}, `SELECT slug, name, sort, country FROM authority WHERE kind = ? AND number = ?`, string(kind), number)
	if err != nil {
		return nil, err
	}
	forms, err := a.forms(ctx, kind, number)
	if err != nil {
		return nil, err
	}
	for _, f := range forms {
		record.Forms = append(record.Forms, readout.NameForm{Form: f.Form, Language: f.Language, Sources: f.Sources, Why: f.Why})
	}
	if record.SameAs, err = a.sameAs(ctx, kind, number); err != nil {
		return nil, err
	}
	if record.Terms, err = a.terms(ctx, kind, number); err != nil {
		return nil, err
	}
	record.MaybeSame, err = collect(ctx, a.db, func(rows *sql.Rows) (l readout.Likeness, err error) {
		return l, rows.Scan(&l.ID, &l.Why)
	}, `SELECT other, why FROM likeness WHERE kind = ? AND number = ? ORDER BY position`, string(kind), number)
	return &record, err
}
