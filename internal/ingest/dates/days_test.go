package dates

import (
	"os"
	"strings"
	"testing"
)

// testdata/days.tsv holds the ways in which articles tell when an encounter was or will be.
func TestDaysOfEncounters(t *testing.T) {
	raw, err := os.ReadFile("testdata/days.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 2 {
			continue // the heading
		}
		t.Run(fields[1], func(t *testing.T) {
			d := readThrough(t, "date 2024-03-13 "+fields[1]+"\n")
			var got []string
			for i := range d.Encounters {
				got = append(got, string(d.Encounters[i].Status)+" "+d.Encounters[i].Date.Text)
			}
			if strings.Join(got, ", ") != fields[0] {
				t.Errorf("%q, want %q", got, fields[0])
			}
		})
	}
}
