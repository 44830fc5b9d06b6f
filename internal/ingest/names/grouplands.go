package names

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns whose people a group is: the countries, organisations and houses behind its
// "of", countries that go by one name, and adjectives of several countries.

// groupOf reads "of the two countries", "of Pakistan, Azerbaijan and Türkiye"
// behind a plural head.
func (d *Document) groupOf(m *Mention, i, end int) {
	pos := i + 1
	for pos < end {
		pos = d.BehindArticle(pos)
		if to := d.landsOfBodies(m, pos, end); to > pos {
			m.To = to
			d.partyOfFirst(m, text.Phrase{From: pos, To: to})
			return
		}
		if to := d.landsAt(m, pos, end); to > pos { // "of the three Baltic states"
			m.To = to
			d.partyOfFirst(m, text.Phrase{From: pos, To: to})
			return
		}
		n, entry := d.PhraseAt(pos, end, lexicon.CountryName|lexicon.Organisation|lexicon.Capital|lexicon.Metonym)
		if entry == nil {
			if len(m.Who) == 0 {
				d.groupOfBody(m, i, end)
			}
			return
		}
		if entry.Class == lexicon.Capital && d.Fold(i) != "from" {
			break
		}
		if entry.Class != lexicon.Organisation {
			m.Who = append(m.Who, d.CountryEntity(entry.Code, text.Phrase{From: pos, To: pos + n}))
			if m.Titles.Country == "" {
				m.Titles.Country, m.Titles.CountryAt = entry.Code, text.Phrase{From: pos, To: pos + n}
			} else {
				m.Titles.Count = 0
			}
		} else if m.Titles.Org == "" {
			m.Titles.Org, m.Titles.OrgAt = d.orgName(entry, text.Phrase{From: pos, To: pos + n}), text.Phrase{From: pos, To: pos + n}
		}
		pos += n
		m.To = pos
		if d.Fold(pos) == "," {
			pos++
		}
		if d.Fold(pos) == "and" {
			pos++
		}
		if pos == m.To {
			break
		}
		if d.Fold(pos) == d.Fold(i) { // "of Ghana and of Togo"
			pos++
		}
	}
	if len(m.Who) == 1 {
		m.To = d.landsBody(m.To, end)
	}
}

// partyOfFirst gives a group from several countries, told at a phrase, the first of them, so that it is known
// to have a party.
func (d *Document) partyOfFirst(m *Mention, at text.Phrase) {
	if m.Titles.Country == "" {
		m.Titles.Country, m.Titles.CountryAt = d.Entities[m.Who[0]].Country.Text, at
	}
}

// groupOfBody reads "of the Georgian parliament" behind a plural head at token i: the country
// whose body that is.
func (d *Document) groupOfBody(m *Mention, i, end int) {
	if m.Titles.Country != "" || m.Titles.Org != "" {
		return
	}
	t := Titles{Generic: true, Level: "official", Head: text.Phrase{From: i, To: i}}
	if next, ok := d.complement(&t, i, end); ok && t.Country != "" && t.CountryFrom != "place" && t.Org == "" {
		m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom, m.To = t.Country, t.CountryAt, t.CountryFrom, d.landsBody(next, end)
	}
}

// landsAt reads countries that go by one name at token i, past their number, "three Baltic
// states", as those that a group is from, and gives their end; i when none stand there.
func (d *Document) landsAt(m *Mention, i, end int) int {
	pos := i
	if n, number := d.PhraseAt(pos, end, lexicon.NumberWord); number != nil {
		if k, _ := d.PhraseAt(pos, end, lexicon.Lands); k <= n {
			pos += n
		}
	}
	n, lands := d.PhraseAt(pos, end, lexicon.Lands)
	if lands == nil {
		return i
	}
	at := text.Phrase{From: pos, To: pos + n}
	for code := range strings.FieldsSeq(lands.Code) {
		m.Who = append(m.Who, d.CountryEntity(code, at))
	}
	return at.To
}

// landsOfBodies reads "Slovak and Croatian governments" behind "the heads of the": the countries
// whose bodies those are; from when something else stands there.
func (d *Document) landsOfBodies(m *Mention, from, end int) int {
	n, entry := d.PhraseAt(from, end, lexicon.Demonym)
	if entry == nil || d.joinedLand(from+n, end) == 0 {
		return from
	}
	pos := from
	var lands []int
	for entry != nil && n > 0 {
		at := text.Phrase{From: pos, To: pos + n}
		lands = append(lands, d.CountryEntity(entry.Code, at))
		next := d.joinedLand(at.To, end)
		if next == 0 {
			pos = at.To
			break
		}
		pos = next
		n, entry = d.PhraseAt(pos, end, lexicon.Demonym)
	}
	to := pos
	for i := pos; i < min(end, pos+3) && d.IsLower(i) && !d.StopWord(i) && d.VerbTrigger(i) == nil; i++ {
		if f := d.Fold(i); strings.HasSuffix(f, "s") || f == "diplomacy" {
			to = i + 1
		}
	}
	if to == pos {
		return from
	}
	m.Who = append(m.Who, lands...)
	return to
}

// joinedLand gives the token of the demonym, or of the country that owns what is told, that a
// comma or "and" joins to the one that ends at token i, 0 when none follows: "the Greek and
// Egyptian", "Greece's and Egypt's".
func (d *Document) joinedLand(i, end int) int {
	owner := d.Fold(i) == "'s" // "Greece's and Egypt's"
	if owner {
		i++
	}
	if f := d.Fold(i); f != "," && f != "and" && f != "&" {
		return 0
	}
	i++
	if d.Fold(i) == "and" {
		i++
	}
	class := lexicon.Demonym
	if owner {
		class = lexicon.CountryName
	}
	if n, entry := d.PhraseAt(i, end, class); entry != nil && (!owner || d.Fold(i+n) == "'s") {
		return i
	}
	return 0
}
