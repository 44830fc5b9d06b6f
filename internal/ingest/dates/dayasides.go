package dates

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the asides of a day: clauses, quotations and verbs between a day and the words
// that tell of an encounter, which give the day to something else.

// subordinate reports whether a word of time belongs to a clause of its own:
// "who arrived on Monday", "after the vote on 5 May", "ahead of the summit on Friday".
func (p *dating) subordinate(at, trigger text.Phrase) bool {
	from := p.Sentences[p.Tokens[at.From].Sentence].From
	if at.To <= trigger.From && p.opensRelative(at.From) { // "Bodø, where on Wednesday she met"
		return false
	}
	if trigger.To <= at.From && trigger.To > from {
		from = trigger.To
	}
	if p.leadsOn(at, trigger) {
		return false
	}
	for i := p.behindAside(at.From, from) - 1; i >= from; i-- {
		if trigger.Has(i) {
			return false
		}
		switch p.Tokens[i].Fold {
		case ";", "(":
			return false
		case ",": // a comma closes the clause unless it parts a list or a date
			if word := p.Fold(i + 1); i+1 < at.From-1 || i+1 == at.From-1 && (text.Modals.Has(word) || text.BeForms.Has(word) || text.HaveForms.Has(word)) { // "X, who is here, will today meet Y"
				return false
			}
		case "that":
			if i == p.SentenceOf(i).From { // "That message he took"
				continue
			}
			if p.Fold(i+1) == "took" && p.tookPlace(i+1) || p.Fold(i+1) == "lasted" { // "a conversation that took place on Wednesday"
				continue
			}
			return !p.oneClause(at, trigger)
		case "after":
			if p.Fold(i-1) == "one" { // "one after the other"
				continue
			}
			return true
		}
		if p.untilHour(i, at.From) || p.Fold(i) == "before" && p.Cue(i+1, lexicon.CueThem) && p.Cue(i+2, lexicon.CuePreposition) { // "had Y before her on Monday"
			continue
		}
		if p.opensProgramme(i) && p.oneClause(at, trigger) {
			return false
		}
		if (p.Fold(i) == "when" && trigger.To <= i || p.Fold(i) == "who") && p.metWhen(i, at.From) { // "So it was settled when the ministers gathered on Tuesday"
			return false
		}
		if p.Fold(i) == "took" && i+2 >= at.From { // "That message she took on Tuesday to"
			continue
		}
		if p.Cue(i, lexicon.CueDayAside) && !p.ofTheEncounter(i, at, trigger) {
			return !trigger.Has(i)
		}
	}
	return false
}

// ofTheEncounter reports whether the verb at token i, which might give the day at "at" to
// something else, tells of the encounter itself: that it took place, was set or put off.
func (p *dating) ofTheEncounter(i int, at, trigger text.Phrase) bool {
	return p.Fold(i+1) == "to" && p.Cue(i, lexicon.CueArrangement) || p.arranges(i, at, trigger) || p.putOffTo(i) ||
		p.tookPlace(i) || p.opened(i, trigger) || p.HeldBehind(i, trigger) || p.didTogether(i, trigger) || p.onThatJourney(i)
}

// untilHour reports whether the word at token i says up to what hour of the day at token day something
// went on: "until midnight on Monday", "till late on Monday".
func (p *dating) untilHour(i, day int) bool {
	if f := p.Fold(i); f != "until" && f != "till" {
		return false
	}
	for i++; i < day; i++ {
		if p.Cue(i, lexicon.CuePartOfDay) || p.Fold(i) == "late" || p.IsNumber(i) {
			return true
		}
	}
	return false
}

// behindAside gives the token at which to look back from a word of time: where a clause that tells
// who somebody is ends right before it, the one before that clause: "met Y, who is visiting
// Chile, on Monday". It is no smaller than from.
func (p *dating) behindAside(i, from int) int {
	j := i - 1
	if p.Cue(j, lexicon.CueInTime) || p.Fold(j) == "on" {
		j--
	}
	if p.Fold(j) != "," {
		return i
	}
	for j--; j > from; j-- {
		if (p.Cue(j, lexicon.CueRelativePronoun) || p.Fold(j) == "whose") && p.Fold(j-1) == "," {
			return j - 1
		}
		if p.Fold(j) == ";" || p.Fold(j) == `"` {
			break
		}
	}
	return i
}

// oneClause reports whether a word of time and the trigger behind it stand in one
// clause: "recalled that she had on Monday met".
func (p *dating) oneClause(at, trigger text.Phrase) bool {
	if at.To > trigger.From || trigger.From-at.To > clauseReach {
		return false
	}
	for i := at.To; i < trigger.From; i++ {
		if p.Tokens[i].Shape == text.Mark {
			return false
		}
	}
	return true
}

// clauseReach is how many words may stand between a word of time and its verb.
const clauseReach = 8

// opensRelative reports whether a word of time stands first in a relative clause,
// whose verb is then its own: "where on Wednesday", "who yesterday".
func (p *dating) opensRelative(i int) bool {
	if p.Fold(i-1) == "on" || p.Fold(i-1) == "in" {
		i--
	}
	return p.Cue(i-1, lexicon.CueRelativePronoun)
}

// quotedAway reports whether a quotation mark parts a word of time from the trigger.
func (p *dating) quotedAway(at, trigger text.Phrase) bool {
	from, to := trigger.To, at.From
	if at.To <= trigger.From {
		from, to = at.To, trigger.From
	}
	marks := 0
	for i := from; i < to; i++ {
		if p.Tokens[i].Fold == `"` {
			marks++
		}
	}
	return marks%2 == 1
}

// semicolon reports whether one parts a word of time from the trigger: of a list of
// encounters, each member has its own.
func (p *dating) semicolon(at, trigger text.Phrase) bool {
	for i := min(at.To, trigger.To); i < max(at.From, trigger.From); i++ {
		if p.Tokens[i].Fold == ";" {
			return true
		}
	}
	return false
}
