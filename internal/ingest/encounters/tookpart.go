package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters that are told by those who took part in them, behind the noun.

// tookPartIn: "The talks, in which X and Y took part, were held in Oslo", "X chaired a
// session attended by Y and Z".
func (f *finder) tookPartIn(number int, s text.Sentence, k int) bool {
	t := &f.Triggers[k]
	subject := f.Subject(s, t.Group)
	if k == 0 || len(subject.Mentions) < 2 || f.Fold(subject.From-1) != "which" && f.Fold(subject.From-2) != "which" {
		return false
	}
	noun := &f.Triggers[k-1]
	if noun.Verb() || noun.Taken || noun.To+6 < subject.From || !text.WordIn("talk session", noun.Class) {
		return false
	}
	people, _ := f.Actors(subject)
	if len(people) < 2 || f.current >= 0 && f.definite(s, noun) && !f.drafts[f.current].pending && !f.metAlready(people) { // who else was at an encounter told before
		return false
	}
	noun.Taken = true
	f.add(candidate{at: noun.Phrase, sentence: number, rule: "attend: the talks in which X and Y took part", group: t.Group, sides: [2]clauses.Side{subject, {}}})
	return true
}

// chairedWith gives those who attended what somebody chaired: "X chaired a ministerial
// session attended by Y and Z".
func (f *finder) chairedWith(s text.Sentence, k int) clauses.Side {
	if k+2 >= len(f.Triggers) || f.Triggers[k].Group.Passive || !f.Triggers[k].Group.Finite {
		return clauses.Side{}
	}
	noun, by := &f.Triggers[k+1], &f.Triggers[k+2]
	if noun.Verb() || !text.WordIn("talk session summit", noun.Class) || by.Class != "attend" || by.From != noun.To || f.Fold(by.To) != "by" {
		return clauses.Side{}
	}
	determiner := f.determiner(s, noun)
	if determiner != "a" && determiner != "an" {
		return clauses.Side{}
	}
	return f.agents(s, by.To)
}

// attendedFirst reads an encounter of which nothing was told before and that is told by all who
// attended it: "Monday's meeting was attended by X and Y", "Attending the talks were X and Y". It
// reports whether it did.
func (f *finder) attendedFirst(number int, s text.Sentence, k int) bool {
	t := &f.Triggers[k]
	opens := t.From == s.From && t.Form&lexicon.Gerund != 0
	if f.current >= 0 || t.Class != "attend" || t.Group.Negated || t.Group.Mood != clauses.Asserted && !opens {
		return false
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "attend: the meeting was attended by X and Y", group: t.Group}
	switch {
	case t.Group.Passive && k > 0 && !f.Cue(t.Group.From-1, lexicon.CueRelativePronoun) && !f.Triggers[k-1].Verb() && text.WordIn("talk session", f.Triggers[k-1].Class):
		c.sides[0] = f.agents(s, t.To)
	case opens:
		at := f.inverted(s)
		if at == 0 || !f.CueWithin(t.To, at, lexicon.CueEncounterNoun) {
			return false
		}
		c.sides[0] = f.Everybody(s, at)
		c.group.Finite, c.group.Mood = true, clauses.Asserted
	default:
		return false
	}
	people, _ := f.Actors(c.sides[0])
	if len(people) < 2 {
		return false
	}
	for j := range f.Triggers {
		if noun := &f.Triggers[j]; !noun.Verb() {
			noun.Taken = true
			f.dropAnaphor(noun.Phrase)
		}
	}
	f.add(c)
	return true
}
