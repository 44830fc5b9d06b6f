package text

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the closed classes of English words that patterns are made of, from the
// vocabulary, and what a token is at first sight: a mark, a number, a day, an adverb, a verb.

// The closed classes.
var (
	Determiners  = Set(lexicon.CueWords(lexicon.CueDeterminer))
	Pronouns     = Set(lexicon.CueWords(lexicon.CuePronoun))
	Modals       = Set(lexicon.CueWords(lexicon.CueModal))
	BeForms      = Set(lexicon.CueWords(lexicon.CueBeForm))
	HaveForms    = Set(lexicon.CueWords(lexicon.CueHaveForm))
	DoForms      = Set(lexicon.CueWords(lexicon.CueDoForm))
	Negations    = Set(lexicon.CueWords(lexicon.CueNegation))
	Prepositions = Set(lexicon.CueWords(lexicon.CuePreposition))
)

// Utterances are the verbs that report what somebody said.
var Utterances = Set(lexicon.CueWords(lexicon.CueUtterance))

// Openers are the words that a capital on which opens a sentence.
var Openers = Set(lexicon.CueWords(lexicon.CueSentenceOpener))

// The days and months, and the words that stand around them.
var (
	Calendar = Set(lexicon.CueWords(lexicon.CueCalendar))
	DayWords = Set(lexicon.CueWords(lexicon.CueDayWord))
)

// IsMark reports whether token i is a mark of punctuation, or out of range.
func (d *Document) IsMark(i int) bool {
	return uint(i) >= uint(len(d.Tokens)) || d.Tokens[i].Shape == Mark
}

// IsCapital reports whether token i opens with a capital; i may be out of range.
func (d *Document) IsCapital(i int) bool {
	return uint(i) < uint(len(d.Tokens)) && d.Tokens[i].Capital()
}

// IsNumber reports whether token i is a number.
func (d *Document) IsNumber(i int) bool {
	return uint(i) < uint(len(d.Tokens)) && d.Tokens[i].Shape == Number
}

// IsLower reports whether token i is a word in small letters.
func (d *Document) IsLower(i int) bool {
	return uint(i) < uint(len(d.Tokens)) && d.Tokens[i].Shape == Lower
}

// DayOrMonth reports whether token i names a day of the week or a month.
func (d *Document) DayOrMonth(i int) bool {
	return d.Cue(i, lexicon.CueWeekday) || d.Cue(i, lexicon.CueMonth)
}

// VerbTrigger gives the verb of the vocabulary that ends at token i, with or
// without its particle; nil when none does, or i is out of range.
func (d *Document) VerbTrigger(i int) *lexicon.Trigger {
	if i >= len(d.Seen) {
		return nil
	}
	for from := i; from >= 0 && from >= i-2; from-- {
		if term := d.Seen[from].Term; from < i && !term.LongVerbs() || !term.Triggers() {
			continue
		}
		found := d.Seen[from].Trigger(false, func(n int) string { return d.Fold(from + n) })
		if found != nil && from+found.Words() == i+1 {
			return found
		}
	}
	return nil
}

// Adverb reports whether token i is a word that may stand inside a verb group.
func (d *Document) Adverb(i int) bool {
	word := d.Fold(i)
	if len(word) > 4 && word[len(word)-2:] == "ly" && !d.Covered(i) && d.Tokens[i].Shape == Lower {
		return true
	}
	return adverbs.Has(word) && !d.Covered(i)
}

var adverbs = Set(lexicon.CueWords(lexicon.CueAdverb))

// Modal reports whether token i is a modal verb; "May" with a capital is a month within a sentence.
func (d *Document) Modal(i int) bool {
	return Modals.Has(d.Fold(i)) && !(d.Tokens[i].Fold == "may" && d.Tokens[i].Capital() && i > d.SentenceOf(i).From)
}

// SkipDay gives the token before the day or date that ends at token i ("on
// Tuesday", "on May 12", "on 24 July 2020", "on 10-12 May", "this week"), i when none does.
func (d *Document) SkipDay(s Sentence, i int) int {
	j, dated := i, false
	for ; j >= s.From; j-- {
		token := &d.Tokens[j]
		switch {
		case token.Shape == Number, Calendar.Has(token.Fold):
			dated = true
		case token.Shape == Mark && token.Fold == "," && dated && j > s.From && (d.Tokens[j-1].Shape == Number || Calendar.Has(d.Fold(j-1))):
		case WordIn("- / to and", token.Fold) && dated && d.Tokens[j+1].Shape == Number && j > s.From && d.Tokens[j-1].Shape == Number: // "on 10-12 March", "2025-03-10"
		case dated && (DayWords.Has(token.Fold)):
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

// WordIn reports whether a word is one of a list of them, parted by blanks.
func WordIn(list, word string) bool {
	for {
		end := 0
		for end < len(list) && list[end] != ' ' { // the words are short: no search is as quick
			end++
		}
		if list[:end] == word || end == len(list) {
			return list[:end] == word
		}
		list = list[end+1:]
	}
}
