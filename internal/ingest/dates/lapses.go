package dates

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns encounters of which the text tells the hour alone, on a day that the
// sentence before sets: "She arrived on Monday. Within the hour she met Y". A plan whose
// hour is told, and no day anywhere, is of the article's own day.

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

// byHour takes, for a plan with an hour, the day of the plan told in the sentence before, else the
// article's: "will meet X at 3 p.m.".
func (p *dating) byHour(e *encounters.Encounter) bool {
	if e.Status != readout.Planned || !p.tellsClock(p.Sentences[e.Anchor].Phrase) {
		return false
	}
	if e.Anchor > 0 && p.Sentences[e.Anchor-1].Kind == text.Prose && p.LeadsToPlan(p.Sentences[e.Anchor-1].Phrase) {
		for i := range p.times {
			t := &p.times[i]
			if p.Sentences[e.Anchor-1].Has(t.At.From) && t.TellsDay() && !p.owns(t.At) && !p.announcedOn(t.At) {
				return p.put(e, t, text.Phrase{}, e.Trigger, "hour")
			}
		}
	}
	e.Date.Set(string(p.Article.Date), articleDate(readout.Inferred))
	p.Note("dates", "hour", e.Trigger, "%s: the article's day, of which the hour is told", e.Date.Text)
	return true
}

// tellsClock reports whether words tell an hour of the clock: "at 3 p.m.", "at 15:00", "at noon".
func (p *dating) tellsClock(scope text.Phrase) bool {
	for i := scope.From; i < scope.To; i++ {
		if (p.Fold(i-1) == "at" || i == scope.From && p.IsNumber(i)) && p.clock(i) {
			return true
		}
	}
	return false
}

// clock reports whether the word at token i is an hour.
func (p *dating) clock(i int) bool {
	if p.Tokens[i].Shape != text.Number {
		return p.Cue(i, lexicon.CuePartOfDay)
	}
	if text.WordIn("am pm hours hrs o'clock", p.Fold(i+1)) {
		return true
	}
	told := p.Fold(i)
	for k := 1; k < len(told); k++ {
		switch c := told[k]; {
		case c >= '0' && c <= '9':
		case c == '.':
			return len(told) == k+3
		default: // "15:00", "15h30", "3pm", but not "3rd"
			return c == ':' || c == 'h' || c == 'p' || c == 'a'
		}
	}
	return false
}
