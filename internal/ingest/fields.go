package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the fields of persons: name, rank, office, level, country and
// organisation of each person entity, chosen among its mentions.

// fillPersons sets what the mentions of each person state.
func (d *document) fillPersons() {
	for e := range d.entities {
		if d.entities[e].kind == person {
			d.fillPerson(e)
		}
	}
	for e := range d.entities { // a counterpart has the other's office
		if d.entities[e].kind == person {
			d.inheritOffice(e)
		}
	}
	for e := range d.entities {
		if d.entities[e].kind == person {
			d.peersOffice(e)
		}
	}
}

func (d *document) fillPerson(number int) {
	e := &d.entities[number]
	var name, role *mention
	for _, n := range e.mentions {
		m := &d.mentions[n]
		if !m.name.empty() && (name == nil || d.fuller(m, name)) {
			name = m
		}
		if !m.titles.office.empty() && !m.titles.counterpart && !m.titles.guest && (role == nil || d.betterOffice(m, role)) {
			role = m
		}
		if !m.titles.rank.empty() {
			e.rank.set(d.printedRank(m.titles.rank), stated(m.titles.rank))
		}
	}
	if name != nil {
		e.name.set(d.printedName(name.name), stated(name.name))
	}
	if role != nil && !(role.name.empty() && d.counterpartOf(e)) {
		e.role.set(d.printedOffice(&role.titles), stated(role.titles.office))
		e.level = role.titles.level
	}
	for _, n := range e.mentions {
		t := &d.mentions[n].titles
		if t.org != "" && d.ownOrg(t) {
			e.org.set(d.orgOf(t), stated(t.orgAt))
		}
	}
	if e.org.known() {
		return
	}
	if role != nil {
		d.guessOrg(e, role)
	}
	for _, n := range e.mentions {
		t := &d.mentions[n].titles
		if t.country == "" {
			continue
		}
		if t.countryFrom == "" || t.countryFrom == "of" || t.countryFrom == "apposition" || t.countryFrom == "possessive" {
			e.country.set(t.country, stated(t.countryAt))
		} else {
			e.country.set(t.country, inferred(t.countryAt, t.countryFrom))
		}
	}
}

// guessOrg gives a secretary-general, a country director and whoever else holds an
// office that organisations have, the organisation that the article speaks of most when
// none is named beside him.
func (d *document) guessOrg(e *entity, role *mention) {
	_, head := d.phraseAt(role.titles.head.from, role.titles.head.to, lexicon.Office)
	if head == nil || head.Note != "body" {
		return
	}
	if d.bodyInside(phrase{role.titles.head.to, role.titles.office.to}) { // "Secretary-General of the Ministry"
		return
	}
	if at := role.titles.head.from - 1; at >= 0 && d.tokens[at].shape == upper { // "FNC Secretary-General": of a body that is named
		return
	}
	for _, n := range e.mentions {
		if d.mentions[n].titles.country != "" {
			return
		}
	}
	counts, best := map[int]int{}, -1
	for i := range d.mentions {
		if m := &d.mentions[i]; m.kind == organisation && m.rule == "organisation" {
			who := m.who[0]
			if counts[who]++; best < 0 || counts[who] > counts[best] {
				best = who
			}
		}
	}
	if best >= 0 {
		o := &d.entities[best]
		e.org.set(o.name.text, inferred(o.name.clues[0].at, "organisation of the article"))
	}
}

// ownOrg reports whether the organisation of the titles is the one represented
// and not only what the office deals with: "EU affairs minister", "ambassador
// to NATO" of a country.
func (d *document) ownOrg(t *titles) bool {
	if t.country == "" || t.company && d.runsCompany(t) {
		return true
	}
	switch t.level {
	case "minister", "deputy-minister", "ambassador", "head-of-state", "head-of-government":
		return false
	}
	return t.orgAt.from > t.countryAt.from || t.countryFrom == "demonym"
}

// orgOf gives the organisation that the titles name, as printed.
func (d *document) orgOf(t *titles) string {
	if n, entry := d.phraseAt(t.orgAt.from, t.orgAt.to, lexicon.OrgAdjective); entry != nil && n == t.orgAt.len() {
		return entry.Code
	}
	return t.org
}

// fuller reports whether a is a fuller form of the name than b.
func (d *document) fuller(a, b *mention) bool {
	wa, wb := d.nameWeight(a.name), d.nameWeight(b.name)
	if wa != wb {
		return wa > wb
	}
	// A form that is not all capitals, in prose, comes first.
	return d.shouted(b.name) && !d.shouted(a.name) || d.sentenceOf(b.from).kind == headline && d.sentenceOf(a.from).kind != headline
}

// betterOffice reports whether the office of a tells more than that of b: one
// beside the name before one alone, the present before a former one, a
// longer one that holds the other.
func (d *document) betterOffice(a, b *mention) bool {
	if a.titles.shared != b.titles.shared {
		return b.titles.shared
	}
	if a.titles.generic != b.titles.generic {
		return b.titles.generic
	}
	if a.titles.former != b.titles.former {
		return b.titles.former
	}
	if a.name.empty() != b.name.empty() {
		return b.name.empty()
	}
	return a.titles.office.len() > b.titles.office.len() && d.insideOffice(&b.titles, &a.titles)
}

// counterpartOf reports whether the text calls the person another's counterpart.
func (d *document) counterpartOf(e *entity) bool {
	for k, n := range e.mentions {
		if k >= mostForms {
			break
		}
		if d.mentions[n].titles.counterpart {
			return true
		}
	}
	return false
}

// ownOffice gives a counterpart who inherits nothing the office of a mention
// without a name.
func (d *document) ownOffice(e *entity) {
	for _, n := range e.mentions {
		if t := &d.mentions[n].titles; !e.role.known() && !t.office.empty() && !t.counterpart && !t.guest {
			e.role.set(d.printedOffice(t), stated(t.office))
			e.level = t.level
		}
	}
}

// inheritOffice gives a counterpart the office of the person whose counterpart
// the text says it is.
func (d *document) inheritOffice(number int) {
	e := &d.entities[number]
	if e.role.known() {
		return
	}
	defer d.ownOffice(e)
	for _, n := range e.mentions {
		m := &d.mentions[n]
		if !m.titles.counterpart && (!m.titles.guest || m.name.empty()) {
			continue
		}
		other := d.before(n, m)
		for back := 0; other < 0 && n > 0 && back < neighbourhood; back++ {
			n--
			if o := &d.mentions[n]; o.kind == person && len(o.who) == 1 && o.who[0] != number {
				other = o.who[0]
			}
		}
		if other < 0 || other == number || !d.entities[other].role.known() {
			continue
		}
		for _, k := range d.entities[other].mentions {
			if t := &d.mentions[k].titles; !t.office.empty() && !t.counterpart {
				e.role.set(d.officeWithoutCountry(t), inferred(m.titles.office, "counterpart"), stated(t.office))
				e.level = d.entities[other].level
				break
			}
		}
		return
	}
}
