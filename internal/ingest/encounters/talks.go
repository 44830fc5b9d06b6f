package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the event patterns of verbs that take an encounter as their object:
// "held talks with", "paid a call on", "granted an audience to".

// matchHold: "X held talks with Y", "X paid a courtesy call on Y", "X granted Y
// an audience". Passive ("talks were held") is read from the noun.
func (f *finder) matchHold(number int, s text.Sentence, k int) {
	t := &f.Triggers[k]
	if (t.Base == "take" || t.Base == "conduct") && f.matchShownRound(number, s, t) {
		return
	}
	if f.matchBefore(number, s, t) {
		return
	}
	if t.Base == "resume" && t.Group.Mood == clauses.Arranged && f.noObjectAt(t.To) && f.Somebody(f.Subject(s, t.Group)) { // "The two sides will resume in Rome"
		f.matchGather(number, s, t)
		return
	}
	noun := f.nounAfter(k)
	if noun == nil || len(f.saidAtTable(s, noun)[1].Mentions) > 0 { // "made the statement at a dinner for Y": the noun's own matter
		f.matchHoldAlone(number, s, k)
		return
	}
	for i := t.To; i < noun.From; i++ {
		if f.Fold(i) == "that" && f.MentionOver(i) == nil || f.Cue(i, lexicon.CueCourseOf) && f.Fold(i+1) == "of" { // "holds the view that talks with Y must wait", "gave a report on the state of the talks"
			return
		}
	}
	if of := f.sessionOf(noun); of != nil && !t.Group.Passive {
		noun.Taken, noun = true, of
	}
	if t.Group.Passive {
		f.matchGranted(number, s, t, noun)
		return
	}
	c := candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "hold: X held talks with Y", group: t.Group}
	if f.hasScheduled(t, noun) {
		c.group.Mood, c.group.Tense = clauses.Arranged, clauses.Future
	}
	if wanted := f.onlyWanted(s, noun); wanted != clauses.Asserted { // "has no intention of talks with Y"
		c.group.Mood = wanted
	} else if f.Fold(t.To) == "no" { // "has no meeting with Y on his agenda"
		c.group.Mood = clauses.Refused
	}
	switch noun.Class {
	case "call":
		noun.Taken = true
		if host := f.calledOn(s, noun.To); !host.Open() { // "had a call on Y", "paid a call on her"
			c.rule, c.sides = "hold: X had a call on Y", [2]clauses.Side{f.Subject(s, t.Group), host}
			f.add(c)
			return
		}
		f.addRefused(number, s, c.at, t.Group, noun.Class, "hold: X had a call")
	case "press", "visit":
		if t.Base == "give" || t.Base == "grant" {
			f.matchGiveBriefing(number, s, t, noun)
		} else if noun.Class == "visit" {
			f.matchVisitPaid(number, s, t, noun)
		}
	case "talk", "video-talk", "session", "summit", "audience", "courtesy", "noun", "meal":
		if f.exchange(&c, s, noun) {
			return
		}
		noun.Taken = true
		f.holdSides(&c, s, t, noun)
		c.weak = f.weakHold(&c, s, t, noun)
		c.further = f.furtherAround(s, c.at)
		f.add(c)
	}
}

// matchHoldAlone matches a verb of holding without the noun of an encounter as its object: "gave Y
// an hour", "took X through the works", "the talks that X held", "had Y as his guest".
func (f *finder) matchHoldAlone(number int, s text.Sentence, k int) {
	t := &f.Triggers[k]
	if text.WordIn("give grant have make take", t.Base) && f.matchHours(number, s, t) {
		return
	}
	switch t.Base {
	case "take":
		f.matchBrief(number, s, t)
	case "give":
		f.matchGivenAccount(number, s, t)
	}
	f.matchHeld(number, s, k)
	f.matchAsGuest(number, s, t)
	f.announceGuests(number, s, t)
}

// matchGranted: "X was given a tour by Y", "X was granted an audience by Y".
func (f *finder) matchGranted(number int, s text.Sentence, t, noun *clauses.Trigger) {
	c := candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, group: t.Group}
	switch noun.Class {
	case "visit":
		guide := f.Complement(s, noun.To, "by")
		if !f.HasPerson(guide) {
			return
		}
		c.rule, c.sides[1] = "hold: X was given a tour by Y", guide
	case "audience", "courtesy":
		c.rule, c.sides[1] = "hold: X was granted an audience by Y", f.Complement(s, noun.To, "by with")
	default:
		return
	}
	noun.Taken = true
	c.sides[0] = f.Subject(s, t.Group)
	f.add(c)
}

// hasScheduled reports whether what somebody has is still to come: "has talks scheduled on
// Thursday with Y", "has an appointment with Y".
func (f *finder) hasScheduled(t, noun *clauses.Trigger) bool {
	if t.Base != "have" || t.Group.Mood != clauses.Asserted || t.Group.Tense != clauses.Present {
		return false
	}
	return f.Cue(noun.To, lexicon.CueArrangement) && f.Tokens[noun.To].Shape == text.Lower || f.Fold(noun.To-1) == "appointment"
}

// exchange reports whether an exchange that somebody holds is one of things, or of people who
// are sent: "resume the exchange of young legislators", "agreed to resume exchanges on defence".
func (f *finder) exchange(c *candidate, s text.Sentence, noun *clauses.Trigger) bool {
	if noun.Class != "session" {
		return false
	}
	return f.Fold(noun.To) == "of" ||
		noun.More && c.group.Mood == clauses.Arranged && !f.HasPerson(f.Complement(s, noun.To, "with between among"))
}

// weakHold reports whether what is held needs another sentence to bear out that people met.
func (f *finder) weakHold(c *candidate, s text.Sentence, t, noun *clauses.Trigger) bool {
	a, _ := f.Actors(c.sides[0])
	b, _ := f.Actors(c.sides[1])
	switch noun.Class {
	case "meal":
		return len(a)+len(b) < 2
	case "summit":
		ofTwo := len(b) == 0 && len(a) > 1 && f.Foreign(a[0], a[1:]) && f.Cue(noun.From-1, lexicon.CueIndefinite) // "X and Y will hold a summit"
		return len(b) != 1 && !ofTwo && !f.leadersOfSeveral(c) && !f.theirOwn(c, text.Phrase{From: t.To, To: noun.To})
	case "session":
		if t.Base == "make" {
			return !f.CueWithin(t.To, noun.From, lexicon.CueSettingPreposition) || !f.HasPerson(f.Complement(s, noun.To, "with"))
		}
		return t.Base == "give" || t.Base == "take"
	}
	return t.Base == "take"
}

// holdSides takes the sides of a verb of holding and the noun of an encounter: its subject, and whom
// the words behind the noun name, else those before the verb.
func (f *finder) holdSides(c *candidate, s text.Sentence, t, noun *clauses.Trigger) {
	c.sides[0] = f.Subject(s, t.Group)
	switch noun.Class {
	case "audience":
		if between := f.Object(s.UpTo(noun.From), t.To); len(between.Mentions) > 0 { // "granted Y an audience"
			c.sides[1] = between
		} else {
			c.sides[1] = f.Complement(s, noun.To, "to with")
		}
	case "courtesy":
		c.sides[1] = f.Complement(s, noun.To, "on upon to with")
		if c.sides[1].Open() && (f.Fold(noun.To) == "on" || f.Fold(noun.To) == "upon") && f.peopleBehind(s, noun.To+1) { // "on other officials"
			c.reason = "one-party"
		}
		if between := f.Object(s.UpTo(noun.From), t.To); f.Somebody(between) { // "paid him a courtesy call"
			c.sides[1] = between
		}
	default:
		c.sides[1] = f.Complement(s, noun.To, "with between among")
		if len(c.sides[1].Mentions) == 0 && (t.Base == "grant" || t.Base == "give") { // "granted a meeting to Y"
			c.sides[1] = f.Complement(s, noun.To, "to")
		}
		if between := f.Complement(s, noun.To, "between among"); len(between.Mentions) > 1 {
			c.sides = [2]clauses.Side{between, {}}
		}
	}
	f.takeMeal(noun.To, c.sides[1].From)
	if len(c.sides[0].Mentions) == 0 && len(c.sides[1].Mentions) > 0 {
		c.house = f.hostHouse(s, noun)
	}
	if c.sides[1].Open() { // "With Y, X held a meeting", "It was on Y that X paid his first call"
		heads := "with"
		if noun.Class == "audience" || noun.Class == "courtesy" {
			heads = "with to on upon"
		}
		c.sides[1] = f.Fronted(s, t, heads)
	}
	if c.sides[1].Open() { // "with whom he held talks"
		c.sides[1] = f.Whom(s, c.sides[0])
	}
	if len(c.sides[1].Mentions) == 0 && strings.HasPrefix(f.Fold(noun.To-1), "reception") { // "had separate receptions for Y and Z"
		c.sides[1] = f.Complement(s, noun.To, "for to")
	}
	if noun.Class == "meal" && !f.HasPerson(c.sides[1]) { // "gave a dinner in honour of Y"
		c.sides[1] = f.Complement(s, noun.To, "for of to")
	}
}

// describes reports whether the words between a noun and the subject of the clause
// behind it only describe it: "the talks that X held", "a session of the joint
// committee on trade, which X is to hold".
func (f *finder) describes(from, to int) bool {
	relative := f.Fold(to-1) == "which"
	for i := from; i < to; i++ {
		word := f.Fold(i)
		switch {
		case word == "that" || word == "which" || word == "," || text.DayWords.Has(word) || text.Calendar.Has(word) || f.IsNumber(i):
		case !relative || word == ";" || text.Utterances.Has(word) || text.Modals.Has(word) || text.BeForms.Has(word) || f.IsLower(i) && f.VerbTrigger(i) != nil && !f.IsNounHere(i):
			return false
		}
	}
	return true
}

// sessionOf gives the talks that a session is of, "a session of political consultations",
// "the third sitting of the joint commission"; nil when it is of something else.
func (f *finder) sessionOf(session *clauses.Trigger) *clauses.Trigger {
	if session.Class != "session" || f.Fold(session.To) != "of" {
		return nil
	}
	for k := range f.Triggers {
		of := &f.Triggers[k]
		if of.From <= session.To || of.Verb() || !text.WordIn("talk summit", of.Class) {
			continue
		}
		for i := session.To + 1; i < of.From; i++ {
			if i > session.To+4 || f.IsMark(i) || text.Prepositions.Has(f.Fold(i)) || f.MentionOver(i) != nil {
				return nil
			}
		}
		return of
	}
	return nil
}

// takeMeal takes the meal that stands between talks and whom they were with for the talks' own:
// "had talks over dinner with Y".
func (f *finder) takeMeal(from, to int) {
	for k := range f.Triggers {
		if meal := &f.Triggers[k]; meal.Class == "meal" && !meal.Verb() && meal.From > from && meal.To < to && meal.From < from+4 && f.Fold(from) != "and" {
			meal.Taken = true
		}
	}
}
