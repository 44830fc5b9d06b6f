package dates

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns verbs that mostly set the day of something else, where they tell of the
// encounter itself: "took place on Monday", "talks opened on Monday", "is expected on Monday to
// meet", "began his programme on Monday by meeting".

// metWhen reports whether the clause that "when" or "who" opens at token i tells that people
// met, and nobody else behind it: "X and Y, who met on Tuesday".
func (p *dating) metWhen(i, end int) bool {
	met := false
	for k := i + 1; k < end; k++ {
		if p.Tokens[k].Shape == text.Mark && p.Fold(k) != "'s" || met && p.IsPerson(k) {
			return false
		}
		if t := p.VerbTrigger(k); t != nil && (t.Class == "meet" || t.Class == "gather") {
			met = true
		}
	}
	return met
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

// opensProgramme reports whether the verb at token i tells with what somebody's programme
// opened, and so when: "began his programme on Monday by sitting down with".
func (p *dating) opensProgramme(i int) bool {
	return p.Cue(i, lexicon.CueCameAbout) && (p.Cue(i+1, lexicon.CueTheirs) || p.Fold(i+1) == "its" || p.Fold(i+1) == "the") && p.CueWithin(i+2, min(i+5, p.SentenceOf(i).To), lexicon.CueProgramme)
}

// opened reports whether the verb at token i says of the talks before it that they came about:
// "Talks between X and Y opened in Tallinn on Monday".
func (p *dating) opened(i int, trigger text.Phrase) bool {
	if !p.Cue(i, lexicon.CueTookPlace) || trigger.To > i || !p.Cue(trigger.To-1, lexicon.CueEncounterNoun) && !p.Cue(trigger.To-1, lexicon.CueTalksNoun) {
		return false
	}
	for k := trigger.To; k < i; k++ {
		named := p.IsPerson(k) || p.Tokens[k].Capital() || p.Mention(k) != nil
		if !named && !text.WordIn(", and of his her between with the", p.Fold(k)) {
			return false
		}
	}
	return true
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
	for k := trigger.To; k < i; k++ {
		if p.Tokens[k].Shape == text.Mark && p.Fold(k) != "'s" && !p.inList(k, i) || p.Cue(k, lexicon.CueRelativePronoun) && k+2 < i {
			return false
		}
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

// inList reports whether the mark at token k is a comma in the list of those who are to meet, or the
// one behind it that the word of arrangement at token i follows: "the summit of A, B and C, due on Monday".
func (p *dating) inList(k, i int) bool {
	return p.Fold(k) == "," && (k+1 == i || k+3 == i || p.Covered(k+1) || p.IsCapital(k+1) || p.IsCapital(k-1) || p.Fold(k+1) == "and")
}
