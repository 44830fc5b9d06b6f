package encounters

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters that were called off: by the clause that tells of them ("The talks
// between X and Y are off"), with a journey ("scrapped a trip where he was due to meet Y"), or by
// another sentence ("X was due to meet Y on Friday. … The trip has been postponed").

// offReach is how many sentences beside a plan may call it off, besides those that open the article.
const offReach = 4

// pastPlan reports whether a candidate was arranged at some time before the article was
// written: "was due to meet", "would have met", "which was to take place".
func (f *finder) pastPlan(c *candidate) bool {
	if c.group.Mood != clauses.Arranged {
		return false
	}
	for i := c.group.From; i < c.group.To; i++ {
		switch f.Fold(i) {
		case "was", "were", "had", "would":
			return true
		}
	}
	return c.group.Foreseen
}

// calledOff reports whether a plan of the past has fallen through: the sentences that open
// the article or stand beside the plan say so.
func (f *finder) calledOff(d *draft) bool {
	if d.Status != readout.Planned || !d.pastPlan {
		return false
	}
	for i := 0; i < len(f.Sentences) && i <= d.Anchor+offReach; i++ {
		if i > f.Lead+1 && i < d.Anchor-offReach {
			i = d.Anchor - offReach
		}
		if f.callsOff(i) {
			return true
		}
	}
	return false
}

// callsOff reports whether a sentence says that an encounter or a journey will not be.
func (f *finder) callsOff(number int) bool {
	s := f.Sentences[number]
	triggers := f.TriggersOf(number)
	for k := range triggers {
		t := &triggers[k]
		if !t.Verb() {
			continue
		}
		switch t.Class {
		case "cancel":
			if !t.Group.Negated && t.Group.Mood != clauses.Imagined && t.Group.Mood != clauses.Refused && f.offMatter(s, triggers, t) {
				return true
			}
		case "take-place":
			if t.Group.Negated && f.offMatter(s, triggers, t) {
				return true
			}
		case "travel", "visit", "attend", "arrive", "meet", "hold", "host", "see":
			if t.Group.Negated && (t.Group.Mood == clauses.Arranged || t.Group.Mood == clauses.Imagined && t.Class == "travel") { // "could not travel"
				return true
			}
		}
	}
	for i := s.From + 1; i < s.To; i++ { // "His visit to Tokyo is off", "Talks off again"
		if f.Fold(i) == "off" && (text.BeForms.Has(f.Fold(i-1)) || s.Kind == text.Headline && f.offMatter(s, triggers, nil)) && f.VerbTrigger(i) == nil {
			return true
		}
	}
	return false
}

// offMatter reports whether a sentence names something to call off that an encounter is
// part of: talks, a visit, "both events", "it". What else is called off is no matter here:
// a press conference, a ceremony.
func (f *finder) offMatter(s text.Sentence, triggers []clauses.Trigger, off *clauses.Trigger) bool {
	matter := false
	for k := range triggers {
		switch t := &triggers[k]; t.Class {
		case "talk", "session", "summit", "audience", "courtesy", "noun", "visit", "video-talk":
			matter = matter || !t.Verb()
		case "press", "ceremony", "rite", "call":
			if off != nil && (t.From > off.To && t.From < off.To+6 || t.To <= off.From && off.From < t.To+6) {
				return false
			}
		}
	}
	for i := s.From; i < s.To && !matter; i++ {
		matter = f.Cue(i, lexicon.CueCalledOff)
	}
	return matter
}

// struckOut reports whether what was to be part of a journey or of talks falls with
// them: "scrapped a trip where he was due to meet Y".
func (f *finder) struckOut(c *candidate) bool {
	for k := range f.Triggers {
		t := &f.Triggers[k]
		if t.Class != "cancel" || !t.Verb() || t.To > c.at.From || t.Group.Mood != clauses.Asserted || t.Group.Negated {
			continue
		}
		if f.CueWithin(t.To, c.at.From, lexicon.CueDescribing) {
			return true
		}
	}
	return false
}

// someTime reports whether a plan is put off to no day: "will be held at a later date".
func (f *finder) someTime(c *candidate) bool {
	for i := c.at.From; i+2 < c.clause.To; i++ {
		if f.Fold(i) == "later" && text.WordIn("a some", f.Fold(i-1)) && text.WordIn("date time day stage point", f.Fold(i+1)) {
			return true
		}
	}
	return false
}

// saidReach is how far behind an encounter's noun the clause may say what became of it.
const saidReach = 30

// isOff reports whether the clause of a noun says that the encounter is off, or may be: "The meeting
// of X with Y is off", "The talks between X and Y hang in the balance".
func (f *finder) isOff(s text.Sentence, c *candidate) bool {
	if f.candidateClass(c) != "noun" {
		return false
	}
	for i := c.at.To; i+1 < s.To && i < c.at.To+saidReach; i++ {
		if !text.BeForms.Has(f.Fold(i)) && !f.Cue(i, lexicon.CueHangs) {
			continue
		}
		if next := f.Fold(i + 1); next == "off" || next == "in" && f.Cue(f.BehindArticle(i+2), lexicon.CueInDoubt) {
			return true
		}
	}
	return false
}
