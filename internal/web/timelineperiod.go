package web

// This file owns what a year, a month and a day of the timeline have in common:
// the period in the address, the meetings there, and what stands around the page.

import (
	"strings"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// zoom is a period of the timeline under the filters of its address.
type zoom struct {
	period readout.Date
	first  time.Time // its first day
	path   string    // its address without a query
	query  query
	all    *store.Selection // what the filters let through, whenever it was
	within *store.Selection // of these, the period's
}

// zoom reads the address of a period's page; goTo is its canonical spelling where
// it was asked for in another.
func (v *visit) zoom() (z zoom, goTo string, err error) {
	if z.period, z.first, err = v.period(); err != nil {
		return z, "", err
	}
	z.path = timelineAddress(z.period)
	if z.query, z.all, goTo, err = v.onTimeline(z.path); err != nil || goTo != "" {
		return z, goTo, err
	}
	z.within, err = v.archive.Select(v.Context(), narrow(z.all.Filter, z.period, z.period))
	return z, "", err
}

// zoomFrame is the frame of a period's page, called by its name.
func (s *site) zoomFrame(v *visit, z zoom, name string) frame {
	f := s.frame(v, "Timeline, "+name+v.timelineOfWhat(z.query.Filter), "/timeline")
	f.Description = f.Title + ": " + heldPlanned(z.within.Held, z.within.Planned) + "."
	f.Canonical, f.Alternates = z.query.address(z.path), []link{v.feed(z.within.Filter)}
	return f
}

// period reads a year, a month or a day from the path, and its first day. What is
// no date, or lies in a year outside of the archive, is not found; "2025/5" and
// "2025-05" are understood, so that [visit.onTimeline] leads on to 2025/05.
func (v *visit) period() (period readout.Date, first time.Time, err error) {
	var parts []string
	for _, name := range []string{"year", "month", "day"} {
		for part := range strings.SplitSeq(v.param(name), "-") {
			if len(part) == 1 {
				part = "0" + part
			}
			if part != "" {
				parts = append(parts, part)
			}
		}
	}
	period, err = readout.ParseDate(strings.Join(parts, "-"))
	first, _, ok := period.Bounds()
	if err != nil || !ok || timelineAddress(period) == "" {
		return "", first, readout.ErrNotFound
	}
	from, to, err := v.years()
	if err != nil {
		return "", first, err
	}
	if first.Year() < from || first.Year() > to {
		return "", first, readout.ErrNotFound
	}
	return period, first, nil
}
