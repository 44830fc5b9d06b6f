package references

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns the references of groups, and of pronouns.

// resolveGroups gives each group the entities it refers to: the last persons
// (or countries) spoken of before it who fit.
func (d *Document) resolveGroups() {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		if holders := d.namedHolders(i); holders != nil {
			m.Kind, m.Who = names.Group, holders
			continue
		}
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
			if m.Who = people; d.ofTheirLands(m, people) {
				m.Who = d.lastLands(i)
			}
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

// ofTheirLands reports whether a group holds another office in the lands of those who were named last: "The two
// countries' energy ministers" behind two foreign ministers.
func (d *Document) ofTheirLands(m *names.Mention, people []int) bool {
	field := m.Titles.Head.From
	for field > m.From && d.IsLower(field-1) && d.Fold(field-1) != "'s" {
		field--
	}
	if field >= m.Head || d.Fold(field-1) != "'s" || !d.Cue(field-2, lexicon.CueLandsNoun) {
		return false
	}
	return !slices.ContainsFunc(people, func(e int) bool {
		return strings.Contains(strings.ToLower(d.Entities[e].Role.Text), d.Fold(field))
	})
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
			if d.alongside(o) {
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

// OtherOffice reports whether a person holds another office than a plural of heads or of ministers means: "the two
// prime ministers" is no president, "the foreign ministers" no ambassador.
func (d *Document) OtherOffice(level string, person int) bool {
	return d.Entities[person].Level != level && (names.Chiefly(level) || level == "minister")
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
		word, before := d.Fold(i), i < m.From
		switch {
		case d.Cue(i, lexicon.CueAttended) && (before || word != "accompanied"),
			word == "part" && (d.Fold(i-1) == "took" || d.Fold(i-1) == "taking"),
			word == "also" && before && d.Cue(i+1, lexicon.CueDrewIn):
			return true
		}
	}
	return false
}
