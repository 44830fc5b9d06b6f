package ingest

// This file owns the verb that tells whether the encounter of a noun came about: the
// verb whose subject or object the noun is, past the clauses that only describe it.

// nounVerb gives the verb whose subject or object the noun is: "talks were
// held", "the meeting took place", "is scheduled"; nil when none is near. A verb of a
// clause that describes the noun ("a meeting that was to have ended the dispute") gives
// way to the verb of the main clause ("will not take place").
func (f *finder) nounVerb(s sentence, t *trigger) *trigger {
	var describing *trigger
	for k := range f.triggers {
		next := &f.triggers[k]
		if next.from < t.to || !next.verb() {
			continue
		}
		if f.utteredBetween(t.to, next.from) {
			break
		}
		relative := f.describesNoun(s, next)
		switch next.Class {
		case "take-place", "arrange", "cancel", "gather", "refuse":
			if next.from > t.to+30 {
				return describing
			}
			if next.Class == "refuse" && !next.group.passive {
				if f.fold(next.to) == "to" { // "failed to take place": that verb
					continue
				}
				return describing
			}
			for j := k + 1; next.Class == "arrange" && j < len(f.triggers); j++ { // "talks that had been set for Friday stand cancelled"
				if other := &f.triggers[j]; other.verb() && (other.Class == "cancel" || other.Class == "take-place" && other.group.negated) {
					return other
				}
			}
		case "hold", "host":
			if next.Base == "have" && f.fold(next.to) == "to" { // "had to be cancelled"
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
		if g := &next.group; !relative || g.mood == asserted && g.tense != pluperfect && next.Class != "cancel" && !g.negated {
			return next
		}
		if describing == nil {
			describing = next
		}
	}
	return describing
}

// describesNoun reports whether a verb is of a clause that describes the words before it:
// "which took place", "that was to have put", "which the minister was to hold".
func (f *finder) describesNoun(s sentence, t *trigger) bool {
	i := t.group.from - 1
	for i > s.from && f.adverb(i) {
		i--
	}
	if m := f.mention(i); m != nil {
		i = m.from - 1
		if determiners.has(f.fold(i)) {
			i--
		}
	} else if pronouns.has(f.fold(i)) {
		i--
	}
	return f.fold(i) == "which" || f.fold(i) == "that"
}

// newDay reports whether a verb of calling off names the day to which the encounter was
// put off: "has been postponed until 5 June".
func (f *finder) newDay(t *trigger) bool {
	if word := f.fold(t.to); word != "to" && word != "until" && word != "till" {
		return false
	}
	for i := t.to + 1; i < t.to+5; i++ {
		if f.dayOrMonth(i) {
			return true
		}
	}
	return false
}
