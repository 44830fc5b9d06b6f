package editors

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

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

// note remembers a code of an entry, which stands under keys, to be looked at once
// the vocabulary is known.
func note[T any](f *Files, e entry[T], code string, keys ...string) {
	if code == "" {
		return
	}
	field := "country"
	if slices.Contains(keys, "topics") {
		field = "topic"
	}
	f.coded = append(f.coded, coded{e.File, e.line(keys...), field, code})
}

// noteCorrection notes the codes of a correction.
func (f *Files) noteCorrection(e entry[correction]) {
	c := e.Value
	values := func(key string, v fields) {
		for i, code := range v.Topics {
			note(f, e, code, key, "topics", strconv.Itoa(i))
		}
		if v.Place != nil {
			note(f, e, v.Place.Country, key, "place", "country")
		}
	}
	if c.Set != nil {
		values("set", *c.Set)
	}
	if added := c.AddRecord; added != nil {
		values("add_record", added.fields)
		for i, p := range added.Participants {
			note(f, e, p.Country, "add_record", "participants", strconv.Itoa(i), "country")
		}
		for i, code := range added.Countries {
			note(f, e, code, "add_record", "countries", strconv.Itoa(i))
		}
	}
	if c.AddParticipant != nil {
		note(f, e, c.AddParticipant.Country, "add_participant", "country")
	}
	if c.Participant != nil && c.Participant.Set != nil {
		note(f, e, c.Participant.Set.Country, "participant", "set", "country")
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
		return fmt.Errorf("topic: %q is no topic's code: write one that the archive's page of topics has in its addresses, such as trade-and-investment, or give it a title and a family in topics.yaml", code)
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
