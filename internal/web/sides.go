package web

// This file owns a pair's meetings by host: left in the first country, right in
// the second, on the table when elsewhere or not stated; and the years between
// in which this archive has none.

import "fmt"

// hosted tells where a meeting of two countries stood.
type hosted string

// The classes of the three columns.
const (
	atFirst  hosted = "at-a"
	atSecond hosted = "at-b"
	atOther  hosted = "at-o"
)

// hostedBy is the column of a meeting that took place in a country, "" for not
// stated.
func hostedBy(host, first, second string) hosted {
	switch host {
	case first:
		return atFirst
	case second:
		return atSecond
	}
	return atOther
}

// gapText names the calendar years between two years in which there is no
// meeting; it is "" when they follow each other.
func gapText(year, next int) string {
	switch {
	case next-year < 2:
		return ""
	case next-year == 2:
		return fmt.Sprintf("%d: none in this archive", year+1)
	}
	return fmt.Sprintf("%d to %d: none in this archive", year+1, next-1)
}
