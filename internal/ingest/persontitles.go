package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the titles that stand before a name: ranks, honorifics, titles of
// nobility, and offices that one person holds together.

// minorOffice gives the length of a one-word office that stands like an
// honorific between another office and a name: "Minister of State Ambassador
// Mesganu Arga", "Minister of Foreign Affairs, Senator Maxine McClean".
func (d *document) minorOffice(i, end int) int {
	n, entry := d.phraseAt(i, end, lexicon.Office)
	if n != 1 || !d.tokens[i].capital() || d.pluralHead(phrase{i, i + 1}) || d.nameAt(i+1, end).empty() && !(d.determiner(i+1) == definite && d.titleFollows(i+2, end)) { // "Sen. the Hon. X"
		return 0
	}
	switch entry.Code {
	case "ambassador", "legislator", "judiciary", "religious":
		return n
	}
	return 0
}

// title consumes one rank, honorific or title of nobility.
func (d *document) title(t *titles, i, end int) (bool, int) {
	if d.retired(i, end) {
		i++
	}
	n, entry := d.phraseAt(i, end, lexicon.Rank|lexicon.Honorific|lexicon.Nobility)
	if entry == nil {
		return false, i
	}
	if d.tokens[i].shape == lower { // "the general said", "the captain"
		return false, i
	}
	if n == 1 && entry.Class == lexicon.Honorific && d.tokens[i].shape == initial && d.tokens[i].end-d.tokens[i].start == 2 { // "U. Khurelbaatar", no U
		return false, i
	}
	if m, office := d.phraseAt(i, end, lexicon.Office|lexicon.Body|lexicon.Organisation|lexicon.CountryName|lexicon.Demonym); office != nil && (m > n || m == n && d.fold(i+m) == "of") {
		return false, i
	}
	if entry.Class == lexicon.Rank && d.fold(i+n) == "of" { // "Colonel General of customs service"
		to := i + n + 1
		for to < end && d.cue(to, lexicon.CueOfService) {
			to++
		}
		if to > i+n+1 && !d.nameAt(to, end).empty() {
			n = to - i
		}
	}
	if d.fold(i+n) == "of" || d.fold(i+n) == "'s" || entry.Class == lexicon.Honorific && d.cue(i+n, lexicon.CueDivisionNoun) { // "Chief of …", "Metropolitan City"
		return false, i
	}
	if n == 1 && entry.Class != lexicon.Rank && i > 0 && d.is(i, lexicon.GivenName) && (!d.is(i, lexicon.Office) || d.is(i-1, lexicon.Honorific) || t.rank.to == i) && d.nameAt(i+1, end).len() == 1 && (d.is(i-1, lexicon.Honorific|lexicon.Rank|lexicon.Office|lexicon.Nobility) || t.office.to == i && !t.office.empty()) { // "Dr. Sherif Mandour"
		return false, i
	}
	if d.is(i, lexicon.Office) && d.bodyBehind(i+n, end) > 0 { // "Commander Royal Bahrain Naval Force"
		return false, i
	}
	if d.fold(i+n) == "-" && entry.Class == lexicon.Rank { // "Brig.-Gen."
		if m, _ := d.phraseAt(i+n+1, end, lexicon.Rank); m > 0 {
			n += 1 + m
		}
	}
	switch entry.Class {
	case lexicon.Rank:
		if t.rank.empty() {
			t.rank = phrase{i, i + n}
		} else if t.rank.to == i {
			t.rank.to = i + n
		}
	default:
		if m, office := d.phraseAt(i, end, lexicon.Office); office != nil && m == n && t.office.empty() { // "King Hamad"
			t.office, t.head, t.level = phrase{i, i + n}, phrase{i, i + n}, office.Code
		}
		t.woman = t.woman || entry.Code == "woman"
		t.man = t.man || entry.Code == "man"
	}
	next := i + n
	if d.fold(next) == "'" && !d.tokens[next].space && entry.Class == lexicon.Honorific && next+1 < end && d.tokens[next+1].capital() { // "Dato' Azmir"
		next++
		if word := d.fold(next); (word == "seri" || word == "sri") && next+1 < end && d.tokens[next+1].capital() { // "Dato' Seri Azmir"
			next++
		}
	}
	// "General (retd)", "Brig.-Gen. (res.)"
	if to := d.aside(next, end); to > next && (d.tokens[next+1].shape != upper || entry.Class == lexicon.Rank && !d.nameAt(to, end).empty()) { // "Capt. (N) X"
		next = to
	}
	return true, next
}

// retired reports whether "retired" stands at token i before a rank: "the envoy, retired
// Lieutenant General X".
func (d *document) retired(i, end int) bool {
	return i+1 < end && d.isLower(i) && d.cue(i, lexicon.CueRetired) && d.is(i+1, lexicon.Rank) && d.tokens[i+1].capital()
}

// serviceAt gives the length of the words at token i that say in whose forces the rank
// behind them is held: "U.S. Army | Gen.", "Marine Corps | Sgt. Maj."; 0 when none do.
func (d *document) serviceAt(i, end int) int {
	pos := i
	if n, _ := d.phraseAt(pos, end, lexicon.CountryName|lexicon.Demonym); n > 0 {
		pos += n
	}
	n, body := d.phraseAt(pos, end, lexicon.Body)
	if body == nil || body.Code != "military" {
		return 0
	}
	pos += n
	if n, _ := d.phraseAt(pos, end, lexicon.Rank); n == 0 || d.tokens[pos].shape == lower {
		return 0
	}
	return pos - i
}

// aside gives the end of one word in brackets at token i, with its stop: "(res.)"; i when
// none stands there.
func (d *document) aside(i, end int) int {
	if d.fold(i) != "(" {
		return i
	}
	to := i + 2
	if d.fold(to) == "." {
		to++
	}
	if to >= end || d.fold(to) != ")" {
		return i
	}
	return to + 1
}

// joinOffices joins a second office of the same person: "Deputy Prime Minister
// and Minister of Foreign Affairs Demeke Mekonnen".
func (d *document) joinOffices(o office, end int, apposed bool) office {
	for range 4 {
		if o.plural || o.counterpart || o.guest {
			return o
		}
		sep := d.fold(o.next)
		if sep != "and" && sep != "&" && sep != "-" && sep != "," && sep != "cum" {
			return o
		}
		from := o.next + 1
		if sep == "," && d.fold(from) == "and" {
			return o // the comma parts two persons
		}
		if d.minorOffice(from, end) > 0 {
			return o
		}
		second, ok := d.officeAt(from, end)
		if !ok || second.plural || second.counterpart {
			return o
		}
		if second.office == second.head && second.head.len() == 1 && d.is(second.head.from, lexicon.GivenName) {
			return o // "Speaker of the Knesset, Amir Ohana"
		}
		named := d.titleFollows(second.next, end) || d.fold(second.next) == "," && d.titleFollows(second.next+1, end)
		if !named && !apposed && d.nameAt(second.next, end).empty() {
			if after := d.nameAt(second.next+1, end); d.fold(second.next) != "," || !d.nameBehindComma(after, end) {
				if next := d.fold(second.next); sep == "," || next != "," && next != "and" {
					if sep != "-" {
						return o
					}
				}
				if sep != "-" && d.determiner(from) != 0 {
					return o
				}
			}
		}
		bare := o.head.len() == o.office.len() && o.country == ""
		switch {
		case d.determiner(from) != 0 && sep != "-":
			return o
		case sep == "," && d.determiner(o.whole.from) != 0 && bare:
			return o
		case sep == "and" && bare && d.determiner(o.whole.from) == definite && o.head.len() == 1 && second.office == second.head && d.fold(second.next) != ",":
			return o // "the President and Prime Minister Modi"
		}
		o.office.to, o.whole.to, o.next = second.office.to, second.whole.to, second.next
		o.generic = o.generic && second.generic
		if o.country == "" {
			o.country, o.countryAt, o.countryFrom = second.country, second.countryAt, second.countryFrom
		}
		if o.org == "" {
			o.org, o.orgAt = second.org, second.orgAt
		}
		if o.short == "" {
			o.short = second.short
		}
	}
	return o
}

// takeOffice gives the mention the titles of its office and keeps what honorifics told.
func (d *document) takeOffice(m *mention, o office) {
	had := m.titles
	m.titles = o.titles
	m.titles.woman, m.titles.man = had.woman, had.man
	m.titles.definite = had.definite && o.definite
	if !had.rank.empty() {
		m.titles.rank = had.rank
	}
}

// restOfOffice takes the words of a field that its table does not know in this order
// into the office before them: "Minister of State for Energy | Affairs Saad al-Kaabi".
func (d *document) restOfOffice(m *mention, i, end int, officed bool) int {
	for officed && m.titles.office.to == i && i+1 < end && d.tokens[i].shape == title && d.tokens[i+1].capital() &&
		(d.cue(i, lexicon.CueFieldHead) || d.is(i, lexicon.Field|lexicon.Modifier)) && !d.is(i, lexicon.GivenName) && !d.nameAt(i+1, end).empty() {
		i++
		m.titles.office.to = i
	}
	return i
}

// fathersName reports whether a name opens with a bare patronymic particle behind a
// word of nobility or rank that is then a given name; from is where the group begins.
func (d *document) fathersName(name phrase, from int) bool {
	if name.len() < 2 || name.from-1 < from || !d.cue(name.from, lexicon.CueSonOf) {
		return false
	}
	n, _ := d.phraseAt(name.from-1, name.from, lexicon.Nobility|lexicon.Rank)
	return n == 1 && d.tokens[name.from-1].shape == title
}

// titleFollows reports whether a rank or honorific with a name stands at token i.
func (d *document) titleFollows(i, end int) bool {
	if d.determiner(i) == definite {
		i++
	}
	i += d.serviceAt(i, end)
	if d.retired(i, end) {
		i++
	}
	found := false
	for range 4 {
		n, entry := d.phraseAt(i, end, lexicon.Rank|lexicon.Honorific|lexicon.Nobility)
		if entry == nil || d.tokens[i].shape == lower || entry.Class == lexicon.Honorific && d.cue(i+n, lexicon.CueDivisionNoun) {
			break
		}
		if m, office := d.phraseAt(i, end, lexicon.Office); office != nil && m > n {
			break
		}
		found = true
		if i += n; entry.Class == lexicon.Rank && d.fold(i) == "-" { // "Maj.-Gen."
			if m, _ := d.phraseAt(i+1, end, lexicon.Rank); m > 0 {
				i += 1 + m
			}
		}
		if d.fold(i) == "'" && !d.tokens[i].space { // "Dato' Azmir"
			i++
		}
		i = d.aside(i, end) // "Hon. (Amb.) Soi"
	}
	return found && !d.nameAt(i, end).empty()
}
