package web

// This file owns the lists of everything of a kind: /organisations and /places.

import (
	"context"

	"github.com/readout-archive/readout/internal/store"
)

// indexPage is the data of such a list.
type indexPage struct {
	frame
	Heading, Lede string
	Column        string // head of the first column
	Rows          []indexRow
	Pager         []pageLink
}

// indexRow is a thing in a list.
type indexRow struct {
	Code          *code
	Name, Href    string
	Where         *link // the country of a place
	Held, Planned string
}

// index answers the address of a list: things of it gives a page, and lede says what they are.
func (s *site) index(v *visit, path, heading, column string,
	things func(ctx context.Context, n int) (store.Page[store.Ranked], error), lede func(total int) string) (answer, error) {
	_, n, goTo, err := v.plain(path)
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	page, err := things(v.Context(), n)
	if err != nil {
		return answer{}, err
	}
	p := indexPage{frame: s.frame(v, heading, path), Heading: heading, Column: column, Lede: lede(page.Total),
		Rows: v.indexRows(page.Items), Pager: pagerAt(path, page.Number, page.Pages)}
	p.onPage(page.Number, page.Pages)
	p.Canonical, p.Description = v.URL.RequestURI(), p.Lede
	return show("index", p)
}

// indexRows makes the rows of a list of things.
func (v *visit) indexRows(items []store.Ranked) (rows []indexRow) {
	for _, r := range items {
		row := indexRow{Code: v.words.codeOf(r.Ref), Name: isolated(r.Name), Href: addressOf(r.Ref), Held: number(r.Held), Planned: number(r.Planned)}
		if r.Kind == store.PlaceKind && r.Code != "" {
			c := v.archive.CountryOf(r.Code)
			row.Where = &link{Href: address(store.CountryKind, c.Slug), Label: c.Name}
		}
		rows = append(rows, row)
	}
	return rows
}

// pagerAt links the pages of a list that has no other parameter.
func pagerAt(path string, current, pages int) []pageLink {
	return newPager(current, pages, func(n int) string {
		if n == 1 {
			return path
		}
		return path + "?page=" + itoa(n)
	})
}
