package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the staff of missions abroad: attachés, counsellors and secretaries who
// are named without a country beside their envoy.

// followEnvoys gives the staff of a mission the country of the envoy who is named in the
// same sentence, else that of the only mission that the article speaks of: "The U.S.
// Ambassador, X, and the defence attaché, Y".
func (d *document) followEnvoys() {
	for e := range d.entities {
		if !d.homeless(e) || !d.missionStaff(e) {
			continue
		}
		if land, at := d.missionBeside(e); land != "" {
			d.entities[e].country.set(land, inferred(at, "mission"))
		}
	}
}

// missionStaff reports whether a person holds an office that missions abroad have, below
// the envoy's own: an ambassador without a country may be one of the home's diplomats.
func (d *document) missionStaff(e int) bool {
	for k, number := range d.entities[e].mentions {
		t := &d.mentions[number].titles
		if k >= mostForms || t.head.empty() {
			continue
		}
		last := t.head.to - 1
		switch {
		case d.cue(last, lexicon.CueAttache):
			return true
		case t.level == "military":
			return d.cue(last, lexicon.CueAdviser)
		case t.level == "ambassador":
			return d.cue(last, lexicon.CueMissionStaff)
		}
	}
	return false
}

// missionBeside finds the country of the envoy or mission that is named in a sentence of
// the person, else of the only one of the article; "" when there is none or are several.
func (d *document) missionBeside(e int) (string, phrase) {
	only, at, not := "", phrase{}, d.notFrom(e)
	for other := range d.entities {
		o := &d.entities[other]
		if other == e || o.kind != person || !o.country.known() || o.level != "ambassador" && !d.missionStaff(other) || slices.Contains(not, o.country.text) {
			continue
		}
		for _, number := range o.mentions {
			for _, own := range d.entities[e].mentions {
				if d.tokens[d.mentions[number].from].sentence == d.tokens[d.mentions[own].from].sentence {
					return o.country.text, d.mentions[number].phrase
				}
			}
		}
		switch {
		case len(o.mentions) == 0:
		case only == "":
			only, at = o.country.text, d.mentions[o.mentions[0]].phrase
		case only != o.country.text:
			return "", phrase{}
		}
	}
	return only, at
}
