package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those of whom a further sentence says that they head the people whom an
// encounter was told of: "X received a delegation. At its head was Y", "X had the bishops at
// his office. Archbishop Y led the clergymen".

// seatHead: "At the head of the visitors was X", "The delegation was led by X":
// the one who heads a side is a principal of it.
func (f *finder) seatHead(s text.Sentence) {
	var list clauses.Side
	if at := f.atHead(s); at > 0 {
		list = f.Object(s, at)
	}
	for k := range f.Triggers {
		switch t := &f.Triggers[k]; {
		case t.Class != "lead":
		case t.Group.Passive && t.Group.Finite && f.delegationBefore(s, t):
			list = f.Agent(s, t.To)
			f.addSides(s, &list)
		case !t.Group.Finite && t.From == s.From && f.sideBehind(s, t): // "Leading the delegation was X"
			for j := t.To; j < s.To && j < t.To+10; j++ {
				if text.BeForms.Has(f.Fold(j)) {
					list = f.Object(s, j+1)
					break
				}
			}
		case (f.drafts[f.current].awaits || f.relativeBefore(t)) && f.leadsPeople(s, t):
			list = f.Subject(s, t.Group)
		}
	}
	people, _ := f.Actors(list)
	d := &f.drafts[f.current]
	for _, person := range people {
		if !slices.Contains(d.Principals, person) && (len(d.Parties) > 0 || d.awaits) {
			d.Principals = append(d.Principals, person)
		}
	}
	if len(people) > 0 {
		f.tidy(d)
		f.focusOn(f.current, f.Tokens[s.From].Sentence)
	}
}

// atHead gives the token behind the verb of "At the head of the visitors was X", "At its head
// was X", "at the head of which stood X"; 0 when a sentence says nothing of the kind.
func (f *finder) atHead(s text.Sentence) int {
	if !f.GistAround(s.From).MayHold("head") {
		return 0
	}
	for i := s.From; i+3 < s.To; i++ {
		if f.Fold(i) != "at" || f.Fold(i+2) != "head" || f.Fold(i+3) != "of" && f.Fold(i+1) == "the" || !text.Determiners.Has(f.Fold(i+1)) && f.Fold(i+1) != "whose" {
			continue
		}
		for j := i + 3; j < s.To && j < i+10; j++ {
			if text.BeForms.Has(f.Fold(j)) || f.Cue(j, lexicon.CueTookSeat) {
				return j + 1
			}
		}
	}
	return 0
}

// leadsPeople reports whether a verb says that somebody led a group: "Archbishop X led the
// clergymen", "X headed the Turkish team".
func (f *finder) leadsPeople(s text.Sentence, t *clauses.Trigger) bool {
	if t.Class != "lead" || t.Group.Passive || !t.Group.Finite || t.Group.Mood != clauses.Asserted {
		return false
	}
	return f.sideBehind(s, t) || f.Document.Determiner(t.To) == text.Definite && f.rightBehind(t.To, s.To) != nil && f.rightBehind(t.To, s.To).Kind == names.Group || f.peopleBehind(s, t.To)
}

// relativeBefore reports whether a verb stands in a clause that says who its subject is: "X, who
// heads the team, said".
func (f *finder) relativeBefore(t *clauses.Trigger) bool {
	i := t.Group.From - 1
	for i > 0 && f.Adverb(i) {
		i--
	}
	return f.Fold(i) == "who"
}

// headToldNext reports whether the sentence behind one says who heads people told before.
func (f *finder) headToldNext(number int) bool {
	number++
	if number >= len(f.Sentences) || f.Sentences[number].Kind != text.Prose {
		return false
	}
	s := f.Sentences[number]
	if f.atHead(s) > 0 {
		return true
	}
	triggers := f.TriggersOf(number)
	for k := range triggers {
		if t := &triggers[k]; f.leadsPeople(s, t) || t.Class == "lead" && t.Group.Passive && t.Group.Finite && f.delegationBefore(s, t) {
			return true
		}
	}
	return false
}

// withoutHead reports whether one side of a candidate is a person and the other people who
// are not named, of whom the next sentence says who heads them.
func (f *finder) withoutHead(c *candidate, people []int) bool {
	if len(people) != 1 || !f.headToldNext(c.sentence) {
		return false
	}
	for _, list := range c.sides {
		for _, number := range list.Mentions {
			if m := &f.Mentions[number]; (m.Kind == names.Delegation || m.Kind == names.Group) && len(m.Who) == 0 {
				return true
			}
		}
	}
	return len(c.sides[1].Mentions) == 0 && f.CueWithin(c.at.To, min(c.clause.To, c.at.To+clauses.Reach), lexicon.CueDelegationNoun)
}
