package dates

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns days of plans: a present tense whose day is still to come, and the order of
// the days of a journey.

// aheadByTense reports whether a present tense with a day of the week tells of what is to
// come: "On Thursday he is holding talks in Y with X", "On Thursday the President meets".
func (p *dating) aheadByTense(e *encounters.Encounter, t *times.Timex) bool {
	s := &p.Sentences[e.Anchor]
	if p.Fold(e.Trigger.From-1) == "to" { // "had been in Y to confer with X"
		return false
	}
	if e.Status == readout.Held && e.Tense == encounters.Present && t.Kind == times.OnDay && t.Year == 0 && s.Kind == text.Prose { // "meets X on Saturday, 10 June"
		first, _, ok := p.nearest(*t).Bounds()
		return ok && first.After(p.Today())
	}
	if e.Status != readout.Held || e.Tense != encounters.Present || t.Kind != times.OnWeekday || t.Shift != 0 || s.Kind != text.Prose || e.Anchor <= p.Lead || t.Weekday == p.Today().Weekday() {
		return false
	}
	return p.opens(t.At, s.Phrase) || p.Cue(e.Trigger.From-1, lexicon.CuePresentBe)
}

// byVisitAhead takes, for an encounter still to come, the month or year of the journey of which
// the sentence before tells: "will visit Viet Nam next month. She is to meet X".
func (p *dating) byVisitAhead(e *encounters.Encounter) bool {
	s := e.Anchor - 1
	if e.Status != readout.Planned || s < 0 || p.Sentences[s].Kind != text.Prose || !p.LooksAhead(p.Sentences[s].Phrase) {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		if !p.Sentences[s].Has(t.At.From) || t.Kind != times.UnitAway && (t.Kind != times.InMonth || !p.Cue(t.At.From-1, lexicon.CueInTime)) || p.owns(t.At) {
			continue
		}
		if first, _, ok := t.Resolve(p.Today(), p.told, true).Bounds(); ok && !first.AddDate(0, 1, 0).Before(p.Today()) && p.CueWithin(p.Sentences[s].From, t.At.From, lexicon.CueJourney) {
			return p.put(e, t, text.Phrase{}, e.Trigger, "visit ahead")
		}
	}
	return false
}

// inOrder gives the weekday of a planned encounter a week later when it would lie before
// the day of the planned encounter of which it is a further one, on the article's own day:
// "In Apia on Tuesday he will meet X. He is then to meet Y on Thursday", of a Thursday.
func (p *dating) inOrder(e *encounters.Encounter, t *times.Timex, date readout.Date) readout.Date {
	if e.Follows < 0 || t.Kind != times.OnWeekday || t.Shift != 0 || e.Status != readout.Planned || date != p.Article.Date || !p.told.After(p.Today()) || p.toldAt > t.At.From {
		return date
	}
	return readout.Day(p.Today().AddDate(0, 0, 7))
}
