package places

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those who are named in one list with an official of another country whom somebody
// of the article's own met: "Minister X met Belgian Foreign Minister Y and Deputy Prime Minister Z
// in Brussels", "received US Ambassador Y and Rear Admiral Z".

// joinTablemates gives those whose country was only taken from the article's home that of the person
// beside whom they are named.
func (d document) joinTablemates(e *encounters.Encounter) {
	if len(e.Principals)+len(e.Attending) < 3 {
		return
	}
	var last *names.Mention
	for k := range d.MentionsIn(d.Sentences[e.Anchor].Phrase) {
		m := &d.Mentions[k]
		if m.Kind != names.Person || len(m.Who) != 1 {
			continue
		}
		if last != nil && !m.Name.Empty() && !last.Name.Empty() && d.listedTogether(last.End(), m.From) {
			d.joinTablemate(e, m.Who[0], last.Who[0], true)
			d.joinTablemate(e, last.Who[0], m.Who[0], false)
		}
		last = m
	}
}

// joinHouse gives members of a house of parliament who attended, and whose country was only taken
// from the article's home, that of the member whom somebody of the home's government met.
func (d document) joinHouse(e *encounters.Encounter) {
	if len(e.Attending) == 0 {
		return
	}
	guest := -1
	for _, p := range e.Principals {
		own := &d.Entities[p]
		if own.Level != "legislator" && own.Level != "parliament" {
			continue
		}
		if guest >= 0 || d.Guessed(p) || !own.Country.Known() || own.Level == "parliament" {
			return
		}
		guest = p
	}
	if guest < 0 {
		return
	}
	land := d.Entities[guest].Country
	for _, p := range e.Attending {
		own := &d.Entities[p]
		if own.Level == "legislator" && d.Guessed(p) && own.Country.Text != land.Text {
			d.Note("place", "of one house", e.Trigger, "%s represents %s, as does %s", own.Name.Text, land.Text, d.Entities[guest].Name.Text)
			own.Country = text.Value{Text: land.Text, Clues: text.InferredFrom(land.Clues, "beside")}
		}
	}
}

// listedTogether reports whether nothing but what joins a list stands from token i to token next.
func (d document) listedTogether(i, next int) bool {
	for ; i < next; i++ {
		if !d.Cue(i, lexicon.CueAndAlso) {
			return false
		}
	}
	return true
}

// joinTablemate gives person p the country of person q beside him where a third from p's supposed
// country met both, and they met in q's country, or p is a soldier beside an envoy, or is named
// behind a guest: "met the visiting Iraqi Minister of Electricity, Y, and Central Bank Governor Z".
func (d document) joinTablemate(e *encounters.Encounter, p, q int, behind bool) {
	own, other := &d.Entities[p], &d.Entities[q]
	home, land := own.Country.Text, other.Country.Text
	open := home == "" && !own.Org.Known() && own.Level != ""
	if land == "" || land == home || d.Guessed(q) || !d.Guessed(p) && !open || !d.takesPart(e, p) || !d.takesPart(e, q) {
		return
	}
	if !slices.ContainsFunc(e.Principals, func(r int) bool {
		other := d.Entities[r].Country.Text
		return r != p && r != q && other != land && (other == home || open && other != "")
	}) {
		return
	}
	abroad := e.PlaceLand.Text == land && own.Level != "ambassador" && own.Level != "envoy"
	soldier := other.Level == "ambassador" && own.Rank.Known() && (own.Level == "" || own.Level == "military")
	if !abroad && !soldier && !(behind && d.cameTogether(e, p, q)) {
		return
	}
	d.Note("place", "beside", e.Trigger, "%s represents %s, as does %s", own.Name.Text, land, other.Name.Text)
	own.Country = text.Value{Text: land, Clues: text.InferredFrom(other.Country.Clues, "beside")}
}

// cameTogether reports whether two who are named in one list can be guests of one country: no envoy,
// whom officials of the home may stand beside, and not two who hold the same seat.
func (d document) cameTogether(e *encounters.Encounter, p, q int) bool {
	return d.Entities[p].Level != "ambassador" && d.Entities[q].Level != "ambassador" && !d.SameSeat(p, q) &&
		slices.Contains(e.Principals, p) && slices.Contains(e.Principals, q)
}

// takesPart reports whether a person is a principal or attends.
func (d document) takesPart(e *encounters.Encounter, p int) bool {
	return slices.Contains(e.Principals, p) || slices.Contains(e.Attending, p)
}
