package link

import (
	"strings"

	"github.com/adrg/strutil/metrics"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
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
	case gendered(a.text, b.text) || gendered(b.text, a.text) || gendered(a.spelling, b.spelling) || gendered(b.spelling, a.spelling):
		return differs
	case a.spelling == b.spelling:
		return spelled
	case similar(a, b), lexicon.FormsOfOne(a.text, b.text):
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

// similar reports whether two unequal words could be spellings of one, in the convention
// of some press or other.
func similar(a, b *word) bool {
	for i := range len(a.readings) {
		for j := range len(b.readings) {
			x, y := a.readings[i], b.readings[j]
			if x.meant(y) || x.like(y) && (i+j == 0 || x.hushes() == y.hushes()) {
				return true
			}
		}
	}
	return false
}

// meant reports whether two words are spelled alike once each is read by a convention.
// Short words of one vowel remain two ("Chan", "Shan").
func (s sound) meant(o sound) bool {
	return s.spelling == o.spelling && (len(s.spelling) > 4 || vowels(s.spelling) > 1)
}

// hushes counts where a word says "sh". A convention that is none of the word's makes it of
// other letters: "Desrosiers" and "Desrochers" are two.
func (s sound) hushes() int { return strings.Count(s.spelling, "sh") }

// like reports whether two words differ as habits of spelling do.
// Words of one syllable must not differ in their vowel (Wang, Wong), short ones not at
// all (Li, Lu).
func (s sound) like(o sound) bool {
	if min(len(s.spelling), len(o.spelling)) < 4 || otherEnding(s.spelling, o.spelling) {
		return false
	}
	if s.skeleton != o.skeleton || syllables(s.spelling) < 2 && syllables(o.spelling) < 2 {
		return false
	}
	return levenshtein.Compare(s.spelling, o.spelling) >= 0.5
}

// otherEnding reports whether two words end in vowels that no habit of romanisation writes for
// each other. In many languages that vowel tells a woman from a man, or one name from another:
// "Suhartini" and "Suhartono", "Kowalska" and "Kowalski", "Mario" and "Maria". But e is written
// for a and for i, and u for o: "Amine" is Amina.
func otherEnding(a, b string) bool {
	x, y := a[len(a)-1], b[len(b)-1]
	return x != y && vowel(x) && vowel(y) && !strings.Contains("ae ea ei ie ou uo", string([]byte{x, y}))
}

func vowels(text string) int {
	count := 0
	for i := range len(text) {
		if vowel(text[i]) {
			count++
		}
	}
	return count
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
