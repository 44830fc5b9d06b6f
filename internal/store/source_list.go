package store

import (
	"context"
	"database/sql"
	"slices"

	"github.com/readout-archive/readout"
)

// SourceFilter says which articles are asked for.
type SourceFilter struct {
	Publisher string // slug, or "not-stated"
	Records   string // "0", "1", "2" or "3+"
	Shown     string // "full", "excerpt" or "link"
	Language  string // BCP 47, or "not-stated"
	From, To  readout.Date
	Q         string // words of its title or text
}

// SourceList is a page of articles with the facets publisher, records, shown
// and language, each counted without its own filter.
type SourceList struct {
	Page[SourceRow]
	Facets  []Facet
	Partial *Partial
}

// SourceRow is an article in a list.
type SourceRow struct {
	readout.Source
	Opening string // first words, where they may be shown
	Records int
	Read    bool
	Match   Snippet
}

// Sources lists articles: Newest, Oldest, Sources (most records first) or, with
// a text query of a small result, Relevance.
func (a *Archive) Sources(ctx context.Context, f SourceFilter, sort Sort, n int) (*SourceList, error) {
	chosen, partial, err := a.articles(ctx, f)
	if err != nil {
		return nil, err
	}
	list := &SourceList{Partial: partial}
	items := chosen.without("")
	for _, param := range []string{"publisher", "records", "shown", "language"} {
		list.Facets = append(list.Facets, chosen.facet(param))
	}
	page, offset, limit, err := newPage[SourceRow](items.count, n)
	if err != nil {
		return nil, err
	}
	list.Page = page
	query := a.understand(f.Q)
	var order []uint32
	if order, list.Sort, err = a.articleOrder(ctx, items, query, sort, offset, limit); err != nil {
		return nil, err
	}
	list.Items, err = a.sourceRows(ctx, order, query)
	return list, err
}

// EachSource calls yield with every article that the filter picks, in the order
// of Sources, reading in constant memory.
func (a *Archive) EachSource(ctx context.Context, f SourceFilter, sort Sort, yield func(SourceRow) error) error {
	chosen, _, err := a.articles(ctx, f)
	if err != nil {
		return err
	}
	items, query := chosen.without(""), a.understand(f.Q)
	return stream(ctx, items.count, func(offset, limit int) ([]uint32, error) {
		order, _, err := a.articleOrder(ctx, items, query, sort, offset, limit)
		return order, err
	}, func(items []uint32) ([]SourceRow, error) { return a.sourceRows(ctx, items, textQuery{}) }, yield)
}

// SourceEntries gives at most limit articles from offset on (from 0), in the
// order of IDs.
func (a *Archive) SourceEntries(ctx context.Context, offset, limit int) ([]SourceRow, error) {
	offset = min(max(0, offset), a.sources.size) // so that the sum below is one
	item, end := a.sources.items(), min(offset+max(0, limit), a.sources.size)
	var items []uint32
	for row := offset + 1; row <= end; row++ {
		items = append(items, item(uint32(row)))
	}
	return a.sourceRows(ctx, items, textQuery{})
}

// articles are those that a filter picks.
func (a *Archive) articles(ctx context.Context, f SourceFilter) (*choice, *Partial, error) {
	chosen := &choice{archive: a, catalogue: a.sources, columns: sourceColumns}
	for _, p := range []Param{{"publisher", f.Publisher}, {"records", f.Records}, {"shown", f.Shown}, {"language", f.Language}} {
		if err := chosen.one(p.Name, p.Value); err != nil {
			return nil, nil, err
		}
	}
	if f.From != "" || f.To != "" {
		items, err := a.sources.fromTo(f.From, f.To)
		if err != nil {
			return nil, nil, err
		}
		chosen.parts = append(chosen.parts, part{param: "from", items: items})
	}
	if f.Q == "" {
		return chosen, nil, nil
	}
	answer, err := a.search(ctx, "source_words", a.sources, a.understand(f.Q))
	if err != nil {
		return nil, nil, err
	}
	chosen.parts = append(chosen.parts, part{param: "q", items: answer.items})
	return chosen, answer.partial, nil
}

// articleOrder gives articles in an order, and the order that was used.
func (a *Archive) articleOrder(ctx context.Context, items *set, query textQuery, sort Sort, offset, limit int) ([]uint32, Sort, error) {
	c := a.sources
	switch {
	case sort == Oldest:
		return c.oldestFirst(items, offset, limit), Oldest, nil
	case sort == Sources:
		return c.mostFirst(items, c.columns["records"], offset, limit), Sources, nil
	case sort == Relevance && len(query.terms) > 0 && items.count <= RelevanceLimit:
		order, err := a.byRelevance(ctx, "source_words", c, query, items)
		return order[min(offset, len(order)):min(offset+limit, len(order))], Relevance, err
	}
	return c.newestFirst(items, offset, limit), Newest, nil
}

func (a *Archive) sourceRows(ctx context.Context, items []uint32, query textQuery) ([]SourceRow, error) {
	return fetch(ctx, a, a.sources, items, `SELECT s.number, s.opening, s.read, (SELECT count(*) FROM report WHERE source = s.number), w.text, `+sourceFields+`
		FROM source s JOIN publisher p ON p.number = s.publisher JOIN searched_source w ON w.number = s.number WHERE s.number IN (%s)`, func(rows *sql.Rows, number *int64) (r SourceRow, err error) {
		var text sql.NullString
		if r.Source, err = scanSource(rows, number, &r.Opening, &r.Read, &r.Records, &text); err == nil && len(query.terms) > 0 {
			r.Match = query.best(text.String)
		}
		return r, err
	})
}

// choice is a filter of single values over a catalogue other than the meetings.
type choice struct {
	archive   *Archive
	catalogue *catalogue
	columns   map[string]string
	parts     []part
}

// one adds a condition, unless the value is empty.
func (c *choice) one(param, value string) error {
	if value == "" {
		return nil
	}
	n := c.archive.names.number(c.columns[param], value)
	if n == 0 {
		return &UnknownValue{Param: param, Value: value, Right: rightValues[param]}
	}
	c.parts = append(c.parts, part{param, n, c.catalogue.columns[param].items(n)})
	return nil
}

// without intersects all conditions but those of one parameter.
func (c *choice) without(param string) *set {
	items := c.catalogue.full
	for _, p := range c.parts {
		if p.param != param {
			items = items.and(p.items)
		}
	}
	return items
}

// facet counts a parameter's values without its own condition.
func (c *choice) facet(param string) Facet {
	var selected []uint32
	if i := slices.IndexFunc(c.parts, func(p part) bool { return p.param == param }); i >= 0 {
		selected = append(selected, c.parts[i].value)
	}
	return newFacet(param, c.catalogue.columns[param], c.without(param), c.archive.names.rolls[c.columns[param]], selected, 0)
}
