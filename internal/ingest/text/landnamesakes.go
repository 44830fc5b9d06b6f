package text

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns countries that share a name or a demonym: "Congo" and "Congolese" are of
// the one whose capital the article names.

// namesake is a pair of countries of one name: the first that the vocabulary lists, and the
// one that is meant instead.
type namesake struct{ first, meant string }

// namesakes are the countries that share a name, by their codes.
var namesakes = []namesake{{"CD", "CG"}, {"DO", "DM"}}

// findNamesake notes the pair of which the article names the second's capital and not the first's.
func (d *Document) findNamesake() {
	d.twin = namesake{}
	for _, pair := range namesakes {
		first, second := false, false
		for i := range d.Seen {
			if d.Seen[i].Begins&lexicon.Capital == 0 {
				continue
			}
			if _, town := d.longest(i, len(d.Seen), lexicon.Capital); town != nil {
				first, second = first || town.Code == pair.first, second || town.Code == pair.meant
			}
		}
		if second && !first {
			d.twin = pair
			return
		}
	}
}

// otherLand gives the entry of the country that is meant by the phrase that is seen at token i
// in sight number k, the entry seen there when its words are of the first country alone.
func (d *Document) otherLand(i, k int) *lexicon.Entry {
	sights := d.SightsAt(i)
	for _, s := range sights[k+1:] {
		if s.Words < sights[k].Words {
			break
		}
		if s.Class == sights[k].Class && s.Code == d.twin.meant {
			return s.Entry
		}
	}
	return sights[k].Entry
}
