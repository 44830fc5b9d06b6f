package editors

import (
	"errors"
	"fmt"
	"slices"

	"github.com/readout-archive/readout"
)

// This file owns the codes that editors write: those of countries and topics must be
// known to the vocabulary, which a schema cannot hold.

// Codes are those that the vocabulary has, with the editors' own topics.
type Codes struct{ Country, Topic func(code string) bool }

// coded is a code that stands in an editors' file.
type coded struct {
	file  string
	line  int
	field string
	code  string
}

// note remembers codes of an entry, to be looked at once the vocabulary is known.
func (f *Files) note(file string, line int, field string, codes ...string) {
	for _, code := range codes {
		if code != "" {
			f.coded = append(f.coded, coded{file, line, field, code})
		}
	}
}

// noteCorrection notes the codes of a correction.
func (f *Files) noteCorrection(e entry[correction]) {
	c := e.Value
	note := func(field string, codes ...string) { f.note(e.File, e.Line, field, codes...) }
	var set []fields
	var people []person
	if c.Set != nil {
		set = append(set, *c.Set)
	}
	if c.AddRecord != nil {
		set, people = append(set, c.AddRecord.fields), append(people, c.AddRecord.Participants...)
		note("country", c.AddRecord.Countries...)
	}
	if c.AddParticipant != nil {
		people = append(people, *c.AddParticipant)
	}
	if c.Participant != nil && c.Participant.Set != nil {
		people = append(people, *c.Participant.Set)
	}
	for _, v := range set {
		note("topic", v.Topics...)
		if v.Place != nil {
			note("country", v.Place.Country)
		}
	}
	for _, p := range people {
		note("country", p.Country)
	}
}

// Unknown finds the codes that the vocabulary does not have. The error joins a mistake
// for each, in the order of the files.
func (f *Files) Unknown(codes Codes) error {
	var all []error
	for _, c := range f.coded {
		if wrong := codes.wrong(c.field, c.code); wrong != nil {
			all = append(all, Error{c.file, c.line, wrong.Error()})
		}
	}
	return errors.Join(all...)
}

// wrong says what is wrong with a code of a country or a topic, nil for nothing.
func (codes Codes) wrong(field, code string) error {
	switch {
	case field == "topic" && !codes.Topic(code):
		return fmt.Errorf("topic: %q is none: write a topic's code, such as trade-and-investment, or give it a title and a family in topics.yaml", code)
	case field == "country" && !codes.Country(code):
		return fmt.Errorf("country: %q is no country's code: write that of ISO 3166-1 alpha-2, such as GB for the United Kingdom", code)
	}
	return nil
}

// unknownIn says which code of a report the vocabulary does not have, the first; nil when it has all.
func (codes Codes) unknownIn(r *readout.Report) error {
	countries := slices.Clone(r.Countries)
	for _, p := range r.Participants {
		countries = append(countries, p.Country)
	}
	if r.Place != nil {
		countries = append(countries, r.Place.Country)
	}
	for _, code := range countries {
		if code == "" {
			continue
		}
		if err := codes.wrong("country", code); err != nil {
			return err
		}
	}
	for _, code := range r.Topics {
		if err := codes.wrong("topic", code); err != nil {
			return err
		}
	}
	return nil
}
