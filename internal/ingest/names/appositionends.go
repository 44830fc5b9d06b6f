package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns where an apposition ends and whose it is: the employer behind an office,
// the subject that only looks like one, the clause that "who" opens.

// fronted reports whether a mention stands behind the preposition that opens its sentence,
// so that the subject follows it.
func (d *Document) fronted(m *Mention) bool {
	return m.From == d.SentenceOf(m.From).From+1 && text.Prepositions.Has(d.Fold(m.From-1))
}

// employerBehind takes the organisation behind the comma at token i for the one in which
// an office is held: "Country Director, Asian Development Bank (ADB)"; it gives the token
// behind it, i when none stands there.
func (d *Document) employerBehind(t *Titles, i, end int) int {
	if d.Fold(i) != "," || t.Country != "" || t.Org != "" || t.Level == "minister" || t.Level == "head-of-state" || t.Level == "head-of-government" {
		return i
	}
	from := i + 1
	if d.Determiner(from) == text.Definite {
		from++
	}
	n, org := d.PhraseAt(from, end, lexicon.Organisation)
	if org == nil {
		return i
	}
	to := from + n
	if _, next := d.ShortForm(to, end); next > to {
		to = next
	}
	if to < end && !closes(d.Fold(to)) || d.Fold(to) == "and" {
		return i
	}
	t.Org, t.OrgAt = d.orgName(org, text.Phrase{From: from, To: from + n}), text.Phrase{From: from, To: from + n}
	return to
}

// spokenTo reports whether the office behind a name is the subject of a clause that the
// name only opens: "Speaking to X, the Prime Minister said"; behind is the token after it.
func (d *Document) spokenTo(m *Mention, behind int) bool {
	f := d.Fold(m.From - 1)
	return (f == "to" || f == "with") && d.Cue(behind, lexicon.CueSaying) && m.From-d.SentenceOf(m.From).From <= 3
}

// whoClause reads "who is the Undersecretary of …," and "who heads the Unit …".
func (d *Document) whoClause(m *Mention, i, end int) int {
	if !m.Titles.Office.Empty() {
		return i
	}
	pos := i + 2
	switch word := d.Fold(pos); {
	case word == "is" || word == "was":
		pos++
		for d.Cue(pos, lexicon.CueNowAlso) {
			pos++
		}
		o, ok := d.officeAt(pos, end)
		if !ok || o.Plural {
			return i
		}
		o = d.joinOffices(o, end, true)
		d.takeOffice(m, o)
		return d.closeComma(o.next, end)
	case d.Cue(pos, lexicon.CueHeads):
		verb := pos
		pos++
		if d.Fold(pos) == "over" {
			pos++
		}
		if d.Determiner(pos) == text.Definite {
			pos++
		}
		to := d.CapitalRun(pos, end, 6)
		if n, entry := d.PhraseAt(pos, end, lexicon.Organisation|lexicon.Body); entry != nil && pos+n >= to {
			to = pos + n
			if entry.Class == lexicon.Organisation {
				m.Titles.Org, m.Titles.OrgAt = d.orgName(entry, text.Phrase{From: pos, To: to}), text.Phrase{From: pos, To: to}
			}
		}
		if to == pos {
			return i
		}
		if d.Fold(to) == "in" || d.Fold(to) == "of" || d.Fold(to) == "at" {
			if next, ok := d.complement(&m.Titles, to, end); ok {
				to = next
			}
		}
		m.Titles.Office, m.Titles.Head = text.Phrase{From: verb, To: to}, text.Phrase{From: verb, To: verb + 1}
		return d.closeComma(to, end)
	}
	return i
}
