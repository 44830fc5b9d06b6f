package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns what hosting tells of a person without a country: whom one travels to
// a capital to meet is at home there, and who receives a country's delegation is not of it.

// takeHosts gives "Host X" the country of the dateline: those are his guests who met there.
func (d *document) takeHosts() {
	town, found := d.datelineTown()
	if !found || town.country == "" {
		return
	}
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind == person && m.titles.guest && !m.name.empty() && len(m.who) == 1 && d.fold(m.titles.head.from) == "host" && d.homeless(m.who[0]) {
			d.entities[m.who[0]].country.set(town.country, inferred(town.at, "dateline"))
		}
	}
}

// hostReach is how many words may stand between a capital and the person for a meeting
// with whom somebody travels there, and between a host and the delegation.
const hostReach = 12

// takeDestinations gives those whom others travel to meet the country of the capital:
// "will travel to Niamey on Thursday for a meeting with General X".
func (d *document) takeDestinations() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != person || len(m.who) != 1 || d.fold(m.from-1) != "with" || !d.homeless(m.who[0]) {
			continue
		}
		talk := false
		for i := m.from - 2; i > max(d.sentenceOf(m.from).from, m.from-hostReach); i-- {
			if o := d.mention(i); o != nil && o.kind == person {
				break
			}
			talk = talk || d.cue(i, lexicon.CueEncounterNoun) && d.purposed(i)
			at, entry := d.match(i, lexicon.Capital)
			if !talk || entry == nil || d.fold(i-1) != "to" || entry.Code == d.home || !d.cue(i-2, lexicon.CueGuestOf) {
				continue
			}
			d.entities[m.who[0]].country.set(entry.Code, inferred(at, "destination"))
			break
		}
	}
}

// purposed reports whether a noun of encounter tells what for: "for a meeting with".
func (d *document) purposed(i int) bool {
	for k := i - 1; k >= i-3; k-- {
		if d.fold(k) == "for" {
			return true
		}
	}
	return false
}

// guestsOf gives the country of the delegation that a person receives, "" when none is
// told: "Minister X will receive a Venezuelan delegation".
func (d *document) guestsOf(m *mention) string {
	hosts := false
	for i := m.end(); i < min(d.sentenceOf(m.from).to, m.end()+hostReach); i++ {
		if o := d.mention(i); o != nil && o.from == i {
			if hosts && o.kind == delegation {
				return o.titles.country
			}
			return ""
		}
		if d.tokens[i].shape == mark && d.fold(i) != "," {
			return ""
		}
		hosts = hosts || d.cue(i, lexicon.CueSubjectHosts)
	}
	return ""
}

// datelineTown gives the town of the dateline: a capital or a well-known town
// before any other word that names one ("POST REPORT, KATHMANDU").
func (d *document) datelineTown() (toponym, bool) {
	for i := d.dateline.from; i < d.dateline.to; i++ {
		if !d.isCity(i, d.dateline.to) {
			continue
		}
		if t, ok := d.townAt(i, d.dateline.to); ok {
			t.from = "dateline"
			return t, true
		}
	}
	for i := d.dateline.from; i < d.dateline.to; i++ {
		if t, ok := d.townAt(i, d.dateline.to); ok {
			t.from = "dateline"
			return t, true
		}
		if d.tokens[i].shape != mark {
			if _, entry := d.match(i, lexicon.Month); entry != nil {
				continue
			}
		}
	}
	if i := d.dateline.from; i < d.dateline.to && d.datedTown(i, d.dateline.to) > i && d.home != "" {
		return toponym{at: phrase{i, i + 1}, city: phrase{i, i + 1}, country: d.home, from: "dateline"}, true
	}
	return toponym{}, false
}
