package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns couples of whom the country is said once, behind the second: "King X and Queen Y
// of Norway".

// followCouples gives the first of a royal couple the country that is named behind the second.
func (d *Document) followCouples() {
	if !d.Cues.Has(lexicon.CueRoyalTitle) {
		return
	}
	for number := 0; number+1 < len(d.Mentions); number++ {
		m, next := &d.Mentions[number], &d.Mentions[number+1]
		if !d.royal(m) || !d.royal(next) || !d.homeless(m.Who[0]) || next.Titles.CountryFrom != "of" {
			continue
		}
		at := d.coordinated(m.End())
		if d.Fold(at) == "the" {
			at++
		}
		if at == next.From || at == next.From+1 {
			d.Entities[m.Who[0]].Country.Set(next.Titles.Country, text.Inferred(next.Titles.CountryAt, "beside"))
		}
	}
}

// royal reports whether a mention names somebody by the title of a royal house.
func (d *Document) royal(m *names.Mention) bool {
	return m.Kind == names.Person && len(m.Who) == 1 && !m.Name.Empty() && d.CueWithin(m.From, m.Name.From, lexicon.CueRoyalTitle)
}
