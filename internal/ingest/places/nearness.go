package places

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns how near a place stands to the words that tell of an encounter, and
// which places there are of something else: of another day, of the matter.

// nearness gives how far a place stands from the trigger, in tokens and what counts as some, or
// that it is not where the encounter was.
func (p *placing) nearness(w *placeWords, e *encounters.Encounter, scope, trigger text.Phrase, rule string) (cost int, fits bool) {
	closed := w.where && p.whereClosed(w, trigger)
	told := w.where && !closed && trigger.From > w.at.To // ", where he met"
	if !told && (w.visited || w.hangs || w.where && (closed || p.Fold(w.at.From) == "from")) {
		return 0, false
	}
	before := w.at.To <= trigger.From
	if before && (p.onAnotherDay(w, e) || !told && p.onlySaid(w.at, trigger)) {
		return 0, false
	}
	cost = w.at.Gap(trigger)
	if w.unlisted && !told && !(w.housed && cost <= besideHouse) && p.strays(w, trigger, cost) {
		return 0, false
	}
	land := w.City.Empty() && w.Name == ""
	if told {
		cost = 0
	} else if before && w.at.From > scope.From+2 {
		cost += 10
	}
	if land {
		cost += 8
	}
	again := rule == "further mention"
	if p.ofItsMatter(w, trigger, again) || again && !told && p.opensOnly(trigger, w.at) { // "During the meeting, the state of the road to Suakin was gone into"
		return 0, false
	}
	if e.Status != readout.Planned && w.at.From > trigger.To && p.LooksAhead(text.Phrase{From: trigger.To, To: w.at.From}) { // "conferred with X, and is to have talks in Mashhad"
		return 0, false
	}
	if (again || rule == "focus") && p.fresh(e) && p.elsewhereAgain(w, e, scope, trigger, again) {
		return 0, false
	}
	if p.ofItsOwn(w.at, trigger) || rule != "clause" && (cost > encounters.Nearby && !p.sidelines(w.at.From) || land) {
		return 0, false
	}
	return cost, true
}

// ofItsMatter reports whether a place belongs to what the encounter was about, where the trigger or
// words behind it tell that; again is set where the trigger only speaks of the encounter again.
func (p *placing) ofItsMatter(w *placeWords, trigger text.Phrase, again bool) bool {
	if p.Cue(trigger.From, lexicon.CueMatterVerb) {
		if p.Cue(w.at.To, lexicon.CueTalksNoun) { // "discussed the Geneva talks"
			return true
		}
		behind := w.at.From > trigger.To+1
		if land := w.City.Empty() && w.Name == "" && w.venue.Empty(); land && behind && !p.PersonWithin(trigger.To, w.at.From) {
			return true // "reviewed contributions to operations in Kosovo"
		}
		if behind && !p.behindParty(w.at.From) && (again || w.at.From > trigger.To+matterReach && p.within(w.at, trigger)) {
			return true // "They also discussed the terminal at Colombo"
		}
	}
	return w.at.From > trigger.To+matterReach && p.Fold(w.at.From) == "in" && p.tellsMatter(trigger) && p.within(w.at, trigger) &&
		!p.onlyPeople(trigger.To, w.at.From) && !p.whenTold(trigger, w.at) // "informed him of the company's research centre in Hanoi"
}

// elsewhereAgain reports whether a place beside a further mention of the article's news is of
// something else.
func (p *placing) elsewhereAgain(w *placeWords, e *encounters.Encounter, scope, trigger text.Phrase, again bool) bool {
	if w.at.To <= trigger.From && p.partedBefore(w.at.To, trigger.From) { // "visited the institute at Chennai prior to the session"
		return true
	}
	if again && !p.heldThere(trigger.To, scope.To) && p.farOff(e, w) {
		return true
	}
	if again && p.Tokens[w.at.From].Sentence != e.Anchor {
		town := p.CityName(&w.Toponym)
		if p.hostsAtDateline(e) && town != p.CityName(&p.dateTown) || p.followsElsewhere(e, town) { // "received X … X also met officials in Baidoa"
			return true
		}
	}
	return p.ofPast(w) || e.Status != readout.Planned && p.LooksAhead(p.SentenceOf(w.at.From).Phrase)
}

// hostsAtDateline reports whether the host is at home where the article is from.
func (p *placing) hostsAtDateline(e *encounters.Encounter) bool {
	host, _ := p.hostOf(e)
	return host != "" && p.hasTown && host == p.dateTown.Country
}

// followsElsewhere reports whether the encounter of which this is a further one was in another town.
func (p *placing) followsElsewhere(e *encounters.Encounter, town string) bool {
	if e.Follows < 0 || e.Follows >= len(p.Encounters) {
		return false
	}
	before := &p.Encounters[e.Follows]
	return before != e && before.City.Known() && before.City.Text != town
}

// strays reports whether a place that no list has stands too far from the trigger to be where the
// encounter was, or in the midst of the words before it.
func (p *placing) strays(w *placeWords, trigger text.Phrase, cost int) bool {
	opening := p.SentenceOf(w.at.From).From
	if cost > besideTrigger && !(w.at.From == opening && p.Fold(w.at.To) == ",") {
		return true
	}
	return w.at.From < trigger.To && !trigger.Has(w.at.From) && w.at.From > opening+openingPlace
}

// openingPlace is how many words may stand before a locality that opens its sentence: "At his
// residence in Yarze, the President received".
const openingPlace = 3

// besideTrigger is how many words may stand between a trigger and a locality that no
// list has.
const besideTrigger = 9

// besideHouse is how many when the house that stands there is named before it.
const besideHouse = 20
