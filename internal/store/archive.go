package store

import (
	"context"
	"errors"
)

var errUnfinished = errors.New("not written yet")

// Archive is one edition, open for reading.
type Archive struct{}

// Open opens the archive at path read-only. Its error is one sentence for a
// person: no file, no archive, an archive of another version, a damaged one.
func Open(path string) (*Archive, error) { return nil, errUnfinished }

// Close releases the archive; a request that still uses it fails.
func (a *Archive) Close() error { return nil }

// Tally counts all meetings of the archive.
func (a *Archive) Tally() Tally { return Tally{} }

// Articles counts all sources.
func (a *Archive) Articles() int { return 0 }

// Select picks the meetings that match the filter. An unknown or malformed
// value is an *UnknownValue or a *BadValue that names its parameter.
func (a *Archive) Select(ctx context.Context, f Filter) (*Selection, error) {
	return nil, errUnfinished
}

// Check reads the whole file (pages, foreign keys, full-text index, facet
// index) and gives a sentence for everything that is wrong.
func (a *Archive) Check(ctx context.Context) ([]string, error) { return nil, errUnfinished }
