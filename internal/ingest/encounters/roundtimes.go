package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns when and where a further round of the same parties was or will be, so far as
// that tells it from the encounter in focus.

// longAgo reports whether the time that a sentence tells is another than that about the article's day.
func (f *finder) longAgo(s text.Sentence, mark timeMark) bool {
	month := mark.month != "" && !strings.Contains(f.monthsAbout(), mark.month)
	return mark.year != "" && mark.year != string(f.Article.Date)[:4] || month || mark == timeMark{} && f.yearsBack(s)
}

// yearsBack reports whether a sentence tells a time by the years or months since: "two years ago", "last year".
func (f *finder) yearsBack(s text.Sentence) bool {
	for i := s.From + 1; i < s.To; i++ {
		if text.WordIn("years year months", f.Fold(i)) && f.Fold(i+1) == "ago" || f.Fold(i) == "year" && f.Cue(i-1, lexicon.CueBackward) {
			return true
		}
	}
	return false
}

// elsewhere reports whether a sentence names a town in which something was held and which is
// not the one that the encounter in focus is told to have been in.
func (f *finder) elsewhere(s text.Sentence) bool {
	anchor := f.Sentences[f.drafts[f.current].Anchor]
	for i := s.From + 1; i+1 < s.To; i++ {
		inTown := f.Fold(i) == "in" || f.Fold(i) == "of" && text.WordIn("city town capital port", f.Fold(i-1)) // "in the Chilean city of"
		if !inTown || !f.IsCapital(i+1) {
			continue
		}
		if town, ok := f.ToponymAt(i+1, s.To); !ok || town.City.Empty() {
			continue
		}
		for j := anchor.From; j < anchor.To; j++ {
			if f.Fold(j) == f.Fold(i+1) {
				return false
			}
		}
		return true
	}
	return false
}

// soonOrThere reports whether a sentence says when or where something is to be: "next
// month", "later this year", "in Bergen".
func (f *finder) soonOrThere(s text.Sentence) bool {
	for i := s.From + 1; i < s.To; i++ {
		if f.Cue(i, lexicon.CueSpanOfTime) && (f.Cue(i-1, lexicon.CueForward) || f.Fold(i-1) == "this") || f.Fold(i-1) == "in" && f.Tokens[i].Capital() {
			return true
		}
	}
	return false
}

// bareRound reports whether the ordinal from token i to token verb alone is the subject that opens its
// sentence, of a verb of taking place, behind one that numbered a round too: "the fourth trilateral. The
// third was held in Lima".
func (f *finder) bareRound(s text.Sentence, i, verb int) bool {
	if i > s.From+1 || !f.OrdinalAt(i) && !f.Cue(i, lexicon.CueBackward) || verb+1 >= s.To {
		return false
	}
	if f.roundGroup(s, text.Phrase{From: i, To: verb}).From != verb {
		return false
	}
	number := f.Tokens[i].Sentence
	for n := max(0, number-roundMemory); n < number; n++ {
		s := f.Sentences[n]
		for k := s.From + 1; k < s.To; k++ {
			if f.OrdinalAt(k) && !f.roundAt(s, k).Empty() {
				return true
			}
		}
	}
	return false
}

// roundMemory is how many sentences back the rounds may be counted that a bare number goes on to count.
const roundMemory = 4
