package web

import "testing"

func TestHeldFor(t *testing.T) {
	for _, c := range []struct{ office, party, want string }{
		{"President", "Azerbaijan", "President, Azerbaijan"},
		{"President of Mozambique", "Mozambique", "President of Mozambique"},
		{"President of Guinea-Bissau", "Guinea", "President of Guinea-Bissau, Guinea"},
		{"Representative of the Food and Agriculture Organization (FAO)", "Food and Agriculture Organization", "Representative of the Food and Agriculture Organization (FAO)"},
		{"Minister for Nigerien Affairs", "Niger", "Minister for Nigerien Affairs, Niger"},
		{"Prime Minister", "", "Prime Minister"},
	} {
		if got := heldFor(c.office, c.party); got != c.want {
			t.Errorf("%q of %q: %q, want %q", c.office, c.party, got, c.want)
		}
	}
}

// A reason is a sentence of the vocabulary, and a part of one in the list.
func TestClause(t *testing.T) {
	for sentence, want := range map[string]string{"": "", "A call is no meeting.": "a call is no meeting", "a call": "a call"} {
		if got := clause(sentence); got != want {
			t.Errorf("clause(%q) = %q, want %q", sentence, got, want)
		}
	}
}
