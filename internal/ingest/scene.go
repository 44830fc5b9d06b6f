package ingest

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the scene of an article: what its dateline, its first sentence and
// the journey it tells of say of where an encounter was that has no words of place
// of its own.

// freshness is how many days from the article's date the article's own scene reaches.
const freshness = 7

// fresh reports whether the dateline, the first sentence and the visit that the
// article tells of may speak for the encounter.
func (p *placing) fresh(e *encounter) bool {
	if !e.date.known() {
		return e.news
	}
	date := readout.Date(e.date.text)
	return (date.Precision() == readout.PrecisionDay || date.Precision() == readout.PrecisionInterval) && p.near(date, freshness)
}

// byDateline takes the dateline's town when visit, scene and host agree with it.
func (p *placing) byDateline(e *encounter) bool {
	if !p.hasTown || e.status == readout.Planned {
		return false
	}
	agreed := false
	for _, w := range []*placeWords{p.visitOf(e, true), p.sceneOf(e, false)} {
		if w == nil {
			continue
		}
		if w.country != p.dateTown.country || !w.city.empty() {
			return false
		}
		agreed = true
	}
	host, _ := p.hostOf(e)
	if host != "" && host != p.dateTown.country {
		return false
	}
	for _, code := range p.countriesOf(e) {
		agreed = agreed || code == p.dateTown.country
	}
	if !agreed && host == "" && !p.ofOrganisation(e) {
		return false
	}
	city, land := p.dateTown.clues(readout.Inferred)
	e.city.set(p.cityName(&p.dateTown), city...)
	e.placeLand.set(p.dateTown.country, land...)
	p.note("place", "dateline", p.dateTown.at, "%s, %s: the article's own news", e.city.text, e.placeLand.text)
	return true
}

// datelineWithin takes the dateline's town when it lies in the country that is
// known otherwise.
func (p *placing) datelineWithin(e *encounter) bool {
	if !p.hasTown || e.placeLand.text != p.dateTown.country || e.status == readout.Planned && e.date.text != string(p.article.Date) {
		return false
	}
	city, _ := p.dateTown.clues(readout.Inferred)
	e.city.set(p.cityName(&p.dateTown), city...)
	p.note("place", "dateline", p.dateTown.at, "%s: in the country known otherwise", e.city.text)
	return true
}

// ofOrganisation reports whether a principal represents an organisation, whose
// seat may stand in any country.
func (p *placing) ofOrganisation(e *encounter) bool {
	for _, n := range e.principals {
		if p.entities[n].org.known() {
			return true
		}
	}
	return false
}

// visitOf gives the visit that the encounter belongs to: one told in its own
// sentence, else the last one before it, else the first of the article that
// leads to one of its countries.
func (p *placing) visitOf(e *encounter, fresh bool) *placeWords {
	var before, first *placeWords
	for i := range p.places {
		w := &p.places[i]
		if !w.visited && !w.stays || w.country == "" || p.invited(w.at) {
			continue
		}
		s := p.tokens[w.at.from].sentence
		if s == e.anchor {
			return w
		}
		if !fresh || !p.represented(e, w.country) {
			continue
		}
		if s < e.anchor {
			before = w
		}
		if first == nil {
			first = w
		}
	}
	if before != nil {
		return before
	}
	return first
}

// represented reports whether a country is among the encounter's.
func (p *placing) represented(e *encounter, code string) bool {
	for _, c := range p.countriesOf(e) {
		if c == code {
			return true
		}
	}
	return false
}

// byOwnVisit takes the visit that the encounter's own sentence tells of when it
// leads elsewhere than the encounter told before.
func (p *placing) byOwnVisit(e *encounter) bool {
	if e.follows < 0 || e.follows >= len(p.encounters) {
		return false
	}
	w := p.visitOf(e, false)
	return w != nil && p.tokens[w.at.from].sentence == e.anchor && p.represented(e, w.country) &&
		(w.country != p.encounters[e.follows].placeLand.text || !w.city.empty()) && p.byVisit(e, false)
}

// invited reports whether a visit is only one to which somebody was invited.
func (p *placing) invited(at phrase) bool {
	s := p.sentenceOf(at.from)
	for i := s.from; i < s.to; i++ {
		if p.cue(i, lexicon.CueInvitation) {
			return true
		}
	}
	return false
}

// bySoleCountry takes the one country that is represented, for a locality whose
// country nothing else tells.
func (p *placing) bySoleCountry(e *encounter) bool {
	codes := p.countriesOf(e)
	if len(codes) == 0 {
		return false
	}
	for _, code := range codes {
		if code != codes[0] {
			return false
		}
	}
	e.placeLand.set(codes[0], clue{at: e.city.clues[0].at, basis: readout.Inferred, from: "only country represented"})
	return true
}

// byVisit takes the country, or the town, that is visited.
func (p *placing) byVisit(e *encounter, fresh bool) bool {
	w := p.visitOf(e, fresh)
	if w == nil {
		return false
	}
	if host, _ := p.hostOf(e); host != "" && host != w.country && p.tokens[w.at.from].sentence != e.anchor {
		return false // whoever receives is at home
	}
	at := w.land
	if at.empty() {
		at = w.toponym.at
	}
	if !w.city.empty() {
		e.city.set(p.cityName(&w.toponym), clue{at: w.city, basis: readout.Inferred, from: "visit"})
	}
	e.placeLand.set(w.country, clue{at: at, basis: readout.Inferred, from: "visit"})
	p.note("place", "visit", w.at, "%s, %s", e.city.text, e.placeLand.text)
	return true
}

// sceneOf gives the place that the article's first sentence sets for what
// follows; town asks for a town.
func (p *placing) sceneOf(e *encounter, town bool) *placeWords {
	if p.lead >= len(p.sentences) || e.anchor <= p.lead {
		return nil
	}
	scope := p.sentences[p.lead].phrase
	ahead := e.status != readout.Planned || p.looksAhead(scope)
	for i := range p.places {
		w := &p.places[i]
		if !ahead && !w.visited { // what was held there says nothing of what is to come
			continue
		}
		if w.hangs || w.visited && w.city.empty() || !scope.has(w.at.from) || w.country == "" || town && w.city.empty() && w.name == "" {
			continue
		}
		if p.ofItsOwn(w.at, phrase{p.sayingEnd(w.at.from, scope.from), p.sayingEnd(w.at.from, scope.from)}) {
			continue
		}
		return w
	}
	return nil
}

// sayingEnd gives the token after the last "said" or "told" before a place:
// where somebody spoke is where the news happened.
func (p *placing) sayingEnd(i, from int) int {
	for j := i; j > from; j-- {
		if p.cue(j-1, lexicon.CueSaying) {
			return j
		}
	}
	return from
}

// byScene takes the place of the article's first sentence.
func (p *placing) byScene(e *encounter, town bool) bool {
	if e.status == readout.Planned && len(e.principals) == 0 {
		return false // of parties alone, and still to come: where is announced or not known
	}
	w := p.sceneOf(e, town)
	if w == nil {
		return !town && p.bySceneVenue(e)
	}
	if host, _ := p.hostOf(e); host != "" && host != w.country {
		return false
	}
	p.put(e, w, readout.Inferred, "scene")
	return true
}

// byVicinity takes the town that is named nearest to the encounter, in the
// sentences that speak of it, in its paragraph, in the headline, when it lies in
// the country that is known otherwise, or in one that is represented.
func (p *placing) byVicinity(e *encounter, fresh bool) bool {
	if e.status == readout.Planned && len(e.principals) == 0 {
		return false // of parties alone, and still to come: where is announced or not known
	}
	best, bestAt := worst, -1
	for i := range p.places {
		w := &p.places[i]
		s := p.tokens[w.at.from].sentence
		if w.hangs || w.country == "" || w.city.empty() && w.name == "" || p.ofItsOwn(w.at, phrase{p.sayingEnd(w.at.from, p.sentences[s].from), p.sayingEnd(w.at.from, p.sentences[s].from)}) {
			continue
		}
		if e.placeLand.known() && e.placeLand.text != w.country {
			continue
		}
		if !e.placeLand.known() && !p.represented(e, w.country) && (w.visited || s != p.lead && s != e.anchor && p.sentences[s].kind != headline) {
			continue
		}
		if !fresh && !slices.Contains(e.focus, s) && p.sentences[s].paragraph != p.sentences[e.anchor].paragraph {
			continue
		}
		if w.visited && s != e.anchor && len(p.anchoredAt(s)) > 0 {
			continue // of what is told there
		}
		if e.status == readout.Planned && s != e.anchor && !w.visited && !p.looksAhead(p.sentences[s].phrase) {
			continue
		}
		cost := 10 * max(s-e.anchor, e.anchor-s)
		switch {
		case slices.Contains(e.focus, s):
			cost = cost/10 + 1
		case p.sentences[s].paragraph == p.sentences[e.anchor].paragraph:
			cost /= 5
		case p.sentences[s].kind == headline && e.news:
			cost = 8
		}
		if cost < best {
			best, bestAt = cost, i
		}
	}
	if bestAt < 0 || best > vicinity {
		bestAt = p.loneTown(e)
	}
	if bestAt < 0 {
		return false
	}
	p.put(e, &p.places[bestAt], readout.Inferred, "vicinity")
	return true
}

// loneTown gives the one town of the known country that the article names behind
// a preposition, -1 when there is none or more than one.
func (p *placing) loneTown(e *encounter) int {
	found := -1
	for i := range p.places {
		w := &p.places[i]
		if w.city.empty() || w.hangs && p.fold(w.at.from) != "in" || !e.placeLand.known() || w.country != e.placeLand.text || p.fold(w.at.from) == "from" {
			continue
		}
		if found >= 0 && p.cityName(&p.places[found].toponym) != p.cityName(&w.toponym) {
			return -1
		}
		found = i
	}
	return found
}

// vicinity is how much a town may cost that is named near the encounter.
const vicinity = 60
