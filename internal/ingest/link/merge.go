package link

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/readout-archive/readout"
)

// This file owns how the reports of one encounter become its record: an
// editor's value, else held over planned, stated over inferred, the finer of
// compatible values, the majority, the earliest source. Participants, parties,
// countries and topics are united.

// Merge makes a meeting of its reports, which Identities.Name has named;
// sources are theirs, one a report. Reports come out in the order of their
// sources' dates. The evidence of the record is that of every report that
// gives the value it supports.
func Merge(reports []readout.Report, sources []readout.Source) readout.Meeting {
	m := &merger{}
	for _, i := range inOrder(len(reports), func(a, b uint32) int {
		return cmp.Or(cmp.Compare(sources[a].Date, sources[b].Date), cmp.Compare(sources[a].ID, sources[b].ID))
	}) {
		m.reports, m.sources = append(m.reports, reports[i]), append(m.sources, sources[i])
	}
	out := readout.Meeting{Reports: m.reports, Sources: m.sources}
	if len(m.reports) == 0 {
		return out
	}
	out.ID = m.reports[0].ID
	m.record = &out.Record
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
	out.Contradicted, out.Single = m.disagreements()
	return out
}

// merger holds the reports while their record is made.
type merger struct {
	reports []readout.Report
	sources []readout.Source
	record  *readout.Record
}

// told is a value that a report gives.
type told[T any] struct {
	value  T
	key    string // equal for values that are the same
	report int
	basis  readout.Basis
}

// tell lists the values of a field; key is "" where a report gives none.
func tell[T any](m *merger, field string, value func(r *readout.Report) (T, string)) []told[T] {
	var all []told[T]
	for i := range m.reports {
		if v, key := value(&m.reports[i]); key != "" {
			all = append(all, told[T]{v, key, i, basisOf(&m.reports[i].Record, field)})
		}
	}
	return all
}

// basisOf is the basis of a field: an editor's; inferred when a premise is;
// else stated.
func basisOf(r *readout.Record, field string) readout.Basis {
	basis := readout.Stated
	for _, e := range r.Evidence {
		if e.Field != field && !strings.HasPrefix(e.Field, field+"/") {
			continue
		}
		switch {
		case e.Basis == readout.Edited:
			return readout.Edited
		case e.Basis == readout.Inferred:
			basis = readout.Inferred
		}
	}
	return basis
}

// choose picks the value of the record; finer may be nil. ok is false when no
// report gives one.
func choose[T any](m *merger, all []told[T], finer func(a, b T) bool) (best told[T], ok bool) {
	if len(all) == 0 {
		return best, false
	}
	prefer := func(good func(told[T]) bool) {
		if slices.ContainsFunc(all, good) {
			all = slices.DeleteFunc(slices.Clone(all), func(t told[T]) bool { return !good(t) })
		}
	}
	prefer(func(t told[T]) bool { return t.basis == readout.Edited })
	prefer(func(t told[T]) bool { return m.reports[t.report].Status != readout.Planned })
	prefer(func(t told[T]) bool { return t.basis != readout.Inferred })
	if finer != nil {
		coarse := func(t told[T]) bool {
			return slices.ContainsFunc(all, func(o told[T]) bool { return finer(o.value, t.value) })
		}
		prefer(func(t told[T]) bool { return !coarse(t) })
	}
	votes := map[string]int{}
	for _, t := range all {
		votes[t.key]++
	}
	best = all[0] // the earliest source
	for _, t := range all {
		if votes[t.key] > votes[best.key] {
			best = t
		}
	}
	return best, true
}

// support copies the evidence of a field from the reports that give its value.
// in is the field's path in the report, out in the record.
func (m *merger) support(report int, in, out string) {
	for _, e := range m.reports[report].Evidence {
		rest, ok := strings.CutPrefix(e.Field, in)
		if !ok || rest != "" && rest[0] != '/' {
			continue
		}
		e.Field, e.Source = out+rest, m.sources[report].ID
		if !slices.Contains(m.record.Evidence, e) {
			m.record.Evidence = append(m.record.Evidence, e)
		}
	}
}

func supportAll[T any](m *merger, all []told[T], key, field string) {
	for _, t := range all {
		if t.key == key {
			m.support(t.report, field, field)
		}
	}
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
	if ok {
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
	return first.Format(time.DateOnly) + "/" + last.Format(time.DateOnly)
}

// placeKey tells places apart: their ids, else their names.
func placeKey(p *readout.Place) string {
	if p == nil {
		return ""
	}
	return cmp.Or(p.ID, Fold(p.City)) + "|" + p.Country
}

func (m *merger) place() {
	all := tell(m, "place", func(r *readout.Report) (*readout.Place, string) { return r.Place, placeKey(r.Place) })
	best, ok := choose(m, all, func(a, b *readout.Place) bool {
		return a.City != "" && b.City == "" && (b.Country == "" || a.Country == b.Country) || a.City == b.City && a.Country != "" && b.Country == ""
	})
	if !ok {
		return
	}
	place := *best.value
	for _, t := range all {
		if t.key == best.key && place.Venue == "" {
			place.Venue = t.value.Venue
		}
	}
	m.record.Place = &place
	supportAll(m, all, best.key, "place")
}

func (m *merger) format() {
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

// guest is a participant as all reports tell of them.
type guest struct {
	key string
	in  []appearance
}

// appearance is one report's account of a person: its report and the person's
// number there.
type appearance struct{ report, number int }

func (m *merger) of(a appearance) *readout.Participant {
	return &m.reports[a.report].Participants[a.number]
}

// personID tells people apart: their ids, else their names and sides.
func personID(p *readout.Participant) string {
	return cmp.Or(p.ID, Fold(p.Name)+"|"+p.Country+p.Org)
}

// guests unites the participants, those of the report that leads first: the
// earliest of the held ones.
func (m *merger) guests() []guest {
	order := inOrder(len(m.reports), func(a, b uint32) int {
		return cmp.Compare(b2i(m.reports[a].Status == readout.Planned), b2i(m.reports[b].Status == readout.Planned))
	})
	var all []guest
	for _, report := range order {
		for number := range m.reports[report].Participants {
			a := appearance{int(report), number}
			key := personID(m.of(a))
			at := slices.IndexFunc(all, func(g guest) bool { return g.key == key })
			if at < 0 {
				at, all = len(all), append(all, guest{key: key})
			}
			all[at].in = append(all[at].in, a)
		}
	}
	return all
}

// tellOf lists what reports say of one field of a guest.
func (m *merger) tellOf(g *guest, field string, value func(p *readout.Participant) string) []told[string] {
	var all []told[string]
	for _, a := range g.in {
		if v := value(m.of(a)); v != "" {
			path := fmt.Sprintf("participants/%d/%s", a.number, field)
			all = append(all, told[string]{v, v, a.report, basisOf(&m.reports[a.report].Record, path)})
		}
	}
	slices.SortStableFunc(all, func(a, b told[string]) int { return cmp.Compare(a.report, b.report) })
	return all
}

func (m *merger) participants() {
	for n, g := range m.guests() {
		lead := m.of(g.in[0])
		p := readout.Participant{Name: lead.Name, ID: lead.ID, Function: readout.Attending}
		fields := []struct {
			name string
			get  func(p *readout.Participant) string
			set  *string
		}{
			{"rank", func(p *readout.Participant) string { return p.Rank }, &p.Rank},
			{"role", func(p *readout.Participant) string { return p.Role }, &p.Role},
			{"country", func(p *readout.Participant) string { return p.Country }, &p.Country},
			{"org", func(p *readout.Participant) string { return p.Org }, &p.Org},
		}
		for _, f := range fields {
			if best, ok := choose(m, m.tellOf(&g, f.name, f.get), nil); ok {
				*f.set = best.value
			}
		}
		for _, a := range g.in {
			q := m.of(a)
			if len(strings.Fields(q.Name)) > len(strings.Fields(p.Name)) { // the fullest form
				p.Name = q.Name
			}
			if q.Function != readout.Attending {
				p.Function = q.Function
			}
			if q.Role == p.Role {
				p.Level = cmp.Or(p.Level, q.Level)
			}
			if q.Org == p.Org {
				p.OrgID = cmp.Or(p.OrgID, q.OrgID)
			}
			for _, form := range append([]string{q.Name}, q.Printed...) {
				if !slices.Contains(p.Printed, form) {
					p.Printed = append(p.Printed, form)
				}
			}
		}
		m.record.Participants = append(m.record.Participants, p)
		for _, a := range g.in {
			from, to := fmt.Sprintf("participants/%d", a.number), fmt.Sprintf("participants/%d", n)
			for _, e := range m.reports[a.report].Evidence {
				field, ok := strings.CutPrefix(e.Field, from+"/")
				if ok && m.agrees(field, m.of(a), &p) {
					m.support(a.report, e.Field, to+"/"+field)
				}
			}
		}
	}
}

// agrees reports whether a report's field of a participant has the record's value.
func (m *merger) agrees(field string, told, record *readout.Participant) bool {
	switch field {
	case "rank":
		return told.Rank == record.Rank
	case "role":
		return told.Role == record.Role
	case "country":
		return told.Country == record.Country
	case "org":
		return told.Org == record.Org
	}
	return true
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
			m.support(i, fmt.Sprintf("parties/%d", n), fmt.Sprintf("parties/%d", at))
		}
		for _, code := range m.reports[i].Countries {
			if at, found := slices.BinarySearch(r.Countries, code); !found {
				r.Countries = slices.Insert(r.Countries, at, code)
			}
		}
	}
}

func (m *merger) topics() {
	for i := range m.reports {
		for n, topic := range m.reports[i].Topics {
			at := slices.Index(m.record.Topics, topic)
			if at < 0 {
				at, m.record.Topics = len(m.record.Topics), append(m.record.Topics, topic)
			}
			m.support(i, fmt.Sprintf("topics/%d", n), fmt.Sprintf("topics/%d", at))
		}
	}
}
