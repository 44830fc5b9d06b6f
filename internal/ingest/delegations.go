package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns delegations: people of a country, an organisation or one of its bodies
// who are not named.
//
//	delegation = [country | organisation] delegation ["of" | "from" country | organisation | body]

// delegation reads the complement of a delegation and finds its party.
func (d *document) delegation(m *mention, counted bool, end int) bool {
	if f := d.fold(m.to); f == "of" || f == "from" {
		pos := m.to + 1
		if d.determiner(pos) != 0 {
			pos++
		}
		if f == "of" && d.isLower(pos) && d.fold(pos+1) == "from" { // "of investors from the Turkish firm X"
			if pos += 2; d.determiner(pos) != 0 {
				pos++
			}
		}
		firm := titles{level: "business"}
		if to := d.companyAt(&firm, pos, end); to > pos && firm.org != "" && m.titles.country == "" && m.titles.org == "" { // "of the Italian group Eni"
			m.titles.org, m.titles.orgAt, m.to = firm.org, firm.orgAt, to
		} else if n, entry := d.phraseAt(pos, end, lexicon.CountryName|lexicon.Demonym|lexicon.Organisation|lexicon.OrgAdjective|lexicon.Body|lexicon.Metonym); entry != nil {
			if k, seat := d.phraseAt(pos, end, lexicon.Metonym); k == n { // "of the State Great Khural"
				entry = seat
			}
			switch entry.Class {
			case lexicon.CountryName, lexicon.Demonym, lexicon.Metonym:
				if m.titles.country == "" {
					m.titles.country, m.titles.countryAt = entry.Code, phrase{pos, pos + n}
				}
				m.to = pos + n
				if f := d.fold(m.to); entry.Class == lexicon.Demonym && m.to < end && d.tokens[m.to].shape == lower && (strings.HasSuffix(f, "s") || strings.HasSuffix(f, "men")) { // "of Belarusian businessmen"
					m.to++
				}
			case lexicon.Organisation, lexicon.OrgAdjective:
				if m.titles.org == "" {
					m.titles.org, m.titles.orgAt = d.orgName(entry, phrase{pos, pos + n}), phrase{pos, pos + n}
				}
				m.to = pos + n
			default:
				if to := d.bodyNamed(entry, pos, end); to > pos && m.titles.org == "" && m.titles.country == "" {
					m.titles.org, m.titles.orgAt, m.to = d.text(phrase{pos, to}), phrase{pos, to}, to
					break
				}
				m.to = pos + n
			}
			d.delegationOf(m, end)
		} else if o := (mention{}); d.organisationAt(&o, pos, end) && m.titles.org == "" {
			m.titles.org, m.titles.orgAt = d.text(o.name), o.name
			m.to = o.to
		} else if o, ok := d.officeAt(pos, end); ok && o.plural {
			if m.titles.country == "" {
				m.titles.country, m.titles.countryAt = o.country, o.countryAt
			}
			m.to = o.next
		} else if run := (phrase{pos, d.capitalRun(pos, end, 3)}); !ok && d.unknownFirm(run) {
			m.titles.org, m.titles.orgAt, m.to = d.text(run), run, run.to
		} else if !ok {
			d.delegationOf(m, end)
		}
	}
	if _, next := d.shortForm(m.to, end); next > m.to && m.titles.org != "" { // "of the International Monetary Fund (IMF)"
		m.to = next
	}
	if d.fold(m.to) == "'s" {
		m.to++
		m.possessive = true
	}
	d.takeParty(m)
	return true
}

// bodyNamed gives the end of the name of an association or a firm that its head opens at token
// i, "Federation of Enterprises of Congo", where that is no body of a state; i when none stands there.
func (d *document) bodyNamed(head *lexicon.Entry, i, end int) int {
	if head.Code != "society" && head.Code != "company" && head.Code != "international" {
		return i
	}
	to := i
	for to < min(end, i+longestBodyName) {
		f := d.fold(to)
		if !d.tokens[to].capital() && !((f == "of" || f == "and" || f == "for" || f == ",") && to+1 < end && d.tokens[to+1].capital()) {
			break
		}
		to++
	}
	if d.fold(to) != "(" && !d.cue(to, lexicon.CueHeading) || to-i < 3 {
		return i
	}
	return to
}

// longestBodyName is the largest number of tokens that a body's name has.
const longestBodyName = 12

// unknownFirm reports whether words that no table knows name who sent a delegation: they stand
// before "led by" and are no place.
func (d *document) unknownFirm(run phrase) bool {
	if run.empty() || !d.cue(run.to, lexicon.CueHeading) || d.isPlace(run) || d.placeCountry(run) != "" {
		return false
	}
	for i := run.from; i < run.to; i++ {
		if d.is(i, lexicon.Region|lexicon.Capital|lexicon.Body|lexicon.Division|lexicon.Field|lexicon.Office|lexicon.GivenName) {
			return false
		}
	}
	return d.fold(run.to+1) == "by"
}

// delegationOf reads whose committee or council has sent a delegation: "of the Committee
// for European Affairs of the Dutch House of Representatives".
func (d *document) delegationOf(m *mention, end int) {
	for range 2 {
		t := titles{level: "business"}
		if next, ok := d.complement(&t, m.to, end); ok && m.titles.country == "" {
			m.titles.country, m.titles.countryAt = t.country, t.countryAt
			m.to = next
		}
	}
}

// takeParty makes the country or organisation of a delegation its who.
func (d *document) takeParty(m *mention) {
	if m.titles.org != "" {
		m.who = d.one(d.orgEntity(m.titles.org, m.titles.orgAt))
	} else if m.titles.country != "" && len(m.who) == 0 {
		m.who = d.one(d.countryEntity(m.titles.country, m.titles.countryAt))
	}
}
