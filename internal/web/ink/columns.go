package ink

// This file owns the ink of a large timeline: a column a week, stacked by
// colour, one linear scale for all rows. Input: counts by week and colour.
// Output: one path a colour.

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// weeksInRow is the number of columns of a row: an ISO year has 52 weeks or 53.
const weeksInRow = 53

// WeekOf is the row and the column, from 0, of a week that begins on the given
// Monday: a week belongs to the year of its Thursday.
func WeekOf(monday time.Time) (year, column int) {
	year, week := monday.AddDate(0, 0, 3).ISOWeek()
	return year, week - 1
}

// Stack holds the counts of one row: a colour's weeks, in the order in which
// the colours are stacked from the baseline up.
type Stack struct {
	Class string
	Weeks [weeksInRow]int
}

// HighestWeek is the largest total of a week over all rows: the scale's top.
func HighestWeek(rows [][]Stack) (top int) {
	for _, row := range rows {
		var sums [weeksInRow]int
		for _, s := range row {
			for w, n := range s.Weeks {
				sums[w] += n
				top = max(top, sums[w])
			}
		}
	}
	return top
}

// Area is one path of a row (the d of an SVG path) and the class that paints it.
type Area struct{ Class, Path string }

// Areas draws a row in a box of 53 × 100, y downwards; top is the count at its
// upper edge. The tallest sums come first, so that each next path is painted over them and a reader sees the
// stack; a week with meetings is never drawn lower than 1.
func Areas(row []Stack, top int) (areas []Area) {
	if top == 0 {
		return nil
	}
	var sums [weeksInRow]int
	areas = make([]Area, 0, len(row))
	for _, s := range row {
		any := false
		for w, n := range s.Weeks {
			sums[w] += n
			any = any || n > 0
		}
		if any {
			areas = append(areas, Area{s.Class, steps(sums, top)})
		}
	}
	slices.Reverse(areas)
	return areas
}

// steps draws the outline of a row of sums; weeks of one height share a stroke.
func steps(sums [weeksInRow]int, top int) string {
	var path strings.Builder
	path.WriteString("M0 100")
	height := func(n int) int {
		if n == 0 {
			return 100
		}
		return 100 - max(1, (100*n+top/2)/top)
	}
	for w := 0; w < weeksInRow; {
		end := w + 1
		for end < weeksInRow && height(sums[end]) == height(sums[w]) {
			end++
		}
		path.WriteString("V" + strconv.Itoa(height(sums[w])) + "h" + strconv.Itoa(end-w))
		w = end
	}
	path.WriteString("V100z")
	return path.String()
}
