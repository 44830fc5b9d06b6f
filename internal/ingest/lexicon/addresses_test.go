package lexicon

import "testing"

func TestCountryOfEnding(t *testing.T) {
	l := loaded(t)
	for ending, want := range map[string]string{"pl": "PL", "uk": "GB", "gb": "GB", "zz": "", "": ""} {
		if got := l.CountryOfEnding(ending); got != want {
			t.Errorf("%q: %q, want %q", ending, got, want)
		}
	}
	for _, columns := range [][]string{{""}, {"Gov"}, {".gov."}, {"uk", ""}, {"uk", "gb"}, {"uk", "GB", ""}} {
		if err := (&Lexicon{endings: map[string]string{}}).address(columns); err == nil {
			t.Errorf("%q was read", columns)
		}
	}
}
