package store

import (
	"context"
	"database/sql"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Initial is a letter of the index of people.
type Initial struct {
	Letter  string
	Entries int
}

// Initials are the first letters of all parts of names, folded ("Ś" is under
// "S"), with the number of entries under each; "#" is anything but a letter.
func (a *Archive) Initials(ctx context.Context) ([]Initial, error) {
	return collect(ctx, a.db, func(rows *sql.Rows) (i Initial, err error) {
		return i, rows.Scan(&i.Letter, &i.Entries)
	}, `SELECT letter, count(*) FROM name_part GROUP BY letter ORDER BY letter = '#', letter`)
}

// LetterOf is the letter under which a word stands in the index of people.
func LetterOf(word string) string {
	if r, _ := utf8.DecodeRuneInString(strings.ToUpper(filed(word))); unicode.IsLetter(r) {
		return string(r)
	}
	return "#"
}

// filed is a word of a name as the index of people has it: folded, without the apostrophe that
// writes a glottal stop before its first letter, as of "'Ana".
func filed(word string) string {
	return strings.TrimLeft(fold(word), "'’")
}

// PeopleUnder gives page n of the entries under a letter, in alphabetical order.
func (a *Archive) PeopleUnder(ctx context.Context, letter string, n int) (Page[NameEntry], error) {
	total, err := first(ctx, a.db, scalar[int], `SELECT count(*) FROM name_part WHERE letter = ?`, letter)
	if err != nil {
		return Page[NameEntry]{}, err
	}
	page, offset, limit, err := newPage[NameEntry](total, n)
	if err != nil {
		return page, err
	}
	page.Items, err = a.nameEntries(ctx, letter, limit, offset)
	return page, err
}

func (a *Archive) nameEntries(ctx context.Context, letter string, limit, offset int) ([]NameEntry, error) {
	return collect(ctx, a.db, func(rows *sql.Rows) (e NameEntry, err error) {
		var person uint32
		if err = rows.Scan(&person, &e.Part.Start, &e.Part.End, &e.Same); err == nil {
			e.Ranked = Ranked{a.names.of("person", person), a.tally(a.meetings.columns["person"].items(person))}
		}
		return e, err
	}, `SELECT person, start, "end", same FROM name_part WHERE letter = ? ORDER BY part, person, start LIMIT ? OFFSET ?`, letter, limit, offset)
}

// People gives page n (from 1) of all of them by held meetings, most first; past the
// end it is readout.ErrNotFound.
func (a *Archive) People(ctx context.Context, n int) (Page[Ranked], error) {
	return a.most(ctx, "person", n)
}

// most lists the values of a column by held meetings, most first.
func (a *Archive) most(ctx context.Context, param string, n int) (Page[Ranked], error) {
	column := a.meetings.columns[param]
	all := a.ranked(meetingColumns[param], column.counts(a.held), column.counts(a.planned()), nil, 0)
	page, offset, limit, err := newPage[Ranked](len(all), n)
	if err != nil {
		return page, err
	}
	page.Items = all[offset : offset+limit]
	return page, ctx.Err()
}
