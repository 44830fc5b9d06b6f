package ingest

// This file owns the office of those whom an article names by their country alone, because
// all who met hold the same: "the foreign ministers ... Italy's X", "among them Y of Denmark".

// peersOffice gives a person without an office, named with his country, that of his peers:
// the plural office spoken of last before. It is inferred.
func (d *document) peersOffice(number int) {
	e := &d.entities[number]
	if e.role.known() || e.org.known() {
		return
	}
	for k, n := range e.mentions {
		m := &d.mentions[n]
		if k >= mostForms {
			return
		}
		if m.name.len() < 2 || m.titles.countryFrom != "possessive" && m.titles.countryFrom != "of" || !m.titles.rank.empty() {
			continue
		}
		for i := n - 1; i >= max(0, n-neighbourhood); i-- {
			if t, ok := d.officeOfPeers(&d.mentions[i]); ok {
				e.role.set(d.printedOffice(&t), inferred(m.titles.countryAt, "counterpart"), stated(t.office))
				e.level = t.level
				return
			}
		}
		return
	}
}

// officeOfPeers gives the titles of one of the several holders of a high office whom a
// mention speaks of; false when it speaks of none.
func (d *document) officeOfPeers(m *mention) (titles, bool) {
	t := m.titles
	if m.kind != group && m.kind != delegation || !t.plural || t.head.empty() {
		return t, false
	}
	office := d.singular(t.head)
	if office == nil {
		return t, false
	}
	t.level, t.shared, t.office = office.Code, true, d.officeOfSeveral(t.head)
	return t, t.level == "minister" || t.level == "head-of-state" || t.level == "head-of-government"
}
