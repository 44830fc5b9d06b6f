package ingest

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns how well a word of time fits an encounter: the words between the two,
// clauses and quotations that part them, other encounters that stand nearer.

const worst = 1000 // a word of time that costs as much says nothing of the encounter

// cost tells how badly a word of time fits a trigger: the distance in tokens,
// and more where another clause or another encounter stands between.
func (p *dating) cost(e *encounter, t *timex, scope, trigger phrase) int {
	cost := 0
	if reach := trigger.from - t.at.to; p.whenBehind(t.at) && reach >= 0 && (reach <= 6 || reach <= whenReach && (t.kind == onDay || t.kind == onWeekday || t.kind == daysAway)) { // "in March, when they met"
		return 0
	}
	if t.at.to <= trigger.from && trigger.from <= t.at.to+2*whenReach && p.whenBefore(trigger.from) && !p.quotedAway(t.at, trigger) { // "adopted on Tuesday by the leaders, X and Y, when they met"
		return trigger.from - t.at.to
	}
	switch {
	case t.at.from >= trigger.to:
		cost = t.at.from - trigger.to
	case t.at.to <= trigger.from:
		cost = trigger.from - t.at.to
		if p.opens(t.at, scope) {
			cost = min(cost, 6)
		} else {
			cost += 4
		}
	}
	if t.loose {
		if !p.cue(t.at.from-1, lexicon.CueInTime) {
			return worst
		}
		cost += 3
	}
	if t.kind != onDays && p.cue(t.at.from-1, lexicon.CueBound) {
		return worst
	}
	switch p.fold(t.at.from - 1) {
	case "the", "a", "an": // "the May 5 agreement"
		if t.kind == onDay || t.kind == inMonth {
			cost += 40
		}
	}
	if p.owns(t.at) {
		return worst
	}
	if p.quotedAway(t.at, trigger) || p.subordinate(t.at, trigger) {
		return worst
	}
	if p.otherTrigger(e, t.at, trigger) || p.semicolon(t.at, trigger) {
		cost += 60
	}
	return cost
}

// owns reports whether something other than an encounter is of the time: "next
// year's budget", where "Monday's meeting" tells of the encounter.
func (p *dating) owns(at phrase) bool {
	if p.fold(at.to) != "'s" {
		return false
	}
	for i := at.to + 1; i < min(p.sentenceOf(at.from).to, at.to+5); i++ {
		if p.cue(i, lexicon.CueEncounterNoun) || p.cue(i, lexicon.CueTalksNoun) {
			return false
		}
		if p.tokens[i].shape == mark {
			break
		}
	}
	return true
}

// whenBehind reports whether a clause with "when" or "where" takes up the word of time.
func (p *dating) whenBehind(at phrase) bool {
	if p.fold(at.to) == "," && p.fold(at.to+1) == "where" { // "in Maseru at the weekend, where he met"
		return true
	}
	return p.fold(at.to) == "when" || p.fold(at.to) == "," && p.fold(at.to+1) == "when"
}

// whenReach is how many words the subject may take behind "when": "on Wednesday, when he and
// St Lucia's Prime Minister, X, met".
const whenReach = 14

// whenBefore reports whether "when" and a pronoun stand before the verb at token i.
func (p *dating) whenBefore(i int) bool {
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-4); j-- {
		if p.fold(j) == "when" {
			return true
		}
	}
	return false
}

// opens reports whether a word of time opens the scope: "On Tuesday, …".
func (p *dating) opens(at, scope phrase) bool {
	from := at.from
	for from > scope.from {
		if !p.cue(from-1, lexicon.CueBeforeOpening) {
			break
		}
		from--
	}
	return from == scope.from
}

// subordinate reports whether a word of time belongs to a clause of its own:
// "who arrived on Monday", "after the vote on 5 May", "ahead of the summit on Friday".
func (p *dating) subordinate(at, trigger phrase) bool {
	from := p.sentences[p.tokens[at.from].sentence].from
	if at.to <= trigger.from && p.opensRelative(at.from) { // "Bodø, where on Wednesday she met"
		return false
	}
	if trigger.to <= at.from && trigger.to > from {
		from = trigger.to
	}
	for i := at.from - 1; i >= from; i-- {
		if trigger.has(i) {
			return false
		}
		switch p.tokens[i].fold {
		case ";", "(":
			return false
		case ",": // a comma closes the clause unless it parts a list or a date
			if i+1 < at.from-1 {
				return false
			}
		case "that":
			if p.fold(i+1) == "took" && p.tookPlace(i+1) { // "a conversation that took place on Wednesday"
				continue
			}
			return !p.oneClause(at, trigger)
		case "after":
			if p.fold(i-1) == "one" { // "one after the other"
				continue
			}
			return true
		}
		if p.cue(i, lexicon.CueDayAside) && !p.tookPlace(i) && !p.opened(i, trigger) && !p.arranges(i, at, trigger) && !p.heldBehind(i, trigger) {
			return !trigger.has(i)
		}
	}
	return false
}

// oneClause reports whether a word of time and the trigger behind it stand in one
// clause: "recalled that she had on Monday met".
func (p *dating) oneClause(at, trigger phrase) bool {
	if at.to > trigger.from || trigger.from-at.to > clauseReach {
		return false
	}
	for i := at.to; i < trigger.from; i++ {
		if p.tokens[i].shape == mark {
			return false
		}
	}
	return true
}

// clauseReach is how many words may stand between a word of time and its verb.
const clauseReach = 8

// opened reports whether the verb at token i says of the talks before it that they came about:
// "Talks between X and Y opened in Tallinn on Monday".
func (p *dating) opened(i int, trigger phrase) bool {
	if !p.cue(i, lexicon.CueTookPlace) || trigger.to > i || !p.cue(trigger.to-1, lexicon.CueEncounterNoun) && !p.cue(trigger.to-1, lexicon.CueTalksNoun) {
		return false
	}
	for k := trigger.to; k < i; k++ {
		if p.isPerson(k) || p.tokens[k].capital() || p.fold(k) == "," || p.fold(k) == "and" || p.fold(k) == "of" || p.fold(k) == "his" || p.fold(k) == "her" || p.fold(k) == "between" || p.fold(k) == "with" || p.fold(k) == "the" {
			continue
		}
		if m := p.mention(k); m == nil {
			return false
		}
	}
	return true
}

// tookPlace reports whether the verb at token i says that something came about:
// "took place on Monday".
func (p *dating) tookPlace(i int) bool { return p.fold(i+1) == "place" }

// arranges reports whether the word of arrangement at token i is of the encounter
// itself: "is expected on Monday to meet", "the meeting with X is set for Monday",
// "talks scheduled for Monday".
func (p *dating) arranges(i int, at, trigger phrase) bool {
	if !p.cue(i, lexicon.CueArrangement) {
		return false
	}
	if at.to <= trigger.from {
		return p.oneClause(at, trigger)
	}
	if !p.cue(trigger.to-1, lexicon.CueEncounterNoun) || i < trigger.to {
		return false
	}
	for k := trigger.to; k < i; k++ {
		if p.tokens[k].shape == mark && p.fold(k) != "'s" || p.cue(k, lexicon.CueRelativePronoun) {
			return false
		}
	}
	return i == trigger.to || p.cue(i-1, lexicon.CueBeForm)
}

// opensRelative reports whether a word of time stands first in a relative clause,
// whose verb is then its own: "where on Wednesday", "who yesterday".
func (p *dating) opensRelative(i int) bool {
	if p.fold(i-1) == "on" || p.fold(i-1) == "in" {
		i--
	}
	if p.cue(i-1, lexicon.CueRelativePronoun) {
		return true
	}
	return false
}

// quotedAway reports whether a quotation mark parts a word of time from the trigger.
func (p *dating) quotedAway(at, trigger phrase) bool {
	from, to := trigger.to, at.from
	if at.to <= trigger.from {
		from, to = at.to, trigger.from
	}
	marks := 0
	for i := from; i < to; i++ {
		if p.tokens[i].fold == `"` {
			marks++
		}
	}
	return marks%2 == 1
}

// semicolon reports whether one parts a word of time from the trigger: of a list of
// encounters, each member has its own.
func (p *dating) semicolon(at, trigger phrase) bool {
	for i := min(at.to, trigger.to); i < max(at.from, trigger.from); i++ {
		if p.tokens[i].fold == ";" {
			return true
		}
	}
	return false
}

// otherTrigger reports whether the trigger of another encounter of the same
// sentence stands nearer to the word of time.
func (p *dating) otherTrigger(e *encounter, at, trigger phrase) bool {
	distance := at.gap(trigger)
	for _, i := range p.anchoredAt(e.anchor) {
		other := &p.encounters[i]
		if other == e || other.trigger == trigger || other.trigger == e.trigger {
			continue
		}
		if at.gap(other.trigger) < distance {
			return true
		}
	}
	return false
}
