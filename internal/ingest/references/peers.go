package references

import (
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the office of those whom an article names by their country alone, because
// all who met hold the same: "the foreign ministers ... Italy's X", "among them Y of Denmark".

// peersOffice gives a person without an office, named with his country, that of his peers:
// the plural office spoken of last before. It is inferred.
func (d *Document) peersOffice(number int) {
	e := &d.Entities[number]
	if e.Role.Known() || e.Org.Known() {
		return
	}
	for k, n := range e.Mentions {
		m := &d.Mentions[n]
		if k >= MostForms {
			return
		}
		if m.Titles.Country == "" || !m.Titles.Rank.Empty() {
			continue
		}
		for i := n - 1; i >= max(0, n-Neighbourhood); i-- {
			if t, ok := d.officeOfPeers(&d.Mentions[i]); ok {
				e.Role.Set(d.PrintedOffice(&t), text.Inferred(m.Titles.CountryAt, "counterpart"), text.Stated(t.Office))
				e.Level = t.Level
				return
			}
		}
		return
	}
}

// officeOfPeers gives the titles of one of the several holders of a high office whom a
// mention speaks of; false when it speaks of none.
func (d *Document) officeOfPeers(m *names.Mention) (names.Titles, bool) {
	t := m.Titles
	if m.Kind != names.Group && m.Kind != names.Delegation || !t.Plural || t.Head.Empty() {
		return t, false
	}
	office := d.Singular(t.Head)
	if office == nil {
		return t, false
	}
	t.Level, t.Shared, t.Office = office.Code, true, d.OfficeOfSeveral(t.Head)
	return t, t.Level == "minister" || t.Level == "head-of-state" || t.Level == "head-of-government"
}
