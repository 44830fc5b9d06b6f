package text

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the small words: determiners, numbers, plurals, words that no name
// holds, and the runs of capitalised words between them.

// The kinds of determiner, as Determiner tells them: "the", "a", "his".
const (
	Definite = iota + 1
	Indefinite
	Possessive
)

// Determiner tells the kind of determiner at token i, 0 when it is none.
func (d *Document) Determiner(i int) int {
	if i < 0 || i >= len(d.Seen) {
		return 0
	}
	switch word := d.Seen[i].Term; {
	case word.Has(lexicon.CueDefinite):
		return Definite
	case word.Has(lexicon.CueIndefinite):
		return Indefinite
	case word.Has(lexicon.CuePossessive):
		if n, _ := d.PhraseAt(i, i+4, lexicon.Honorific); n > 1 { // His Excellency
			return 0
		}
		return Possessive
	}
	return 0
}

// BehindArticle gives the token behind a definite article at token i, i where none stands.
func (d *Document) BehindArticle(i int) int {
	if d.Determiner(i) == Definite {
		return i + 1
	}
	return i
}

// Cardinal reports whether a number word of two or more stands at token i.
func (d *Document) Cardinal(i, end int) bool {
	n, entry := d.PhraseAt(i, end, lexicon.NumberWord)
	if n == 0 || NumberOf(entry.Code) < 2 {
		return false
	}
	word := d.Fold(i)
	return !strings.HasSuffix(word, "nd") && !strings.HasSuffix(word, "rd") && !strings.HasSuffix(word, "th")
}

// PluralHead reports whether the head noun of an office is a plural.
func (d *Document) PluralHead(head Phrase) bool {
	if d.Cue(head.From, lexicon.CueOneHolder) {
		return false
	}
	noun := head.To - 1
	for i := head.From; i < head.To; i++ {
		if f := d.Fold(i); i > head.From && (f == "of" || f == "for") {
			noun = i - 1
			break
		}
	}
	if d.abbreviates(noun) {
		return false
	}
	word := d.Fold(noun)
	return len(word) > 3 && strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "affairs") && !strings.HasSuffix(word, "affaires") && !strings.HasSuffix(word, "forces") ||
		d.severalInCapitals(noun) || word == "men" || strings.HasSuffix(word, "men") && len(word) > 4
}

// severalInCapitals reports whether token i is capitals with the small letter of a plural: "MPs".
func (d *Document) severalInCapitals(i int) bool {
	word := d.Raw[d.Tokens[i].Start:d.Tokens[i].End]
	n := len(word)
	return n == 3 && word[n-1] == 's' && word[n-2] >= 'A' && word[n-2] <= 'Z' && word[0] >= 'A' && word[0] <= 'Z'
}

// abbreviates reports whether token i stands in capitals among words that do
// not: the last letter of "the COAS" is no plural's.
func (d *Document) abbreviates(i int) bool {
	if d.Tokens[i].Shape != Upper {
		return false
	}
	inCapitals := func(i int) bool { return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Shape == Upper }
	return !inCapitals(i-1) && !inCapitals(i+1)
}

// TrimDeterminer leaves out the determiner that a phrase opens with.
func (d *Document) TrimDeterminer(p Phrase) Phrase {
	if d.Determiner(p.From) != 0 && p.Len() > 1 {
		p.From++
	}
	return p
}

// CapitalRun gives the end of the run of capitalised words at token i, at most
// most of them; "of", "and" and "for" inside it join.
func (d *Document) CapitalRun(i, end, most int) int {
	pos := i
	for pos < end && pos-i < most {
		t := &d.Tokens[pos]
		if !t.Capital() || d.StopWord(pos) || d.Is(pos, lexicon.Month|lexicon.Weekday|lexicon.Rank|lexicon.Honorific) && !d.Cue(pos+1, lexicon.CueDivisionNoun) {
			break
		}
		pos++
		if d.Fold(pos) == "'s" && pos+1 < end && d.IsCapital(pos+1) {
			pos++
		}
	}
	return pos
}

// StopWord reports whether token i is a word that no name holds, though a
// sentence's start or a headline may print it with a capital.
func (d *Document) StopWord(i int) bool {
	return d.Cue(i, lexicon.CueNoName) && !d.marked(i)
}

// marked reports whether a capitalised word only looks like one of English without its marks:
// "Đinh Thế Kỷ".
func (d *Document) marked(i int) bool {
	t := &d.Tokens[i]
	return t.Shape == Title && t.End-t.Start > len(t.Fold)
}

// NumberOf reads the digits of a number word's code.
func NumberOf(code string) int {
	n := 0
	for _, c := range code {
		if c < '0' || c > '9' {
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}
