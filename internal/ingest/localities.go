package ingest

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns localities that no list has: words with a capital that stand where a
// town stands, and what is said of them around.

// noLocality are the classes of words with a capital that are no place.
const noLocality = lexicon.Weekday | lexicon.Month | lexicon.DayWord | lexicon.Organisation | lexicon.Press | lexicon.Office | lexicon.Body |
	lexicon.Demonym | lexicon.CountryName | lexicon.Region | lexicon.Metonym | lexicon.Rank | lexicon.Honorific | lexicon.VenueHead

// placeUnlisted reads, behind a preposition of place, a building with the town behind
// a comma ("in Udyog Bhawan, New Delhi") or a locality alone ("at Adi Halo with",
// "at his office in Yarze").
func (p *placing) placeUnlisted(w placeWords, j, end int) (placeWords, bool) {
	start := j
	if p.fold(j) == "the" {
		j++
	}
	preposition := p.fold(w.at.from)
	if preposition != "in" && preposition != "at" || j >= end || p.tokens[j].shape != title && p.fold(j) != "'" || p.mention(j) != nil {
		return w, false
	}
	run := phrase{j, p.capitalRun(j, end, 4)}
	for k := run.from + 1; k < run.to; k++ {
		if p.mention(k) != nil { // "in Yarze President"
			run.to = k
		}
	}
	if run.empty() || p.is(j, noLocality) {
		return w, false
	}
	if p.fold(run.to) == "," {
		if at, entry := p.match(run.to+1, lexicon.Locality); entry != nil && p.endsPlace(at.to, end) { // "in Nusa Dua, Bali"
			w.city, w.country, w.land, w.at.to, w.hangs = run, entry.Code, at, at.to, false
			w.toponym.at = phrase{run.from, at.to}
			return w, true
		}
		if t, ok := p.townAt(run.to+1, end); ok && t.country != "" && !p.ownsWhatFollows(t.at.to) {
			w.venue, w.toponym, w.at.to = run, t, t.at.to
			return w, true
		}
	}
	if start != j || w.hangs || run.len() > 2 || !p.endsPlace(run.to, end) {
		return w, false
	}
	w.city, w.unlisted, w.at.to = run, true, run.to
	w.where = p.fold(run.to) == "," && p.fold(run.to+1) == "where"
	w.toponym.at = run
	return w, true
}

// isLocality reports whether the words of a venue are the name of a locality: "Brdo pri
// Kranju".
func (p *placing) isLocality(venue phrase) bool {
	at, entry := p.match(venue.from, lexicon.Locality)
	return entry != nil && at.to >= venue.to
}

// placeAtBorder reads the crossing of a border behind "at" or "in": "at Rwanda's Nemba
// border post", "at the Gasenyi-Nemba border crossing".
func (p *placing) placeAtBorder(w placeWords, j, end int) (placeWords, bool) {
	if p.fold(j) == "the" {
		j++
	}
	if land, entry := p.match(j, lexicon.CountryName); entry != nil && p.fold(land.to) == "'s" {
		w.country, w.land = entry.Code, land
		j = land.to + 1
	}
	run := phrase{j, p.capitalRun(j, end, 3)}
	if run.empty() || p.fold(run.to) != "border" || !p.cue(run.to+1, lexicon.CueBorderPost) || p.is(j, noLocality) {
		return w, false
	}
	w.city, w.toponym.at, w.at.to = run, run, run.to+2
	return w, true
}

// placeOfNoun reads the locality that no list has behind what it is: "at the border post of
// Paso Canoas", "at the chateau of La Celle Saint-Cloud", "in the leafy suburb of Cologny".
func (p *placing) placeOfNoun(w placeWords, j, end int) (placeWords, bool) {
	k := j
	for k < min(end, j+6) && !p.cue(k, lexicon.CueLocalityNoun) {
		if p.tokens[k].shape == mark && p.fold(k) != "-" {
			return w, false
		}
		k++
	}
	if k == j || k+2 >= end || p.fold(k+1) != "of" {
		return w, false
	}
	run := phrase{k + 2, p.capitalRun(k+2, end, 5)}
	for run.to > run.from && run.to < end && p.mention(run.from) == nil && p.cue(run.to, lexicon.CueTownLink) && p.fold(run.to) != "and" && p.fold(run.to) != "of" && p.fold(run.to) != "on" && p.fold(run.to) != "the" && p.tokens[run.to+1].capital() { // "Santa Elena de Uairén"
		run.to = p.capitalRun(run.to+1, end, 3)
	}
	if run.empty() || p.is(run.from, noLocality) || p.mention(run.from) != nil || !p.endsPlace(run.to, end) && p.fold(run.to) != "(" {
		return w, false
	}
	w.city, w.toponym.at, w.at.to = run, run, run.to
	if code, land := p.landBehind(run.to, end); code != "" {
		w.country, w.land, w.at.to = code, land, land.to
	} else {
		w.country, w.land = p.landBeside(run.to, end)
	}
	w.where = p.fold(w.at.to) == "," && p.fold(w.at.to+1) == "where"
	return w, true
}

// landBeside reads the country of a locality from what stands behind it: "near Paris", ", in the
// Costa Rican canton of Corredores", "on the Swiss shore".
func (p *placing) landBeside(i, end int) (string, phrase) {
	if p.fold(i) == "," {
		i++
	}
	switch p.fold(i) {
	case "near", "outside", "in", "on", "off":
	default:
		return "", phrase{}
	}
	i++
	if p.determiner(i) == definite {
		i++
	}
	if at, entry := p.match(i, lexicon.Demonym|lexicon.CountryName); entry != nil {
		return entry.Code, at
	}
	if t, ok := p.townAt(i, end); ok && t.country != "" {
		return t.country, t.city
	}
	return "", phrase{}
}

// endsPlace reports whether the words at token i may follow a place: a mark, a
// preposition, a word of time, a conjunction.
func (p *placing) endsPlace(i, end int) bool {
	if i >= end || p.isPerson(i) || p.cue(i, lexicon.CuePreposition) || p.cue(i, lexicon.CueClauseEnd) || p.is(i, lexicon.DayWord|lexicon.Weekday) {
		return true
	}
	switch p.fold(i) {
	case ".", ",", ";", "today", "yesterday", "this", "the", "a", "his", "her", "their":
		return true
	}
	return false
}

// localityBehind reads the locality that a comma sets behind a venue and that no
// list has: "at Speke Resort Hotel, Munyonyo."
func (p *placing) localityBehind(venue phrase, i, end int) phrase {
	if p.fold(i) != "," {
		_, named := p.townAt(p.bare(venue).from, venue.to)
		if p.fold(i) != "in" || named || p.ofState(venue) { // "in Hillsborough Castle in Co Down"
			return phrase{}
		}
	}
	run := phrase{i + 1, p.capitalRun(i+1, end, 3)}
	if run.empty() || run.len() > 2 || p.mention(run.from) != nil || p.tokens[run.from].shape != title {
		return phrase{}
	}
	switch p.fold(run.to) {
	case ".", ",", ";", "on":
		return run
	}
	if run.to == end {
		return run
	}
	return phrase{}
}

// landOfLocality finds the country of a locality that no list has: that of the visit,
// the host, the encounter told before, the dateline, the only one represented.
func (p *placing) landOfLocality(e *encounter, fresh bool) {
	switch {
	case fresh && p.byVisit(e, fresh):
	case p.byPost(e), p.byHost(e):
	case p.besideOther(e):
	case fresh && p.hasTown && (p.represented(e, p.dateTown.country) || len(p.countriesOf(e)) == 0):
		_, land := p.dateTown.clues(readout.Inferred)
		e.placeLand.set(p.dateTown.country, land...)
	case p.bySoleCountry(e):
	case fresh && p.represented(e, p.home):
		e.placeLand.set(p.home, clue{at: e.city.clues[0].at, basis: readout.Inferred, from: fromHome})
	default:
		if t, ok := p.townAt(e.city.clues[0].at.from, e.city.clues[0].at.to); ok && t.country != "" && t.city.to == e.city.clues[0].at.to { // far from all that the article speaks of
			e.placeLand.set(t.country, clue{at: t.city, basis: readout.Inferred, from: "gazetteer"})
		}
	}
}

// besideOther takes the country of the encounter of which this is a further one.
func (p *placing) besideOther(e *encounter) bool {
	if e.follows < 0 || e.follows >= len(p.encounters) || !p.encounters[e.follows].placeLand.known() {
		return false
	}
	before := &p.encounters[e.follows]
	if !p.represented(e, before.placeLand.text) && len(p.countriesOf(e)) > 0 {
		return false
	}
	e.placeLand.set(before.placeLand.text, sameVisit(before.placeLand.clues)...)
	return true
}
