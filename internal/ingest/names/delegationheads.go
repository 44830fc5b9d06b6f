package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns persons who are told first as the head of a delegation and then by their
// own office: "the head of the visiting Greek delegation, Deputy Minister Ana Rivas".

// longestDelegation is the largest number of tokens between "head of" and the delegation.
const longestDelegation = 6

// delegationHead reads into m the person behind "head of the delegation" at token i; false
// when no office with a name follows.
func (d *Document) delegationHead(m *Mention, i, end int) bool {
	pos := d.BehindArticle(i)
	if !d.Cue(pos, lexicon.CueHeadNoun) || d.Fold(pos+1) != "of" {
		return false
	}
	var land, org *lexicon.Entry
	var at, orgAt text.Phrase
	for k := pos + 2; k < min(end, pos+2+longestDelegation); k++ {
		if n, entry := d.PhraseAt(k, end, lexicon.CountryName|lexicon.Demonym); entry != nil && land == nil {
			land, at = entry, text.Phrase{From: k, To: k + n}
		}
		if n, entry := d.PhraseAt(k, end, lexicon.Organisation); entry != nil && org == nil {
			org, orgAt = entry, text.Phrase{From: k, To: k + n}
		}
		if d.IsMark(k) {
			return false
		}
		if !d.IsLower(k) || !d.Cue(k, lexicon.CueDelegationNoun) {
			continue
		}
		if d.Fold(k+1) != "," || !d.officeAhead(k+2, end) || !d.personAt(m, k+2, end) || m.Name.Empty() || m.Titles.Office.Empty() || m.Titles.Counterpart {
			return false
		}
		if m.From = i; org != nil && m.Titles.Country == "" && m.Titles.Org == "" {
			m.Titles.Org, m.Titles.OrgAt = d.orgName(org, orgAt), orgAt
		} else if land != nil && m.Titles.Country == "" && m.Titles.Org == "" {
			m.Titles.Country, m.Titles.CountryAt, m.Titles.CountryFrom = land.Code, at, countryFrom(land)
		}
		return true
	}
	return false
}
