package lexicon

import (
	"math"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestPartsOfName(t *testing.T) {
	for name, want := range map[string]string{
		"Éva":   "^e ^ev a$ ev eva va va$",
		"Li-Bo": "^b ^bo ^l ^li bo bo$ i$ li li$ o$",
		"":      "",
		"А Ox-": "^o ^ox ox ox$ x$",
	} {
		parts := PartsOfName(name)
		slices.Sort(parts)
		if got := strings.Join(parts, " "); got != want {
			t.Errorf("parts of %q are %s, want %s", name, got, want)
		}
	}
}

// A name fits the country best in whose people's names its parts stand, and one of the same tradition better than others.
func TestFit(t *testing.T) {
	l, err := load(fstest.MapFS{"name-parts.tsv": {Data: []byte("*north\tSE20NO20\n*south\tES20\n*small\tVA\nen$\tSE15NO\nez$\tES18\n")}})
	if err != nil {
		t.Fatal(err)
	}
	fit := l.NameParts().AppendFit(nil, "Sven", []string{"SE", "NO", "ES", "VA", "XX"})
	if !(fit[0] > fit[1] && fit[1] > fit[2] && fit[2] < 0) || !math.IsNaN(fit[3]) || !math.IsNaN(fit[4]) {
		t.Errorf("Sven fits %v", fit)
	}
	if fit := l.NameParts().AppendFit(nil, strings.Repeat("en ez ", 100), []string{"ES"}); math.IsInf(fit[0], 0) || math.IsNaN(fit[0]) {
		t.Errorf("a long name fits %v", fit)
	}
}

func TestNamePartsAreChecked(t *testing.T) {
	for text, want := range map[string]string{
		"en$\tSE":                 "has no tradition",
		"*north\tSE2\nen$\tS":     "no alpha-2 code",
		"*a\tSE2\n*b\tSE2":        "two traditions",
		"*a\tSE2\nen\tSE\nen\tSE": "stands twice",
		"*a\tSE2\nlong\tSE":       "two or three plain letters",
		"*a":                      "columns",
		"*a\tSE\nen\tSE\n*b\tNO":  "before the parts",
	} {
		if _, err := load(fstest.MapFS{"name-parts.tsv": {Data: []byte(text)}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want an error with %q", text, err, want)
		}
	}
	for text, want := range map[string]string{"home": "columns", "home\tmuch": "no number", "home\t1\nhome\t2": "stands twice"} {
		if _, err := load(fstest.MapFS{"land-traits.tsv": {Data: []byte(text)}}); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q gives %v, want an error with %q", text, err, want)
		}
	}
}
