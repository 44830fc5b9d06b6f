package readout

import (
	"fmt"
	"strings"
	"time"
)

// Date is a civil date in EDTF (ISO 8601-2:2019) at the precision that the text
// supports: a day "2025-05-27", a month "2025-05", a year "2025" or an interval
// "2025-05-19/2025-05-25" whose ends have one of those forms. The empty Date is
// "not stated". It is the date at the place of the encounter, never converted.
type Date string

// Precision tells how much of a date is known.
type Precision string

// The precisions of a Date, finest first.
const (
	PrecisionDay      Precision = "day"
	PrecisionInterval Precision = "interval"
	PrecisionMonth    Precision = "month"
	PrecisionYear     Precision = "year"
	PrecisionNone     Precision = "none"
)

// ParseDate checks that text is one of the EDTF forms a Date may have. The
// error says what is wrong and what would be right; "" is the empty Date.
func ParseDate(text string) (Date, error) {
	if text == "" {
		return "", nil
	}
	from, to, interval := strings.Cut(text, "/")
	first, _, err := bounds(from)
	if err != nil {
		return "", err
	}
	if interval {
		_, last, err := bounds(to)
		if err != nil {
			return "", err
		}
		if last.Before(first) {
			return "", fmt.Errorf("date %q ends before it begins: put the earlier day first", text)
		}
	}
	return Date(text), nil
}

// Day makes the Date of one day.
func Day(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Guide is the guide's form of the date: as it is, or an interval's first part.
func (d Date) Guide() string {
	first, _, _ := strings.Cut(string(d), "/")
	return first
}

// Precision tells how much of the date is known.
func (d Date) Precision() Precision {
	switch {
	case d == "":
		return PrecisionNone
	case strings.Contains(string(d), "/"):
		return PrecisionInterval
	case len(d) == len("2006"):
		return PrecisionYear
	case len(d) == len("2006-01"):
		return PrecisionMonth
	}
	return PrecisionDay
}

// Bounds gives the first and the last day that the date covers, both at
// midnight UTC; ok is false for the empty or a malformed Date.
func (d Date) Bounds() (first, last time.Time, ok bool) {
	from, to, interval := strings.Cut(string(d), "/")
	first, last, err := bounds(from)
	if err == nil && interval {
		_, last, err = bounds(to)
	}
	return first, last, err == nil
}

// Within reports whether all of d lies inside outer; an empty Date lies nowhere.
func (d Date) Within(outer Date) bool {
	first, last, ok := d.Bounds()
	from, to, bounded := outer.Bounds()
	return ok && bounded && !first.Before(from) && !last.After(to)
}

// bounds gives the first and last day of a day, month or year.
func bounds(text string) (first, last time.Time, err error) {
	switch len(text) {
	case len("2006"):
		if first, err = time.Parse("2006", text); err == nil {
			last = first.AddDate(1, 0, -1)
		}
	case len("2006-01"):
		if first, err = time.Parse("2006-01", text); err == nil {
			last = first.AddDate(0, 1, -1)
		}
	default:
		first, err = parseDay(text)
		last = first
	}
	if err != nil || first.Year() == 0 {
		err = fmt.Errorf("date %q is no day, month or year of the calendar: write one such as 2025-05-27, 2025-05 or 2025", text)
	}
	return first, last, err
}

// parseDay is time.Parse for a day, only sooner: readers ask for one at every time that a text names.
func parseDay(text string) (time.Time, error) {
	if len(text) == len(time.DateOnly) && text[4] == '-' && text[7] == '-' {
		year, month, day := digits(text[:4]), digits(text[5:7]), digits(text[8:])
		t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if year >= 0 && month >= 1 && month <= 12 && t.Day() == day { // no 30 February
			return t, nil
		}
	}
	return time.Parse(time.DateOnly, text)
}

// digits gives the number that figures make, -1 when others stand among them.
func digits(text string) int {
	n := 0
	for i := range len(text) {
		c := text[i]
		if c < '0' || c > '9' {
			return -1
		}
		n = 10*n + int(c-'0')
	}
	return n
}
