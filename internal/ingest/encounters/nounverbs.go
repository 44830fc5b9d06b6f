package encounters

import "github.com/readout-archive/readout/internal/ingest/text"

// This file owns the verb that tells whether the encounter of a noun came about: the
// verb whose subject or object the noun is, past the clauses that only describe it.

// nounVerb gives the verb whose subject or object the noun is: "talks were
// held", "the meeting took place", "is scheduled"; nil when none is near. A verb of a
// clause that describes the noun ("a meeting that was to have ended the dispute") gives
// way to the verb of the main clause ("will not take place").
func (f *finder) nounVerb(s text.Sentence, t *trigger) *trigger {
	var describing *trigger
	described := false
	for k := range f.triggers {
		next := &f.triggers[k]
		if next.From < t.To || !next.verb() {
			continue
		}
		if next.group.passive && f.ofAMessage(t.To, next.group.From) {
			break
		}
		relative := f.describesNoun(s, next) || described && !next.group.finite // "which officials had tried to arrange"
		described = relative
		switch next.Class {
		case "take-place", "arrange", "cancel", "gather", "refuse":
			if next.From > t.To+30 {
				return describing
			}
			if next.Base == "pass" && text.Determiners.Has(f.Fold(next.To)) { // "the meeting passed a bill"
				continue
			}
			if next.Class == "refuse" && !next.group.passive {
				if f.Fold(next.To) == "to" { // "failed to take place": that verb
					continue
				}
				return describing
			}
			for j := k + 1; next.Class == "arrange" && j < len(f.triggers); j++ { // "talks that had been set for Friday stand cancelled"
				if other := &f.triggers[j]; other.verb() && (other.Class == "cancel" || other.Class == "take-place" && other.group.negated) {
					return other
				}
			}
		case "offer", "ask", "wish": // "A meeting with Y had been suggested"
			if !next.group.passive || !next.group.finite || next.group.From > t.To+30 {
				if next.group.finite && !relative {
					return describing
				}
				continue
			}
		case "hold", "host":
			if next.Base == "have" && f.Fold(next.To) == "to" { // "had to be cancelled"
				continue
			}
			if !next.group.passive {
				if relative {
					continue
				}
				return describing
			}
		default:
			if next.group.finite && !relative {
				return describing
			}
			continue
		}
		if g := &next.group; !relative || g.mood == asserted && g.tense != Pluperfect && next.Class != "cancel" && !g.negated {
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
func (f *finder) describesNoun(s text.Sentence, t *trigger) bool {
	i := t.group.From - 1
	for i > s.From && f.Adverb(i) {
		i--
	}
	if m := f.mention(i); m != nil {
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
func (f *finder) newDay(t *trigger) bool {
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
