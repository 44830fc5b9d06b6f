package store

import "context"

// SearchResult answers a text query by kind. Nothing that is typed is an error.
type SearchResult struct {
	Query         string
	People        []Ranked // at most 20, best first
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
	return nil, errUnfinished
}
