package references

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the staff of missions abroad: attachés, counsellors and secretaries who
// are named without a country beside their envoy.

// followEnvoys gives the staff of a mission the country of the envoy who is named in the
// same sentence, else that of the only mission that the article speaks of: "The U.S.
// Ambassador, X, and the defence attaché, Y".
func (d *Document) followEnvoys() {
	for e := range d.Entities {
		if !d.homeless(e) || !d.missionStaff(e) || d.permanent(e) {
			continue
		}
		if land, at := d.missionBeside(e); land != "" {
			d.Entities[e].Country.Set(land, text.Inferred(at, "mission"))
		}
	}
}

// missionStaff reports whether a person holds an office that missions abroad have, below
// the envoy's own: an ambassador without a country may be one of the home's diplomats.
func (d *Document) missionStaff(e int) bool {
	for k, number := range d.Entities[e].Mentions {
		m := &d.Mentions[number]
		t := &m.Titles
		if k >= MostForms || t.Head.Empty() {
			continue
		}
		last := t.Head.To - 1
		switch {
		case d.atMission(m), d.missionBehind(t.Head.To): // "the embassy's third secretary"
			return true
		case d.Cue(last, lexicon.CueAttache):
			return true
		case t.Level == "military":
			return d.Cue(last, lexicon.CueAdviser)
		case t.Level == "ambassador":
			return d.Cue(last, lexicon.CueMissionStaff)
		case t.Level == "official":
			return d.deskOfMission(t)
		}
	}
	return false
}

// missionBehind reports whether the mission at which somebody serves is told at token i: "at the embassy".
func (d *Document) missionBehind(i int) bool {
	if d.Fold(i) != "of" && d.Fold(i) != "at" || d.Fold(i+1) != "the" {
		return false
	}
	return d.Cue(i+2, lexicon.CueMission) && d.Fold(i+2) != "commission"
}

// deskOfMission reports whether an office is that of somebody who has a desk at a mission or heads a
// part of it: "Political Counsellor", "Second Secretary", "Trade Commissioner", "Head of Chancery".
func (d *Document) deskOfMission(t *names.Titles) bool {
	last := t.Head.To - 1
	switch d.Fold(last) {
	case "head":
		return d.Cue(t.Office.To-1, lexicon.CueMissionPart)
	case "chancery", "section", "cooperation":
		return d.Fold(t.Head.From) == "head"
	case "officer", "commissioner":
	default:
		if !d.Cue(last, lexicon.CueMissionStaff) {
			return false
		}
	}
	return last > t.Office.From && d.Cue(last-1, lexicon.CueMissionDesk)
}

// missionBeside finds the country of the envoy or mission that is named in a sentence of
// the person, else of the only one of the article; "" when there is none or are several.
func (d *Document) missionBeside(e int) (string, text.Phrase) {
	only, at, not := "", text.Phrase{}, d.notFrom(e)
	for other := range d.Entities {
		o := &d.Entities[other]
		if other == e || o.Kind != names.Person || !o.Country.Known() || o.Level != "ambassador" && !d.missionStaff(other) || slices.Contains(not, o.Country.Text) {
			continue
		}
		for _, number := range o.Mentions {
			for _, own := range d.Entities[e].Mentions {
				if d.Tokens[d.Mentions[number].From].Sentence == d.Tokens[d.Mentions[own].From].Sentence {
					return o.Country.Text, d.Mentions[number].Phrase
				}
			}
		}
		switch {
		case len(o.Mentions) == 0:
		case only == "":
			only, at = o.Country.Text, d.Mentions[o.Mentions[0]].Phrase
		case only != o.Country.Text:
			return "", text.Phrase{}
		}
	}
	return only, at
}

// followEmbassies gives an envoy without a country that of the embassy that his sentence names
// before him: "was at the US Embassy for talks with Chargé d'Affaires X".
func (d *Document) followEmbassies() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Name.Empty() || m.Titles.Level != "ambassador" || !d.homeless(m.Who[0]) {
			continue
		}
		s := d.SentenceOf(m.From)
		for k := range d.MentionsIn(text.Phrase{From: s.From, To: m.From}) {
			land := &d.Mentions[k]
			if land.Kind == names.Country && len(land.Who) == 1 && (d.Cue(land.To, lexicon.CueMission) || d.Fold(land.From-1) == "of" && d.Cue(land.From-2, lexicon.CueMission)) {
				d.Entities[m.Who[0]].Country.Set(d.Entities[land.Who[0]].Country.Text, text.Inferred(land.Phrase, "mission"))
			}
		}
	}
}
