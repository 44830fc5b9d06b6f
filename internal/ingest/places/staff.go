package places

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those who sat there beside others and of whom nothing tells whose they are:
// officials who attend where one of the two countries is at home are its own, an ambassador is the guest's.

// placeStaff gives those who attended an encounter, and whose country is not known or was guessed to
// be one that did not meet, that of the host, or of the one country that met a body.
func (d document) placeStaff(e *encounters.Encounter) {
	if len(e.Attending) == 0 {
		return
	}
	lands, bodies, ok := d.tableLands(e)
	if !ok {
		return
	}
	host := e.PlaceLand.Text
	if host == "" && len(lands) == 1 && bodies {
		host = lands[0]
	}
	if !slices.Contains(lands, host) {
		return
	}
	guest := ""
	if len(lands) == 2 {
		guest = lands[0]
		if guest == host {
			guest = lands[1]
		}
	}
	for _, p := range e.Attending {
		own := &d.Entities[p]
		if own.Org.Known() || own.Country.Known() && (!d.Guessed(p) || slices.Contains(lands, own.Country.Text)) {
			continue
		}
		land := host
		switch {
		case own.Level == "ambassador" && !d.holdsOtherOffice(p):
			land = guest
		case own.Level == "business", own.Level == "envoy":
			land = ""
		}
		if land != "" {
			d.Note("place", "attended at home", e.Trigger, "%s represents %s", own.Name.Text, land)
			own.Country = text.Value{Text: land, Clues: []text.Clue{text.Inferred(e.Trigger, "host")}}
		}
	}
}

// tableLands lists the countries that met, and whether bodies did; nothing when it is not known of
// somebody whom he stood for.
func (d document) tableLands(e *encounters.Encounter) (lands []string, bodies, ok bool) {
	add := func(land string) {
		if !slices.Contains(lands, land) {
			lands = append(lands, land)
		}
	}
	for _, p := range e.Principals {
		switch own := &d.Entities[p]; {
		case own.Org.Known():
			bodies = true
		case !own.Country.Known():
			return nil, false, false
		default:
			add(own.Country.Text)
		}
	}
	for _, p := range e.Parties {
		if p.Code == "" {
			bodies = true
		} else {
			add(p.Code)
		}
	}
	return lands, bodies, len(lands) > 0 && len(lands) < 3
}
