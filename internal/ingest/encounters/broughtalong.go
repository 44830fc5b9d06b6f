package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those whom somebody brought along, who came along, and whose delegation is listed.

// delegationBefore reports whether the subject of "included" is a delegation.
func (f *finder) delegationBefore(s text.Sentence, t *clauses.Trigger) bool {
	for i := t.From - 1; i >= s.From && i > t.From-12; i-- {
		if f.Cue(i, lexicon.CueDelegationNoun) {
			return true
		}
	}
	return f.Cue(s.From, lexicon.CueDelegationAgain) && t.From < s.From+4 && f.delegationTold(s)
}

// delegationTold reports whether the sentence before speaks of a delegation, or one whose
// subject is again "it" and that before does.
func (f *finder) delegationTold(s text.Sentence) bool {
	for number := f.Tokens[s.From].Sentence - 1; number >= 0; number-- {
		before := f.Sentences[number]
		if f.GistAround(before.From).Has(lexicon.CueDelegationNoun) {
			return true
		}
		if !f.Cue(before.From, lexicon.CueDelegationAgain) {
			return false
		}
	}
	return false
}

// bringsAlong reports whether a principal of the encounter in focus came with those whom
// the verb names, who are of no other party: "X, who came with Ambassador Y".
func (f *finder) bringsAlong(s text.Sentence, t *clauses.Trigger) bool {
	a, _ := f.Actors(f.Subject(s, t.Group))
	b, _ := f.Actors(f.Object(s, t.To))
	met := f.drafts[f.current].Principals
	b = slices.DeleteFunc(b, func(person int) bool { return slices.Contains(met, person) }) // "introduced Y to the minister"
	if len(b) == 0 || t.Group.Negated || t.Group.Mood != clauses.Asserted || !Overlap(a, met) {
		return false
	}
	f.lendLand(a[0], b, t.Phrase)
	return !f.Foreign(a[0], b[:1])
}

// comesAlong reports whether the subject of a verb came with one principal of the encounter in
// focus: "X and Y came with the prime minister".
func (f *finder) comesAlong(s text.Sentence, t *clauses.Trigger) bool {
	if t.Group.Negated || t.Group.Mood != clauses.Asserted || f.Fold(t.To-1) != "with" {
		return false
	}
	with, leader := f.Subject(s, t.Group), f.Object(s, t.To)
	leaders, _ := f.Actors(leader)
	people, _ := f.Actors(with)
	if len(people) == 0 || len(leaders) != 1 || !slices.Contains(f.drafts[f.current].Principals, leaders[0]) || Overlap(people, f.drafts[f.current].Principals) {
		return false
	}
	f.lendLand(leaders[0], people, t.Phrase)
	return true
}
