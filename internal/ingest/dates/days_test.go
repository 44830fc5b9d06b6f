package dates

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/ingesttest"
)

// testdata/days.tsv holds the ways in which articles tell when an encounter was or will be.
func TestDaysOfEncounters(t *testing.T) {
	for _, row := range ingesttest.Rows(t, "testdata/days.tsv", 2) {
		want, text := row[0], row[1]
		t.Run(text, func(t *testing.T) {
			d := readThrough(t, "date 2024-03-13 "+text+"\n")
			var got []string
			for i := range d.Encounters {
				got = append(got, string(d.Encounters[i].Status)+" "+d.Encounters[i].Date.Text)
			}
			if strings.Join(got, ", ") != want {
				t.Errorf("%q, want %q", got, want)
			}
		})
	}
}
