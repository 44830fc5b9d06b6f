package web

// This file owns the table of topics by year: rows as the store ranks them, a
// column a year that has any, five shades.

import (
	"slices"

	"github.com/readout-archive/readout/internal/store"
)

// topicTable is the table.
type topicTable struct {
	Years []string
	Rows  []topicRow
	Gaps  bool // years between the first and the last have no column
	Wide  bool // it has too many years to stand beside another table
}

// yearsBeside is the number of years up to which the table leaves room beside it.
const yearsBeside = 12

// topicRow is a topic with a cell for each year of the table.
type topicRow struct {
	Name, Href string
	Cells      []heatCell
	All        string
}

// heatCell is a count and its shade.
type heatCell struct {
	Count string // "" for none
	Class string
	Href  string
	Name  string // what the cell counts, when it is a link
}

// newTopicTable lays out topics; href is the address of one.
func newTopicTable(topics []store.TopicYears, href func(code string) string) topicTable {
	var years, counts []int
	for _, t := range topics {
		for year, n := range t.Years {
			years, counts = append(years, year), append(counts, n)
		}
	}
	slices.Sort(years)
	years = slices.Compact(years)
	shades := newHeat(counts)
	table := topicTable{Wide: len(years) > yearsBeside}
	if n := len(years); n > 0 {
		table.Gaps = years[n-1]-years[0] >= n
	}
	for _, year := range years {
		table.Years = append(table.Years, yearText(year))
	}
	for _, t := range topics {
		row := topicRow{Name: t.Name, Href: href(t.ID), All: number(t.Held)}
		for _, year := range years {
			cell := heatCell{Class: shades.class(t.Years[year])}
			if n := t.Years[year]; n > 0 {
				cell.Count = short(n)
			}
			row.Cells = append(row.Cells, cell)
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}
