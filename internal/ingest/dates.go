package ingest

import (
	"sort"
	"time"

	"github.com/readout-archive/readout"
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
	times []timex
	told  time.Time // day of the encounter that was dated last
}

func (d *document) setDates() {
	if len(d.encounters) == 0 {
		return
	}
	p := dating{document: d, times: d.findTimes()}
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
	case p.inherited(e):
	case p.byPassage(e):
	case p.byScene(e):
	case e.news && e.status != readout.Planned:
		e.date.set(string(p.article.Date), articleDate(readout.Inferred))
		p.note("dates", "article date", e.trigger, "%s: the article's news, with no word of time of its own", e.date.text)
	default:
		p.note("dates", "none", e.trigger, "no date: neither the article's news nor dated by words")
	}
	if first, _, ok := readout.Date(e.date.text).Bounds(); ok {
		p.told = first
	}
}

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
		if t.kind == eveOf {
			continue
		}
		cost := p.cost(e, t, scope, trigger)
		if rule != "clause" && t.loose || cost > reach {
			continue
		}
		if cost < best {
			best, bestAt = cost, i
		}
	}
	return bestAt >= 0 && p.put(e, &p.times[bestAt], rule)
}

// put sets the encounter's date from an expression.
func (p *dating) put(e *encounter, t *timex, rule string) bool {
	future := e.status == readout.Planned || e.tense == future
	date := t.resolve(p.today(), p.told, future)
	if date == "" || rule != "clause" && t.year == 0 && !p.near(date, farthest) {
		return false
	}
	clues := []clue{{at: t.at, basis: readout.Stated}}
	if t.relative() {
		clues[0].from = p.text(t.at)
		clues = append(clues, articleDate(readout.Stated))
	}
	e.date.set(string(date), clues...)
	p.note("dates", rule, t.at, "%s: %q read at %s", date, p.text(t.at), p.article.Date)
	return true
}

// nearby is the farthest that a word of time may stand from words which merely
// speak of the encounter again.
const nearby = 14

// beside is the farthest that a word of time may stand from a bare word such as
// "meeting": "Monday's meeting", "at the talks on Tuesday".
const beside = 3

// farthest is how many days from the article's date a date without a year may
// lie that stands outside the encounter's own clause.
const farthest = 100

// farAway is the farthest that a word of time may stand from the trigger
// outside its clause.
const farAway = 40

const worst = 1000 // a word of time that costs as much says nothing of the encounter

// cost tells how badly a word of time fits a trigger: the distance in tokens,
// and more where another clause or another encounter stands between.
func (p *dating) cost(e *encounter, t *timex, scope, trigger phrase) int {
	cost := 0
	if p.whenBehind(t.at) && trigger.from >= t.at.to && trigger.from <= t.at.to+6 { // "in March, when they met"
		return 0
	}
	switch {
	case t.at.from >= trigger.to:
		cost = t.at.from - trigger.to
	case t.at.to <= trigger.from:
		cost = trigger.from - t.at.to
		if p.opens(t.at, scope) {
			cost = min(cost, 6)
		} else {
			cost += 4
		}
	}
	if t.loose {
		switch p.fold(t.at.from - 1) {
		case "in", "during", "early", "late", "mid", "of":
			cost += 3
		default:
			return worst
		}
	}
	switch p.fold(t.at.from - 1) {
	case "since", "until", "till", "by", "before", "from":
		if t.kind != onDays {
			return worst
		}
	case "the", "a", "an": // "the May 5 agreement"
		if t.kind == onDay || t.kind == inMonth {
			cost += 40
		}
	}
	if p.quotedAway(t.at, trigger) || p.subordinate(t.at, trigger) {
		return worst
	}
	if p.otherTrigger(e, t.at, trigger) {
		cost += 60
	}
	return cost
}

// whenBehind reports whether a clause with "when" takes up the word of time.
func (p *dating) whenBehind(at phrase) bool {
	return p.fold(at.to) == "when" || p.fold(at.to) == "," && p.fold(at.to+1) == "when"
}

// near reports whether a date lies within days of the article's.
func (d *document) near(date readout.Date, days int) bool {
	first, last, ok := date.Bounds()
	today := d.today()
	return ok && !last.Before(today.AddDate(0, 0, -days)) && !first.After(today.AddDate(0, 0, days))
}

// opens reports whether a word of time opens the scope: "On Tuesday, …".
func (p *dating) opens(at, scope phrase) bool {
	from := at.from
	for from > scope.from {
		switch p.fold(from - 1) {
		case "on", "in", "late", "early", "also", "and", "later", "earlier", `"`, "meanwhile", ",", "only", "just":
			from--
			continue
		}
		break
	}
	return from == scope.from
}

// subordinate reports whether a word of time belongs to a clause of its own:
// "who arrived on Monday", "after the vote on 5 May", "ahead of the summit on Friday".
func (p *dating) subordinate(at, trigger phrase) bool {
	from := p.sentences[p.tokens[at.from].sentence].from
	if trigger.to <= at.from && trigger.to > from {
		from = trigger.to
	}
	for i := at.from - 1; i >= from; i-- {
		if trigger.has(i) {
			return false
		}
		switch p.tokens[i].fold {
		case ";", "(":
			return false
		case ",": // a comma closes the clause unless it parts a list or a date
			if i+1 < at.from-1 {
				return false
			}
		case "that":
			return true
		case "after":
			if p.fold(i-1) == "one" { // "one after the other"
				continue
			}
			return true
		case "who", "which", "whom", "whose", "where", "when", "since", "following", "ahead", "until", "before", "signed", "scheduled",
			"due", "arrived", "arriving", "elected", "appointed", "adopted", "launched", "opened", "began", "announced", "published", "slated", "invited",
			"attend", "attending", "celebrated", "marked", "died", "took", "came", "agreed", "reached", "expected", "planned", "set", "begins", "starts", "concluded":
			return !trigger.has(i)
		}
	}
	return false
}

// quotedAway reports whether a quotation mark parts a word of time from the trigger.
func (p *dating) quotedAway(at, trigger phrase) bool {
	from, to := trigger.to, at.from
	if at.to <= trigger.from {
		from, to = at.to, trigger.from
	}
	marks := 0
	for i := from; i < to; i++ {
		if p.tokens[i].fold == `"` {
			marks++
		}
	}
	return marks%2 == 1
}

// otherTrigger reports whether the trigger of another encounter of the same
// sentence stands nearer to the word of time.
func (p *dating) otherTrigger(e *encounter, at, trigger phrase) bool {
	distance := gap(at, trigger)
	for _, i := range p.anchoredAt(e.anchor) {
		other := &p.encounters[i]
		if other == e || other.trigger == trigger || other.trigger == e.trigger {
			continue
		}
		if gap(at, other.trigger) < distance {
			return true
		}
	}
	return false
}

// gap is the number of tokens between two phrases.
func gap(a, b phrase) int {
	if a.from >= b.to {
		return a.from - b.to
	}
	return max(0, b.from-a.to)
}

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

// besides reports whether a noun of encounter names another one beside which
// this one took place: "after the summit", "ahead of the talks".
func (d *document) besides(noun phrase) bool {
	if d.tokens[noun.from].shape == title && noun.from > d.sentenceOf(noun.from).from && d.tokens[noun.from-1].capital() {
		return true // "the African Union Summit held in …"
	}
	for i := noun.from - 1; i >= max(0, noun.from-4); i-- {
		switch d.fold(i) {
		case "after", "ahead", "before", "following", "sidelines", "margins", "fringes", "for":
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
		for i := scope.from; i < scope.to; i++ {
			if !isEncounterNoun(p.tokens[i].fold) {
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

// tellsOfBeing reports whether the sentence says of the encounter that it was:
// "The meeting was held", "The talks, which took place".
func (p *dating) tellsOfBeing(noun, scope phrase) bool {
	for i := noun.to; i < min(scope.to, noun.to+8); i++ {
		switch p.tokens[i].fold {
		case "took", "held", "place", "happened", "occurred", "lasted", "ran", "opened", "began", "started", "came", "scheduled", "due", "set", "planned":
			return true
		}
	}
	return false
}

// isEncounterNoun reports whether a folded word names an encounter.
func isEncounterNoun(fold string) bool {
	switch fold {
	case "meeting", "meetings", "talks", "conversation", "discussion", "discussions", "encounter", "negotiations", "consultations", "audience",
		"summit", "session", "dialogue", "reception", "call", "exchange", "visit", "engagement", "sitting", "appointment":
		return true
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

// passage is how many sentences a word of time that opens one speaks for.
const passage = 2

// byPassage takes the word of time that opened the passage: "Yesterday, the two
// countries reaffirmed … This was said at a meeting of …".
func (p *dating) byPassage(e *encounter) bool {
	if !p.pointsBack(e.anchor) {
		return false
	}
	for s := e.anchor - 1; s >= max(0, e.anchor-passage); s-- {
		if p.sentences[s].kind != prose {
			return false
		}
		for i := range p.times {
			t := &p.times[i]
			if t.loose || t.kind == eveOf || !p.sentences[s].has(t.at.from) {
				continue
			}
			if p.opens(t.at, p.sentences[s].phrase) {
				return p.put(e, t, "passage")
			}
		}
		if !p.pointsBack(s) {
			return false
		}
	}
	return false
}

// byScene takes the day that the article's first sentence sets for its news:
// "told journalists in Yerevan on February 1 …".
func (p *dating) byScene(e *encounter) bool {
	planned := e.status == readout.Planned
	if !e.news && !planned || p.lead >= len(p.sentences) || e.anchor <= p.lead {
		return false
	}
	scope := p.sentences[p.lead].phrase
	for s := p.lead + 1; s < min(e.anchor, p.paragraphs[p.sentences[p.lead].paragraph].to); s++ {
		scope.to = p.sentences[s].to
	}
	if p.looksAhead(scope) != planned {
		return false
	}
	start := phrase{scope.from, scope.from}
	for i := range p.times {
		t := &p.times[i]
		if !scope.has(t.at.from) || t.loose || t.kind != onDay && t.kind != onWeekday && t.kind != daysAway {
			continue
		}
		if !p.quotedAway(t.at, start) && !p.subordinate(t.at, start) {
			return p.put(e, t, "scene")
		}
	}
	return false
}

// looksAhead reports whether words tell of talks still to come.
func (d *document) looksAhead(scope phrase) bool {
	for i := scope.from; i < scope.to; i++ {
		switch d.tokens[i].fold {
		case "will", "would", "expected", "scheduled", "due", "plans", "planned":
			return true
		case "to":
			if before := d.fold(i - 1); before == "is" || before == "are" || before == "set" {
				return true
			}
		}
	}
	return false
}

// pointsBack reports whether a sentence opens with a word that goes on from the one before.
func (p *dating) pointsBack(s int) bool {
	switch p.fold(p.sentences[s].from) {
	case "this", "these", "that", "those", "it", "there", "during", "at", "in", "they", "such", "the", "he", "she", "both":
		return true
	}
	return false
}

// eves dates by "on the eve of": the encounter that was on the eve lies a day
// before the one that follows, and the other way round.
func (p *dating) eves() {
	for i := range p.times {
		t := &p.times[i]
		if t.kind != eveOf {
			continue
		}
		later := p.encounterAfter(t.at)
		if later == nil {
			continue
		}
		earlier := p.encounterOn(t.at, later)
		if earlier == nil {
			continue
		}
		p.dayBeside(later, earlier, 1, t.at)
		p.dayBeside(earlier, later, -1, t.at)
	}
}

// dayBeside dates an encounter by another one, days away from it.
func (p *dating) dayBeside(e, other *encounter, days int, words phrase) {
	first, _, ok := readout.Date(other.date.text).Bounds()
	if !ok || e.date.known() || readout.Date(other.date.text).Precision() != readout.PrecisionDay {
		return
	}
	clues := append([]clue{{at: words, basis: readout.Inferred, from: "on the eve of"}}, other.date.clues...)
	for i := range clues {
		clues[i].basis = readout.Inferred
	}
	e.date.set(string(readout.Day(first.AddDate(0, 0, days))), clues...)
	p.note("dates", "eve", words, "%s: a day from %s", e.date.text, other.date.text)
}

// encounterAfter gives the encounter whose words stand behind "on the eve of", in its sentence.
func (p *dating) encounterAfter(at phrase) *encounter {
	s := p.tokens[at.from].sentence
	for i := range p.encounters {
		e := &p.encounters[i]
		if e.anchor == s && e.trigger.from >= at.to {
			return e
		}
	}
	return nil
}

// encounterOn gives the encounter that is said to be on the eve: the one whose
// focus holds the sentence, the last before it.
func (p *dating) encounterOn(at phrase, not *encounter) *encounter {
	s := p.tokens[at.from].sentence
	var found *encounter
	for i := range p.encounters {
		e := &p.encounters[i]
		if e == not || e.anchor > s {
			continue
		}
		speaks := e.anchor == s
		for _, f := range e.focus {
			speaks = speaks || f == s
		}
		for _, m := range e.mergedAt {
			speaks = speaks || !m.empty() && p.tokens[m.from].sentence == s
		}
		if speaks && (found == nil || e.anchor >= found.anchor) {
			found = e
		}
	}
	return found
}
