package ingest

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns stays: an encounter of the next days, or of the day before, that has no
// words of place takes the place of one told before it when somebody stays there.

// shortStay is how many days a guest is taken to stay who meets somebody else there.
const shortStay = 3

// byStay takes, for an encounter still to come in the next days or "during the visit", the
// place of one that was held: where one of those who will meet is a guest ("is to meet the
// finance minister on Friday"), or receives an organisation or whomever at home.
func (p *placing) byStay(e *encounter) bool {
	if e.status != readout.Planned {
		return false
	}
	during := p.duringStay(e)
	if !during && (!e.date.known() || !p.near(readout.Date(e.date.text), shortStay)) {
		return false
	}
	for _, own := range []bool{true, false} { // first those where one of them met somebody
		for i := len(p.encounters) - 1; i >= 0; i-- {
			before := &p.encounters[i]
			if before == e || before.anchor >= e.anchor || before.status == readout.Planned || !before.placeLand.known() || !before.city.known() && !during || !p.near(readout.Date(before.date.text), 1) {
				continue
			}
			if own == overlap(before.principals, e.principals) && p.staysOn(e, before, during) {
				p.takePlace(e, before, "stay")
				return true
			}
		}
	}
	return false
}

// staysOn reports whether the place of an encounter that was held is that of another still to
// come: one of those who will meet is a guest there, or is at home there and meets nobody
// from abroad.
func (p *placing) staysOn(e, before *encounter, during bool) bool {
	land := before.placeLand.text
	here := p.represented(e, land)
	abroad := false // somebody else's country is represented
	for _, n := range e.principals {
		o := &p.entities[n]
		own := slices.Contains(before.principals, n)
		if own && o.country.text != land && (o.country.known() || o.org.known()) && (here || p.ofOrganisation(e) || p.ofOneCountry(e)) {
			return true // a guest
		}
		abroad = abroad || o.country.known() && o.country.text != land
	}
	for _, side := range e.parties {
		abroad = abroad || side.code != "" && side.code != land
	}
	if host, _ := p.hostOf(e); host == land {
		return true
	}
	return here && (during || !abroad && p.ofOrganisation(e))
}

// ofOneCountry reports whether no more than one country is represented.
func (p *placing) ofOneCountry(e *encounter) bool {
	codes := p.countriesOf(e)
	for _, code := range codes {
		if code != codes[0] {
			return false
		}
	}
	return true
}

// duringStay reports whether the words around the encounter say that it belongs to the visit
// spoken of: "During the visit, X will also meet with Y", "While in Oslo".
func (p *placing) duringStay(e *encounter) bool {
	s := &p.sentences[e.anchor]
	for i := s.from; i < s.to; i++ {
		switch p.fold(i) {
		case "during":
			for k := i + 1; k < min(s.to, i+5); k++ {
				if p.cue(k, lexicon.CueProgramme) && !p.cue(k, lexicon.CueDaytime) {
					return true
				}
			}
		case "while":
			if p.fold(i+1) == "in" || p.fold(i+1) == "there" {
				return true
			}
		}
	}
	return false
}

// besideDay takes the place of the encounter told before when the day is counted from its:
// "A day earlier, he had met Y".
func (p *placing) besideDay(e *encounter) bool {
	if e.status != readout.Held || len(e.date.clues) == 0 || e.follows >= 0 {
		return false
	}
	t, ok := p.timeAt(e.date.clues[0].at.from, p.sentences[e.anchor].to)
	if !ok || t.kind != dayAway && t.kind != sameDay {
		return false
	}
	for i := range p.encounters {
		before := &p.encounters[i]
		if before.anchor >= e.anchor || !before.placeLand.known() || !p.near(readout.Date(before.date.text), freshness) {
			continue
		}
		for _, n := range e.principals {
			if slices.Contains(before.principals, n) {
				p.takePlace(e, before, "day beside")
				return true
			}
		}
	}
	return false
}

// fromStay is the premise of a place where somebody is only taken to stay.
const fromStay = "stay"

// takePlace gives an encounter the place of another.
func (p *placing) takePlace(e, before *encounter, rule string) {
	if before.city.known() {
		e.city.set(before.city.text, inferredFrom(before.city.clues, fromStay)...)
	}
	e.placeLand.set(before.placeLand.text, inferredFrom(before.placeLand.clues, fromStay)...)
	p.note("place", rule, e.trigger, "%s, %s: of the encounter told before it", e.city.text, e.placeLand.text)
}
