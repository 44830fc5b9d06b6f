package editors

import (
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

// addRecord adds a record that the program did not find, anchored at the quote.
func (out *Corrected) addRecord(c correction, raw []byte) error {
	quote, err := once(raw, c.Quote)
	if err != nil {
		return err
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
