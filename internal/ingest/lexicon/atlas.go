package lexicon

import "iter"

// This file owns the vocabulary as a list of the world, for those who make
// articles up rather than read them.

// Adjective gives a country's first demonym, "Azerbaijani"; "" where it has none.
func (l *Lexicon) Adjective(code string) string { return l.adjectives[code] }

// Towns yields all places of the gazetteer, the most populous first.
func (l *Lexicon) Towns() iter.Seq[*Place] {
	return func(yield func(*Place) bool) {
		towns := l.places().places
		for i := range towns {
			if !yield(&towns[i]) {
				return
			}
		}
	}
}
