package places

import (
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns officials of whom nothing tells the country, and whom a visitor meets: "visits
// Malaysia, where he will meet Malaysian Prime Minister X and Foreign Minister Y".

// placeOfficials gives those who hold an office of a state, whose country is not known and who meet
// somebody surely from elsewhere, the country of the place.
func (d document) placeOfficials(e *encounters.Encounter) {
	host := e.PlaceLand.Text
	if host == "" || d.metIn(e, lexicon.CueSeatTown) || !d.visited(e, host) {
		return
	}
	for _, p := range e.Principals {
		own := &d.Entities[p]
		if own.Country.Known() || own.Org.Known() || own.Level == "" || own.Level == "business" || own.Level == "ambassador" || own.Level == "envoy" {
			continue
		}
		d.takeHost(e, p, host)
	}
}

// visited reports whether one of those who met is surely not of the country where they did.
func (d document) visited(e *encounters.Encounter, host string) bool {
	for _, p := range e.Principals {
		if own := &d.Entities[p]; own.Country.Known() && own.Country.Text != host && !d.Guessed(p) {
			return true
		}
	}
	return false
}
