package ingest

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the scene of an article: what its dateline and its first sentence
// say of where an encounter was that has no words of place of its own.

// fresh reports whether the dateline, the first sentence and the visit that the
// article tells of may speak for the encounter.
func (p *placing) fresh(e *encounter) bool {
	if !e.date.known() {
		return e.news
	}
	date := readout.Date(e.date.text)
	return (date.Precision() == readout.PrecisionDay || date.Precision() == readout.PrecisionInterval) && p.near(date, freshness)
}

// byDateline takes the dateline's town when no visit, scene and host contradict it: a
// correspondent who writes from a third country has gone there with those who met.
func (p *placing) byDateline(e *encounter) bool {
	if !p.hasTown || e.status == readout.Planned {
		return false
	}
	for _, w := range []*placeWords{p.visitOf(e, true), p.sceneOf(e, false)} {
		if w == nil {
			continue
		}
		if w.country != p.dateTown.country || !w.city.empty() {
			return false
		}
	}
	host, _ := p.hostOf(e)
	if host != "" && host != p.dateTown.country || p.justVisited(e) {
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

// besideEvent reports whether the encounter was on the margins of an event, which may
// be in neither's country.
func (p *placing) besideEvent(e *encounter) bool {
	s := &p.sentences[e.anchor]
	for i := s.from; i < s.to; i++ {
		if p.cue(i, lexicon.CueSidelines) {
			return true
		}
	}
	return false
}

// ofOrganisation reports whether a principal represents an organisation, whose
// seat may stand in any country.
func (p *placing) ofOrganisation(e *encounter) bool {
	for _, n := range e.principals {
		if p.entities[n].org.known() {
			return true
		}
	}
	for _, side := range e.parties {
		if side.entity >= 0 && (p.entities[side.entity].kind == organisation || p.entities[side.entity].org.known()) {
			return true
		}
	}
	return false
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

// sceneOf gives the place that the article's first sentence sets for what
// follows; town asks for a town.
func (p *placing) sceneOf(e *encounter, town bool) *placeWords {
	if p.lead >= len(p.sentences) || e.anchor <= p.lead {
		return nil
	}
	scope := p.sentences[p.lead].phrase
	ahead := e.status != readout.Planned || p.looksAhead(scope) || e.date.text == string(p.article.Date)
	for i := range p.places {
		w := &p.places[i]
		if !ahead && !w.visited { // what was held there says nothing of what is to come
			continue
		}
		if w.hangs || w.visited && w.city.empty() || !scope.has(w.at.from) || w.country == "" || town && w.city.empty() && w.name == "" {
			continue
		}
		start := p.sayingEnd(w.at.from, scope.from)
		if at := w.at.from; p.fold(at-1) == "held" && at-2 > scope.from && p.tokens[at-2].shape == lower { // "at ceremonies held at State House, Victoria"
			start = at
		}
		if p.ofItsOwn(w.at, phrase{start, start}) {
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

// guessed reports whether the country of a person is known by the article's home alone.
func (p *placing) guessed(at phrase) bool {
	m := p.mention(at.from)
	if m == nil || len(m.who) != 1 {
		return false
	}
	clues := p.entities[m.who[0]].country.clues
	return len(clues) > 0 && clues[0].from == fromHome
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
	if host, at := p.hostOf(e); host != "" && host != w.country && !(town && p.guessed(at) && !p.looksAhead(p.sentenceOf(w.at.from).phrase)) {
		return false
	}
	p.put(e, w, readout.Inferred, "scene")
	return true
}
