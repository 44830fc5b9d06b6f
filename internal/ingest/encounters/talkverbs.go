package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the event patterns of verbs that are talk themselves: "spoke with",
// "discussed", "phoned".

const ruleSpeak = "speak: X talked with Y"

// matchSpeak: "X and Y talked for two hours", "X talked with Y".
func (f *finder) matchSpeak(number int, s text.Sentence, t *clauses.Trigger) {
	if !said(t) && !f.cameTo(s, t) && !f.opensTalking(s, t) || f.Fold(t.From-1) == "being" { // "the treaty that is being negotiated"
		return
	}
	if t.Base == "spend" && text.WordIn("both each", f.Fold(t.Group.From-1)) { // "X and Y both spent the day in Lima"
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: ruleSpeak, group: t.Group, weak: t.Base != "talk" && t.Base != "converse"}
	c.sides[0] = f.Subject(s, t.Group)
	c.sides[1] = f.WithGroup(s, t.To)
	if to := f.Complement(s, t.To, "to"); len(c.sides[1].Mentions) == 0 && f.HasPerson(to) && to.From <= t.To+3 { // "talked to Y at a dinner"
		c.sides[1], c.weak = to, !f.encounterBehind(to.To)
	}
	if fronted := f.Fronted(s, t, "with"); c.sides[1].Open() {
		c.sides[1] = fronted
	}
	if !f.Somebody(c.sides[1]) || f.nounBetween(t.To, c.sides[1].From) {
		c.sides[1] = f.Whom(s, c.sides[0])
	}
	if t.Base == "speak" && f.spokeAtEvent(t.To, c.sides[1].From) {
		return
	}
	if f.ofOnesOwn(c.sides[1]) {
		return
	}
	if c.weak && f.talkedInTown(s, t.To, c.sides[1]) {
		c.weak = false
	}
	if t.Base == "speak" && f.phoned() {
		c.sides[1] = f.Complement(s, t.To, "with to")
	}
	if c.sides[1].Open() && (!f.Several(c.sides[0]) || f.spokeToo(t.From) || t.Base == "speak" && f.Fold(t.To) == "at" && !f.encounterBehind(t.To)) { // "X and Y spoke at the opening"
		return
	}
	f.addPurposed(c)
}

// talkedInTown reports whether a town is told between a verb of talk and those with whom somebody
// talked, "will speak | in Davos with Y": nobody is told so where he telephoned from.
func (f *finder) talkedInTown(s text.Sentence, i int, with clauses.Side) bool {
	if f.called || f.away || !f.HasPerson(with) || !f.onlyWhereAndWhen(s, i, with.From) {
		return false
	}
	for ; i < with.From; i++ {
		if _, town := f.TownAt(i+1, with.From); town && f.Fold(i) == "in" && f.MentionOver(i+1) == nil {
			return true
		}
	}
	return false
}

// ofOnesOwn reports whether those behind "with" share something of whoever speaks: "spoke of her
// friendship | with Y".
func (f *finder) ofOnesOwn(with clauses.Side) bool {
	i := with.From - 1
	for f.Document.Determiner(i) != 0 {
		i--
	}
	return f.Fold(i) == "with" && f.Cue(i-2, lexicon.CueTheirs) && f.IsLower(i-1) && f.TriggerAt(i-1) == nil
}

// spokeToo reports whether those who speak by the verb at token i did so where others have met: "X and Y
// also spoke."
func (f *finder) spokeToo(i int) bool {
	t := f.VerbTrigger(i)
	return t != nil && t.Base == "speak" && f.current >= 0 && f.Fold(i-1) == "also" && (f.IsMark(i+1) || i+1 >= f.SentenceOf(i).To)
}

// spokeAtEvent reports whether the words from token i to those with whom somebody spoke say that it was to
// the public: "spoke at a panel in Vienna with X".
func (f *finder) spokeAtEvent(i, to int) bool {
	if !text.WordIn("at on in", f.Fold(i)) {
		return false
	}
	for i++; i < to && !f.IsMark(i); i++ {
		if f.Cue(i, lexicon.CueEventNoun) && f.TriggerAt(i) == nil {
			return true
		}
	}
	return false
}

// encounterBehind reports whether an encounter is what the words behind token i set a
// talk in: "at a dinner", "over lunch", "during a meeting".
func (f *finder) encounterBehind(i int) bool {
	for k := range f.Triggers {
		t := &f.Triggers[k]
		setting := f.Fold(t.From-1) == "over" || f.Fold(t.From-2) == "over" || f.Cue(t.From-2, lexicon.CueSettingPreposition)
		if setting && t.From > i && text.WordIn("meal talk session audience", t.Class) {
			return true
		}
	}
	return false
}

// said reports whether a verb asserts something: "discussed", "will discuss",
// not "to discuss", "in order to talk".
func said(t *clauses.Trigger) bool {
	return t.Group.Finite && (t.Group.Mood == clauses.Asserted || t.Group.Mood == clauses.Arranged)
}

// matchDiscuss: "X and Y discussed": they were in talks, if they are two sides.
func (f *finder) matchDiscuss(number int, s text.Sentence, t *clauses.Trigger) {
	if !said(t) && !f.cameTo(s, t) && !f.doneBefore(&t.Group) || f.onlyAgreed(t) {
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "discuss: X and Y discussed", group: t.Group, weak: true}
	if t.Group.Passive {
		c.sides[0] = f.Agent(s, t.To)
		if fronted := f.Fronted(s, t, "with"); len(c.sides[0].Mentions) == 0 && len(fronted.Mentions) > 0 { // "With X it was agreed"
			c.sides[1], c.further = fronted, true
			f.add(c)
			return
		}
	} else {
		c.sides[0] = f.Subject(s, t.Group)
		c.sides[1] = f.Complement(s, t.To, "with")
		if f.Fold(t.To-1) == "with" {
			c.sides[1] = f.Object(s, t.To)
		}
		if !f.Somebody(c.sides[1]) {
			c.sides[1] = f.Fronted(s, t, "with")
		}
		if c.sides[1].Open() {
			c.sides[1] = f.Whom(s, c.sides[0])
		}
	}
	if c.sides[1].Open() && !f.Several(c.sides[0]) {
		return
	}
	f.addPurposed(c)
}

// onlyAgreed reports whether those who agree do so on an encounter to come, and none before it
// was told: "X and Y have agreed to meet in Rome on Friday".
func (f *finder) onlyAgreed(t *clauses.Trigger) bool {
	if t.Base != "agree" || f.current >= 0 || f.Fold(t.To) != "to" {
		return false
	}
	for k := range f.Triggers {
		if next := &f.Triggers[k]; next.Verb() && next.Group.Governor == t.From && text.WordIn("meet hold gather see host call", next.Class) {
			return true
		}
	}
	return false
}

// matchEngage: "X engaged Y", "X engaged yesterday in Bethlehem with Y"; not "engaged in a dispute with Y".
func (f *finder) matchEngage(number int, s text.Sentence, t *clauses.Trigger) {
	found := len(f.candidates)
	f.matchDirect(number, s, t, "engage: X engaged Y", true)
	if len(f.candidates) > found || t.Group.Passive || !said(t) {
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "engage: X engaged with Y", group: t.Group, weak: true}
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Complement(s, t.To, "with")}
	for i := t.To; i < c.sides[1].From; i++ {
		if f.Fold(i) == "with" && f.onlyWhereAndWhen(s, t.To, i) && f.HasPerson(c.sides[0]) && f.HasPerson(c.sides[1]) {
			f.add(c)
			return
		}
	}
}

// matchPhone: "X phoned Y".
func (f *finder) matchPhone(number int, s text.Sentence, t *clauses.Trigger) {
	f.addRefused(number, s, t.Phrase, t.Group, "call", "phone: X phoned Y")
}
