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
		firm := titles{level: "business"}
		if to := d.companyAt(&firm, pos, end); to > pos && firm.org != "" && m.titles.country == "" && m.titles.org == "" { // "of the Italian group Eni"
			m.titles.org, m.titles.orgAt, m.to = firm.org, firm.orgAt, to
		} else if n, entry := d.phraseAt(pos, end, lexicon.CountryName|lexicon.Demonym|lexicon.Organisation|lexicon.OrgAdjective|lexicon.Body); entry != nil {
			switch entry.Class {
			case lexicon.CountryName, lexicon.Demonym:
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
