package lexicon

import (
	_ "embed"
	"slices"
	"strings"
)

// This file owns the forms of one given name by which one person may be called: "James" and "Jim",
// "Dmytro" and "Dmitry" (people/given-forms.tsv).

//go:embed people/given-forms.tsv
var givenFormsFile string

// givenForms gives, of a folded form, the numbers of the given names that it is a form of.
var givenForms = parseGivenForms(givenFormsFile)

func parseGivenForms(text string) map[string][]int {
	names := map[string][]int{}
	for n, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		for form := range strings.SplitSeq(line, " | ") {
			folded := Fold(form)
			names[folded] = append(names[folded], n)
		}
	}
	return names
}

// GivenNames gives the numbers of the given names of which a folded word is a form: two words that
// share one may be one person's. They must not be changed.
func GivenNames(word string) []int { return givenForms[word] }

// FormsOfOne reports whether two folded words are forms of one given name.
func FormsOfOne(a, b string) bool {
	of := givenForms[a]
	return len(of) > 0 && slices.ContainsFunc(givenForms[b], func(name int) bool { return slices.Contains(of, name) })
}
