package lexicon

import "testing"

func TestCues(t *testing.T) {
	l := loaded(t)
	for c, name := range cueNames {
		some := false
		for i := range l.words.terms {
			some = some || l.words.terms[i].Has(Cue(c))
		}
		if name == "" || !some {
			t.Errorf("cue %d %q has no words in cues.tsv", c, name)
		}
	}
	for _, c := range []struct {
		word string
		cue  Cue
		want bool
	}{
		{"arrived", CueJourney, true},
		{"arrived", CueTownNoun, false},
		{"sidelines", CueSidelines, true},
		{"zzz", CueSidelines, false},
	} {
		if got := l.Term(l.Word(c.word, false, false)).Has(c.cue); got != c.want {
			t.Errorf("%q is in %q: %v, want %v", c.word, cueNames[c.cue], got, c.want)
		}
	}
	for _, columns := range [][]string{{"no-such-set", "word", "what"}, {"journey", "Word", "what"}, {"journey", "two words", "what"}, {"journey", "word"}} {
		if err := (&Lexicon{}).cue(columns); err == nil {
			t.Errorf("%q was read", columns)
		}
	}
}
