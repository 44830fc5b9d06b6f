package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the small words: determiners, numbers, plurals, words that no name
// holds, and the runs of capitalised words between them.

// kinds of determiner.
const (
	definite = iota + 1
	indefinite
	possessive
)

// determiner tells the kind of determiner at token i, 0 when it is none.
func (d *document) determiner(i int) int {
	if i < 0 || i >= len(d.seen) {
		return 0
	}
	switch word := d.seen[i].Term; {
	case word.Has(lexicon.CueDefinite):
		return definite
	case word.Has(lexicon.CueIndefinite):
		return indefinite
	case word.Has(lexicon.CuePossessive):
		if n, _ := d.phraseAt(i, i+4, lexicon.Honorific); n > 1 { // His Excellency
			return 0
		}
		return possessive
	}
	return 0
}

// cardinal reports whether a number word of two or more stands at token i.
func (d *document) cardinal(i, end int) bool {
	n, entry := d.phraseAt(i, end, lexicon.NumberWord)
	if n == 0 || numberOf(entry.Code) < 2 {
		return false
	}
	word := d.fold(i)
	return !strings.HasSuffix(word, "nd") && !strings.HasSuffix(word, "rd") && !strings.HasSuffix(word, "th")
}

// pluralHead reports whether the head noun of an office is a plural.
func (d *document) pluralHead(head phrase) bool {
	if d.cue(head.from, lexicon.CueOneHolder) {
		return false
	}
	noun := head.to - 1
	for i := head.from; i < head.to; i++ {
		if f := d.fold(i); i > head.from && (f == "of" || f == "for") {
			noun = i - 1
			break
		}
	}
	if d.abbreviates(noun) {
		return false
	}
	word := d.fold(noun)
	return len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "affairs") && !strings.HasSuffix(word, "affaires") && !strings.HasSuffix(word, "forces") ||
		word == "men" || strings.HasSuffix(word, "men") && len(word) > 4
}

// abbreviates reports whether token i stands in capitals among words that do
// not: the last letter of "the COAS" is no plural's.
func (d *document) abbreviates(i int) bool {
	if d.tokens[i].shape != upper {
		return false
	}
	inCapitals := func(i int) bool { return i >= 0 && i < len(d.tokens) && d.tokens[i].shape == upper }
	return !inCapitals(i-1) && !inCapitals(i+1)
}

// trimDeterminer leaves out the determiner that a phrase opens with.
func (d *document) trimDeterminer(p phrase) phrase {
	if d.determiner(p.from) != 0 && p.len() > 1 {
		p.from++
	}
	return p
}

// capitalRun gives the end of the run of capitalised words at token i, at most
// most of them; "of", "and" and "for" inside it join.
func (d *document) capitalRun(i, end, most int) int {
	pos := i
	for pos < end && pos-i < most {
		t := &d.tokens[pos]
		if !t.capital() || d.stopWord(pos) || d.is(pos, lexicon.Month|lexicon.Weekday|lexicon.Rank|lexicon.Honorific) && !d.cue(pos+1, lexicon.CueDivisionNoun) {
			break
		}
		pos++
		if d.fold(pos) == "'s" && pos+1 < end && d.tokens[pos+1].capital() {
			pos++
		}
	}
	return pos
}

// stopWord reports whether token i is a word that no name holds, though a
// sentence's start or a headline may print it with a capital.
func (d *document) stopWord(i int) bool {
	return d.cue(i, lexicon.CueNoName)
}

// numberOf reads the digits of a number word's code.
func numberOf(code string) int {
	n := 0
	for _, c := range code {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}
