package web

// This file owns the ink of one year: a row a month, a column a day, a dot a
// meeting with the names of those who met, in lanes where names would run into
// each other.

import (
	"slices"
	"time"
	"unicode/utf8"

	"github.com/readout-archive/readout"
)

const (
	laneStep   = 20   // px from lane to lane
	laneBottom = 12   // px from the lowest lane to the baseline
	laneWide   = 560  // px, the row at which the names of people are shown
	laneRadius = 5.5  // px
	laneLabel  = 11   // px from a dot's middle to its label
	laneMost   = 40   // lanes of a month; a fuller year is drawn as day cells
	laneFirst  = 22.0 // px from the top of a row to its topmost lane
)

// monthRow is one month of the year page.
type monthRow struct {
	Month    time.Month
	Height   int
	Weekends []band
	Points   []point
}

// band is a part of a row, in percent.
type band struct{ from, to float64 }

// X and Width are the band as SVG lengths.
func (b band) X() string     { return svgPercent(b.from) }
func (b band) Width() string { return svgPercent(b.to - b.from) }

// lanes lays out the months of a year. Meetings dated to the year only come
// back as undrawn; ok is false when a month needs more lanes than can be read.
func lanes(year int, meetings []plotted) (months []monthRow, undrawn []plotted, ok bool) {
	byMonth := map[time.Month][]point{}
	for _, m := range meetings {
		first, _, dated := m.Date.Bounds()
		at, from, to, drawn := monthX(m.Date)
		if !dated || !drawn || first.Year() != year {
			undrawn = append(undrawn, m)
			continue
		}
		byMonth[first.Month()] = append(byMonth[first.Month()], point{plotted: m, At: at, From: from, To: to})
	}
	for month := time.January; month <= time.December; month++ {
		row := monthRow{Month: month, Points: byMonth[month], Weekends: weekends(year, month)}
		most := stackLanes(row.Points)
		if most >= laneMost {
			return nil, nil, false
		}
		row.Height = int(laneFirst) + laneBottom + laneStep*most
		for i := range row.Points {
			row.Points[i].Y = row.Height - laneBottom - laneStep*row.Points[i].Level
			row.Points[i].Label.y = row.Points[i].Y + labelGap
		}
		months = append(months, row)
	}
	return months, undrawn, true
}

// stackLanes gives each dot the lowest lane in which neither the names of a
// wide row nor the codes of a narrow one meet a neighbour's.
func stackLanes(dots []point) (most int) {
	var wide, narrow [][]box
	for i := range dots {
		d := &dots[i]
		l := label{dx: laneLabel}
		if d.At > 50 {
			l.dx, l.End = -laneLabel, true
		}
		d.Label = &l
		w := laneRoom(*d, laneWide, utf8.RuneCountInString(d.Names))
		n := laneRoom(*d, labelPhone, utf8.RuneCountInString(d.Codes)+1+utf8.RuneCountInString(d.Place))
		level := 0
		for level < len(wide) && (meetsAny(w, wide[level]) || meetsAny(n, narrow[level])) {
			level++
		}
		if level == len(wide) {
			wide, narrow = append(wide, nil), append(narrow, nil)
		}
		wide[level], narrow[level] = append(wide[level], w), append(narrow[level], n)
		d.Level, most = level, max(most, level)
	}
	return most
}

// laneRoom is what a dot and a label of so many characters take in a lane.
func laneRoom(d point, width float64, characters int) box {
	x, long := d.At*width/100, laneLabel+labelChar*float64(characters)
	if d.Label.End {
		return box{x - long, x + laneRadius, 0, 1}
	}
	return box{x - laneRadius, x + long, 0, 1}
}

func meetsAny(b box, others []box) bool {
	return slices.ContainsFunc(others, b.meets)
}

// monthX places a date on the row of its month, 31 days wide. A month's dot
// stands in its middle; a week's bar ends with the month.
func monthX(date readout.Date) (at, from, to float64, ok bool) {
	first, last, ok := date.Bounds()
	if !ok {
		return 0, 0, 0, false
	}
	x := func(day int) float64 { return (float64(day) - .5) * 100 / 31 }
	end := daysIn(first.Year(), first.Month())
	switch date.Precision() {
	case readout.PrecisionDay:
		return x(first.Day()), x(first.Day()), x(first.Day()), true
	case readout.PrecisionMonth:
		return x(end) / 2, x(1), x(end), true
	case readout.PrecisionInterval:
		if last.Sub(first) > 62*24*time.Hour {
			return 0, 0, 0, false
		}
		if last.Month() == first.Month() {
			end = last.Day()
		}
		return (x(first.Day()) + x(end)) / 2, x(first.Day()), x(end), true
	}
	return 0, 0, 0, false
}

// weekends are the Saturdays with their Sundays of a month, as shaded bands.
func weekends(year int, month time.Month) (bands []band) {
	end := daysIn(year, month)
	for day := 1; day <= end; day++ {
		switch time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Weekday() {
		case time.Saturday:
			bands = append(bands, band{float64(day-1) * 100 / 31, float64(min(day+1, end)) * 100 / 31})
		case time.Sunday:
			if day == 1 {
				bands = append(bands, band{0, 100.0 / 31})
			}
		}
	}
	return bands
}
