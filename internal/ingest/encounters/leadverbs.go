package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the verbs of who leads or chairs an encounter and who takes part in it: "X
// and Y headed talks", "X chaired a session with Y", "X took part in a meeting along with Y".

// matchLead: "X and Y headed official talks".
func (f *finder) matchLead(number int, s text.Sentence, k int) {
	t := &f.Triggers[k]
	if f.leadsCall(number, s, k) || f.leadsTo(number, s, t) || !t.Group.Passive && f.matchOwnSides(number, s, t) || f.matchLedEach(number, s, t) {
		return
	}
	if t.Group.Passive {
		f.matchSidesLed(number, s, k)
		return
	}
	noun := f.nounAfter(k)
	if noun == nil || noun.Class != "talk" && noun.Class != "session" && noun.Class != "summit" {
		return
	}
	c := candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "lead: X and Y headed talks", group: t.Group}
	c.sides[0] = f.Subject(s, t.Group)
	if !f.Several(c.sides[0]) {
		return
	}
	noun.Taken = true
	f.add(c)
}

// leadsCall: "X led a team on a courtesy visit to Y".
func (f *finder) leadsCall(number int, s text.Sentence, k int) bool {
	t := &f.Triggers[k]
	for j := k + 1; j < len(f.Triggers) && !f.Triggers[j].Verb() && !t.Group.Passive; j++ {
		noun := &f.Triggers[j]
		if noun.Class != "courtesy" && noun.Class != "visit" || noun.From > t.To+16 || !f.opensWith(t.To, noun.From, "on") && !f.opensWith(t.To, noun.From, "for") {
			continue
		}
		c := candidate{at: noun.Phrase, sentence: number, rule: "lead: X led a team on a call on Y", group: t.Group}
		c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Complement(s, noun.To, "on upon to")}
		if noun.Class == "visit" {
			c.sides[1] = f.officeOwner(s, noun.To+1)
		}
		if !f.HasPerson(c.sides[0]) || !f.Somebody(c.sides[1]) {
			return false
		}
		noun.Taken = true
		f.add(c)
		return true
	}
	return false
}

// matchAttend: "X took part in a meeting along with Y and Z", "A, B and C were
// among those attending the summit".
func (f *finder) matchAttend(number int, s text.Sentence, k int) {
	t := &f.Triggers[k]
	if f.attendedFirst(number, s, k) || t.Group.Passive || t.Group.Mood != clauses.Asserted {
		return
	}
	for j := k + 1; j < len(f.Triggers); j++ {
		with := &f.Triggers[j]
		if with.Class != "presence" {
			if !with.Verb() && f.Fold(with.From-1) == "the" {
				return // "attended the meeting, along with": the one in focus
			}
			continue
		}
		if !f.Cue(with.From, lexicon.CueAlong) {
			continue
		}
		c := candidate{at: t.Phrase, sentence: number, rule: "attend: X took part along with Y", group: t.Group}
		c.sides = [2]clauses.Side{f.Subject(s, t.Group), f.Object(s, with.To)}
		if f.Several(c.sides[1]) && len(c.sides[0].Mentions) == 1 {
			with.Taken = true
			f.add(c)
		}
		return
	}
	if f.tookPartIn(number, s, k) {
		return
	}
	if noun := f.nounAfter(k); noun != nil && noun.Class == "talk" && f.Fold(t.To) != "the" && !(f.current >= 0 && f.toldBefore(t.To)) {
		if c := (candidate{at: text.Phrase{From: t.From, To: noun.To}, sentence: number, rule: "attend: X and Y attended a meeting", group: t.Group}); true {
			c.sides[0] = f.Subject(s, t.Group)
			if people, _ := f.Actors(c.sides[0]); len(people) > 1 {
				noun.Taken = true
				f.add(c)
			}
		}
	}
}

// toldBefore reports whether the word at token i points at encounters that were told
// before: "attended both meetings", "those talks".
func (f *finder) toldBefore(i int) bool {
	return f.Cue(i, lexicon.CuePointing) || f.Cue(i, lexicon.CueSeveralTalks)
}

// matchChair: "X and Y co-chaired the meeting".
func (f *finder) matchChair(number int, s text.Sentence, k int) {
	t := &f.Triggers[k]
	if t.Group.Tense == clauses.Present && f.Cue(t.Group.From-1, lexicon.CueRelativePronoun) { // "X, who chairs the Organ on Security": an office
		return
	}
	c := candidate{at: t.Phrase, sentence: number, rule: "chair: X and Y co-chaired", group: t.Group, weak: true}
	if t.Group.Passive {
		c.sides[0] = f.Agent(s, t.To)
		if f.Cue(t.Group.From-1, lexicon.CueCeremonialAct) { // "The handover was presided over by X and Y"
			c.reason = "ceremony"
		}
	} else {
		c.sides[0] = f.Subject(s, t.Group)
		c.sides[1] = f.Complement(s, t.To, "with")
		if k+1 < len(f.Triggers) && len(c.sides[1].Mentions) == 0 { // "chaired together with his counterpart Y a meeting of"
			if beside := &f.Triggers[k+1]; beside.Class == "presence" && beside.From <= t.To+1 {
				c.sides[1], beside.Taken = f.Object(s, beside.To), true
			}
		}
		if with := f.chairedWith(s, k); len(c.sides[1].Mentions) == 0 && f.HasPerson(with) {
			c.sides[1] = with
		}
	}
	if people, _ := f.Actors(c.sides[:]...); len(people) > 1 && f.Foreign(people[0], people[1:]) || (len(c.sides[0].Mentions) == 0 || f.unresolved(c.sides[0])) && f.HasPerson(c.sides[1]) {
		c.weak = false
		if t.Group.Mood == clauses.Arranged && f.HasPerson(c.sides[1]) { // "will co-chair the Joint Commission, at ministerial level, with Y"
			f.takeBetween(t.To, c.sides[1].From)
		}
	}
	f.add(c)
}
