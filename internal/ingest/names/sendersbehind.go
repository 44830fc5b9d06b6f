package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what stands behind a name and says, without an office, whose the person is:
// "of Guinea-Bissau", "of the Turkish Foreign Ministry", "of Temasek", ", representing UNICEF,".

// ofCountry reads "of Guinea-Bissau" behind a name.
func (d *Document) ofCountry(m *Mention, i, end int) int {
	pos := d.BehindArticle(i + 1)
	n, entry := d.PhraseAt(pos, end, lexicon.CountryName)
	if entry == nil || d.Fold(pos+n) == "'s" || d.formedBodyAt(pos, end).To > pos+n { // "of China Railway Group"
		return i
	}
	m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = entry.Code, text.Phrase{From: pos, To: pos + n}, "of"
	return pos + n
}

// ofBody reads "of the Turkish Foreign Ministry" behind a name: the body that he is of.
func (d *Document) ofBody(m *Mention, i, end int) int {
	pos := d.BehindArticle(i + 1)
	if pos >= end || !d.Tokens[pos].Capital() {
		return i
	}
	t := Titles{Generic: true, Level: "official", Head: text.Phrase{From: i, To: i}}
	n, org := d.PhraseAt(pos, end, lexicon.Organisation)
	run := text.Phrase{From: pos, To: max(pos+n, d.CapitalRun(pos, end, 6))}
	if org == nil && !d.BodyInside(run) {
		if d.Is(pos, lexicon.CountryName) && d.Fold(run.To) == "'s" { // "X of Spain's interior ministry"
			return i
		}
		return d.ofFirm(m, run)
	}
	at := i
	if d.Fold(i) == "from" { // complement reads "of"
		name := d.ownBodyAt(pos, end)
		if name.Empty() || m.Titles.Org != "" {
			return i
		}
		m.Titles.Org, m.Titles.OrgAt = d.Text(name), name
		return name.To
	}
	next, ok := d.complement(&t, at, end)
	if !ok || next <= pos {
		return i
	}
	if m.Titles.Country == "" && t.Country != "" {
		m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = t.Country, t.CountryAt, t.CountryFrom
	}
	if m.Titles.Org == "" {
		m.Titles.Org, m.Titles.OrgAt = t.Org, t.OrgAt
	}
	return next
}

// fromBody reads ", representing UNICEF," and ", from the OECD Secretariat," behind the name whose
// comma is token i: the body that he is of; i when they say something else.
func (d *Document) fromBody(m *Mention, i, end int) int {
	if m.Name.Empty() || m.Titles.Org != "" || m.Titles.Country != "" || d.Fold(i+1) != "representing" && d.Fold(i+1) != "from" {
		return i
	}
	pos := d.BehindArticle(i + 2)
	name := d.ownBodyAt(pos, end)
	if name.Empty() {
		return i
	}
	to := name.To
	if at, body := d.lastBody(text.Phrase{From: to, To: d.CapitalRun(to, end, 4)}); body != nil {
		to = at
	}
	if to < end && d.Fold(to) != "," && d.Fold(to) != "." {
		return i
	}
	m.Titles.Org, m.Titles.OrgAt = d.Text(name), name
	return d.closeComma(to, end)
}

// ofFirm reads "of Temasek" behind a name: a body that no word shows to be one.
func (d *Document) ofFirm(m *Mention, run text.Phrase) int {
	for i := run.From; i < run.To; i++ {
		if d.Is(i, lexicon.Region|lexicon.Capital|lexicon.Demonym|lexicon.Field|lexicon.Venue|lexicon.VenueHead|lexicon.Metonym) {
			return run.From - 1
		}
	}
	if m.Name.Len() < 2 || m.Titles.Org != "" || !m.Titles.Office.Empty() && m.Titles.Level != "business" || d.Fold(run.From-1) != "of" || d.isPlace(run) || d.isPlace(text.At(run.From)) {
		return run.From - 1
	}
	m.Titles.Org, m.Titles.OrgAt, m.Titles.Company = d.Text(run), run, true
	return run.To
}
