package readout

import (
	"testing"
	"time"
)

// TestBounds holds that a date's first and last day are those of the calendar.
func TestBounds(t *testing.T) {
	for _, c := range []struct{ date, first, last string }{
		{"2025-05-28", "2025-05-28", "2025-05-28"},
		{"2024-02-29", "2024-02-29", "2024-02-29"},
		{"2024-02", "2024-02-01", "2024-02-29"},
		{"2025-12", "2025-12-01", "2025-12-31"},
		{"2025", "2025-01-01", "2025-12-31"},
		{"2025-05-19/2025-05-25", "2025-05-19", "2025-05-25"},
	} {
		first, last, ok := Date(c.date).Bounds()
		if !ok || first.Format(time.DateOnly) != c.first || last.Format(time.DateOnly) != c.last {
			t.Errorf("%s is from %v to %v, %v; want %s to %s", c.date, first, last, ok, c.first, c.last)
		}
	}
	for _, none := range []string{"", "0000", "2025-00", "2025-13", "2025-02-29", "2025-04-31", "2025-05-00", "2025/05/28", "2025-5-08", "+025", "20a5", "2025-05-2", "2025-05-28T"} {
		if first, last, ok := Date(none).Bounds(); ok {
			t.Errorf("%q is from %v to %v, and is no date", none, first, last)
		}
	}
}

// FuzzParseDate holds that no text panics, and that what is taken for a date
// has a first and a last day in order and is written as it was read.
func FuzzParseDate(f *testing.F) {
	for _, text := range []string{"", "2025", "2025-05", "2025-05-28", "2025-05-19/2025-05-25", "0000-00-00", "9999-12-31", "2023-02-29", "2024-02-29",
		"2025-13", "2025-05-28/", "/2025", "2025-05-25/2025-05-19", "-2025", "12025-01-01", "2025-5-8", "2025-21", "٢٠٢٥"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		date, err := ParseDate(text)
		if err != nil || date == "" {
			return
		}
		first, last, ok := date.Bounds()
		if !ok || last.Before(first) {
			t.Errorf("%q is from %v to %v, %v", date, first, last, ok)
		}
		if again, err := ParseDate(string(date)); err != nil || again != date {
			t.Errorf("%q is read again as %q, %v", date, again, err)
		}
		if !date.Within(date) {
			t.Errorf("%q does not lie within itself", date)
		}
	})
}
