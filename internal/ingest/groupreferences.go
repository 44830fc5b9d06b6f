package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the references of groups, guests and hosts, and of pronouns.

// resolveGroups gives each group the entities it refers to: the last persons
// (or countries) spoken of before it who fit.
func (d *document) resolveGroups() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.kind != group || len(m.who) > 0 || d.fold(m.head-1) == "then" || d.fold(m.from) == "then" || d.fold(m.from+1) == "then" { // "the then foreign ministers": others than those of today
			continue
		}
		if d.ofTwoLands(m) {
			m.who = d.lastLands(i)
			continue
		}
		if d.fold(m.to) == "of" && m.titles.level != "" {
			continue
		}
		if d.cue(m.head, lexicon.CueGuestNoun) && m.titles.count == 0 {
			if guest := d.guestBefore(i); guest >= 0 {
				m.who = d.one(guest)
			}
			continue
		}
		want := m.titles.count
		if want == 0 {
			want = 2
		}
		if people := d.lastPeople(i, m, want); len(people) == want {
			m.who = people
		} else if len(people) == 1 && want == 2 && m.titles.count == 2 {
			d.withUnnamedPeer(i, m, people[0])
		}
	}
}

// ofTwoLands reports whether a group is of two countries that were told before: "the
// foreign ministers of the two countries".
func (d *document) ofTwoLands(m *mention) bool {
	return d.fold(m.to) == "of" && (d.fold(m.to+1) == "the" && d.fold(m.to+2) == "two" && d.cue(m.to+3, lexicon.CueLandsNoun) ||
		d.fold(m.to+1) == "both" && d.cue(m.to+2, lexicon.CueLandsNoun))
}

// lastLands gives the two countries that the text spoke of last before mention number,
// by their names or their people; nil when there are no two.
func (d *document) lastLands(number int) []int {
	var found []int
	for i := number - 1; i >= max(0, number-neighbourhood); i-- {
		o := &d.mentions[i]
		if o.kind == organisation {
			continue
		}
		for k := len(o.who) - 1; k >= 0; k-- {
			e := &d.entities[o.who[k]]
			if !e.country.known() || e.org.known() {
				continue
			}
			if land := d.countryEntity(e.country.text, o.phrase); !slices.Contains(found, land) {
				found = append(found, land)
			}
			if len(found) == 2 {
				return []int{found[1], found[0]}
			}
		}
	}
	return nil
}

// guestBefore gives who "the guests" are, of whom one is named: the last one spoken of who
// is not from here and did not only take part; -1 when that is not known.
func (d *document) guestBefore(number int) int {
	for i := number - 1; i >= max(0, number-neighbourhood); i-- {
		o := &d.mentions[i]
		if o.kind != person || len(o.who) != 1 || !d.entities[o.who[0]].name.known() || d.alongside(o) {
			continue
		}
		if e := &d.entities[o.who[0]]; d.home != "" && (e.org.known() || e.country.known() && e.country.text != d.home) {
			return o.who[0]
		}
	}
	return -1
}

// lastPeople finds the last count persons before mention number who fit the
// group: of its level, of different countries when two are meant.
func (d *document) lastPeople(number int, m *mention, count int) []int {
	var found []int
	var lands []string
	level := d.groupLevel(m)
	for pass := range 2 { // first those of the level
		found, lands = found[:0], lands[:0]
		for i := number - 1; i >= max(0, number-neighbourhood) && len(found) < count; i-- {
			o := &d.mentions[i]
			if d.tokens[m.from].sentence-d.tokens[o.from].sentence > 8 {
				break
			}
			if o.kind != person || len(o.who) != 1 || o.possessive && pass == 0 {
				continue
			}
			e := o.who[0]
			if pass == 0 && d.alongside(o) {
				continue
			}
			if slices.Contains(found, e) || !d.entities[e].name.known() || strings.Contains(strings.ToLower(d.entities[e].role.text), "spokes") {
				continue
			}
			if m.titles.level != "" && pass == 0 && d.entities[e].level != m.titles.level || d.otherOffice(level, e) {
				continue
			}
			land := d.entities[e].country.text + d.entities[e].org.text
			if count == 2 && len(found) == 1 && land != "" && land == lands[0] {
				continue // an attendee of the same side
			}
			found, lands = append(found, e), append(lands, land)
		}
		if len(found) == count {
			break
		}
	}
	// in the order of the text
	for i, j := 0, len(found)-1; i < j; i, j = i+1, j-1 {
		found[i], found[j] = found[j], found[i]
	}
	return found
}

// groupLevel gives the level of the office that a plural names, "the two prime ministers".
func (d *document) groupLevel(m *mention) string {
	if m.titles.level != "" || m.titles.head.empty() {
		return m.titles.level
	}
	if one := d.singular(m.titles.head); one != nil && (chiefly(one.Code) || one.Code == "minister") {
		return one.Code
	}
	return ""
}

// otherOffice reports whether a person holds an office that a plural cannot mean: "the two
// prime ministers" is no president, "the foreign ministers" no prime minister.
func (d *document) otherOffice(level string, person int) bool {
	own := d.entities[person].level
	return own != level && (chiefly(level) && (chiefly(own) || own == "minister") || level == "minister" && chiefly(own))
}

// withUnnamedPeer takes a group of two for the one person of its level whom the article
// names and the country of the other, who is not named: that of somebody of another office
// whom he met. "The two prime ministers", told where a president received the guest.
func (d *document) withUnnamedPeer(number int, m *mention, named int) {
	land, level := d.entities[named].country.text, d.groupLevel(m)
	if !chiefly(level) || d.entities[named].level != level || land == "" {
		return
	}
	for i := number - 1; i >= max(0, number-neighbourhood); i-- {
		o := &d.mentions[i]
		if o.kind != person || len(o.who) != 1 || !d.otherOffice(level, o.who[0]) {
			continue
		}
		if other := d.entities[o.who[0]].country.text; other != "" && other != land {
			m.who = []int{named, d.countryEntity(other, o.phrase)}
			return
		}
	}
}

// withoutName reports whether of one of a group's people only the country is known.
func (d *document) withoutName(m *mention) bool {
	return len(m.who) > 0 && d.entities[m.who[len(m.who)-1]].kind == country
}

// alongside reports whether a person is named only as one who took part in what was
// others' encounter: "The meeting was attended by X", "accompanied by Y".
func (d *document) alongside(m *mention) bool {
	if first := d.entities[m.who[0]].mentions; len(first) == 0 || &d.mentions[first[0]] != m {
		return false
	}
	s := d.sentenceOf(m.from)
	for i := s.from; i < s.to; i++ {
		if d.cue(i, lexicon.CueAttended) && (i < m.from || d.fold(i) != "accompanied") || d.fold(i) == "part" && (d.fold(i-1) == "took" || d.fold(i-1) == "taking") {
			return true
		}
	}
	return false
}

// joinGuests resolves "the guest" and "his host": the person spoken of who is
// from abroad, or at home. While countries are still looked for, sure leaves
// open whatever a person of unknown country may be meant by.
func (d *document) joinGuests(sure bool) {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.kind != person || !m.titles.guest || len(m.who) > 0 {
			continue
		}
		atHome := d.fold(m.titles.head.from) == "host"
		for k := i - 1; k >= max(0, i-neighbourhood); k-- {
			o := &d.mentions[k]
			if o.kind != person || len(o.who) != 1 || o.titles.guest || !d.entities[o.who[0]].name.known() {
				continue
			}
			e := &d.entities[o.who[0]]
			if sure && d.homeless(o.who[0]) {
				break
			}
			if d.alongside(o) {
				continue
			}
			if m.titles.country != "" && e.country.text != m.titles.country {
				continue
			}
			if d.home != "" && !e.org.known() && (e.country.text == d.home) != atHome {
				continue
			}
			if e.org.known() && atHome {
				continue
			}
			d.assign(i, o.who[0], "guest or host")
			break
		}
	}
}
