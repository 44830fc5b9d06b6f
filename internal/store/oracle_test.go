package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
)

// The index in memory is held against plain SQL over the same file: for
// random archives and random filters both must give equal meetings, counts,
// facets, pages and timelines.

// condition writes one condition of a filter as SQL over meeting m.
func condition(param, value string) string {
	in := func(table, which string) string {
		return fmt.Sprintf(`m.ordinal IN (SELECT meeting FROM %s WHERE %s)`, table, which)
	}
	switch param {
	case "person":
		return in("participation", fmt.Sprintf(`person = (SELECT number FROM authority WHERE kind = 'person' AND slug = '%s')`, value))
	case "country":
		return in("party", fmt.Sprintf(`country = (SELECT code FROM country WHERE slug = '%s')`, value))
	case "org":
		return in("party", fmt.Sprintf(`organisation = (SELECT number FROM authority WHERE kind = 'organisation' AND slug = '%s')`, value))
	case "topic":
		return in("subject", fmt.Sprintf(`topic = '%s'`, value))
	case "host":
		return fmt.Sprintf(`m.host = (SELECT code FROM country WHERE slug = '%s')`, value)
	case "place":
		return fmt.Sprintf(`m.place = (SELECT number FROM authority WHERE kind = 'place' AND slug = '%s')`, value)
	case "level":
		return in("participation", fmt.Sprintf(`level = '%s'`, value))
	case "parties":
		return `(SELECT CASE WHEN count(*) >= 4 THEN '4+' ELSE CAST(count(*) AS TEXT) END FROM party WHERE meeting = m.ordinal) = '` + value + `'`
	case "status", "format":
		return fmt.Sprintf(`m.%s = '%s'`, param, value)
	case "basis":
		return `m.basis = 'stated'`
	case "review":
		return fmt.Sprintf(`m.reviewed = %d`, slices.Index(reviewValues, value))
	case "reports":
		return `json_extract(m.told, '$.contradicted') IS NOT NULL`
	case "publisher":
		return in("report", fmt.Sprintf(`source IN (SELECT s.number FROM source s JOIN publisher p ON p.number = s.publisher WHERE p.slug = '%s')`, value))
	case "added":
		return addedSQL + ` = '` + value + `'`
	case "from":
		first, _, _ := daysOf(readout.Date(value))
		return fmt.Sprintf(`m.first >= %d`, first)
	case "to":
		_, last, _ := daysOf(readout.Date(value))
		return fmt.Sprintf(`m.last <= %d`, last)
	case "q":
		return in("(SELECT ordinal AS meeting, text || names || folded AS words FROM searched_meeting)", fmt.Sprintf(`words LIKE '%%%s%%'`, value))
	}
	panic(param)
}

// addedSQL is the edition that added a meeting: the latest that says so, else the oldest.
const addedSQL = `coalesce((SELECT edition FROM change WHERE meeting = m.id AND kind IN ('added', 'split') ORDER BY number LIMIT 1),
	(SELECT id FROM edition ORDER BY number DESC LIMIT 1))`

// where joins a filter's conditions, but those of one parameter.
func where(f Filter, but string) string {
	conditions := []string{"1"}
	for _, p := range f.Params() {
		if p.Name != but {
			conditions = append(conditions, condition(p.Name, p.Value))
		}
	}
	return strings.Join(conditions, " AND ")
}

// facetSQL selects the pairs of a facet: meeting, value in an address.
var facetSQL = map[string]string{
	"person":    `SELECT DISTINCT p.meeting, a.slug FROM participation p JOIN authority a ON a.kind = 'person' AND a.number = p.person`,
	"country":   `SELECT DISTINCT p.meeting, c.slug FROM party p JOIN country c ON c.code = p.country`,
	"org":       `SELECT DISTINCT p.meeting, a.slug FROM party p JOIN authority a ON a.kind = 'organisation' AND a.number = p.organisation`,
	"topic":     `SELECT DISTINCT meeting, topic FROM subject`,
	"level":     `SELECT DISTINCT meeting, level FROM participation WHERE level <> ''`,
	"publisher": `SELECT DISTINCT r.meeting, p.slug FROM report r JOIN source s ON s.number = r.source JOIN publisher p ON p.number = s.publisher`,
	"host":      `SELECT ordinal, slug FROM meeting JOIN country ON code = host`,
	"place":     `SELECT m.ordinal, a.slug FROM meeting m JOIN authority a ON a.kind = 'place' AND a.number = m.place`,
	"parties":   `SELECT meeting, CASE WHEN count(*) >= 4 THEN '4+' ELSE count(*) END FROM party GROUP BY 1 HAVING count(*) >= 2`,
	"status":    `SELECT ordinal, status FROM meeting`,
	"format":    `SELECT ordinal, format FROM meeting`,
	"basis":     `SELECT ordinal, basis FROM meeting WHERE basis <> ''`,
	"added":     `SELECT m.ordinal, ` + addedSQL + ` FROM meeting m`,
	"reports":   `SELECT ordinal, 'contradict' FROM meeting WHERE json_extract(told, '$.contradicted') IS NOT NULL`,
	"review":    `SELECT ordinal, CASE reviewed WHEN 1 THEN 'reviewed' ELSE 'unreviewed' END FROM meeting`,
}

// randomFilter asks for up to three things that the archive knows.
func randomFilter(r *rand.Rand, w *world) Filter {
	var f Filter
	for range r.IntN(4) {
		switch param := append(slices.Clone(facetParams), "from", "to", "q")[r.IntN(len(facetParams)+3)]; param {
		case "person":
			f = f.With(param, w.contents.People[r.IntN(len(w.contents.People))].ID)
		case "country", "host":
			f = f.With(param, fixtureCountries[r.IntN(5)].Slug)
		case "org":
			f = f.With(param, w.contents.Organisations[r.IntN(2)].ID)
		case "topic":
			f = f.With(param, w.contents.Vocabulary.Topics[r.IntN(4)].Code)
		case "place":
			f = f.With(param, w.contents.Places[r.IntN(4)].ID)
		case "level":
			f = f.With(param, w.contents.Vocabulary.Levels[r.IntN(2)].Code)
		case "publisher":
			f = f.With(param, []string{notStated, "fjordposten", "caspian-register"}[r.IntN(3)])
		case "added":
			f = f.With(param, fixtureEditions(w)[r.IntN(3)])
		case "from", "to":
			year := 2018 + r.IntN(7)
			f = f.With(param, []string{fmt.Sprint(year), fmt.Sprintf("%d-%02d", year, 1+r.IntN(12)), fmt.Sprintf("%d-%02d-%02d", year, 1+r.IntN(12), 1+r.IntN(28))}[r.IntN(3)])
		case "q":
			f = f.With(param, []string{"gas", "useful", "valiyev", "lacin", "president"}[r.IntN(5)])
		default:
			values := map[string][]string{"parties": partiesValues, "status": statusValues, "format": formatValues, "basis": basisValues, "review": reviewValues, "reports": reportsValues}[param]
			f = f.With(param, values[r.IntN(len(values))])
		}
	}
	return f
}

func TestIndexAgainstSQL(t *testing.T) {
	ctx := context.Background()
	for seed := range uint64(5) {
		w := newWorld(seed, []int{0, 1, 40, 130, 500}[seed])
		a := w.open(t)
		r := rand.New(rand.NewPCG(seed, 2))
		for range 25 {
			f := randomFilter(r, w)
			s, err := a.Select(ctx, f)
			if unknown := (*UnknownValue)(nil); errors.As(err, &unknown) && unknown.Param == "publisher" && len(w.sources) < 20 {
				continue // a small archive may lack one
			}
			if err != nil {
				t.Fatalf("%+v: %v", f, err)
			}
			compareMeetings(t, a, s)
			compareFacets(t, a, s)
			compareTimeline(t, a, s, []Zoom{Years, Months, Weeks, Days}[r.IntN(4)], []Colour{ByFamily, ByParties, ByStatus}[r.IntN(3)])
			if t.Failed() {
				t.Fatalf("seed %d, filter %+v", seed, f)
			}
		}
	}
}

func ask[T any](t *testing.T, a *Archive, scan func(*sql.Rows) (T, error), query string) []T {
	t.Helper()
	rows, err := collect(context.Background(), a.db, scan, query)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return rows
}

// compareMeetings compares counts, order and pages.
func compareMeetings(t *testing.T, a *Archive, s *Selection) {
	t.Helper()
	ctx := context.Background()
	for sort, order := range map[Sort]string{
		Newest: "first IS NULL, CASE WHEN first IS NULL THEN ordinal ELSE -ordinal END", Oldest: "ordinal",
		LastAdded: "(SELECT number FROM edition WHERE id = " + addedSQL + "), first IS NULL, CASE WHEN first IS NULL THEN ordinal ELSE -ordinal END",
		Sources:   "reports DESC, first IS NULL, CASE WHEN first IS NULL THEN ordinal ELSE -ordinal END",
	} {
		want := ask(t, a, scalar[string], fmt.Sprintf(`SELECT id FROM meeting m WHERE %s ORDER BY %s`, where(s.Filter, ""), order))
		var got []string
		for n := 1; n <= max(1, (len(want)+PageSize-1)/PageSize); n++ {
			page, err := s.Page(ctx, sort, n)
			if err != nil {
				t.Fatal(err)
			}
			if page.Total != len(want) || page.Sort != sort {
				t.Errorf("page %d says %d meetings by %s, want %d by %s", n, page.Total, page.Sort, len(want), sort)
			}
			for _, card := range page.Items {
				got = append(got, card.ID)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("by %s: %v\nwant %v", sort, got, want)
		}
		if _, err := s.Page(ctx, sort, (len(want)+PageSize-1)/PageSize+2); err != readout.ErrNotFound {
			t.Errorf("a page past the end gives %v", err)
		}
	}
	counts := ask(t, a, func(rows *sql.Rows) (c [3]int, err error) { return c, rows.Scan(&c[0], &c[1], &c[2]) },
		`SELECT coalesce(sum(status = 'held'), 0), coalesce(sum(status = 'planned'), 0), coalesce(sum(first IS NULL), 0) FROM meeting m WHERE `+where(s.Filter, ""))
	if got := [3]int{s.Held, s.Planned, s.Undated}; got != counts[0] {
		t.Errorf("held, planned, undated are %v, want %v", got, counts[0])
	}
}

func compareFacets(t *testing.T, a *Archive, s *Selection) {
	t.Helper()
	for _, param := range facetParams {
		but := param
		if repeatable[param] {
			but = ""
		}
		type count struct {
			Value string
			Count int
		}
		want := map[string]int{}
		for _, row := range ask(t, a, func(rows *sql.Rows) (c count, err error) { return c, rows.Scan(&c.Value, &c.Count) },
			fmt.Sprintf(`WITH pairs(meeting, value) AS (%s) SELECT value, count(*) FROM pairs JOIN meeting m ON m.ordinal = meeting WHERE %s GROUP BY 1`, facetSQL[param], where(s.Filter, but))) {
			want[row.Value] = row.Count
		}
		facet, err := s.Facet(context.Background(), param, 0)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int{}
		for i, v := range facet.Values {
			if v.Count > 0 {
				got[v.ID] = v.Count
			}
			if i > 0 && v.Count > facet.Values[i-1].Count {
				t.Errorf("facet %s is out of order", param)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" || facet.Total != len(want) {
			t.Errorf("facet %s (-want +got):\n%s", param, diff)
		}
		short, err := s.Facet(context.Background(), param, 2)
		if err != nil {
			t.Fatal(err)
		}
		for i, v := range short.Values[:min(2, len(short.Values))] {
			if v != facet.Values[i] {
				t.Errorf("the short facet %s has %v where the long one has %v", param, v, facet.Values[i])
			}
		}
	}
}

func compareTimeline(t *testing.T, a *Archive, s *Selection, zoom Zoom, colour Colour) {
	t.Helper()
	line, err := s.Timeline(context.Background(), zoom, "", colour)
	if err != nil {
		t.Fatal(err)
	}
	total := line.Undated.Tally
	for _, b := range append(slices.Clone(line.Buckets), line.Coarse...) {
		total.Held += b.Held
		total.Planned += b.Planned
		var sum Tally
		for _, c := range b.Counts {
			sum.Held += c.Held
			sum.Planned += c.Planned
		}
		if sum != b.Tally {
			t.Errorf("the classes of %s sum to %v, not %v", b.Period, sum, b.Tally)
		}
	}
	if total != s.Tally || line.Total != s.Tally {
		t.Errorf("the timeline by %s has %v, want %v", zoom, total, s.Tally)
	}
	for _, b := range line.Buckets {
		first, last, _ := daysOf(b.Period)
		got := ask(t, a, func(rows *sql.Rows) (c Tally, err error) { return c, rows.Scan(&c.Held, &c.Planned) },
			fmt.Sprintf(`SELECT sum(status = 'held'), sum(status = 'planned') FROM meeting m WHERE first >= %d AND last <= %d AND %s`, first, last, where(s.Filter, "")))[0]
		if got != b.Tally {
			t.Errorf("%s has %v, want %v", b.Period, b.Tally, got)
		}
	}
}
