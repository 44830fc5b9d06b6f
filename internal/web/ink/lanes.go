package ink

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
	laneRaise  = 7    // px by which a label stands above a bar, which would strike it out
	laneMost   = 40   // lanes of a month; a fuller year is drawn as day cells
	laneFirst  = 22.0 // px from the top of a row to its topmost lane
)

// MonthRow is one month of a year. Its height is in px.
type MonthRow struct {
	Month    time.Month
	Height   int
	Weekends []Band
	Points   []Dot
}

// Band is a part of a row, in percent.
type Band struct{ From, To float64 }

// X is where the band begins, as an SVG length.
func (b Band) X() string { return Percent(b.From) }

// Width is the band's, as an SVG length.
func (b Band) Width() string { return Percent(b.To - b.From) }

// Lanes lays out the months of a year. Meetings dated to the year only come
// back as undrawn; ok is false when a month needs more lanes than can be read.
func Lanes(year int, meetings []Meeting) (months []MonthRow, undrawn []Meeting, ok bool) {
	byMonth := map[time.Month][]Dot{}
	for _, m := range meetings {
		first, _, dated := m.Date.Bounds()
		at, from, to, drawn := monthX(m.Date)
		if !dated || !drawn || first.Year() != year {
			undrawn = append(undrawn, m)
			continue
		}
		byMonth[first.Month()] = append(byMonth[first.Month()], Dot{Meeting: m, At: at, From: from, To: to})
	}
	for month := time.January; month <= time.December; month++ {
		row := MonthRow{Month: month, Points: byMonth[month], Weekends: weekends(year, month)}
		most := stackLanes(row.Points)
		if most >= laneMost {
			return nil, nil, false
		}
		row.Height = int(laneFirst) + laneBottom + laneStep*most
		for i := range row.Points {
			row.Points[i].Y = row.Height - laneBottom - laneStep*row.Points[i].Level
			row.Points[i].Label.y = row.Points[i].Y + labelGap
			if row.Points[i].Bar() {
				row.Points[i].Label.y -= laneRaise
			}
		}
		months = append(months, row)
	}
	return months, undrawn, true
}

// stackLanes gives each dot the lowest lane in which neither the names of a
// wide row nor the codes of a narrow one meet a neighbour's.
func stackLanes(dots []Dot) (most int) {
	var wide, narrow [][]box
	for i := range dots {
		d := &dots[i]
		l := Label{dx: laneLabel}
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

// laneRoom is what a dot, its bar and a label of so many characters take in a lane.
func laneRoom(d Dot, width float64, characters int) box {
	x, long := d.At*width/100, laneLabel+labelChar*float64(characters)
	room := box{x - laneRadius, x + long, 0, 1}
	if d.Label.End {
		room = box{x - long, x + laneRadius, 0, 1}
	}
	if d.Bar() {
		room.left, room.right = min(room.left, d.From*width/100), max(room.right, d.To*width/100)
	}
	return room
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
	end := DaysIn(first.Year(), first.Month())
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
func weekends(year int, month time.Month) (bands []Band) {
	end := DaysIn(year, month)
	for day := 1; day <= end; day++ {
		switch time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Weekday() {
		case time.Saturday:
			bands = append(bands, Band{float64(day-1) * 100 / 31, float64(min(day+1, end)) * 100 / 31})
		case time.Sunday:
			if day == 1 {
				bands = append(bands, Band{0, 100.0 / 31})
			}
		}
	}
	return bands
}
