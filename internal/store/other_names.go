package store

import (
	"context"
	"database/sql"
)

// This file owns the other names of countries and organisations in a text query:
// "Turkey" finds what is recorded of Türkiye, "EU" of the European Union. A record
// holds the one name; what else its sentences call it is in their text.

// otherNames are the names that records hold, by each other name in plain letters.
// A name that stands for itself is here too, and one of two things ("Congo"), so
// that no part of it is taken for something else.
type otherNames map[string]textTerm

// otherName is a run of a query's terms that is another name of something.
type otherName struct {
	from, to int
	name     textTerm
}

// mostNameTerms is the number of words of the longest other name that is looked for.
const mostNameTerms = 6

// loadOtherNames reads them. The names of countries and topics are the first rows
// of their table, so those of all people are not walked through.
func loadOtherNames(ctx context.Context, db *sql.DB, v *Vocabulary) (otherNames, error) {
	others := otherNames{}
	add := func(other, name string) {
		term, of := newTerm(other), newTerm(name)
		if known, there := others[term.plain()]; there && known.plain() != of.plain() {
			of = term
		}
		others[term.plain()] = of
	}
	for _, s := range v.ShortNames {
		add(s.Short, s.Name)
	}
	names := map[string]string{} // by slug
	for _, c := range v.Countries {
		names[c.Slug] = c.Name
	}
	err := each(ctx, db, scanName, func(n searchedName) error {
		add(n.form, names[n.slug])
		return nil
	}, `SELECT slug, form FROM searched_name WHERE kind = ?1 AND number <
		ifnull((SELECT number FROM searched_name WHERE kind NOT IN (?1, ?2) ORDER BY number LIMIT 1), 9e18)`, string(CountryKind), string(TopicKind))
	for _, c := range v.Countries {
		name := newTerm(c.Name)
		others[name.plain()] = name
	}
	return others, err
}

func newTerm(typed string) textTerm { return textTerm{typed: typed, folded: tokens(fold(typed))} }

// understand takes a query apart, and finds other names in it.
func (a *Archive) understand(q string) textQuery {
	query := parseQuery(q)
	for i := 0; i < len(query.terms); {
		name, to := a.names.others.at(query.terms, i)
		if to > i && name.plain() != plain(query.terms[i:to]) {
			query.others = append(query.others, otherName{i, to, name})
		}
		i = max(to, i+1)
	}
	return query
}

// at finds the longest name that begins with term i, and where it ends; i where there is none.
func (o otherNames) at(terms []textTerm, i int) (name textTerm, to int) {
	for to = min(len(terms), i+mostNameTerms); to > i; to-- {
		if name, known := o[plain(terms[i:to])]; known {
			return name, to
		}
	}
	return name, i
}
