package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns what follows a name: post-nominals, brackets, appositions,
// "who is" clauses, and the country behind "of".

// readAfter extends the mention by what stands behind its name.
func (d *document) readAfter(m *mention, end int) {
	pos := m.to
	if m.possessive {
		return
	}
	hadOffice := !m.titles.office.empty() && !m.titles.counterpart && !d.honorary(&m.titles)
	for pos < end {
		next := pos
		switch {
		case d.fold(pos) == "(" || d.fold(pos) == "[":
			next = d.bracket(m, pos, end)
		case d.fold(pos) == "," && !m.name.empty():
			if next = d.postNominals(pos+1, end); next > pos+1 {
				break
			}
			next = d.apposition(m, pos, end, hadOffice)
		case (d.fold(pos) == "of" || d.fold(pos) == "from") && !m.name.empty() && m.titles.country == "":
			if next = d.ofCountry(m, pos, end); next == pos {
				next = d.ofBody(m, pos, end)
			}
			if next == pos && d.fold(pos) == "of" { // "Lord Ahmad of Wimbledon, the Minister"
				if to := d.capitalRun(pos+1, end, 2); to > pos+1 && d.fold(to) == "," && d.determiner(to+1) == definite {
					next = to
				}
			}
		case !m.name.empty() && m.name.to == pos:
			next = d.postNominals(pos, end)
		}
		if next <= pos {
			break
		}
		pos = next
	}
	if pos > m.to {
		m.after = phrase{m.to, pos}
	}
}

// honorary reports whether an office says only a dignity, so that an apposition
// tells the office proper: "Cardinal Pietro Parolin, Secretary of State".
func (d *document) honorary(t *titles) bool {
	return t.office == t.head && t.head.len() == 1 && (t.level == "religious" || t.level == "legislator" || t.level == "ambassador")
}

// bracket skips what stands in brackets behind a name or office, unless it is long.
func (d *document) bracket(m *mention, i, end int) int {
	closing := d.closing(i, min(end, i+9))
	if closing < 0 {
		return i
	}
	if n, entry := d.phraseAt(i+1, closing, lexicon.CountryName); entry != nil && i+1+n == closing && m.titles.country == "" {
		m.titles.country, m.titles.countryAt = entry.Code, phrase{i + 1, closing}
	}
	if o, ok := d.officeInBrackets(i, end); ok && !o.plural && !m.name.empty() && m.titles.office.empty() {
		d.takeOffice(m, o)
	}
	return closing + 1
}

// officeInBrackets reads the office that alone stands in the brackets at token i: "Ana
// Rivas (Minister of Justice)".
func (d *document) officeInBrackets(i, end int) (office, bool) {
	closing := d.closing(i, min(end, i+12))
	if closing < 0 {
		return office{}, false
	}
	o, ok := d.officeAt(i+1, closing)
	return o, ok && o.next == closing
}

// postNominals skips letters and decorations: "NI (M)", "KCMG", "MP". A comma
// that closes them is skipped too.
func (d *document) postNominals(i, end int) int {
	pos := i
	for pos < end {
		n, _ := d.phraseAt(pos, end, lexicon.PostNominal)
		if n == 0 {
			break
		}
		pos += n
		for pos < end && d.fold(pos) == "*" { // "RSP**"
			pos++
		}
		if d.fold(pos) == "(" && pos+2 < end && d.fold(pos+2) == ")" {
			pos += 3
		}
		if d.fold(pos) == "," {
			if n, _ := d.phraseAt(pos+1, end, lexicon.PostNominal); n > 0 {
				pos++
			}
		}
	}
	return pos
}

// ofCountry reads "of Guinea-Bissau" behind a name.
func (d *document) ofCountry(m *mention, i, end int) int {
	pos := i + 1
	if d.determiner(pos) == definite {
		pos++
	}
	n, entry := d.phraseAt(pos, end, lexicon.CountryName)
	if entry == nil || d.fold(pos+n) == "'s" {
		return i
	}
	m.titles.country, m.titles.countryAt, m.titles.countryFrom = entry.Code, phrase{pos, pos + n}, "of"
	return pos + n
}

// ofBody reads "of the Turkish Foreign Ministry" behind a name: the body that he is of.
func (d *document) ofBody(m *mention, i, end int) int {
	pos := i + 1
	if d.determiner(pos) == definite {
		pos++
	}
	if pos >= end || !d.tokens[pos].capital() {
		return i
	}
	t := titles{generic: true, level: "official", head: phrase{i, i}}
	n, org := d.phraseAt(pos, end, lexicon.Organisation)
	run := phrase{pos, max(pos+n, d.capitalRun(pos, end, 6))}
	if org == nil && !d.bodyInside(run) {
		return d.ofFirm(m, run)
	}
	at := i
	if d.fold(i) == "from" { // complement reads "of"
		return i
	}
	next, ok := d.complement(&t, at, end)
	if !ok || next <= pos {
		return i
	}
	if m.titles.country == "" && t.country != "" {
		m.titles.country, m.titles.countryAt, m.titles.countryFrom = t.country, t.countryAt, t.countryFrom
	}
	if m.titles.org == "" {
		m.titles.org, m.titles.orgAt = t.org, t.orgAt
	}
	return next
}

// ofFirm reads "of Temasek" behind a name: a body that no word shows to be one.
func (d *document) ofFirm(m *mention, run phrase) int {
	for i := run.from; i < run.to; i++ {
		if d.is(i, lexicon.Region|lexicon.Capital|lexicon.Demonym|lexicon.Field|lexicon.Venue|lexicon.VenueHead|lexicon.Metonym) {
			return run.from - 1
		}
	}
	if m.name.len() < 2 || m.titles.org != "" || !m.titles.office.empty() && m.titles.level != "business" || d.fold(run.from-1) != "of" || d.isPlace(run) || d.isPlace(phrase{run.from, run.from + 1}) {
		return run.from - 1
	}
	m.titles.org, m.titles.orgAt, m.titles.company = d.text(run), run, true
	return run.to
}

// apposition reads the office behind the comma at token i; it gives the token
// behind the apposition and its closing comma, or i when there is none.
func (d *document) apposition(m *mention, i, end int, hadOffice bool) int {
	pos := i + 1
	if d.fold(pos) == "who" && d.tokens[pos].shape != upper || d.fold(pos) == "which" { // "X, WHO Director-General"
		return d.whoClause(m, i, end)
	}
	if d.fold(pos) == "also" || d.fold(pos) == "currently" {
		pos++
	}
	o, ok := d.officeAt(pos, end)
	if ok && o.counterpart && !hadOffice && !o.plural { // "Mark Milley, his U.S. counterpart"
		d.takeOffice(m, o)
		return d.closeComma(o.next, end)
	}
	if !ok || o.counterpart || o.guest {
		// "Minister of Defence, Azerbaijan,": a country alone
		if n, entry := d.phraseAt(pos, end, lexicon.CountryName); entry != nil && m.titles.country == "" && hadOffice && closes(d.fold(pos+n)) {
			m.titles.country, m.titles.countryAt, m.titles.countryFrom = entry.Code, phrase{pos, pos + n}, "apposition"
			return d.closeComma(pos+n, end)
		}
		return i
	}
	if !m.titles.office.empty() && o.definite && d.determiner(pos) == definite && d.fronted(m) { // "With X, President of Peru, the UN chief spoke about"
		return i
	}
	o = d.joinOffices(o, end, true)
	if o.plural || o.generic && o.country == "" && o.org == "" && o.office.len() < 3 && o.head.len() < 2 {
		return i
	}
	behind := o.next
	// Does the office belong to the next name of a list?
	if !d.nameAt(behind, end).empty() || d.titleFollows(behind, end) {
		return i
	}
	if d.fold(behind) == "," && (hadOffice || d.determiner(pos) == definite && false) {
		if d.titleFollows(behind+1, end) || d.nameBehindComma(d.nameAt(behind+1, end), end) {
			return i
		}
	}
	if hadOffice && !d.sameOfficer(m, &o) || d.spokenTo(m, behind) {
		return i
	}
	if hadOffice && officeOfState(&m.titles) && o.org != "" { // who holds an office of state represents the state in whatever he chairs
		if o.orgAt.from < o.head.from && d.determiner(pos) == 0 { // "PM X, ADB's country chief discuss": another person
			return i
		}
		o.org, o.orgAt = "", phrase{}
	}
	if !hadOffice {
		was := m.titles
		d.takeOffice(m, o)
		d.showIn(&m.titles, m.titles.office)
		if m.titles.country == "" && m.titles.org == "" { // "US Senator X, member of the Senate"
			m.titles.country, m.titles.countryAt, m.titles.countryFrom = was.country, was.countryAt, was.countryFrom
		}
	} else {
		if m.titles.country == "" {
			m.titles.country, m.titles.countryAt, m.titles.countryFrom = o.country, o.countryAt, o.countryFrom
		}
		if m.titles.org == "" {
			m.titles.org, m.titles.orgAt = o.org, o.orgAt
		}
		if m.titles.short == "" {
			m.titles.short = o.short
		}
	}
	// "Minister of Defence, Azerbaijan"
	if d.fold(behind) == "," && m.titles.country == "" {
		if n, entry := d.phraseAt(behind+1, end, lexicon.CountryName); entry != nil && (closes(d.fold(behind+1+n)) || behind+1+n >= end) {
			m.titles.country, m.titles.countryAt, m.titles.countryFrom = entry.Code, phrase{behind + 1, behind + 1 + n}, "apposition"
			behind += 1 + n
		}
	}
	behind = d.employerBehind(&m.titles, behind, end)
	return d.closeComma(behind, end)
}

// officeOfState reports whether titles are of an office of state at the head of a government or a ministry.
func officeOfState(t *titles) bool {
	return chiefly(t.level) || t.level == "minister" || t.level == "deputy-minister" || t.level == "royal"
}

// closes reports whether a mark closes an apposition.
func closes(fold string) bool {
	switch fold {
	case ",", ".", ";", ")", "in", "on", "at", "and":
		return true
	}
	return false
}

// closeComma gives the token behind the comma that closes an apposition, unless
// the comma goes on with a list.
func (d *document) closeComma(i, end int) int {
	if i < end && d.fold(i) == "," && d.fold(i+1) != "and" {
		if _, ok := d.officeAt(i+1, end); !ok && d.nameAt(i+1, end).empty() {
			return i + 1
		}
	}
	return i
}

// sameOfficer reports whether a second office behind a titled name is the same
// person's: it then has no name of its own and an article or a capital.
func (d *document) sameOfficer(m *mention, o *office) bool {
	if m.titles.country != "" && o.country != "" && m.titles.country != o.country {
		return false
	}
	if d.determiner(o.whole.from) == indefinite {
		return true
	}
	next := d.fold(o.next)
	return next == "," && d.fold(o.next+1) != "and" || next == "." || o.office.len() > o.head.len()
}
