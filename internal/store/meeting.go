package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// MeetingRecord is all that a record's page shows.
type MeetingRecord struct {
	readout.Meeting              // merged; its Evidence and its Reports' have Source and Number
	Card            Card         // the same meeting as lists show it
	Texts           []SourceText // one a report, in the order of Reports and Sources
	Before          []Card       // up to two held meetings between the same countries (else the same parties), oldest first
	After           []Card
	Related         Tally    // all meetings between the same countries, this one included
	RelatedFilter   Filter   // the filter that lists them
	History         []Change // newest first
	Added           string   // id of the edition that first had it, "" when not known
}

// SourceText is what may be shown of an article's text.
type SourceText struct {
	Source    readout.Source
	Passages  []Passage  // full: one, the raw file; excerpt: the sentences that may be shown; link: none
	Sentences []Sentence // numbered, in the order of the text
	Others    int        // meetings of the same article besides this one
}

// Passage is a run of an article's raw text.
type Passage struct {
	readout.Span
	Text string
}

// Sentence is a sentence that supports something: /sources/{id}#e{Number}.
type Sentence struct {
	readout.Span
	Number   int
	Meetings []string // ids of the meetings that it supports
}

// Meeting gives the record under an id: readout.ErrNotFound, *Moved or
// readout.ErrWithheld when there is none.
func (a *Archive) Meeting(ctx context.Context, id string) (*MeetingRecord, error) {
	return nil, errUnfinished
}
