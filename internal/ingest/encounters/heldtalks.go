package encounters

import "github.com/readout-archive/readout/internal/ingest/text"

// This file owns encounter nouns that a relative clause tells of: "the talks that X held
// with Y", "a meeting X had with Y".

// matchHeld matches the hold verb number k of the sentence in such a clause.
func (f *finder) matchHeld(number int, s text.Sentence, k int) {
	t := &f.triggers[k]
	noun, subject := f.heldNoun(s, k)
	if noun == nil {
		return
	}
	c := candidate{at: text.Phrase{From: noun.From, To: t.To}, sentence: number, rule: "hold: the talks that X held with Y", group: t.group}
	c.sides = [2]side{subject, f.complement(s, t.To, "with")}
	if main := f.nounVerb(s, noun); main != nil && main.From > t.To { // "the talks which X was to hold will not take place"
		c.group = f.nounGroup(s, noun, main)
	}
	if len(c.sides[1].mentions) > 0 || f.several(subject) {
		f.add(c)
	}
}

// heldNoun gives the noun that the hold verb number k of the sentence tells of in a
// relative clause, and the subject of that clause; nil when it is none.
func (f *finder) heldNoun(s text.Sentence, k int) (*trigger, side) {
	t := &f.triggers[k]
	if t.group.passive || !t.group.finite {
		return nil, side{}
	}
	for j := k - 1; j >= 0; j-- {
		noun := &f.triggers[j]
		if noun.verb() {
			if noun.Class == "none" || noun.Class == "hold" {
				continue
			}
			return nil, side{}
		}
		if !text.WordIn("talk session video-talk audience summit", noun.Class) {
			continue
		}
		subject := f.subject(s, t.group)
		if len(subject.mentions) == 0 || subject.From < noun.To || !f.describes(noun.To, subject.From) {
			return nil, side{}
		}
		return noun, subject
	}
	return nil, side{}
}

// heldBehind reports whether a relative clause tells of the noun number k of the sentence.
func (f *finder) heldBehind(s text.Sentence, k int) bool {
	for j := k + 1; j < len(f.triggers) && j < k+6; j++ {
		if t := &f.triggers[j]; t.verb() && t.Class == "hold" {
			if noun, _ := f.heldNoun(s, j); noun == &f.triggers[k] {
				return true
			}
		}
	}
	return false
}

// describes reports whether the words between a noun and the subject of the clause
