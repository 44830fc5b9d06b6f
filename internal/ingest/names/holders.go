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
		if entry == nil || entry.Class == lexicon.HomeWord && entry.Weight > 0 || entry.Class == lexicon.Holder && !d.opensOffice(i, words) {
			continue
		}
		if entry.Class == lexicon.Holder && entry.Note != "" { // other countries have it too
			continue
		}
		at := text.Phrase{From: i, To: i + n}
		switch _, land := d.Lex.Country(entry.Code); {
		case !land:
			if t.Country == "" || t.Level == "legislator" && t.CountryFrom == "demonym" { // "French MEP"
				t.Org, t.OrgAt = entry.Code, at
			}
		case t.Country == "":
			t.Country, t.CountryAt, t.CountryFrom = entry.Code, at, "title"
		}
		return
	}
}

// HolderAt gives the office at token i of the words before a name that one country alone has or
// is known for, and its length in tokens; nil when none begins there.
func (d *Document) HolderAt(i int, words text.Phrase) (int, *lexicon.Entry) {
	n, entry := d.PhraseAt(i, words.To, lexicon.Holder)
	if entry == nil || !d.opensOffice(i, words) || d.Fold(i+n) == "to" { // "Secretary of State to the Minister"
		return 0, nil
	}
	return n, entry
}

// opensOffice reports whether an office begins at token i of the words and not before it:
// "Secretary of Foreign Affairs", and not "Permanent Secretary of Foreign Affairs".
func (d *Document) opensOffice(i int, words text.Phrase) bool {
	if i == words.From || !d.IsCapital(i-1) || d.Determiner(i-1) != 0 || d.Is(i-1, lexicon.Demonym|lexicon.CountryName) {
		return true
	}
	_, before := d.PhraseAt(i-1, i, lexicon.Modifier)
	return before != nil && before.Code != "" && before.Code != "deputy" && before.Code != "senior" // "Acting Secretary of State"
}
