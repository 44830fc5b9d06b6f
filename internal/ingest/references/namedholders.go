package references

import "github.com/readout-archive/readout/internal/ingest/names"

// This file owns the plural of an office beside the countries of those who hold it, where the article
// has named them: "the Kenyan and Norwegian ministers", "the leaders of Peru and Bolivia".

// namedHolders gives for each country of mention number the one person named before it who can be
// meant; nil unless the article has named one of each.
func (d *Document) namedHolders(number int) []int {
	m := &d.Mentions[number]
	if m.Kind != names.Delegation || !m.Titles.Definite || !m.Titles.Plural || m.Titles.Former || len(m.Who) < 2 {
		return nil
	}
	leaders := d.Fold(m.Head) == "leaders"
	level := d.GroupLevel(m)
	if level == "" && !leaders {
		return nil
	}
	field := d.officeField(&m.Titles)
	holders := make([]int, 0, len(m.Who))
	for _, who := range m.Who {
		land := &d.Entities[who]
		if land.Kind != names.Country {
			return nil
		}
		holder := d.soleOf(number, land.Country.Text, func(t *names.Titles) bool {
			if leaders {
				return names.Chiefly(t.Level)
			}
			own := d.officeField(t)
			return t.Level == level && (field == "" || own == "" || own == field)
		})
		if holder < 0 {
			return nil
		}
		holders = append(holders, holder)
	}
	return holders
}

// soleOf gives the one person of a country named before mention number whose titles fit; -1 for none or several.
func (d *Document) soleOf(number int, land string, fits func(*names.Titles) bool) int {
	sole := -1
	for k := max(0, number-Neighbourhood); k < number; k++ {
		o := &d.Mentions[k]
		if o.Kind != names.Person || len(o.Who) != 1 || o.Name.Empty() || o.Who[0] == sole || d.Entities[o.Who[0]].Country.Text != land || o.Titles.Former || !fits(&o.Titles) {
			continue
		}
		if sole >= 0 {
			return -1
		}
		sole = o.Who[0]
	}
	return sole
}
