package places

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
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
	document
	dateTown text.Toponym
	hasTown  bool
	places   []placeWords
}

func (d document) setPlaces() {
	if len(d.Encounters) == 0 {
		return
	}
	p := placing{document: d}
	p.dateTown, p.hasTown = d.DatelineTown()
	p.findPlaces()
	for i := range d.Encounters {
		e := &d.Encounters[i]
		if len(e.Video) > 0 {
			continue // a video meeting has no place
		}
		p.place(e)
	}
}

// place finds one encounter's place by the first source that speaks.
func (p *placing) place(e *encounters.Encounter) {
	own := e.Clause
	if own.Empty() {
		own = p.Sentences[e.Anchor].Phrase
	}
	venue := p.venueOf(e, own)
	fresh := p.fresh(e)
	switch {
	case p.explicit(e, own, e.Trigger, "clause"):
	case p.explicit(e, p.Sentences[e.Anchor].Phrase, e.Trigger, "sentence"):
	case venue != nil && venue.known != nil && own.Has(venue.at.From) && !p.namesakeVenue(e, venue.known.Code) && p.byVenue(e, venue):
	case p.explicitAgain(e), p.tookPlaceThere(e):
	case p.byClock(e):
	case venue != nil && p.byVenue(e, venue):
	case p.byMayor(e):
	case p.byDeed(e):
	case p.byOwnVisit(e):
	case p.bySincePlace(e):
	case p.inherited(e):
	case fresh && p.byEvent(e):
	case fresh && p.byHeadline(e):
	case fresh && p.byScene(e, true):
	case fresh && p.byDateline(e):
	case p.byGuestsJourney(e):
	case p.byVisit(e, fresh):
	case p.byVisitAhead(e):
	case fresh && p.byScene(e, false):
	case p.byStay(e):
	case p.byPost(e):
	case p.besideDay(e):
	case p.byHost(e):
	case fresh && p.byHome(e):
	}
	if !e.City.Known() && !p.outOfTown(e) {
		_ = fresh && p.datelineWithin(e) || e.PlaceLand.Known() && p.bySeat(e, venue) || p.byVicinity(e, fresh)
	} else if e.City.Known() && !e.PlaceLand.Known() { // a locality that no list has
		p.landOfLocality(e, fresh)
	}
	if !e.City.Known() {
		p.byLastSigns(e, fresh)
	}
}

// outOfSight is how many tokens away a place says nothing of an encounter.
const outOfSight = 1000

// explicit takes the place that stands best to the trigger within scope.
func (p *placing) explicit(e *encounters.Encounter, scope, trigger text.Phrase, rule string) bool {
	best, bestAt := outOfSight, -1
	for i := range p.places {
		w := &p.places[i]
		if w.Country == "" && w.City.Empty() || w.at.From < scope.From || w.at.From >= scope.To {
			continue
		}
		if cost, fits := p.nearness(w, e, scope, trigger, rule); fits && cost < best {
			best, bestAt = cost, i
		}
	}
	if bestAt < 0 {
		return false
	}
	p.put(e, &p.places[bestAt], readout.Stated, rule)
	return true
}

// ofItsOwn reports whether a place belongs to another clause than the trigger:
// "who was born in Baku", "after the summit in Rome".
func (p *placing) ofItsOwn(at, trigger text.Phrase) bool {
	if trigger.To > at.From || p.sidelines(at.From) {
		return false
	}
	for i := at.From - 1; i >= trigger.To; i-- {
		switch p.Fold(i) {
		case "after":
			if p.Fold(i-1) != "one" {
				return true
			}
		case "held", "opened":
			if i > trigger.To && p.Tokens[i-1].Shape == text.Title && !p.IsPerson(i-1) && !p.HeldBehind(i, trigger) { // "the Summit held in Rome"
				return true
			}
			if p.Fold(i-1) == "be" && p.Fold(i-2) == "to" && i-2 > trigger.To && !p.HeldBehind(i, trigger) && !p.toBe(i-2, trigger) { // "the conference to be held in Lucerne"
				return true
			}
		case ";", `"`:
			return true
		case "that": // "spoke of the canal that farmers are building in Y"
			if i > trigger.To && i+2 < at.From && !p.Cue(i-1, lexicon.CuePreposition) && !p.Cue(i+1, lexicon.CueTookPlace) && p.Fold(i+1) != "took" && !p.HeldBehind(i+1, trigger) && !p.theirs(at) {
				return true
			}
		case "residence": // "concurrent in Paraguay with residence in Buenos Aires"
			if p.Fold(i-1) == "with" && i+2 == at.From+1 {
				return true
			}
		}
		if p.Cue(i, lexicon.CuePlaceAside) && !p.HeldBehind(i, trigger) && !(p.Fold(i) == "about" && p.theirs(at)) && (i+1 < at.From || !p.Cue(i, lexicon.CueMatterVerb)) { // "discussed in Sirte" is where it was
			return true
		}
		if p.Cue(i, lexicon.CueMatterVerb) && at.From > i+matterReach && !p.dayFollows(at.To, p.SentenceOf(at.From).To) { // "in which they reviewed the contributions to operations in Kosovo"
			return true
		}
	}
	return false
}

// theirs reports whether a place behind what was talked about is where they did, for its time follows:
// "talked about the terminal in Tallinn in April", not "about the summit in Tallinn in April".
func (p *placing) theirs(at text.Phrase) bool {
	return !p.Cue(at.From-1, lexicon.CueEncounterNoun) && p.dayFollows(at.To, p.SentenceOf(at.From).To)
}

// put sets city, country and venue from the words of a place.
func (p *placing) put(e *encounters.Encounter, w *placeWords, basis readout.Basis, rule string) {
	city, land := w.Clues(basis)
	if !w.City.Empty() || w.Name != "" {
		e.City.Set(p.CityName(&w.Toponym), city...)
	}
	e.PlaceLand.Set(w.Country, land...)
	if !w.venue.Empty() {
		e.Venue.Set(p.Text(p.bare(w.venue)), text.Clue{At: p.bare(w.venue), Basis: readout.Stated})
	}
	if p.Trace != nil {
		p.Note("place", rule, w.at, "%s, %s", e.City.Text, e.PlaceLand.Text)
	}
}

// bare is a phrase without its article.
func (p *placing) bare(words text.Phrase) text.Phrase {
	if p.Fold(words.From) == "the" || p.Cue(words.From, lexicon.CueTheirs) {
		words.From++
	}
	return words
}

// explicitAgain looks beside further mentions, and in sentences that tell of the
// encounter by name: "The talks were held in Baku".
func (p *placing) explicitAgain(e *encounters.Encounter) bool {
	for _, again := range e.MergedAt {
		if !again.Empty() && !p.Besides(again) && (p.Tokens[again.From].Sentence == e.Anchor || !p.ofMatter(again.From) && !p.bygone(e, again)) && p.explicit(e, p.SentenceOf(again.From).Phrase, again, "further mention") {
			return true
		}
	}
	for _, s := range e.Focus {
		if s == e.Anchor {
			continue
		}
		scope := p.Sentences[s].Phrase
		for i := scope.From; i < scope.To; i++ {
			if (p.Cue(i, lexicon.CueEncounterNoun) && p.heldThere(i+1, scope.To) || p.Cue(i, lexicon.CueTalksNoun) && p.datedThere(i, scope.To)) && !p.ofMatter(i) && !p.bygone(e, text.At(i)) && p.explicit(e, scope, text.At(i), "focus") {
				return true
			}
		}
	}
	return false
}

// datedThere reports whether the noun at token i is of talks told with their town and their day:
// "Monday's meeting in Quito", "after the talks in Quito on Monday".
func (p *placing) datedThere(i, end int) bool {
	if p.Fold(i+1) != "in" || !p.Tokens[i-1].IsWord() && p.Fold(i-1) != "'s" {
		return false
	}
	t, ok := p.TownAt(i+2, end)
	if !ok {
		return false
	}
	return p.Fold(i-1) == "'s" && p.Is(i-2, lexicon.Weekday|lexicon.DayWord) || p.Determiner(i-1) != 0 && p.dayFollows(t.At.To, end)
}

// inherited takes the place of the encounter of which this is a further one.
func (p *placing) inherited(e *encounters.Encounter) bool {
	if e.Follows < 0 || e.Follows >= len(p.Encounters) || &p.Encounters[e.Follows] == e {
		return false
	}
	before := &p.Encounters[e.Follows]
	if !before.PlaceLand.Known() && !before.City.Known() {
		return false
	}
	if len(e.Date.Clues) > 0 && e.Date.Clues[0].From == "heading" && e.Date.Text != before.Date.Text {
		return false // another day of an agenda
	}
	e.City.Set(before.City.Text, sameVisit(before.City.Clues)...)
	e.PlaceLand.Set(before.PlaceLand.Text, sameVisit(before.PlaceLand.Clues)...)
	p.Note("place", "same visit", e.Trigger, "%s, %s: the place of the encounter told before it", e.City.Text, e.PlaceLand.Text)
	return true
}

// sameVisit gives the receipts of another encounter's place as premises.
func sameVisit(from []text.Clue) []text.Clue {
	clues := make([]text.Clue, len(from))
	for i, c := range from {
		c.Basis, c.From = readout.Inferred, "same visit"
		clues[i] = c
	}
	return clues
}
