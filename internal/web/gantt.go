package web

// This file owns the bars of a person's page: offices over time, as an editor set
// them, and as articles give them from the first to the last meeting.

import (
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web/ink"
)

// ganttMost is how many years the axis names one by one.
const ganttMost = 14

// Dots nearer than touching (in percent of the axis) lie on each other on a
// phone; where more than touchMost of an office do, each is drawn as a stroke,
// for of many dots only the last would be seen.
const (
	touching  = 3
	touchMost = 3
)

// gantt is the drawing: an axis of years and a bar an office.
type gantt struct {
	Ticks []tick
	Bars  []termBar
	Close bool // the meetings of some bar are strokes
	Some  bool // of some bar not all meetings are drawn
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
	Term   ink.Band
	Points []ink.Dot
	Close  bool // the points are so near each other that they are drawn as strokes
	Edited bool // set by an editor
}

// yearAxis is the years from the first to the last, as the width of a drawing.
type yearAxis struct{ first, last int }

func (a yearAxis) years() float64 { return float64(a.last - a.first + 1) }

// at is where a day stands, in percent.
func (a yearAxis) at(day time.Time) float64 {
	return (float64(day.Year()-a.first) + float64(day.YearDay()-1)/366) * 100 / a.years()
}

// reach widens the axis so that it holds a date.
func (a yearAxis) reach(d readout.Date) yearAxis {
	if _, _, ok := d.Bounds(); !ok {
		return a
	}
	return yearAxis{min(a.first, yearOf(d)), max(a.last, lastYear(d))}
}

// newGantt lays offices out on an axis, those that an editor set first. A
// meeting dated to a month or a year stands in its middle.
func (v *vocabulary) newGantt(terms []readout.Term, offices []store.Office, axis yearAxis) gantt {
	var g gantt
	if axis.last < axis.first {
		return g
	}
	every := (axis.last - axis.first + ganttMost) / ganttMost
	for year := axis.first; year <= axis.last; year += every {
		left := float64(year-axis.first) * 100 / axis.years()
		g.Ticks = append(g.Ticks, tick{yearText(year), ink.Percent(left + 50/axis.years()), ink.Percent(left)})
	}
	for _, t := range terms {
		b := termBar{Title: t.Office, When: termText(t), Count: "set by an editor", Term: ink.Band{From: 0, To: 100}, Edited: true}
		if t.Country != "" {
			b.Party = v.partyCode(readout.Party{Kind: readout.CountryParty, Code: t.Country})
		}
		if from, _, ok := t.From.Bounds(); ok {
			b.Term.From = axis.at(from)
		}
		if _, to, ok := t.To.Bounds(); ok {
			b.Term.To = axis.at(to)
		}
		g.Bars = append(g.Bars, b)
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
			b.Points = append(b.Points, ink.Dot{Meeting: ink.Meeting{ID: m.ID, Class: familyClass(m.Family), Planned: m.Planned}, At: axis.at(middle)})
		}
		if n := len(b.Points); n > 0 {
			b.Term = ink.Band{From: b.Points[0].At, To: b.Points[n-1].At}
		}
		b.Close = crowded(b.Points)
		g.Some = g.Some || o.Meetings > len(o.Marks) && len(o.Marks) == store.MostMarks
		g.Close = g.Close || b.Close
		g.Bars = append(g.Bars, b)
	}
	return g
}

// crowded reports whether dots, in the order of time, would hide each other.
func crowded(points []ink.Dot) bool {
	touch := 0
	for i := range points[:max(len(points)-1, 0)] {
		if points[i+1].At-points[i].At < touching {
			touch++
		}
	}
	return touch > touchMost
}

// termText is the time of an office as far as an editor gave it.
func termText(t readout.Term) string {
	switch {
	case t.From == "" && t.To == "":
		return "dates not stated"
	case t.To == "":
		return "from " + listDate(t.From).Text
	case t.From == "":
		return "until " + listDate(t.To).Text
	}
	return whenRange(t.From, t.To)
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
	return listDate(began(first)).Text + " to " + listDate(ended(last)).Text
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
