package ingest

import (
	"slices"
	"strings"
)

// This file owns the closed classes of words: small sets that patterns ask for
// at every token, most often in vain.

// wordSet is a set of folded words. A word is held against those of its length,
// and only if one of them has its first letter.
type wordSet [longestOfSet + 1]struct {
	firsts uint32 // first letters, as bits
	words  []string
}

const longestOfSet = 23 // letters

// set makes a set of words that are parted by blanks.
func set(words string) *wordSet {
	var s wordSet
	for word := range strings.FieldsSeq(words) {
		of := &s[len(word)]
		of.firsts |= 1 << (word[0] & 31)
		of.words = append(of.words, word)
	}
	return &s
}

// has reports whether the word is in the set.
func (s *wordSet) has(word string) bool {
	if word == "" || len(word) > longestOfSet {
		return false
	}
	of := &s[len(word)]
	return of.firsts>>(word[0]&31)&1 != 0 && slices.Contains(of.words, word)
}
