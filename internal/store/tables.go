package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"github.com/readout-archive/readout"
)

// This file streams the authority records of a whole archive, their forms and the
// offices of people, for tables that meetings can be joined to.

// AuthorityRow is a person, a place or an organisation with what is known of it.
type AuthorityRow struct {
	Ranked
	Sort        string
	First, Last readout.Date // of the dated meetings held
	Forms       []string     // most used first
	SameAs      []string
	MaybeSame   []string // ids that it resembles too little to be joined
}

// EachAuthority calls yield with every person, place or organisation, in the order of IDs.
func (a *Archive) EachAuthority(ctx context.Context, kind Kind, yield func(AuthorityRow) error) error {
	column := columnOf[kind]
	return each(ctx, a.db, func(rows *sql.Rows) (r AuthorityRow, err error) {
		var number uint32
		var forms, same, maybe []byte
		if err := rows.Scan(&number, &r.Sort, &forms, &same, &maybe); err != nil {
			return r, err
		}
		for _, list := range []struct {
			data []byte
			to   *[]string
		}{{forms, &r.Forms}, {same, &r.SameAs}, {maybe, &r.MaybeSame}} {
			if err := json.Unmarshal(list.data, list.to); err != nil {
				return r, err
			}
		}
		items := a.meetings.columns[column].items(number)
		r.Ranked = Ranked{a.names.of(column, number), a.tally(items)}
		r.First, r.Last = a.span(items.and(a.held))
		return r, nil
	}, yield, `SELECT number, sort,
		(SELECT json_group_array(form) FROM (SELECT form FROM name_form f WHERE f.kind = a.kind AND f.number = a.number ORDER BY articles DESC, position)),
		same_as,
		(SELECT json_group_array(other) FROM (SELECT other FROM likeness l WHERE l.kind = a.kind AND l.number = a.number ORDER BY position))
		FROM authority a WHERE kind = ? ORDER BY number`, string(kind))
}

// FormRow is a form of a name and whose it is.
type FormRow struct {
	Of Ref
	FormUse
}

// EachForm calls yield with every form of every name, those of one thing together.
func (a *Archive) EachForm(ctx context.Context, yield func(FormRow) error) error {
	return each(ctx, a.db, func(rows *sql.Rows) (r FormRow, err error) {
		var kind Kind
		var number uint32
		var sources []byte
		if err = rows.Scan(&kind, &number, &r.Form, &r.Language, &r.Why, &r.Articles, &r.First, &r.Last, &sources); err == nil {
			r.Of = a.names.of(columnOf[kind], number)
			err = json.Unmarshal(sources, &r.Sources)
		}
		return r, err
	}, yield, `SELECT kind, number, form, language, why, articles, first, last, sources FROM name_form ORDER BY kind, number, position`)
}

// OfficeRow is an office or a rank of a person.
type OfficeRow struct {
	Person Ref
	Rank   bool          // a rank, and not an office
	Basis  readout.Basis // Stated: as articles print it, from the first meeting that does to the last; Edited: the term, as an editor set it
	Office
}

// EachOffice calls yield with the offices that editors set, then with the offices and
// ranks that articles print, those of one person together.
func (a *Archive) EachOffice(ctx context.Context, yield func(OfficeRow) error) error {
	if err := each(ctx, a.db, func(rows *sql.Rows) (OfficeRow, error) {
		r := OfficeRow{Basis: readout.Edited}
		var person uint32
		var country string
		err := rows.Scan(&person, &r.Title, &country, &r.First, &r.Last)
		r.Person, r.Represents = a.names.of("person", person), a.names.of("country", a.names.number("country", country))
		return r, err
	}, yield, `SELECT number, office, country, "from", "to" FROM term WHERE kind = ? ORDER BY number, position`, string(PersonKind)); err != nil {
		return err
	}
	careers := careers{archive: a, yield: yield}
	if err := each(ctx, a.db, scanAppointment, careers.add, `SELECT person, `+appointment+` FROM participation WHERE role <> '' OR rank <> '' ORDER BY person, meeting`); err != nil {
		return err
	}
	return careers.end()
}

// careers gathers the offices and ranks of one person after the other.
type careers struct {
	archive       *Archive
	yield         func(OfficeRow) error
	person        uint32
	roles, grades career
}

func (c *careers) add(at appointed) error {
	if at.person != c.person {
		if err := c.end(); err != nil {
			return err
		}
		c.person, c.roles, c.grades = at.person, newCareer(), newCareer()
	}
	c.archive.appoint(&c.roles, &c.grades, at)
	return nil
}

// end gives what was gathered of the person.
func (c *careers) end() error {
	for _, of := range []struct {
		rank bool
		all  []Office
	}{{false, c.roles.all}, {true, c.grades.all}} {
		for _, office := range of.all {
			if err := c.yield(OfficeRow{c.archive.names.of("person", c.person), of.rank, readout.Stated, office}); err != nil {
				return err
			}
		}
	}
	return nil
}
