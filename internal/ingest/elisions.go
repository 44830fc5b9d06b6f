package ingest

// This file owns elisions: an office said once for several, "Kenya's environment
// minister, A, and Norway's, B".

// followElisions gives whoever stands behind a bare "Norway's," the country and the
// office of the person before him in the sentence.
func (d *document) followElisions() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != person || len(m.who) != 1 || m.name.empty() || !m.titles.office.empty() || d.fold(m.from-1) != "," || d.fold(m.from-2) != "'s" {
			continue
		}
		land := d.mention(m.from - 2)
		if land == nil || land.kind != country || len(land.who) != 1 {
			continue
		}
		holder := d.holderBefore(number)
		if holder == nil {
			continue
		}
		e := &d.entities[m.who[0]]
		e.country.set(d.entities[land.who[0]].country.text, inferred(land.phrase, "possessive"))
		if e.role.set(d.officeWithoutCountry(&holder.titles), inferred(land.phrase, "elision"), stated(holder.titles.office)) {
			e.level = holder.titles.level
		}
	}
}

// holderBefore gives the last person of an office that is named before mention number
// in its sentence, nil when none is.
func (d *document) holderBefore(number int) *mention {
	sentence := d.tokens[d.mentions[number].from].sentence
	for i := number - 1; i >= max(0, number-neighbourhood) && d.tokens[d.mentions[i].from].sentence == sentence; i-- {
		if o := &d.mentions[i]; o.kind == person && !o.titles.office.empty() && !o.name.empty() {
			return o
		}
	}
	return nil
}
