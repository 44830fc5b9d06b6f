package references

import (
	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns the posts of envoys as a sign of home: readers are told whence an
// ambassador comes where he serves, and where he serves at home.

// weighPosts weighs the countries to which envoys are accredited: most are told of there.
// Behind news of somebody without a country who met one of the host's officials, the
// envoy sat at his own minister's side, and the news is from their country.
func (d *Document) weighPosts(h *Homes) {
	for i := range d.Mentions {
		m := &d.Mentions[i]
		switch t := &m.Titles; {
		case t.Accredited == "":
		case t.Country != "" && t.Country != t.Accredited && t.Level == "ambassador" && d.visitedBefore(i):
			h.add(t.Country, postWeight+foreignerWeight, m.Phrase)
		default:
			h.add(t.Accredited, postWeight, m.Phrase)
		}
	}
}

// visitedBefore reports whether a sentence before that of an envoy names a senior official
// without a country beside one of the envoy's hosts who is named with it.
func (d *Document) visitedBefore(post int) bool {
	envoy := &d.Mentions[post]
	for number := max(0, post-Neighbourhood); number < post && d.Tokens[d.Mentions[number].From].Sentence < d.Tokens[envoy.From].Sentence; number++ {
		m := &d.Mentions[number]
		if m.Kind != names.Person || m.Name.Empty() || len(m.Who) != 1 || m.Titles.Country != envoy.Titles.Accredited || m.Titles.Accredited != "" || !d.namesLand(m.Titles.CountryAt) {
			continue
		}
		for other := range d.MentionsIn(d.SentenceOf(m.From).Phrase) {
			o := &d.Mentions[other]
			if o.Kind == names.Person && len(o.Who) == 1 && !o.Name.Empty() && d.homeless(o.Who[0]) && names.SeniorLevels.Has(d.Entities[o.Who[0]].Level) {
				return true
			}
		}
	}
	return false
}
