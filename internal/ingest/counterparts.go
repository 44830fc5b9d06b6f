package ingest

// This file owns counterparts: "his Turkish counterpart", and the other of two
// persons who share an article.

// joinCounterparts is sieve 4: "his Turkish counterpart".
func (d *document) joinCounterparts() {
	for i := range d.mentions {
		m := &d.mentions[i]
		if m.kind != person || !m.titles.counterpart {
			continue
		}
		other := d.before(i, m)
		if len(m.who) > 0 { // named: it has the other's office
			continue
		}
		if m.titles.country != "" {
			if e := d.countryman(i, m.titles.country, other); e >= 0 && !d.aboveOffice(other, e) {
				d.assign(i, e, "counterpart")
				continue
			}
			d.newPerson(i, "counterpart")
			continue
		}
		if e := d.onlyOther(i, other); e >= 0 {
			d.assign(i, e, "counterpart")
		}
	}
}

// aboveOffice reports whether one of two persons is a head of state or government, or of a
// royal house, and the other one is a minister: neither is the other's counterpart.
func (d *document) aboveOffice(a, b int) bool {
	if a < 0 {
		return false
	}
	first, second := d.levelOf(a), d.levelOf(b)
	high := func(level string) bool { return chiefly(level) || level == "royal" }
	low := func(level string) bool { return level == "minister" || level == "deputy-minister" }
	return high(first) && low(second) || low(first) && high(second)
}

// before gives the person spoken of last before mention number, of the same
// sentence or the one before; -1 when nobody is.
func (d *document) before(number int, m *mention) int {
	for i := number - 1; i >= max(0, number-neighbourhood); i-- {
		o := &d.mentions[i]
		if d.tokens[m.from].sentence-d.tokens[o.from].sentence > 1 {
			break
		}
		if o.kind == person && len(o.who) == 1 && !o.titles.counterpart && !o.possessive {
			return o.who[0]
		}
	}
	return -1
}

// countryman finds the one person, other than not, whose titles name the country.
func (d *document) countryman(near int, code string, not int) int {
	found := -1
	for number := max(0, near-neighbourhood); number < min(len(d.mentions), near+neighbourhood); number++ {
		m := &d.mentions[number]
		if m.kind != person || len(m.who) != 1 || m.who[0] == not {
			continue
		}
		if t := &m.titles; t.country == code && !t.counterpart && t.level != "ambassador" {
			if e := m.who[0]; found >= 0 && found != e {
				return -1
			} else {
				found = e
			}
		}
	}
	return found
}

// onlyOther finds the other of two persons who share the article: the person
// with an office of the same level as e's who was spoken of last.
func (d *document) onlyOther(number, e int) int {
	if e < 0 {
		return -1
	}
	level := d.levelOf(e)
	for i := number - 1; i >= max(0, number-neighbourhood); i-- {
		o := &d.mentions[i]
		if o.kind != person || len(o.who) != 1 || o.who[0] == e {
			continue
		}
		if other := o.who[0]; d.levelOf(other) == level || level == "" || o.titles.counterpart {
			return other
		}
	}
	return -1
}

// levelOf gives the level of a person's office.
func (d *document) levelOf(e int) string {
	for k, number := range d.entities[e].mentions {
		if k >= mostForms {
			break
		}
		if t := &d.mentions[number].titles; t.level != "" {
			return t.level
		}
	}
	return ""
}
