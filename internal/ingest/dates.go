package ingest

import (
	"sort"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
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
	*document
	times    []timex
	told     time.Time    // day of the encounter that was dated last
	toldAt   int          // its trigger's token
	headings []dayHeading // of an agenda
	reported bool         // the day on which somebody reported it counts, too
}

func (d *document) setDates() {
	if len(d.encounters) == 0 {
		return
	}
	p := dating{document: d, times: d.findTimes()}
	p.findDayHeadings()
	for i := range d.encounters {
		p.date(&d.encounters[i])
	}
	p.eves()
}

// articleDate is the clue that stands in the date line.
func articleDate(basis readout.Basis) clue { return clue{basis: basis, from: "article date"} }

// date dates one encounter by the first source that speaks.
func (p *dating) date(e *encounter) {
	own := e.clause
	if own.empty() {
		own = p.sentences[e.anchor].phrase
	}
	switch {
	case p.stated(e, own, e.trigger, "clause"):
	case p.statedWithin(e, p.sentences[e.anchor].phrase, e.trigger, "sentence", farAway):
	case p.byMentions(e):
	case p.byFocus(e):
	case p.byHeading(e):
	case p.byQuotation(e):
	case p.inherited(e):
	case p.byPassage(e):
	case p.byScene(e):
	case p.byHeadline(e):
	case p.byReport(e, own):
	case p.byArrival(e):
	case e.news && e.status != readout.Planned:
		e.date.set(string(p.article.Date), articleDate(readout.Inferred))
		p.note("dates", "article date", e.trigger, "%s: the article's news, with no word of time of its own", e.date.text)
	default:
		p.note("dates", "none", e.trigger, "no date: neither the article's news nor dated by words")
	}
	p.refine(e)
	if first, _, ok := readout.Date(e.date.text).Bounds(); ok {
		p.told, p.toldAt = first, e.trigger.from
	}
}

// dayTold gives the day that "the same day" and "a day earlier" at token i count
// from: that of the encounter dated last, or of a word of time between the two.
func (p *dating) dayTold(i int, future bool) time.Time {
	told := p.told
	for k := range p.times {
		t := &p.times[k]
		if t.at.from >= i {
			break
		}
		if t.at.from < p.toldAt && !told.IsZero() || p.tokens[i].sentence-p.tokens[t.at.from].sentence > memory {
			continue
		}
		if s := p.tokens[t.at.from].sentence; s != p.tokens[i].sentence && (p.reportedOnly(t.at) || p.statementThen(t.at) || !told.IsZero() && p.travelThen(t.at) || !told.IsZero() && p.subordinate(t.at, phrase{p.sentences[s].from, p.sentences[s].from})) {
			continue // of what is only reported there, or of an arrival, or of what was talked about
		}
		switch t.kind {
		case onDay, onWeekday, daysAway:
			day := t.resolve(p.today(), told, future)
			if first, _, ok := day.Bounds(); ok && p.near(day, farthest) && (future || !first.After(p.today())) {
				told = first
			}
		}
	}
	return told
}

// reportedOnly reports whether a word of time stands behind "that" in its sentence:
// "denied a report that they had met on Wednesday".
func (p *dating) reportedOnly(at phrase) bool {
	for i := at.from - 1; i > p.sentenceOf(at.from).from; i-- {
		if p.fold(i) == "that" {
			return true
		}
	}
	return false
}

// statementThen reports whether a word of time is of the day when somebody's words came:
// "said in a written statement received here on Thursday".
func (p *dating) statementThen(at phrase) bool {
	for i := at.from - 1; i > max(p.sentenceOf(at.from).from, at.from-8); i-- {
		if p.cue(i, lexicon.CuePressStatement) {
			return true
		}
		if p.tokens[i].shape == mark {
			break
		}
	}
	return false
}

// travelThen reports whether a word of time is of a journey alone: "is to arrive in Seoul on
// Saturday".
func (p *dating) travelThen(at phrase) bool {
	s := p.tokens[at.from].sentence
	if len(p.anchoredAt(s)) > 0 {
		return false
	}
	for i := at.from - 1; i > max(p.sentences[s].from, at.from-8); i-- {
		if p.cue(i, lexicon.CueGuestOf) {
			return true
		}
	}
	return false
}

// memory is how many sentences a day that was told counts for those behind it.
const memory = 6

// stated takes the word of time that stands best to the trigger within scope.
func (p *dating) stated(e *encounter, scope, trigger phrase, rule string) bool {
	reach := nearby
	if rule == "clause" {
		reach = worst
	}
	return p.statedWithin(e, scope, trigger, rule, reach)
}

// statedWithin takes the word of time that stands best to the trigger within
// scope and no farther than reach.
func (p *dating) statedWithin(e *encounter, scope, trigger phrase, rule string, reach int) bool {
	best, bestAt := worst, -1
	first := sort.Search(len(p.times), func(i int) bool { return p.times[i].at.from >= scope.from })
	for i := first; i < len(p.times) && p.times[i].at.from < scope.to; i++ {
		t := &p.times[i]
		if t.kind == eveOf || !p.reported && p.reportThen(t.at, trigger) {
			continue
		}
		cost := p.cost(e, t, scope, trigger)
		if rule != "clause" && t.loose && !p.whenBehind(t.at) || cost > reach {
			continue
		}
		if cost < best {
			best, bestAt = cost, i
		}
	}
	return bestAt >= 0 && p.put(e, &p.times[bestAt], scope, trigger, rule)
}

// put sets the encounter's date from an expression, or a finer one beside it.
func (p *dating) put(e *encounter, t *timex, scope, trigger phrase, rule string) bool {
	if rule == "clause" && p.aheadByTense(e, t) {
		e.status, e.news = readout.Planned, false
		e.statusClues = []clue{{at: t.at, basis: readout.Stated}}
	}
	t, date := p.finer(e, t, scope, trigger, e.status == readout.Planned || e.tense == future)
	date = p.inOrder(e, t, date)
	if date == "" || rule != "clause" && t.year == 0 && !p.near(date, farthest) {
		return false
	}
	if first, _, _ := date.Bounds(); e.status != readout.Planned && first.After(p.today()) {
		switch {
		case t.kind == unitAway: // "talked through exercises for the coming year"
			return false
		case rule == "clause" && t.kind == daysAway: // "Tomorrow the Vice-President meets with"
			e.status, e.news = readout.Planned, false
			e.statusClues = []clue{{at: t.at, basis: readout.Stated}}
		case rule != "clause" && (t.kind == daysAway || first.After(p.today().AddDate(0, 0, 1))):
			return false // what was held is not of a day to come
		}
	}
	clues := []clue{{at: t.at, basis: readout.Stated}}
	if t.relative() {
		clues[0].from = p.text(t.at)
		clues = append(clues, articleDate(readout.Stated))
	}
	e.date.set(string(date), clues...)
	if p.trace != nil {
		p.note("dates", rule, t.at, "%s: %q read at %s", date, p.text(t.at), p.article.Date)
	}
	return true
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
func (p *dating) byMentions(e *encounter) bool {
	for _, again := range e.mergedAt {
		if again.empty() || p.besides(again) {
			continue
		}
		if p.stated(e, p.sentenceOf(again.from).phrase, again, "further mention") {
			return true
		}
	}
	return false
}

// byFocus looks in the sentences that speak of the encounter: beside the words
// "meeting", "talks" and their like, as in "The meeting took place on Monday".
func (p *dating) byFocus(e *encounter) bool {
	for _, s := range e.focus {
		if s == e.anchor {
			continue
		}
		scope := p.sentences[s].phrase
		if e.status != readout.Planned && p.looksAhead(scope) {
			continue // of what is to come
		}
		for i := scope.from; i < scope.to; i++ {
			if !p.cue(i, lexicon.CueEncounterNoun) || p.newlyTold(i, scope.from) {
				continue
			}
			reach := beside
			if p.tellsOfBeing(phrase{i, i + 1}, scope) {
				reach = nearby
			}
			if p.statedWithin(e, scope, phrase{i, i + 1}, "focus", reach) {
				return true
			}
		}
	}
	return false
}

// newlyTold reports whether the noun at token i opens something that was not told
// before: "a legislative session".
func (p *dating) newlyTold(i, from int) bool {
	for j := i - 1; j >= max(from, i-4); j-- {
		if p.cue(j, lexicon.CueDeterminer) {
			return p.fold(j) == "a" || p.fold(j) == "an"
		}
		if p.tokens[j].shape == mark {
			break
		}
	}
	return false
}

// inherited takes the day of the encounter of which this is a further one.
func (p *dating) inherited(e *encounter) bool {
	if e.follows < 0 || e.follows >= len(p.encounters) {
		return false
	}
	before := &p.encounters[e.follows]
	if before == e || !before.date.known() || before.status == readout.Planned && e.status != readout.Planned {
		return false
	}
	clues := make([]clue, len(before.date.clues))
	for i, c := range before.date.clues {
		c.basis = readout.Inferred
		if c.from == "" {
			c.from = "same visit"
		}
		clues[i] = c
	}
	e.date.set(before.date.text, clues...)
	p.note("dates", "same visit", e.trigger, "%s: the day of the encounter told before it", e.date.text)
	return true
}
