package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the mood that a verb or a noun before an encounter noun lends it:
// "cancelled a meeting", "called for talks", "the possibility of a meeting".

// governedMood gives the mood that the verb or noun before an encounter noun
// lends it: "cancelled a meeting", "called for talks between", "the possibility
// of a meeting"; asserted when none does.
func (f *finder) governedMood(s text.Sentence, t *clauses.Trigger) clauses.Mood {
	for k := range f.Triggers {
		verb := &f.Triggers[k]
		if !verb.Verb() || verb.To > t.From {
			continue
		}
		if verb.Class == "cancel" && !verb.Group.Negated && verb.Group.Mood != clauses.Imagined && f.oneOfThose(verb.To, t) {
			return clauses.Unreal
		}
		if verb.Group.Passive && verb.Class != "refuse" { // "was denied a meeting with Y"
			continue
		}
		noun := f.nounAfter(k)
		own := noun != nil && noun.From == t.From
		if own && f.onlyThere(verb.To, t) {
			continue
		}
		if lent, sure := f.lendsItsObject(s, verb, t, own); sure {
			return lent
		}
		lent, lends := f.lends(verb)
		if lends && (own || f.Fold(verb.To) == "for" && t.From < verb.To+5 || verb.Class != "attend" && verb.Class != "cancel" && f.meantFor(verb.To, t)) {
			return lent
		}
	}
	if f.prospectOf(s, t) {
		return clauses.Imagined
	}
	return f.onlyWanted(s, t)
}

// onlyThere reports whether an encounter noun only says where or when what the verb that ends at token i
// tells of was done: "announced on Tuesday at a meeting with Y", but not "wants to speak at a meeting".
func (f *finder) onlyThere(i int, t *clauses.Trigger) bool {
	at := t.From - 1
	for at >= i && at > t.From-5 && !text.WordIn("at during after following", f.Fold(at)) {
		at--
	}
	if at < i || at <= t.From-5 {
		return false
	}
	for ; i < at; i++ {
		if f.Fold(i) == "to" || f.IsMark(i) {
			return false
		}
	}
	return true
}

// lendsItsObject gives the mood of a verb whose own object, or whose matter, the noun is; sure is
// false when that says nothing.
func (f *finder) lendsItsObject(s text.Sentence, verb, t *clauses.Trigger, own bool) (lent clauses.Mood, sure bool) {
	switch verb.Class {
	case "chair", "lead", "attend", "engage": // "will co-chair the session with Y", "is to take part in a meeting with Y"
		return clauses.Arranged, own && verb.Group.Mood == clauses.Arranged && !verb.Group.Negated
	case "letter": // "wrote to Y about a meeting"
		return clauses.Imagined, f.Cue(t.From-1, lexicon.CueIndefinite) && f.Fold(t.From-2) == "about" || f.Fold(t.From-1) == "about"
	case "host": // "Oslo will host talks between X and Y"
		return clauses.Arranged, verb.Group.Mood == clauses.Arranged && !f.PeopleWithin(s.From, verb.From)
	case "arrange": // "announced a meeting with Y"
		if verb.Group.Mood == clauses.Imagined || verb.Group.Mood == clauses.Refused || verb.Group.Mood == clauses.Unreal { // "tried to arrange a meeting between X and Y"
			return verb.Group.Mood, own
		}
		return clauses.Arranged, own && verb.Group.Mood == clauses.Asserted && !verb.Group.Negated && verb.Group.Finite && f.Cue(t.From-1, lexicon.CueIndefinite)
	}
	return clauses.Asserted, false
}

// lends gives the mood that a verb lends to an encounter noun in its reach.
func (f *finder) lends(verb *clauses.Trigger) (lent clauses.Mood, lends bool) {
	switch verb.Class {
	case "cancel":
		return clauses.Unreal, true
	case "refuse", "halt": // "has frozen talks with Y"
		return clauses.Refused, true
	case "wish", "offer", "ask":
		return clauses.Imagined, true
	case "call": // "called on Tuesday for talks between X and Y"
		return clauses.Imagined, f.calledForOn(verb)
	case "attend", "engage", "chair", "host", "travel", "arrive": // "would not take part in the session", "offered to host talks", "ready to travel to Oslo for talks"
		if lent = verb.Group.Mood; text.WordIn("attend engage chair", verb.Class) && verb.Group.Negated {
			lent = clauses.Refused
		}
		return lent, lent == clauses.Refused || lent == clauses.Imagined || lent == clauses.Unreal
	}
	return clauses.Asserted, false
}

// prospectOf reports whether the noun is of a prospect told just before it: "the possibility of a
// meeting", "no intention, for the time being, of a dinner".
func (f *finder) prospectOf(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.From - 1; i > s.From && i > t.From-6; i-- {
		if f.Fold(i) == "," && (f.Fold(i+1) == "of" || f.Fold(i+1) == "for") {
			for j := i - 1; j > s.From && j > i-8; j-- {
				if f.Fold(j) == "," && f.Cue(j-1, lexicon.CueProspect) {
					return true
				}
			}
		}
		if (f.Fold(i) == "of" || f.Fold(i) == "for" || f.Fold(i) == "to" || f.Fold(i) == "on") && f.Cue(i-1, lexicon.CueProspect) {
			return true
		}
		if f.IsMark(i) {
			break
		}
	}
	return false
}

// meantFor reports whether what somebody offers is meant for the encounter of a noun:
// "offered the mission's premises for a meeting".
func (f *finder) meantFor(from int, t *clauses.Trigger) bool {
	for i := t.From - 1; i > from && i > t.From-4; i-- {
		if f.Fold(i) == "for" {
			return !f.definite(*f.SentenceOf(i), t)
		}
	}
	return false
}
