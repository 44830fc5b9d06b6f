package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters that are told by those who took part in them, behind the noun.

// tookPartIn: "The talks, in which X and Y took part, were held in Oslo", "X chaired a
// session attended by Y and Z".
func (f *finder) tookPartIn(number int, s text.Sentence, k int) bool {
	t := &f.triggers[k]
	subject := f.subject(s, t.group)
	if k == 0 || len(subject.mentions) < 2 || f.Fold(subject.From-1) != "which" && f.Fold(subject.From-2) != "which" {
		return false
	}
	noun := &f.triggers[k-1]
	if noun.verb() || noun.taken || noun.To+6 < subject.From || !text.WordIn("talk session", noun.Class) {
		return false
	}
	people, _ := f.actors(subject)
	if len(people) < 2 || f.current >= 0 && f.definite(s, noun) && !f.drafts[f.current].pending && !f.metAlready(people) { // who else was at an encounter told before
		return false
	}
	noun.taken = true
	f.add(candidate{at: noun.Phrase, sentence: number, rule: "attend: the talks in which X and Y took part", group: t.group, sides: [2]side{subject, {}}})
	return true
}

// chairedWith gives those who attended what somebody chaired: "X chaired a ministerial
// session attended by Y and Z".
func (f *finder) chairedWith(s text.Sentence, k int) side {
	if k+2 >= len(f.triggers) || f.triggers[k].group.passive || !f.triggers[k].group.finite {
		return side{}
	}
	noun, by := &f.triggers[k+1], &f.triggers[k+2]
	if noun.verb() || !text.WordIn("talk session summit", noun.Class) || by.Class != "attend" || by.From != noun.To || f.Fold(by.To) != "by" {
		return side{}
	}
	determiner := f.determiner(s, noun)
	if determiner != "a" && determiner != "an" {
		return side{}
	}
	return f.agents(s, by.To)
}

// attendedFirst reads an encounter of which nothing was told before and that is told by all who
// attended it: "Monday's meeting was attended by X and Y", "Attending the talks were X and Y". It
// reports whether it did.
func (f *finder) attendedFirst(number int, s text.Sentence, k int) bool {
	t := &f.triggers[k]
	opens := t.From == s.From && t.Form&lexicon.Gerund != 0
	if f.current >= 0 || t.Class != "attend" || t.group.negated || t.group.mood != asserted && !opens {
		return false
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "attend: the meeting was attended by X and Y", group: t.group}
	switch {
	case t.group.passive && k > 0 && !f.Cue(t.group.From-1, lexicon.CueRelativePronoun) && !f.triggers[k-1].verb() && text.WordIn("talk session", f.triggers[k-1].Class):
		c.sides[0] = f.agents(s, t.To)
	case opens:
		at := f.inverted(s)
		if at == 0 || !f.CueWithin(t.To, at, lexicon.CueEncounterNoun) {
			return false
		}
		c.sides[0] = f.everybody(s, at)
		c.group.finite, c.group.mood = true, asserted
	default:
		return false
	}
	people, _ := f.actors(c.sides[0])
	if len(people) < 2 {
		return false
	}
	for j := range f.triggers {
		if noun := &f.triggers[j]; !noun.verb() {
			noun.taken = true
			f.dropAnaphor(noun.Phrase)
		}
	}
	f.add(c)
	return true
}
