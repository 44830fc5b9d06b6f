package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// Zoom is the length of a timeline's buckets.
type Zoom string

// The zooms. A week runs from Monday to Sunday.
const (
	Years  Zoom = "year"
	Months Zoom = "month"
	Weeks  Zoom = "week"
	Days   Zoom = "day"
)

// Colour is what a timeline's classes are of.
type Colour string

// The colourings, and their classes in order.
const (
	ByFamily  Colour = "family"  // rel, sec, eco, soc, env, "" (no topic)
	ByParties Colour = "parties" // "2", "3", "4+", "" (fewer than two)
	ByStatus  Colour = "status"  // held, planned
)

// Classes are the classes of a colouring, in the order of Bucket.Counts.
func (c Colour) Classes() []string {
	switch c {
	case ByParties:
		return []string{"2", "3", "4+", ""}
	case ByStatus:
		return []string{string(readout.Held), string(readout.Planned)}
	}
	return []string{"rel", "sec", "eco", "soc", "env", ""}
}

// Timeline counts a selection by period.
type Timeline struct {
	Classes []string
	Buckets []Bucket // those with a count, oldest first; each holds the records that lie wholly inside its period
	Coarse  []Bucket // records whose own date (the Period) is longer than a bucket: a year among months
	Undated Bucket   // records without a date, Period ""; only when nothing bounds the timeline
	Total   Tally    // of all these
}

// Bucket is one period's meetings by class.
type Bucket struct {
	Period readout.Date // "2025", "2025-05", "2025-05-19/2025-05-25" (a week), "2025-05-27"
	Tally
	Counts []Tally // one a class
}

// Timeline counts the selection by zoom and colour, within a year or month
// ("" for all). What lies outside of within is not counted.
func (s *Selection) Timeline(ctx context.Context, zoom Zoom, within readout.Date, colour Colour) (Timeline, error) {
	return Timeline{}, errUnfinished
}
