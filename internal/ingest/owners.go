package ingest

// This file owns owners: whose "his adviser", "its chairman" and "the firm's
// director" are.

// followOwners gives "his advisor" and "her foreign minister" the country or
// organisation of the person spoken of before.
func (d *document) followOwners() {
	for number := range d.mentions {
		m := &d.mentions[number]
		if m.kind != person || len(m.who) != 1 || m.name.empty() || m.titles.counterpart || m.titles.guest || !d.homeless(m.who[0]) {
			continue
		}
		if d.partOfBody(&m.titles) {
			d.followBody(number, m)
			continue
		}
		if number > 0 && d.ownedBy(number, m) {
			continue
		}
		if d.determiner(m.from) != possessive {
			continue
		}
		if d.fold(m.from) == "its" {
			d.followBody(number, m)
			continue
		}
		owner := d.before(number, m)
		if owner < 0 || owner == m.who[0] {
			continue
		}
		switch o := &d.entities[owner]; {
		case o.org.known():
			d.entities[m.who[0]].org.set(o.org.text, inferred(phrase{m.from, m.from + 1}, "possessive"))
		case o.country.known():
			d.entities[m.who[0]].country.set(o.country.text, inferred(phrase{m.from, m.from + 1}, "possessive"))
		}
	}
}

// ownedBy gives whoever is named behind the possessive of a person of known country or
// organisation the same: "Zambian President X's special envoy, Y".
func (d *document) ownedBy(number int, m *mention) bool {
	o := &d.mentions[number-1]
	if o.kind != person || !o.possessive || len(o.who) != 1 || o.to != m.from || o.who[0] == m.who[0] {
		return false
	}
	owner, e := &d.entities[o.who[0]], &d.entities[m.who[0]]
	switch from := inferred(o.phrase, "possessive"); {
	case owner.org.known():
		e.org.set(owner.org.text, from)
	case owner.country.known():
		e.country.set(owner.country.text, from)
	}
	return e.org.known() || e.country.known()
}

// partOfBody reports whether an office is of a part of the body spoken of before: "the
// Director General of its Pacific Department".
func (d *document) partOfBody(t *titles) bool {
	for i := t.head.to; i < t.office.to; i++ {
		if d.fold(i) == "its" && d.fold(i-1) == "of" {
			return true
		}
	}
	return false
}

// followBody gives "its chairman" the organisation, or the country, that was spoken
// of last before: "ADB was represented by its director", "Algeria by its envoy".
func (d *document) followBody(number int, m *mention) {
	owner := d.ownerOf(number, m)
	if owner < 0 { // "the Vice-President of the Bank, X, and the Director of its Pacific Department, Y"
		if other := d.before(number, m); other >= 0 && d.entities[other].org.known() {
			d.entities[m.who[0]].org.set(d.entities[other].org.text, inferred(phrase{m.from, m.from + 1}, "possessive"))
		}
		return
	}
	e, body := &d.entities[m.who[0]], &d.entities[owner]
	from := inferred(phrase{m.from, m.from + 1}, "possessive")
	if body.kind == organisation {
		e.org.set(body.name.text, from)
	} else {
		e.country.set(body.country.text, from)
	}
}

// ownerOf finds the country or organisation that "its" before mention number stands
// for: the last of its sentence, else of the sentence before; an official of a state
// is a country's where one is named. -1 when there is none.
func (d *document) ownerOf(number int, m *mention) int {
	land := false
	switch m.titles.level {
	case "head-of-state", "head-of-government", "minister", "deputy-minister", "military-chief", "parliament", "envoy":
		land = true
	}
	sentence, best := d.tokens[m.from].sentence, -1
	for i := number - 1; i >= max(0, number-neighbourhood); i-- {
		o := &d.mentions[i]
		if s := d.tokens[o.from].sentence; s < sentence-1 || s < sentence && best >= 0 {
			break
		}
		if o.kind != organisation && o.kind != country && o.kind != delegation || len(o.who) != 1 {
			continue
		}
		e := o.who[0]
		if (d.entities[e].kind == country) == land {
			return e
		}
		if best < 0 {
			best = e
		}
	}
	return best
}
