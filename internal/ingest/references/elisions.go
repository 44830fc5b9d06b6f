package references

import (
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns elisions: an office said once for several, "Kenya's environment
// minister, A, and Norway's, B".

// followElisions gives whoever stands behind a bare "Norway's," the country and the
// office of the person before him in the sentence.
func (d *Document) followElisions() {
	for number := range d.Mentions {
		m := &d.Mentions[number]
		if m.Kind != names.Person || len(m.Who) != 1 || m.Name.Empty() || !m.Titles.Office.Empty() || d.Fold(m.From-1) != "," || d.Fold(m.From-2) != "'s" {
			continue
		}
		land := d.Mention(m.From - 2)
		if land == nil || land.Kind != names.Country || len(land.Who) != 1 {
			continue
		}
		holder := d.holderBefore(number)
		if holder == nil {
			continue
		}
		e := &d.Entities[m.Who[0]]
		e.Country.Set(d.Entities[land.Who[0]].Country.Text, text.Inferred(land.Phrase, "possessive"))
		if e.Role.Set(d.OfficeWithoutCountry(&holder.Titles), text.Inferred(land.Phrase, "elision"), text.Stated(holder.Titles.Office)) {
			e.Level = holder.Titles.Level
		}
	}
}

// holderBefore gives the last person of an office that is named before mention number
// in its sentence, nil when none is.
func (d *Document) holderBefore(number int) *names.Mention {
	sentence := d.Tokens[d.Mentions[number].From].Sentence
	for i := number - 1; i >= max(0, number-Neighbourhood) && d.Tokens[d.Mentions[i].From].Sentence == sentence; i-- {
		if o := &d.Mentions[i]; o.Kind == names.Person && !o.Titles.Office.Empty() && !o.Name.Empty() {
			return o
		}
	}
	return nil
}
