package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what somebody brings to somebody else in person: a message, credentials.
// Each is a weak sign: they met when the article goes on to tell of a talk, "the audience".

// matchHand: "X handed his credentials to Y", "The message was delivered to Y by X".
func (f *finder) matchHand(number int, s text.Sentence, t *trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "hand: X handed something to Y", group: t.group, weak: true}
	c.sides = [2]side{f.subject(s, t.group), f.complement(s, t.To, "to")}
	if t.group.passive {
		c.sides[0] = f.agent(s, t.To)
	}
	if t.group.passive && !f.somebody(c.sides[1]) {
		c.sides[1] = f.addressee(s, t)
	}
	if t.group.finite && (f.hasPerson(c.sides[1]) || c.sides[1].pronoun && t.group.passive) && len(c.sides[0].mentions) > 0 {
		if (t.group.tense == Pluperfect || f.current >= 0) && f.thingReceived(t.To, c.sides[1].From) { // "had presented her credentials to the President"
			c.reason = "ceremony"
		}
		if f.encounterBehind(c.sides[1].To) || t.Base == "put" && f.faceToFace(s, &c) { // "handed it to Y in the course of a conversation", "put her case to Y at his office"
			c.weak = f.called
		}
		if t.group.passive && f.saidAt(t.To, max(c.sides[0].From, c.sides[1].From)) { // "The request was put in a videoconference by X to Y"
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
func (f *finder) addressee(s text.Sentence, t *trigger) side {
	for i := s.From; i < t.From; i++ {
		if !f.Cue(i, lexicon.CueMissive) || f.mention(i) != nil {
			continue
		}
		if to := f.complement(phraseSentence(s, t.From), i+1, "to for"); f.hasPerson(to) {
			return to
		}
		for k := range f.triggers {
			if got := &f.triggers[k]; got.To <= i && got.verb() && (got.Class == "host" || got.Class == "allot") && !got.group.passive {
				return f.subject(s, got.group)
			}
		}
	}
	return side{}
}

// saidAt reports whether the words between two tokens set what is told in an encounter: "at a
// meeting", "in a videoconference", "during talks".
func (f *finder) saidAt(from, to int) bool {
	for k := range f.triggers {
		t := &f.triggers[k]
		if t.From <= from || t.From >= to || t.verb() || !text.WordIn("meal talk session video-talk audience", t.Class) {
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
func (f *finder) matchBrought(number int, s text.Sentence, t *trigger) {
	c := candidate{at: t.Phrase, sentence: number, rule: "hand: X received something that Y brought", group: t.group, weak: true}
	c.sides[0] = f.subject(s, t.group)
	for k := range f.triggers {
		if by := &f.triggers[k]; by.From > t.To && by.Class == "hand" && by.verb() && (by.group.passive || f.Fold(by.To) == "by") {
			c.sides[1] = f.agent(s, by.To)
			break
		}
	}
	if !f.hasPerson(c.sides[1]) {
		for i := t.To; i < s.To && i < t.To+8; i++ {
			if f.Cue(i, lexicon.CueCredentials) {
				c.sides[1] = f.complement(s, i+1, "from of by")
				break
			}
		}
	}
	if t.group.finite && t.group.mood == asserted && f.hasPerson(c.sides[0]) && f.hasPerson(c.sides[1]) {
		f.add(c)
	}
}
