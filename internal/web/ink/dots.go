// Package ink lays out timelines: it knows days, colours and how long a name
// is, and nothing of archives, addresses or templates. x is a percentage of a
// row's width and y is in px, so that one drawing fits every screen:
//
//	dots     a year as a row, a dot a meeting, piled where they crowd
//	labels   their names, where there is room
//	lanes    a month as a row, with the names of those who met
//	columns  a year as a row, a column a week, stacked by colour
package ink

import (
	"slices"
	"strconv"
	"time"

	"github.com/readout-archive/readout"
)

// Meeting is one meeting as a chart needs it: its day, its colour, its names.
type Meeting struct {
	ID      string
	Date    readout.Date
	Day     string // the date in words
	Class   string // the colour: rel, sec, eco, soc, env or none
	Colour  string // what the colour says, in words: "Economy"
	Planned bool
	Parties int
	Sources int
	Codes   string // "AZ–PK", or "10 countries"
	Place   string // "Lachin", else a country's name, else ""
	Title   string // the title of a list: "Shehbaz Sharif met Ilham Aliyev"
	Names   string // "Shehbaz Sharif – Ilham Aliyev"
}

const (
	pileGap   = 1.35 // dots nearer than this share of a row (%) stand on each other
	pileStep  = 13   // px from a dot to the one above it
	pileMost  = 10   // a higher pile is no longer read: columns are drawn instead
	dotBottom = 10   // px from the lowest dots to the baseline
)

// Dot is one meeting on its row.
type Dot struct {
	Meeting
	At       float64 // x, percent
	From, To float64 // ends of the bar of a date coarser than a day; equal when there is none
	Level    int     // 0 stands on the baseline
	Y        int     // px
	Label    *Label
}

// X is the dot's place as an SVG length.
func (d Dot) X() string { return Percent(d.At) }

// Bar tells whether a bar runs through the dot, for a date coarser than a day.
func (d Dot) Bar() bool { return d.To > d.From }

// X1 is where the bar begins, as an SVG length.
func (d Dot) X1() string { return Percent(d.From) }

// X2 is where the bar ends, as an SVG length.
func (d Dot) X2() string { return Percent(d.To) }

// Radius is the dot's in px. It grows with the number of parties: two, three, more.
func (d Dot) Radius() float64 {
	switch {
	case d.Parties > 3:
		return 8
	case d.Parties == 3:
		return 6.75
	}
	return 5.25
}

// R is the radius as an SVG length.
func (d Dot) R() string { return strconv.FormatFloat(d.Radius(), 'f', -1, 64) }

// yearX places a date on the row of its year, whose twelve months are equally
// wide. A month's dot stands in its middle; a bar shows what a coarse date
// covers. A date of a year alone has no place: ok is false.
func yearX(date readout.Date) (at, from, to float64, ok bool) {
	first, last, ok := date.Bounds()
	if !ok {
		return 0, 0, 0, false
	}
	switch date.Precision() {
	case readout.PrecisionDay:
		at = dayX(first)
		return at, at, at, true
	case readout.PrecisionMonth:
		start := float64(first.Month()-1) * 100 / 12
		middle := start + 100.0/24
		return middle, middle - 4, middle + 4, true
	case readout.PrecisionInterval:
		if coarse := last.Sub(first) > 200*24*time.Hour; coarse {
			return 0, 0, 0, false
		}
		from, to = dayX(first), 100
		if last.Year() == first.Year() {
			to = dayX(last)
		}
		return (from + to) / 2, from, to, true
	}
	return 0, 0, 0, false
}

// dayX is the middle of a day on the row of its year, in percent.
func dayX(day time.Time) float64 {
	days := DaysIn(day.Year(), day.Month())
	return (float64(day.Month()-1) + (float64(day.Day())-.5)/float64(days)) * 100 / 12
}

// DaysIn is the number of days of a month.
func DaysIn(year int, month time.Month) int {
	return time.Date(year, month+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Pile puts the meetings of one year on its row, in the order of their dates and
// on the lowest free level. Those dated to the year only are counted as undrawn.
// The height of the row is in px.
func Pile(meetings []Meeting) (dots []Dot, undrawn, height int) {
	for _, m := range meetings {
		at, from, to, ok := yearX(m.Date)
		if !ok {
			undrawn++
			continue
		}
		dots = append(dots, Dot{Meeting: m, At: at, From: from, To: to})
	}
	slices.SortStableFunc(dots, func(a, b Dot) int {
		switch {
		case a.At < b.At:
			return -1
		case a.At > b.At:
			return 1
		}
		return 0
	})
	var last []float64 // x of the last dot on each level
	for i := range dots {
		level := 0
		for level < len(last) && dots[i].At-last[level] < pileGap {
			level++
		}
		if level == len(last) {
			last = append(last, 0)
		}
		last[level], dots[i].Level = dots[i].At, level
	}
	return dots, undrawn, standUp(dots, pileStep)
}

// standUp turns levels into y, so many px apart, and returns the height of the row.
func standUp(dots []Dot, step int) (height int) {
	levels := highest(dots) + 1
	base := max(34, 9+step*levels)
	for i := range dots {
		dots[i].Y = base - step*dots[i].Level
	}
	return base + dotBottom
}

// TooHigh tells whether a pile among the dots is more than a reader counts.
func TooHigh(dots []Dot) bool { return highest(dots) >= pileMost }

// highest is the topmost level that a dot stands on.
func highest(dots []Dot) (level int) {
	for _, d := range dots {
		level = max(level, d.Level)
	}
	return level
}

// Percent writes a length of an SVG in percent, two decimals at most.
func Percent(x float64) string {
	return strconv.FormatFloat(float64(int(x*100+.5))/100, 'f', -1, 64) + "%"
}

// Group is the dots of one colour in a row too full to link each of them.
type Group struct {
	Class   string
	Planned bool
	Points  []Dot
}

// Groups parts dots by colour, in the order in which the colours first appear.
func Groups(dots []Dot) (groups []Group) {
	type colour struct {
		class   string
		planned bool
	}
	at := map[colour]int{}
	for _, d := range dots {
		key := colour{d.Class, d.Planned}
		i, ok := at[key]
		if !ok {
			i = len(groups)
			at[key] = i
			groups = append(groups, Group{Class: d.Class, Planned: d.Planned})
		}
		groups[i].Points = append(groups[i].Points, d)
	}
	return groups
}
