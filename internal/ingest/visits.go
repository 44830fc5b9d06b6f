package ingest

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns visits: the journey that an article tells of, and the place that an
// encounter takes from it.

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
		if fresh && p.ofPast(w) {
			continue
		}
		if s == e.anchor {
			if p.fold(w.at.from) == "for" && w.at.from >= e.trigger.to {
				continue // "before leaving for Luang Prabang"
			}
			return w
		}
		if s > e.anchor && p.toured(w) {
			continue
		}
		if !fresh || !p.represented(e, w.country) && !p.ofGuest(w, e) || p.ofOthers(w, e) {
			continue
		}
		if s < e.anchor {
			before = w
		}
		if first == nil && (s < e.anchor || len(p.anchoredAt(s)) == 0 && (e.status == readout.Planned || !p.looksAhead(p.sentences[s].phrase))) {
			first = w // of those told later, none that is another encounter's or still to come
		}
	}
	if before != nil {
		return before
	}
	if fresh && first == nil {
		return p.justVisit(e)
	}
	return first
}

// justVisited reports whether the sentence before the encounter's, in its paragraph,
// tells of a visit elsewhere than where the article is from: "paid a working visit to
// Slovenia on Tuesday. At the centre of her talks".
func (p *placing) justVisited(e *encounter) bool {
	return p.justVisit(e) != nil
}

func (p *placing) justVisit(e *encounter) *placeWords {
	for i := range p.places {
		w := &p.places[i]
		s := p.tokens[w.at.from].sentence
		if w.visited && s == e.anchor-1 && w.country != "" && w.country != p.dateTown.country && p.sentences[s].kind == prose && p.sentences[s].paragraph == p.sentences[e.anchor].paragraph &&
			!p.invited(w.at) && !p.looksAhead(p.sentences[s].phrase) && len(p.anchoredAt(s)) == 0 {
			return w
		}
	}
	return nil
}

// ofOthers reports whether those who went on a journey are named and took no part in the
// encounter: "a delegation of parliamentarians stayed in Seoul", of an envoy's call.
func (p *placing) ofOthers(w *placeWords, e *encounter) bool {
	s := p.sentenceOf(w.at.from)
	for i := w.at.from - 1; i >= s.from; i-- {
		m := p.mention(i)
		if m == nil {
			continue
		}
		switch m.kind {
		case person:
			return len(m.who) == 1 && len(e.principals) > 1 && p.entities[m.who[0]].name.known() && !slices.Contains(e.principals, m.who[0]) && !slices.Contains(e.attending, m.who[0])
		case delegation:
			return p.indefinite(m.from)
		}
	}
	return false
}

// ofGuest reports whether one of those who met went on a journey that was told before, and
// met an organisation there or people of his own country: "after a visit to Djibouti … He
// had a meeting with the Executive Secretary of IGAD".
func (p *placing) ofGuest(w *placeWords, e *encounter) bool {
	s := p.tokens[w.at.from].sentence
	if s >= e.anchor || !w.visited || !p.ofOrganisation(e) || !p.ofOneCountry(e) || p.represented(e, w.country) || p.looksAhead(p.sentences[s].phrase) {
		return false
	}
	for i := w.at.from - 1; i >= p.sentences[s].from; i-- {
		if m := p.mention(i); m != nil && m.kind == person {
			return len(m.who) == 1 && slices.Contains(e.principals, m.who[0])
		}
	}
	return false
}

// indefinite reports whether a mention opens with "a": it was not spoken of before.
func (p *placing) indefinite(i int) bool {
	return p.determiner(i) == indefinite || p.determiner(i-1) == indefinite
}

// toured reports whether somebody only saw a town on his journey ("has visited the
// port of Massawa"), or somebody else went there ("the contingent which came to").
func (p *placing) toured(w *placeWords) bool {
	if w.city.empty() {
		return false
	}
	if p.cue(w.at.from, lexicon.CueVisiting) {
		return true
	}
	for i := w.at.from - 1; i >= max(p.sentenceOf(w.at.from).from, w.at.from-5); i-- {
		if p.fold(i) == "which" || p.fold(i) == "that" || haveForms.has(p.fold(i)) { // "said she had already travelled to Kailahun"
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
	return w != nil && p.tokens[w.at.from].sentence == e.anchor && (p.represented(e, w.country) || p.hasStateless(e)) &&
		(w.country != p.encounters[e.follows].placeLand.text || !w.city.empty()) && p.byVisit(e, false)
}

// hasStateless reports whether a principal represents nothing that is known.
func (p *placing) hasStateless(e *encounter) bool {
	for _, n := range e.principals {
		if o := &p.entities[n]; !o.country.known() && !o.org.known() {
			return true
		}
	}
	return false
}

// invited reports whether a visit is only one to which somebody was invited.
func (p *placing) invited(at phrase) bool {
	s := p.sentenceOf(at.from)
	for i := s.from; i < s.to; i++ {
		if p.cue(i, lexicon.CueInvitation) && !p.followed(i) {
			return true
		}
	}
	return false
}

// followed reports whether the invitation at token i is one that somebody came upon: "on a
// visit to Moscow at the invitation of the Russian side".
func (p *placing) followed(i int) bool {
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-4); j-- {
		switch f := p.fold(j); {
		case f == "at" || f == "on" || f == "upon":
			return true
		case !p.cue(j, lexicon.CueDeterminer) && !p.tokens[j].capital() && f != "official" && f != "kind" && f != "'s":
			return false
		}
	}
	return false
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
	if !w.city.empty() && !e.city.known() {
		e.city.set(p.cityName(&w.toponym), clue{at: w.city, basis: readout.Inferred, from: "visit"})
	}
	e.placeLand.set(w.country, clue{at: at, basis: readout.Inferred, from: "visit"})
	p.note("place", "visit", w.at, "%s, %s", e.city.text, e.placeLand.text)
	return true
}
