package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"
)

// SearchResult answers a text query by kind. Nothing that is typed is an error.
type SearchResult struct {
	Query         string
	People        []Ranked // MostNamed at most, those with the most held meetings first
	Countries     []Ranked
	Organisations []Ranked
	Places        []Ranked
	Topics        []Ranked
	Meetings      *Selection // Filter{Q: Query}; its cards have a Match
	Articles      *SourceList
}

// Search looks for people, countries, organisations, places and topics by any
// part of any form of their names, in any spelling, and for meetings and
// articles by their words. sort and n are of the articles' page.
func (a *Archive) Search(ctx context.Context, q string, sort Sort, n int) (*SearchResult, error) {
	r := &SearchResult{Query: strings.Join(strings.Fields(q), " ")}
	query := parseQuery(r.Query)
	for kind, into := range map[Kind]*[]Ranked{PersonKind: &r.People, CountryKind: &r.Countries,
		OrganisationKind: &r.Organisations, PlaceKind: &r.Places, TopicKind: &r.Topics} {
		found, err := a.named(ctx, kind, query)
		if err != nil {
			return nil, err
		}
		*into = found
	}
	var err error
	if r.Meetings, err = a.Select(ctx, Filter{Q: r.Query}); err != nil {
		return nil, err
	}
	r.Articles, err = a.Sources(ctx, SourceFilter{Q: r.Query}, sort, n)
	return r, err
}

// MostNamed bounds how many things of a kind a search finds by name, and
// mostNames how many of its names it looks at.
const (
	MostNamed = 20
	mostNames = 2000
)

// named finds things of a kind by their names.
func (a *Archive) named(ctx context.Context, kind Kind, q textQuery) ([]Ranked, error) {
	if len(q.terms) == 0 {
		return nil, nil
	}
	bounded, cancel := context.WithTimeout(ctx, a.searchLimit)
	defer cancel()
	exact := map[string]bool{} // by slug: one of the names is what was typed
	err := each(bounded, a.db, scanName, func(n searchedName) error {
		exact[n.slug] = exact[n.slug] || newTerm(n.form).plain() == q.plain()
		return nil
	}, `SELECT slug, form FROM searched_name WHERE kind = ?
		AND number IN (SELECT rowid FROM name_words WHERE name_words MATCH ? LIMIT ?)`, string(kind), q.matchPrefix(), mostNames)
	if err != nil {
		if bounded.Err() != nil && ctx.Err() == nil {
			return nil, nil // too many names to look through: none is the answer
		}
		return nil, err
	}
	param := map[Kind]string{PersonKind: "person", CountryKind: "country", OrganisationKind: "org", PlaceKind: "place", TopicKind: "topic"}[kind]
	var all []Ranked
	for slug := range exact {
		n := a.names.number(param, slug)
		all = append(all, Ranked{a.names.of(param, n), a.tally(a.meetings.columns[param].items(n))})
	}
	slices.SortStableFunc(all, func(x, y Ranked) int {
		if better := bool2int(exact[y.ID]) - bool2int(exact[x.ID]); better != 0 {
			return better
		}
		if more := cmp.Or(y.Held-x.Held, y.Planned-x.Planned); more != 0 {
			return more
		}
		return strings.Compare(x.ID, y.ID)
	})
	return all[:min(len(all), MostNamed)], nil
}

// searchedName is a name by which something can be found.
type searchedName struct{ slug, form string }

func scanName(rows *sql.Rows) (n searchedName, err error) { return n, rows.Scan(&n.slug, &n.form) }

// plain is the query in plain letters, words only.
func (q textQuery) plain() string { return plain(q.terms) }

func bool2int(b bool) int {
	if b {
		return 1
	}
	return 0
}
