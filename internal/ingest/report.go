package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns the last pass: drafts into reports, each field with its receipts.

// reports turns the drafts into reports.
func (d *document) reports() []readout.Report {
	var out []readout.Report
	for i := range d.encounters {
		r := d.report(&d.encounters[i])
		r.Quote = string(d.raw[r.Anchor.Start:r.Anchor.End])
		out = append(out, r)
	}
	return out
}

func (d *document) report(e *encounter) readout.Report {
	w := writer{d: d}
	w.Evidence = make([]readout.Evidence, 0, 8+6*(len(e.principals)+len(e.attending))+2*len(e.topics))
	w.Date, w.Status, w.Format = readout.Date(e.date.text), e.status, readout.InPerson
	w.receipt("date", e.date.clues)
	w.receipt("status", e.statusClues)
	if len(e.video) > 0 {
		w.Format = readout.Video
		w.receipt("format", e.video)
	}
	if e.city.known() || e.placeLand.known() || e.venue.known() {
		w.Place = &readout.Place{City: e.city.text, Country: e.placeLand.text, Venue: e.venue.text}
		w.receipt("place/city", e.city.clues)
		w.receipt("place/country", e.placeLand.clues)
		w.receipt("place/venue", e.venue.clues)
	}
	if people := len(e.principals) + len(e.attending); people > 0 {
		w.Participants = make([]readout.Participant, 0, people)
	}
	for _, p := range e.principals {
		w.person(p, readout.Principal)
	}
	for _, p := range e.attending {
		w.person(p, readout.Attending)
	}
	for _, p := range e.parties {
		w.party(p)
	}
	for i, topic := range e.topics {
		w.Topics = append(w.Topics, topic.text)
		w.receipt(topicField.of(i), topic.clues)
	}
	for _, p := range w.Parties {
		if p.Kind == readout.CountryParty {
			w.Countries = append(w.Countries, p.Code)
		}
	}
	slices.Sort(w.Countries)
	return readout.Report{Record: w.Record, Anchor: d.span(d.sentences[e.anchor].phrase), Attribution: d.article.Attribution}
}

// writer fills one record.
type writer struct {
	readout.Record
	d *document
}

// receipt adds the evidence of one field. A clue without words is the date line.
func (w *writer) receipt(field string, clues []clue) {
	for _, c := range clues {
		at := w.d.span(c.at)
		if c.at.empty() {
			at = w.d.article.DateSpan
		}
		basis := c.basis
		if basis == "" {
			basis = readout.Stated
		}
		w.Evidence = append(w.Evidence, readout.Evidence{Field: field, Span: at, Text: string(w.d.raw[at.Start:at.End]), Basis: basis, From: c.from})
	}
}

// person adds a participant, and the party that it represents.
func (w *writer) person(number int, function readout.Function) {
	e := &w.d.entities[number]
	n := len(w.Participants)
	p := readout.Participant{Name: e.name.text, Rank: e.rank.text, Role: e.role.text, Level: e.level, Function: function, Printed: w.d.printed(e)}
	w.receipt(nameField.of(n), e.name.clues)
	w.receipt(rankField.of(n), e.rank.clues)
	w.receipt(roleField.of(n), e.role.clues)
	if e.org.known() {
		p.Org = e.org.text
		w.receipt(orgField.of(n), e.org.clues)
		w.addParty(readout.Party{Kind: readout.OrganisationParty, Name: e.org.text, Named: true}, e.org.clues)
	} else if e.country.known() {
		p.Country = e.country.text
		w.receipt(countryField.of(n), e.country.clues)
		w.addParty(readout.Party{Kind: readout.CountryParty, Code: e.country.text, Named: true}, e.country.clues)
	}
	w.Participants = append(w.Participants, p)
}

// party adds a side without a named person.
func (w *writer) party(p party) {
	if p.code != "" {
		w.addParty(readout.Party{Kind: readout.CountryParty, Code: p.code}, []clue{p.clue})
		return
	}
	if p.entity < 0 {
		return
	}
	e := &w.d.entities[p.entity]
	name := e.name.text
	if e.kind == person {
		name = e.org.text
	}
	if name != "" {
		w.addParty(readout.Party{Kind: readout.OrganisationParty, Name: name}, []clue{p.clue})
	}
}

// addParty adds a party once; a named one outdoes an unnamed one.
func (w *writer) addParty(p readout.Party, clues []clue) {
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
func (d *document) printed(e *entity) []string {
	var forms []string
	for _, number := range e.mentions {
		m := &d.mentions[number]
		if m.name.empty() {
			continue
		}
		if form := d.printedName(m.name); !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	return forms
}

// sentenceSpans gives the spans of all sentences, the date line first.
func (d *document) sentenceSpans() []readout.Span {
	spans := make([]readout.Span, 0, len(d.sentences)+1)
	spans = append(spans, d.article.DateSpan)
	for i := range d.sentences {
		spans = append(spans, d.span(d.sentences[i].phrase))
	}
	return spans
}
