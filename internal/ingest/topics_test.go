package ingest

import (
	"slices"
	"strings"
	"testing"
)

func TestTopicsOfEncounters(t *testing.T) {
	const who = "President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana in Abuja. "
	for _, c := range []struct{ name, text, want string }{
		{"discussed", who + "The two leaders discussed trade, tourism and electricity.", "trade-and-investment culture-and-people energy"},
		{"phrases", who + "They exchanged views on matters of mutual interest, regional security and counter-terrorism.", "bilateral-relations regional-security counter-terrorism"},
		{"adjectives", who + "The sides agreed to widen their defence and cultural cooperation.", "defence culture-and-people"},
		{"names of offices", "Defence Minister Amadi Okoro of Nigeria met Minister of Energy Kwabena Ansah of Ghana in Abuja.", ""},
		{"names of things", who + "They were shown the African Continental Free Trade Area exhibit.", ""},
		{"denied", who + "Trade and investment were not discussed by the presidents.", ""},
		{"setting", "President Amadi Okoro of Nigeria met President Kwabena Ansah of Ghana on the sidelines of the African Energy Forum in Abuja.", ""},
		{"in passing", who + "The company of the guests was pleasant.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readThrough(t, "date 2025-05-28 "+c.text+"\n")
			if len(d.encounters) != 1 {
				t.Fatalf("%d encounters, want 1", len(d.encounters))
			}
			var got []string
			for _, topic := range d.encounters[0].topics {
				got = append(got, topic.text)
				if len(topic.clues) == 0 || topic.clues[0].at.empty() {
					t.Errorf("topic %s has no words as evidence", topic.text)
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("topics %v, want %q", got, c.want)
			}
		})
	}
}

// Of encounters told in one breath each has what was said of its own people;
// "both" and "all" speak of several.
func TestTellings(t *testing.T) {
	d := readThrough(t, "date 2025-05-28 ABUJA: President Amadi Okoro of Nigeria met separately with President Kwabena Ansah of Ghana and President Moussa Barry of Senegal.\n\n"+
		"With President Ansah he discussed fisheries.\n\nPresident Barry spoke of railways.\n\nIn both meetings the fight against terrorism was discussed.\n")
	if len(d.encounters) != 2 {
		t.Fatalf("%d encounters, want 2", len(d.encounters))
	}
	for i, want := range []string{"agriculture-and-food", "transport-and-connectivity"} {
		var got []string
		for _, topic := range d.encounters[i].topics {
			got = append(got, topic.text)
		}
		if !slices.Contains(got, "counter-terrorism") {
			t.Errorf("encounter %d has topics %v, want counter-terrorism among them", i, got)
		}
		if i == 0 && (!slices.Contains(got, want) || slices.Contains(got, "transport-and-connectivity")) {
			t.Errorf("encounter %d has topics %v, want %s and not the other's", i, got, want)
		}
	}
}
