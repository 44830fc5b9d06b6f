package references

import (
	"github.com/readout-archive/readout/internal/ingest/names"
)

// This file owns who is meant by a style or a rank alone: "His Highness also received", "thanked
// Her Excellency for", "The General then called on".

// styled gives the person whom the style of mention number stands for, who holds the highest
// office of the country from which the news comes; -1 when nobody does. Several bear one style, so that
// who was last called so tells little.
func (d *Document) styled(number int) int {
	m := &d.Mentions[number]
	home, best := d.Countries.newsLand(), -1
	if home == "" {
		home = d.Countries.likeliest(nil)
	}
	for k := number - 1; k >= max(0, number-Neighbourhood); k-- {
		o := &d.Mentions[k]
		if o.Kind != names.Person || len(o.Who) != 1 || !d.mayBeStyled(m, o.Who[0]) || home != "" && o.Titles.Country != "" && o.Titles.Country != home {
			continue
		}
		switch t := &o.Titles; {
		case names.Chiefly(t.Level), t.Level == "royal":
			return o.Who[0]
		case best < 0 && d.StyledAs(o, m):
			best = o.Who[0]
		}
	}
	return best
}

// mayBeStyled reports whether the sex that a style tells is not contradicted.
func (d *Document) mayBeStyled(m *names.Mention, e int) bool {
	return !(m.Titles.Man && d.Entities[e].Woman) && !(m.Titles.Woman && d.Entities[e].Man)
}

// ranked gives the person whom a rank alone stands for: who was last named with it, else who was
// last named with one that ends with it; -1 when nobody was.
func (d *Document) ranked(number int) int {
	rank, last := d.RankAlone(&d.Mentions[number]), -1
	if rank.Empty() {
		return -1
	}
	for k := number - 1; k >= max(0, number-Neighbourhood); k-- {
		o := &d.Mentions[k]
		if o.Kind != names.Person || len(o.Who) != 1 {
			continue
		}
		switch has, same := d.HasRank(o, rank); {
		case same:
			return o.Who[0]
		case has && last < 0:
			last = o.Who[0]
		}
	}
	return last
}
