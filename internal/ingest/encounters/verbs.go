package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the event patterns of verbs: which noun group is which side, in
// the active, the passive and the relative clause. Verbs of meeting and of
// receiving have files of their own (meetverbs.go, hostverbs.go).

// matchVerb matches the verb trigger number k of the sentence.
func (f *finder) matchVerb(number, k int) {
	s, t := f.Sentences[number], &f.Triggers[k]
	switch t.Class {
	case "meet":
		f.matchMeet(number, s, t)
	case "engage":
		f.matchEngage(number, s, t)
	case "see":
		f.matchSee(number, s, t)
	case "host":
		f.matchHost(number, s, t, false)
	case "accept":
		f.matchAccepted(number, s, t)
	case "welcome":
		if t.Base == "bid" && f.CueWithin(t.To, min(s.To, t.To+farewellReach), lexicon.CueFarewell) { // "called at the palace to bid him farewell"
			f.matchSeeOff(number, s, t)
			return
		}
		f.matchHost(number, s, t, true)
	case "call":
		if !f.calledForOn(t) {
			f.matchDirect(number, s, t, "call: X called on Y", false)
		}
	case "call-at":
		f.matchCallAt(number, s, t)
	case "arrange":
		if t.Base == "expect" && !t.Group.Passive { // "will be in Warsaw on Friday, where X expects him"
			f.matchHost(number, s, t, true)
		}
	case "see-off":
		f.matchSeeOff(number, s, t)
	case "tour":
		f.matchTour(number, s, t)
	case "accompany":
		f.matchShownRound(number, s, t)
	case "brief":
		f.matchBrief(number, s, t)
	case "hear":
		f.matchHear(number, s, t)
	case "allot":
		if !f.matchHours(number, s, t) {
			f.announceGuests(number, s, t)
		}
	case "join":
		f.matchJoined(number, s, k)
	case "visit":
		if t.Group.Passive && !f.HasPerson(f.Subject(s, t.Group)) { // "The site was visited by X"
			return
		}
		found := len(f.candidates)
		f.matchDirect(number, s, t, "visit: X visited Y", !t.Group.Passive)
		if len(f.candidates) == found { // it is no person who was visited
			f.matchTour(number, s, t)
		}
	case "gather":
		f.matchGather(number, s, t)
	case "hold":
		f.matchHold(number, s, k)
	case "chair":
		f.matchChair(number, s, k)
	case "speak":
		f.matchSpeak(number, s, t)
	case "discuss":
		f.matchDiscuss(number, s, t)
	case "phone":
		f.matchPhone(number, s, t)
	case "hand":
		if t.Base != "bring" || !f.matchBrings(number, s, t) {
			f.matchHand(number, s, t)
		}
	case "lead":
		f.matchLead(number, s, k)
	case "attend":
		f.matchAttend(number, s, k)
	case "gather-people":
		if !f.matchBringTogether(number, s, k) && !f.matchHostBrings(number, s, t) {
			f.matchBrings(number, s, t)
		}
	}
}

// matchDirect: a verb whose subject and object are the sides.
func (f *finder) matchDirect(number int, s text.Sentence, t *clauses.Trigger, rule string, weak bool) {
	c := candidate{at: t.Phrase, sentence: number, rule: rule, group: t.Group, weak: weak}
	c.sides[0] = f.Subject(s, t.Group)
	if t.Group.Passive {
		c.sides[1] = f.Agent(s, t.To)
	} else {
		c.sides[1] = f.Object(s, t.To)
		if !f.Somebody(c.sides[1]) {
			c.sides[1] = f.Whom(s, c.sides[0])
		}
	}
	if !f.Somebody(c.sides[1]) || len(c.sides[0].Mentions) == 0 && !c.sides[0].Pronoun { // "visited the school", "called on countries to act"
		return
	}
	if t.Class == "visit" && !t.Group.Passive && (f.besideBetween(t.To, c.sides[1].From) || f.CueWithin(t.To, c.sides[1].From, lexicon.CueKeptOf)) {
		return
	}
	if t.Class == "see" && len(c.sides[1].Breaks) > 0 { // "seeing X in the morning and Y in the evening"
		c.weak = false
	}
	if t.Class == "call" && f.appealed(s, c.sides[1]) {
		return
	}
	f.add(c)
}

// appealed reports whether those on whom somebody called were called on to do something: "called on
// them to", "called on X, Y, to", "called on the parties in Lima to".
func (f *finder) appealed(s text.Sentence, whom clauses.Side) bool {
	if f.appeal(s, whom.To) || f.Several(whom) && f.Fold(whom.To) == "," && f.appeal(s, whom.To+1) {
		return true
	}
	return f.GroupAlone(whom) && f.appealBehind(s, whom.To)
}

// matchGather: "the leaders of A, B and C gathered in".
func (f *finder) matchGather(number int, s text.Sentence, t *clauses.Trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "gather: X and Y gathered", group: t.Group, weak: true}
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Complement(s, t.To, "with")}
	if called := f.calledRoll(s, t.To); len(called.Mentions) > 0 && !f.HasPerson(c.sides[1]) && !f.NamesAny(c.sides[0]) {
		c.sides[1], c.weak = called, t.Group.Mood != clauses.Asserted
	}
	if guests := f.Object(s, t.To); !t.Group.Passive && f.HasPerson(guests) && f.namesOne(c.sides[0]) && f.onlyWhereAndWhen(s, t.To, guests.From) { // "gathered the ambassadors of A and B at his office"
		c.sides[1], c.weak = guests, false
		f.add(c)
		return
	}
	if heads := f.headsBefore(s, t); len(heads.Mentions) > 1 {
		c.sides, c.weak = [2]clauses.Side{heads, {}}, false
	}
	c.weak = c.weak && !f.leadersOfSeveral(&c) && !f.theirOwn(&c, text.Phrase{From: t.To, To: min(s.To, t.To+jointReach)})
	if people, _ := f.Actors(c.sides[:]...); len(people) > 1 && strings.HasSuffix(t.Base, "convene") && text.Prepositions.Has(f.Fold(t.To)) && f.Foreign(people[0], people[1:2]) {
		c.weak = false
	}
	f.add(c)
}

// namesOne reports whether a side is one person with a name.
func (f *finder) namesOne(list clauses.Side) bool {
	people, _ := f.Actors(list)
	return len(list.Mentions) == 1 && len(people) == 1
}

// onlyWhereAndWhen reports whether nothing but words of place and time stands between two tokens:
// "gathered | yesterday in Quito | the envoys", no "gathered | evidence against | Y".
func (f *finder) onlyWhereAndWhen(s text.Sentence, from, to int) bool {
	for i := from; i < to; i++ {
		if to := f.VenueAt(s, i); to > i {
			i = to - 1
			continue
		}
		if f.IsLower(i) && !f.joinsWords(i) && !f.whereOrWhen(i) {
			return false
		}
	}
	return true
}

// joinsWords reports whether token i only joins the words around it: "the", "of", "'s", an adverb.
func (f *finder) joinsWords(i int) bool {
	return f.Document.Determiner(i) != 0 || f.Fold(i) == "'s" || f.Adverb(i) || text.Prepositions.Has(f.Fold(i))
}

// whereOrWhen reports whether token i is of a day, of a house or of a body in it: "office", "ministry", "Monday".
func (f *finder) whereOrWhen(i int) bool {
	word := f.Fold(i)
	return f.Cue(i, lexicon.CueOfficePlace) || f.Is(i, lexicon.Body) || f.Cue(i, lexicon.CueBodyNoun) || word == "head" || text.DayWords.Has(word) || text.Calendar.Has(word)
}

// addRefused keeps something that is no meeting by its very word.
func (f *finder) addRefused(number int, s text.Sentence, at text.Phrase, g clauses.VerbGroup, reason, rule string) {
	c := candidate{at: at, sentence: number, rule: rule, group: g, reason: reason}
	c.sides[0] = f.Subject(s, g)
	c.sides[1] = f.Complement(s, at.To, "with to from between on")
	f.add(c)
}
