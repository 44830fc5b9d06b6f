package link

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns what a record says of its reports' differences: the fields
// that they contradict each other in, and the values that only one of several
// reports gives.

// disagreements compares the reports of a meeting that has two or more.
func (m *merger) disagreements() (contradicted, single []readout.Disagreement) {
	if len(m.reports) < 2 {
		return nil, nil
	}
	sort := func(field, value string, all []told[string], contrary func(a, b string) bool) {
		switch d := m.disagreement(field, value, all); {
		case len(d.Values) == 0:
		case len(d.Values) > 1 && m.contrary(d, contrary):
			contradicted = append(contradicted, d)
		case len(all) == 1 && value != "" && all[0].basis != readout.Edited: // what an editor set or cleared no report says
			single = append(single, d)
		}
	}
	r := m.record
	sort("date", string(r.Date), m.texts("date", func(r *readout.Report) string { return string(r.Date) }), func(a, b string) bool {
		return !readout.Date(a).Within(readout.Date(b)) && !readout.Date(b).Within(readout.Date(a))
	})
	sort("status", string(r.Status), m.texts("status", func(r *readout.Report) string { return string(r.Status) }), differ)
	sort("format", string(r.Format), m.texts("format", func(r *readout.Report) string { return string(cmp.Or(r.Format, readout.InPerson)) }), differ)
	sort("place", placeText(r.Place), m.texts("place", func(r *readout.Report) string { return placeText(r.Place) }), m.farApart)

	for n, g := range m.guests() {
		p := r.Participants[n]
		field := "participants/" + p.Name
		if len(g.in) == 1 {
			a := g.in[0]
			if basisOf(&m.reports[a.report].Record, "participants/"+strconv.Itoa(a.number)+"/name") == readout.Edited {
				continue
			}
			single = append(single, readout.Disagreement{Field: field, Values: []readout.Claim{{Value: p.Name, Basis: readout.Stated, Sources: []string{m.sources[a.report].ID}}}})
			continue
		}
		sort(field+"/rank", p.Rank, m.tellOf(&g, "rank", func(p *readout.Participant) string { return p.Rank }), differ)
		sort(field+"/role", p.Role, m.tellOf(&g, "role", func(p *readout.Participant) string { return p.Role }), func(a, b string) bool {
			return len(common(officeWords(a), officeWords(b))) == 0
		})
		sort(field+"/country", p.Country, m.tellOf(&g, "country", func(p *readout.Participant) string { return p.Country }), differ)
	}
	for _, topic := range r.Topics {
		sort("topics/"+topic, topic, m.texts("topics", func(r *readout.Report) string {
			if slices.Contains(r.Topics, topic) {
				return topic
			}
			return ""
		}), differ)
	}
	return contradicted, single
}

func (m *merger) texts(field string, value func(r *readout.Report) string) []told[string] {
	return tell(m, field, func(r *readout.Report) (string, string) { v := value(r); return v, v })
}

// disagreement groups the values of a field, the record's first.
func (m *merger) disagreement(field, value string, all []told[string]) readout.Disagreement {
	d := readout.Disagreement{Field: field}
	for _, t := range all {
		at := slices.IndexFunc(d.Values, func(c readout.Claim) bool { return c.Value == t.value })
		if at < 0 {
			at, d.Values = len(d.Values), append(d.Values, readout.Claim{Value: t.value, Basis: t.basis})
		}
		d.Values[at].Sources = append(d.Values[at].Sources, m.sources[t.report].ID)
	}
	slices.SortStableFunc(d.Values, func(a, b readout.Claim) int { return cmp.Compare(b2i(a.Value != value), b2i(b.Value != value)) })
	return d
}

// contrary reports whether any value contradicts the first.
func (m *merger) contrary(d readout.Disagreement, contrary func(a, b string) bool) bool {
	return slices.ContainsFunc(d.Values[1:], func(c readout.Claim) bool { return contrary(d.Values[0].Value, c.Value) })
}

func differ(a, b string) bool { return !strings.EqualFold(a, b) }

// placeText writes a place as "Lachin, AZ"; parts that are not known are left out.
func placeText(p *readout.Place) string {
	if p == nil {
		return ""
	}
	return strings.Trim(p.City+", "+p.Country, ", ")
}

// farApart reports whether two places as placeText writes them exclude each other.
func (m *merger) farApart(a, b string) bool {
	find := func(text string) *readout.Place {
		for i := range m.reports {
			if p := m.reports[i].Place; placeText(p) == text {
				return p
			}
		}
		return &readout.Place{}
	}
	p, q := find(a), find(b)
	if p.Country != "" && q.Country != "" && p.Country != q.Country {
		return true
	}
	return p.City != "" && q.City != "" && cmp.Or(p.ID, Fold(p.City)) != cmp.Or(q.ID, Fold(q.City))
}
