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
}

// rankRows are the rows of a ranking, each with the code of its country. Bars
// are relative to the fullest row.
func (v *visit) rankRows(found []store.Ranked) []rankRow {
	rows := make([]rankRow, len(found))
	most := 0
	for _, r := range found {
		most = max(most, r.Held)
	}
	for i, r := range found {
		rows[i] = rankRow{Name: isolated(r.Name), Href: addressOf(r.Ref), Count: number(r.Held), Width: percent(r.Held, most)}
		if r.Kind != store.TopicKind && r.Code != "" {
			rows[i].Code = &code{Code: r.Code, Name: v.words.country(r.Code)}
		}
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
