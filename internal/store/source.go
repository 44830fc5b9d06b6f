package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// SourcePage is an article with all that it gave.
type SourcePage struct {
	SourceText
	Opening  string          // first words of the text, for an article without a title; "" when no text may be shown
	Meetings []SourceMeeting // in the order of their letters
	Rejected []readout.Candidate
	Sentence int // sentences of the whole article
	Words    int
}

// SourceMeeting is a meeting that an article reports.
type SourceMeeting struct {
	Letter string // "A"; labels of this page only; after "Z" comes "AA"
	Card   Card
	Report readout.Report // what this article says of it; Evidence numbered
}

// SourceFilter says which articles are asked for.
type SourceFilter struct {
	Publisher string // slug, or "not-stated"
	Records   string // "0", "1", "2" or "3+"
	Shown     string // "full", "excerpt" or "link"
	Language  string // BCP 47, or "not-stated"
	From, To  readout.Date
	Q         string // words of its title or text
}

// SourceList is a page of articles with the facets publisher, records, shown and language.
type SourceList struct {
	Page[SourceRow]
	Facets  []Facet
	Partial *Partial
}

// SourceRow is an article in a list.
type SourceRow struct {
	readout.Source
	Opening string // first words, where there is no title and the text may be shown
	Records int
	Match   Snippet
}

// Source gives the article under an id.
func (a *Archive) Source(ctx context.Context, id string) (*SourcePage, error) {
	return nil, errUnfinished
}

// Sources lists articles: Newest, Oldest or Sources (most records first).
func (a *Archive) Sources(ctx context.Context, f SourceFilter, sort Sort, n int) (*SourceList, error) {
	return nil, errUnfinished
}
