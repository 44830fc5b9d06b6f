package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns plans that no verb states: an encounter that stands on a schedule,
// that a programme includes, or of which the clause says that nothing is fixed.

// onSchedule reports whether a noun's clause says that it is planned without a
// verb of planning: "are also on his schedule", "is down for a call".
func (f *finder) onSchedule(s sentence, t *trigger) bool {
	for i := t.to; i < s.to-1 && i < t.to+20; i++ {
		if f.fold(i) == "on" && (determiners.has(f.fold(i + 1))) && f.cue(i+2, lexicon.CueItinerary) {
			return beForms.has(f.fold(i-1)) || beForms.has(f.fold(i-2)) || f.fold(i-1) == ","
		}
	}
	for i := t.from - 1; i > s.from && i > t.from-9; i-- {
		if f.cue(i, lexicon.CueProgramme) && (f.fold(i-1) == "on" || f.fold(i-2) == "on") && f.fold(i+1) != "of" && presentBe(f.document, i+1, t.from) {
			return true // "on her schedule there is a meeting"
		}
		if f.fold(i) == "venue" && f.fold(i+1) == "of" && f.willBefore(s, i) {
			return true // "Batumi will be the venue of the meeting"
		}
	}
	for i := t.from - 1; i > s.from && i > t.from-5; i-- {
		if f.fold(i) == "for" && f.cue(i-1, lexicon.CueDownFor) {
			return true
		}
	}
	return false
}

// rounded reports whether the noun is what a journey will end or go on with: "The visit will be
// capped on Friday in Casablanca by a meeting", "will culminate on Thursday in talks".
func (f *finder) rounded(s sentence, t *trigger) bool {
	i := t.from - 1
	for i > s.from && f.isLower(i) && f.fold(i) != "by" && f.fold(i) != "with" && f.fold(i) != "in" {
		i--
	}
	if f.fold(i) != "by" && f.fold(i) != "with" && f.fold(i) != "in" {
		return false
	}
	for j := i - 1; j > max(s.from, i-roundedReach); j-- {
		switch {
		case f.isMark(j):
			return false
		case f.cue(j, lexicon.CueRounds):
			for k := j - 1; k > max(s.from, j-3); k-- {
				if f.fold(k) == "will" {
					return true
				}
			}
			return false
		}
	}
	return false
}

// roundedReach is how many words may part the end of a journey and what it ends with: day and
// place.
const roundedReach = 9

// programmed reports whether the noun is something that a programme includes.
func (f *finder) programmed(s sentence, t *trigger) bool {
	for i := t.from - 1; i > s.from && i > t.from-6; i-- {
		if f.fold(i) == "includes" || f.fold(i) == "include" {
			for j := i - 1; j >= s.from && j > i-4; j-- {
				if f.cue(j, lexicon.CueItinerary) {
					return true
				}
			}
		}
	}
	return false
}

// undecided reports whether the clause says that nothing is fixed: "No decision
// has been made on a meeting", "no date for the talks".
func (f *finder) undecided(s sentence, t *trigger) bool {
	for i := t.from - 1; i >= s.from && i > t.from-12; i-- {
		if f.fold(i) == "no" && f.cue(i+1, lexicon.CueUndecided) {
			return true
		}
	}
	return false
}

// undecidedBehind reports whether the same is said behind the noun: "A meeting of X
// and Y is possible", "but no date has been set".
func (f *finder) undecidedBehind(s sentence, t *trigger) bool {
	for i := t.to; i < s.to-1 && i < t.to+30; i++ {
		switch {
		case beForms.has(f.fold(i)) && f.cue(i+1, lexicon.CueUnsure):
			return true
		case f.fold(i) == "no" && f.cue(i+1, lexicon.CueUndecided):
			return true
		case beForms.has(f.fold(i)) && f.fold(i+1) == "out" && f.fold(i+2) == "of" && f.fold(i+4) == "question":
			return true
		}
	}
	return false
}

// offAgenda reports whether it is said behind a noun that the encounter is not arranged:
// "A meeting between X and Y is not on the agenda", "is no longer in the works".
func (f *finder) offAgenda(s sentence, t *trigger) bool {
	for i := t.to; i < s.to-3 && i < t.to+30; i++ {
		if f.mention(i) != nil || !beForms.has(f.fold(i)) {
			continue
		}
		if !negations.has(f.fold(i+1)) && f.fold(i+1) != "no" {
			return false
		}
		for j := i + 2; j < s.to && j < i+8; j++ {
			if f.cue(j, lexicon.CueOnAgenda) {
				return true
			}
		}
		return false
	}
	return false
}

// presentBe reports whether "is" or "are" stands between two tokens.
func presentBe(d *document, from, to int) bool {
	for i := from; i < to; i++ {
		if d.fold(i) == "is" || d.fold(i) == "are" {
			return true
		}
	}
	return false
}
