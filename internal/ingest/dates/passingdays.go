package dates

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns days that are told in passing around the article's own news, where nothing tells
// that of the encounter: "as she came back yesterday. In Riga she sat down with X". They lie
// nearer to it than the day on which the article was printed.

// byPassingDay takes a day of the last week from the sentence before the encounter's, from the
// first of the article, or from the one behind it that leads to no other encounter.
func (p *dating) byPassingDay(e *encounters.Encounter) bool {
	if !e.News || e.Status == readout.Planned {
		return false
	}
	if s := e.Anchor - 1; p.tellsOnlyAround(s) && p.passingDay(e, s, false) {
		return true
	}
	if p.Lead < e.Anchor && p.passingDay(e, p.Lead, false) {
		return true
	}
	behind := e.Anchor + 1
	if !p.tellsOnlyAround(behind) {
		return false
	}
	besides := p.Sentences[behind].Paragraph != p.Sentences[e.Anchor].Paragraph && behind+1 < len(p.Sentences) && len(p.AnchoredAt(behind+1)) > 0
	return !besides && p.passingDay(e, behind, true)
}

// tellsOnlyAround reports whether a sentence of the prose tells of no encounter and of nothing to come.
func (p *dating) tellsOnlyAround(s int) bool {
	return s >= 0 && s < len(p.Sentences) && p.Sentences[s].Kind == text.Prose && len(p.AnchoredAt(s)) == 0 && !p.LooksAhead(p.Sentences[s].Phrase)
}

// passingDay takes the first day of the last week that a sentence tells; main asks for one of its
// main clause.
func (p *dating) passingDay(e *encounters.Encounter, s int, main bool) bool {
	start := text.Phrase{From: p.Sentences[s].From, To: p.Sentences[s].From}
	for i := range p.times {
		t := &p.times[i]
		if !p.Sentences[s].Has(t.At.From) || !t.TellsDay() || p.owns(t.At) || p.sinceThen(t.At.From) || p.yetToCome(t.At.From) || p.dueThen(t.At.From) || s > e.Anchor && p.beforeThen(t.At) {
			continue
		}
		day, _, ok := t.Resolve(p.Today(), p.told, false).Bounds()
		if !ok || day.After(p.Today()) || day.Before(p.Today().AddDate(0, 0, -longVisit)) || main && p.subordinate(t.At, start) {
			continue
		}
		return p.put(e, t, text.Phrase{}, e.Trigger, "passing day")
	}
	return false
}

// sinceThen reports whether the day at token i only bounds a time: "until Friday", "since Monday".
func (p *dating) sinceThen(i int) bool {
	return p.Cue(i-1, lexicon.CueBound) || p.Fold(i-1) == "since" || p.Fold(i-2) == "since"
}

// yetToCome reports whether the verb before the day at token i tells of what is still to come:
// "The forum ends Sunday", "flies home on Thursday".
func (p *dating) yetToCome(i int) bool {
	for i--; p.Fold(i) == "on" || p.Adverb(i) || p.Fold(i) == "home"; i-- {
	}
	t := p.VerbTrigger(i)
	return t != nil && p.IsLower(i) && t.Form == lexicon.Third
}

// beforeThen reports whether what a sentence tells of a day was over when the news began: "The cabinet had
// agreed on Monday".
func (p *dating) beforeThen(at text.Phrase) bool {
	for i := max(p.SentenceOf(at.From).From, at.From-clauseReach); i < min(p.SentenceOf(at.From).To, at.To+clauseReach); i++ {
		if p.Fold(i) == "had" && p.IsLower(i+1) && len(p.Fold(i+1)) > 3 {
			return true
		}
	}
	return false
}
