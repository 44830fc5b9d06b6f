package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the event patterns of nouns: "a meeting between X and Y was
// held", "during his talks with Y", "X's meeting with Y", "the trilateral
// meeting of A, B and C". What belongs to the noun is in nounowners.go.

// matchNoun matches the noun trigger number k of the sentence, unless a verb
// took it as its object.
func (f *finder) matchNoun(number, k int) {
	s, t := f.Sentences[number], &f.Triggers[k]
	if t.Taken {
		return
	}
	switch t.Class {
	case "talk", "video-talk", "session", "summit", "audience", "courtesy", "noun", "meal":
		f.matchEncounterNoun(number, s, k)
	case "call":
		f.matchCall(number, s, t)
	case "visit":
		f.matchVisitTo(number, s, t)
	case "presence":
		if f.Fold(t.From) == "joined" {
			f.matchJoined(number, s, k)
		}
	case "interlocutor":
		f.matchInterlocutor(number, s, t)
	}
}

// matchEncounterNoun matches a noun that is an encounter by itself: "meeting", "audience", "dinner".
// What the words say of its sides is looked for from the surest to the least: who headed or
// gave it, between whom it was, with whom, of whom, whose it was.
func (f *finder) matchEncounterNoun(number int, s text.Sentence, k int) {
	t := &f.Triggers[k]
	if f.eventName(s, t) || f.abstracted(s, t) || f.hearers(t) || f.otherSense(t) {
		return
	}
	governor := f.nounVerb(s, t)
	c := f.nounCandidate(number, s, t, governor)
	among := false
	if !f.nounHeaded(&c, s, t) {
		among = f.nounAmong(&c, s, t, governor)
		if !among && !f.nounSides(&c, s, k, governor) {
			return
		}
	}
	f.add(c)
	if among {
		f.amongAnew(c, s)
	}
}

// nounCandidate gives what a noun tells of an encounter before its sides are known: its time and
// truth, and whether it is one that was told before.
func (f *finder) nounCandidate(number int, s text.Sentence, t, governor *clauses.Trigger) candidate {
	c := candidate{at: t.Phrase, sentence: number, rule: "noun: talks between X and Y"}
	c.group = f.nounGroup(s, t, governor)
	c.setOut = c.group.Mood == clauses.Arranged && f.underWayBefore(number, t.From)
	if f.processing(s, t) || f.atIt(s, t) {
		c.reason = "series"
	}
	c.parties = f.compound(s, t.From)
	c.summit = t.Class == "summit"
	c.weak = t.Class == "session" || t.Class == "meal"
	c.fresh = text.WordIn("a an another", f.determiner(s, t))
	c.next = c.group.Mood == clauses.Arranged && f.nextOne(s, t)
	return c
}

// nounHeaded takes the sides of an encounter from the words that say who headed, gave or hosted
// it, and reports whether they do.
func (f *finder) nounHeaded(c *candidate, s text.Sentence, t *clauses.Trigger) bool {
	heads := f.heads(s, t)
	if len(heads.Mentions) == 0 {
		heads = f.headsBefore(s, t)
	}
	if len(heads.Mentions) > 0 {
		c.rule, c.sides[0], c.weak = "noun: talks headed by X and Y", heads, false
		return true
	}
	if sides := f.chairedBy(s, t); len(sides[1].Mentions) > 0 {
		c.rule, c.sides, c.weak = "noun: a meeting chaired by X with Y", sides, false
		return true
	}
	if t.Class == "meal" || t.Class == "session" {
		if sides := f.givenFor(s, t); len(sides[1].Mentions) > 0 {
			c.rule, c.sides, c.weak = "noun: a dinner given by X for Y", sides, false
			return true
		}
		if sides := f.saidAtTable(s, t); len(sides[1].Mentions) > 0 {
			c.rule, c.sides, c.weak = "noun: X spoke at a reception for Y", sides, f.called
			return true
		}
	}
	if sides := f.hostedAndAttended(s, t); len(sides[1].Mentions) > 0 {
		c.rule, c.sides, c.weak = "noun: a meeting hosted by X and attended by Y", sides, false
		return true
	}
	return false
}

// nounAmong takes the sides of "talks between X and Y" and "talks among A, B and C", and reports
// whether the words name any.
func (f *finder) nounAmong(c *candidate, s text.Sentence, t, governor *clauses.Trigger) bool {
	between := f.Complement(f.nounScope(s, t, governor), t.To, "between among")
	if len(between.Mentions) == 0 && governor != nil && text.WordIn("between among", f.Fold(governor.To)) { // "discussions on a treaty took place between"
		between = f.Complement(s, governor.To, "between among")
	}
	if between.Pronoun && f.Fold(between.To) == "and" { // "a meeting between him and Y"
		if other := f.Object(s, between.To+1); f.HasPerson(other) {
			c.sides = [2]clauses.Side{between, other}
			return true
		}
	}
	if len(between.Mentions) == 0 {
		return false
	}
	c.sides[0] = between
	people, _ := f.Actors(between)
	switch {
	case len(people) > 1 && t.Class == "session":
		c.weak = false
	case len(people) == 0 && governor == nil && f.timeOf(s.Phrase) == (timeMark{}): // "talks between Egypt and the Fund on the review"
		c.weak = true
	}
	return true
}

// nounWith gives with whom the encounter of a noun was: "talks with Y", "an audience of Y",
// "a courtesy visit to him".
func (f *finder) nounWith(s text.Sentence, t, governor *clauses.Trigger) clauses.Side {
	scope := f.nounScope(s, t, governor)
	with := f.Complement(scope, t.To, "with")
	if t.Class != "courtesy" && t.Class != "audience" {
		return with
	}
	if with.From > t.To+clauses.Reach || with.Open() {
		heads := "of from by"
		if f.accompaniedAt(t) {
			heads = "of from"
		}
		with = f.Complement(scope, t.To, heads)
	}
	if t.Class == "courtesy" {
		if host := f.Complement(scope, t.To, "on upon to"); f.Somebody(host) { // "led a team on a courtesy visit to him"
			return host
		}
	}
	return with
}

// accompaniedAt reports whether the "by" behind a noun names who came along: "was accompanied at the | audience by Y".
func (f *finder) accompaniedAt(t *clauses.Trigger) bool {
	for k := range f.Triggers {
		if a := &f.Triggers[k]; a.Class == "accompany" && a.To <= t.From && t.From <= a.To+2 {
			return true
		}
	}
	return false
}

// nounSides takes the sides of the noun number k of the sentence from the words that say with whom,
// of whom or whose the encounter was, else from what stands around it. It reports false when the
// noun is no mention of an encounter of its own.
func (f *finder) nounSides(c *candidate, s text.Sentence, k int, governor *clauses.Trigger) bool {
	t := &f.Triggers[k]
	with, of, owner := f.nounWith(s, t, governor), f.ofGroup(s, t), f.owner(s, t)
	switch {
	case len(with.Mentions) > 0 && len(of.Mentions) > 0:
		c.rule, c.sides = "noun: a meeting of X with Y", [2]clauses.Side{of, with}
		if people, _ := f.Actors(of); t.Class == "session" && len(people) > 0 && f.NamesAny(with) && !f.called { // "the encounter of X with Y"
			c.weak = false
		}
	case t.Class == "summit" && f.metAlreadyHere(with): // "held talks at the summit with Y"
		return false
	case !with.Open():
		c.rule, c.sides = "noun: his meeting with Y", [2]clauses.Side{owner, with}
		if f.Fold(t.From-1) == "the" && !f.HasPerson(with) { // "the talks with North Korea": a process
			c.weak = true
		}
		if (t.Class == "session" || t.Class == "meal") && f.Somebody(with) && !f.called {
			c.weak = t.More && f.Cue(t.From, lexicon.CueContactsNoun) && f.timeOf(s.Phrase) == (timeMark{}) // "his contacts with Y"
		}
		if governor == nil && f.ofOthersToo(s, t, with, owner) {
			c.reason, c.rule = "series", "noun: talks with others"
		}
		if len(owner.Mentions) == 0 {
			if f.attended(t) && f.told(with) { // "X also took part in the meeting with Y": that of the one whom the text told before
				c.weak = true
				return true
			}
			c.sides[0] = f.subjectOfNoun(s, t)
		}
		if len(c.sides[0].Mentions) == 0 && governor != nil && governor.Group.Passive { // "were held by X with Y"
			c.sides[0] = f.Agent(s, governor.To)
		}
		if f.GroupAlone(c.sides[0]) { // "In the course of the exchange with Y, the parties": Y is one of them
			c.sides[0] = clauses.Side{}
		}
		if len(c.sides[0].Mentions) == 0 {
			c.house = f.hostHouse(s, t)
		}
	case governor != nil && governor.Group.Passive && f.HasPerson(f.Agent(s, governor.To)): // "talks were conducted by X"
		c.rule = "noun: talks were held by X"
		c.sides[0] = f.Agent(s, governor.To)
		c.anaphor = f.definite(s, t) && f.current >= 0 && f.drafts[f.current].pending // its host is called up
	case f.Several(of):
		c.rule = "noun: the meeting of X and Y"
		c.sides[0] = of
		switch {
		case t.Class == "session" && governor != nil:
			c.weak = false
		case t.Class == "summit" && governor == nil:
			if people, _ := f.Actors(of); len(people) == 1 || len(people) == 0 && c.group.Mood == clauses.Purposed { // "on the eve of the summit of", "On the sidelines of the summit of the Organization, X met"
				return false
			}
			c.weak = true
		}
	case f.Several(owner):
		c.rule = "noun: their meeting"
		c.sides[0] = owner
		c.anaphor = f.Fold(t.From-1) != "whose"
	default:
		if !f.nounAround(c, s, k, governor) {
			return false
		}
	}
	c.further = c.further || f.furtherAround(s, t.Phrase)
	return true
}

// nounAround takes the sides of a noun whose own words name none from what stands around it: the
// clause in which it says where something was done, "with Y" before it, the two countries of a
// compound; else from what was told before. It reports false as nounSides does.
func (f *finder) nounAround(c *candidate, s text.Sentence, k int, governor *clauses.Trigger) bool {
	t := &f.Triggers[k]
	guests := f.Fronted(s, t, "with")
	switch {
	case f.inMeeting(s, t):
		c.rule = "noun: X and Y, in a meeting"
		if c.sides = f.pairOf(s, t); len(c.sides[0].Mentions) == 0 || f.metBesides(c) {
			return false
		}
		if people, _ := f.Actors(c.sides[:]...); t.Class == "session" && len(people) > 1 && f.Foreign(people[0], people[1:]) && !f.called { // "X told Y during a reception"
			c.weak = false
		}
	case f.Fold(t.From-1) == "their" || f.Fold(t.From-2) == "their":
		c.rule, c.anaphor = "noun: their meeting", true
		if f.timeOf(text.Phrase{From: t.To, To: min(s.To, t.To+8)}) != (timeMark{}) {
			c.sides[0], c.anaphor, c.earlier = clauses.Side{Phrase: text.At(t.From - 1), Mentions: f.LastPair(t.From)}, false, true
			c.weak = c.weak && !(t.Class == "session" && f.Fold(t.To) == "in") // "their first conversation, in Guatemala in June"
		}
	case f.HasPerson(guests) && !f.named(guests): // "With Y, the talks were on trade"
		c.rule, c.further = "noun: with Y, the talks", true
		c.sides[1] = guests
	case len(c.parties) > 1:
		if f.CueWithin(max(s.From, t.From-6), t.From, lexicon.CueCourseOf) { // "the course of the A-B negotiations"
			return false
		}
		c.rule = "noun: the A-B talks"
		c.weak = governor == nil && !f.sat(s, t)
		c.sides[0] = f.heldUnder(s, t.To)
	case f.heldBehind(s, k): // "The talks that X was to hold with Y": its clause tells of them
		return false
	case f.Cue(t.To-1, lexicon.CueContactsNoun) && text.WordIn("have has", f.Fold(t.To)): // "the engagements have gained pace": all of them over the years
		return false
	case t.Class == "session" && f.Fold(t.To) == "of": // "the exchange of instructors"
		return false
	default:
		c.rule, c.anaphor = "noun: the meeting", f.definite(s, t)
		return c.anaphor || c.next
	}
	return true
}

// otherSense reports whether the word of an encounter means something else where it stands: "an
// exchange of letters", "talk of a meeting", "welcomed the appointment of Y".
func (f *finder) otherSense(t *clauses.Trigger) bool {
	if t.Words() > 1 {
		return false
	}
	if t.Class == "meal" && text.WordIn("before after until", f.Fold(t.From-1)) && !text.WordIn("with for hosted given", f.Fold(t.To)) { // "was signed before lunch"
		return true
	}
	switch word := f.Fold(t.From); word {
	case "exchange", "exchanges", "talk":
		return f.Fold(t.To) == "of"
	case "appointment":
		return f.Fold(t.To) != "with"
	case "interview", "interviews":
		return f.Fold(t.To) == "with" && !f.HasPerson(f.Object(*f.SentenceOf(t.From), t.To+1))
	}
	return false
}

// named reports whether the people of a side are principals of the encounter in focus.
func (f *finder) named(list clauses.Side) bool {
	people, _ := f.Actors(list)
	return f.current >= 0 && Overlap(people, f.drafts[f.current].Principals)
}

// matchCall: "a telephone conversation between X and Y": no meeting.
func (f *finder) matchCall(number int, s text.Sentence, t *clauses.Trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "noun: a call", reason: "call"}
	if host := f.Object(s, t.To+1); (f.Fold(t.To) == "on" || f.Fold(t.To) == "upon") && t.Words() == 1 && f.HasPerson(host) && f.Fold(host.From-1) != "with" && !f.appealBehind(s, host.To) { // "is down for a call on Y"
		c.rule, c.reason, c.group = "noun: a call on Y", "", f.nounGroup(s, t, nil)
		c.sides = [2]clauses.Side{f.subjectOfNoun(s, t), host}
		f.add(c)
		return
	}
	c.sides[0] = f.Complement(s, t.To, "between with from")
	if len(c.sides[0].Mentions) > 0 {
		c.sides[1] = f.subjectOfNoun(s, t)
		f.add(c)
	}
}
