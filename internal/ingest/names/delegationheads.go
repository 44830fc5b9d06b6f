package names

import "github.com/readout-archive/readout/internal/ingest/lexicon"

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
	for k := pos + 2; k < min(end, pos+2+longestDelegation); k++ {
		if d.IsMark(k) {
			return false
		}
		if !d.IsLower(k) || !d.Cue(k, lexicon.CueDelegationNoun) {
			continue
		}
		if d.Fold(k+1) != "," || !d.officeAhead(k+2, end) || !d.personAt(m, k+2, end) || m.Name.Empty() || m.Titles.Office.Empty() || m.Titles.Counterpart {
			return false
		}
		m.From = i
		return true
	}
	return false
}
