package references

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the references of groups, guests and hosts, and of pronouns.

// resolveGroups gives each group the entities it refers to: the last persons
// (or countries) spoken of before it who fit.
func (d *Document) resolveGroups() {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != names.Group || len(m.Who) > 0 || d.Fold(m.Head-1) == "then" || d.Fold(m.From) == "then" || d.Fold(m.From+1) == "then" { // "the then foreign ministers": others than those of today
			continue
		}
		if d.ofTwoLands(m) {
			m.Who = d.lastLands(i)
			continue
		}
		if d.Fold(m.To) == "of" && (m.Titles.Level != "" || d.ofMoreLands(m.To+1)) {
			continue
		}
		if d.Cue(m.Head, lexicon.CueGuestNoun) && m.Titles.Count == 0 {
			if guest := d.guestBefore(i); guest >= 0 {
				m.Who = d.One(guest)
			}
			continue
		}
		want := m.Titles.Count
		if want == 0 {
			want = 2
		}
		if people := d.lastPeople(i, m, want); len(people) == want {
			m.Who = people
		} else if len(people) == 1 && want == 2 && m.Titles.Count == 2 {
			d.withUnnamedPeer(i, m, people[0])
		}
	}
}

// ofTwoLands reports whether a group is of two countries that were told before: "the
// foreign ministers of the two countries".
func (d *Document) ofTwoLands(m *names.Mention) bool {
	return d.Fold(m.To) == "of" && (d.Fold(m.To+1) == "the" && d.Fold(m.To+2) == "two" && d.Cue(m.To+3, lexicon.CueLandsNoun) ||
		d.Fold(m.To+1) == "both" && d.Cue(m.To+2, lexicon.CueLandsNoun))
}

// ofMoreLands reports whether token i tells of countries that are not the two told before:
// "28 countries", "the Baltic states", "Central Asia", "ASEAN".
func (d *Document) ofMoreLands(i int) bool {
	if d.Fold(i) == "the" || d.Fold(i) == "all" {
		i++
	}
	if d.Fold(i) == "two" || d.Fold(i) == "both" || d.Fold(i) == "2" {
		return false
	}
	if d.Is(i, lexicon.Region|lexicon.Organisation) && d.Tokens[i].Capital() { // "of Central Asia"
		return true
	}
	return d.Cue(i+1, lexicon.CueLandsNoun) && (d.IsNumber(i) || d.Tokens[i].Capital()) || d.Cue(i+2, lexicon.CueLandsNoun) && d.IsNumber(i)
}

// lastLands gives the two countries that the text spoke of last before mention number,
// by their names or their people; nil when there are no two.
func (d *Document) lastLands(number int) []int {
	var found []int
	for i := number - 1; i >= max(0, number-Neighbourhood); i-- {
		o := &d.Mentions[i]
		if o.Kind == names.Organisation {
			continue
		}
		for k := len(o.Who) - 1; k >= 0; k-- {
			e := &d.Entities[o.Who[k]]
			if !e.Country.Known() || e.Org.Known() {
				continue
			}
			if land := d.CountryEntity(e.Country.Text, o.Phrase); !slices.Contains(found, land) {
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
func (d *Document) guestBefore(number int) int {
	for i := number - 1; i >= max(0, number-Neighbourhood); i-- {
		o := &d.Mentions[i]
		if o.Kind != names.Person || len(o.Who) != 1 || !d.Entities[o.Who[0]].Name.Known() || d.alongside(o) {
			continue
		}
		if e := &d.Entities[o.Who[0]]; d.Home != "" && (e.Org.Known() || e.Country.Known() && e.Country.Text != d.Home) {
			return o.Who[0]
		}
	}
	return -1
}

// lastPeople finds the last count persons before mention number who fit the
// group: of its level, of different countries when two are meant.
func (d *Document) lastPeople(number int, m *names.Mention, count int) []int {
	var found []int
	var lands []string
	level := d.GroupLevel(m)
	if level == "" && d.Fold(m.Titles.Head.From) == "heads" && d.Fold(m.Titles.Head.To-1) == "government" && m.Titles.Head.Len() == 3 {
		level = "head-of-government"
	}
	for pass := range 2 { // first those of the level
		found, lands = found[:0], lands[:0]
		for i := number - 1; i >= max(0, number-Neighbourhood) && len(found) < count; i-- {
			o := &d.Mentions[i]
			if d.Tokens[m.From].Sentence-d.Tokens[o.From].Sentence > 8 {
				break
			}
			if o.Kind != names.Person || len(o.Who) != 1 || o.Possessive && pass == 0 {
				continue
			}
			e := o.Who[0]
			if pass == 0 && d.alongside(o) {
				continue
			}
			if slices.Contains(found, e) || !d.Entities[e].Name.Known() || strings.Contains(strings.ToLower(d.Entities[e].Role.Text), "spokes") {
				continue
			}
			if pass == 0 && level != "" && d.Entities[e].Level != level || d.OtherOffice(level, e) {
				continue
			}
			land := d.Entities[e].Country.Text + d.Entities[e].Org.Text
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

// GroupLevel gives the level of the office that a plural names, "the two prime ministers".
func (d *Document) GroupLevel(m *names.Mention) string {
	if m.Titles.Level != "" || m.Titles.Head.Empty() {
		return m.Titles.Level
	}
	if one := d.Singular(m.Titles.Head); one != nil && (names.Chiefly(one.Code) || one.Code == "minister") {
		return one.Code
	}
	return ""
}

// OtherOffice reports whether a person holds an office that a plural cannot mean: "the two
// prime ministers" is no president, "the foreign ministers" no prime minister.
func (d *Document) OtherOffice(level string, person int) bool {
	own := d.Entities[person].Level
	return own != level && (names.Chiefly(level) && (names.Chiefly(own) || own == "minister") || level == "minister" && names.Chiefly(own))
}

// withUnnamedPeer takes a group of two for the one person of its level whom the article
// names and the country of the other, who is not named: that of somebody of another office
// whom he met. "The two prime ministers", told where a president received the guest.
func (d *Document) withUnnamedPeer(number int, m *names.Mention, named int) {
	land, level := d.Entities[named].Country.Text, d.GroupLevel(m)
	if !names.Chiefly(level) || d.Entities[named].Level != level || land == "" {
		return
	}
	for i := number - 1; i >= max(0, number-Neighbourhood); i-- {
		o := &d.Mentions[i]
		if o.Kind != names.Person || len(o.Who) != 1 || !d.OtherOffice(level, o.Who[0]) {
			continue
		}
		if other := d.Entities[o.Who[0]].Country.Text; other != "" && other != land {
			m.Who = []int{named, d.CountryEntity(other, o.Phrase)}
			return
		}
	}
}

// WithoutName reports whether of one of a group's people only the country is known.
func (d *Document) WithoutName(m *names.Mention) bool {
	return len(m.Who) > 0 && d.Entities[m.Who[len(m.Who)-1]].Kind == names.Country
}

// alongside reports whether a person is named only as one who took part in what was
// others' encounter: "The meeting was attended by X", "accompanied by Y".
func (d *Document) alongside(m *names.Mention) bool {
	if first := d.Entities[m.Who[0]].Mentions; len(first) == 0 || &d.Mentions[first[0]] != m {
		return false
	}
	s := d.SentenceOf(m.From)
	for i := s.From; i < s.To; i++ {
		if d.Cue(i, lexicon.CueAttended) && (i < m.From || d.Fold(i) != "accompanied") || d.Fold(i) == "part" && (d.Fold(i-1) == "took" || d.Fold(i-1) == "taking") || d.Fold(i) == "also" && i < m.From && d.Cue(i+1, lexicon.CueDrewIn) {
			return true
		}
	}
	return false
}

// joinGuests resolves "the guest" and "his host": the person spoken of who is
// from abroad, or at home. While countries are still looked for, sure leaves
// open whatever a person of unknown country may be meant by.
func (d *Document) joinGuests(sure bool) {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if m.Kind != names.Person || !m.Titles.Guest || len(m.Who) > 0 {
			continue
		}
		if d.guestSaid(m) {
			continue
		}
		if next := d.namedBehind(m); next >= 0 { // "his host, Foreign Secretary X"
			d.assign(i, next, "guest or host")
			continue
		}
		atHome := d.Fold(m.Titles.Head.From) == "host"
		if peer := d.guestOfLevel(i, sure); peer >= 0 && !atHome {
			d.assign(i, peer, "guest or host")
			continue
		}
		for k := i - 1; k >= max(0, i-Neighbourhood); k-- {
			o := &d.Mentions[k]
			if o.Kind != names.Person || len(o.Who) != 1 || o.Titles.Guest || !d.Entities[o.Who[0]].Name.Known() {
				continue
			}
			e := &d.Entities[o.Who[0]]
			if sure && d.homeless(o.Who[0]) {
				break
			}
			if d.alongside(o) || d.atSideOf(o, !atHome) {
				continue
			}
			if m.Titles.Country != "" && e.Country.Text != m.Titles.Country {
				continue
			}
			if d.Home != "" && !e.Org.Known() && (e.Country.Text == d.Home) != atHome {
				continue
			}
			if e.Org.Known() && atHome {
				continue
			}
			d.assign(i, o.Who[0], "guest or host")
			break
		}
	}
}

// guestSaid reports whether a guest is said of somebody and nobody spoken of: "the Minister was
// later the guest of Y".
func (d *Document) guestSaid(m *names.Mention) bool {
	i := m.From - 1
	for d.Adverb(i) {
		i--
	}
	host := d.Mention(d.BehindArticle(m.To + 1))
	return text.BeForms.Has(d.Fold(i)) && d.Fold(m.To) == "of" && host != nil && host.Kind == names.Person
}

// namedBehind gives the person whose name and office a comma parts from "his host" or "her guest",
// -1 when none stands there.
func (d *Document) namedBehind(m *names.Mention) int {
	if d.Fold(m.End()) != "," || d.Fold(m.From) == "the" {
		return -1
	}
	next := d.Mention(m.End() + 1)
	if next == nil || next.Kind != names.Person || next.Name.Empty() || next.Titles.Office.Empty() || len(next.Who) != 1 {
		return -1
	}
	return next.Who[0]
}

// guestOfLevel gives the one person from abroad before mention number who holds an office of the level
// that "the visiting minister" names, -1 when there is none or the mention names no office.
func (d *Document) guestOfLevel(number int, sure bool) int {
	m, found := &d.Mentions[number], -1
	if m.Titles.Level == "" {
		return -1
	}
	for k := number - 1; k >= max(0, number-Neighbourhood); k-- {
		o := &d.Mentions[k]
		if o.Kind != names.Person || len(o.Who) != 1 || o.Titles.Guest || o.Who[0] == found || !d.Entities[o.Who[0]].Name.Known() || d.levelOf(o.Who[0]) != m.Titles.Level {
			continue
		}
		e := &d.Entities[o.Who[0]]
		if sure && d.homeless(o.Who[0]) || e.Country.Text == d.Home || m.Titles.Country != "" && e.Country.Text != m.Titles.Country {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = o.Who[0]
	}
	return found
}
