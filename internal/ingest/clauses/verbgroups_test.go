package clauses

import "testing"

func TestVerbGroup(t *testing.T) {
	tests := []struct {
		text    string // the verb group under test is that of "meet" or "receive"
		mood    Mood
		tense   Tense
		passive bool
		negated bool
	}{
		{"Wanjiru met Holmen.", Asserted, Past, false, false},
		{"Wanjiru has met Holmen.", Asserted, Past, false, false},
		{"Wanjiru had met Holmen.", Asserted, Pluperfect, false, false},
		{"Wanjiru will meet Holmen.", Arranged, Future, false, false},
		{"Wanjiru would meet Holmen.", Arranged, Future, false, false},
		{"Wanjiru is to meet Holmen.", Arranged, Future, false, false},
		{"Wanjiru was to meet Holmen.", Arranged, Future, false, false},
		{"Wanjiru is due to meet Holmen.", Arranged, Future, false, false},
		{"Wanjiru is also expected to meet Holmen.", Arranged, Future, false, false},
		{"Wanjiru agreed to meet Holmen.", Arranged, Future, false, false},
		{"Wanjiru was to have met Holmen.", Unreal, Past, false, false},
		{"Wanjiru would have met Holmen.", Unreal, Past, false, false},
		{"Wanjiru could meet Holmen.", Imagined, Present, false, false},
		{"Wanjiru hopes to meet Holmen.", Imagined, Present, false, false},
		{"Wanjiru is ready to meet Holmen.", Imagined, Present, false, false},
		{"Wanjiru declined to meet Holmen.", Refused, Present, false, false},
		{"Wanjiru is unlikely to meet Holmen.", Refused, Present, false, false},
		{"Wanjiru did not meet Holmen.", Asserted, Past, false, true},
		{"Wanjiru never met Holmen.", Asserted, Past, false, true},
		{"Wanjiru was received by Holmen.", Asserted, Past, true, false},
		{"Wanjiru will be received by Holmen.", Arranged, Future, true, false},
		{"Wanjiru on Tuesday received Holmen.", Asserted, Past, false, false},
		{"Wanjiru was on Tuesday, 8 June, received by Holmen.", Asserted, Past, true, false},
		{"Wanjiru flew to Oslo to meet Holmen.", Purposed, Present, false, false},
		{"Wanjiru will fly to Oslo to meet Holmen.", Arranged, Future, false, false},
	}
	for _, test := range tests {
		d := segmented(t, "date 2025-05-28 "+test.text)
		d.hold()
		var found *Trigger
		for _, s := range d.Sentences {
			for _, candidate := range d.findTriggers(s, nil) {
				if candidate.Base == "meet" || candidate.Base == "receive" {
					found = &candidate
				}
			}
		}
		if found == nil {
			t.Errorf("%s: no verb found", test.text)
			continue
		}
		g := found.Group
		if g.Mood != test.mood || g.Passive != test.passive || g.Negated != test.negated || (test.mood == Asserted || test.mood == Arranged) && g.Tense != test.tense {
			t.Errorf("%s: mood %d tense %d passive %v negated %v, want %+v", test.text, g.Mood, g.Tense, g.Passive, g.Negated, test)
		}
	}
}
