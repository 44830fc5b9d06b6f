package editors

import (
	"slices"
	"strings"
)

// This file owns corrections that a later entry takes back. Somebody who decides anew
// and dates it later is heard, and the record's history tells both; of two entries whose
// order says one thing and whose days another, one was written without knowing of the other.

// carried is a correction that was carried out, and the report that it was of.
type carried struct{ correction, report int }

// overruled are the entries carried out before one that says otherwise, though it is
// dated no later.
func (f *Files) overruled(done []carried, by int) (all []Unused) {
	at := slices.IndexFunc(done, func(c carried) bool { return c.correction == by })
	if at < 0 { // it changed no report
		return nil
	}
	later := f.corrections[by]
	for _, before := range done[:at] {
		e := f.corrections[before.correction]
		if before.report != done[at].report || e.Value.On < later.Value.On {
			continue
		}
		if fields := e.Value.contradicted(later.Value); len(fields) > 0 {
			all = append(all, e.unused("%s:%d says otherwise of the same record (%s), is dated %s and is heard, since it stands later: keep one, or put the later decision last and date it later",
				later.File, later.Line, strings.Join(fields, ", "), later.Value.On))
		}
	}
	return all
}

// contradicted are the fields of which another correction of the same record says
// something else.
func (c correction) contradicted(by correction) (fields []string) {
	said := by.says()
	for _, s := range c.says() {
		if slices.ContainsFunc(said, func(other statement) bool { return other.field == s.field && other.value != s.value }) {
			fields = append(fields, s.field)
		}
	}
	return fields
}

// statement is the value that a correction gives a field, "" where it clears it.
type statement struct{ field, value string }

// says lists what a correction says of fields.
func (c correction) says() (all []statement) {
	add := func(field, value string) {
		if value != "" {
			all = append(all, statement{field, value})
		}
	}
	if s := c.Set; s != nil {
		add("date", string(s.Date))
		add("status", string(s.Status))
		add("format", string(s.Format))
		if s.Place != nil {
			all = append(all, statement{"place", strings.Join([]string{s.Place.Venue, s.Place.City, s.Place.Country}, "|")})
		}
		if s.Topics != nil {
			all = append(all, statement{"topics", strings.Join(s.Topics, ", ")})
		}
	}
	for _, field := range c.Clear {
		all = append(all, statement{field, ""})
	}
	if p := c.Participant; p != nil {
		of := func(field string) string { return field + " of " + p.Name }
		if s := p.Set; s != nil {
			add(of("name"), s.Name)
			add(of("rank"), s.Rank)
			add(of("role"), s.Role)
			add(of("country"), s.Country)
			add(of("org"), s.Org)
			add(of("function"), string(s.Function))
		}
		for _, field := range p.Clear {
			all = append(all, statement{of(field), ""})
		}
	}
	return all
}
