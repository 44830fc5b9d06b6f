package store

import (
	"context"
	"maps"
	"slices"
	"time"

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
		return append(slices.Clone(partiesValues), "")
	case ByStatus:
		return slices.Clone(statusValues)
	}
	return append(slices.Clone(familyValues), "")
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
	Counts []Tally // one a class, in the order of Timeline.Classes
}

// add counts n meetings of a class.
func (b *Bucket) add(class, n int, planned bool) {
	if planned {
		b.Planned += n
		b.Counts[class].Planned += n
	} else {
		b.Held += n
		b.Counts[class].Held += n
	}
}

// layer is the part of a selection that is of one class and status.
type layer struct {
	class   int
	planned bool
	items   *set
}

// Timeline counts the selection by zoom and colour, within a year or month
// ("" for all). What lies outside of within is not counted.
func (s *Selection) Timeline(ctx context.Context, zoom Zoom, within readout.Date, colour Colour) (Timeline, error) {
	c := s.archive.meetings
	items := s.items
	if within != "" {
		inside, err := c.fromTo(within, within)
		if err != nil {
			return Timeline{}, err
		}
		items = items.and(inside)
	}
	t := Timeline{Classes: colour.Classes()}
	layers := s.archive.layers(items, colour)
	coarse := map[readout.Date]*Bucket{}
	if first := items.slice(0, c.dated(), 0, 1, false); len(first) > 0 {
		end := c.firsts[items.slice(0, c.dated(), 0, 1, true)[0]]
		for day := zoom.begin(c.firsts[first[0]]); day <= end; {
			if err := ctx.Err(); err != nil {
				return Timeline{}, err
			}
			next := zoom.next(day)
			bucket := newBucket(zoom.period(day), len(t.Classes))
			lo, hi := c.bounds(day, next-1)
			overhang := c.overhang(lo, hi, next-1)
			for _, l := range layers {
				n := l.items.within(lo, hi)
				if n == 0 {
					continue
				}
				for _, item := range overhang {
					if l.items.has(item) {
						n--
						date := c.date(item)
						if coarse[date] == nil {
							coarse[date] = newBucket(date, len(t.Classes))
						}
						coarse[date].add(l.class, 1, l.planned)
					}
				}
				bucket.add(l.class, n, l.planned)
			}
			if bucket.All() > 0 {
				t.Buckets = append(t.Buckets, *bucket)
			}
			day = next
		}
	}
	for _, date := range slices.SortedFunc(maps.Keys(coarse), CompareDates) {
		t.Coarse = append(t.Coarse, *coarse[date])
	}
	undated := newBucket("", len(t.Classes))
	for _, l := range layers {
		undated.add(l.class, l.items.within(c.dated(), c.size), l.planned)
		if n := l.items.count; l.planned {
			t.Total.Planned += n
		} else {
			t.Total.Held += n
		}
	}
	t.Undated = *undated
	return t, nil
}

// layers splits items by class and status; empty ones are left out.
func (a *Archive) layers(items *set, colour Colour) []layer {
	classes := a.meetings.columns["family"]
	switch colour {
	case ByParties:
		classes = a.meetings.columns["parties"]
	case ByStatus:
		classes = a.meetings.columns["status"]
	}
	planned := a.meetings.columns["status"].items(2)
	var layers []layer
	for v := range classes.values + 1 {
		n := v - 1 // value 0, without any, is the last class
		if v == 0 {
			n = classes.values
		}
		of := items.and(classes.items(uint32(v)))
		if future := of.and(planned); future.count > 0 {
			layers = append(layers, layer{n, true, future})
		}
		if past := of.and(a.held); past.count > 0 {
			layers = append(layers, layer{n, false, past})
		}
	}
	return layers
}

func newBucket(period readout.Date, classes int) *Bucket {
	return &Bucket{Period: period, Counts: make([]Tally, classes)}
}

// begin is the first day of the bucket that a day is in.
func (z Zoom) begin(day int32) int32 {
	t := dayTime(day)
	switch z {
	case Years:
		return dayNumber(time.Date(t.Year(), 1, 1, 0, 0, 0, 0, time.UTC))
	case Months:
		return day - int32(t.Day()) + 1
	case Weeks:
		return day - int32(t.Weekday()+6)%7
	}
	return day
}

// next is the first day of the bucket after the one that begins with day.
func (z Zoom) next(day int32) int32 {
	switch t := dayTime(day); z {
	case Years:
		return dayNumber(t.AddDate(1, 0, 0))
	case Months:
		return dayNumber(t.AddDate(0, 1, 0))
	case Weeks:
		return day + 7
	}
	return day + 1
}

// period writes the bucket that begins with day.
func (z Zoom) period(day int32) readout.Date {
	switch t := dayTime(day); z {
	case Years:
		return readout.Date(t.Format("2006"))
	case Months:
		return readout.Date(t.Format("2006-01"))
	case Weeks:
		return dayOf(day) + "/" + dayOf(day+6)
	}
	return dayOf(day)
}
