package web

// This file owns ranked lists: a name, a bar relative to the first row, a count.

import (
	"strconv"

	"github.com/readout-archive/readout/internal/store"
)

// rankRow is one row of a ranked list.
type rankRow struct {
	Code       *code
	Name, Href string
	Count      string
	Width      string // of the bar: "84.6%"
	count      int
}

// ranked writes the counts of rows and sets their bars to the fullest one.
func ranked(rows []rankRow) []rankRow {
	most := 0
	for _, r := range rows {
		most = max(most, r.count)
	}
	for i := range rows {
		rows[i].Count, rows[i].Width = number(rows[i].count), percent(rows[i].count, most)
	}
	return rows
}

// rankRows are the rows of names that were found, whatever their counts.
func (v *visit) rankRows(found []store.Ranked) []rankRow {
	rows := make([]rankRow, len(found))
	for i, r := range found {
		rows[i] = rankRow{Name: isolated(r.Name), Href: addressOf(r.Ref), count: r.Held}
		if rows[i].Code = v.words.codeOf(r.Ref); rows[i].Code == nil && r.Code != "" { // a person's or a place's country
			rows[i].Code = &code{Code: r.Code, Name: v.words.country(r.Code)}
		}
	}
	return ranked(rows)
}

// percent is a share of a whole, as an SVG length: "84.6%".
func percent(part, whole int) string {
	if whole <= 0 {
		return "0%"
	}
	return strconv.FormatFloat(100*float64(part)/float64(whole), 'f', 1, 64) + "%"
}
