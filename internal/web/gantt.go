package web

// This file owns the bars of a person's page: offices over time, each from the
// first to the last meeting in which an article gives it.

import (
	"strconv"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// ganttMost is how many years the axis names one by one.
const ganttMost = 14

// gantt is the drawing: an axis of years and a bar an office.
type gantt struct {
	Ticks []tick
	Bars  []termBar
}

// tick is a year that the axis names, in the middle of its column.
type tick struct {
	Label   string
	X, Edge string
}

// termBar is one office as drawn.
type termBar struct {
	Title  string
	Party  *code
	When   string // "17 May 2012 to May 2016"
	Count  string // "6 meetings"
	Term   band
	Points []point
}

// newGantt lays offices out on the years from first to last. A meeting dated
// to a month or a year stands in its middle.
func (v *vocabulary) newGantt(offices []store.Office, first, last int) gantt {
	var g gantt
	if last < first {
		return g
	}
	years := last - first + 1
	every := (years + ganttMost - 1) / ganttMost
	for year := first; year <= last; year += every {
		left := float64(year-first) * 100 / float64(years)
		g.Ticks = append(g.Ticks, tick{strconv.Itoa(year), svgPercent(left + 50/float64(years)), svgPercent(left)})
	}
	for _, o := range offices {
		b := termBar{Title: o.Title, Party: v.codeOf(o.Represents), When: whenRange(o.First, o.Last),
			Count: plural(o.Meetings, "meeting", "meetings")}
		for _, m := range o.Marks {
			from, to, ok := m.Date.Bounds()
			if !ok {
				continue
			}
			middle := from.Add(to.Sub(from) / 2)
			at := (float64(middle.Year()-first) + float64(middle.YearDay()-1)/366) * 100 / float64(years)
			b.Points = append(b.Points, point{plotted: plotted{ID: m.ID, Class: familyClass(m.Family), Planned: m.Planned}, At: at})
		}
		if n := len(b.Points); n > 0 {
			b.Term = band{b.Points[0].At, b.Points[n-1].At}
		}
		g.Bars = append(g.Bars, b)
	}
	return g
}

// familyClass is the class of a family's colour; no topic has one of its own.
func familyClass(family string) string {
	if family == "" {
		return "none"
	}
	return family
}

// whenRange is the time from one date to another in words; one date alone when
// they are the same.
func whenRange(first, last readout.Date) string {
	switch {
	case first == "" && last == "":
		return "date not stated"
	case first == last:
		return listDate(first).Text
	}
	return listDate(first).Text + " to " + listDate(last).Text
}

// codeOf is the code of a country or an organisation, nil for another thing.
func (v *vocabulary) codeOf(ref store.Ref) *code {
	switch ref.Kind {
	case store.CountryKind:
		return v.partyCode(readout.Party{Kind: readout.CountryParty, Code: ref.Code})
	case store.OrganisationKind:
		return v.partyCode(readout.Party{Kind: readout.OrganisationParty, ID: ref.ID, Name: ref.Name})
	}
	return nil
}
