package places

import (
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns envoys who call at home: an ambassador whom nobody but the country's own
// officials meet there is not that country's.

// sendEnvoys gives an envoy who was only guessed to be of the home, and met none but its
// officials, the one other country that the article or its headline names: "The Prime Minister
// met with Ambassador X", under "Japan hands over rice".
func (d document) sendEnvoys(e *encounters.Encounter) {
	if len(e.Principals) != 2 || len(e.Parties) > 0 {
		return
	}
	for n, p := range e.Principals {
		envoy, host := &d.Entities[p], &d.Entities[e.Principals[1-n]]
		home := envoy.Country.Text
		if envoy.Level != "ambassador" || !d.Guessed(p) || host.Country.Text != home || !governs(host.Level) || e.PlaceLand.Known() && e.PlaceLand.Text != home || d.holdsOtherOffice(p) {
			continue
		}
		if land, at := d.Countries.OneBesides(home); land != "" {
			d.Note("place", "envoy at home", at, "%s represents %s, the one other country", envoy.Name.Text, land)
			envoy.Country = text.Value{}
			envoy.Country.Set(land, text.Inferred(at, "country spoken of"))
		}
	}
}

// partedBeside gives, of two who met beside an event abroad and were both guessed to be of the home,
// the one who is named least the only other country that the article calls by name: those who meet
// there are the event's guests as well.
func (d document) partedBeside(e *encounters.Encounter, host string) bool {
	s := &d.Sentences[e.Anchor]
	if len(e.Principals) != 2 || !d.CueWithin(s.From, s.To, lexicon.CueSidelines) {
		return false
	}
	p := d.leastNamed(e.Principals)
	home := d.Entities[p].Country.Text
	if !d.Guessed(p) || home == "" || !d.oneCountry(e.Principals, home) {
		return false
	}
	land, at := d.Countries.OneBesides(home)
	if land == "" || land == host {
		return false
	}
	d.Note("place", "beside an event", at, "%s represents %s, the one other country", d.Entities[p].Name.Text, land)
	d.Entities[p].Country = text.Value{}
	d.Entities[p].Country.Set(land, text.Inferred(at, "country spoken of"))
	return true
}

// governs reports whether those of a level receive the envoys of other countries.
func governs(level string) bool {
	switch level {
	case "minister", "deputy-minister", "deputy-head", "royal", "parliament", "governor", "military-chief", "judiciary":
		return true
	}
	return names.Chiefly(level)
}

// holdsOtherOffice reports whether a person is named with another office than that of an envoy:
// directors of a ministry bear the title of ambassador.
func (d document) holdsOtherOffice(p int) bool {
	for _, number := range d.Entities[p].Mentions {
		if t := &d.Mentions[number].Titles; t.Level != "" && t.Level != "ambassador" && t.Level != "envoy" {
			return true
		}
	}
	return false
}
