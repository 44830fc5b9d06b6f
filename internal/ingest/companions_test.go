package ingest

import (
	"testing"

	"github.com/readout-archive/readout/internal/ingest/names"
)

// Who has no country of his own takes that of whom he came with.
func TestCountriesOfCompanions(t *testing.T) {
	const lead = "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja. "
	for _, c := range []struct{ text, name, country string }{
		{"The Ghanaian delegation included Trade Minister Kofi Darko and Ambassador Esi Mensah.", "Esi Mensah", "GH"},
		{"The Ghanaian side was made up of Trade Minister Kofi Darko and Ambassador Esi Mensah.", "Kofi Darko", "GH"},
		{"With Ansah were Trade Minister Kofi Darko and Ambassador Esi Mensah.", "Esi Mensah", "GH"},
		{"President Ansah was accompanied by Trade Minister Kofi Darko.", "Kofi Darko", "GH"},
		{"They were joined by the foreign ministers of Togo and Benin, Komlan Agbeko and Sena Houngbo.", "Sena Houngbo", "BJ"},
		{"The talks were attended by Mary Cole, the First Minister of Northern Ireland, and Deputy First Minister Sean Byrne.", "Sean Byrne", "GB"},
	} {
		d := readThrough(t, lead+c.text+"\n")
		found := false
		for e := range d.Entities {
			if p := &d.Entities[e]; p.Kind == names.Person && p.Name.Text == c.name {
				found = true
				if p.Country.Text != c.country {
					t.Errorf("%s: %s represents %q, want %s", c.text, c.name, p.Country.Text, c.country)
				}
			}
		}
		if !found {
			t.Errorf("%s: %s is not found", c.text, c.name)
		}
	}
}
