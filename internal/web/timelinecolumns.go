package web

// This file owns the ink of a large timeline: a column a week, stacked by
// colour, one linear scale for all rows. Input: counts by week and colour.
// Output: one path a colour.

import (
	"strconv"
	"strings"
	"time"
)

// weeksInRow is the number of columns of a row: an ISO year has 52 weeks or 53.
const weeksInRow = 53

// weekOf is the row and the column, from 0, of a week that begins on the given
// Monday: a week belongs to the year of its Thursday.
func weekOf(monday time.Time) (year, column int) {
	year, week := monday.AddDate(0, 0, 3).ISOWeek()
	return year, week - 1
}

// stack holds the counts of one row: a colour's weeks, in the order in which
// the colours are stacked from the baseline up.
type stack struct {
	Class string
	Weeks [weeksInRow]int
}

// highestWeek is the largest total of a week over all rows: the scale's top.
func highestWeek(rows [][]stack) (top int) {
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

// area is one painted path of a row.
type area struct{ Class, Path string }

// stackPaths draws a row in a box of 53 × 100, y downwards. The tallest sums
// come first, so that each next path is painted over them and a reader sees the
// stack; a week with meetings is never drawn lower than 1.
func stackPaths(row []stack, top int) (areas []area) {
	if top == 0 {
		return nil
	}
	var sums [weeksInRow]int
	areas = make([]area, 0, len(row))
	for _, s := range row {
		any := false
		for w, n := range s.Weeks {
			sums[w] += n
			any = any || n > 0
		}
		if any {
			areas = append(areas, area{s.Class, steps(sums, top)})
		}
	}
	for i, j := 0, len(areas)-1; i < j; i, j = i+1, j-1 {
		areas[i], areas[j] = areas[j], areas[i]
	}
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
