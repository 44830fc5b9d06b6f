package web

// This file owns dates and counts in words.

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout"
)

// when is a date on a page. DateTime is the value of the time element, "" when
// no date is known.
type when struct {
	DateTime, Text string
}

// longDate is a date in full: "27 May 2025", "May 2025", "2025", "19 to 25 May 2025".
func longDate(d readout.Date) when { return dateIn(d, "2 January 2006", "January 2006") }

// listDate is a date where no heading names the year: "26 Feb 2025".
func listDate(d readout.Date) when { return dateIn(d, "2 Jan 2006", "Jan 2006") }

// yearDate is a date under the heading of its year: "26 Feb", "May".
func yearDate(d readout.Date) when {
	w := dateIn(d, "2 Jan", "January")
	if d.Precision() == readout.PrecisionYear {
		w.Text = "In the year"
	}
	return w
}

// weekDate is a day with its weekday, "Tuesday 27 May 2025", or the date as it is.
func weekDate(d readout.Date) when {
	if d.Precision() != readout.PrecisionDay {
		return longDate(d)
	}
	return dateIn(d, "Monday 2 January 2006", "")
}

func dateIn(d readout.Date, day, month string) when {
	first, last, ok := d.Bounds()
	if !ok {
		return when{Text: "Date not stated"}
	}
	w := when{DateTime: d.Guide()}
	switch d.Precision() {
	case readout.PrecisionYear:
		w.Text = string(d)
	case readout.PrecisionMonth:
		w.Text = first.Format(month)
	case readout.PrecisionInterval:
		w.Text = interval(d, first, last, day, month)
	default:
		w.Text = first.Format(day)
	}
	return w
}

// interval writes "19 to 25 May 2025", dropping from the first end what the
// last one says again.
func interval(d readout.Date, first, last time.Time, day, month string) string {
	from, to, _ := strings.Cut(string(d), "/")
	ends := [2]string{dateIn(readout.Date(from), day, month).Text, dateIn(readout.Date(to), day, month).Text}
	if len(from) == len(time.DateOnly) && len(to) == len(time.DateOnly) && first.Year() == last.Year() {
		ends[0] = strings.TrimSuffix(ends[0], " "+first.Format("2006"))
		if first.Month() == last.Month() {
			ends[0] = first.Format("2")
		}
	}
	return ends[0] + " to " + ends[1]
}

// past reports whether the whole of a date lies before today.
func past(d readout.Date, today time.Time) bool {
	_, last, ok := d.Bounds()
	return ok && last.Before(today)
}

// span is a range of years: "2012 to 2025", "2025".
func span(first, last int) string {
	if first == last {
		return yearText(first)
	}
	return yearText(first) + " to " + yearText(last)
}

// yearText writes a year as in dates and addresses, with four digits.
func yearText(year int) string { return fmt.Sprintf("%04d", year) }

// number writes a count with its thousands parted: "30,000".
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// short writes a count in a cell: "999", "1.2k", "12k", "1.2m".
func short(n int) string {
	switch {
	case n < 1000:
		return strconv.Itoa(n)
	case n < 9950:
		return tenths(n, 1000) + "k"
	case n < 999500:
		return strconv.Itoa((n+500)/1000) + "k"
	case n < 9950000:
		return tenths(n, 1000000) + "m"
	}
	return strconv.Itoa((n+500000)/1000000) + "m"
}

func tenths(n, unit int) string {
	t := (n*10 + unit/2) / unit
	if t%10 == 0 {
		return strconv.Itoa(t / 10)
	}
	return strconv.Itoa(t/10) + "." + strconv.Itoa(t%10)
}

// plural writes a count with its noun: "1 article", "2 articles".
func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + many
}

// every names all of some things: "All 3 held"; of a single one, "1 held".
func every(n int, one, many string) string {
	if n == 1 {
		return plural(n, one, many)
	}
	return "All " + plural(n, one, many)
}

// heldPlanned is the count of a list: "137 held, 3 planned", "9 held", "1 planned".
func heldPlanned(held, planned int) string {
	switch {
	case planned == 0:
		return number(held) + " held"
	case held == 0:
		return number(planned) + " planned"
	}
	return number(held) + " held, " + number(planned) + " planned"
}

// listing joins words as a sentence does: "A", "A and B", "A, B and C"; where one
// of them holds an "and" itself, with a comma: "A and B, C, and D".
func listing(words []string) string {
	switch len(words) {
	case 0:
		return ""
	case 1:
		return words[0]
	}
	and := " and "
	if slices.ContainsFunc(words, func(w string) bool { return strings.Contains(w, and) }) {
		and = ", and "
	}
	return strings.Join(words[:len(words)-1], ", ") + and + words[len(words)-1]
}
