package ingest

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the place pass. Input: encounters with trigger, clause, focus
// and parties. Output: each encounter's city, country and venue with receipts.
//
// Explicit words win ("in Lachin"); else a venue; else, for a further encounter
// of the same visit, the place of the one before it; else a visit or a host
// gives the country; and the dateline's town speaks for the article's own news
// when host and visit agree with it.

// placing is the work of the pass on one document.
type placing struct {
	*document
	dateTown toponym
	hasTown  bool
	places   []placeWords
}

func (d *document) setPlaces() {
	if len(d.encounters) == 0 {
		return
	}
	p := placing{document: d}
	p.dateTown, p.hasTown = d.datelineTown()
	p.findPlaces()
	for i := range d.encounters {
		e := &d.encounters[i]
		if len(e.video) > 0 {
			continue // a video meeting has no place
		}
		p.place(e)
	}
}

// place finds one encounter's place by the first source that speaks.
func (p *placing) place(e *encounter) {
	own := e.clause
	if own.empty() {
		own = p.sentences[e.anchor].phrase
	}
	venue := p.venueOf(e, own)
	fresh := p.fresh(e)
	switch {
	case p.explicit(e, own, e.trigger, "clause"):
	case p.explicit(e, p.sentences[e.anchor].phrase, e.trigger, "sentence"):
	case venue != nil && venue.known != nil && own.has(venue.at.from) && !p.namesakeVenue(e, venue.known.Code) && p.byVenue(e, venue):
	case p.explicitAgain(e):
	case p.byClock(e):
	case venue != nil && p.byVenue(e, venue):
	case p.byOwnVisit(e):
	case p.inherited(e):
	case fresh && p.byScene(e, true):
	case fresh && p.byDateline(e):
	case p.byVisit(e, fresh):
	case fresh && p.byScene(e, false):
	case p.byStay(e):
	case p.byPost(e):
	case p.besideDay(e):
	case p.byHost(e):
	case fresh && p.byHome(e):
	}
	if !e.city.known() {
		_ = fresh && p.datelineWithin(e) || e.placeLand.known() && p.bySeat(e, venue) || p.byVicinity(e, fresh)
	} else if !e.placeLand.known() { // a locality that no list has
		p.landOfLocality(e, fresh)
	}
}

// outOfSight is how many tokens away a place says nothing of an encounter.
const outOfSight = 1000

// explicit takes the place that stands best to the trigger within scope.
func (p *placing) explicit(e *encounter, scope, trigger phrase, rule string) bool {
	best, bestAt := outOfSight, -1
	again := (rule == "further mention" || rule == "focus") && p.fresh(e)
	for i := range p.places {
		w := &p.places[i]
		told := w.where && trigger.from > w.at.to && w.at.from >= scope.from // ", where he met"
		if !told && (w.visited || w.hangs || w.where && p.fold(w.at.from) == "from") || w.country == "" && w.city.empty() || w.at.from < scope.from || w.at.from >= scope.to {
			continue
		}
		cost := w.at.gap(trigger)
		if w.unlisted && !told && (cost > besideTrigger || w.at.from < trigger.to && !trigger.has(w.at.from) && w.at.from > p.sentenceOf(w.at.from).from+openingPlace) {
			continue
		}
		if told {
			cost = 0
		} else if w.at.to <= trigger.from && w.at.from > scope.from+2 {
			cost += 10
		}
		if w.city.empty() && w.name == "" {
			cost += 8
		}
		if land := w.city.empty() && w.name == "" && w.venue.empty(); land && w.at.from > trigger.to+1 && p.cue(trigger.from, lexicon.CueMatterVerb) && !p.personBetween(trigger.to, w.at.from) {
			continue // "reviewed contributions to operations in Kosovo"
		}
		if w.at.from > trigger.to+matterReach && p.fold(w.at.from) == "in" && p.tellsMatter(trigger) && p.within(w.at, trigger) && !p.dayFollows(w.at.to, p.sentenceOf(w.at.from).to) {
			continue // "informed him of the company's research centre in Hanoi"
		}
		if w.at.from > trigger.to+1 && p.cue(trigger.from, lexicon.CueMatterVerb) && (rule == "further mention" || w.at.from > trigger.to+matterReach && p.within(w.at, trigger)) {
			continue // "They also discussed the terminal at Colombo"
		}
		if again && (p.ofPast(w) || e.status != readout.Planned && p.looksAhead(p.sentenceOf(w.at.from).phrase)) {
			continue
		}
		if p.ofItsOwn(w.at, trigger) || rule != "clause" && (cost > nearby || w.city.empty() && w.name == "") {
			continue
		}
		if cost < best {
			best, bestAt = cost, i
		}
	}
	if bestAt < 0 {
		return false
	}
	p.put(e, &p.places[bestAt], readout.Stated, rule)
	return true
}

// personBetween reports whether somebody is named between two tokens.
func (p *placing) personBetween(from, to int) bool {
	for i := from; i < to; i++ {
		if p.isPerson(i) {
			return true
		}
	}
	return false
}

// matterReach is how many words behind "discussed" a place is still where they did
// and not one of what was talked about: "discussed trade in Nairobi".
const matterReach = 5

// tellsMatter reports whether what was talked about stands behind a trigger: "took up",
// "informed", "spoke of".
func (p *placing) tellsMatter(trigger phrase) bool {
	return p.cue(trigger.from, lexicon.CueTellsMatter) && (p.fold(trigger.from) != "took" || p.fold(trigger.from+1) == "up")
}

// within reports whether no mark parts a place from the trigger before it.
func (p *placing) within(at, trigger phrase) bool {
	for i := trigger.to; i < at.from; i++ {
		if p.tokens[i].shape == mark && p.fold(i) != "'s" && p.fold(i) != "-" {
			return false
		}
	}
	return true
}

// openingPlace is how many words may stand before a locality that opens its sentence: "At his
// residence in Yarze, the President received".
const openingPlace = 3

// besideTrigger is how many words may stand between a trigger and a locality that no
// list has.
const besideTrigger = 9

// ofItsOwn reports whether a place belongs to another clause than the trigger:
// "who was born in Baku", "after the summit in Rome".
func (p *placing) ofItsOwn(at, trigger phrase) bool {
	if trigger.to > at.from || p.sidelines(at.from) {
		return false
	}
	for i := at.from - 1; i >= trigger.to; i-- {
		switch p.fold(i) {
		case "after":
			if p.fold(i-1) != "one" {
				return true
			}
		case "held", "opened":
			if i > trigger.to && p.tokens[i-1].shape == title && !p.isPerson(i-1) && !p.heldBehind(i, trigger) { // "the Summit held in Rome"
				return true
			}
			if p.fold(i-1) == "be" && p.fold(i-2) == "to" && i-2 > trigger.to && !p.heldBehind(i, trigger) { // "the conference to be held in Lucerne"
				return true
			}
		case ";", `"`:
			return true
		}
		if p.cue(i, lexicon.CuePlaceAside) && !p.heldBehind(i, trigger) && (i+1 < at.from || !p.cue(i, lexicon.CueMatterVerb)) { // "discussed in Sirte" is where it was
			return true
		}
		if p.cue(i, lexicon.CueMatterVerb) && at.from > i+matterReach && !p.dayFollows(at.to, p.sentenceOf(at.from).to) { // "in which they reviewed the contributions to operations in Kosovo"
			return true
		}
	}
	return false
}

// put sets city, country and venue from the words of a place.
func (p *placing) put(e *encounter, w *placeWords, basis readout.Basis, rule string) {
	city, land := w.clues(basis)
	if !w.city.empty() || w.name != "" {
		e.city.set(p.cityName(&w.toponym), city...)
	}
	e.placeLand.set(w.country, land...)
	if !w.venue.empty() {
		e.venue.set(p.text(p.bare(w.venue)), clue{at: p.bare(w.venue), basis: readout.Stated})
	}
	if p.trace != nil {
		p.note("place", rule, w.at, "%s, %s", e.city.text, e.placeLand.text)
	}
}

// bare is a phrase without its article.
func (p *placing) bare(words phrase) phrase {
	if p.fold(words.from) == "the" || p.cue(words.from, lexicon.CueTheirs) {
		words.from++
	}
	return words
}

// explicitAgain looks beside further mentions, and in sentences that tell of the
// encounter by name: "The talks were held in Baku".
func (p *placing) explicitAgain(e *encounter) bool {
	for _, again := range e.mergedAt {
		if !again.empty() && !p.besides(again) && (p.tokens[again.from].sentence == e.anchor || !p.ofMatter(again.from) && !p.bygone(e, again)) && p.explicit(e, p.sentenceOf(again.from).phrase, again, "further mention") {
			return true
		}
	}
	for _, s := range e.focus {
		if s == e.anchor {
			continue
		}
		scope := p.sentences[s].phrase
		for i := scope.from; i < scope.to; i++ {
			if p.cue(i, lexicon.CueEncounterNoun) && p.heldThere(i+1, scope.to) && !p.ofMatter(i) && !p.bygone(e, phrase{i, i + 1}) && p.explicit(e, scope, phrase{i, i + 1}, "focus") {
				return true
			}
		}
	}
	return false
}

// bygone reports whether words that were taken as a further mention of the encounter tell of
// one before it: "had met in Y", "the previous trilateral".
func (p *placing) bygone(e *encounter, again phrase) bool {
	for i := again.from - 1; i >= max(p.sentenceOf(again.from).from, again.from-3); i-- {
		if p.fold(i) == "previous" || p.fold(i) == "had" && e.tense != pluperfect && p.tokens[again.from].shape == lower && p.tokens[again.from].sentence != e.anchor {
			return true
		}
	}
	return false
}

// ofMatter reports whether the noun at token i is of what was talked about: "They followed
// up on what was agreed at the summit held in Baghdad", "spoke of the conference to be held".
func (p *placing) ofMatter(i int) bool {
	if p.sidelines(i) {
		return false
	}
	for j := i - 1; j > p.sentenceOf(i).from; j-- {
		if p.cue(j, lexicon.CueMatterVerb) || p.cue(j, lexicon.CueMatterWord) {
			return true
		}
	}
	return false
}

// heldThere reports whether "took place", "was held" and the like stand near token i.
func (p *placing) heldThere(i, end int) bool {
	for ; i < min(end, i+8); i++ {
		if p.cue(i, lexicon.CueTookPlace) {
			return true
		}
	}
	return false
}

// inherited takes the place of the encounter of which this is a further one.
func (p *placing) inherited(e *encounter) bool {
	if e.follows < 0 || e.follows >= len(p.encounters) || &p.encounters[e.follows] == e {
		return false
	}
	before := &p.encounters[e.follows]
	if !before.placeLand.known() && !before.city.known() {
		return false
	}
	if len(e.date.clues) > 0 && e.date.clues[0].from == "heading" && e.date.text != before.date.text {
		return false // another day of an agenda
	}
	e.city.set(before.city.text, sameVisit(before.city.clues)...)
	e.placeLand.set(before.placeLand.text, sameVisit(before.placeLand.clues)...)
	p.note("place", "same visit", e.trigger, "%s, %s: the place of the encounter told before it", e.city.text, e.placeLand.text)
	return true
}

// sameVisit gives the receipts of another encounter's place as premises.
func sameVisit(from []clue) []clue {
	clues := make([]clue, len(from))
	for i, c := range from {
		c.basis, c.from = readout.Inferred, "same visit"
		clues[i] = c
	}
	return clues
}
