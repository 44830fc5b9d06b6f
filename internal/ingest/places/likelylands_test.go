package places

import "testing"

// Whom nothing says to be of a country is of the one that is likeliest; what the text says is never overruled, whatever
// the name is like.
func TestLikeliestLands(t *testing.T) {
	for _, c := range []struct{ text, name, country, from string }{
		{"VALLETTA – Parliamentary Secretary Rebecca Buttigieg-Borg met State Secretary Marco Occhiuto, in charge of fisheries in Rome, on Monday.", "Marco Occhiuto", "IT", fromLikeliest},
		{"VALLETTA – Parliamentary Secretary Rebecca Buttigieg-Borg met German State Secretary Marco Occhiuto, back from fisheries talks in Rome, on Monday.", "Marco Occhiuto", "DE", ""},
		{"OSLO – Foreign Minister Ingrid Haukeland of Norway met the Finnish ambassador, Nguyen Van Minh, who had come from Vietnam, on Monday.", "Nguyen Van Minh", "FI", ""},
	} {
		d := readThrough(t, "date 2025-03-12 "+c.text+"\n")
		found := false
		for e := range d.Entities {
			if p := &d.Entities[e]; p.Name.Text == c.name {
				found = true
				if p.Country.Text != c.country || (p.Country.Clues[0].From == fromLikeliest) != (c.from == fromLikeliest) {
					t.Errorf("%s is of %q (%v), want %q", c.name, p.Country.Text, p.Country.Clues, c.country)
				}
			}
		}
		if !found {
			t.Errorf("%q names no %s", c.text, c.name)
		}
	}
}
