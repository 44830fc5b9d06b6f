package encounters

import "testing"

func TestVerbGroup(t *testing.T) {
	tests := []struct {
		text    string // the verb group under test is that of "meet" or "receive"
		mood    mood
		tense   Tense
		passive bool
		negated bool
	}{
		{"Wanjiru met Holmen.", asserted, past, false, false},
		{"Wanjiru has met Holmen.", asserted, past, false, false},
		{"Wanjiru had met Holmen.", asserted, Pluperfect, false, false},
		{"Wanjiru will meet Holmen.", arranged, Future, false, false},
		{"Wanjiru would meet Holmen.", arranged, Future, false, false},
		{"Wanjiru is to meet Holmen.", arranged, Future, false, false},
		{"Wanjiru was to meet Holmen.", arranged, Future, false, false},
		{"Wanjiru is due to meet Holmen.", arranged, Future, false, false},
		{"Wanjiru is also expected to meet Holmen.", arranged, Future, false, false},
		{"Wanjiru agreed to meet Holmen.", arranged, Future, false, false},
		{"Wanjiru was to have met Holmen.", unreal, past, false, false},
		{"Wanjiru would have met Holmen.", unreal, past, false, false},
		{"Wanjiru could meet Holmen.", imagined, Present, false, false},
		{"Wanjiru hopes to meet Holmen.", imagined, Present, false, false},
		{"Wanjiru is ready to meet Holmen.", imagined, Present, false, false},
		{"Wanjiru declined to meet Holmen.", refused, Present, false, false},
		{"Wanjiru is unlikely to meet Holmen.", refused, Present, false, false},
		{"Wanjiru did not meet Holmen.", asserted, past, false, true},
		{"Wanjiru never met Holmen.", asserted, past, false, true},
		{"Wanjiru was received by Holmen.", asserted, past, true, false},
		{"Wanjiru will be received by Holmen.", arranged, Future, true, false},
		{"Wanjiru on Tuesday received Holmen.", asserted, past, false, false},
		{"Wanjiru was on Tuesday, 8 June, received by Holmen.", asserted, past, true, false},
		{"Wanjiru flew to Oslo to meet Holmen.", purposed, Present, false, false},
		{"Wanjiru will fly to Oslo to meet Holmen.", arranged, Future, false, false},
	}
	for _, test := range tests {
		d := segmented(t, "date 2025-05-28 "+test.text)
		f := finder{Document: d, subjectNumber: -1}
		f.hold()
		var found *trigger
		for _, s := range d.Sentences {
			for _, candidate := range f.findTriggers(s, nil) {
				if candidate.Base == "meet" || candidate.Base == "receive" {
					found = &candidate
				}
			}
		}
		if found == nil {
			t.Errorf("%s: no verb found", test.text)
			continue
		}
		g := found.group
		if g.mood != test.mood || g.passive != test.passive || g.negated != test.negated || (test.mood == asserted || test.mood == arranged) && g.tense != test.tense {
			t.Errorf("%s: mood %d tense %d passive %v negated %v, want %+v", test.text, g.mood, g.tense, g.passive, g.negated, test)
		}
	}
}
