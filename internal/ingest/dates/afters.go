package dates

import (
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns encounters that the article's news came some time after: "The trip comes three
// weeks after X met Y".

// byAfter counts the day of an encounter back from the article's by the span of time before
// "after". Where that is not told exactly, "weeks after", no day is known.
func (p *dating) byAfter(e *encounters.Encounter) bool {
	after := p.afterBefore(e)
	if after < 0 {
		return false
	}
	span := p.SpanBefore(after)
	if span.At.Empty() {
		return false
	}
	if span.Shift == 0 {
		p.Note("dates", "none", span.At, "no date: some time before the article's news")
		return true
	}
	news, told := p.Today(), articleDate("inferred")
	if t := p.dayOfNews(e, after); t != nil {
		if day, _, ok := t.Resolve(p.Today(), p.told, false).Bounds(); ok {
			news, told = day, text.Clue{At: t.At, Basis: "inferred"}
		}
	}
	date := span.Resolve(news, news, false)
	e.Date.Set(string(date), text.Clue{At: text.Phrase{From: span.At.From, To: after + 1}, Basis: "inferred", From: p.Text(span.At)}, told)
	p.Note("dates", "after", span.At, "%s: so long before the article's news", date)
	return true
}

// dayOfNews gives the day that the encounter's sentence tells of what came after it: "A day after
// meeting X, the minister met Y on Monday"; nil where it tells none.
func (p *dating) dayOfNews(e *encounters.Encounter, after int) *times.Timex {
	s := p.SentenceOf(after)
	for i := range p.times {
		t := &p.times[i]
		if s.Has(t.At.From) && t.TellsDay() && (t.At.To < after-1 || t.At.From > e.Trigger.To && !p.unparted(e.Trigger.To, t.At.From)) {
			return t
		}
	}
	return nil
}

// afterBefore gives the "after" whose clause an encounter is: those who met, or the noun that
// tells of it, stand right behind it, and no other verb before the encounter's own; -1 when none does.
func (p *dating) afterBefore(e *encounters.Encounter) int {
	s := p.SentenceOf(e.Trigger.From)
	first := e.Trigger.From
	for i := e.Trigger.From - 1; i > s.From; i-- {
		switch m := p.Mention(i); {
		case m != nil:
			if first = m.From; m.From < i {
				i = m.From
			}
		case p.Fold(i) == "after":
			if first > i+shortTitle || !p.unparted(i, first) {
				return -1
			}
			return i
		case p.Fold(i) == ";" || p.Fold(i) == ":" || p.IsLower(i) && (p.Cue(i, lexicon.CueBeForm) || p.VerbTrigger(i) != nil && p.Fold(i+1) != "of"):
			return -1
		}
	}
	return -1
}

// shortTitle is how many tokens may stand between "after" and those who met.
const shortTitle = 4
