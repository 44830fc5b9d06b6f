package lexicon

import (
	"strings"
	"testing"
)

func TestGivenForms(t *testing.T) {
	for pair, want := range map[string]bool{
		"james jim": true, "jim jimmy": true, "dmytro dmitry": true, "jose pepe": true,
		"alexander alex": true, "alexandra alex": true, "alexander alexandra": false,
		"tim jim": false, "ana ana": false,
	} {
		a, b, _ := strings.Cut(pair, " ")
		if FormsOfOne(a, b) != want || FormsOfOne(b, a) != want {
			t.Errorf("FormsOfOne(%q, %q) is not %v", a, b, want)
		}
	}
	seen := map[string]bool{}
	for line := range strings.Lines(givenFormsFile) {
		if line[0] == '#' {
			continue
		}
		name, forms, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " | ")
		if !ok || forms == "" || seen[name] {
			t.Errorf("given-forms.tsv: %q has no other form, or stands twice", name)
		}
		seen[name] = true
	}
}
