package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what follows a name: post-nominals, brackets, appositions,
// "who is" clauses, and the country behind "of".

// readAfter extends the mention by what stands behind its name.
func (d *Document) readAfter(m *Mention, end int) {
	pos := m.To
	if m.Possessive {
		return
	}
	hadOffice := !m.Titles.Office.Empty() && !m.Titles.Counterpart && !d.honorary(&m.Titles)
	for pos < end {
		next := pos
		switch {
		case d.Fold(pos) == "(" || d.Fold(pos) == "[":
			next = d.bracket(m, pos, end)
		case !m.Name.Empty() && (d.Fold(pos) == "for" || d.Fold(pos) == "," && d.Fold(pos+1) == "for"):
			next = d.landSpokenFor(m, pos, end)
		case d.Fold(pos) == "," && !m.Name.Empty():
			if next = d.postNominals(pos+1, end); next > pos+1 {
				break
			}
			if next = d.partyMark(m, pos+1, end); next > pos+1 {
				break
			}
			if next = d.landBehindComma(m, pos, end); next > pos {
				break
			}
			next = d.apposition(m, pos, end, hadOffice)
		case d.Fold(pos) == "of" && !m.Name.Empty() && d.ownNation(&m.Titles): // "Dutch banker X of the EBRD"
			if next = d.ofBody(m, pos, end); m.Titles.Org != "" {
				m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = "", text.Phrase{}, ""
			}
		case (d.Fold(pos) == "of" || d.Fold(pos) == "from") && !m.Name.Empty() && m.Titles.Country == "":
			if next = d.ofCountry(m, pos, end); next == pos && !m.Titles.Office.Empty() { // "Governor X of Kebbi State"
				next = max(pos, d.divisionOf(&m.Titles, pos+1, end))
			}
			if next <= pos+1 {
				next = d.ofBody(m, pos, end)
			}
			if next == pos && d.Fold(pos) == "of" { // "Lord Ahmad of Wimbledon, the Minister"
				if to := d.CapitalRun(pos+1, end, 2); to > pos+1 && d.Fold(to) == "," && d.Determiner(to+1) == text.Definite {
					next = to
				}
			}
		case !m.Name.Empty() && m.Name.To == pos:
			if next = d.postNominals(pos, end); next == pos && !hadOffice {
				next = d.bareApposition(m, pos, end)
			}
		}
		if next <= pos {
			break
		}
		pos = next
	}
	if pos > m.To {
		m.After = text.Phrase{From: m.To, To: pos}
	}
}

// landBehindComma reads the country between commas behind a name, "X, of Peru, and Y, of Chile,".
func (d *Document) landBehindComma(m *Mention, i, end int) int {
	t := &m.Titles
	if f := d.Fold(i + 1); f != "of" && f != "from" || t.Country != "" || t.Org != "" {
		return i
	}
	if !t.Shared && !t.Counterpart && !t.Office.Empty() && !officeOfState(t) {
		return i
	}
	_, entry := d.PhraseAt(d.BehindArticle(i+2), end, lexicon.CountryName)
	if entry == nil {
		return i
	}
	was := m.Titles
	to := d.ofCountry(m, i+1, end)
	if to == i+1 || to < end && !closes(d.Fold(to)) {
		m.Titles = was
		return i
	}
	return d.closeComma(to, end)
}

// honorary reports whether an office says only a dignity, so that an apposition
// tells the office proper: "Cardinal Pietro Parolin, Secretary of State".
func (d *Document) honorary(t *Titles) bool {
	return t.Office == t.Head && t.Head.Len() == 1 && (t.Level == "religious" || t.Level == "legislator" || t.Level == "ambassador")
}

// ownNation reports whether the country before an office of business is only where its holder
// comes from, as long as the body that he is of is not told.
func (d *Document) ownNation(t *Titles) bool {
	return t.Level == "business" && t.CountryFrom == "demonym" && t.Org == ""
}

// bracket skips what stands in brackets behind a name or office, unless it is long.
func (d *Document) bracket(m *Mention, i, end int) int {
	closing := d.Closing(i, min(end, i+9))
	if closing < 0 {
		return d.longBrackets(m, i, end)
	}
	if n, entry := d.PhraseAt(i+1, closing, lexicon.CountryName); entry != nil && i+1+n == closing && m.Titles.Country == "" {
		m.Titles.Country, m.Titles.CountryAt = entry.Code, text.Phrase{From: i + 1, To: closing}
	}
	if o, ok := d.officeInBrackets(i, end); ok && !o.Plural && !m.Name.Empty() && m.Titles.Office.Empty() {
		d.takeOffice(m, o)
	}
	d.partyMark(m, i+1, closing)
	d.bodyInBrackets(m, i, closing)
	return closing + 1
}

// officeInBrackets reads the office that alone stands in the brackets at token i: "Ana
// Rivas (Minister of Justice)".
func (d *Document) officeInBrackets(i, end int) (office, bool) {
	closing := d.Closing(i, min(end, i+12))
	if closing < 0 {
		return office{}, false
	}
	o, ok := d.officeAt(i+1, closing)
	return o, ok && o.next == closing
}

// postNominals skips letters and decorations: "NI (M)", "KCMG", "MP". A comma
// that closes them is skipped too.
func (d *Document) postNominals(i, end int) int {
	pos := i
	for pos < end {
		n, _ := d.PhraseAt(pos, end, lexicon.PostNominal)
		if n == 0 {
			break
		}
		pos += n
		for pos < end && d.Fold(pos) == "*" { // "RSP**"
			pos++
		}
		if d.Fold(pos) == "(" && pos+2 < end && d.Fold(pos+2) == ")" {
			pos += 3
		}
		if d.Fold(pos) == "," {
			if n, _ := d.PhraseAt(pos+1, end, lexicon.PostNominal); n > 0 {
				pos++
			}
		}
	}
	return pos
}

// apposition reads the office behind the comma at token i; it gives the token
// behind the apposition and its closing comma, or i when there is none.
func (d *Document) apposition(m *Mention, i, end int, hadOffice bool) int {
	pos := i + 1
	if d.Fold(pos) == "who" && d.Tokens[pos].Shape != text.Upper || d.Fold(pos) == "which" { // "X, WHO Director-General"
		return d.whoClause(m, i, end)
	}
	if d.Fold(pos) == "also" || d.Fold(pos) == "currently" {
		pos++
	}
	o, ok := d.officeAt(pos, end)
	if ok && o.Counterpart && !hadOffice && !o.Plural { // "Mark Milley, his U.S. counterpart"
		d.takeOffice(m, o)
		return d.closeComma(o.next, end)
	}
	if to := d.fromBody(m, i, end); !ok && to > i {
		return to
	}
	if !ok || o.Counterpart || o.Guest {
		// "Minister of Defence, Azerbaijan,": a country alone
		if n, entry := d.PhraseAt(pos, end, lexicon.CountryName); entry != nil && m.Titles.Country == "" && hadOffice && closes(d.Fold(pos+n)) {
			m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = entry.Code, text.Phrase{From: pos, To: pos + n}, "apposition"
			return d.closeComma(pos+n, end)
		}
		return i
	}
	if !m.Titles.Office.Empty() && o.Definite && d.Determiner(pos) == text.Definite && d.fronted(m) { // "With X, President of Peru, the UN chief spoke about"
		return i
	}
	o = d.joinOffices(o, end, true)
	if o.Plural || o.Generic && d.portfolioBehind(o.next, end) == 0 && o.Country == "" && o.Org == "" && o.Office.Len() < 3 && o.Head.Len() < 2 {
		return i
	}
	if o.Office == o.Head { // "Director, Foreign Policy and Community Relations"
		if to := d.portfolioBehind(o.next, end); to > o.next {
			o.Office.To, o.next = to, to
		}
	}
	behind := o.next
	// Does the office belong to the next name of a list?
	if !d.nameAt(behind, end).Empty() || d.titleFollows(behind, end) {
		return i
	}
	if d.Fold(behind) == "," && hadOffice {
		if d.titleFollows(behind+1, end) || d.nameBehindComma(d.nameAt(behind+1, end), end) {
			return i
		}
	}
	if hadOffice && !d.sameOfficer(m, &o) || d.spokenTo(m, behind) {
		return i
	}
	if hadOffice && officeOfState(&m.Titles) && o.Org != "" { // who holds an office of state represents the state in whatever he chairs
		if o.OrgAt.From < o.Head.From && d.Determiner(pos) == 0 { // "PM X, ADB's country chief discuss": another person
			return i
		}
		o.Org, o.OrgAt = "", text.Phrase{}
	}
	if !hadOffice {
		was := m.Titles
		d.takeOffice(m, o)
		d.showIn(&m.Titles, m.Titles.Office)
		if m.Titles.Country == "" && m.Titles.Org == "" { // "US Senator X, member of the Senate"
			m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = was.Country, was.CountryAt, was.CountryFrom
		}
	} else {
		if m.Titles.Country == "" {
			m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = o.Country, o.CountryAt, o.CountryFrom
		}
		if m.Titles.Org == "" {
			m.Titles.Org, m.Titles.OrgAt = o.Org, o.OrgAt
		}
		if m.Titles.Short == "" {
			m.Titles.Short = o.Short
		}
	}
	// "Minister of Defence, Azerbaijan"
	if d.Fold(behind) == "," && m.Titles.Country == "" {
		if n, entry := d.PhraseAt(behind+1, end, lexicon.CountryName); entry != nil && (closes(d.Fold(behind+1+n)) || behind+1+n >= end) {
			m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = entry.Code, text.Phrase{From: behind + 1, To: behind + 1 + n}, "apposition"
			behind += 1 + n
		}
	}
	behind = d.employerBehind(&m.Titles, behind, end)
	return d.closeComma(behind, end)
}

// officeOfState reports whether titles are of an office of state at the head of a government or a ministry.
func officeOfState(t *Titles) bool {
	return Chiefly(t.Level) || t.Level == "minister" || t.Level == "deputy-minister" || t.Level == "royal"
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
func (d *Document) closeComma(i, end int) int {
	if i < end && d.Fold(i) == "," && d.Fold(i+1) != "and" {
		if _, ok := d.officeAt(i+1, end); !ok && d.nameAt(i+1, end).Empty() && !d.titleFollows(i+1, end) {
			return i + 1
		}
	}
	return i
}

// sameOfficer reports whether a second office behind a titled name is the same
// person's: it then has no name of its own and an article or a capital.
func (d *Document) sameOfficer(m *Mention, o *office) bool {
	if m.Titles.Country != "" && o.Country != "" && m.Titles.Country != o.Country {
		return false
	}
	if d.Determiner(o.whole.From) == text.Indefinite {
		return true
	}
	next := d.Fold(o.next)
	if o.Country != "" && d.SentenceOf(m.From).Kind == text.Headline && d.IsLower(o.next) && !closes(next) { // "CJ X, Ugandan Principal Judge compare notes": two people
		return false
	}
	return next == "," && d.Fold(o.next+1) != "and" || next == "." || o.Office.Len() > o.Head.Len()
}
