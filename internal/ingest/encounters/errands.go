package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what somebody goes for: it comes about no more than his journey, and when he is still
// on the way it is a plan.

// withJourney lets what somebody goes for come about no more than his journey does: "was to have gone
// to Oslo to see Y", "could fly to Oslo to meet Y", "plans to fly to Oslo to meet Y".
func (f *finder) withJourney(c *candidate) {
	for k := len(f.Triggers) - 1; k >= 0; k-- {
		t := &f.Triggers[k]
		if !t.Verb() || t.To > c.at.From || !text.WordIn("travel arrive visit depart", t.Class) {
			continue
		}
		switch t.Group.Mood {
		case clauses.Unreal, clauses.Refused, clauses.Imagined:
			c.group.Mood = t.Group.Mood
		case clauses.Arranged:
			c.group.Mood, c.group.Tense, c.group.Foreseen = clauses.Arranged, clauses.Future, t.Group.Foreseen
		}
		c.group.Negated = c.group.Negated || t.Group.Negated
		return
	}
}

// underWay reports whether somebody has yet to arrive for the candidate: "flies to
// Tallinn to meet", "left for Tallinn to meet", "is on his way to Tallinn for talks".
func (f *finder) underWay(c *candidate) bool { return f.underWayBefore(c.sentence, c.at.From) }

func (f *finder) underWayBefore(number, to int) bool {
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if !t.Verb() || t.To > to || t.Group.Mood != clauses.Asserted || t.Group.Negated {
			continue
		}
		switch t.Class {
		case "travel", "arrive":
			if t.Group.Tense == clauses.Present || t.Group.Ongoing && t.Group.Tense != clauses.Past {
				return true
			}
		case "depart":
			if t.Group.Finite && t.Group.Tense != clauses.Pluperfect {
				return true
			}
		}
	}
	for i := f.Sentences[number].From + 1; i < to; i++ {
		if f.Cue(i, lexicon.CueEnRoute) && f.Tokens[i].Shape == text.Lower && (f.Fold(i-1) == "en" || f.Fold(i-2) == "on" && text.Determiners.Has(f.Fold(i-1))) {
			return true
		}
	}
	return false
}
