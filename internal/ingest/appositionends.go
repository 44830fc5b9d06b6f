package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns where an apposition ends and whose it is: the employer behind an office,
// the subject that only looks like one, the clause that "who" opens.

// fronted reports whether a mention stands behind the preposition that opens its sentence,
// so that the subject follows it.
func (d *document) fronted(m *mention) bool {
	return m.from == d.sentenceOf(m.from).from+1 && prepositions.has(d.fold(m.from-1))
}

// employerBehind takes the organisation behind the comma at token i for the one in which
// an office is held: "Country Director, Asian Development Bank (ADB)"; it gives the token
// behind it, i when none stands there.
func (d *document) employerBehind(t *titles, i, end int) int {
	if d.fold(i) != "," || t.country != "" || t.org != "" || t.level == "minister" || t.level == "head-of-state" || t.level == "head-of-government" {
		return i
	}
	from := i + 1
	if d.determiner(from) == definite {
		from++
	}
	n, org := d.phraseAt(from, end, lexicon.Organisation)
	if org == nil {
		return i
	}
	to := from + n
	if _, next := d.shortForm(to, end); next > to {
		to = next
	}
	if to < end && !closes(d.fold(to)) || d.fold(to) == "and" {
		return i
	}
	t.org, t.orgAt = d.orgName(org, phrase{from, from + n}), phrase{from, from + n}
	return to
}

// spokenTo reports whether the office behind a name is the subject of a clause that the
// name only opens: "Speaking to X, the Prime Minister said"; behind is the token after it.
func (d *document) spokenTo(m *mention, behind int) bool {
	f := d.fold(m.from - 1)
	return (f == "to" || f == "with") && d.cue(behind, lexicon.CueSaying) && m.from-d.sentenceOf(m.from).from <= 3
}

// whoClause reads "who is the Undersecretary of …," and "who heads the Unit …".
func (d *document) whoClause(m *mention, i, end int) int {
	if !m.titles.office.empty() {
		return i
	}
	pos := i + 2
	switch word := d.fold(pos); {
	case word == "is" || word == "was":
		pos++
		for d.cue(pos, lexicon.CueNowAlso) {
			pos++
		}
		o, ok := d.officeAt(pos, end)
		if !ok || o.plural {
			return i
		}
		o = d.joinOffices(o, end, true)
		d.takeOffice(m, o)
		return d.closeComma(o.next, end)
	case d.cue(pos, lexicon.CueHeads):
		verb := pos
		pos++
		if d.fold(pos) == "over" {
			pos++
		}
		if d.determiner(pos) == definite {
			pos++
		}
		to := d.capitalRun(pos, end, 6)
		if n, entry := d.phraseAt(pos, end, lexicon.Organisation|lexicon.Body); entry != nil && pos+n >= to {
			to = pos + n
			if entry.Class == lexicon.Organisation {
				m.titles.org, m.titles.orgAt = d.orgName(entry, phrase{pos, to}), phrase{pos, to}
			}
		}
		if to == pos {
			return i
		}
		if d.fold(to) == "in" || d.fold(to) == "of" || d.fold(to) == "at" {
			if next, ok := d.complement(&m.titles, to, end); ok {
				to = next
			}
		}
		m.titles.office, m.titles.head = phrase{verb, to}, phrase{verb, verb + 1}
		return d.closeComma(to, end)
	}
	return i
}
