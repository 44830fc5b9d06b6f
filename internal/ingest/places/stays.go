package places

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns stays: an encounter of the next days, or of the day before, that has no
// words of place takes the place of one told before it when somebody stays there.

// shortStay is how many days a guest is taken to stay who meets somebody else there.
const shortStay = 3

// byStay takes, for an encounter still to come in the next days or "during the visit", the
// place of one that was held: where one of those who will meet is a guest ("is to meet the
// finance minister on Friday"), or receives an organisation or whomever at home.
func (p *placing) byStay(e *encounters.Encounter) bool {
	if e.Status != readout.Planned {
		return false
	}
	during := p.duringStay(e)
	if !during && (!e.Date.Known() || !p.Near(readout.Date(e.Date.Text), shortStay)) {
		return false
	}
	for _, own := range []bool{true, false} { // first those where one of them met somebody
		for i := len(p.Encounters) - 1; i >= 0; i-- {
			before := &p.Encounters[i]
			if before == e || before.Anchor >= e.Anchor || before.Status == readout.Planned || !before.PlaceLand.Known() || !before.City.Known() && !during || !p.Near(readout.Date(before.Date.Text), 1) {
				continue
			}
			if own == encounters.Overlap(before.Principals, e.Principals) && p.staysOn(e, before, during) {
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
func (p *placing) staysOn(e, before *encounters.Encounter, during bool) bool {
	land := before.PlaceLand.Text
	here := p.represented(e, land)
	abroad := false // somebody else's country is represented
	for _, n := range e.Principals {
		o := &p.Entities[n]
		own := slices.Contains(before.Principals, n)
		if own && o.Country.Text != land && (o.Country.Known() || o.Org.Known()) && (here || p.ofOrganisation(e) || p.ofOneCountry(e)) {
			return true // a guest
		}
		abroad = abroad || o.Country.Known() && o.Country.Text != land
	}
	for _, side := range e.Parties {
		abroad = abroad || side.Code != "" && side.Code != land
	}
	if host, _ := p.hostOf(e); host == land {
		return true
	}
	return here && (during || !abroad && p.ofOrganisation(e))
}

// ofOneCountry reports whether no more than one country is represented.
func (p *placing) ofOneCountry(e *encounters.Encounter) bool {
	codes := p.CountriesOf(e)
	for _, code := range codes {
		if code != codes[0] {
			return false
		}
	}
	return true
}

// duringStay reports whether the words around the encounter say that it belongs to the visit
// spoken of: "During the visit, X will also meet with Y", "While in Oslo".
func (p *placing) duringStay(e *encounters.Encounter) bool {
	s := &p.Sentences[e.Anchor]
	for i := s.From; i < s.To; i++ {
		switch p.Fold(i) {
		case "during":
			for k := i + 1; k < min(s.To, i+5); k++ {
				if p.Cue(k, lexicon.CueProgramme) && !p.Cue(k, lexicon.CueDaytime) {
					return true
				}
			}
		case "while":
			if p.Fold(i+1) == "in" || p.Fold(i+1) == "there" {
				return true
			}
		}
	}
	return false
}

// besideDay takes the place of the encounter told before when the day is counted from its:
// "A day earlier, he had met Y".
func (p *placing) besideDay(e *encounters.Encounter) bool {
	if e.Status != readout.Held || len(e.Date.Clues) == 0 || e.Follows >= 0 {
		return false
	}
	t, ok := p.TimeAt(e.Date.Clues[0].At.From, p.Sentences[e.Anchor].To)
	if !ok || t.Kind != times.DayAway && t.Kind != times.SameDay {
		return false
	}
	for i := range p.Encounters {
		before := &p.Encounters[i]
		if before.Anchor >= e.Anchor || !before.PlaceLand.Known() || !p.Near(readout.Date(before.Date.Text), encounters.Freshness) {
			continue
		}
		for _, n := range e.Principals {
			if slices.Contains(before.Principals, n) {
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
func (p *placing) takePlace(e, before *encounters.Encounter, rule string) {
	if before.City.Known() {
		e.City.Set(before.City.Text, text.InferredFrom(before.City.Clues, fromStay)...)
	}
	e.PlaceLand.Set(before.PlaceLand.Text, text.InferredFrom(before.PlaceLand.Clues, fromStay)...)
	p.Note("place", rule, e.Trigger, "%s, %s: of the encounter told before it", e.City.Text, e.PlaceLand.Text)
}
