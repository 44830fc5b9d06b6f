package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what somebody brings to somebody else in person: a message, credentials.
// Each is a weak sign: they met when the article goes on to tell of a talk, "the audience".

// matchHand: "X handed his credentials to Y", "The message was delivered to Y by X".
func (f *finder) matchHand(number int, s text.Sentence, t *clauses.Trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "hand: X handed something to Y", group: t.Group, weak: true}
	c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Complement(s, t.To, "to")}
	if t.Group.Passive {
		c.sides[0] = f.Agent(s, t.To)
	}
	if t.Group.Passive && !f.Somebody(c.sides[1]) {
		c.sides[1] = f.addressee(s, t)
	}
	if t.Group.Finite && (f.HasPerson(c.sides[1]) || c.sides[1].Pronoun && t.Group.Passive) && len(c.sides[0].Mentions) > 0 {
		if (t.Group.Tense == clauses.Pluperfect || f.current >= 0) && f.thingReceived(t.To, c.sides[1].From) { // "had presented her credentials to the President"
			c.reason = "ceremony"
		}
		if f.encounterBehind(c.sides[1].To) || t.Base == "put" && f.faceToFace(s, &c) { // "handed it to Y in the course of a conversation", "put her case to Y at his office"
			c.weak = f.called
		}
		if t.Group.Passive && f.saidAt(t.To, max(c.sides[0].From, c.sides[1].From)) { // "The request was put in a videoconference by X to Y"
			c.weak = false
		}
		if f.CueWithin(t.To, c.sides[1].From, lexicon.CueAwardThing) { // "handed diplomas to the best cadets, among them Y"
			c.reason = "ceremony"
		}
		if t.Base == "convey" && f.CueWithin(t.To, c.sides[1].From, lexicon.CueSentFeeling) { // "conveyed a message of condolence to his counterpart"
			c.reason = "letter"
		}
		f.add(c)
	}
}

// addressee gives to whom the message goes that a passive verb says was handed over: "A letter
// to X was delivered", "X got a letter, handed over by Y".
func (f *finder) addressee(s text.Sentence, t *clauses.Trigger) clauses.Side {
	for i := s.From; i < t.From; i++ {
		if !f.Cue(i, lexicon.CueMissive) || f.MentionOver(i) != nil {
			continue
		}
		if to := f.Complement(s.UpTo(t.From), i+1, "to for"); f.HasPerson(to) {
			return to
		}
		for k := range f.Triggers {
			if got := &f.Triggers[k]; got.To <= i && got.Verb() && (got.Class == "host" || got.Class == "allot") && !got.Group.Passive {
				return f.Subject(s, got.Group)
			}
		}
	}
	return clauses.Side{}
}

// saidAt reports whether the words between two tokens set what is told in an encounter: "at a
// meeting", "in a videoconference", "during talks".
func (f *finder) saidAt(from, to int) bool {
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if t.From <= from || t.From >= to || t.Verb() || !text.WordIn("meal talk session video-talk audience", t.Class) {
			continue
		}
		if f.Cue(t.From-1, lexicon.CueSettingPreposition) || f.Cue(t.From-2, lexicon.CueSettingPreposition) || f.Fold(t.From-2) == "in" {
			return true
		}
	}
	return false
}

// matchBrought: "X received a message of the President of B, brought by Y", "X received
// letters of introduction from Y".
func (f *finder) matchBrought(number int, s text.Sentence, t *clauses.Trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "hand: X received something that Y brought", group: t.Group, weak: true}
	c.sides[0] = f.Subject(s, t.Group)
	for k := range f.Triggers {
		if by := &f.Triggers[k]; by.From > t.To && by.Class == "hand" && by.Verb() && (by.Group.Passive || f.Fold(by.To) == "by") {
			c.sides[1] = f.Agent(s, by.To)
			break
		}
	}
	if !f.HasPerson(c.sides[1]) {
		for i := t.To; i < s.To && i < t.To+8; i++ {
			if f.Cue(i, lexicon.CueCredentials) {
				c.sides[1] = f.Complement(s, i+1, "from of by")
				break
			}
		}
	}
	if t.Group.Finite && t.Group.Mood == clauses.Asserted && f.HasPerson(c.sides[0]) && f.HasPerson(c.sides[1]) {
		f.add(c)
	}
}
