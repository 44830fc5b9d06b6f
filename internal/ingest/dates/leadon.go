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
	lead := at.To
	if p.Fold(lead) == "," && p.Fold(lead+1) == "for" { // "is due on Monday, for talks with X"
		lead++
	}
	if p.Fold(at.To) == "by" && trigger.From > at.To && p.afterwards(trigger.From) && p.unparted(at.To, trigger.From) { // "was signed on Monday by X and Y after their talks"
		return true
	}
	if trigger.From <= lead || trigger.From > lead+leadReach || !p.Cue(lead, lexicon.CueLeadsOn) && lead == at.To {
		return false
	}
	clause := p.Fold(lead) == "after" || p.Fold(lead) == "when" || p.Fold(lead) == "as" // whose subject may be named: "on Monday after she and X met"
	for i := lead; i < trigger.From; i++ {
		parts := p.Tokens[i].Shape == text.Mark && !(p.Fold(i) == "," && p.Cue(i+1, lexicon.CueLeadsOn))
		if parts || p.IsPerson(i) && !clause || p.Cue(i, lexicon.CueRelativePronoun) && i > lead || p.Fold(i) == "that" {
			return false
		}
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
		if p.Determiner(j) == 0 && !p.Cue(j, lexicon.CueTheirs) && !p.IsLower(j) {
			return false
		}
	}
	return false
}

// andReach is how many words may part "and" behind a day from the verb it leads on to.
const andReach = 4

// leadReach is how many words may part a word of time and the encounter it leads on to.
const leadReach = 8
