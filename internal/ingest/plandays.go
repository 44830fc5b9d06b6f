package ingest

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns days of plans: a present tense whose day is still to come, and the order of
// the days of a journey.

// aheadByTense reports whether a present tense with a day of the week tells of what is to
// come: "On Thursday he is holding talks in Y with X", "On Thursday the President meets".
func (p *dating) aheadByTense(e *encounter, t *timex) bool {
	s := &p.sentences[e.anchor]
	if p.fold(e.trigger.from-1) == "to" { // "had been in Y to confer with X"
		return false
	}
	if e.status == readout.Held && e.tense == present && t.kind == onDay && t.year == 0 && s.kind == prose { // "meets X on Saturday, 10 June"
		first, _, ok := p.nearest(*t).Bounds()
		return ok && first.After(p.today())
	}
	if e.status != readout.Held || e.tense != present || t.kind != onWeekday || t.shift != 0 || s.kind != prose || e.anchor <= p.lead || t.weekday == p.today().Weekday() {
		return false
	}
	return p.opens(t.at, s.phrase) || p.cue(e.trigger.from-1, lexicon.CuePresentBe)
}

// inOrder gives the weekday of a planned encounter a week later when it would lie before
// the day of the planned encounter of which it is a further one, on the article's own day:
// "In Apia on Tuesday he will meet X. He is then to meet Y on Thursday", of a Thursday.
func (p *dating) inOrder(e *encounter, t *timex, date readout.Date) readout.Date {
	if e.follows < 0 || t.kind != onWeekday || t.shift != 0 || e.status != readout.Planned || date != p.article.Date || !p.told.After(p.today()) || p.toldAt > t.at.from {
		return date
	}
	return readout.Day(p.today().AddDate(0, 0, 7))
}
