package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns "the nation's" and "the Bank's": countries and bodies that a common noun
// stands for once they have been named.

// resolveTheirs finds the country or organisation of "the Pacific nation's
// Prime Minister" and "the regional body's Secretary-General": the body that has the noun
// in its name, else the one spoken of last before.
func (d *Document) resolveTheirs() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Titles.Theirs == 0 || m.Titles.Country != "" || m.Titles.Org != "" {
			continue
		}
		wantCountry := d.Cue(m.Titles.Theirs, lexicon.CueLandNoun)
		if !wantCountry && d.takeBodyNamed(m) {
			continue
		}
		for k := number - 1; k >= 0; k-- {
			o := &d.Mentions[k]
			if wantCountry && o.Titles.Country != "" {
				m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = o.Titles.Country, text.At(m.Titles.Theirs), "country spoken of before"
				break
			}
			if !wantCountry && o.Titles.Org != "" {
				m.Titles.Org, m.Titles.OrgAt = o.Titles.Org, o.Titles.OrgAt
				break
			}
		}
	}
}

// takeBodyNamed gives "the Fund's director" the organisation that was named with that noun
// before, "the International Monetary Fund", or the country where that was a body of a state,
// "the Qatar Fund for Development".
func (d *Document) takeBodyNamed(m *names.Mention) bool {
	noun := d.Fold(m.Titles.Theirs)
	for i := m.From - 1; i > max(0, m.From-longestSince); i-- {
		if d.Fold(i) != noun || !d.Tokens[i].Capital() {
			continue
		}
		before := d.Mention(i - 1)
		switch o := d.Mention(i); {
		case o != nil && o.Titles.Org != "" && o.Titles.OrgAt.From <= i && i < o.Titles.OrgAt.To:
			m.Titles.Org, m.Titles.OrgAt = o.Titles.Org, o.Titles.OrgAt
			return true
		case o == nil && before != nil && before.Kind == names.Country && before.To == i && !before.Possessive:
			o = before
			fallthrough
		case o != nil && o.Titles.Country != "" && (o.Kind == names.Country || o.Titles.Office.From <= i && i < o.Titles.Office.To && o.Titles.Theirs == 0):
			m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = o.Titles.Country, o.Phrase, "country spoken of before"
			return true
		}
	}
	return false
}

// longestSince is how many tokens before "the Fund's" its full name is looked for.
const longestSince = 400
