package ingest

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns offices that show by their words alone whom the holder represents: a
// country that alone has the office ("Taoiseach"), or an organisation ("MEP", "European
// Commissioner", "the Secretary-General's personal envoy").

// showTitle gives a mention the country or the organisation that its office shows.
func (d *document) showTitle(m *mention) {
	to := m.to
	if !m.name.empty() {
		to = max(m.name.from, m.from+1)
	}
	d.showIn(&m.titles, phrase{m.from, to})
}

// showIn gives titles the country or the organisation that the words of an office show.
func (d *document) showIn(t *titles, words phrase) {
	for i := words.from; i < words.to && t.org == ""; i++ {
		n, entry := d.phraseAt(i, words.to, lexicon.HomeWord|lexicon.Holder)
		if entry == nil || entry.Class == lexicon.HomeWord && entry.Weight > 0 { // the title of one country alone
			continue
		}
		at := phrase{i, i + n}
		switch _, land := d.lex.Country(entry.Code); {
		case !land:
			if t.country == "" || t.level == "legislator" && t.countryFrom == "demonym" { // "French MEP"
				t.org, t.orgAt = entry.Code, at
			}
		case t.country == "" && entry.Note == "":
			t.country, t.countryAt, t.countryFrom = entry.Code, at, "title"
		}
		return
	}
}
