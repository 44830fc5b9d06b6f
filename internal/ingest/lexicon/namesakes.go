package lexicon

import (
	"slices"
	"strings"
)

// This file owns countries that share a name or a demonym: "Congo", "Congolese".

// Namesake is a pair of countries of one name or demonym, by their codes: the one that the
// vocabulary lists first and takes it for, and the other.
type Namesake struct{ First, Other string }

// Namesakes gives the pairs in the order of the vocabulary; it must not be changed.
func (l *Lexicon) Namesakes() []Namesake { return l.namesakes }

// findNamesakes notes the countries that are filed under one of the forms already, before
// the country is filed itself.
func (l *Lexicon) findNamesakes(list, code string) {
	for form := range strings.SplitSeq(list, " | ") {
		for _, entry := range l.phrases.filed(l.sequence(form)) {
			pair := Namesake{entry.Code, code}
			if entry.Class&(CountryName|Demonym) != 0 && entry.Code != code && !slices.Contains(l.namesakes, pair) {
				l.namesakes = append(l.namesakes, pair)
			}
		}
	}
}
