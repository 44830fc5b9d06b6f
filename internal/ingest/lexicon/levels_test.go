package lexicon

import "testing"

func TestLevelOf(t *testing.T) {
	l, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for office, want := range map[string]string{
		"President": "head-of-state", "Deputy Prime Minister and Minister of Finance": "deputy-head", "Minister of Trade": "minister",
		"the Foreign Minister": "minister", "Chief of Army Staff": "military-chief", "Keeper of the Bees": "", "": "", "É": "",
	} {
		if got := l.LevelOf(office); got != want {
			t.Errorf("%q: %q, want %q", office, got, want)
		}
	}
}
