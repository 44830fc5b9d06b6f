package encounters

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the verbs of meeting and of seeing: "X met Y", "X and Y met", "X sat
// down with Y", "X saw Y", and what was met that is nobody: expectations, targets.

// matchMeet: "X met (with) Y", "X and Y met", "X was met by Y".
func (f *finder) matchMeet(number int, s text.Sentence, t *clauses.Trigger) {
	if t.Base == "confer" && (t.Group.Passive || f.Document.Determiner(t.To) != 0) { // "was conferred an order by Y"
		return
	}
	if t.Base == "exchange" && t.Words() == 1 && !f.exchangedWith(s, t) {
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "meet: X met Y", group: t.Group}
	if t.Group.Passive && (t.Words() > 1 || t.Base == "closet") { // "was closeted with Y"
		c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s, t.To)}
		if t.Words() == 1 {
			c.sides[1] = f.WithGroup(s, t.To)
		}
		f.add(c)
		return
	}
	if t.Group.Passive { // "was met at the airport by": a welcome
		c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Agent(s, t.To)}
		c.rule = "meet: X was met by Y"
		at := c.sides[1].To
		if f.Fold(at) == "," {
			at++
		}
		if !f.HasPerson(c.sides[1]) || !f.indoors(s, at) { // but "was met by Y at her chambers"
			c.reason = "ceremony"
		}
		f.add(c)
		return
	}
	c.sides[0] = f.Subject(s, t.Group)
	f.AddBehindColon(s, &c.sides[0], t.To)
	switch {
	case t.Words() == 1 || text.WordIn("for with opposite", f.Fold(t.To-1)):
		c.sides[1] = f.Object(s, t.To)
	default: // "sat down with Y", "exchanged views with Y", "sat across the table from Y"
		c.sides[1] = f.WithGroup(s, t.To)
	}
	if c.sides[1].Open() {
		c.sides[1] = f.Whom(s, c.sides[0])
	}
	if c.sides[1].Open() && len(c.sides[0].Mentions) == 1 {
		if c.sides[1] = f.Fronted(s, t, "with"); !f.HasPerson(c.sides[1]) {
			c.sides[1] = f.AmongThose(s, t, t.To)
		}
	}
	if !f.Somebody(c.sides[1]) && (t.Base != "meet" || f.Fold(t.To) == "with" || f.peopleBehind(s, t.To) || f.withBehind(s, t.To)) {
		if led := f.ledBy(s, t.To); f.HasPerson(led) {
			c.sides[1] = led
		}
	}
	if t.Base == "meet" && f.CueWithin(t.To, min(s.To, t.To+4, max(t.To, c.sides[1].From)), lexicon.CueMetThing) { // "will meet the costs of the repair, Minister Y said"
		return
	}
	if t.Base == "meet" && c.sides[1].Open() && f.meetsThing(s, t) {
		if f.peopleBehind(s, t.To) && !f.announceGuests(number, s, t) { // "met business leaders"
			c.reason = "one-party"
			f.add(c)
		}
		return
	}
	f.takeOwn(t)
	if t.Base == "meet" && f.inSum(number, s, t, c.sides[1]) {
		return
	}
	if t.Base == "sit" && f.Fold(t.From+1) == "with" && f.companions(c.sides) { // "The vice president sat with Maduro": on his side
		return
	}
	switch t.Base {
	case "see", "find", "cross": // "saw each other": at some time, or it is only a way of speaking
		c.weak = f.timeOf(s.Phrase) == (timeMark{})
	case "exchange", "compare", "swap", "trade":
		c.weak, c.rule = true, "meet: X exchanged views with Y"
	}
	f.add(c)
}

// exchangedWith reports whether a verb of exchanging has nobody and nothing for its object, but whom
// somebody talked with: "exchanged on Tuesday with Y on", no "exchanged letters with Y".
func (f *finder) exchangedWith(s text.Sentence, t *clauses.Trigger) bool {
	i := t.To
	if t.Group.Passive || !f.withBehind(s, i) {
		return false
	}
	for f.Adverb(i) || f.Cue(i, lexicon.CuePointing) {
		i++
	}
	word := f.Fold(i)
	return text.Prepositions.Has(word) || text.Calendar.Has(word) || text.DayWords.Has(word)
}

// takeOwn takes for a verb of meeting the noun that only says how or what for: "met
// one-on-one with Y", "sat down for talks with Y".
func (f *finder) takeOwn(t *clauses.Trigger) {
	for k := range f.Triggers {
		noun := &f.Triggers[k]
		if noun.Verb() || noun.Class != "talk" && noun.Class != "session" && noun.Class != "meal" {
			continue
		}
		if noun.From == t.To && strings.Contains(f.Fold(noun.From), "-") || t.Base == "sit" && noun.From > t.To-2 && f.opensWith(t.From+1, noun.From, "for") && noun.From < t.To+4 {
			noun.Taken = true
		}
	}
}

// withBehind reports whether a place alone parts a verb from its with-group: "meets in the
// same palace with the board".
func (f *finder) withBehind(s text.Sentence, i int) bool {
	for end := min(s.To, i+8); i < end; i++ {
		if f.Fold(i) == "with" {
			return true
		}
		if f.IsMark(i) || f.MentionOver(i) != nil {
			return false
		}
	}
	return false
}

// ledBy gives who leads the people without a name whom somebody met: "met a group of
// investors led by Y", "conferred with representatives of the chamber, headed by Y".
func (f *finder) ledBy(s text.Sentence, i int) clauses.Side {
	for end := min(s.To, i+2*clauses.Reach); i+1 < end; i++ {
		if f.MentionOver(i) == nil && f.EndsClause(i) {
			return clauses.Side{}
		}
		if f.Fold(i+1) == "by" && f.Cue(i, lexicon.CueLed) {
			if list := f.Object(s, i+2); f.HasPerson(list) && list.From <= i+5 {
				return list
			}
			return clauses.Side{}
		}
	}
	return clauses.Side{}
}

// companions reports whether two sides are people of one party, one of whom has
// an encounter with others.
func (f *finder) companions(sides [2]clauses.Side) bool {
	a, _ := f.Actors(sides[0])
	b, _ := f.Actors(sides[1])
	if f.current < 0 || len(a) == 0 || len(b) == 0 {
		return false
	}
	if f.Entities[b[0]].Org.Text != f.Entities[a[0]].Org.Text { // "sat down with the bank's director"
		return false
	}
	if x, y := f.Entities[a[0]].Country.Text, f.Entities[b[0]].Country.Text; x != "" && y != "" && x != y {
		return false
	}
	principals := f.drafts[f.current].Principals
	return Overlap(a, principals) || Overlap(b, principals)
}

// peopleBehind reports whether the words behind a verb speak of people without a name.
func (f *finder) peopleBehind(s text.Sentence, i int) bool {
	for end := min(s.To, i+4); i < end; i++ {
		if f.Is(i, lexicon.Group|lexicon.Office) {
			return true
		}
	}
	return false
}

// meetsThing reports whether what was met is no one: expectations, targets.
func (f *finder) meetsThing(s text.Sentence, t *clauses.Trigger) bool {
	i := t.To
	for i < s.To && f.Adverb(i) {
		i++
	}
	word := f.Fold(i)
	if m := f.MentionOver(i); m != nil {
		return m.Possessive
	}
	if text.BeForms.Has(word) || text.HaveForms.Has(word) || text.Modals.Has(word) { // "That X and Y were to meet had not been known"
		return false
	}
	return i < s.To && (f.IsLower(i) || f.IsNumber(i)) && !text.Prepositions.Has(word) && !text.Calendar.Has(word) && !text.DayWords.Has(word) &&
		!f.Cue(i, lexicon.CueNoVerb)
}

// matchSee: "X saw Y", which is of an encounter only where something else says so.
func (f *finder) matchSee(number int, s text.Sentence, t *clauses.Trigger) {
	switch g := &t.Group; {
	case !g.Passive && f.sawOtherwise(s, t):
	case g.Mood == clauses.Arranged || g.Mood == clauses.Purposed:
		f.matchDirect(number, s, t, "see: X is to see Y", false)
	case g.Passive:
		f.matchDirect(number, s, t, "see: Y was seen by X", false)
	case g.Tense != clauses.Present:
		saidAfter := g.Mood == clauses.Dependent && f.Fold(g.From-1) == "after" // "said after seeing Y"
		f.matchDirect(number, s, t, "see: X saw Y", !saidAfter && !f.sawThere(s, t))
	}
}

// sawThere reports whether a verb of seeing tells that somebody was met: on a day, and not what he
// was seen to do: "whom she saw in Madrid on Tuesday", but "saw Y lose the vote on Tuesday".
func (f *finder) sawThere(s text.Sentence, t *clauses.Trigger) bool {
	if t.Base != "see" || t.Group.Mood != clauses.Asserted || f.timeOf(s.Phrase) == (timeMark{}) {
		return false
	}
	i := t.To
	if list := f.Object(s, i); f.HasPerson(list) {
		i = list.To
	}
	return f.Adverb(i) || f.IsMark(i) || f.DayOrMonth(i) || text.Prepositions.Has(f.Fold(i)) && f.Fold(i) != "as" && f.Fold(i) != "through" && f.Fold(i) != "off"
}

// sawOtherwise reports whether what somebody saw is what another was to him: "saw Y as an ally", "saw in Y a friend".
func (f *finder) sawOtherwise(s text.Sentence, t *clauses.Trigger) bool {
	list := f.Object(s, t.To)
	return t.Base == "see" && f.HasPerson(list) && (f.Fold(list.To) == "as" && f.Cue(list.To+1, lexicon.CueIndefinite) || list.From == t.To+1 && f.Fold(t.To) == "in")
}
