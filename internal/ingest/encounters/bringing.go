package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what brings people together: the encounter itself, "The meeting brought
// together X and Y", or the matter that they had to talk about, "A dispute over fish brought
// X and Y together".

// matchBringTogether: "The meeting brought together X, Y and Z"; it reports whether a noun of
// an encounter is what brings them together.
func (f *finder) matchBringTogether(number int, s text.Sentence, k int) bool {
	t := &f.Triggers[k]
	if k == 0 || !said(t) || t.Group.Passive || f.Triggers[k-1].Verb() || !text.WordIn("talk session meal summit video-talk", f.Triggers[k-1].Class) {
		return false
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "gather: the meeting brought together X and Y", group: t.Group}
	c.sides[0] = f.Object(s, t.To)
	if people, _ := f.Actors(c.sides[0]); f.current >= 0 && f.definite(s, &f.Triggers[k-1]) && !f.metAlready(people) { // attendance.go reads who else was there
		return true
	}
	if t.Group.Tense == clauses.Present && f.definite(s, &f.Triggers[k-1]) && f.plannedBefore(number) { // "X will chair talks. The gathering brings together Y and Z"
		c.group.Mood, c.group.Tense = clauses.Arranged, clauses.Future
	}
	if people, _ := f.Actors(c.sides[0]); len(people) > 1 {
		f.Triggers[k-1].Taken = true
		f.dropAnaphor(f.Triggers[k-1].Phrase)
		f.add(c)
	}
	return true
}

// matchHostBrings: "X brought together at her office on Monday Y and Z": a host with a name, and guests;
// it reports whether that is what the verb tells.
func (f *finder) matchHostBrings(number int, s text.Sentence, t *clauses.Trigger) bool {
	if !said(t) || t.Group.Passive || t.Group.Tense == clauses.Present || f.timeOf(s.Phrase) == (timeMark{}) || f.occasionOfMany(s, t.From) {
		return false
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "gather: X brought together Y and Z", group: t.Group}
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s, t.To)}
	if !f.namesOne(c.sides[0]) || !f.NamesAny(c.sides[1]) || !f.onlyWhereAndWhen(s, t.To, c.sides[1].From) {
		return false
	}
	f.add(c)
	return true
}

// dropAnaphor takes back that a noun speaks of an encounter told before: its own sentence tells who met.
func (f *finder) dropAnaphor(at text.Phrase) {
	f.candidates = slices.DeleteFunc(f.candidates, func(c candidate) bool { return c.anaphor && c.at == at })
}

// plannedBefore reports whether the sentence before one arranges an encounter.
func (f *finder) plannedBefore(number int) bool {
	if number == 0 {
		return false
	}
	triggers := f.TriggersOf(number - 1)
	for k := range triggers {
		t := &triggers[k]
		if t.Verb() && t.Group.Mood == clauses.Arranged && text.WordIn("chair hold host take-place gather meet lead", t.Class) {
			return true
		}
	}
	return false
}

// matchBrings: "The rise in fares brought X and Y together at the ministry", "The row brought
// together X and Y on Monday"; it reports whether it did.
func (f *finder) matchBrings(number int, s text.Sentence, t *clauses.Trigger) bool {
	if !said(t) || t.Group.Passive || f.Cue(t.Group.From-1, lexicon.CueRelativePronoun) || f.occasionOfMany(s, t.From) {
		return false
	}
	list := f.Object(s, t.To)
	people, _ := f.Actors(list)
	if t.Words() > 1 && f.timeOf(s.Phrase) == (timeMark{}) { // "The programme brought together X and Y": over the years
		return false
	}
	if t.Words() == 1 && !f.togetherAt(list.To) || len(people) != 2 || list.From > t.To+2 || !f.Foreign(people[0], people[1:]) {
		return false
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "gather: something brought X and Y together", group: t.Group, weak: f.current >= 0}
	c.sides = [2]clauses.Side{list, f.Subject(s, t.Group)}
	if !f.HasPerson(c.sides[1]) {
		c.sides[1] = clauses.Side{}
	}
	f.add(c)
	return true
}

// togetherAt reports whether the words at token i say that those before them came to one
// place: "together", "face to face", "to the same table", "into one room".
func (f *finder) togetherAt(i int) bool {
	if f.Fold(i) == "," {
		i++
	}
	switch word := f.Fold(i); {
	case word == "together":
		return true
	case word == "face" && f.Fold(i+1) == "to":
		return f.Fold(i+2) == "face"
	case !text.Prepositions.Has(word) && !f.Cue(i, lexicon.CueAround):
		return false
	}
	for j := i + 1; j < i+5 && f.IsLower(j); j++ {
		if f.Cue(j, lexicon.CueSharedPlace) {
			return true
		}
	}
	return false
}

// occasionOfMany reports whether a sentence speaks before token i of something at which many
// come together and few of them talk: a ceremony, a forum.
func (f *finder) occasionOfMany(s text.Sentence, i int) bool {
	for k := range f.Triggers {
		if t := &f.Triggers[k]; t.From < i && !t.Verb() && text.WordIn("ceremony rite summit press", t.Class) {
			return true
		}
	}
	return f.CueWithin(s.From, i, lexicon.CueSporting)
}
