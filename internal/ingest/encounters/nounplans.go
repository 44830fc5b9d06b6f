package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns plans that no verb states: an encounter that stands on a schedule,
// that a programme includes, or of which the clause says that nothing is fixed.

// onSchedule reports whether a noun's clause says that it is planned without a
// verb of planning: "are also on his schedule", "is down for a call".
func (f *finder) onSchedule(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.To; i < s.To-1 && i < t.To+20; i++ {
		if f.Fold(i) == "on" && (text.Determiners.Has(f.Fold(i + 1))) && f.Cue(i+2, lexicon.CueItinerary) {
			return text.BeForms.Has(f.Fold(i-1)) || text.BeForms.Has(f.Fold(i-2)) || f.Fold(i-1) == ","
		}
	}
	for i := t.From - 1; i > s.From && i > t.From-9; i-- {
		if f.Cue(i, lexicon.CueProgramme) && (f.Fold(i-1) == "on" || f.Fold(i-2) == "on") && f.Fold(i+1) != "of" && presentBe(f.Document, i+1, t.From) {
			return true // "on her schedule there is a meeting"
		}
		if f.Fold(i) == "venue" && f.Fold(i+1) == "of" && f.WillBefore(s, i) {
			return true // "Batumi will be the venue of the meeting"
		}
	}
	for i := t.From - 1; i > s.From && i > t.From-5; i-- {
		if f.Fold(i) == "for" && (f.Cue(i-1, lexicon.CueDownFor) || f.arrangedFor(i)) {
			return true
		}
	}
	return f.opensSoon(s, t) || f.downBehind(s, t) || f.dueBehind(s, t) || f.dayAhead(s, t) || f.willBe(s, t) || f.presentScene(s, t)
}

// dueBehind reports whether words between commas, behind a noun, say that the encounter is due, and the
// sentence does not go on in the past: "The talks between X and Y, expected to be held in Lima, will".
func (f *finder) dueBehind(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.To; i+2 < s.To && i < t.To+30; i++ {
		if f.Fold(i) != "," || !f.Cue(i+1, lexicon.CueArrangement) && !(f.Cue(i+1, lexicon.CueRelativePronoun) && f.Cue(i+2, lexicon.CuePresentBe) && f.Cue(i+3, lexicon.CueArrangement)) {
			if f.MentionOver(i) == nil && f.IsLower(i) && f.Cue(i, lexicon.CueBeForm) {
				return false
			}
			continue
		}
		for k := i + 2; k < min(s.To, i+dueReach); k++ {
			if f.Fold(k) == "," || f.Fold(k) == "." {
				return k+1 >= s.To || text.Modals.Has(f.Fold(k+1)) || f.Cue(k+1, lexicon.CuePresentBe) || f.Cue(k+1, lexicon.CueAndAlso)
			}
		}
		return false
	}
	return false
}

// dueReach is how many words may say between commas when and where an encounter is due.
const dueReach = 14

// willBe reports whether a noun is what something will be: "It will be X's first meeting with Y".
func (f *finder) willBe(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.From - 1; i > s.From && i > t.From-12; i-- {
		if f.Fold(i) == "be" {
			return f.Fold(i-1) == "will" || f.Fold(i-1) == "would"
		}
		if f.Fold(i) == "no" { // "There will be no meeting between X and Y"
			return false
		}
		if f.MentionOver(i) == nil && (f.IsMark(i) && f.Fold(i) != "'s" || text.Prepositions.Has(f.Fold(i))) {
			return false
		}
	}
	return false
}

// presentScene reports whether a sentence in the present tells of the agenda or the place of what
// a day to come will bring: "Submarines top the agenda of Friday's meeting", "Rome is the venue on
// Friday for talks", "A dinner awaits X on Friday".
func (f *finder) presentScene(s text.Sentence, t *clauses.Trigger) bool {
	if !f.GistAround(s.From).Has(lexicon.CueAwaits) {
		return false
	}
	scene, present := false, false
	for i := s.From; i < s.To && i < t.To+clauses.Reach; i++ {
		if f.MentionOver(i) != nil {
			continue
		}
		scene = scene || f.Cue(i, lexicon.CueAwaits) && f.VerbTrigger(i) == nil
		if f.IsLower(i) && (f.Cue(i, lexicon.CuePresentBe) || f.Cue(i, lexicon.CueTops)) {
			present = true
		}
		if word := f.Fold(i); word == "was" || word == "were" || word == "had" {
			return false
		}
	}
	return scene && present && f.weekdayAhead(f.timeOf(s.Phrase))
}

// arrangedFor reports whether a verb of arranging stands before the "for" at token i that names
// what is arranged: "Friday has been fixed for the meeting of X with Y".
func (f *finder) arrangedFor(i int) bool {
	verb := f.TriggerOver(i - 1)
	return verb != nil && verb.Class == "arrange" && verb.Group.Passive && verb.Group.Mood == clauses.Asserted && !verb.Group.Negated
}

// downBehind reports whether it is said behind a noun that the encounter is due: "A meeting
// between X and Y is down for Thursday".
func (f *finder) downBehind(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.To; i+2 < s.To && i < t.To+30; i++ {
		if f.MentionOver(i) == nil && f.Cue(i, lexicon.CuePresentBe) {
			return f.Cue(i+1, lexicon.CueDownFor) && text.Prepositions.Has(f.Fold(i+2))
		}
	}
	return false
}

// dayAhead reports whether a sentence in the present sets a noun for a day of its own: "In store
// for X on Friday are talks with Y".
func (f *finder) dayAhead(s text.Sentence, t *clauses.Trigger) bool {
	i := t.From - 1
	for i > s.From && (f.Document.Determiner(i) != 0 || f.IsLower(i) && !f.Cue(i, lexicon.CueBeForm) && !text.Prepositions.Has(f.Fold(i))) && i > t.From-4 {
		i--
	}
	if word := f.Fold(i); word != "is" && word != "are" {
		return false
	}
	for i--; i > s.From; i-- {
		if f.Cue(i, lexicon.CueWeekday) || f.Fold(i) == "tomorrow" {
			return f.Fold(i) == "tomorrow" || f.Fold(i-1) == "on" && f.Fold(i+1) != "'s"
		}
	}
	return false
}

// rounded reports whether the noun is what a journey will end or go on with: "The visit will be
// capped on Friday in Casablanca by a meeting", "will culminate on Thursday in talks".
func (f *finder) rounded(s text.Sentence, t *clauses.Trigger) bool {
	i := t.From - 1
	for i > s.From && f.IsLower(i) && f.Fold(i) != "by" && f.Fold(i) != "with" && f.Fold(i) != "in" {
		i--
	}
	if f.Fold(i) != "by" && f.Fold(i) != "with" && f.Fold(i) != "in" {
		return false
	}
	for j := i - 1; j > max(s.From, i-roundedReach); j-- {
		switch {
		case f.IsMark(j):
			return false
		case f.Cue(j, lexicon.CueRounds):
			for k := j - 1; k > max(s.From, j-3); k-- {
				if f.Fold(k) == "will" {
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
func (f *finder) programmed(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.From - 1; i > s.From && i > t.From-6; i-- {
		if f.Cue(i, lexicon.CueIncludes) {
			return f.WillBefore(s, i-1) || f.CueWithin(max(s.From, i-programmeReach), i, lexicon.CueItinerary) || f.CueWithin(max(s.From, i-programmeReach), i, lexicon.CueProgramme)
		}
	}
	return false
}

// programmeReach is how many words may part a programme and what it includes: whose it is, where and when.
const programmeReach = 18

// opensSoon reports whether the verb whose subject a noun is sets it for a day to come: "Talks between X
// and Y open in Oslo on Friday", "The meeting of X and Y on Friday will deal with trade".
func (f *finder) opensSoon(s text.Sentence, t *clauses.Trigger) bool {
	for k := range f.Triggers {
		verb := &f.Triggers[k]
		if verb.From < t.To || !verb.Verb() || !verb.Group.Finite || f.describesNoun(s, verb) {
			continue
		}
		if verb.Group.Negated {
			return false
		}
		switch verb.Class {
		case "hold":
			present := verb.Group.Mood == clauses.Asserted && verb.Group.Tense == clauses.Present && !verb.Group.Ongoing
			return present && f.Cue(verb.From, lexicon.CueGetsGoing) && f.noObjectAt(verb.To)
		case "discuss":
			return verb.Group.Mood == clauses.Arranged
		}
		return false
	}
	return false
}

// noObjectAt reports whether the words at token i behind a verb say when, where or how, and not what
// it does that to: "open | in Oslo", "start | on Friday", but "opens | the way to trade".
func (f *finder) noObjectAt(i int) bool {
	word := f.Fold(i)
	return f.IsMark(i) || text.Prepositions.Has(word) || f.Document.Adverb(i) || f.Is(i, lexicon.Weekday|lexicon.DayWord) || word == "off"
}

// undecided reports whether the clause says that nothing is fixed: "No decision
// has been made on a meeting", "no date for the talks".
func (f *finder) undecided(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.From - 1; i >= s.From && i > t.From-12; i-- {
		if f.Fold(i) == "no" && f.Cue(i+1, lexicon.CueUndecided) {
			return true
		}
	}
	return false
}

// undecidedBehind reports whether the same is said behind the noun: "A meeting of X
// and Y is possible", "but no date has been set".
func (f *finder) undecidedBehind(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.To; i < s.To-1 && i < t.To+30; i++ {
		switch {
		case text.BeForms.Has(f.Fold(i)) && f.Cue(i+1, lexicon.CueUnsure):
			return true
		case f.Fold(i) == "no" && f.Cue(i+1, lexicon.CueUndecided):
			return true
		case text.BeForms.Has(f.Fold(i)) && f.Fold(i+1) == "out" && f.Fold(i+2) == "of" && f.Fold(i+4) == "question":
			return true
		}
	}
	return false
}

// offAgenda reports whether it is said behind a noun that the encounter is not arranged:
// "A meeting between X and Y is not on the agenda", "is no longer in the works".
func (f *finder) offAgenda(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.To; i < s.To-3 && i < t.To+30; i++ {
		if f.MentionOver(i) != nil || !text.BeForms.Has(f.Fold(i)) {
			continue
		}
		if !text.Negations.Has(f.Fold(i+1)) && f.Fold(i+1) != "no" {
			return false
		}
		return f.CueWithin(i+2, min(s.To, i+8), lexicon.CueOnAgenda)
	}
	return false
}

// presentBe reports whether "is" or "are" stands between two tokens.
func presentBe(d *Document, from, to int) bool {
	for i := from; i < to; i++ {
		if d.Fold(i) == "is" || d.Fold(i) == "are" {
			return true
		}
	}
	return false
}
