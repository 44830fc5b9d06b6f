package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the fields of persons: name, rank, office, level, country and
// organisation of each person entity, chosen among its mentions.

// fillPersons sets what the mentions of each person state.
func (d *Document) fillPersons() {
	for e := range d.Entities {
		if d.Entities[e].Kind == names.Person {
			d.fillPerson(e)
		}
	}
	for e := range d.Entities { // a counterpart has the other's office
		if d.Entities[e].Kind == names.Person {
			d.inheritOffice(e)
		}
	}
	for e := range d.Entities {
		if d.Entities[e].Kind == names.Person {
			d.peersOffice(e)
		}
	}
}

func (d *Document) fillPerson(number int) {
	e := &d.Entities[number]
	var name, role *names.Mention
	for _, n := range e.Mentions {
		m := &d.Mentions[n]
		if !m.Name.Empty() && (name == nil || d.fuller(m, name)) {
			name = m
		}
		if !m.Titles.Office.Empty() && !m.Titles.Counterpart && !m.Titles.Guest && (role == nil || d.betterOffice(m, role)) {
			role = m
		}
		if !m.Titles.Rank.Empty() {
			e.Rank.Set(d.PrintedRank(m.Titles.Rank), text.Stated(m.Titles.Rank))
		}
	}
	if name != nil {
		e.Name.Set(d.PrintedName(name.Name), text.Stated(name.Name))
	}
	if role != nil && !(role.Name.Empty() && d.counterpartOf(e)) {
		e.Role.Set(d.PrintedOffice(&role.Titles), text.Stated(role.Titles.Office))
		e.Level = role.Titles.Level
	}
	for _, n := range e.Mentions {
		m := &d.Mentions[n]
		t := &m.Titles
		if t.Org != "" && d.ownOrg(m) {
			e.Org.Set(d.orgOf(t), text.Stated(t.OrgAt))
		}
	}
	if e.Org.Known() {
		return
	}
	if role != nil {
		d.guessOrg(e, role)
	}
	for _, n := range e.Mentions {
		t := &d.Mentions[n].Titles
		if t.Country == "" {
			continue
		}
		if t.CountryFrom == "" || t.CountryFrom == "of" || t.CountryFrom == "apposition" || t.CountryFrom == "possessive" {
			e.Country.Set(t.Country, text.Stated(t.CountryAt))
		} else {
			e.Country.Set(t.Country, text.Inferred(t.CountryAt, t.CountryFrom))
		}
	}
}

// guessOrg gives a secretary-general, a country director and whoever else holds an
// office that organisations have, the organisation that the article speaks of most when
// none is named beside him.
func (d *Document) guessOrg(e *names.Entity, role *names.Mention) {
	_, head := d.PhraseAt(role.Titles.Head.From, role.Titles.Head.To, lexicon.Office)
	commissioner := d.commissioner(&role.Titles)
	if head == nil || head.Note != "body" && !commissioner {
		return
	}
	if d.BodyInside(text.Phrase{From: role.Titles.Head.To, To: role.Titles.Office.To}) { // "Secretary-General of the Ministry"
		return
	}
	if at := role.Titles.Head.From - 1; at >= 0 && d.Tokens[at].Shape == text.Upper { // "FNC Secretary-General": of a body that is named
		return
	}
	for _, n := range e.Mentions {
		if d.Mentions[n].Titles.Country != "" {
			return
		}
	}
	counts, best := map[int]int{}, -1
	for i := range d.Mentions {
		if m := &d.Mentions[i]; m.Kind == names.Organisation && m.Rule == "organisation" || m.Kind == names.Delegation && len(m.Who) == 1 && d.Entities[m.Who[0]].Kind == names.Organisation {
			who := m.Who[0]
			if counts[who]++; best < 0 || counts[who] > counts[best] {
				best = who
			}
		}
	}
	if best >= 0 {
		o := &d.Entities[best]
		if commissioner && (counts[best] < 2 || !d.Cue(o.Name.Clues[0].At.From, lexicon.CueHasCommissioners)) {
			return
		}
		e.Org.Set(o.Name.Text, text.Inferred(o.Name.Clues[0].At, "organisation of the article"))
	}
}

// commissioner reports whether an office is that of a commissioner with nothing before it but what he is
// commissioner for: "Commissioner for Trade", "Trade Commissioner", and no "Chief Election Commissioner".
func (d *Document) commissioner(t *names.Titles) bool {
	if t.Level != "organisation-head" || d.Fold(t.Head.To-1) != "commissioner" {
		return false
	}
	for i := t.Office.From; i < t.Head.To-1; i++ {
		if !d.Is(i, lexicon.Field) {
			return false
		}
	}
	return true
}

// ownOrg reports whether the organisation of the titles is the one represented
// and not only what the office deals with: "EU affairs minister", "ambassador
// to NATO" of a country. The country behind a name is where its bearer is from: "the UNEP
// director, Ana Rivas of Peru".
func (d *Document) ownOrg(m *names.Mention) bool {
	t := &m.Titles
	if d.delegatedTo(t) {
		return false
	}
	if t.Country == "" || t.Company && d.RunsCompany(t) || originOf(m) {
		return true
	}
	switch t.Level {
	case "minister", "deputy-minister", "ambassador", "head-of-state", "head-of-government":
		return false
	}
	if t.Level == "official" && t.CountryAt.To < t.OrgAt.From && d.Fold(t.CountryAt.To) == "'s" && t.OrgAt.To < t.Head.To { // "Brazil's Mercosur coordinator"
		return false
	}
	return t.OrgAt.From > t.CountryAt.From || t.CountryFrom == "demonym"
}

// delegatedTo reports whether an office of a state's only deals with the organisation that its words
// name: "European Integration Minister", "South Africa's G20 Sherpa", "UNESCO focal point at the
// Foreign Affairs Department".
func (d *Document) delegatedTo(t *names.Titles) bool {
	if t.Level == "minister" || d.deskAt(t.OrgAt.To) || d.affairsOnly(t.OrgAt) || d.Fold(t.OrgAt.To) == "national" {
		return true
	}
	if t.Head.Empty() {
		return false
	}
	if t.OrgAt.From >= t.Head.From {
		return t.OrgAt.From == t.Head.To+1 && d.Fold(t.Head.To) == "(" && t.Level == "organisation-head" // "Director General (UN)"
	}
	if t.Level == "deputy-minister" && d.Is(t.OrgAt.From, lexicon.OrgAdjective) {
		return true
	}
	last := t.Head.To - 1
	return (d.Cue(last, lexicon.CueDelegate) || d.Fold(last-1) == "national" && d.Fold(last) == "coordinator") &&
		(t.Country != "" || d.BodyInside(text.Phrase{From: t.Head.To, To: t.Office.To}))
}

// deskAt reports whether the word at token i, behind an organisation, is of the part of a ministry that
// deals with it: "the ASEAN Department". What has a matter of its own is the organisation's: "the UN
// Department of Peace Operations".
func (d *Document) deskAt(i int) bool {
	return d.Cue(i, lexicon.CueDeskNoun) && d.Fold(i+1) != "of" && d.Fold(i+1) != "for" && d.Fold(i+1) != "on"
}

// affairsOnly reports whether the words of an organisation are only what an office deals with: "EAC
// Affairs", and no body that is so called, "Bank for Economic Integration".
func (d *Document) affairsOnly(at text.Phrase) bool {
	if at.Len() < 2 || !d.Cue(at.To-1, lexicon.CueAffairs) {
		return false
	}
	n, _ := d.PhraseAt(at.From, at.To, lexicon.Organisation)
	return n < at.Len()
}

// originOf reports whether the country of a mention stands beside the name, behind the
// organisation's office: the person is from there and speaks for the organisation.
func originOf(m *names.Mention) bool {
	t := &m.Titles
	return !m.Name.Empty() && (m.Name.To <= t.CountryAt.From || t.Office.To < t.CountryAt.From && t.CountryAt.To < m.Name.From && t.CountryAt.To+1 >= m.Name.From)
}

// orgOf gives the organisation that the titles name, as printed.
func (d *Document) orgOf(t *names.Titles) string {
	if n, entry := d.PhraseAt(t.OrgAt.From, t.OrgAt.To, lexicon.OrgAdjective); entry != nil && n == t.OrgAt.Len() {
		return entry.Code
	}
	return t.Org
}

// fuller reports whether a is a fuller form of the name than b.
func (d *Document) fuller(a, b *names.Mention) bool {
	wa, wb := d.NameWeight(a.Name), d.NameWeight(b.Name)
	if wa != wb {
		return wa > wb
	}
	// A form that is not all capitals, in prose, comes first.
	return d.Shouted(b.Name) && !d.Shouted(a.Name) || d.SentenceOf(b.From).Kind == text.Headline && d.SentenceOf(a.From).Kind != text.Headline
}

// betterOffice reports whether the office of a tells more than that of b: his own
// before one said of several, a longer one that holds the other.
func (d *Document) betterOffice(a, b *names.Mention) bool {
	if a.Titles.Shared != b.Titles.Shared {
		if a.Name.Empty() != b.Name.Empty() && d.officeHead(&a.Titles) == d.officeHead(&b.Titles) { // "Prime Ministers X and Y … The premier"
			return b.Name.Empty()
		}
		return b.Titles.Shared
	}
	return a.Titles.Office.Len() > b.Titles.Office.Len() && d.insideOffice(&b.Titles, &a.Titles)
}

// counterpartOf reports whether the text calls the person another's counterpart.
func (d *Document) counterpartOf(e *names.Entity) bool {
	for k, n := range e.Mentions {
		if k >= MostForms {
			break
		}
		if d.Mentions[n].Titles.Counterpart {
			return true
		}
	}
	return false
}

// ownOffice gives a counterpart who inherits nothing the office of a mention
// without a name.
func (d *Document) ownOffice(e *names.Entity) {
	for _, n := range e.Mentions {
		if t := &d.Mentions[n].Titles; !e.Role.Known() && !t.Office.Empty() && !t.Counterpart && !t.Guest {
			e.Role.Set(d.PrintedOffice(t), text.Stated(t.Office))
			e.Level = t.Level
		}
	}
}

// inheritOffice gives a counterpart the office of the person whose counterpart
// the text says it is.
func (d *Document) inheritOffice(number int) {
	e := &d.Entities[number]
	if e.Role.Known() {
		return
	}
	defer d.ownOffice(e)
	for _, n := range e.Mentions {
		m := &d.Mentions[n]
		if !m.Titles.Counterpart && (!m.Titles.Guest || m.Name.Empty()) {
			continue
		}
		other := d.before(n, m)
		for back := 0; other < 0 && n > 0 && back < Neighbourhood; back++ {
			n--
			if o := &d.Mentions[n]; o.Kind == names.Person && len(o.Who) == 1 && o.Who[0] != number {
				other = o.Who[0]
			}
		}
		if other < 0 || other == number || !d.Entities[other].Role.Known() {
			continue
		}
		for _, k := range d.Entities[other].Mentions {
			if t := &d.Mentions[k].Titles; !t.Office.Empty() && !t.Counterpart {
				e.Role.Set(d.OfficeWithoutCountry(t), text.Inferred(m.Titles.Office, "counterpart"), text.Stated(t.Office))
				e.Level = d.Entities[other].Level
				break
			}
		}
		return
	}
}
