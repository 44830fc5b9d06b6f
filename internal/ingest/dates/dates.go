package dates

import (
	"slices"
	"sort"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns the date pass. Input: encounters with trigger, clause, focus,
// status and tense. Output: each encounter's date with its receipts.
//
// An encounter's day is looked for from sure to risky: words of time in its own
// clause, beside its further mentions, in sentences that speak of it; the day of
// the encounter of which it is a further one; a word of time that opened the
// passage; and, for the article's own news, the article's date.

// dating is the work of the pass on one document.
type dating struct {
	document
	times    []times.Timex
	told     time.Time    // day of the encounter that was dated last
	toldAt   int          // its trigger's token
	heldOn   time.Time    // day of the encounter that was dated last and is over
	headings []dayHeading // of an agenda
	reported bool         // the day on which somebody reported it counts, too
	toldOn   time.Time    // day of a dateline that is older than the article
	toldOnAt text.Phrase  // its words
	moved    map[int]bool // words of time that were read at it, by their first tokens
}

func (d document) setDates() {
	if len(d.Encounters) == 0 {
		return
	}
	p := dating{document: d, times: slices.DeleteFunc(d.FindTimes(), d.inName)}
	p.readAtDateline()
	p.findDayHeadings()
	for i := range d.Encounters {
		p.date(&d.Encounters[i])
	}
	p.eves()
}

// inName reports whether words of time are somebody's name: "January Makori", "Joe Friday".
func (d document) inName(t times.Timex) bool {
	m := d.Mention(t.At.From)
	return m != nil && m.Kind == names.Person && m.Name.Contains(t.At)
}

// articleDate is the clue that stands in the date line.
func articleDate(basis readout.Basis) text.Clue { return text.Clue{Basis: basis, From: "article date"} }

// date dates one encounter by the first source that speaks.
func (p *dating) date(e *encounters.Encounter) {
	own := e.Clause
	if own.Empty() {
		own = p.Sentences[e.Anchor].Phrase
	}
	switch {
	case p.stated(e, own, e.Trigger, "clause"):
	case p.byAfter(e):
	case p.statedWithin(e, p.Sentences[e.Anchor].Phrase, e.Trigger, "sentence", farAway):
	case p.byMentions(e):
	case p.byFocus(e):
	case p.byHeading(e):
	case p.byQuotation(e):
	case p.byThere(e):
	case p.byEve(e):
	case p.atAnotherTime(e):
	case p.byJourneySince(e):
	case p.byArrivalSince(e):
	case p.inherited(e):
	case p.byPassage(e):
	case p.byLapse(e):
	case p.byScene(e):
	case p.byHeadline(e):
	case p.byVisitAhead(e):
	case p.byReport(e, own):
	case p.byArrival(e):
	case p.byPassingDay(e):
	case p.byOwnSentence(e), p.byEarlierDay(e):
	case p.byHour(e):
	case e.News && e.Status != readout.Planned:
		p.newsDay(e)
	case p.byCompany(e):
	case p.byLead(e):
	default:
		p.Note("dates", "none", e.Trigger, "no date: neither the article's news nor dated by words")
	}
	p.refine(e)
	if first, _, ok := readout.Date(e.Date.Text).Bounds(); ok {
		p.told, p.toldAt = first, e.Trigger.From
		if e.Status != readout.Planned {
			p.heldOn = first
		}
	}
}

// stated takes the word of time that stands best to the trigger within scope.
func (p *dating) stated(e *encounters.Encounter, scope, trigger text.Phrase, rule string) bool {
	reach := encounters.Nearby
	if rule == "clause" {
		reach = worst
	}
	return p.statedWithin(e, scope, trigger, rule, reach)
}

// statedWithin takes the word of time that stands best to the trigger within
// scope and no farther than reach.
func (p *dating) statedWithin(e *encounters.Encounter, scope, trigger text.Phrase, rule string, reach int) bool {
	best, next := p.bestWithin(e, scope, trigger, rule, reach)
	return best >= 0 && (p.put(e, &p.times[best], scope, trigger, rule) || next >= 0 && p.put(e, &p.times[next], scope, trigger, rule))
}

// bestWithin gives the word of time that stands best to the trigger within scope, and the next
// best, which serves where the first means no day; -1 where there is none.
func (p *dating) bestWithin(e *encounters.Encounter, scope, trigger text.Phrase, rule string, reach int) (bestAt, next int) {
	bestAt, next = -1, -1
	best, second := worst, worst
	first := sort.Search(len(p.times), func(i int) bool { return p.times[i].At.From >= scope.From })
	for i := first; i < len(p.times) && p.times[i].At.From < scope.To; i++ {
		t := &p.times[i]
		if t.Kind == times.EveOf || rule == "further mention" && e.Status != readout.Planned && p.yetToCome(t.At.From) || !p.reported && p.reportThen(t.At, trigger) || e.Status == readout.Planned && p.announcedOn(t.At) {
			continue
		}
		cost := p.cost(e, t, scope, trigger)
		if rule != "clause" && t.Loose && p.whenBehind(t.At) < 0 || cost > reach {
			continue
		}
		if cost < best {
			best, bestAt, second, next = cost, i, best, bestAt
		} else if cost < second {
			second, next = cost, i
		}
	}
	return bestAt, next
}

// put sets the encounter's date from an expression, or a finer one beside it.
func (p *dating) put(e *encounters.Encounter, t *times.Timex, scope, trigger text.Phrase, rule string) bool {
	if rule == "clause" && p.aheadByTense(e, t) {
		e.Status, e.News = readout.Planned, false
		e.StatusClues = []text.Clue{{At: t.At, Basis: readout.Stated}}
	}
	if rule == "clause" && p.ayearAgo(e, t) {
		e.Status, e.News, e.Tense = readout.Planned, false, clauses.Future
	}
	t, date := p.finer(e, t, scope, trigger, e.Status == readout.Planned || e.Tense == clauses.Future)
	date = p.inOrder(e, t, date)
	if date == "" || t.Year == 0 && !p.Near(date, farthest) && (rule != "clause" || p.aheadInstead(e, t, trigger)) {
		return false
	}
	if first, _, _ := date.Bounds(); e.Status != readout.Planned && first.After(p.Today()) {
		switch {
		case t.Kind == times.UnitAway: // "talked through exercises for the coming year"
			return false
		case rule == "clause" && t.Kind == times.DaysAway: // "Tomorrow the Vice-President meets with"
			e.Status, e.News = readout.Planned, false
			e.StatusClues = []text.Clue{{At: t.At, Basis: readout.Stated}}
		case rule != "clause" && (t.Kind == times.DaysAway || first.After(p.Today().AddDate(0, 0, 1))):
			return false // what was held is not of a day to come
		}
	}
	clues := []text.Clue{{At: t.At, Basis: readout.Stated}}
	if t.Relative() {
		clues[0].From = p.Text(t.At)
		clues = append(clues, p.premise(t))
	}
	e.Date.Set(string(date), clues...)
	if p.Trace != nil {
		p.Note("dates", rule, t.At, "%s: %q read at %s", date, p.Text(t.At), p.Article.Date)
	}
	return true
}

// aheadInstead reports whether a day without a year, which would lie long before the article's
// news, is one that is still to come: "discussed the fair to be held on March 25-27".
func (p *dating) aheadInstead(e *encounters.Encounter, t *times.Timex, trigger text.Phrase) bool {
	ahead := e.Tense != clauses.Pluperfect && p.soonRather(t)
	for i := trigger.To; i+1 < t.At.From; i++ {
		ahead = ahead || p.Fold(i) == "to" && p.Fold(i+1) == "be" || p.Cue(i, lexicon.CueAhead)
	}
	return ahead && e.News && (t.Kind == times.OnDay || t.Kind == times.OnDays) && p.Near(t.Resolve(p.Today(), p.told, true), farthest)
}

// beside is the farthest that a word of time may stand from a bare word such as
// "meeting": "Monday's meeting", "at the talks on Tuesday".
const beside = 3

// farthest is how many days from the article's date a date without a year may
// lie that stands outside the encounter's own clause.
const farthest = 100

// farAway is the farthest that a word of time may stand from the trigger
// outside its clause.
const farAway = 40

// byMentions looks beside the further mentions of the same encounter.
func (p *dating) byMentions(e *encounters.Encounter) bool {
	for _, again := range e.MergedAt {
		if again.Empty() || p.Besides(again) {
			continue
		}
		if s := p.Tokens[again.From].Sentence; s != e.Anchor && e.Status != readout.Planned && p.LooksAhead(p.Sentences[s].Phrase) {
			continue // of what is to come
		}
		if p.anEvent(e, again) {
			continue
		}
		reach := encounters.Nearby
		if t := p.VerbTrigger(again.To - 1); t != nil && text.WordIn("meet call host", t.Class) && !p.Cue(again.From, lexicon.CueEncounterNoun) && !p.whenBefore(again.From) {
			reach = farAway // "called on the Minister of Works, Transport and Infrastructure, X, at Y on Monday"
		}
		if p.statedWithin(e, p.SentenceOf(again.From).Phrase, again, "further mention", reach) {
			return true
		}
	}
	return false
}

// anEvent reports whether a noun that was taken as a further mention of the encounter is of an
// event around it, which has days of its own: "the Summit approved it on 24 November", "the
// 78th session began on 5 September".
func (p *dating) anEvent(e *encounters.Encounter, noun text.Phrase) bool {
	i := noun.From
	if noun.Len() != 1 || !p.Cue(i, lexicon.CueEncounterNoun) || p.Fold(i) == p.Fold(e.Trigger.To-1) || p.Tokens[i].Sentence == e.Anchor {
		return false
	}
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-3); j-- {
		if p.ordinal(j) {
			return true
		}
	}
	return p.Tokens[i].Capital() && p.Cue(i, lexicon.CueEventNoun) && i > p.SentenceOf(i).From+1
}

// byFocus looks in the sentences that speak of the encounter: beside the words
// "meeting", "talks" and their like, as in "The meeting took place on Monday".
func (p *dating) byFocus(e *encounters.Encounter) bool {
	for _, s := range e.Focus {
		if s == e.Anchor {
			continue
		}
		scope := p.Sentences[s].Phrase
		if e.Status != readout.Planned && p.LooksAhead(scope) {
			continue // of what is to come
		}
		for i := scope.From; i < scope.To; i++ {
			if !p.Cue(i, lexicon.CueEncounterNoun) || p.newlyTold(i, scope.From) || p.anEvent(e, text.At(i)) {
				continue
			}
			reach := beside
			if p.tellsOfBeing(text.At(i), scope) {
				reach = encounters.Nearby
			}
			if p.statedWithin(e, scope, text.At(i), "focus", reach) {
				return true
			}
		}
	}
	return false
}

// inherited takes the day of the encounter of which this is a further one.
func (p *dating) inherited(e *encounters.Encounter) bool {
	if e.Follows < 0 || e.Follows >= len(p.Encounters) {
		return false
	}
	before := &p.Encounters[e.Follows]
	if before == e || !before.Date.Known() || before.Status == readout.Planned && e.Status != readout.Planned {
		return false
	}
	clues := make([]text.Clue, len(before.Date.Clues))
	for i, c := range before.Date.Clues {
		c.Basis = readout.Inferred
		if c.From == "" {
			c.From = "same visit"
		}
		clues[i] = c
	}
	e.Date.Set(before.Date.Text, clues...)
	p.Note("dates", "same visit", e.Trigger, "%s: the day of the encounter told before it", e.Date.Text)
	return true
}
