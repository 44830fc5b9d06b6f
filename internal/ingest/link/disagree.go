package link

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns where the reports of a meeting differ: the fields in which two of
// them cannot both be right, and what only one of several says. It is asked once, when
// a record is made; pages, files and filters go by the answer. What contradicts what is
// contrary.go's to say.

// Disagreements compares the reports of a meeting that has two or more, with its record.
// That one report was written before the meeting and another after it is the course of
// events: their status contradicts nothing. Nor does the form: in person is what is not said.
func Disagreements(m *readout.Meeting) (contradicted, single []readout.Disagreement) {
	if len(m.Reports) < 2 {
		return nil, nil
	}
	c := comparison{m}
	dates := c.each("date", func(r *readout.Report) string { return string(r.Date) })
	places := c.each("place", func(r *readout.Report) string { return placeText(r.Place) })
	contradicted = c.contrary(contradicted, "date", string(m.Date), dates, anyApart(dates, c.statedDate, apartInTime))
	contradicted = c.contrary(contradicted, "place", placeText(m.Place), places, anyApart(places, c.statedPlace, apartInSpace))
	if !c.cleared("date") {
		single = c.alone(single, "date", dates)
	}
	if !c.cleared("place") {
		single = c.alone(single, "place", places)
	}
	for n := range m.Participants {
		p, field := &m.Participants[n], "participants/"+strconv.Itoa(n)
		in := c.accountsOf(p)
		ranks := c.of(in, "rank", func(p *readout.Participant) string { return p.Rank })
		roles := c.of(in, "role", func(p *readout.Participant) string { return p.Role })
		contradicted = c.contrary(contradicted, field+"/rank", p.Rank, ranks, anyApart(ranks, saying.words, otherTitle))
		contradicted = c.contrary(contradicted, field+"/role", p.Role, roles, anyApart(roles, saying.office, apartInOffice))
		single = c.alone(single, field, c.of(in, "name", func(*readout.Participant) string { return p.Name }))
	}
	for n, topic := range m.Topics {
		single = c.alone(single, "topics/"+strconv.Itoa(n), c.each("topics", func(r *readout.Report) string {
			if slices.Contains(r.Topics, topic) {
				return topic
			}
			return ""
		}))
	}
	return contradicted, single
}

// comparison sets the reports of a meeting beside one another.
type comparison struct{ *readout.Meeting }

// saying is what one report says of a field.
type saying struct {
	report int
	person *readout.Participant // whom it is said of, nil where of nobody
	text   string
	basis  readout.Basis
}

// each lists what the reports say of a field.
func (c comparison) each(field string, text func(*readout.Report) string) (all []saying) {
	for i := range c.Reports {
		if said := text(&c.Reports[i]); said != "" {
			all = append(all, saying{report: i, text: said, basis: saidBasis(&c.Reports[i].Record, field)})
		}
	}
	return all
}

// accountsOf are the reports that name a person, and where.
func (c comparison) accountsOf(p *readout.Participant) (in []appearance) {
	for i := range c.Reports {
		if number := slices.IndexFunc(c.Reports[i].Participants, func(q readout.Participant) bool {
			return p.ID == q.ID && (p.ID != "" || Fold(p.Name) == Fold(q.Name))
		}); number >= 0 {
			in = append(in, appearance{i, number})
		}
	}
	return in
}

// of lists what the reports that name a person say of a field of this person.
func (c comparison) of(in []appearance, field string, text func(*readout.Participant) string) (all []saying) {
	for _, a := range in {
		r := &c.Reports[a.report]
		if said := text(&r.Participants[a.number]); said != "" {
			all = append(all, saying{a.report, &r.Participants[a.number], said, basisOf(&r.Record, "participants/"+strconv.Itoa(a.number)+"/"+field)})
		}
	}
	return all
}

// contrary adds a field to those that are contradicted, if two sayings are apart.
func (c comparison) contrary(to []readout.Disagreement, field, taken string, all []saying, apart bool) []readout.Disagreement {
	if !apart {
		return to
	}
	return append(to, readout.Disagreement{Field: field, Values: c.values(taken, all)})
}

// anyApart reports whether two of what reports say of a field cannot both be right. What is
// said twice is compared once: thousands of articles may tell of one meeting, in few words.
func anyApart[V comparable](all []saying, what func(saying) V, apart func(a, b V) bool) bool {
	seen := map[V]bool{}
	var others []V
	for _, s := range all {
		value := what(s)
		if seen[value] {
			continue
		}
		if slices.ContainsFunc(others, func(other V) bool { return apart(other, value) }) {
			return true
		}
		seen[value], others = true, append(others, value)
	}
	return false
}

func (s saying) words() string { return s.text }

// office is an office as it may be apart from another.
func (s saying) office() office { return office{s.person.Role, s.person.Level} }

// cleared reports whether an editor said that nothing is known of a field.
func (c comparison) cleared(field string) bool {
	return slices.ContainsFunc(c.Edits, func(e readout.Edit) bool { return e.Field == field && e.Now == "" })
}

// alone adds a field that a single report speaks of; what an editor set no report says.
func (c comparison) alone(to []readout.Disagreement, field string, all []saying) []readout.Disagreement {
	if len(all) != 1 || all[0].basis == readout.Edited {
		return to
	}
	return append(to, readout.Disagreement{Field: field, Values: c.values(all[0].text, all)})
}

// values groups what is said by its words, what the record takes first.
func (c comparison) values(taken string, all []saying) (values []readout.Claim) {
	for _, s := range all {
		at := slices.IndexFunc(values, func(v readout.Claim) bool { return v.Value == s.text })
		if at < 0 {
			at, values = len(values), append(values, readout.Claim{Value: s.text, Basis: s.basis})
		}
		values[at].Sources = append(values[at].Sources, c.Sources[s.report].ID)
	}
	slices.SortStableFunc(values, func(a, b readout.Claim) int { return cmp.Compare(b2i(a.Value != taken), b2i(b.Value != taken)) })
	return values
}

// saidBasis is what a report's value of a field rests on: of a place its town, the country
// of which may come from the gazetteer.
func saidBasis(r *readout.Record, field string) readout.Basis {
	if field == "place" && r.Place.City != "" {
		return partBasis(r, "place/city")
	}
	return basisOf(r, field)
}

// partBasis is what a part of the place rests on, else the place.
func partBasis(r *readout.Record, part string) readout.Basis {
	if !slices.ContainsFunc(r.Evidence, func(e readout.Evidence) bool { return e.Field == part }) {
		part = "place"
	}
	return basisOf(r, part)
}

// statedDate is the date that a report states, "" for one that is inferred.
func (c comparison) statedDate(s saying) readout.Date {
	if s.basis == readout.Inferred {
		return ""
	}
	return c.Reports[s.report].Date
}

// statedPlace is what a report states of the place: a country by gazetteer is not.
func (c comparison) statedPlace(s saying) readout.Place {
	r := &c.Reports[s.report].Record
	stated := *r.Place
	if partBasis(r, "place/city") == readout.Inferred {
		stated.City = ""
	}
	if partBasis(r, "place/country") == readout.Inferred {
		stated.Country = ""
	}
	return stated
}

// placeText writes a place as "Lachin, AZ"; parts that are not known are left out.
func placeText(p *readout.Place) string {
	if p == nil {
		return ""
	}
	return strings.Trim(p.City+", "+p.Country, ", ")
}
