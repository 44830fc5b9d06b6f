package encounters

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters that are none since of those who came together some play or ask: a match,
// an interview.

// sporting reports whether those who met are teams: countries without a person, in
// a sentence that speaks of a match.
func (f *finder) sporting(s text.Sentence, c *candidate) bool {
	people, _ := f.Actors(c.sides[:]...)
	if f.athletes(c) {
		return true
	}
	for _, person := range people {
		if role := &f.Entities[person].Role; role.Known() && !f.CueWithin(role.Clues[0].At.From, role.Clues[0].At.To, lexicon.CueTrainer) {
			return false
		}
	}
	return f.CueWithin(s.From, s.To, lexicon.CueSporting)
}

// athletes reports whether those who met are called what they are in a match: "boxer X came face to
// face with Y".
func (f *finder) athletes(c *candidate) bool {
	for _, list := range c.sides {
		for _, number := range list.Mentions {
			if m := &f.Mentions[number]; !m.Name.Empty() && m.Name.From > 0 && f.IsLower(m.Name.From-1) && f.Cue(m.Name.From-1, lexicon.CueAthlete) {
				people, _ := f.Actors(c.sides[:]...)
				return !slices.ContainsFunc(people, func(e int) bool { return names.Chiefly(f.Entities[e].Level) })
			}
		}
	}
	return false
}

// interviewed reports whether one of those who met is there to ask and to write: "with presenter Y",
// "our correspondent Y", "the BBC's Y".
func (f *finder) interviewed(c *candidate) bool {
	for _, list := range c.sides {
		for _, number := range list.Mentions {
			m := &f.Mentions[number]
			opens := f.SentenceOf(m.From).From
			if m.From == opens && m.Name.From == m.From && f.Cue(m.From, lexicon.CueInterviewer) { // "Presenter Y sat down with X"
				return true
			}
			if m.From > opens && f.IsLower(m.From-1) && (f.Cue(m.From-1, lexicon.CueInterviewer) || f.Cue(m.From, lexicon.CueInterviewer)) {
				return true
			}
			if (f.Fold(m.From) == "host" || f.Fold(m.From-1) == "host") && f.CueWithin(opens, m.From, lexicon.CueBroadcast) { // "In the third episode, host Y"
				return true
			} else if m.Titles.Office.Empty() && !m.Name.Empty() && f.Fold(m.Name.From-1) == "'s" && f.Is(m.Name.From-2, lexicon.Press) {
				return true
			}
		}
	}
	return false
}
