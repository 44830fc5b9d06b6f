package reports

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the last pass: drafts into reports, each field with its receipts.

// reports turns the drafts into reports.
func (d document) reports() []readout.Report {
	var out []readout.Report
	for i := range d.Encounters {
		r := d.report(&d.Encounters[i])
		r.Quote = string(d.Raw[r.Anchor.Start:r.Anchor.End])
		out = append(out, r)
	}
	return out
}

func (d document) report(e *encounters.Encounter) readout.Report {
	w := writer{d: d}
	w.Evidence = make([]readout.Evidence, 0, 8+6*(len(e.Principals)+len(e.Attending))+2*len(e.Topics))
	w.Date, w.Status, w.Format = readout.Date(e.Date.Text), e.Status, readout.InPerson
	w.receipt("date", e.Date.Clues)
	w.receipt("status", e.StatusClues)
	if len(e.Video) > 0 {
		w.Format = readout.Video
		w.receipt("format", e.Video)
	}
	if e.City.Known() || e.PlaceLand.Known() || e.Venue.Known() {
		w.Place = &readout.Place{City: e.City.Text, Country: e.PlaceLand.Text, Venue: e.Venue.Text}
		w.receipt("place/city", e.City.Clues)
		w.receipt("place/country", e.PlaceLand.Clues)
		w.receipt("place/venue", e.Venue.Clues)
	}
	if people := len(e.Principals) + len(e.Attending); people > 0 {
		w.Participants = make([]readout.Participant, 0, people)
	}
	for _, p := range e.Principals {
		w.person(p, readout.Principal)
	}
	for _, p := range e.Attending {
		w.person(p, readout.Attending)
	}
	for _, p := range e.Parties {
		w.party(p)
	}
	for i, topic := range e.Topics {
		w.Topics = append(w.Topics, topic.Text)
		w.receipt(topicField.of(i), topic.Clues)
	}
	for _, p := range w.Parties {
		if p.Kind == readout.CountryParty {
			w.Countries = append(w.Countries, p.Code)
		}
	}
	slices.Sort(w.Countries)
	return readout.Report{Record: w.Record, Anchor: d.Span(d.Sentences[e.Anchor].Phrase), Attribution: d.Article.Attribution}
}

// writer fills one record.
type writer struct {
	readout.Record
	d document
}

// receipt adds the evidence of one field. A clue without words is the date line.
func (w *writer) receipt(field string, clues []text.Clue) {
	for _, c := range clues {
		at := w.d.Span(c.At)
		if c.At.Empty() {
			at = w.d.Article.DateSpan
		}
		basis := c.Basis
		if basis == "" {
			basis = readout.Stated
		}
		w.Evidence = append(w.Evidence, readout.Evidence{Field: field, Span: at, Text: string(w.d.Raw[at.Start:at.End]), Basis: basis, From: c.From})
	}
}

// person adds a participant, and the party that it represents.
func (w *writer) person(number int, function readout.Function) {
	e := &w.d.Entities[number]
	n := len(w.Participants)
	p := readout.Participant{Name: e.Name.Text, Rank: e.Rank.Text, Role: e.Role.Text, Level: e.Level, Function: function, Printed: w.d.printed(e)}
	w.receipt(nameField.of(n), e.Name.Clues)
	w.receipt(rankField.of(n), e.Rank.Clues)
	w.receipt(roleField.of(n), e.Role.Clues)
	if e.Org.Known() {
		p.Org = e.Org.Text
		w.receipt(orgField.of(n), e.Org.Clues)
		w.addParty(readout.Party{Kind: readout.OrganisationParty, Name: e.Org.Text, Named: true}, e.Org.Clues)
	} else if e.Country.Known() {
		p.Country = e.Country.Text
		w.receipt(countryField.of(n), e.Country.Clues)
		w.addParty(readout.Party{Kind: readout.CountryParty, Code: e.Country.Text, Named: true}, e.Country.Clues)
	}
	w.Participants = append(w.Participants, p)
}

// party adds a side without a named person.
func (w *writer) party(p clauses.Party) {
	if p.Code != "" {
		w.addParty(readout.Party{Kind: readout.CountryParty, Code: p.Code}, []text.Clue{p.Clue})
		return
	}
	if p.Entity < 0 {
		return
	}
	e := &w.d.Entities[p.Entity]
	name := e.Name.Text
	if e.Kind == names.Person {
		name = e.Org.Text
	}
	if name != "" {
		w.addParty(readout.Party{Kind: readout.OrganisationParty, Name: name}, []text.Clue{p.Clue})
	}
}

// addParty adds a party once; a named one outdoes an unnamed one.
func (w *writer) addParty(p readout.Party, clues []text.Clue) {
	for i := range w.Parties {
		if have := &w.Parties[i]; have.Kind == p.Kind && have.Code == p.Code && strings.EqualFold(have.Name, p.Name) {
			have.Named = have.Named || p.Named
			return
		}
	}
	w.receipt(partyField.of(len(w.Parties)), clues)
	w.Parties = append(w.Parties, p)
}

// printed lists every form in which a person is named, in the order of the text.
func (d document) printed(e *names.Entity) []string {
	var forms []string
	for _, number := range e.Mentions {
		m := &d.Mentions[number]
		if m.Name.Empty() {
			continue
		}
		if form := d.PrintedName(m.Name); !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	return forms
}

// sentenceSpans gives the spans of all sentences, the date line first.
func (d document) sentenceSpans() []readout.Span {
	spans := make([]readout.Span, 0, len(d.Sentences)+1)
	spans = append(spans, d.Article.DateSpan)
	for i := range d.Sentences {
		spans = append(spans, d.Span(d.Sentences[i].Phrase))
	}
	return spans
}
