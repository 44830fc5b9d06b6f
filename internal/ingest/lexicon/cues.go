package lexicon

import (
	"fmt"
	"iter"
	"math/bits"
	"strings"
)

// This file owns cues: small words that tell the passes what stands around a
// place, a day or a person. A word has any number of them, as bits. A new set
// is a line of cues.tsv; cuenames.go names it by that line.
//
//go:generate go run ../../../tools/vocabulary/cues

// Cue names one set of small words; cues.tsv says what each set tells.
type Cue uint16

// Cues is a set of cues, one bit each: those of a word, or of all words of a sentence.
type Cues [7]uint64

// Has reports whether the cue is one of the set.
func (s *Cues) Has(c Cue) bool { return s[c>>6]>>(c&63)&1 != 0 }

// All lists the cues of the set in their order.
func (s *Cues) All() iter.Seq[Cue] {
	return func(yield func(Cue) bool) {
		for word, left := range s {
			for ; left != 0; left &= left - 1 {
				if !yield(Cue(word<<6 + bits.TrailingZeros64(left))) {
					return
				}
			}
		}
	}
}

// String gives the name of a cue's set.
func (c Cue) String() string { return cueNames[c] }

// Unite adds the cues of another set.
func (s *Cues) Unite(other *Cues) {
	for word := range s {
		s[word] |= other[word]
	}
}

// cue: name, words, what they tell.
func (l *Lexicon) cue(columns []string) error {
	if len(columns) != 3 || columns[2] == "" {
		return fmt.Errorf("%d columns: write a set's name, its words and what they tell", len(columns))
	}
	for c, name := range cueNames {
		if name != columns[0] {
			continue
		}
		for word := range strings.SplitSeq(columns[1], " | ") {
			if word == "" || word != Fold(word) || strings.Contains(word, " ") {
				return fmt.Errorf("%q is no one word in small letters: part words by \" | \"", word)
			}
			number := l.words.number(strings.ReplaceAll(word, ".", ""))
			if strings.HasSuffix(word, ".") {
				l.words.dotted[number] = true
			}
			l.words.term(number).Cues[c>>6] |= 1 << (c & 63)
		}
		return nil
	}
	return fmt.Errorf("the set %q is not in cuenames.go: run go generate ./internal/ingest/lexicon", columns[0])
}

// CueWords gives the folded words of a set, parted by blanks, for passes that
// have a word and not its place in a text. An unreadable table gives none; Load
// says what is wrong with it.
func CueWords(c Cue) string {
	raw, _ := files.ReadFile("cues.tsv")
	for line := range strings.Lines(string(raw)) {
		if name, rest, _ := strings.Cut(line, "\t"); name == cueNames[c] {
			words, _, _ := strings.Cut(rest, "\t")
			return strings.ReplaceAll(words, " | ", " ")
		}
	}
	return ""
}
