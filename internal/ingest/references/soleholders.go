package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns offices that only one person of the article can be meant by, though the words of
// his own office are others: "the World Bank chief" is its only man, "the lawmaker" the only
// senator, "the army chief" the only general.

// runsBody are words for whoever is at the head of a body.
var runsBody = text.Set(lexicon.CueWords(lexicon.CueRunsBody))

// soleHolder gives the one person named before whom the office of mention number can mean; -1 when
// nobody or several can be.
func (d *Document) soleHolder(number int) int {
	m := &d.Mentions[number]
	if !m.Titles.Definite || m.Titles.Plural || m.Titles.Former {
		return -1
	}
	sole := -1
	for k := max(0, number-Neighbourhood); k < number; k++ {
		o := &d.Mentions[k]
		if o.Kind != names.Person || len(o.Who) != 1 || o.Name.Empty() || o.Who[0] == sole || !d.mayHold(m, o) {
			continue
		}
		if sole >= 0 {
			return -1
		}
		sole = o.Who[0]
	}
	if sole < 0 || d.anothers(m, &d.Entities[sole]) {
		return -1
	}
	return sole
}

// mayHold reports whether an office without a name may be that of a person with the titles of
// another mention: of one body, of one level, or of a soldier who leads soldiers.
func (d *Document) mayHold(m, o *names.Mention) bool {
	a, b := &m.Titles, &o.Titles
	switch {
	case b.Counterpart || b.Guest || b.Former || a.Country != "" && b.Country != a.Country:
		return false
	case a.Org != "":
		runs := runsBody.Has(lastWord(d.officeHead(a))) && (b.Level == "organisation-head" || names.Chiefly(b.Level))
		return (d.SameBody(a, b) || d.ofWholeBody(a, b)) && (a.Level == b.Level || vagueOffice.Has(d.officeHead(a)) || runs)
	case d.titledSo(m, o): // "the cardinal"
		return true
	case a.Country == "" && d.officeHead(a) == "leader" && names.Chiefly(b.Level): // "President X received the leader" named before
		return d.Tokens[o.From].Sentence < d.Tokens[m.From].Sentence
	case b.Org != "" && a.Level != "business":
		return false
	case a.Level == "military-chief":
		return b.Level == a.Level || !b.Rank.Empty() || b.Level == "minister" && d.officeField(b) == "defence" && d.fieldIn(a.Head) == "defence" // "the defence chief"
	case a.Level == "legislator" && b.Level == "parliament":
		return true
	case a.Level != b.Level:
		return false
	}
	f, g := d.officeField(a), d.officeField(b)
	return f == "" || g == "" || f == g
}

// ofWholeBody reports whether the body of b is one of the organisation of a, by the adjective that
// opens its name: "the EU commissioner" is the "European Commissioner".
func (d *Document) ofWholeBody(a, b *names.Titles) bool {
	if b.OrgAt.Empty() {
		return false
	}
	_, adjective := d.PhraseAt(b.OrgAt.From, b.OrgAt.To, lexicon.OrgAdjective)
	return adjective != nil && adjective.Code == a.Org
}

// titledSo reports whether the office of mention m is a word among the titles before a name.
func (d *Document) titledSo(m, o *names.Mention) bool {
	if m.Titles.Head.Len() != 1 {
		return false
	}
	for i := o.From; i < o.Name.From; i++ {
		if d.Fold(i) == d.Fold(m.Titles.Head.From) {
			return m.Titles.Level == "religious"
		}
	}
	return false
}
