package dates

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns days of something else that lead on to an encounter, whose day they are then too:
// "arrived on Monday and at once had talks with X".

// leadsOn reports whether the words behind a word of time lead on to the trigger, so that the
// day of what is told before it is that of the encounter: "announced on Monday after talks
// with X", "reached on Monday at a meeting", "began on Monday with talks". A day of arrival is
// none: "flew in on Monday for talks".
func (p *dating) leadsOn(at, trigger text.Phrase) bool {
	if p.Fold(at.To) == "and" && trigger.From > at.To && trigger.From <= at.To+andReach { // "arrived on Monday and at once had talks with X"
		return p.oneClause(at, trigger) && !p.PersonWithin(at.To, trigger.From)
	}
	if p.Fold(at.To) == "by" && trigger.From > at.To && p.afterwards(trigger.From) && p.unparted(at.To, trigger.From) { // "was signed on Monday by X and Y after their talks"
		return true
	}
	if trigger.From <= at.To || trigger.From > at.To+leadReach || !p.Cue(at.To, lexicon.CueLeadsOn) {
		return false
	}
	for i := at.From - 1; i >= max(p.SentenceOf(at.From).From, at.From-leadReach); i-- {
		if p.Cue(i, lexicon.CueGuestOf) && p.Tokens[i].Shape == text.Lower && !p.Cue(i, lexicon.CueTravelNoun) {
			return false
		}
	}
	return true
}

// afterwards reports whether "after their", "at a" or the like stand before the noun at token i.
func (p *dating) afterwards(i int) bool {
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-3); j-- {
		switch p.Fold(j) {
		case "after", "at", "during", "following":
			return true
		}
	}
	return false
}

// andReach is how many words may part "and" behind a day from the verb it leads on to.
const andReach = 4

// leadReach is how many words may part a word of time and the encounter it leads on to.
const leadReach = 8
