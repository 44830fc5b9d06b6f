package places

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/ingesttest"
)

// testdata/places.tsv holds the ways in which articles tell where an encounter was.
func TestPlacesOfEncounters(t *testing.T) {
	for _, row := range ingesttest.Rows(t, "testdata/places.tsv", 4) {
		name, city, country, text := row[0], row[1], row[2], strings.ReplaceAll(row[3], " ¶ ", "\n\n")
		t.Run(name, func(t *testing.T) {
			d := readThrough(t, "date 2025-05-28 "+text+"\n")
			if len(d.Encounters) != 1 {
				t.Fatalf("%d encounters, want 1", len(d.Encounters))
			}
			e := &d.Encounters[0]
			if e.City.Text != city || e.PlaceLand.Text != country {
				t.Errorf("place %q, %q; want %q, %q", e.City.Text, e.PlaceLand.Text, city, country)
			}
		})
	}
}

// A name is of the place that the article's countries and the name's own use
// make likely, not of the largest town that is called so somewhere.
func TestNamesakes(t *testing.T) {
	for _, c := range []struct{ text, country string }{
		{"President Amadi Okoro of Nigeria met President Diego Fuentes of Chile in Santiago.", "CL"},
		{"President Amadi Okoro of Nigeria met President Ruy Peralta of Cuba in Santiago.", "CL"},
		{"Foreign Minister Saeed Mirza of Pakistan met Foreign Minister Amadi Okoro of Nigeria in Islamabad.", "PK"},
		{"President Kwabena Ansah of Ghana met Secretary of State Paul Mercer of the United States in Washington.", "US"},
		{"Foreign Minister Saeed Mirza of Pakistan met Foreign Minister Amadi Okoro of Nigeria in Hyderabad, Pakistan.", "PK"},
	} {
		d := readThrough(t, "date 2025-05-28 "+c.text+"\n")
		if len(d.Encounters) != 1 || d.Encounters[0].PlaceLand.Text != c.country {
			t.Errorf("%s: %d encounters, country %q, want one in %s", c.text, len(d.Encounters), d.Encounters[0].PlaceLand.Text, c.country)
		}
	}
}
