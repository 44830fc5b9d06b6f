package dates

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns days on which an encounter was only reported ("the agency reported on
// Thursday"), and days that later sentences tell more finely than its own words ("met this
// week … In the conversation with X, on Tuesday").

// reportThen reports whether a day behind the trigger is that of a report about it: "held
// talks with X, the ministry's agency reported on Thursday".
func (p *dating) reportThen(at, trigger text.Phrase) bool {
	if at.From < trigger.To {
		return false
	}
	for i := at.From - 1; i >= max(trigger.To, at.From-3); i-- {
		if p.Cue(i, lexicon.CuePressStatement) { // "said in a statement on Thursday"
			return true
		}
	}
	i := at.From - 1
	if p.Fold(i) == "on" {
		i--
	}
	if i > trigger.To && p.Fold(i-1) == "told" && p.IsLower(i) { // "told reporters on Thursday"
		i--
	}
	return i > trigger.To && p.Cue(i, lexicon.CueReporting)
}

// byReport takes the day of the report when nothing else tells a day.
func (p *dating) byReport(e *encounters.Encounter, own text.Phrase) bool {
	p.reported = true
	defer func() { p.reported = false }()
	return p.stated(e, own, e.Trigger, "clause") || p.statedWithin(e, p.Sentences[e.Anchor].Phrase, e.Trigger, "sentence", farAway)
}

// byArrival takes the day of an arrival that the encounter's own sentence tells with the place
// where it was: "In Dakar, where he arrived on Sunday, X was received by Y".
func (p *dating) byArrival(e *encounters.Encounter) bool {
	if !e.News {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		if p.Tokens[t.At.From].Sentence != e.Anchor || t.At.To > e.Trigger.From || !t.TellsDay() {
			continue
		}
		for k := t.At.From - 1; k > max(p.Sentences[e.Anchor].From, t.At.From-6); k-- {
			if p.Fold(k) == "where" && (p.Cue(k+2, lexicon.CueGuestOf) || p.Cue(k+3, lexicon.CueGuestOf)) {
				return p.put(e, t, text.Phrase{}, e.Trigger, "arrival")
			}
		}
	}
	return false
}

// byJourneySince takes the day on which somebody travelled on, told in the sentence before, for an
// encounter that would else have the day of the one told before it: "met X in Lomé on Monday. On
// Tuesday she went on to Cotonou. President Y received her".
func (p *dating) byJourneySince(e *encounters.Encounter) bool {
	s := e.Anchor - 1
	if e.Follows < 0 || e.Follows >= len(p.Encounters) || e.Status == readout.Planned || p.Encounters[e.Follows].Anchor >= s {
		return false
	}
	if len(p.AnchoredAt(s)) > 0 || p.Sentences[s].Kind != text.Prose || p.LooksAhead(p.Sentences[s].Phrase) {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		if !p.Sentences[s].Has(t.At.From) || !t.TellsDay() && t.Kind != times.DayAway || !p.sinceTold(t) {
			continue
		}
		if p.didThen(e, t, s) {
			return p.put(e, t, text.Phrase{}, e.Trigger, "day since")
		}
		opens := p.opens(t.At, p.Sentences[s].Phrase) && (text.WordIn("took brought found saw", p.Fold(t.At.To)) || p.CueWithin(t.At.To, min(p.Sentences[s].To, t.At.To+clauseReach), lexicon.CueJourney))
		if opens || p.cameThen(t.At.From) {
			return p.put(e, t, text.Phrase{}, e.Trigger, "journey since")
		}
	}
	return false
}

// byArrivalSince takes the day on which its own sentence tells that somebody had come, for an encounter that
// would else have the day of the one told before it: "met X in Lomé on Monday. Arriving in Cotonou on Tuesday,
// she was received by Y".
func (p *dating) byArrivalSince(e *encounters.Encounter) bool {
	if e.Follows < 0 || e.Follows >= len(p.Encounters) || e.Status == readout.Planned {
		return false
	}
	for i := range p.times {
		t := &p.times[i]
		if p.Tokens[t.At.From].Sentence == e.Anchor && t.TellsDay() && p.sinceTold(t) && p.cameThen(t.At.From) {
			return p.put(e, t, text.Phrase{}, e.Trigger, "arrival since")
		}
	}
	return false
}

// sinceTold reports whether a day lies between that of the encounter dated last and the article's.
func (p *dating) sinceTold(t *times.Timex) bool {
	day, _, ok := t.Resolve(p.Today(), p.told, false).Bounds()
	return ok && day.After(p.told) && !day.After(p.Today())
}

// didThen reports whether sentence s tells what one of those who met did on a day, other than to speak: "On
// Tuesday X laid a wreath. She also met Y".
func (p *dating) didThen(e *encounters.Encounter, t *times.Timex, s int) bool {
	from := p.Sentences[s].From
	if p.saidThen(t.At) || p.announcedOn(t.At) || p.owns(t.At) || p.sinceThen(t.At.From) || p.subordinate(t.At, text.Phrase{From: from, To: from}) {
		return false
	}
	for k := range p.MentionsIn(p.Sentences[s].Phrase) {
		m := &p.Mentions[k]
		if m.Kind != names.Person || m.Possessive {
			continue
		}
		speaks := text.Utterances.Has(p.Fold(m.End())) || text.Utterances.Has(p.Fold(m.End()+1))
		return m.From < from+clauseReach && !speaks && encounters.Overlap(m.Who, e.Principals)
	}
	return false
}

// cameThen reports whether a verb of coming or going on stands before the day at token i, in its clause.
func (p *dating) cameThen(i int) bool {
	for k := i - 1; k >= max(p.SentenceOf(i).From, i-clauseReach) && !p.IsMark(k); k-- {
		if t := p.VerbTrigger(k); t != nil && text.WordIn("travel arrive", t.Class) {
			return true
		}
	}
	return false
}

// refine takes the day inside the week or month that the encounter's own words tell from
// further mentions of it.
func (p *dating) refine(e *encounters.Encounter) {
	coarse, span := e.Date, readout.Date(e.Date.Text)
	first, last, ok := span.Bounds()
	if precision := span.Precision(); !ok || precision == readout.PrecisionDay || precision == readout.PrecisionInterval {
		return
	}
	if e.Status != readout.Held || !p.Near(span, encounters.Freshness) {
		return
	}
	e.Date = text.Value{}
	if p.byMentions(e) || p.byFocus(e) || p.byThen(e) {
		from, to, known := readout.Date(e.Date.Text).Bounds()
		t, _ := p.TimeAt(e.Date.Clues[0].At.From, len(p.Tokens))
		if known && t.Kind != times.DaysAway && from.Equal(to) && !from.Before(first) && !to.After(last) && p.nobodyElse(e, p.Tokens[e.Date.Clues[0].At.From].Sentence) {
			return
		}
	}
	e.Date = coarse
}

// byThen takes the day of the sentence before one that goes on with the encounter: "The visit
// opened on Tuesday with a guard of honour. Afterwards the two held talks".
func (p *dating) byThen(e *encounters.Encounter) bool {
	for _, again := range e.MergedAt {
		if again.Empty() {
			continue
		}
		s := p.Tokens[again.From].Sentence
		if s <= e.Anchor || !p.Cue(p.Sentences[s].From, lexicon.CueThen) || p.Sentences[s-1].Kind != text.Prose {
			continue
		}
		for i := range p.times {
			t := &p.times[i]
			if p.Sentences[s-1].Has(t.At.From) && t.TellsDay() && !p.owns(t.At) {
				return p.put(e, t, text.Phrase{}, again, "then")
			}
		}
	}
	return false
}

// nobodyElse reports whether no other encounter is told in a sentence.
func (p *dating) nobodyElse(e *encounters.Encounter, sentence int) bool {
	for _, i := range p.AnchoredAt(sentence) {
		if &p.Encounters[i] != e {
			return false
		}
	}
	return true
}
