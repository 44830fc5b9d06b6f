package dates

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
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
	if e.Status == readout.Held && e.Tense == clauses.Present && t.Kind == times.OnDay && t.Year == 0 && s.Kind == text.Prose { // "meets X on Saturday, 10 June"
		first, _, ok := p.nearest(*t).Bounds()
		return ok && first.After(p.Today())
	}
	if e.Status != readout.Held || e.Tense != clauses.Present || t.Kind != times.OnWeekday || t.Shift != 0 || s.Kind != text.Prose || e.Anchor <= p.Lead || t.Weekday == p.Today().Weekday() {
		return false
	}
	return p.opens(t.At, s.Phrase) || p.Cue(e.Trigger.From-1, lexicon.CuePresentBe)
}

// announcedOn reports whether a day is the one on which somebody told of a plan: "told reporters on
// Wednesday that she would meet X on Friday".
func (p *dating) announcedOn(at text.Phrase) bool {
	i := at.From - 1
	if p.Fold(i) == "on" {
		i--
	}
	for end := max(p.SentenceOf(at.From).From, i-3); i >= end; i-- { // "reporters", "in a statement"
		if p.Cue(i, lexicon.CueReporting) {
			return p.Mention(i) == nil
		}
		if p.IsMark(i) || !p.IsLower(i) || text.Modals.Has(p.Fold(i)) || text.Pronouns.Has(p.Fold(i)) || text.WordIn("to that for", p.Fold(i)) {
			return false
		}
	}
	return false
}

// beforeThat reports whether a day before a plan's verb is of what comes before it: "leaves for Rome on
// Thursday and will meet X there on Friday".
func (p *dating) beforeThat(at, trigger text.Phrase) bool {
	if p.opens(at, p.SentenceOf(at.From).Phrase) {
		return false
	}
	for i := at.To; i+1 < trigger.From; i++ {
		if p.Fold(i) == "and" && (text.Modals.Has(p.Fold(i+1)) || p.Cue(i+1, lexicon.CuePresentBe)) {
			return true
		}
	}
	return false
}

// onThatJourney reports whether "when" at token i names the journey on which a plan is to come about: "will
// meet X when he visits Cairo next week".
func (p *dating) onThatJourney(i int) bool {
	if p.Fold(i) != "when" || !text.Pronouns.Has(p.Fold(i+1)) {
		return false
	}
	t := p.VerbTrigger(i + 2)
	return t != nil && text.WordIn("visit travel arrive", t.Class) && t.Form&lexicon.Third != 0
}

// putOffTo reports whether the word of a bound at token i names the day to which an encounter was put
// off: "has been postponed until Monday".
func (p *dating) putOffTo(i int) bool {
	verb := i - 1
	if p.Fold(i-2) == "from" && p.Is(i-1, lexicon.Weekday) { // "put off from Thursday to"
		verb = i - 3
	}
	for from := verb; from > verb-2 && from > 0; from-- { // "put off until"
		if t := p.VerbTrigger(from); t != nil && t.Class == "cancel" {
			return p.Fold(i) != "before" && p.Fold(i) != "from"
		}
	}
	return false
}

// ayearAgo reports whether a day without a year, beside a noun of which no verb tells the time, would
// lie a year back while it is soon to come: "raises it at her meeting with X on 20 March", in March.
func (p *dating) ayearAgo(e *encounters.Encounter, t *times.Timex) bool {
	if e.Status != readout.Held || t.Kind != times.OnDay || t.Year != 0 || !strings.HasPrefix(e.Rule, "noun") {
		return false
	}
	return p.soonRather(t)
}

// soonRather reports whether a day without a year lies about a year back, or is soon to come.
func (p *dating) soonRather(t *times.Timex) bool {
	last, _, ok := t.Resolve(p.Today(), p.told, false).Bounds()
	next, _, known := t.Resolve(p.Today(), p.told, true).Bounds()
	return ok && known && last.AddDate(0, yearAgo, 0).Before(p.Today()) && next.After(p.Today()) && next.Before(p.Today().AddDate(0, soon, 0))
}

// A day is about a year ago from so many months on, and soon to come within so many.
const (
	yearAgo = 10
	soon    = 2
)

// byVisitAhead takes, for an encounter still to come, the month or year of the journey of which
// the sentence before tells: "will visit Viet Nam next month. She is to meet X".
func (p *dating) byVisitAhead(e *encounters.Encounter) bool {
	s := e.Anchor - 1
	if e.Status != readout.Planned || s < 0 || p.Sentences[s].Kind != text.Prose || !p.LeadsToPlan(p.Sentences[s].Phrase) {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		if !p.Sentences[s].Has(t.At.From) || t.Kind != times.UnitAway && (t.Kind != times.InMonth || !p.Cue(t.At.From-1, lexicon.CueInTime)) || p.owns(t.At) {
			continue
		}
		first, _, ok := t.Resolve(p.Today(), p.told, true).Bounds()
		if !ok || first.AddDate(0, 1, 0).Before(p.Today()) {
			continue
		}
		if opens := p.Sentences[s].From; p.CueWithin(opens, t.At.From, lexicon.CueJourney) || p.CueWithin(opens, t.At.From, lexicon.CueArrangement) { // "is expected in Minsk next month"
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
