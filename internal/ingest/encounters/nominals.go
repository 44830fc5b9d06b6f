package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the event patterns of nouns: "a meeting between X and Y was
// held", "during his talks with Y", "X's meeting with Y", "the trilateral
// meeting of A, B and C". What belongs to the noun is in nounowners.go.

// matchNoun matches the noun trigger number k of the sentence, unless a verb
// took it as its object.
func (f *finder) matchNoun(number, k int) {
	s, t := f.Sentences[number], &f.triggers[k]
	if t.taken {
		return
	}
	switch t.Class {
	case "talk", "video-talk", "session", "summit", "audience", "courtesy", "noun", "meal":
	case "call":
		f.matchCall(number, s, t)
		return
	case "visit":
		f.matchVisitTo(number, s, t)
		return
	case "presence":
		if f.Fold(t.From) == "joined" {
			f.matchJoined(number, s, k)
		}
		return
	case "interlocutor":
		f.matchInterlocutor(number, s, t)
		return
	default:
		return
	}
	if f.eventName(s, t) || f.abstracted(s, t) || f.hearers(t) {
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "noun: talks between X and Y", weak: t.Class == "session" || t.Class == "meal"}
	governor := f.nounVerb(s, t)
	c.group = f.nounGroup(s, t, governor)
	c.setOut = c.group.mood == arranged && f.underWayBefore(number, t.From)
	if f.processing(s, t) {
		c.reason = "series"
	}
	owner := f.owner(s, t)
	definite := f.definite(s, t)
	c.parties = f.compound(s, t)
	c.summit = t.Class == "summit"
	if t.Class == "summit" && governor != nil {
		c.weak = false
	}
	c.fresh = text.WordIn("a an another", f.determiner(s, t))
	c.next = c.group.mood == arranged && f.nextOne(s, t)
	if c.sides[0] = f.heads(s, t); len(c.sides[0].mentions) == 0 {
		c.sides[0] = f.headsBefore(s, t)
	}
	if len(c.sides[0].mentions) > 0 {
		c.rule, c.weak = "noun: talks headed by X and Y", false
		f.add(c)
		return
	}
	if c.sides = f.chairedBy(s, t); len(c.sides[1].mentions) > 0 {
		c.rule, c.weak = "noun: a meeting chaired by X with Y", false
		f.add(c)
		return
	}
	if c.sides = f.givenFor(s, t); (t.Class == "meal" || t.Class == "session") && len(c.sides[1].mentions) > 0 {
		c.rule, c.weak = "noun: a dinner given by X for Y", false
		f.add(c)
		return
	}
	if c.sides = f.hostedAndAttended(s, t); len(c.sides[1].mentions) > 0 {
		c.rule, c.weak = "noun: a meeting hosted by X and attended by Y", false
		f.add(c)
		return
	}
	between := f.complement(f.nounScope(s, t, governor), t.To, "between among")
	if len(between.mentions) == 0 && governor != nil && text.WordIn("between among", f.Fold(governor.To)) { // "discussions on a treaty took place between"
		between = f.complement(s, governor.To, "between among")
	}
	if between.pronoun && f.Fold(between.To) == "and" { // "a meeting between him and Y"
		if c.sides = [2]side{between, f.object(s, between.To+1)}; f.hasPerson(c.sides[1]) {
			f.add(c)
			return
		}
		c.sides = [2]side{}
	}
	if len(between.mentions) > 0 {
		c.sides[0] = between
		people, _ := f.actors(between)
		switch {
		case len(people) > 1 && t.Class == "session":
			c.weak = false
		case len(people) == 0 && governor == nil && f.timeOf(s.Phrase) == (timeMark{}): // "talks between Egypt and the Fund on the review"
			c.weak = true
		}
		f.add(c)
		return
	}
	with := f.complement(f.nounScope(s, t, governor), t.To, "with")
	if t.Class == "courtesy" || t.Class == "audience" {
		if with.From > t.To+reach || len(with.mentions) == 0 && !with.pronoun {
			with = f.complement(f.nounScope(s, t, governor), t.To, "of from by")
		}
		if host := f.complement(f.nounScope(s, t, governor), t.To, "on upon to"); t.Class == "courtesy" && (f.hasPerson(host) || host.pronoun) {
			with = host // "led a team on a courtesy visit to him"
		}
	}
	of := f.ofGroup(s, t)
	switch {
	case len(with.mentions) > 0 && len(of.mentions) > 0:
		c.rule = "noun: a meeting of X with Y"
		c.sides = [2]side{of, with}
		if people, _ := f.actors(of); t.Class == "session" && len(people) > 0 && f.namesAny(with) && !f.called { // "the encounter of X with Y"
			c.weak = false
		}
	case len(with.mentions) > 0 || with.pronoun:
		if f.Fold(t.From-1) == "the" && !f.hasPerson(with) { // "the talks with North Korea": a process
			c.weak = true
		}
		c.weak = c.weak && !((t.Class == "session" || t.Class == "meal") && (f.hasPerson(with) || with.pronoun) && !f.called)
		c.rule = "noun: his meeting with Y"
		if governor == nil && f.ofOthersToo(s, t, with, owner) {
			c.reason, c.rule = "series", "noun: talks with others"
		}
		c.sides[1] = with
		c.sides[0] = owner
		if len(owner.mentions) == 0 && f.attended(t) && f.told(with) { // "X also took part in the meeting with Y": that of the one whom the text told before
			c.weak = true
			f.add(c)
			return
		}
		if len(owner.mentions) == 0 {
			c.sides[0] = f.subjectOfNoun(s, t)
		}
		if f.groupAlone(c.sides[0]) { // "In the course of the exchange with Y, the parties": Y is one of them
			c.sides[0] = side{}
		}
		if len(c.sides[0].mentions) == 0 {
			c.house = f.hostHouse(s, t)
		}
	case governor != nil && governor.group.passive && f.hasPerson(f.agent(s, governor.To)): // "talks were conducted by X"
		c.rule = "noun: talks were held by X"
		c.sides[0] = f.agent(s, governor.To)
		c.anaphor = definite && f.current >= 0 && f.drafts[f.current].pending // its host is called up
	case f.several(of):
		c.rule = "noun: the meeting of X and Y"
		c.sides[0] = of
		if people, _ := f.actors(of); t.Class == "summit" && governor == nil && (len(people) == 1 || c.group.mood == purposed && len(people) == 0) { // "on the eve of the summit of", "On the sidelines of the summit of the Organization, X met"
			return
		}
		c.weak = c.weak && (t.Class != "session" || governor == nil) || t.Class == "summit" && governor == nil
	case f.several(owner):
		c.rule = "noun: their meeting"
		c.sides[0] = owner
		c.anaphor = f.Fold(t.From-1) != "whose"
	case f.inMeeting(s, t):
		c.rule = "noun: X and Y, in a meeting"
		c.sides = f.pairOf(s, t)
		if len(c.sides[0].mentions) == 0 {
			return
		}
		if a, _ := f.actors(c.sides[:]...); t.Class == "session" && len(a) > 1 && f.foreign(a[0], a[1:]) && !f.called { // "X told Y during a reception"
			c.weak = false
		}
	case f.Fold(t.From-1) == "their" || f.Fold(t.From-2) == "their":
		c.rule, c.anaphor = "noun: their meeting", true
		if f.timeOf(text.Phrase{From: t.To, To: min(s.To, t.To+8)}) != (timeMark{}) {
			c.sides[0], c.anaphor, c.earlier = side{Phrase: text.Phrase{From: t.From - 1, To: t.From}, mentions: f.lastPair(t.From)}, false, true
			c.weak = c.weak && !(t.Class == "session" && f.Fold(t.To) == "in") // "their first conversation, in Guatemala in June"
		}
	case f.hasPerson(f.fronted(s, t, "with")) && !f.named(f.fronted(s, t, "with")): // "With Y, the talks were on trade"
		c.rule, c.further = "noun: with Y, the talks", true
		c.sides[1] = f.fronted(s, t, "with")
		f.add(c)
		return
	case len(c.parties) > 1:
		c.rule = "noun: the A-B talks"
		c.weak = governor == nil && !f.sat(s, t)
	default:
		if f.heldBehind(s, k) { // "The talks that X was to hold with Y": its clause tells of them
			return
		}
		c.rule, c.anaphor = "noun: the meeting", definite
		if f.Cue(t.To-1, lexicon.CueContactsNoun) && text.WordIn("have has", f.Fold(t.To)) { // "the engagements have gained pace": all of them over the years
			return
		}
		if !definite && !c.next || t.Class == "session" && f.Fold(t.To) == "of" { // "the exchange of instructors"
			return
		}
	}
	c.further = f.furtherAround(s, t.Phrase)
	f.add(c)
}

// named reports whether the people of a side are principals of the encounter in focus.
func (f *finder) named(list side) bool {
	people, _ := f.actors(list)
	return f.current >= 0 && Overlap(people, f.drafts[f.current].Principals)
}

// groupAlone reports whether a side is people without a name: "the parties".
func (f *finder) groupAlone(list side) bool {
	return len(list.mentions) == 1 && f.Mentions[list.mentions[0]].Kind == names.Group
}

// matchCall: "a telephone conversation between X and Y": no meeting.
func (f *finder) matchCall(number int, s text.Sentence, t *trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "noun: a call", reason: "call"}
	if host := f.object(s, t.To+1); (f.Fold(t.To) == "on" || f.Fold(t.To) == "upon") && f.hasPerson(host) && !f.appealBehind(s, host.To) { // "is down for a call on Y"
		c.rule, c.reason, c.group = "noun: a call on Y", "", f.nounGroup(s, t, nil)
		c.sides = [2]side{f.subjectOfNoun(s, t), host}
		f.add(c)
		return
	}
	c.sides[0] = f.complement(s, t.To, "between with from")
	if len(c.sides[0].mentions) > 0 {
		c.sides[1] = f.subjectOfNoun(s, t)
		f.add(c)
	}
}
