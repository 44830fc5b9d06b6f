package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those who lead people to somebody: "X led a delegation to Y", "X took a team to see Y".

// leadsTo: "X leads the team to the joint commission with Y".
func (f *finder) leadsTo(number int, s text.Sentence, t *clauses.Trigger) bool {
	if t.Group.Passive || !t.Group.Finite || !f.sideBehind(s, t) && !f.teamBehind(s, t.To) {
		return false
	}
	if f.leadsToHost(number, s, t) {
		return true
	}
	for k := range f.Triggers {
		noun := &f.Triggers[k]
		if noun.Verb() || noun.From < t.To || noun.From > t.To+16 || !text.WordIn("talk session summit body", noun.Class) || !f.opensWith(t.To, noun.From, "to") && !f.opensWith(t.To, noun.From, "for") {
			continue
		}
		c := candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "lead: X leads a team to talks with Y", group: t.Group}
		c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Complement(s, noun.To, "with")}
		if !f.HasPerson(c.sides[0]) || !f.HasPerson(c.sides[1]) || c.sides[1].From > noun.To+4 {
			return false
		}
		noun.Taken = true
		f.add(c)
		return true
	}
	return false
}

// leadsToHost: "X led a delegation to Y's office", "to the minister", "on a visit to him".
func (f *finder) leadsToHost(number int, s text.Sentence, t *clauses.Trigger) bool {
	for i := t.To; i < s.To && i < t.To+14; i++ {
		if m := f.MentionOver(i); m != nil && m.Kind == names.Person && !m.Possessive {
			return false
		}
		if f.Fold(i) != "to" {
			continue
		}
		c := candidate{at: t.Phrase, sentence: number, rule: "lead: X led a delegation to Y", group: t.Group}
		c.sides[0] = f.Subject(s, t.Group)
		if c.sides[1] = f.officeOwner(s, i+1); !f.Somebody(c.sides[1]) {
			c.sides[1] = f.Object(s, i+1)
		}
		if c.sides[1].From <= i+5 && f.HasPerson(c.sides[0]) && f.Somebody(c.sides[1]) {
			f.add(c)
			return true
		}
		return false
	}
	return false
}

// teamBehind reports whether a delegation is spoken of in the few words behind a verb.
func (f *finder) teamBehind(s text.Sentence, i int) bool {
	for end := min(s.To, i+6); i < end; i++ {
		if f.Cue(i, lexicon.CueDelegationNoun) {
			return true
		}
	}
	return false
}
