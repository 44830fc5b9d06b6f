package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the time and truth of an encounter that a noun tells of: what
// the verb of which it is subject or object, its adjectives and the words around
// it say of whether it took place.

// nounGroup gives the verb group that tells of a noun's time and truth: its governor's, else
// what the words around the noun say.
func (f *finder) nounGroup(s text.Sentence, t *clauses.Trigger, governor *clauses.Trigger) clauses.VerbGroup {
	if governor != nil {
		return f.governedGroup(s, t, governor)
	}
	g := clauses.VerbGroup{Phrase: t.Phrase, Governor: -1, Finite: true}
	if f.offAgenda(s, t) {
		g.Mood = clauses.Refused
		return g
	}
	if mood := f.governedMood(s, t); mood != clauses.Asserted {
		if g.Mood = mood; mood == clauses.Arranged {
			g.Tense = clauses.Future
		}
		return g
	}
	switch {
	case f.wasToHave(s, t):
		g.Mood = clauses.Unreal
		return g
	case f.undecided(s, t) || f.undecidedBehind(s, t):
		g.Mood = clauses.Imagined
		return g
	case f.onSchedule(s, t) || f.rounded(s, t) || f.programmed(s, t):
		g.Mood, g.Tense = clauses.Arranged, clauses.Future
		return g
	case f.supposedBehind(s, t):
		g.Mood = clauses.Imagined
		return g
	}
	if f.moodBefore(s, t, &g) {
		return g
	}
	if i := f.PlanBefore(s, t.From-1); g.Mood == clauses.Purposed && i >= 0 {
		f.Planned(&g, i)
	}
	if g.Mood == clauses.Purposed && f.setOut(t) { // "goes on to Ankara for talks with"
		g.Mood, g.Tense = clauses.Arranged, clauses.Future
	}
	return g
}

// governedGroup gives the verb group of a noun's governor as it tells of the noun.
func (f *finder) governedGroup(s text.Sentence, t *clauses.Trigger, governor *clauses.Trigger) clauses.VerbGroup {
	g := governor.Group
	if f.determiner(s, t) == "no" { // "No meeting between X and Y is planned", "took place"
		g.Mood = clauses.Refused
		return g
	}
	if lent := f.governedMood(s, t); governor.Class == "arrange" && lent != clauses.Asserted { // "The revival of the talks with Y is expected to top the agenda", "called off a meeting that had been set"
		g.Mood = lent
		return g
	}
	switch governor.Class {
	case "hold", "host":
		if (g.Mood == clauses.Asserted || g.Mood == clauses.Purposed) && !g.Negated && f.dueBehind(s, t) { // "The talks, expected to be held in Lima, will"
			g.Mood, g.Tense = clauses.Arranged, clauses.Future
		}
	case "take-place": // "The meeting takes place on Friday", "A lunch comes next"
		if g.Tense == clauses.Present && g.Mood == clauses.Asserted && !g.Ongoing {
			g.Mood, g.Tense = clauses.Arranged, clauses.Future
		}
	case "arrange":
		if f.undecidedBehind(s, t) {
			g.Mood = clauses.Imagined
		} else if g.Mood != clauses.Imagined && (g.Passive || governor.Base == "set" || f.dueBehind(s, t)) {
			g.Mood, g.Tense = clauses.Arranged, clauses.Future
		}
	case "cancel":
		if g.Mood = clauses.Unreal; f.newDay(governor) {
			g.Mood, g.Tense = clauses.Arranged, clauses.Future
		}
	case "refuse":
		g.Mood = clauses.Refused
	case "offer", "ask", "wish":
		g.Mood = clauses.Imagined
	}
	return g
}

// wasToHave reports whether a noun is told as what was to have been: "was to have held talks".
func (f *finder) wasToHave(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.From - 1; i > s.From; i-- {
		if f.Fold(i) == "have" && f.Fold(i-1) == "to" && (f.Fold(i-2) == "was" || f.Fold(i-2) == "were") {
			return true
		}
	}
	return false
}

// moodBefore reads the time and truth of a noun off the few words before it, the nearest
// first; it reports whether they settle them.
func (f *finder) moodBefore(s text.Sentence, t *clauses.Trigger, g *clauses.VerbGroup) bool {
	for i := t.From - 1; i >= s.From && i >= t.From-6; i-- {
		if f.Cue(i, lexicon.CueUnsure) {
			g.Mood = clauses.Imagined
			return true
		}
		if f.Cue(i, lexicon.CueUpcoming) {
			g.Mood, g.Tense = clauses.Arranged, clauses.Future
		}
		switch f.Fold(i) {
		case "no":
			g.Mood = clauses.Refused
		case "before":
			if f.Fold(i-1) != "day" {
				g.Mood, g.Tense = clauses.Purposed, clauses.Future
			}
		case "of":
			if f.Fold(i-1) == "ahead" || f.Fold(i-1) == "eve" {
				g.Mood, g.Tense = clauses.Purposed, clauses.Future
			}
		case "for":
			g.Mood = clauses.Purposed
		case "after", "during", "following", "at", "in":
			if g.Mood != clauses.Purposed { // but "is due in Oslo for talks"
				return true
			}
		case ",", ";":
			return g.Mood != clauses.Purposed // but "will receive Y, President of B, for a lunch"
		}
	}
	return false
}

// setOut reports whether what a noun tells of is still to come: its sentence says that
// somebody will be there, or is on the way.
func (f *finder) setOut(t *clauses.Trigger) bool {
	for k := range f.Triggers {
		next := &f.Triggers[k]
		expects := next.Base == "expect" && next.Group.IsPresent() // "expects Y in Rome on Friday for talks"
		if next.Verb() && next.To <= t.From && (next.Group.Mood == clauses.Arranged || expects) {
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
func (f *finder) processing(s text.Sentence, t *clauses.Trigger) bool {
	for k := range f.Triggers {
		if next := &f.Triggers[k]; next.From > t.To && next.Verb() && next.Group.Finite {
			if next.Class == "process" && (text.HaveForms.Has(f.Fold(next.To)) || text.BeForms.Has(f.Fold(next.To))) {
				return false
			}
			for i := t.To; i < next.From; i++ { // "a meeting, the first since relations broke down"
				if f.Cue(i, lexicon.CueSubordinator) || f.Cue(i, lexicon.CueRelativePronoun) {
					return false
				}
			}
			if next.Class == "hold" && next.Group.Passive && next.Group.Mood != clauses.Asserted && f.Cue(next.From, lexicon.CueEnded) { // "The negotiations would be concluded at the earliest"
				return true
			}
			if next.Base == "continue" && next.Group.Tense == clauses.Present && f.noObjectAt(next.To) && f.Fold(t.To) == "with" && !f.HasPerson(f.Object(s, t.To+1)) { // "Talks with the Bank continue"
				return true
			}
			return next.Class == "halt" || next.Class == "process" && (next.Group.Ongoing || next.Group.Tense == clauses.Present)
		}
	}
	return false
}
