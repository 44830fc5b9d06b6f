package encounters_test

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/encounters/encounterstest"
)

const across = "date 2025-03-12 Across the table sat Bolivian Minister Juan Mamani. Peruvian Ambassador Ana Duarte, on the other side, spoke of the lake on Monday.\n"

// What no pattern tells is read by the signs around two people, and only inferred.
func TestLikelyEncounterIsInferred(t *testing.T) {
	d := encounterstest.Read(t, across)
	if len(d.Encounters) != 1 || !strings.HasPrefix(d.Encounters[0].Rule, "likely:") {
		t.Fatalf("encounters %+v, want one by signs", d.Encounters)
	}
	e := &d.Encounters[0]
	if clue := e.StatusClues[0]; clue.Basis != readout.Inferred || d.Text(clue.At) != "table" {
		t.Errorf("its status rests on %q, %s; want what weighs most, inferred", d.Text(clue.At), clue.Basis)
	}
}

func TestPatternsAloneReadNoSigns(t *testing.T) {
	defer encounters.WithoutSigns()()
	if d := encounterstest.Read(t, across); len(d.Encounters) != 0 {
		t.Errorf("encounters %+v, want none", d.Encounters)
	}
}

// Encounters found by signs stand among the others in the order of the text.
func TestLikelyEncountersAreInOrder(t *testing.T) {
	d := encounterstest.Read(t, strings.TrimSpace(across)+"\n\nOn Tuesday Kenyan Foreign Minister Lars Holm met Danish Prime Minister Trine Kjeldsen in Nairobi.\n")
	if len(d.Encounters) != 2 || d.Encounters[0].Anchor > d.Encounters[1].Anchor {
		t.Errorf("encounters %+v, want two in the order of the text", d.Encounters)
	}
}

// Nothing is asked where the article tells of a call, a letter or a ceremony between the two.
func TestSignsKeepToMeetings(t *testing.T) {
	for _, text := range []string{
		"Peruvian Foreign Minister Ana Duarte spoke by telephone with Bolivian President Juan Mamani on Monday.",
		"Bolivian Ambassador Juan Mamani presented his credentials to Peruvian President Ana Duarte on Monday.",
		"Peruvian Foreign Minister Ana Duarte called off her meeting with Bolivian President Juan Mamani on Monday.",
		"Peruvian Minister Ana Duarte and Bolivian Minister Juan Mamani were both born in Puno.",
	} {
		if d := encounterstest.Read(t, "date 2025-03-12 "+text+"\n"); len(d.Encounters) != 0 {
			t.Errorf("%q is read as %+v, want none", text, d.Encounters)
		}
	}
}
