package web

// This file owns the API's indexes of everything that has an address: people,
// countries, organisations, places, topics, articles.

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/readout-archive/readout/internal/store"
)

// apiEntry is a person, country, organisation, place or topic in an index.
type apiEntry struct {
	APIRef
	API string `json:"api" doc:"Its address here"`
}

// apiArticle is an article in the index of sources.
type apiArticle struct {
	ID        string `json:"id"`
	Date      string `json:"date"`
	Title     string `json:"title,omitempty" doc:"Absent: not stated"`
	Publisher string `json:"publisher,omitempty" doc:"Absent: not stated"`
	Language  string `json:"language,omitempty"`
	Text      string `json:"text" enum:"full,excerpt,link" doc:"How much of its text may be shown"`
	Records   int    `json:"records" doc:"Meetings that it reports"`
	URL       string `json:"url" doc:"Its page"`
	API       string `json:"api" doc:"Its address here"`
}

// some gives a part of an index and the number of things in the whole of it.
type some[T any] func(ctx context.Context, v *visit, offset, limit int) (items []T, count int, err error)

// index lists everything of a kind that has an address.
func index[T any](s *site, api huma.API, path, tag string, some some[T]) {
	operation(api, path, "list-"+path[1:], tag+" of the archive", []string{tag}, func(ctx context.Context, in *struct{ Paging }) (*apiList[T], error) {
		v := visitOf(ctx)
		offset, err := in.offset(v)
		if err != nil {
			return nil, s.problem(v, err)
		}
		items, count, err := some(ctx, v, offset, in.Limit)
		if err != nil {
			return nil, s.problem(v, err)
		}
		return newList(v, items, offset, count), nil
	})
}

// entries lists the things of a kind.
func (s *site) entries(kind store.Kind) some[apiEntry] {
	return func(ctx context.Context, v *visit, offset, limit int) ([]apiEntry, int, error) {
		count, err := v.archive.Count(ctx, kind)
		if err != nil {
			return nil, 0, err
		}
		ranked, err := v.archive.Entries(ctx, kind, offset, limit)
		items := make([]apiEntry, len(ranked))
		for i, r := range ranked {
			items[i] = apiEntry{s.ref(v, r.Ref, r.Tally), s.base(v.Request) + apiRoot + addressOf(r.Ref)}
		}
		return items, count, err
	}
}

// articleEntries lists the articles.
func (s *site) articleEntries(ctx context.Context, v *visit, offset, limit int) ([]apiArticle, int, error) {
	count, err := v.archive.Count(ctx, store.SourceKind)
	if err != nil {
		return nil, 0, err
	}
	rows, err := v.archive.SourceEntries(ctx, offset, limit)
	items := make([]apiArticle, len(rows))
	for i, r := range rows {
		at := address(store.SourceKind, r.ID)
		items[i] = apiArticle{r.ID, string(r.Date), r.Title, r.Publisher, r.Language, string(r.Text), r.Records, s.base(v.Request) + at, s.base(v.Request) + apiRoot + at}
	}
	return items, count, err
}
