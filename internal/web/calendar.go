package web

// This file owns the calendar of a month: weeks from Monday.

import (
	"time"

	"github.com/readout-archive/readout/internal/web/ink"
)

// calendarMost is how many meetings a day of the calendar names; of the rest it
// gives the number.
const calendarMost = 3

// calendarDay is a cell; a zero Day lies outside of the month.
type calendarDay struct {
	Day     int
	Weekday string // "Thu"
	Count   int    // meetings of the day
}

// calendar lays out a month. Counts are by day of the month, from 1.
func calendar(year int, month time.Month, counts map[int]int) (weeks [][7]calendarDay) {
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	column := (int(first.Weekday()) + 6) % 7 // Monday is 0
	for day := 1; day <= ink.DaysIn(year, month); day++ {
		if column == 0 || len(weeks) == 0 {
			weeks = append(weeks, [7]calendarDay{})
		}
		weeks[len(weeks)-1][column] = calendarDay{day, first.AddDate(0, 0, day-1).Weekday().String()[:3], counts[day]}
		column = (column + 1) % 7
	}
	return weeks
}
