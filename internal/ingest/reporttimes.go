package ingest

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns days on which an encounter was only reported ("the agency reported on
// Thursday"), and days that later sentences tell more finely than its own words ("met this
// week … In the conversation with X, on Tuesday").

// reportThen reports whether a day behind the trigger is that of a report about it: "held
// talks with X, the ministry's agency reported on Thursday".
func (p *dating) reportThen(at, trigger phrase) bool {
	if at.from < trigger.to {
		return false
	}
	for i := at.from - 1; i >= max(trigger.to, at.from-3); i-- {
		if p.cue(i, lexicon.CuePressStatement) { // "said in a statement on Thursday"
			return true
		}
	}
	i := at.from - 1
	if p.fold(i) == "on" {
		i--
	}
	return i > trigger.to && (p.cue(i, lexicon.CueSaying) || p.fold(i) == "reported")
}

// byReport takes the day of the report when nothing else tells a day.
func (p *dating) byReport(e *encounter, own phrase) bool {
	p.reported = true
	defer func() { p.reported = false }()
	return p.stated(e, own, e.trigger, "clause") || p.statedWithin(e, p.sentences[e.anchor].phrase, e.trigger, "sentence", farAway)
}

// byArrival takes the day of an arrival that the encounter's own sentence tells with the place
// where it was: "In Dakar, where he arrived on Sunday, X was received by Y".
func (p *dating) byArrival(e *encounter) bool {
	if !e.news {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		if p.tokens[t.at.from].sentence != e.anchor || t.at.to > e.trigger.from || t.kind != onDay && t.kind != onWeekday && t.kind != daysAway {
			continue
		}
		for k := t.at.from - 1; k > max(p.sentences[e.anchor].from, t.at.from-6); k-- {
			if p.fold(k) == "where" && (p.cue(k+2, lexicon.CueGuestOf) || p.cue(k+3, lexicon.CueGuestOf)) {
				return p.put(e, t, phrase{}, e.trigger, "arrival")
			}
		}
	}
	return false
}

// refine takes the day inside the week or month that the encounter's own words tell from
// further mentions of it.
func (p *dating) refine(e *encounter) {
	coarse := e.date
	first, last, ok := readout.Date(coarse.text).Bounds()
	if !ok || e.status != readout.Held || !p.near(readout.Date(coarse.text), freshness) || readout.Date(coarse.text).Precision() == readout.PrecisionDay || readout.Date(coarse.text).Precision() == readout.PrecisionInterval {
		return
	}
	e.date = value{}
	if p.byMentions(e) || p.byFocus(e) {
		from, to, known := readout.Date(e.date.text).Bounds()
		t, _ := p.timeAt(e.date.clues[0].at.from, len(p.tokens))
		if known && t.kind != daysAway && from.Equal(to) && !from.Before(first) && !to.After(last) && len(p.anchoredAt(p.tokens[e.date.clues[0].at.from].sentence)) == 0 {
			return
		}
	}
	e.date = coarse
}
