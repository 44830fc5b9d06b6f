package readout

import "testing"

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
