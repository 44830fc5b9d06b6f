package text

import (
	"strings"
	"testing"
)

// TestWordSet holds that a set has its words and no others of their length and ends.
func TestWordSet(t *testing.T) {
	const words = "a of may were being should meetings notwithstanding"
	set := Set(words)
	for word := range strings.FieldsSeq(words) {
		if !set.Has(word) {
			t.Errorf("the set of %q has no %q", words, word)
		}
	}
	for _, word := range []string{"", "o", "if", "my", "where", "wore", "bring", "shield", "markings", "notwithholding", strings.Repeat("a", longestOfSet+1)} {
		if set.Has(word) {
			t.Errorf("the set of %q has %q", words, word)
		}
	}
}
