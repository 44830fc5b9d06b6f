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
	ends  uint64   // first and last letters, as bits
	short []uint64 // words of up to eight letters, as numbers
	long  []string // the others
}

const longestOfSet = 23 // letters

// Set makes a set of words that are parted by blanks.
func Set(words string) *WordSet {
	var s WordSet
	for word := range strings.FieldsSeq(words) {
		of := &s[len(word)]
		of.ends |= ends(word)
		if len(word) <= eight {
			of.short = append(of.short, number(word))
		} else {
			of.long = append(of.long, word)
		}
	}
	return &s
}

// Has reports whether the word is in the set.
func (s *WordSet) Has(word string) bool {
	if word == "" || len(word) > longestOfSet {
		return false
	}
	of := &s[len(word)]
	switch {
	case of.ends&ends(word) == 0:
		return false
	case len(word) <= eight:
		return slices.Contains(of.short, number(word))
	}
	return slices.Contains(of.long, word)
}

// ends is a bit for the first and the last letter of a word together.
func ends(word string) uint64 { return 1 << ((word[0] + 7*word[len(word)-1]) & 63) }

// number gives a word of one to eight bytes as a number that no other word of its length has.
func number(word string) uint64 {
	n := len(word)
	switch {
	case n >= 4: // those in the middle stand in both halves
		return uint64(four(word)) | uint64(four(word[n-4:]))<<32
	case n == 3:
		return uint64(word[0]) | uint64(word[1])<<8 | uint64(word[2])<<16
	case n == 2:
		return uint64(word[0]) | uint64(word[1])<<8
	}
	return uint64(word[0])
}

// four gives the first four bytes of a word as one number.
func four(word string) uint32 {
	return uint32(word[0]) | uint32(word[1])<<8 | uint32(word[2])<<16 | uint32(word[3])<<24
}
