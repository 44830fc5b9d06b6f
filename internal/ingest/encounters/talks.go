package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the event patterns of verbs that take talk as their object or
// are talk themselves: "held talks with", "paid a call on", "discussed", "spoke".

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
	noun := f.nounAfter(s, k)
	if noun == nil {
		if text.WordIn("give grant have make take", t.Base) && f.matchHours(number, s, t) {
			return
		}
		switch t.Base {
		case "take": // "took X through the works"
			f.matchBrief(number, s, t)
		case "give":
			f.matchGivenAccount(number, s, t)
		}
		f.matchHeld(number, s, k)
		f.matchAsGuest(number, s, t)
		f.announceGuests(number, s, t)
		return
	}
	if of := f.sessionOf(noun); of != nil && !t.group.passive {
		noun.taken, noun = true, of
	}
	if t.group.passive {
		if guide := f.complement(s, noun.To, "by"); noun.Class == "visit" && f.hasPerson(guide) { // "was given a tour by Y"
			noun.taken = true
			f.add(candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "hold: X was given a tour by Y", group: t.group, sides: [2]side{f.subject(s, t.group), guide}})
			return
		}
		if noun.Class == "audience" || noun.Class == "courtesy" { // "X was granted an audience by Y"
			noun.taken = true
			f.add(candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "hold: X was granted an audience by Y", group: t.group,
				sides: [2]side{f.subject(s, t.group), f.complement(s, noun.To, "by with")}})
		}
		return
	}
	c := candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "hold: X held talks with Y", group: t.group}
	if t.Base == "have" && c.group.mood == asserted && c.group.tense == Present && (f.Cue(noun.To, lexicon.CueArrangement) && f.Tokens[noun.To].Shape == text.Lower || f.Fold(noun.To-1) == "appointment") { // "has talks scheduled on Thursday with Y"
		c.group.mood, c.group.tense = arranged, Future
	}
	switch noun.Class {
	case "call":
		if host := f.calledOn(s, noun.To); !host.open() { // "had a call on Y", "paid a call on her"
			noun.taken = true
			c.rule, c.sides = "hold: X had a call on Y", [2]side{f.subject(s, t.group), host}
			f.add(c)
			return
		}
		f.addRefused(number, s, c.at, t.group, noun.Class, "hold: X had a call")
		noun.taken = true
		return
	case "press", "visit":
		if t.Base == "give" || t.Base == "grant" {
			f.matchGiveBriefing(number, s, t, noun)
		} else if noun.Class == "visit" {
			f.matchVisitPaid(number, s, t, noun)
		}
		return
	case "letter", "ceremony", "body", "none":
		return
	case "summit", "meal", "session":
		if noun.Class == "session" && f.Fold(noun.To) == "of" { // "resume the exchange of young legislators"
			return
		}
		c.weak = noun.Class != "session" || t.Base == "give" || t.Base == "make" && !(f.CueWithin(t.To, noun.From, lexicon.CueSettingPreposition) && f.hasPerson(f.complement(s, noun.To, "with")))
	case "video-talk", "talk", "audience", "courtesy", "noun":
	default:
		return
	}
	if t.Base == "take" {
		c.weak = true
	}
	if noun.Class == "session" && noun.More && c.group.mood == arranged && !f.hasPerson(f.complement(s, noun.To, "with between among")) { // "agreed to resume exchanges on defence"
		return
	}
	noun.taken = true
	c.sides[0] = f.subject(s, t.group)
	switch noun.Class {
	case "audience": // "granted an audience to Y", "was granted … by" is passive
		if between := f.object(phraseSentence(s, noun.From), t.To); len(between.mentions) > 0 {
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
		c.sides[1] = f.complement(s, noun.To, "for")
	}
	if a, _ := f.actors(c.sides[0]); noun.Class == "meal" {
		if !f.hasPerson(c.sides[1]) { // "gave a dinner in honour of Y"
			c.sides[1] = f.complement(s, noun.To, "for of to")
		}
		b, _ := f.actors(c.sides[1])
		c.weak = len(a)+len(b) < 2
	}
	if b, _ := f.actors(c.sides[1]); noun.Class == "summit" && (len(b) == 1 || f.leadersOfSeveral(&c)) { // "held a summit with Y"
		c.weak = false
	}
	c.further = f.furtherAround(s, c.at)
	f.add(c)
}

// describes reports whether the words between a noun and the subject of the clause
// behind it only describe it: "the talks that X held", "a session of the joint
// committee on trade, which X is to hold".
func (f *finder) describes(from, to int) bool {
	relative := f.Fold(to-1) == "that" || f.Fold(to-1) == "which"
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

const ruleSpeak = "speak: X talked with Y"

// matchSpeak: "X and Y talked for two hours", "X talked with Y".
func (f *finder) matchSpeak(number int, s text.Sentence, t *trigger) {
	if !said(t) && !f.cameTo(s, t) && !f.opensTalking(s, t) || f.Fold(t.From-1) == "being" { // "the treaty that is being negotiated"
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: ruleSpeak, group: t.group, weak: t.Base != "talk" && t.Base != "converse"}
	c.sides[0] = f.subject(s, t.group)
	c.sides[1] = f.withGroup(s, t.To)
	if to := f.complement(s, t.To, "to"); len(c.sides[1].mentions) == 0 && f.hasPerson(to) && to.From <= t.To+3 { // "talked to Y at a dinner"
		c.sides[1], c.weak = to, !f.encounterBehind(to.To)
	}
	if fronted := f.fronted(s, t, "with"); c.sides[1].open() {
		c.sides[1] = fronted
	}
	if !f.somebody(c.sides[1]) || f.nounBetween(t.To, c.sides[1].From) {
		c.sides[1] = f.whom(s, c.sides[0])
	}
	if t.Base == "speak" && f.phoned(s) {
		c.sides[1] = f.complement(s, t.To, "with to")
	}
	if c.sides[1].open() && (!f.several(c.sides[0]) || t.Base == "speak" && f.Fold(t.To) == "at" && !f.encounterBehind(t.To)) { // "X and Y spoke at the opening"
		return
	}
	f.addPurposed(c)
}

// encounterBehind reports whether an encounter is what the words behind token i set a
// talk in: "at a dinner", "over lunch", "during a meeting".
func (f *finder) encounterBehind(i int) bool {
	for k := range f.triggers {
		if t := &f.triggers[k]; t.From > i && text.WordIn("meal talk session audience", t.Class) && (f.Fold(t.From-1) == "over" || f.Cue(t.From-2, lexicon.CueSettingPreposition) || f.Fold(t.From-2) == "over") {
			return true
		}
	}
	return false
}

// said reports whether a verb asserts something: "discussed", "will discuss",
// not "to discuss", "in order to talk".
func said(t *trigger) bool {
	return t.group.finite && (t.group.mood == asserted || t.group.mood == arranged)
}

// matchDiscuss: "X and Y discussed": they were in talks, if they are two sides.
func (f *finder) matchDiscuss(number int, s text.Sentence, t *trigger) {
	if !said(t) && !f.cameTo(s, t) || f.onlyAgreed(t) {
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "discuss: X and Y discussed", group: t.group, weak: true}
	if t.group.passive {
		c.sides[0] = f.agent(s, t.To)
		if fronted := f.fronted(s, t, "with"); len(c.sides[0].mentions) == 0 && len(fronted.mentions) > 0 { // "With X it was agreed"
			c.sides[1], c.further = fronted, true
			f.add(c)
			return
		}
	} else {
		c.sides[0] = f.subject(s, t.group)
		c.sides[1] = f.complement(s, t.To, "with")
		if f.Fold(t.To-1) == "with" {
			c.sides[1] = f.object(s, t.To)
		}
		if !f.somebody(c.sides[1]) {
			c.sides[1] = f.fronted(s, t, "with")
		}
		if c.sides[1].open() {
			c.sides[1] = f.whom(s, c.sides[0])
		}
	}
	if c.sides[1].open() && !f.several(c.sides[0]) {
		return
	}
	f.addPurposed(c)
}

// onlyAgreed reports whether those who agree do so on an encounter to come, and none before it
// was told: "X and Y have agreed to meet in Rome on Friday".
func (f *finder) onlyAgreed(t *trigger) bool {
	if t.Base != "agree" || f.current >= 0 || f.Fold(t.To) != "to" {
		return false
	}
	for k := range f.triggers {
		if next := &f.triggers[k]; next.verb() && next.group.governor == t.From && text.WordIn("meet hold gather see host call", next.Class) {
			return true
		}
	}
	return false
}

// matchPhone: "X phoned Y".
func (f *finder) matchPhone(number int, s text.Sentence, t *trigger) {
	f.addRefused(number, s, t.Phrase, t.group, "call", "phone: X phoned Y")
}
