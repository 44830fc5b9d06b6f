package store

import (
	"context"

	"github.com/readout-archive/readout"
)

// Coverage tells what the archive rests on, so that its counts can be judged.
type Coverage struct {
	Years      []int               // all from the first article or meeting to the last
	Publishers []PublisherCoverage // most articles first; the one without a name last
	Articles   map[int]int         // all articles by year
	Held       map[int]int         // held meetings by year
	Total      int                 // articles

	WithRecords int // articles with one or more records
	Considered  int // … with rejected candidates only
	Nothing     int // … with nothing like a meeting
	NotRead     int // in another language
	Skipped     int // files that could not be read
	OtherFiles  int // files of another kind in the folders, counted and not read

	Shown map[readout.Rights]int
}

// PublisherCoverage is a row of the coverage table.
type PublisherCoverage struct {
	Ref   // ID is the value of SourceFilter.Publisher; Name "" when not stated
	Years map[int]int
	Total int
}

// Coverage gives what the archive rests on: articles and held meetings by year and
// publisher, and how much of the texts may be shown.
func (a *Archive) Coverage(ctx context.Context) (*Coverage, error) {
	articles := a.sources.full
	v := &Coverage{Articles: a.sources.byYear(articles), Held: a.meetings.byYear(a.held), Total: articles.count,
		OtherFiles: a.edition.OtherFiles, Shown: map[readout.Rights]int{}}
	v.Years = span(v.Articles, v.Held)

	publishers := a.sources.columns["publisher"]
	order, _ := mostFrequent(publishers.totals, 0)
	var unnamed []PublisherCoverage
	for _, n := range order {
		row := PublisherCoverage{a.names.of("publisher", n), a.sources.byYear(publishers.items(n)), int(publishers.totals[n])}
		if row.Name == "" {
			unnamed = append(unnamed, row)
		} else {
			v.Publishers = append(v.Publishers, row)
		}
	}
	v.Publishers = append(v.Publishers, unnamed...)

	gave := a.sources.columns["gave"].totals
	v.WithRecords, v.Considered, v.Nothing, v.NotRead = int(gave[1]), int(gave[2]), int(gave[3]), int(gave[4])
	for i, rights := range shownValues {
		v.Shown[readout.Rights(rights)] = int(a.sources.columns["shown"].totals[i+1])
	}
	var err error
	v.Skipped, err = first(ctx, a.db, scalar[int], `SELECT count(*) FROM skipped`)
	return v, err
}

// byYear counts items by the year in which they lie wholly.
func (c *catalogue) byYear(items *set) map[int]int {
	years := map[int]int{}
	if c.dated() == 0 {
		return years
	}
	end := c.firsts[c.dated()-1]
	for day := Years.begin(c.firsts[0]); day <= end; {
		next := Years.next(day)
		lo, hi := c.bounds(day, next-1)
		n := items.within(lo, hi)
		for _, item := range c.overhang(lo, hi, next-1) {
			if items.has(item) {
				n--
			}
		}
		if n > 0 {
			years[dayTime(day).Year()] = n
		}
		day = next
	}
	return years
}

// span lists all years from the first to the last that any count has.
func span(counts ...map[int]int) (years []int) {
	low, high := 0, -1
	for _, count := range counts {
		for year := range count {
			if low > high {
				low, high = year, year
			}
			low, high = min(low, year), max(high, year)
		}
	}
	for year := low; year <= high; year++ {
		years = append(years, year)
	}
	return years
}
