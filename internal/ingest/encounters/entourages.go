package encounters

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns entourages: those of whom the text says before any encounter with whom
// they travel. They take part in what he then holds: "X arrived on Monday, accompanied by
// Y and Z. On Tuesday he met W."

// entourage is who travels with somebody.
type entourage struct {
	leader int // entity
	people []int
}

// noteEntourage notes those of whom a sentence that tells of a journey says that they
// accompany its first person.
func (f *finder) noteEntourage(s text.Sentence) {
	for k := range f.Triggers {
		t := &f.Triggers[k]
		var list clauses.Side
		switch {
		case t.Group.Negated || t.Group.Mood != clauses.Asserted && t.Verb() && t.Group.Finite || !f.onJourney(s):
			continue
		case t.Class == "presence" && f.Fold(t.To-1) == "of": // "in the presence of": who was there is no companion
			continue
		case t.Class == "presence", t.Class == "travel" && f.Fold(t.To) == "with", t.Class == "include" && f.delegationBefore(s, t):
			list = f.objects(s, t.To)
		case t.Class == "accompany" && (t.Group.Passive || t.Form == lexicon.Participle || f.Fold(t.To) == "by"):
			list = f.agents(s, t.To)
		default:
			continue
		}
		people, _ := f.Actors(list)
		if leader := f.traveller(s, t); leader >= 0 && len(people) > 0 && !slices.Contains(people, leader) {
			f.lendLand(leader, people, t.Phrase)
			f.entourages = append(f.entourages, entourage{leader, people})
		}
	}
}

// onJourney reports whether a sentence tells of a journey.
func (f *finder) onJourney(s text.Sentence) bool {
	if g := f.GistAround(s.From); !g.Has(lexicon.CueGuestOf) && !g.Has(lexicon.CueHomeward) && !g.Has(lexicon.CueDelegationNoun) && !g.Has(lexicon.CueTravelNoun) {
		return false
	}
	for i := s.From; i < s.To; i++ {
		if f.MentionOver(i) == nil && (f.Cue(i, lexicon.CueGuestOf) || f.Cue(i, lexicon.CueHomeward)) || f.Cue(i, lexicon.CueDelegationNoun) || f.Cue(i, lexicon.CueTravelNoun) {
			return true
		}
	}
	return false
}

// traveller gives the person whom those behind a trigger accompany: the first whom the
// sentence names, else whom its pronoun means; -1 when there is none.
func (f *finder) traveller(s text.Sentence, t *clauses.Trigger) int {
	for i := s.From; i < t.From; i++ {
		m := f.MentionOver(i)
		if m != nil && m.Kind == names.Person && len(m.Who) == 1 && !m.Possessive {
			return m.Who[0]
		}
		if m != nil {
			i = m.End() - 1
		}
	}
	if t.Verb() {
		if people, _ := f.Actors(f.Subject(s, t.Group)); len(people) == 1 {
			return people[0]
		}
	}
	return -1
}

// seatEntourage seats in the encounter in focus those who travel with one of its principals.
func (f *finder) seatEntourage() {
	d := &f.drafts[f.current]
	if d.Status != readout.Held || d.earlier {
		return
	}
	for _, with := range f.entourages {
		if !slices.Contains(d.Principals, with.leader) {
			continue
		}
		for _, person := range with.people {
			if !slices.Contains(d.Principals, person) && !(f.Entities[person].Country.Known() && f.Foreign(with.leader, []int{person})) {
				d.Attending = clauses.AddOnce(d.Attending, person)
			}
		}
	}
}
