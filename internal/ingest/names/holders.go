package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns offices that show by their words alone whom the holder represents: a
// country that alone has the office ("Taoiseach"), or an organisation ("MEP", "European
// Commissioner", "the Secretary-General's personal envoy").

// showTitle gives a mention the country or the organisation that its office shows.
func (d *Document) showTitle(m *Mention) {
	to := m.To
	if !m.Name.Empty() {
		to = max(m.Name.From, m.From+1)
	}
	d.showIn(&m.Titles, text.Phrase{From: m.From, To: to})
}

// showIn gives titles the country or the organisation that the words of an office show.
func (d *Document) showIn(t *Titles, words text.Phrase) {
	for i := words.From; i < words.To && t.Org == ""; i++ {
		n, entry := d.PhraseAt(i, words.To, lexicon.HomeWord|lexicon.Holder)
		if entry == nil || entry.Class == lexicon.HomeWord && entry.Weight > 0 { // the title of one country alone
			continue
		}
		at := text.Phrase{From: i, To: i + n}
		switch _, land := d.Lex.Country(entry.Code); {
		case !land:
			if t.Country == "" || t.Level == "legislator" && t.CountryFrom == "demonym" { // "French MEP"
				t.Org, t.OrgAt = entry.Code, at
			}
		case t.Country == "" && entry.Note == "":
			t.Country, t.CountryAt, t.CountryFrom = entry.Code, at, "title"
		}
		return
	}
}
