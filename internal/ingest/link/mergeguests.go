package link

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns the participants of a merged record: each person once, with what
// the reports agree on and the fullest form of the name.

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
			path := "participants/" + strconv.Itoa(a.number) + "/" + field
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
			if q.Name != p.Name && len(strings.Fields(q.Name)) > len(strings.Fields(p.Name)) { // the fullest form
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
			from, to := "participants/"+strconv.Itoa(a.number), "participants/"+strconv.Itoa(n)
			evidence := m.reports[a.report].Evidence
			for i := range evidence {
				rest, ok := below(evidence[i].Field, from)
				if ok && rest != "" && m.agrees(rest[1:], m.of(a), &p) {
					m.support(a.report, evidence[i].Field, to+rest)
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
