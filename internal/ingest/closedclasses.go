package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the closed classes of English words that patterns are made of, from the
// vocabulary, and what a token is at first sight: a mark, a number, a day, an adverb, a verb.

// The closed classes.
var (
	determiners  = set(lexicon.CueWords(lexicon.CueDeterminer))
	pronouns     = set(lexicon.CueWords(lexicon.CuePronoun))
	modals       = set(lexicon.CueWords(lexicon.CueModal))
	beForms      = set(lexicon.CueWords(lexicon.CueBeForm))
	haveForms    = set(lexicon.CueWords(lexicon.CueHaveForm))
	doForms      = set(lexicon.CueWords(lexicon.CueDoForm))
	negations    = set(lexicon.CueWords(lexicon.CueNegation))
	prepositions = set(lexicon.CueWords(lexicon.CuePreposition))
)

// utterances are the verbs that report what somebody said.
var utterances = set(lexicon.CueWords(lexicon.CueUtterance))

// openers are the words that a capital on which opens a sentence.
var openers = set(lexicon.CueWords(lexicon.CueSentenceOpener))

// The days and months, and the words that stand around them.
var (
	calendar = set(lexicon.CueWords(lexicon.CueCalendar))
	dayWords = set(lexicon.CueWords(lexicon.CueDayWord))
)

// isMark reports whether token i is a mark of punctuation, or out of range.
func (d *document) isMark(i int) bool {
	return i < 0 || i >= len(d.tokens) || d.tokens[i].shape == mark
}

// isNumber reports whether token i is a number.
func (d *document) isNumber(i int) bool {
	return i >= 0 && i < len(d.tokens) && d.tokens[i].shape == number
}

// isLower reports whether token i is a word in small letters.
func (d *document) isLower(i int) bool {
	return i >= 0 && i < len(d.tokens) && d.tokens[i].shape == lower
}

// dayOrMonth reports whether token i names a day of the week or a month.
func (d *document) dayOrMonth(i int) bool {
	return d.cue(i, lexicon.CueWeekday) || d.cue(i, lexicon.CueMonth)
}

// verbTrigger gives the verb of the vocabulary that ends at token i, with or
// without its particle.
func (d *document) verbTrigger(i int) *lexicon.Trigger {
	for from := i; from >= 0 && from >= i-2; from-- {
		if !d.seen[from].Triggers() {
			continue
		}
		found := d.seen[from].Trigger(false, func(n int) string { return d.fold(from + n) })
		if found != nil && from+found.Words() == i+1 {
			return found
		}
	}
	return nil
}

// adverb reports whether token i is a word that may stand inside a verb group.
func (d *document) adverb(i int) bool {
	word := d.fold(i)
	if len(word) > 4 && word[len(word)-2:] == "ly" && !d.covered(i) && d.tokens[i].shape == lower {
		return true
	}
	return adverbs.has(word) && !d.covered(i)
}

var adverbs = set(lexicon.CueWords(lexicon.CueAdverb))

// skipDay gives the token before the day or date that ends at token i ("on
// Tuesday", "on May 12", "on 24 July 2020", "this week"), i when none does.
func (d *document) skipDay(s sentence, i int) int {
	j, dated := i, false
	for ; j >= s.from; j-- {
		token := &d.tokens[j]
		switch {
		case token.shape == number, calendar.has(token.fold):
			dated = true
		case token.shape == mark && token.fold == "," && dated && j > s.from && (d.tokens[j-1].shape == number || calendar.has(d.fold(j-1))):
		case dated && (dayWords.has(token.fold)):
		default:
			if dated {
				return j
			}
			return i
		}
	}
	if dated {
		return j
	}
	return i
}

// wordIn reports whether a word is one of a list of them, parted by blanks.
func wordIn(list, word string) bool {
	for {
		first, rest, more := strings.Cut(list, " ")
		if first == word || !more {
			return first == word
		}
		list = rest
	}
}
