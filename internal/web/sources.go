package web

// This file owns the list of articles.

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// sourcesPage is the data of the template "sources".
type sourcesPage struct {
	frame
	Lede    string
	Filters filters
	Chips   chips
	Count   string
	Partial string
	Sort    bar
	Take    []link
	Rows    []row
	Pager   []pageLink
	Empty   *emptyState
}

// sourceQuery is what the address of the list of articles asks for.
type sourceQuery struct {
	Filter store.SourceFilter
	Sort   store.Sort
	Page   int
}

// params are the parameters of the list, in canonical order.
func (q *sourceQuery) params() []store.Param {
	f := &q.Filter
	all := []store.Param{{Name: "q", Value: f.Q}, {Name: "publisher", Value: f.Publisher}, {Name: "records", Value: f.Records},
		{Name: "shown", Value: f.Shown}, {Name: "language", Value: f.Language}, {Name: "from", Value: string(f.From)}, {Name: "to", Value: string(f.To)}}
	var set []store.Param
	for _, p := range all {
		if p.Value != "" {
			set = append(set, p)
		}
	}
	return set
}

// with is the query with a parameter set, on its first page; "" takes it away.
func (q sourceQuery) with(name, value string) sourceQuery {
	q.Page = 1
	switch f := &q.Filter; name {
	case "q":
		f.Q = value
	case "publisher":
		f.Publisher = value
	case "records":
		f.Records = value
	case "shown":
		f.Shown = value
	case "language":
		f.Language = value
	case "from":
		f.From = readout.Date(value)
	case "to":
		f.To = readout.Date(value)
	}
	return q
}

// at is the query's page n.
func (q sourceQuery) at(n int) sourceQuery {
	q.Page = n
	return q
}

func readSourceQuery(values url.Values) (sourceQuery, error) {
	q := sourceQuery{Sort: store.Newest, Page: 1}
	for name := range values {
		q = q.with(name, strings.Join(strings.Fields(strings.ToValidUTF8(last(values[name]), "")), " "))
	}
	for _, err := range []error{
		readDate(&q.Filter.From, "from"), readDate(&q.Filter.To, "to"),
		oneOf(values, "records", []string{"0", "1", "2", "3+"}, func(string) {}),
		oneOf(values, "shown", []string{"full", "excerpt", "link"}, func(string) {}),
		oneOf(values, "sort", sorts[:3], func(v string) { q.Sort = store.Sort(v) }),
		readPage(values, &q.Page),
	} {
		if err != nil {
			return q, err
		}
	}
	return q, nil
}

// address is the canonical address of the query at a path.
func (q sourceQuery) address(path string) string {
	params := q.params()
	if q.Sort != store.Newest {
		params = append(params, store.Param{Name: "sort", Value: string(q.Sort)})
	}
	if q.Page > 1 {
		params = append(params, store.Param{Name: "page", Value: strconv.Itoa(q.Page)})
	}
	return path + encoded(params)
}

// encoded writes parameters in their order: "?a=1&b=2".
func encoded(params []store.Param) string {
	var b strings.Builder
	for i, p := range params {
		b.WriteByte("?&"[min(i, 1)])
		b.WriteString(p.Name)
		b.WriteByte('=')
		b.WriteString(url.QueryEscape(p.Value))
	}
	return b.String()
}

func (s *site) sources(v *visit) (answer, error) {
	q, err := readSourceQuery(v.URL.Query())
	if err != nil {
		return answer{}, err
	}
	if to := q.address("/sources"); to != v.URL.RequestURI() {
		return moved(to)
	}
	found, err := v.archive.Sources(v.Context(), q.Filter, q.Sort, q.Page)
	if err != nil {
		return answer{}, err
	}
	v.cut = found.Partial != nil
	lede, err := v.sourcesLede()
	if err != nil {
		return answer{}, err
	}
	return show("sources", s.newSourcesPage(v, q, found, lede))
}

// sourcesLede says what the archive's articles are: "118 articles, 2012 to
// 2025; 109 report a meeting."
func (v *visit) sourcesLede() (string, error) {
	coverage, err := v.archive.Coverage(v.Context())
	if err != nil {
		return "", err
	}
	line := plural(coverage.Total, "article", "articles")
	var first, last int
	for year, n := range coverage.Articles {
		if n > 0 && (first == 0 || year < first) {
			first = year
		}
		if n > 0 && year > last {
			last = year
		}
	}
	if first > 0 {
		line += ", " + span(first, last)
	}
	verb := "report"
	if coverage.WithRecords == 1 {
		verb = "reports"
	}
	return line + "; " + number(coverage.WithRecords) + " " + verb + " a meeting.", nil
}

func (s *site) newSourcesPage(v *visit, q sourceQuery, found *store.SourceList, lede string) sourcesPage {
	p := sourcesPage{
		frame:   s.frame(v, "Sources", "/sources"),
		Lede:    lede,
		Filters: filters{Summary: "Filters"},
		Count:   plural(found.Total, "article", "articles"),
		Partial: partial(found.Partial),
		Pager:   newPager(found.Number, found.Pages, func(n int) string { return q.at(n).address("/sources") }),
	}
	p.Canonical = q.address("/sources")
	for _, f := range found.Facets {
		facet := v.facet(f, func(name, value string, add bool) string {
			if !add {
				value = ""
			}
			return q.with(name, value).address("/sources")
		})
		if len(facet.Values) > 0 {
			p.Filters.Facets = append(p.Filters.Facets, facet)
		}
	}
	for _, param := range q.params() {
		p.Chips.Chips = append(p.Chips.Chips, link{Href: q.with(param.Name, "").address("/sources"), Label: v.sourceChip(param, found.Facets)})
	}
	p.narrowedTo(p.Chips)
	p.Description = p.Title + ": " + p.Count + ", with what each of them reports."
	p.onPage(found.Number, found.Pages)
	p.Chips.Clear = sourceQuery{Sort: q.Sort, Page: 1}.address("/sources")
	if n := len(p.Chips.Chips); n > 0 {
		p.Filters.Summary += ", " + itoa(n) + " active"
	}
	p.Sort, p.Take = sourceSorts(q, found.Sort), sourceListFormats(q)
	for _, item := range found.Items {
		p.Rows = append(p.Rows, sourceRow(item))
	}
	if found.Total == 0 {
		p.Empty = &emptyState{Title: "No article in this archive", Text: "None matches all of these filters."}
		for _, chip := range p.Chips.Chips {
			p.Empty.Links = append(p.Empty.Links, link{Href: chip.Href, Label: "Without “" + chip.Label + "”"})
		}
	}
	return p
}

// sourceChip is one filter of the list in words. Names of publishers and
// languages are those of their facets.
func (v *visit) sourceChip(p store.Param, facets []store.Facet) string {
	ref := store.Ref{ID: p.Value}
	for _, f := range facets {
		for _, value := range f.Values {
			if f.Param == p.Name && value.ID == p.Value {
				ref = value.Ref
			}
		}
	}
	if p.Name == "from" || p.Name == "to" {
		ref.Name = longDate(readout.Date(p.Value)).Text
	}
	return facetNames[p.Name] + ": " + v.valueName(p.Name, ref)
}

func sourceSorts(q sourceQuery, used store.Sort) bar {
	b := bar{Label: "Sort by", Shown: true}
	for _, order := range []struct {
		sort store.Sort
		name string
	}{{store.Newest, "Newest"}, {store.Oldest, "Oldest"}, {store.Sources, "Most records"}} {
		by := q
		by.Sort, by.Page = order.sort, 1
		l := link{Href: by.address("/sources"), Label: order.name}
		if order.sort == used {
			l.Current = "true"
		}
		b.Links = append(b.Links, l)
	}
	return b
}

// sourceRow is an article in a list.
func sourceRow(item store.SourceRow) row {
	r := row{
		Href:  address(store.SourceKind, item.ID),
		When:  listDate(item.Date),
		Title: articleTitle(item.Source, item.Opening),
		Lang:  titleLanguage(item.Source),
		Quote: highlighted(store.Snippet(dateLinePattern.ReplaceAllString(string(item.Match), ""))),
		Count: link{Label: plural(item.Records, "record", "records")},
	}
	publisher := "Publisher not stated"
	if item.Publisher != "" {
		publisher = isolated(item.Publisher)
	}
	if c := credited(item.Attribution); c != "" {
		publisher += ", credits " + c
	}
	shown := ""
	if item.Text != readout.FullText {
		shown = valueNames["shown"][string(item.Text)]
	}
	r.People = joinNonEmpty(" · ", publisher, shown)
	if item.Records == 0 {
		r.Count = link{Href: r.Href + "#considered", Label: "no record, why"}
	}
	return r
}

// articleTitle names an article by its title, its first words, or its date.
func articleTitle(s readout.Source, opening string) string {
	switch {
	case s.Title != "":
		return isolated(s.Title)
	case opening != "":
		return quotedOpening(opening)
	}
	return "Article of " + longDate(s.Date).Text
}

// quotedOpening quotes the first words of an article.
func quotedOpening(opening string) string {
	words := strings.TrimRight(strings.TrimSpace(opening), "…,;: ")
	if strings.HasSuffix(words, ".") {
		return "“" + words + "”"
	}
	return "“" + words + "…”"
}
