package dates

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns verbs that mostly set the day of something else, where they tell of the
// encounter itself: "took place on Monday", "is expected on Monday to meet".

// metWhen reports whether the clause that "when" or "who" opens at token i tells that people
// met: "X and Y, who met on Tuesday".
func (p *dating) metWhen(i, end int) bool {
	for k := i + 1; k < end; k++ {
		if t := p.VerbTrigger(k); t != nil && (t.Class == "meet" || t.Class == "gather") {
			return true
		}
	}
	return false
}

// didTogether reports whether the verb at token i tells what those did whose names alone show
// that they met: "Court presidents X and Y concluded in Hanoi on Wednesday".
func (p *dating) didTogether(i int, trigger text.Phrase) bool {
	if trigger.Empty() || !p.IsPerson(trigger.To-1) || !strings.HasSuffix(p.Fold(i), "ed") && !p.Cue(i, lexicon.CueIrregularPast) {
		return false
	}
	j := trigger.To
	for p.Fold(j) == "," || p.Adverb(j) {
		j++
	}
	return i == j
}

// tookPlace reports whether the verb at token i says that something came about:
// "took place on Monday".
func (p *dating) tookPlace(i int) bool { return p.Fold(i+1) == "place" }

// arranges reports whether the word of arrangement at token i is of the encounter
// itself: "is expected on Monday to meet", "the meeting with X is set for Monday",
// "talks scheduled for Monday".
func (p *dating) arranges(i int, at, trigger text.Phrase) bool {
	if !p.Cue(i, lexicon.CueArrangement) {
		return false
	}
	if at.To <= trigger.From {
		return p.oneClause(at, trigger)
	}
	if !p.endsInNoun(trigger) || i < trigger.To {
		return false
	}
	if p.Fold(i-1) == "," { // "held talks with X, due on Friday": X is
		noun := p.VerbTrigger(trigger.From) == nil || p.Cue(trigger.From, lexicon.CueEncounterNoun)
		return noun && p.VerbTrigger(trigger.From-1) == nil
	}
	return i == trigger.To || p.Cue(i-1, lexicon.CueBeForm)
}

// endsInNoun reports whether a trigger ends in the noun of an encounter: "talks", "have a working lunch".
func (p *dating) endsInNoun(trigger text.Phrase) bool {
	if p.Cue(trigger.To-1, lexicon.CueEncounterNoun) {
		return true
	}
	noun := p.TriggerAt(trigger.To - 1)
	return noun != nil && noun.Class == "meal"
}
