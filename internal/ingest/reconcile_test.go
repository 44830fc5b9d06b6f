package ingest

import "testing"

// TestMetAbroad holds reconcile to what it is for: the host abroad and his own staff are
// of the place's country, not of the article's home; who came along is not.
func TestMetAbroad(t *testing.T) {
	const text = "ROME, May 26 (ANSA) – Italian Defence Minister Luigi Rossi met Prime Minister Grace Wanji in Nairobi on Monday. "
	tests := []struct{ attending, want string }{
		{"Health Minister Mary Atie attended the meeting.", "KE"},
		{"Italian Deputy Minister Mary Atie attended the meeting.", "IT"},
	}
	for _, test := range tests {
		reading := readText(t, text+test.attending)
		if len(reading.Reports) != 1 {
			t.Fatalf("%q: %d meetings, want one", test.attending, len(reading.Reports))
		}
		got := map[string]string{}
		for _, p := range reading.Reports[0].Participants {
			got[p.Name] = p.Country
		}
		for name, want := range map[string]string{"Luigi Rossi": "IT", "Grace Wanji": "KE", "Mary Atie": test.want} {
			if got[name] != want {
				t.Errorf("%q: %s represents %q, want %q", test.attending, name, got[name], want)
			}
		}
	}
}
