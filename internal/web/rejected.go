package web

// This file owns /ledger: what was considered and is no record, each sentence
// with its reason; and the files that could not be read.

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// ledgerPage is the data of the page.
type ledgerPage struct {
	frame
	Contact string
	Chips   chips
	Filters filters
	Count   string
	Within  string
	Sorts   bar
	Take    []link
	Rows    []rejectedRow
	Pager   []pageLink
	Skipped *skippedList
}

// rejectedRow is a sentence that looked like a meeting.
type rejectedRow struct {
	When                 when
	Before, Words, After string // the sentence, cut at the words that looked like a meeting
	Hidden               bool   // the article's text may not be shown
	Reason, Gloss        string
	Source               link
}

// skippedList is a page of the files that could not be read.
type skippedList struct {
	Total string
	Files []readout.Skipped
	Pager []pageLink
	All   *link
	Take  []link
}

// ledgerQuery is what the address of the ledger asks for.
type ledgerQuery struct {
	Filter  store.LedgerFilter
	Sort    store.Sort
	Page    int
	Skipped bool // the list of files
}

// address is the canonical address of the query at a path.
func (q ledgerQuery) address(path string) string {
	values := ""
	add := func(name, value string) {
		if value != "" {
			values += map[bool]string{true: "?", false: "&"}[values == ""] + name + "=" + url.QueryEscape(value)
		}
	}
	add("reason", q.Filter.Reason)
	add("publisher", q.Filter.Publisher)
	if q.Sort == store.Oldest {
		add("sort", string(q.Sort))
	}
	if q.Page > 1 {
		add("page", itoa(q.Page))
	}
	if q.Skipped {
		add("view", "files")
	}
	return path + values
}

// readLedger reads the query of a visit.
func readLedger(values url.Values) (q ledgerQuery, err error) {
	q = ledgerQuery{Filter: store.LedgerFilter{Reason: last(values["reason"]), Publisher: last(values["publisher"])}, Sort: store.Newest, Page: 1}
	if err = readPage(values, &q.Page); err != nil {
		return q, err
	}
	if err = oneOf(values, "sort", []string{string(store.Newest), string(store.Oldest)}, func(s string) { q.Sort = store.Sort(s) }); err != nil {
		return q, err
	}
	return q, oneOf(values, "view", []string{"sentences", "files"}, func(view string) { q.Skipped = view == "files" })
}

// ledger answers /ledger.
func (s *site) ledger(v *visit) (answer, error) {
	q, err := readLedger(v.URL.Query())
	if err != nil {
		return answer{}, err
	}
	if to := q.address("/ledger"); to != v.URL.RequestURI() {
		return moved(to)
	}
	p := ledgerPage{frame: s.frame(v, "Considered, and not a record", "/ledger"), Contact: s.reportAddress("", "Considered, and not a record")}
	p.Canonical = q.address("/ledger")
	if q.Skipped {
		p.Title = "Files that could not be read"
		p.Description = p.Title + ", each with the reason."
		if p.Skipped, err = v.skipped(q.Page); err != nil {
			return answer{}, err
		}
		return show("ledger-files", p)
	}
	l, err := v.archive.Ledger(v.Context(), q.Filter, q.Sort, q.Page)
	if err != nil {
		return answer{}, err
	}
	p.Count = plural(l.Total, "sentence", "sentences")
	p.Within = "in " + number(l.Articles) + " of " + plural(v.archive.Articles(), "article", "articles")
	for _, r := range l.Items {
		p.Rows = append(p.Rows, v.rejectedRow(r))
	}
	p.Sorts = bar{Label: "Sort by", Shown: true}
	for _, by := range []store.Sort{store.Newest, store.Oldest} {
		l := link{Href: ledgerQuery{Filter: q.Filter, Sort: by}.address("/ledger"), Label: capital(string(by))}
		if by == q.Sort {
			l.Current = "true"
		}
		p.Sorts.Links = append(p.Sorts.Links, l)
	}
	p.Take = ledgerFormats(ledgerQuery{Filter: q.Filter, Sort: q.Sort})
	p.Filters, p.Chips = v.ledgerFacets(l.Facets, q)
	p.narrowedTo(p.Chips)
	p.Description = p.Title + ": " + p.Count + " that look like a meeting and were left out, each with the reason."
	p.onPage(l.Number, l.Pages)
	p.Pager = newPager(l.Number, l.Pages, func(n int) string { return ledgerQuery{q.Filter, q.Sort, n, false}.address("/ledger") })
	skipped, err := v.skipped(1)
	if err != nil {
		return answer{}, err
	}
	if len(skipped.Files) > 0 {
		p.Skipped = skipped
	}
	return show("ledger", p)
}

// ledgerFacets makes the column of reasons and publishers, and the chips.
func (v *visit) ledgerFacets(facets []store.Facet, q ledgerQuery) (column filters, active chips) {
	column.Summary, active.Clear = "Filters", "/ledger"
	for _, f := range facets {
		list := v.facet(f, func(name, value string, add bool) string {
			to := ledgerQuery{Filter: q.Filter, Sort: q.Sort}
			if !add {
				value = ""
			}
			if name == "reason" {
				to.Filter.Reason = value
			} else {
				to.Filter.Publisher = value
			}
			return to.address("/ledger")
		})
		if len(list.Values) > 0 {
			column.Facets = append(column.Facets, list)
		}
		for _, value := range list.Values {
			if value.Current {
				active.Chips = append(active.Chips, link{Href: value.Href, Label: list.Title + ": " + value.Label})
			}
		}
	}
	if n := len(active.Chips); n > 0 {
		column.Summary += ", " + itoa(n) + " active"
	}
	return column, active
}

// rejectedRow makes the row of a candidate.
func (v *visit) rejectedRow(r store.LedgerRow) rejectedRow {
	row := rejectedRow{When: listDate(r.Source.Date), Source: link{Href: address(store.SourceKind, r.Source.ID), Label: r.Source.Publisher}}
	if row.Source.Label == "" {
		row.Source.Label = "article of " + longDate(r.Source.Date).Text
	}
	row.Reason, row.Gloss = r.Reason, ""
	for _, reason := range v.archive.Vocabulary().Reasons {
		if reason.Code == r.Reason {
			row.Reason, row.Gloss = reason.Title, clause(reason.Gloss)
		}
	}
	from, to := r.Words.Start-r.Sentence.Start, r.Words.End-r.Sentence.Start
	switch {
	case r.Text == "":
		row.Hidden = true
	case 0 <= from && from <= to && to <= len(r.Text):
		row.Before, row.Words, row.After = r.Text[:from], r.Text[from:to], r.Text[to:]
	default:
		row.Before = r.Text
	}
	return row
}

// clause is a sentence as it stands within another: without its capital and its full stop.
func clause(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToLower(first)) + strings.TrimSuffix(s[size:], ".")
}

// skipped lists the files that could not be read.
func (v *visit) skipped(n int) (*skippedList, error) {
	page, err := v.archive.Skipped(v.Context(), n)
	if err != nil {
		return nil, err
	}
	l := &skippedList{Total: plural(page.Total, "file", "files"), Files: page.Items, Take: ledgerFormats(ledgerQuery{Skipped: true}),
		Pager: newPager(page.Number, page.Pages, func(n int) string { return ledgerQuery{Page: n, Skipped: true}.address("/ledger") })}
	if page.Pages > 1 {
		l.All = &link{Href: ledgerQuery{Skipped: true}.address("/ledger"), Label: "All " + l.Total}
	}
	return l, nil
}
