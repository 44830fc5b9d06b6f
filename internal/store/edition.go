package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// Edition is one build of the archive.
type Edition struct {
	ID         string       // hex digits of the SHA-256 over the canonical export
	Built      readout.Date // given to the build, not read from a clock
	Reader     string       // version of the reading program
	Vocabulary string       // version of the vocabulary
	Tally
	Articles                          int
	Added, Changed, Merged, Withdrawn int
}

// Change is what an edition did to a record.
type Change struct {
	Edition string // id
	On      readout.Date
	Kind    ChangeKind
	Meeting string // id
	Other   string // the id merged into it, or split from it
	Field   string // path, "" for the whole record
	Was     string
	Now     string
	By      string // who, "" for the program
	Because string
}

// ChangeKind tells what happened.
type ChangeKind string

// The kinds of changes.
const (
	Added     ChangeKind = "added"
	Changed   ChangeKind = "changed"
	Merged    ChangeKind = "merged"
	Split     ChangeKind = "split"
	Corrected ChangeKind = "corrected"
	Withdrawn ChangeKind = "withdrawn"
)

// ChangeRow is a change with the meeting that it is of, where there still is one.
type ChangeRow struct {
	Change
	Card *Card
}

// Edition is the edition that this archive is.
func (a *Archive) Edition() Edition { return Edition{} }

// Editions lists all editions, the current one first.
func (a *Archive) Editions(ctx context.Context) ([]Edition, error) { return nil, errUnfinished }

// Changes gives page n of the changes of an edition; kind "" is all of them.
func (a *Archive) Changes(ctx context.Context, edition string, kind ChangeKind, n int) (Page[ChangeRow], error) {
	return Page[ChangeRow]{}, errUnfinished
}
