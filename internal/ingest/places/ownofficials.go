package places

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the officials whom somebody met at home, in news that comes from nowhere: "Kenyan
// President X met Interior Minister Y and discussed attacks from Somalia". Whose country is named there
// is the first of them alone, and any other country is a matter that they spoke of.

// joinOwnOfficials gives those of whom nothing tells the country, or only that the article names it, the
// country of the first whose is told, where no other country sits at the table.
func (d *guestFinder) joinOwnOfficials(e *encounters.Encounter) {
	first := d.firstOfLand(e)
	if first < 0 {
		return
	}
	chief := &d.Entities[first]
	if e.PlaceLand.Known() && e.PlaceLand.Text != chief.Country.Text {
		return
	}
	asked, alone := false, false
	for n, people := range [][]int{e.Principals, e.Attending} {
		for _, p := range people {
			if p == first || !d.landless(p, chief.Level) || d.SameSeat(p, first) || d.Counterparts(p, first) || n == 0 && d.receives(e) && d.Entities[p].Country.Known() && d.FieldOf(p) == foreignField {
				continue
			}
			if !asked {
				asked, alone = true, d.aloneAtTable(e, first)
			}
			if !alone && (n == 0 || d.Entities[p].Country.Known()) {
				continue
			}
			d.Note("place", "own official", e.Trigger, "%s represents %s, as does %s", d.Entities[p].Name.Text, chief.Country.Text, chief.Name.Text)
			d.Entities[p].Country = text.Value{Text: chief.Country.Text, Clues: text.InferredFrom(chief.Country.Clues, "beside")}
		}
	}
}

// seatStrangers gives those who attended and were only guessed to be of the country from which the news
// comes, of which nobody met, that of the one principal who met at home: agencies report on others as well.
func (d document) seatStrangers(e *encounters.Encounter) {
	host := e.PlaceLand.Text
	if host == "" || len(e.Attending) == 0 || len(e.Principals) < 2 || len(e.Parties) > 0 || !d.hasCountry(e.Principals, host) {
		return
	}
	for _, p := range e.Principals {
		if own := &d.Entities[p]; own.Kind != names.Person || !own.Country.Known() && !own.Org.Known() || d.Guessed(p) {
			return
		}
	}
	for _, p := range e.Attending {
		own := &d.Entities[p]
		if !d.Guessed(p) || own.Country.Text == host || d.hasCountry(e.Principals, own.Country.Text) || own.Level == "ambassador" || own.Level == "envoy" || !own.Name.Known() {
			continue
		}
		if !slices.ContainsFunc(e.Principals, func(q int) bool { return d.Entities[q].Country.Text == host && d.SameSeat(p, q) }) {
			d.takeHost(e, p, host)
		}
	}
}

// foreignField is the field of those who meet officials of other countries more than their own.
const foreignField = "foreign"

// firstOfLand gives the principal who is named first, when the text tells his country and he governs
// there; -1 when it does not.
func (d *guestFinder) firstOfLand(e *encounters.Encounter) int {
	if len(e.Parties) > 0 {
		return -1
	}
	first := d.namedFirst(e)
	if first < 0 {
		return -1
	}
	own := &d.Entities[first]
	if own.Kind != names.Person || !own.Country.Known() || own.Org.Known() || d.Guessed(first) || !governs(own.Level) {
		return -1
	}
	return first
}

// landless reports whether nothing tells a person's country, or, beside a chief, only that the article
// names it somewhere; one who may hold an office of state.
func (d *guestFinder) landless(p int, chief string) bool {
	own := &d.Entities[p]
	if own.Kind != names.Person || own.Org.Known() || !own.Name.Known() {
		return false
	}
	switch own.Level {
	case "", "ambassador", "envoy", "business", "organisation-head":
		return false
	}
	if !own.Country.Known() {
		return true
	}
	return names.Chiefly(chief) && d.Guessed(p) && d.Countries.Of(own.Country.Text).Best <= references.NameWeight
}

// aloneAtTable reports whether none of another country took part, and no country besides that of the first
// has a part in what is told.
func (d *guestFinder) aloneAtTable(e *encounters.Encounter, first int) bool {
	home := d.Entities[first].Country.Text
	if slices.ContainsFunc(e.Principals, func(p int) bool {
		own := &d.Entities[p]
		return own.Country.Known() && own.Country.Text != home && !d.landless(p, d.Entities[first].Level)
	}) {
		return false
	}
	for s := range d.Sentences {
		if !d.tellsOf(e, s) {
			continue
		}
		if land, several := d.landWithPart(s, home); several || land.code != "" {
			return false
		}
	}
	at := &d.Sentences[e.Anchor]
	return !d.CueWithin(at.From, at.To, lexicon.CueVisitorNoun)
}
