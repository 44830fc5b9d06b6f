package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the event patterns of verbs that take an encounter as their object:
// "held talks with", "paid a call on", "granted an audience to".

// matchHold: "X held talks with Y", "X paid a courtesy call on Y", "X granted Y
// an audience". Passive ("talks were held") is read from the noun.
func (f *finder) matchHold(number int, s text.Sentence, k int) {
	t := &f.triggers[k]
	if (t.Base == "take" || t.Base == "conduct") && f.matchShownRound(number, s, t) {
		return
	}
	if f.matchBefore(number, s, t) {
		return
	}
	if t.Base == "resume" && t.group.mood == arranged && f.noObjectAt(t.To) && f.somebody(f.subject(s, t.group)) { // "The two sides will resume in Rome"
		f.matchGather(number, s, t)
		return
	}
	noun := f.nounAfter(k)
	if noun == nil || len(f.saidAtTable(s, noun)[1].mentions) > 0 { // "made the statement at a dinner for Y": the noun's own matter
		f.matchHoldAlone(number, s, k)
		return
	}
	for i := t.To; i < noun.From; i++ {
		if f.Fold(i) == "that" && f.mention(i) == nil || f.Cue(i, lexicon.CueCourseOf) && f.Fold(i+1) == "of" { // "holds the view that talks with Y must wait", "gave a report on the state of the talks"
			return
		}
	}
	if of := f.sessionOf(noun); of != nil && !t.group.passive {
		noun.taken, noun = true, of
	}
	if t.group.passive {
		f.matchGranted(number, s, t, noun)
		return
	}
	c := candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "hold: X held talks with Y", group: t.group}
	if f.hasScheduled(t, noun) {
		c.group.mood, c.group.tense = arranged, Future
	}
	if wanted := f.onlyWanted(s, noun); wanted != asserted { // "has no intention of talks with Y"
		c.group.mood = wanted
	} else if f.Fold(t.To) == "no" { // "has no meeting with Y on his agenda"
		c.group.mood = refused
	}
	switch noun.Class {
	case "call":
		noun.taken = true
		if host := f.calledOn(s, noun.To); !host.open() { // "had a call on Y", "paid a call on her"
			c.rule, c.sides = "hold: X had a call on Y", [2]side{f.subject(s, t.group), host}
			f.add(c)
			return
		}
		f.addRefused(number, s, c.at, t.group, noun.Class, "hold: X had a call")
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
		noun.taken = true
		f.holdSides(&c, s, t, noun)
		c.weak = f.weakHold(&c, s, t, noun)
		c.further = f.furtherAround(s, c.at)
		f.add(c)
	}
}

// matchHoldAlone matches a verb of holding without the noun of an encounter as its object: "gave Y
// an hour", "took X through the works", "the talks that X held", "had Y as his guest".
func (f *finder) matchHoldAlone(number int, s text.Sentence, k int) {
	t := &f.triggers[k]
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
func (f *finder) matchGranted(number int, s text.Sentence, t, noun *trigger) {
	c := candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, group: t.group}
	switch noun.Class {
	case "visit":
		guide := f.complement(s, noun.To, "by")
		if !f.hasPerson(guide) {
			return
		}
		c.rule, c.sides[1] = "hold: X was given a tour by Y", guide
	case "audience", "courtesy":
		c.rule, c.sides[1] = "hold: X was granted an audience by Y", f.complement(s, noun.To, "by with")
	default:
		return
	}
	noun.taken = true
	c.sides[0] = f.subject(s, t.group)
	f.add(c)
}

// hasScheduled reports whether what somebody has is still to come: "has talks scheduled on
// Thursday with Y", "has an appointment with Y".
func (f *finder) hasScheduled(t, noun *trigger) bool {
	if t.Base != "have" || t.group.mood != asserted || t.group.tense != Present {
		return false
	}
	return f.Cue(noun.To, lexicon.CueArrangement) && f.Tokens[noun.To].Shape == text.Lower || f.Fold(noun.To-1) == "appointment"
}

// exchange reports whether an exchange that somebody holds is one of things, or of people who
// are sent: "resume the exchange of young legislators", "agreed to resume exchanges on defence".
func (f *finder) exchange(c *candidate, s text.Sentence, noun *trigger) bool {
	if noun.Class != "session" {
		return false
	}
	return f.Fold(noun.To) == "of" ||
		noun.More && c.group.mood == arranged && !f.hasPerson(f.complement(s, noun.To, "with between among"))
}

// weakHold reports whether what is held needs another sentence to bear out that people met.
func (f *finder) weakHold(c *candidate, s text.Sentence, t, noun *trigger) bool {
	a, _ := f.actors(c.sides[0])
	b, _ := f.actors(c.sides[1])
	switch noun.Class {
	case "meal":
		return len(a)+len(b) < 2
	case "summit":
		ofTwo := len(b) == 0 && len(a) > 1 && f.foreign(a[0], a[1:]) && f.Cue(noun.From-1, lexicon.CueIndefinite) // "X and Y will hold a summit"
		return len(b) != 1 && !ofTwo && !f.leadersOfSeveral(c) && !f.theirOwn(c, text.Phrase{From: t.To, To: noun.To})
	case "session":
		if t.Base == "make" {
			return !f.CueWithin(t.To, noun.From, lexicon.CueSettingPreposition) || !f.hasPerson(f.complement(s, noun.To, "with"))
		}
		return t.Base == "give" || t.Base == "take"
	}
	return t.Base == "take"
}

// holdSides takes the sides of a verb of holding and the noun of an encounter: its subject, and whom
// the words behind the noun name, else those before the verb.
func (f *finder) holdSides(c *candidate, s text.Sentence, t, noun *trigger) {
	c.sides[0] = f.subject(s, t.group)
	switch noun.Class {
	case "audience":
		if between := f.object(phraseSentence(s, noun.From), t.To); len(between.mentions) > 0 { // "granted Y an audience"
			c.sides[1] = between
		} else {
			c.sides[1] = f.complement(s, noun.To, "to with")
		}
	case "courtesy":
		c.sides[1] = f.complement(s, noun.To, "on upon to with")
		if c.sides[1].open() && (f.Fold(noun.To) == "on" || f.Fold(noun.To) == "upon") && f.peopleBehind(s, noun.To+1) { // "on other officials"
			c.reason = "one-party"
		}
		if between := f.object(phraseSentence(s, noun.From), t.To); f.somebody(between) { // "paid him a courtesy call"
			c.sides[1] = between
		}
	default:
		c.sides[1] = f.complement(s, noun.To, "with between among")
		if len(c.sides[1].mentions) == 0 && (t.Base == "grant" || t.Base == "give") { // "granted a meeting to Y"
			c.sides[1] = f.complement(s, noun.To, "to")
		}
		if between := f.complement(s, noun.To, "between among"); len(between.mentions) > 1 {
			c.sides = [2]side{between, {}}
		}
	}
	f.takeMeal(noun.To, c.sides[1].From)
	if len(c.sides[0].mentions) == 0 && len(c.sides[1].mentions) > 0 {
		c.house = f.hostHouse(s, noun)
	}
	if c.sides[1].open() { // "With Y, X held a meeting", "It was on Y that X paid his first call"
		heads := "with"
		if noun.Class == "audience" || noun.Class == "courtesy" {
			heads = "with to on upon"
		}
		c.sides[1] = f.fronted(s, t, heads)
	}
	if c.sides[1].open() { // "with whom he held talks"
		c.sides[1] = f.whom(s, c.sides[0])
	}
	if len(c.sides[1].mentions) == 0 && strings.HasPrefix(f.Fold(noun.To-1), "reception") { // "had separate receptions for Y and Z"
		c.sides[1] = f.complement(s, noun.To, "for to")
	}
	if noun.Class == "meal" && !f.hasPerson(c.sides[1]) { // "gave a dinner in honour of Y"
		c.sides[1] = f.complement(s, noun.To, "for of to")
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
		case !relative || word == ";" || text.Utterances.Has(word) || text.Modals.Has(word) || text.BeForms.Has(word) || f.IsLower(i) && f.VerbTrigger(i) != nil && !f.isNounHere(i):
			return false
		}
	}
	return true
}

// sessionOf gives the talks that a session is of, "a session of political consultations",
// "the third sitting of the joint commission"; nil when it is of something else.
func (f *finder) sessionOf(session *trigger) *trigger {
	if session.Class != "session" || f.Fold(session.To) != "of" {
		return nil
	}
	for k := range f.triggers {
		of := &f.triggers[k]
		if of.From <= session.To || of.verb() || !text.WordIn("talk summit", of.Class) {
			continue
		}
		for i := session.To + 1; i < of.From; i++ {
			if i > session.To+4 || f.IsMark(i) || text.Prepositions.Has(f.Fold(i)) || f.mention(i) != nil {
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
	for k := range f.triggers {
		if meal := &f.triggers[k]; meal.Class == "meal" && !meal.verb() && meal.From > from && meal.To < to && meal.From < from+4 && f.Fold(from) != "and" {
			meal.taken = true
		}
	}
}
