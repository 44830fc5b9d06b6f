package web

// This file owns ranked lists: a name, a bar relative to the first row, a count.

import "strconv"

// rankRow is one row of a ranked list.
type rankRow struct {
	Code       *code
	Name, Href string
	Count      string
	Width      string // of the bar: "84.6%"
	count      int
}

// ranked sets the bars of rows that stand in order of their counts.
func ranked(rows []rankRow) []rankRow {
	for i := range rows {
		rows[i].Count = number(rows[i].count)
		rows[i].Width = percent(rows[i].count, rows[0].count)
	}
	return rows
}

// percent is a share of a whole, as an SVG length: "84.6%".
func percent(part, whole int) string {
	if whole <= 0 {
		return "0%"
	}
	return strconv.FormatFloat(100*float64(part)/float64(whole), 'f', 1, 64) + "%"
}
