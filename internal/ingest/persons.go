package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns person groups: a name with the titles before it, or an office
// that stands for a person.
//
//	person = {determiner | office | rank | honorific | "," } name | office
//
// The titles before a name are in persontitles.go; what follows it (appositions,
// post-nominals) is in appositions.go.

// mayBePerson reports whether a person group may stand at token i: a title or a country
// begins there, behind "the" perhaps, or an office stands ahead.
func (d *document) mayBePerson(i, end int) bool {
	begins := d.seen[i].Begins
	if i+1 < end && d.determiner(i) == definite {
		begins |= d.seen[i+1].Begins
	}
	const opens = lexicon.Rank | lexicon.Honorific | lexicon.Nobility | lexicon.CountryName | lexicon.Demonym
	return begins&opens != 0 || d.officeAhead(i, end)
}

// personAt parses the person group at token i into m; m is of no use when it is none.
func (d *document) personAt(m *mention, i, end int) bool {
	if !d.mayBePerson(i, end) {
		return false
	}
	*m = mention{kind: person, rule: "title and name"}
	m.titles.definite = true
	pos := i
	if k := d.determiner(pos); k != 0 {
		if pos+1 >= end {
			return false
		}
		m.titles.definite = k != indefinite
	}
	titled, officed := false, false
	pos = d.countryOfRank(&m.titles, pos, end)
	for pos < end {
		if officed {
			pos += d.serviceAt(pos, end)
		}
		if n, next := d.title(&m.titles, pos, end); n {
			pos, titled = next, true
			continue
		}
		if officed && m.titles.counterpart { // "his European counterpart, EU Trade Commissioner Karel De Gucht"
			next := pos
			if d.fold(next) == "," {
				next++
			}
			if o, ok := d.officeAt(next, end); ok && !o.plural && !o.counterpart && d.determiner(next) == 0 {
				o = d.joinOffices(o, end, false)
				if !d.nameAt(o.next, end).empty() || d.titleFollows(o.next, end) {
					was := m.titles
					d.takeOffice(m, o)
					if m.titles.country == "" && m.titles.org == "" {
						m.titles.country, m.titles.countryAt, m.titles.countryFrom = was.country, was.countryAt, was.countryFrom
						m.titles.org, m.titles.orgAt = was.org, was.orgAt
					}
					pos = o.next
					continue
				}
			}
		}
		if !officed && d.officeAhead(pos, end) {
			if o, ok := d.officeAt(pos, end); ok {
				o = d.joinOffices(o, end, false)
				d.takeOffice(m, o)
				pos, officed, titled = o.next, true, true
				continue
			}
		}
		if officed && d.fold(pos) == "," && (d.titleFollows(pos+1, end) || d.minorOffice(pos+1, end) > 0) {
			pos++
			continue
		}
		if officed {
			if n := d.minorOffice(pos, end); n > 0 {
				pos += n
				continue
			}
		}
		if d.determiner(pos) == definite && (officed || pos == i) && pos+1 < end {
			if n, _ := d.phraseAt(pos+1, end, lexicon.Honorific|lexicon.Rank|lexicon.Nobility); n > 0 {
				pos++
				continue
			}
		}
		break
	}
	if !titled {
		return d.compatriot(m, i, end)
	}
	pos = d.restOfOffice(m, pos, end, officed)
	name := d.nameAt(pos, end)
	if officed && !name.empty() && d.isPlace(name) && d.isLower(name.to) && d.officeWord(name.to) { // "head of the bank's Nairobi office Ana Rivas"
		name = phrase{pos, pos}
	}
	if officed && !m.titles.plural && m.titles.office.to == pos && (name.empty() || name.len() < 3 && d.thingInside(phrase{pos, pos + 1})) {
		if to := d.toHolder(m, pos, end); to > 0 {
			pos, name = to, d.nameAt(to, end)
		} else if name.len() == 1 && m.titles.office.to > m.titles.head.to && !d.is(pos, lexicon.GivenName) { // "for Food | Diversity at the ministry": no name
			m.titles.office.to = d.capitalRun(pos, end, 4)
			pos, name = m.titles.office.to, phrase{pos, pos}
		}
	}
	if d.fathersName(name, i) { // "Sultan bin Saad": what looked like a title is his name
		name.from--
	}
	if name.empty() && officed && d.fold(pos) == "," && !m.titles.plural {
		d.compatriotBehind(m, &name, pos, end)
		if after := d.nameAt(pos+1, end); name.empty() && d.nameBehindComma(after, end) {
			name = after
		}
	}
	switch {
	case !name.empty():
		m.name, m.head = name, name.to-1
		m.phrase = phrase{i, name.to}
		if !officed && name.to < end && d.tokens[name.to].capital() && d.is(name.to, lexicon.VenueHead|lexicon.Body|lexicon.Modifier) {
			return false // "Sir Seretse Khama International Airport"
		}
		if !officed && romanNumeral(d.fold(name.from)) || d.abstract(name.from) && name.len() == 1 {
			return false
		}
		if m.name.len() == 1 && !officed && m.titles.rank.empty() && d.tokens[name.from].shape == initial {
			return false
		}
	case officed:
		if d.bareOffice(m) {
			m.rule = "office"
			m.head = m.titles.head.to - 1
			m.phrase = phrase{i, m.titles.office.to}
			if m.titles.head.to > m.to {
				m.to = m.titles.head.to
			}
		} else {
			return false
		}
	default:
		return false
	}
	if d.fold(m.to) == "'s" {
		m.to++
		m.possessive = true
	}
	return true
}

// countryOfRank reads the country that stands before a rank and a name: "U.S. Army
// General X", "Turkish Admiral Y", "Jordanian Prince Z". It gives the token of the rank.
func (d *document) countryOfRank(t *titles, i, end int) int {
	n, entry := d.phraseAt(i, end, lexicon.CountryName|lexicon.Demonym)
	if entry == nil {
		return i
	}
	next := i + n
	if d.fold(next) == "'s" {
		next++
	}
	k, rank := d.phraseAt(next, end, lexicon.Rank|lexicon.Nobility)
	if rank == nil { // "Pakistan Navy Admiral"
		if m, body := d.phraseAt(next, end, lexicon.Body); body != nil && body.Code == "military" {
			k, rank = d.phraseAt(next+m, end, lexicon.Rank)
			next += m
		}
	}
	if rank == nil || d.tokens[next].shape == lower || d.nameAt(next+k, end).empty() || d.officeStarts(next+k, end) {
		return i
	}
	if m, office := d.phraseAt(next, end, lexicon.Office); office != nil && m > k {
		return i
	}
	t.country, t.countryAt, t.countryFrom = entry.Code, phrase{i, i + n}, countryFrom(entry)
	return next
}

// compatriot reads "the Guinean, Ibrahima Khalil Kaba" and "Luxembourg's Xavier
// Bettel": a country and a name without an office.
func (d *document) compatriot(m *mention, i, end int) bool {
	pos := i
	if d.determiner(pos) == definite {
		pos++
	}
	n, entry := d.phraseAt(pos, end, lexicon.Demonym)
	if entry == nil || pos == i || d.fold(pos+n) != "," {
		return false
	}
	name := d.nameAt(pos+n+1, end)
	if name.len() < 2 || d.isPlace(name) {
		return false
	}
	m.titles.country, m.titles.countryAt, m.titles.countryFrom = entry.Code, phrase{pos, pos + n}, "demonym"
	m.phrase, m.name, m.head, m.rule = phrase{i, name.to}, name, name.to-1, "compatriot"
	return true
}

// compatriotBehind reads the name of an office's holder behind the comma at token i and his
// nationality: "the head of the agency, the Uruguayan Ana Rivas".
func (d *document) compatriotBehind(m *mention, name *phrase, i, end int) {
	if d.determiner(i+1) == 0 {
		return
	}
	n, land := d.phraseAt(i+2, end, lexicon.Demonym)
	if land == nil || !d.fullNameAt(i+2+n, end) {
		return
	}
	*name = d.nameAt(i+2+n, end)
	if m.titles.country == "" && m.titles.org == "" {
		m.titles.country, m.titles.countryAt, m.titles.countryFrom = land.Code, phrase{i + 2, i + 2 + n}, "demonym"
	}
}

// nameBehindComma reports whether the run behind an office's comma is the
// office-holder's name and no place or next member of a list.
func (d *document) nameBehindComma(p phrase, end int) bool {
	if p.empty() || p.to < end && d.fold(p.to) == "'s" {
		return false
	}
	for i := p.from; i < p.to; i++ {
		if d.is(i, lexicon.VenueHead|lexicon.Venue|lexicon.Field|lexicon.Region) && !d.is(i, lexicon.GivenName) {
			return false
		}
	}
	if n, _ := d.phraseAt(p.from, p.to, lexicon.Honorific); n == p.len() || d.isPlace(p) { // "Her Majesty"
		return false
	}
	if p.len() >= 2 {
		return true
	}
	return d.fold(p.to) == "," || d.fold(p.to) == "."
}

// isPlace reports whether a place of the gazetteer is written with these words.
func (d *document) isPlace(p phrase) bool {
	if p.len() > 4 {
		return false
	}
	var folds [4]string
	for i := range p.len() {
		folds[i] = d.fold(p.from + i)
	}
	return d.lex.IsPlace(folds[:p.len()]...)
}

// bareOffice reports whether an office without a name stands for a person.
func (d *document) bareOffice(m *mention) bool {
	t := &m.titles
	if t.counterpart || t.guest {
		return true
	}
	if t.generic && t.country == "" && t.org == "" {
		return false
	}
	if t.plural {
		return false // groups.go
	}
	// A lower-case office needs a determiner or a country: "the minister",
	// "Turkish president"; "chair" or "head" alone is a verb.
	first := d.tokens[t.office.from]
	if first.shape == lower && d.determiner(t.office.from-1) == 0 && t.countryAt.empty() && t.orgAt.empty() {
		return false
	}
	return true
}
