package editors

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// edit carries out one correction on one report: the value changes, its
// evidence becomes the quoted words, and what the program had read is kept.
type edit struct {
	report *readout.Report
	correction
	quote readout.Span
	raw   []byte
}

func (e edit) run() error {
	switch {
	case e.Set != nil:
		return e.set(*e.Set)
	case len(e.Clear) > 0:
		for _, field := range e.Clear {
			e.clear(field)
		}
		return nil
	case e.Participant != nil:
		return e.mend(*e.Participant)
	case e.AddParticipant != nil:
		return e.add(*e.AddParticipant)
	}
	return e.drop(e.DropParticipant)
}

// note records a change and puts the evidence of the field in place of the old.
func (e edit) note(field, was, now string) {
	e.report.Edits = append(e.report.Edits, readout.Edit{Field: field, Was: was, Now: now, By: e.By, On: e.On, Because: e.Because})
	e.forget(field)
	if now != "" {
		e.rest(field)
	}
}

// rest adds the quoted words as the editor's evidence of a field.
func (e edit) rest(field string) {
	e.report.Evidence = append(e.report.Evidence, readout.Evidence{
		Field: field, Span: e.quote, Text: string(e.raw[e.quote.Start:e.quote.End]), Basis: readout.Edited,
	})
}

// forget drops the evidence of a field and of what stands below it.
func (e edit) forget(field string) {
	e.report.Evidence = slices.DeleteFunc(e.report.Evidence, func(have readout.Evidence) bool {
		return have.Field == field || strings.HasPrefix(have.Field, field+"/")
	})
}

func (e edit) set(v fields) error {
	r := e.report
	if v.Date != "" {
		e.note("date", string(r.Date), string(v.Date))
		r.Date = v.Date
	}
	if v.Status != "" {
		e.note("status", string(r.Status), string(v.Status))
		r.Status = v.Status
	}
	if v.Format != "" {
		e.note("format", string(r.Format), string(v.Format))
		r.Format = v.Format
	}
	if v.Place != nil {
		next := readout.Place{City: v.Place.City, Country: v.Place.Country, Venue: v.Place.Venue}
		e.note("place", placeText(r.Place), placeText(&next))
		r.Place = &next
	}
	if v.Topics != nil {
		was := strings.Join(r.Topics, ", ")
		r.Topics = slices.Clone(v.Topics)
		e.note("topics", was, strings.Join(r.Topics, ", "))
		e.forget("topics")
		for i := range r.Topics {
			e.rest(item("topics", i))
		}
	}
	return nil
}

func (e edit) clear(field string) {
	r := e.report
	switch field {
	case "date":
		e.note(field, string(r.Date), "")
		r.Date = ""
	case "place":
		e.note(field, placeText(r.Place), "")
		r.Place = nil
	case "topics":
		e.note(field, strings.Join(r.Topics, ", "), "")
		r.Topics = nil
	case "format":
		e.note(field, string(r.Format), "")
		r.Format = readout.InPerson
	}
}

func (e edit) mend(change participant) error {
	i := participantNamed(*e.report, change.Name)
	if i < 0 {
		return fmt.Errorf("the record has no participant %q", change.Name)
	}
	p := &e.report.Participants[i]
	values := map[string]*string{"name": &p.Name, "rank": &p.Rank, "role": &p.Role, "country": &p.Country, "org": &p.Org}
	put := func(field, now string) {
		e.note(item("participants", i)+"/"+field, *values[field], now)
		*values[field] = now
		if field == "role" {
			p.Level = "" // whoever knows the vocabulary gives it that of the new one
		}
	}
	if set := change.Set; set != nil {
		for _, v := range []struct{ field, now string }{{"name", set.Name}, {"rank", set.Rank}, {"role", set.Role}, {"country", set.Country}, {"org", set.Org}} {
			if v.now != "" {
				put(v.field, v.now)
			}
		}
		if set.Function != "" {
			e.note(item("participants", i)+"/function", string(p.Function), string(set.Function))
			p.Function = set.Function
		}
	}
	for _, field := range change.Clear {
		put(field, "")
	}
	e.parties()
	return nil
}

func (e edit) add(p person) error {
	if participantNamed(*e.report, p.Name) >= 0 {
		return fmt.Errorf("the record has the participant %q already", p.Name)
	}
	i := len(e.report.Participants)
	e.report.Participants = append(e.report.Participants, p.participant())
	e.note(item("participants", i), "", p.Name)
	e.forget(item("participants", i))
	e.rest(item("participants", i) + "/name")
	e.parties()
	return nil
}

func (e edit) drop(name string) error {
	i := participantNamed(*e.report, name)
	if i < 0 {
		return fmt.Errorf("the record has no participant %q", name)
	}
	if e.report.Participants[i].Function != readout.Attending && met(*e.report, i) < 2 {
		return fmt.Errorf("without %q the record tells of fewer than two who met: add the other one first, or reject the record", name)
	}
	out := e.report.Participants[i].Name
	e.report.Participants = slices.Delete(e.report.Participants, i, i+1)
	for n, have := range e.report.Edits { // what was set of the one who goes is nobody's now
		if strings.HasPrefix(have.Field, item("participants", i)+"/") {
			e.report.Edits[n].Field = "participants"
		} else {
			e.report.Edits[n].Field = moveUp(have.Field, "participants", i)
		}
	}
	e.note(item("participants", i), out, "")
	for n, have := range e.report.Evidence {
		e.report.Evidence[n].Field = moveUp(have.Field, "participants", i)
	}
	e.parties()
	return nil
}

// met counts who met without one participant: the principals, and the sides that nobody
// is named for.
func met(r readout.Report, without int) (n int) {
	for i, p := range r.Participants {
		if i != without && p.Function != readout.Attending {
			n++
		}
	}
	for _, side := range r.Parties {
		if !side.Named {
			n++
		}
	}
	return n
}

// parties makes the record's parties fit its participants again: sides that no
// person was named for stay, sides of named persons are those they represent.
func (e edit) parties() {
	r := e.report
	had := r.Parties
	e.sides()
	now := r.Parties

	// The receipts of parties that stayed move with them; a new one rests on
	// the editor's words.
	kept := map[string][]readout.Evidence{}
	for _, have := range r.Evidence {
		if strings.HasPrefix(have.Field, "parties/") {
			kept[have.Field] = append(kept[have.Field], have)
		}
	}
	e.forget("parties")
	for i, side := range now {
		old := slices.IndexFunc(had, sameAs(side))
		if old < 0 {
			e.rest(item("parties", i))
			continue
		}
		for _, have := range kept[item("parties", old)] {
			have.Field = item("parties", i)
			r.Evidence = append(r.Evidence, have)
		}
	}
}

// sides makes the record's parties those of its participants, then those that
// nobody is named for; and its countries theirs.
func (e edit) sides() {
	r := e.report
	had := r.Parties
	r.Parties = nil
	for _, p := range r.Participants {
		side := readout.Party{Kind: readout.CountryParty, Code: p.Country, Named: true}
		if p.Country == "" {
			side = readout.Party{Kind: readout.OrganisationParty, Name: p.Org, Named: true}
		}
		if (side.Code != "" || side.Name != "") && !slices.Contains(r.Parties, side) {
			r.Parties = append(r.Parties, side)
		}
	}
	for _, side := range had {
		if !side.Named && !slices.ContainsFunc(r.Parties, sameAs(side)) {
			r.Parties = append(r.Parties, side)
		}
	}
	e.countries()
}

// countries are those of the parties, sorted.
func (e edit) countries() {
	e.report.Countries = nil
	for _, side := range e.report.Parties {
		if side.Kind == readout.CountryParty {
			e.report.Countries = append(e.report.Countries, side.Code)
		}
	}
	slices.Sort(e.report.Countries)
	e.report.Countries = slices.Compact(e.report.Countries)
}

// addRecord adds a record that the program did not find, anchored at the quote.
func (out *Corrected) addRecord(c correction, raw []byte) error {
	quote, times := find(raw, c.Quote)
	if times != 1 {
		return fmt.Errorf("the words %q stand %d times in the article: they must stand once", c.Quote, times)
	}
	report := readout.Report{Anchor: quote, Record: readout.Record{Status: readout.Held, Format: readout.InPerson}}
	e := edit{&report, c, quote, raw}
	for _, p := range c.AddRecord.Participants {
		if err := e.add(p); err != nil {
			return err
		}
	}
	for _, code := range c.AddRecord.Countries {
		if !slices.Contains(report.Countries, code) {
			report.Parties = append(report.Parties, readout.Party{Kind: readout.CountryParty, Code: code})
			e.rest(item("parties", len(report.Parties)-1))
		}
	}
	e.countries()
	if err := e.set(c.AddRecord.fields); err != nil {
		return err
	}
	if !slices.ContainsFunc(report.Evidence, func(have readout.Evidence) bool { return have.Field == "status" }) {
		e.rest("status")
	}
	report.Edits = []readout.Edit{{Field: "", Now: "the record", By: c.By, On: c.On, Because: c.Because}}
	out.Reading.Reports = append(out.Reading.Reports, report)
	return nil
}

func (p person) participant() readout.Participant {
	made := readout.Participant{Name: p.Name, Rank: p.Rank, Role: p.Role, Country: p.Country, Org: p.Org, Function: p.Function, Printed: []string{p.Name}}
	if made.Function == "" {
		made.Function = readout.Principal
	}
	return made
}

// item is the path of a list's item: "topics/2".
func item(list string, i int) string { return list + "/" + strconv.Itoa(i) }

// moveUp renumbers a path into a list whose item at was taken out.
func moveUp(field, list string, at int) string {
	rest, inList := strings.CutPrefix(field, list+"/")
	if !inList {
		return field
	}
	number, below, _ := strings.Cut(rest, "/")
	i, err := strconv.Atoi(number)
	if err != nil || i <= at {
		return field
	}
	if below != "" {
		below = "/" + below
	}
	return item(list, i-1) + below
}

// placeText is a place as a person would write it.
func placeText(p *readout.Place) string {
	if p == nil {
		return ""
	}
	var parts []string
	for _, part := range []string{p.Venue, p.City, p.Country} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// sameAs finds the party that is side, whoever is named of it.
func sameAs(side readout.Party) func(readout.Party) bool {
	return func(other readout.Party) bool { return other.Code == side.Code && other.Name == side.Name }
}
