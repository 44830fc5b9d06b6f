package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounter nouns that a relative clause tells of: "the talks that X held
// with Y", "a meeting X had with Y".

// matchHeld matches the hold verb number k of the sentence in such a clause.
func (f *finder) matchHeld(number int, s text.Sentence, k int) {
	t := &f.Triggers[k]
	noun, subject := f.heldNoun(s, k)
	if noun == nil {
		return
	}
	c := candidate{at: text.Phrase{From: noun.From, To: t.To}, sentence: number, rule: "hold: the talks that X held with Y", group: t.Group}
	c.sides = [2]clauses.Side{subject, f.Complement(s, t.To, "with")}
	if main := f.nounVerb(s, noun); main != nil && main.From > t.To { // "the talks which X was to hold will not take place"
		c.group = f.nounGroup(s, noun, main)
	}
	if len(c.sides[1].Mentions) > 0 || f.Several(subject) {
		f.add(c)
	}
}

// heldNoun gives the noun that the hold verb number k of the sentence tells of in a
// relative clause, and the subject of that clause; nil when it is none.
func (f *finder) heldNoun(s text.Sentence, k int) (*clauses.Trigger, clauses.Side) {
	t := &f.Triggers[k]
	if t.Group.Passive || !t.Group.Finite {
		return nil, clauses.Side{}
	}
	for j := k - 1; j >= 0; j-- {
		noun := &f.Triggers[j]
		if noun.Verb() {
			if noun.Class == "none" || noun.Class == "hold" {
				continue
			}
			return nil, clauses.Side{}
		}
		if !text.WordIn("talk session video-talk audience summit", noun.Class) {
			continue
		}
		subject := f.Subject(s, t.Group)
		if len(subject.Mentions) == 0 || subject.From < noun.To || !f.describes(noun.To, subject.From) {
			return nil, clauses.Side{}
		}
		return noun, subject
	}
	return nil, clauses.Side{}
}

// heldBehind reports whether a relative clause tells of the noun number k of the sentence.
func (f *finder) heldBehind(s text.Sentence, k int) bool {
	for j := k + 1; j < len(f.Triggers) && j < k+6; j++ {
		if t := &f.Triggers[j]; t.Verb() && t.Class == "hold" {
			if noun, _ := f.heldNoun(s, j); noun == &f.Triggers[k] {
				return true
			}
		}
	}
	return false
}

// describes reports whether the words between a noun and the subject of the clause
