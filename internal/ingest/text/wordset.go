package text

import (
	"slices"
	"strings"
)

// This file owns the closed classes of words: small sets that patterns ask for
// at every token, most often in vain.

// WordSet is a set of folded words. A word is held against those of its length,
// and only if one of them begins and ends like it.
type WordSet [longestOfSet + 1]struct {
	ends  uint64 // first and last letters, as bits
	words []string
}

const longestOfSet = 23 // letters

// Set makes a set of words that are parted by blanks.
func Set(words string) *WordSet {
	var s WordSet
	for word := range strings.FieldsSeq(words) {
		of := &s[len(word)]
		of.ends |= ends(word)
		of.words = append(of.words, word)
	}
	return &s
}

// Has reports whether the word is in the set.
func (s *WordSet) Has(word string) bool {
	if word == "" || len(word) > longestOfSet {
		return false
	}
	of := &s[len(word)]
	return of.ends&ends(word) != 0 && slices.Contains(of.words, word)
}

// ends is a bit for the first and the last letter of a word together.
func ends(word string) uint64 { return 1 << ((word[0] + 7*word[len(word)-1]) & 63) }
