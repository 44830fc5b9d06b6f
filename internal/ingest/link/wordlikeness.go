package link

import (
	"strings"

	"github.com/adrg/strutil/metrics"
)

// This file owns the likeness of two words of names: equal, one spelling in another
// habit of romanisation, one sound, an initial.

// accord tells how two words agree, weakest first.
type accord uint8

const (
	differs accord = iota
	starts         // an initial and a word that begins with it
	alike          // one sound: "Kerim", "Karim"
	spelled        // one word in two habits of romanisation: "Tokayev", "Tokaev"
	equal
)

// levenshtein is safe for concurrent use: it is only read.
var levenshtein = metrics.NewLevenshtein()

// compareWords tells how two words of names agree.
func compareWords(a, b *word) accord {
	switch {
	case a.text == b.text:
		return equal
	case len(a.text) == 1 || len(b.text) == 1:
		if a.text[0] == b.text[0] {
			return starts
		}
		return differs
	case gendered(a.text, b.text) || gendered(b.text, a.text):
		return differs
	case a.spelling == b.spelling:
		return spelled
	case similar(a, b):
		return alike
	}
	return differs
}

// gendered reports whether woman is the feminine form of the name man.
func gendered(woman, man string) bool {
	for _, ending := range vocabulary.feminine {
		stem, ok := strings.CutSuffix(woman, ending[0])
		if ok && len(stem) > 2 && stem+ending[1] == man {
			return true
		}
	}
	return false
}

// similar reports whether two unequal words could be spellings of one. Words
// of one syllable must not differ in their vowel (Wang, Wong), short ones not
// at all (Li, Lu).
func similar(a, b *word) bool {
	if min(len(a.text), len(b.text)) < 4 {
		return false
	}
	if glued(a, b) || glued(b, a) {
		return true
	}
	if otherEnding(a.spelling, b.spelling) {
		return false
	}
	if a.skeleton == b.skeleton {
		if syllables(a.spelling) < 2 && syllables(b.spelling) < 2 {
			return false
		}
		return levenshtein.Compare(a.spelling, b.spelling) >= 0.5
	}
	return min(len(a.text), len(b.text)) > 4 && syllables(a.spelling) == syllables(b.spelling) &&
		a.text[0] == b.text[0] && levenshtein.Compare(a.spelling, b.spelling) >= 0.8
}

// otherEnding reports whether two words end in vowels that no habit of romanisation writes for
// each other. In many languages that vowel tells a woman from a man, or one name from another:
// "Suhartini" and "Suhartono", "Kowalska" and "Kowalski", "Mario" and "Maria". But e is written
// for a and for i, and u for o: "Amine" is Amina.
func otherEnding(a, b string) bool {
	x, y := a[len(a)-1], b[len(b)-1]
	return x != y && vowel(x) && vowel(y) && !strings.Contains("ae ea ei ie ou uo", string([]byte{x, y}))
}

// glued reports whether one is the other with the article written as one word:
// "Alzahrani", "Zahrani".
func glued(one, other *word) bool {
	rest, ok := strings.CutPrefix(one.text, "al")
	return ok && len(rest) >= 4 && spelling(rest) == other.spelling
}

func syllables(text string) int {
	count, in := 0, false
	for i := range len(text) {
		v := vowel(text[i])
		if v && !in {
			count++
		}
		in = v
	}
	return count
}
