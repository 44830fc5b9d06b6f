package text

import (
	"math/bits"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns countries that share a name or a demonym: "Congo" and "Congolese" are of
// the one whose capital the article names.

// findNamesake notes the pair of countries of one name of which the article names the second's
// capital and not the first's.
func (d *Document) findNamesake() {
	d.twin = lexicon.Namesake{}
	pairs := d.Lex.Namesakes()
	var first, other uint64 // the pairs, by their numbers, of which a capital is named
	for i := range d.Seen {
		if d.Seen[i].Begins&lexicon.Capital == 0 {
			continue
		}
		_, town := d.longest(i, len(d.Seen), lexicon.Capital)
		if town == nil {
			continue
		}
		for k, pair := range pairs {
			switch town.Code {
			case pair.First:
				first |= 1 << k
			case pair.Other:
				other |= 1 << k
			}
		}
	}
	if alone := other &^ first; alone != 0 {
		d.twin = pairs[bits.TrailingZeros64(alone)]
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
		if s.Class == sights[k].Class && s.Code == d.twin.Other {
			return s.Entry
		}
	}
	return sights[k].Entry
}
