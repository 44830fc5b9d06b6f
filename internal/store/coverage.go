package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// Coverage tells what the archive rests on, so that its counts can be judged.
type Coverage struct {
	Years      []int               // all from the first article or meeting to the last
	Publishers []PublisherCoverage // most articles first; the one without a name last
	Articles   map[int]int         // all articles by year
	Held       map[int]int         // held meetings by year
	Total      int                 // articles

	WithRecords int // articles with one or more records
	Considered  int // … with rejected candidates only
	Nothing     int // … with nothing like a meeting
	NotRead     int // in another language
	Skipped     int // files that could not be read
	OtherFiles  int // files of another kind in the folders, counted and not read

	Shown map[readout.Rights]int
}

// PublisherCoverage is a row of the coverage table.
type PublisherCoverage struct {
	Ref   // ID is the slug of SourceFilter.Publisher; Name "" when not stated
	Years map[int]int
	Total int
}

// Coverage gives the coverage of the archive.
func (a *Archive) Coverage(ctx context.Context) (*Coverage, error) { return nil, errUnfinished }
