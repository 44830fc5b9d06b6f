package ingest

import (
	"slices"

	"github.com/readout-archive/readout"
)

// This file owns the vicinity of an encounter: the town that is named nearest to it,
// or the only one of its country.

// byVicinity takes the town that is named nearest to the encounter, in the
// sentences that speak of it, in its paragraph, in the headline, when it lies in
// the country that is known otherwise, or in one that is represented.
func (p *placing) byVicinity(e *encounter, fresh bool) bool {
	if e.status == readout.Planned && len(e.principals) == 0 {
		return false // of parties alone, and still to come: where is announced or not known
	}
	best, bestAt := outOfSight, -1
	for i := range p.places {
		w := &p.places[i]
		s := p.tokens[w.at.from].sentence
		if w.hangs || w.country == "" || w.city.empty() && w.name == "" || !p.endsHeadline(w) && p.ofItsOwn(w.at, phrase{p.sayingEnd(w.at.from, p.sentences[s].from), p.sayingEnd(w.at.from, p.sentences[s].from)}) {
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
		if fresh && p.ofPast(w) {
			continue
		}
		if w.visited && s != e.anchor && len(p.anchoredAt(s)) > 0 {
			continue // of what is told there
		}
		if e.status != readout.Planned && s != e.anchor && p.looksAhead(p.sentences[s].phrase) {
			continue
		}
		headed := p.sentences[s].kind == headline && (e.news || fresh && e.placeLand.known())
		if e.status == readout.Planned && s != e.anchor && !w.visited && !headed && !p.looksAhead(p.sentences[s].phrase) {
			continue
		}
		cost := 10 * max(s-e.anchor, e.anchor-s)
		switch {
		case slices.Contains(e.focus, s):
			cost = cost/10 + 1
		case p.sentences[s].paragraph == p.sentences[e.anchor].paragraph:
			cost /= 5
		case headed:
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
		if e.status != readout.Planned && p.looksAhead(p.sentenceOf(w.at.from).phrase) {
			continue
		}
		if w.city.empty() || w.hangs || p.ofPast(w) || !e.placeLand.known() || w.country != e.placeLand.text || p.fold(w.at.from) == "from" {
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

// endsHeadline reports whether a town is the last word of a headline: the scene of all
// that it tells.
func (p *placing) endsHeadline(w *placeWords) bool {
	s := p.sentenceOf(w.at.from)
	return s.kind == headline && w.at.to == s.to && !w.city.empty()
}
