package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the verb that tells whether the encounter of a noun came about: the
// verb whose subject or object the noun is, past the clauses that only describe it.

// nounVerb gives the verb whose subject or object the noun is: "talks were
// held", "the meeting took place", "is scheduled"; nil when none is near. A verb of a
// clause that describes the noun ("a meeting that was to have ended the dispute") gives
// way to the verb of the main clause ("will not take place").
func (f *finder) nounVerb(s text.Sentence, t *clauses.Trigger) *clauses.Trigger {
	var describing *clauses.Trigger
	described := false
	for k := range f.Triggers {
		next := &f.Triggers[k]
		if next.From < t.To || !next.Verb() {
			continue
		}
		if next.Group.Passive && f.ofAMessage(t.To, next.Group.From) {
			break
		}
		relative := f.describesNoun(s, next) || described && !next.Group.Finite // "which officials had tried to arrange"
		described = relative
		switch next.Class {
		case "take-place", "arrange", "cancel", "gather", "refuse":
			if next.From > t.To+30 {
				return describing
			}
			if next.Base == "pass" && text.Determiners.Has(f.Fold(next.To)) { // "the meeting passed a bill"
				continue
			}
			if next.Class == "refuse" && !next.Group.Passive {
				if f.Fold(next.To) == "to" { // "failed to take place": that verb
					continue
				}
				return describing
			}
			for j := k + 1; next.Class == "arrange" && j < len(f.Triggers); j++ { // "talks that had been set for Friday stand cancelled"
				if other := &f.Triggers[j]; other.Verb() && (other.Class == "cancel" || other.Class == "take-place" && other.Group.Negated) {
					return other
				}
			}
		case "offer", "ask", "wish": // "A meeting with Y had been suggested"
			if !next.Group.Passive || !next.Group.Finite || next.Group.From > t.To+30 {
				if next.Group.Finite && !relative {
					return describing
				}
				continue
			}
		case "hold", "host":
			if next.Base == "have" && f.Fold(next.To) == "to" { // "had to be cancelled"
				continue
			}
			if !next.Group.Passive {
				if relative {
					continue
				}
				return describing
			}
		default:
			if next.Group.Finite && !relative {
				return describing
			}
			continue
		}
		if g := &next.Group; !relative || g.Mood == clauses.Asserted && g.Tense != clauses.Pluperfect && next.Class != "cancel" && !g.Negated {
			return next
		}
		if describing == nil {
			describing = next
		}
	}
	return describing
}

// ofAMessage reports whether between two tokens "that" opens, with a subject of its own, what somebody said
// at an encounter: "announced during talks with Y that the port would be opened", but not "talks that the
// two were set to hold".
func (f *finder) ofAMessage(from, to int) bool {
	for i := from + 1; i+1 < to; i++ {
		if f.Fold(i) == "that" && f.Document.Determiner(i+1) != 0 {
			return true
		}
	}
	return false
}

// describesNoun reports whether a verb is of a clause that describes the words before it:
// "which took place", "that was to have put", "which the minister was to hold".
func (f *finder) describesNoun(s text.Sentence, t *clauses.Trigger) bool {
	i := t.Group.From - 1
	for i > s.From && f.Adverb(i) {
		i--
	}
	if m := f.MentionOver(i); m != nil {
		i = m.From - 1
		if text.Determiners.Has(f.Fold(i)) {
			i--
		}
	} else if text.Pronouns.Has(f.Fold(i)) || f.IsLower(i) && (f.Fold(i-1) == "which" || f.Fold(i-1) == "that") && f.Fold(i) != "which" { // "which officials had tried"
		i--
	}
	return f.Fold(i) == "which" || f.Fold(i) == "that"
}

// newDay reports whether a verb of calling off names the day to which the encounter was
// put off: "has been postponed until 5 June".
func (f *finder) newDay(t *clauses.Trigger) bool {
	to := t.To
	if f.Fold(to) == "from" && f.DayOrMonth(to+1) { // "from Thursday to Friday"
		to += 2
	}
	if word := f.Fold(to); word != "to" && word != "until" && word != "till" {
		return false
	}
	for i := to + 1; i < to+5; i++ {
		if f.DayOrMonth(i) {
			return true
		}
	}
	return false
}
