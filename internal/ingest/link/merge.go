package link

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"github.com/readout-archive/readout"
)

// This file owns how the reports of one encounter become its record: status, date,
// place, format by the choice of choose.go; parties, countries and topics united;
// participants in mergeguests.go.

// Merge makes a meeting of its reports, which Identities.Name has named;
// sources are theirs, one a report. Reports come out in the order of their
// sources' dates. The evidence of the record is that of every report that
// gives the value it supports.
func Merge(reports []readout.Report, sources []readout.Source) readout.Meeting {
	m := &merger{given: map[readout.Evidence]bool{}}
	evidence := 0
	for _, i := range inOrder(len(reports), func(a, b uint32) int {
		return cmp.Or(cmp.Compare(sources[a].Date, sources[b].Date), cmp.Compare(sources[a].ID, sources[b].ID))
	}) {
		m.reports, m.sources = append(m.reports, reports[i]), append(m.sources, sources[i])
		evidence += len(reports[i].Evidence)
	}
	out := readout.Meeting{Reports: m.reports, Sources: m.sources}
	if len(m.reports) == 0 {
		return out
	}
	out.ID = m.reports[0].ID
	m.record = &out.Record
	m.record.Evidence = make([]readout.Evidence, 0, evidence)
	m.status()
	m.date()
	m.place()
	m.format()
	m.participants()
	m.parties()
	m.topics()
	for i := range m.reports {
		out.Sources[i].Attribution = m.reports[i].Attribution
		out.Edits = append(out.Edits, m.reports[i].Edits...)
	}
	out.Contradicted, out.Single = Disagreements(&out)
	return out
}

// merger holds the reports while their record is made.
type merger struct {
	reports []readout.Report
	sources []readout.Source
	record  *readout.Record
	given   map[readout.Evidence]bool // what the record's evidence holds
}

func (m *merger) status() {
	all := tell(m, "status", func(r *readout.Report) (readout.Status, string) { return r.Status, string(r.Status) })
	best, _ := choose(m, all, nil) // held over planned is one of its rules
	m.record.Status = best.value
	supportAll(m, all, best.key, "status")
}

func (m *merger) date() {
	all := tell(m, "date", func(r *readout.Report) (readout.Date, string) { return r.Date, daysKey(r.Date) })
	best, ok := choose(m, all, func(a, b readout.Date) bool { return daysKey(a) != daysKey(b) && a.Within(b) })
	if ok && !m.cleared("date", best.basis) {
		m.record.Date = best.value
		supportAll(m, all, best.key, "date")
	}
}

// daysKey is equal for dates that cover the same days.
func daysKey(d readout.Date) string {
	first, last, ok := d.Bounds()
	if !ok {
		return ""
	}
	if d.Precision() == readout.PrecisionDay { // nearly always
		return string(d) + "/" + string(d)
	}
	return first.Format(time.DateOnly) + "/" + last.Format(time.DateOnly)
}

// placeKey tells places apart: their ids, else their names.
func placeKey(p readout.Place) string {
	return cmp.Or(p.ID, Fold(p.City)) + "|" + p.Country
}

func (m *merger) place() {
	all := tell(m, "place", func(r *readout.Report) (readout.Place, string) {
		if r.Place == nil {
			return readout.Place{}, ""
		}
		return *r.Place, placeKey(*r.Place)
	})
	best, ok := choose(m, all, func(a, b readout.Place) bool {
		return a.City != "" && b.City == "" && (b.Country == "" || a.Country == b.Country) || a.City == b.City && a.Country != "" && b.Country == ""
	})
	if !ok || m.cleared("place", best.basis) {
		return
	}
	place := best.value
	for _, t := range all {
		if t.key == best.key && place.Venue == "" {
			place.Venue = t.value.Venue
		}
	}
	m.record.Place = &place
	supportAll(m, all, best.key, "place")
}

func (m *merger) format() {
	for i, r := range m.reports {
		if edit(r.Edits, "format") != nil {
			m.record.Format = cmp.Or(r.Format, readout.InPerson)
			m.support(i, "format", "format")
			return
		}
	}
	all := tell(m, "format", func(r *readout.Report) (readout.Format, string) {
		if r.Format != readout.Video { // in person is what is not said
			return "", ""
		}
		return r.Format, string(r.Format)
	})
	m.record.Format = readout.InPerson
	if best, ok := choose(m, all, nil); ok {
		m.record.Format = best.value
		supportAll(m, all, best.key, "format")
	}
}

func partyKey(p readout.Party) string {
	return string(p.Kind) + "|" + p.Code + "|" + cmp.Or(p.ID, Fold(p.Name))
}

func (m *merger) parties() {
	r := m.record
	for i := range m.reports {
		for n, party := range m.reports[i].Parties {
			at := slices.IndexFunc(r.Parties, func(p readout.Party) bool { return partyKey(p) == partyKey(party) })
			if at < 0 {
				at, r.Parties = len(r.Parties), append(r.Parties, party)
			}
			r.Parties[at].Named = r.Parties[at].Named || party.Named
			m.support(i, "parties/"+strconv.Itoa(n), "parties/"+strconv.Itoa(at))
		}
		for _, code := range m.reports[i].Countries {
			if at, found := slices.BinarySearch(r.Countries, code); !found {
				r.Countries = slices.Insert(r.Countries, at, code)
			}
		}
	}
}

// cleared reports whether an editor said of any report that nothing is known of a field,
// and of none what is: basis is that of the value chosen.
func (m *merger) cleared(field string, basis readout.Basis) bool {
	return basis != readout.Edited && slices.ContainsFunc(m.reports, func(r readout.Report) bool { return edit(r.Edits, field) != nil })
}

// edit is the last edit of a field, nil where no editor touched it.
func edit(edits []readout.Edit, field string) *readout.Edit {
	for i := range slices.Backward(edits) {
		if edits[i].Field == field {
			return &edits[i]
		}
	}
	return nil
}

// topics are those of all reports; where an editor set them of one, those.
func (m *merger) topics() {
	of := func(r readout.Report) bool { return edit(r.Edits, "topics") != nil }
	set := slices.ContainsFunc(m.reports, of)
	for i := range m.reports {
		if set && !of(m.reports[i]) {
			continue
		}
		for n, topic := range m.reports[i].Topics {
			at := slices.Index(m.record.Topics, topic)
			if at < 0 {
				at, m.record.Topics = len(m.record.Topics), append(m.record.Topics, topic)
			}
			m.support(i, "topics/"+strconv.Itoa(n), "topics/"+strconv.Itoa(at))
		}
	}
}
