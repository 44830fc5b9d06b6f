package link

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
)

// This file owns the forms of one given name by which one person may be called: "James" and "Jim",
// "Dmytro" and "Dmitry" (givenforms.tsv).

//go:embed givenforms.tsv
var givenFormsFile string

// givenForms gives, of a folded form, the lines of givenforms.tsv that have it.
var givenForms = parseGivenForms(givenFormsFile)

func parseGivenForms(text string) map[string][]int {
	lines := map[string][]int{}
	for n, line := range strings.Split(text, "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		for form := range strings.SplitSeq(line, " | ") {
			folded := Fold(form)
			lines[folded] = append(lines[folded], n)
		}
	}
	return lines
}

// formsOfOne reports whether two folded words are forms of one given name.
func formsOfOne(a, b string) bool {
	of := givenForms[a]
	return len(of) > 0 && slices.ContainsFunc(givenForms[b], func(line int) bool { return slices.Contains(of, line) })
}

// formKeys gives a key for each given name of which a folded word is a form: names that share one are compared.
func formKeys(word string) []string {
	var keys []string
	for _, line := range givenForms[word] {
		keys = append(keys, "g"+strconv.Itoa(line))
	}
	return keys
}
