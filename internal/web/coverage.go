package web

// This file owns /coverage: what was read, so that counts can be judged.

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// coveragePage is the data of the page.
type coveragePage struct {
	frame
	Lede     string
	Years    []string
	Rows     []coverageRow
	Articles coverageRow
	Held     coverageRow
	Gave     []coverageCount
	Shown    []coverageCount
	Reading  string
	Older    string // the years that found no room
	Undated  string // the held meetings that are in no year's column
}

// coverageRow is a publisher's articles by year.
type coverageRow struct {
	Name, Href string
	Cells      []heatCell
	All        string
}

// coverageCount is a line of a small table.
type coverageCount struct{ What, Number string }

// coverage answers /coverage.
func (s *site) coverage(v *visit) (answer, error) {
	const path = "/coverage"
	if _, _, goTo, err := v.plain(path); err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	c, err := v.archive.Coverage(v.Context())
	if err != nil {
		return answer{}, err
	}
	p := newCoveragePage(c, v.archive.Edition(), v.archive.Tally())
	p.frame = s.frame(v, "What was read", path)
	p.Canonical, p.Description = path, p.Lede
	return show("coverage", p)
}

// newCoveragePage lays out the coverage of an edition: the last thirty years of it.
func newCoveragePage(c *store.Coverage, edition store.Edition, all store.Tally) coveragePage {
	years := c.Years[max(0, len(c.Years)-stripMost):]
	p := coveragePage{Lede: coverageLede(c)}
	if len(years) < len(c.Years) {
		p.Older = "Years before " + yearText(years[0]) + " are counted under “All” alone"
	}
	var counts []int
	for _, pub := range c.Publishers {
		for _, n := range pub.Years {
			counts = append(counts, n)
		}
	}
	shades := newHeat(counts)
	for _, year := range years {
		p.Years = append(p.Years, yearText(year))
	}
	for _, pub := range c.Publishers {
		row := coverageRow{Name: isolated(pub.Name), Href: "/sources?publisher=" + pub.ID, All: number(pub.Total)}
		if pub.Name == "" {
			row.Name, row.Href = "Not stated", "/sources?publisher=not-stated"
		}
		for _, year := range years {
			n := pub.Years[year]
			cell := heatCell{Class: shades.class(n)}
			if n > 0 {
				y := yearText(year)
				cell.Count, cell.Name = short(n), row.Name+", "+y+": "+short(n)
				cell.Href = row.Href + "&from=" + y + "&to=" + y
			}
			row.Cells = append(row.Cells, cell)
		}
		p.Rows = append(p.Rows, row)
	}
	p.Articles = sumRow("All articles", years, c.Articles, number(c.Total))
	held := 0
	for _, n := range c.Held {
		held += n
	}
	p.Held = sumRow("Held meetings on record", years, c.Held, number(all.Held))
	if rest := all.Held - held; rest > 0 {
		p.Undated = plural(rest, "held meeting has", "held meetings have") + " no year and " +
			map[bool]string{true: "stands", false: "stand"}[rest == 1] + " under “All” alone"
	}
	p.Gave = []coverageCount{
		{"One or more records", number(c.WithRecords)}, {"Considered, no record", number(c.Considered)},
		{"Nothing like a meeting", number(c.Nothing)}, {"In another language, not read", number(c.NotRead)}, {"Could not be read", number(c.Skipped)},
	}
	p.Shown = []coverageCount{
		{"In full", number(c.Shown[readout.FullText])}, {"Evidence sentences only", number(c.Shown[readout.ExcerptText])},
		{"Link only", number(c.Shown[readout.LinkText])},
	}
	p.Reading = joinNonEmpty(", ", prefixed("Reader ", edition.Reader), prefixed("vocabulary ", edition.Vocabulary))
	if p.Reading != "" {
		p.Reading = capital(p.Reading) + ". "
	}
	if c.OtherFiles > 0 {
		p.Reading += capital(plural(c.OtherFiles, "other file", "other files")) + " in the folders " +
			strings.TrimSpace(map[bool]string{true: "was", false: "were"}[c.OtherFiles == 1]+" counted and not read.")
	}
	return p
}

// prefixed puts a word before a value that there is.
func prefixed(word, value string) string {
	if value == "" {
		return ""
	}
	return word + value
}

// sumRow is a row of sums.
func sumRow(name string, years []int, counts map[int]int, all string) coverageRow {
	row := coverageRow{Name: name, All: all}
	for _, year := range years {
		cell := heatCell{}
		if n := counts[year]; n > 0 {
			cell.Count = short(n)
		}
		row.Cells = append(row.Cells, cell)
	}
	return row
}

// coverageLede says how much was read and how to take it.
func coverageLede(c *store.Coverage) string {
	named, unnamed := 0, false
	for _, p := range c.Publishers {
		if p.Name == "" {
			unnamed = unnamed || p.Total > 0
		} else {
			named++
		}
	}
	line := plural(c.Total, "article", "articles")
	switch {
	case named > 0 && unnamed:
		line += " of " + plural(named, "publisher", "publishers") + ", and some whose publisher is not stated"
	case named > 0:
		line += " of " + plural(named, "publisher", "publishers")
	case unnamed:
		line += ", all without a stated publisher"
	}
	return line + ". A year with few meetings here is first of all a year with few articles."
}
