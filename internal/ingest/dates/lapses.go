package dates

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters of which the text tells the hour alone, on a day that the
// sentence before sets: "She arrived on Monday. Within the hour she met Y".

// lapse is how many words open a sentence with an hour.
const lapse = 5

// byLapse takes the day of the sentence before where that of the encounter opens with an
// hour of it.
func (p *dating) byLapse(e *encounters.Encounter) bool {
	if e.Status == readout.Planned || e.Anchor == 0 || !p.opensWithHour(e.Anchor) {
		return false
	}
	before := &p.Sentences[e.Anchor-1]
	if before.Kind != text.Prose {
		return false
	}
	for i := len(p.times) - 1; i >= 0; i-- {
		t := &p.times[i]
		if !before.Has(t.At.From) || t.Loose || !t.TellsDay() {
			continue
		}
		return p.put(e, t, text.Phrase{}, e.Trigger, "lapse")
	}
	return false
}

// byThere takes the day of the sentence before where that of the encounter goes on at its place:
// "On Wednesday she toured the port. There she was received by Y".
func (p *dating) byThere(e *encounters.Encounter) bool {
	s := &p.Sentences[e.Anchor]
	planned := e.Status == readout.Planned
	if e.Anchor == 0 || p.Fold(s.From) != "there" || p.Cue(s.From+1, lexicon.CueBeForm) || p.Sentences[e.Anchor-1].Kind != text.Prose || planned != p.LooksAhead(p.Sentences[e.Anchor-1].Phrase) {
		return false
	}
	for i := len(p.times) - 1; i >= 0; i-- {
		t := &p.times[i]
		if p.Sentences[e.Anchor-1].Has(t.At.From) && t.TellsDay() && !p.owns(t.At) {
			return p.put(e, t, text.Phrase{}, e.Trigger, "there")
		}
	}
	return false
}

// opensWithHour reports whether a sentence opens with an hour or a part of a day: "By noon",
// "Two hours later", "Within minutes".
func (p *dating) opensWithHour(number int) bool {
	s := &p.Sentences[number]
	for i := s.From; i < min(s.To, s.From+lapse); i++ {
		if p.Mention(i) != nil || p.Fold(i) == "," {
			return false
		}
		if p.Cue(i, lexicon.CueHours) || p.Cue(i, lexicon.CuePartOfDay) {
			return true
		}
	}
	return false
}
