package dates

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns the last signs of an encounter's day, asked where nothing else tells one: a day of its
// own sentence that stands with something else, "when the latter came to Windhoek on Thursday"; for
// what the news goes back to, the day of an encounter of the same people, and that of the article's
// first sentence. Each is nearer to it than the day on which the article was printed, or none.

// byOwnSentence takes the day that stands nearest in the encounter's own sentence, in whatever clause.
func (p *dating) byOwnSentence(e *encounters.Encounter) bool {
	planned := e.Status == readout.Planned
	if e.News && !p.toldOn.IsZero() {
		return false // the dateline tells the day of the news
	}
	best, bestAt := worst, -1
	for i := range p.times {
		t := &p.times[i]
		if p.Tokens[t.At.From].Sentence != e.Anchor || !t.TellsDay() || !p.mayBeOf(e, t) {
			continue
		}
		day, _, ok := t.Resolve(p.Today(), p.told, planned).Bounds()
		if gap := t.At.Gap(e.Trigger); ok && gap < best && (planned && !day.Before(p.Today()) || !planned && !day.After(p.Today()) && p.Near(readout.Day(day), encounters.Freshness)) {
			best, bestAt = gap, i
		}
	}
	return bestAt >= 0 && p.put(e, &p.times[bestAt], text.Phrase{}, e.Trigger, "own sentence")
}

// byEarlierDay takes, for the news, the day of the last days that was told last before it.
func (p *dating) byEarlierDay(e *encounters.Encounter) bool {
	if !e.News || e.Status != readout.Held || !p.toldOn.IsZero() {
		return false
	}
	for i := len(p.times) - 1; i >= 0; i-- {
		t := &p.times[i]
		s := p.Tokens[t.At.From].Sentence
		if s >= e.Anchor || p.Sentences[s].Kind != text.Prose || !t.TellsDay() || !p.mayBeOf(e, t) || p.LooksAhead(p.Sentences[s].Phrase) {
			continue
		}
		day, _, ok := t.Resolve(p.Today(), p.told, false).Bounds()
		if ok && day.Before(p.Today()) && p.Near(readout.Day(day), lastDays) {
			return p.put(e, t, text.Phrase{}, e.Trigger, "earlier day")
		}
	}
	return false
}

// lastDays is how many days back the day of the news may lie that only an earlier sentence tells.
const lastDays = 3

// mayBeOf reports whether a day is no bound of a time, nor of a thing, nor that of a report or of what is
// only due. The day on which one of those who met spoke may well be theirs.
func (p *dating) mayBeOf(e *encounters.Encounter, t *times.Timex) bool {
	return !p.owns(t.At) && !(p.Fold(t.At.From-1) == "of" && p.ofAnAct(t)) && !p.sinceThen(t.At.From) && !p.reportThen(t.At, e.Trigger) &&
		(e.Status == readout.Planned || !p.dueThen(t.At.From) && !p.agreedFor(t.At, e.Trigger))
}

// dueThen reports whether the clause that ends with the day at token i is of what is still to come:
// "which closes Friday", "who leaves for Iceland on Friday", "due in Oslo on Friday", "ahead of the summit on Friday".
func (p *dating) dueThen(i int) bool {
	from := p.SentenceOf(i).From
	for i--; i >= from && !p.IsMark(i); i-- {
		if t := p.VerbTrigger(i); p.Fold(i) == "due" || p.Fold(i) == "ahead" || p.Fold(i) == "to" && p.Cue(i-1, lexicon.CueBeForm) || t != nil && p.IsLower(i) && t.Form == lexicon.Third || p.Cue(i, lexicon.CueAhead) {
			return true
		}
	}
	return false
}

// byCompany takes the day of the encounter told last before it in which one of its people took part:
// "Before her, the Prime Minister had spoken with Y"; for one still to come, that of the article.
func (p *dating) byCompany(e *encounters.Encounter) bool {
	for i := len(p.Encounters) - 1; i >= 0; i-- {
		before := &p.Encounters[i]
		if before == e || before.Anchor > e.Anchor || before.Status != readout.Held || !before.Date.Known() || e.Status == readout.Planned && before.Date.Text != string(p.Article.Date) || !encounters.Overlap(before.Principals, e.Principals) {
			continue
		}
		e.Date.Set(before.Date.Text, text.InferredFrom(before.Date.Clues, "same people")...)
		p.Note("dates", "same people", e.Trigger, "%s: the day of the encounter told before it", e.Date.Text)
		return true
	}
	return false
}

// byLead takes, for an encounter that the news goes back to, the day of the week in the article's first
// sentence.
func (p *dating) byLead(e *encounters.Encounter) bool {
	if e.Status != readout.Held || p.Lead >= len(p.Sentences) || e.Anchor <= p.Lead {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		if p.Tokens[t.At.From].Sentence == p.Lead && t.Kind == times.OnWeekday && p.mayBeOf(e, t) {
			return p.put(e, t, text.Phrase{}, e.Trigger, "lead")
		}
	}
	return false
}
