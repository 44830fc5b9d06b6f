package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the time and truth of an encounter that a noun tells of: what
// the verb of which it is subject or object, its adjectives and the words around
// it say of whether it took place.

// nounGroup gives the verb group that tells of a noun's time and truth: its governor's, else
// what the words around the noun say.
func (f *finder) nounGroup(s text.Sentence, t *trigger, governor *trigger) verbGroup {
	if governor != nil {
		return f.governedGroup(s, t, governor)
	}
	g := verbGroup{Phrase: t.Phrase, governor: -1, finite: true}
	if f.offAgenda(s, t) {
		g.mood = refused
		return g
	}
	if mood := f.governedMood(s, t); mood != asserted {
		if g.mood = mood; mood == arranged {
			g.tense = Future
		}
		return g
	}
	switch {
	case f.wasToHave(s, t):
		g.mood = unreal
		return g
	case f.undecided(s, t) || f.undecidedBehind(s, t):
		g.mood = imagined
		return g
	case f.onSchedule(s, t) || f.rounded(s, t) || f.programmed(s, t):
		g.mood, g.tense = arranged, Future
		return g
	case f.supposedBehind(s, t):
		g.mood = imagined
		return g
	}
	if f.moodBefore(s, t, &g) {
		return g
	}
	if i := f.planBefore(s, t.From-1); g.mood == purposed && i >= 0 {
		f.planned(&g, i)
	}
	if g.mood == purposed && f.setOut(t) { // "goes on to Ankara for talks with"
		g.mood, g.tense = arranged, Future
	}
	return g
}

// governedGroup gives the verb group of a noun's governor as it tells of the noun.
func (f *finder) governedGroup(s text.Sentence, t *trigger, governor *trigger) verbGroup {
	g := governor.group
	if f.determiner(s, t) == "no" { // "No meeting between X and Y is planned", "took place"
		g.mood = refused
		return g
	}
	if lent := f.governedMood(s, t); governor.Class == "arrange" && lent != asserted { // "The revival of the talks with Y is expected to top the agenda", "called off a meeting that had been set"
		g.mood = lent
		return g
	}
	switch governor.Class {
	case "hold", "host":
		if (g.mood == asserted || g.mood == purposed) && !g.negated && f.dueBehind(s, t) { // "The talks, expected to be held in Lima, will"
			g.mood, g.tense = arranged, Future
		}
	case "take-place": // "The meeting takes place on Friday", "A lunch comes next"
		if g.tense == Present && g.mood == asserted && !g.ongoing {
			g.mood, g.tense = arranged, Future
		}
	case "arrange":
		if f.undecidedBehind(s, t) {
			g.mood = imagined
		} else if g.mood != imagined && (g.passive || governor.Base == "set" || f.dueBehind(s, t)) {
			g.mood, g.tense = arranged, Future
		}
	case "cancel":
		if g.mood = unreal; f.newDay(governor) {
			g.mood, g.tense = arranged, Future
		}
	case "refuse":
		g.mood = refused
	case "offer", "ask", "wish":
		g.mood = imagined
	}
	return g
}

// wasToHave reports whether a noun is told as what was to have been: "was to have held talks".
func (f *finder) wasToHave(s text.Sentence, t *trigger) bool {
	for i := t.From - 1; i > s.From; i-- {
		if f.Fold(i) == "have" && f.Fold(i-1) == "to" && (f.Fold(i-2) == "was" || f.Fold(i-2) == "were") {
			return true
		}
	}
	return false
}

// moodBefore reads the time and truth of a noun off the few words before it, the nearest
// first; it reports whether they settle them.
func (f *finder) moodBefore(s text.Sentence, t *trigger, g *verbGroup) bool {
	for i := t.From - 1; i >= s.From && i >= t.From-6; i-- {
		if f.Cue(i, lexicon.CueUnsure) {
			g.mood = imagined
			return true
		}
		if f.Cue(i, lexicon.CueUpcoming) {
			g.mood, g.tense = arranged, Future
		}
		switch f.Fold(i) {
		case "no":
			g.mood = refused
		case "before":
			if f.Fold(i-1) != "day" {
				g.mood, g.tense = purposed, Future
			}
		case "of":
			if f.Fold(i-1) == "ahead" || f.Fold(i-1) == "eve" {
				g.mood, g.tense = purposed, Future
			}
		case "for":
			g.mood = purposed
		case "after", "during", "following", "at", "in":
			if g.mood != purposed { // but "is due in Oslo for talks"
				return true
			}
		case ",", ";":
			return g.mood != purposed // but "will receive Y, President of B, for a lunch"
		}
	}
	return false
}

// setOut reports whether what a noun tells of is still to come: its sentence says that
// somebody will be there, or is on the way.
func (f *finder) setOut(t *trigger) bool {
	for k := range f.triggers {
		next := &f.triggers[k]
		expects := next.Base == "expect" && next.group.isPresent() // "expects Y in Rome on Friday for talks"
		if next.verb() && next.To <= t.From && (next.group.mood == arranged || expects) {
			return true
		}
	}
	return f.underWayBefore(f.Tokens[t.From].Sentence, t.From)
}

// furtherAround reports whether the clause says that the encounter is another
// one of the same visit.
func (f *finder) furtherAround(s text.Sentence, at text.Phrase) bool {
	return f.CueWithin(max(s.From, at.From-8), min(s.To, at.To+6), lexicon.CueFurther) || f.wentOnTo(s, at.From)
}

// wentOnTo reports whether the words before a verb lead over to it from what was done before:
// "who then received", "who went on to see", "before going on to meet".
func (f *finder) wentOnTo(s text.Sentence, verb int) bool {
	if verb-2 > s.From && f.Cue(verb-1, lexicon.CueThen) && f.Cue(verb-2, lexicon.CueRelativePronoun) {
		return true
	}
	return verb-3 > s.From && f.Fold(verb-1) == "to" && f.Fold(verb-2) == "on" && f.Cue(verb-3, lexicon.CueMovingOn)
}

// beforeSession reports whether the words behind token i set an encounter before the one that
// the article tells of: "had met in private before the session".
func (f *finder) beforeSession(s text.Sentence, i int) bool {
	for end := min(s.To, i+beforeReach); i < end; i++ {
		if f.Fold(i) != "before" && f.Fold(i) != "ahead" {
			continue
		}
		if f.Fold(i+1) == "of" {
			i++
		}
		return f.Document.Determiner(i+1) == text.Definite && f.Cue(i+2, lexicon.CueEncounterNoun)
	}
	return false
}

// beforeReach is how many words behind a verb "before the session" is looked for.
const beforeReach = 8

// processing reports whether the noun tells of a process and not of one
// encounter: "Discussions are advancing well", "The dialogue had stalled".
func (f *finder) processing(s text.Sentence, t *trigger) bool {
	for k := range f.triggers {
		if next := &f.triggers[k]; next.From > t.To && next.verb() && next.group.finite {
			if next.Class == "process" && (text.HaveForms.Has(f.Fold(next.To)) || text.BeForms.Has(f.Fold(next.To))) {
				return false
			}
			for i := t.To; i < next.From; i++ { // "a meeting, the first since relations broke down"
				if f.Cue(i, lexicon.CueSubordinator) || f.Cue(i, lexicon.CueRelativePronoun) {
					return false
				}
			}
			if next.Class == "hold" && next.group.passive && next.group.mood != asserted && f.Cue(next.From, lexicon.CueEnded) { // "The negotiations would be concluded at the earliest"
				return true
			}
			if next.Base == "continue" && next.group.tense == Present && f.noObjectAt(next.To) && f.Fold(t.To) == "with" && !f.hasPerson(f.object(s, t.To+1)) { // "Talks with the Bank continue"
				return true
			}
			return next.Class == "halt" || next.Class == "process" && (next.group.ongoing || next.group.tense == Present)
		}
	}
	return false
}
