package store

import (
	"context"
	"database/sql"
)

// This file gathers the offices and ranks that articles print for a person.

// MostMarks bounds the dots of an office; of more meetings so many are taken, the
// first, the last and others evenly between them.
const MostMarks = 200

// career gathers offices, or ranks, in the order of their first use.
type career struct {
	at  map[held]int
	all []Office
}

// held is an office or rank for one party.
type held struct {
	title, country string
	org            uint32
}

func newCareer() career { return career{at: map[held]int{}} }

// appointed is what one meeting's record says of a person's office and rank.
type appointed struct {
	person         uint32
	ordinal        int64
	role, rank     string
	level, country string
	org            uint32
}

// appointment are the columns of participation that scanAppointment reads, behind the person.
const appointment = `meeting, role, rank, level, coalesce(country, ''), coalesce(organisation, 0)`

func scanAppointment(rows *sql.Rows) (at appointed, err error) {
	return at, rows.Scan(&at.person, &at.ordinal, &at.role, &at.rank, &at.level, &at.country, &at.org)
}

// appoint adds a meeting to the offices and to the ranks of its person.
func (a *Archive) appoint(roles, grades *career, at appointed) {
	a.hold(roles, held{at.role, at.country, at.org}, at.level, uint32(at.ordinal-1))
	a.hold(grades, held{at.rank, at.country, at.org}, at.level, uint32(at.ordinal-1))
}

// offices gives the offices and the ranks of a person, each in the order of
// their first use.
func (a *Archive) offices(ctx context.Context, person uint32) (offices, ranks []Office, err error) {
	roles, grades := newCareer(), newCareer()
	if err := each(ctx, a.db, scanAppointment, func(at appointed) error {
		a.appoint(&roles, &grades, at)
		return nil
	}, `SELECT person, `+appointment+` FROM participation WHERE person = ? AND (role <> '' OR rank <> '') ORDER BY meeting`, person); err != nil {
		return nil, nil, err
	}
	for _, titles := range [][]Office{roles.all, grades.all} {
		for i := range titles {
			office := &titles[i]
			office.items = spread(office.items, MostMarks)
			office.Marks = a.marks(office.items)
			ids, err := fetch(ctx, a, a.meetings, office.items, `SELECT ordinal, id FROM meeting WHERE ordinal IN (%s)`,
				func(rows *sql.Rows, number *int64) (id string, err error) { return id, rows.Scan(number, &id) })
			if err != nil {
				return nil, nil, err
			}
			for i, id := range ids {
				office.Marks[i].ID = id
			}
		}
	}
	return roles.all, grades.all, nil
}

// hold adds a meeting to an office or rank, unless none is printed.
func (a *Archive) hold(c *career, office held, level string, item uint32) {
	if office.title == "" {
		return
	}
	i, there := c.at[office]
	if !there {
		represents := a.names.of("org", office.org)
		if represents.ID == "" {
			represents = a.names.of("country", a.names.number("country", office.country))
		}
		i = len(c.all)
		c.at[office] = i
		c.all = append(c.all, Office{Title: office.title, Represents: represents, Level: level})
	}
	a.mark(&c.all[i], item)
}

// mark adds a meeting to an office; they come in date order.
func (a *Archive) mark(o *Office, item uint32) {
	o.Meetings++
	date := a.meetings.date(item)
	if date == "" {
		return
	}
	if o.First == "" {
		o.First = date
	}
	o.Last = date
	o.items = append(o.items, item)
}

// marks are the dots of meetings, without their ids.
func (a *Archive) marks(items []uint32) []Mark {
	marks := make([]Mark, len(items))
	for i, item := range items {
		marks[i] = Mark{Date: a.meetings.date(item), Planned: !a.held.has(item)}
		if family := a.meetings.columns["family"].data.at(int(item)); family > 0 {
			marks[i].Family = familyValues[family-1]
		}
	}
	return marks
}

// spread takes most of some items, two or more, evenly: the first and the last too.
func spread(items []uint32, most int) []uint32 {
	if len(items) <= most {
		return items
	}
	some := make([]uint32, most)
	for i := range some {
		some[i] = items[i*(len(items)-1)/(most-1)]
	}
	return some
}
