package encounters

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the encounter: the draft of a report, filled pass by pass.

// Encounter is the draft of one report. The meetings pass makes it (who, with
// which trigger, where in the text); date, place and topics fill the rest.
type Encounter struct {
	Trigger text.Phrase // the words that tell of it: "met", "held talks", "The meeting … took place"
	Anchor  int         // sentence of the trigger
	Rule    string      // name of the pattern

	// Focus lists the sentences that speak of this encounter, ascending: the
	// anchor, and those that an anaphor ("during the talks", "the sides
	// discussed") or the paragraph's flow attaches. Dates, places and topics
	// are looked for in them only.
	Focus []int
	// Clause is the part of the anchor sentence that belongs to this encounter
	// alone, when the sentence tells of several.
	Clause text.Phrase

	Principals []int // entities of kind person
	Attending  []int
	Parties    []clauses.Party // sides without a named person: "officials of Türkiye"

	// News: the encounter is the article's own news, so the article's date and
	// dateline may speak for it; false for background ("the two met in March").
	News bool
	// Follows is the encounter told before it of which this is a further one of
	// the same visit or event ("also met", "later", "separately"), -1 for none:
	// date and place are inherited from it when the text gives none.
	Follows int
	// MergedAt are triggers of further mentions of the same encounter: a date
	// or place said there counts as said here.
	MergedAt []text.Phrase

	Status      readout.Status
	StatusClues []text.Clue
	Video       []text.Clue   // empty: in person
	Tense       clauses.Tense // of the trigger's verb group; resolves "on Tuesday"

	Date      text.Value // EDTF
	City      text.Value
	PlaceLand text.Value // country of the place
	Venue     text.Value
	Topics    []text.Value
}

// Freshness is how many days from the article's date the article's own scene reaches.
const Freshness = 7

// AnchoredAt lists the encounters that a sentence anchors, once the meetings
// pass has found them all.
func (d *Document) AnchoredAt(sentence int) []int {
	if d.anchored == nil {
		d.anchored = make([][]int, len(d.Sentences))
		for i := range d.Encounters {
			at := d.Encounters[i].Anchor
			d.anchored[at] = append(d.anchored[at], i)
		}
	}
	return d.anchored[sentence]
}

// ofParty is how much the country of an encounter's party weighs among those of which an
// article speaks.
const ofParty = 3

// presenceAtTalks weighs how much the article speaks of a country, as far as its mentions
// and encounters tell.
func (d *Document) presenceAtTalks(code string) float64 {
	for i := range d.Encounters {
		if d.ofCountry(&d.Encounters[i], code) {
			return ofParty
		}
	}
	return d.PresenceOf(code)
}

// CountriesOf gives the countries of an encounter's parties.
func (d *Document) CountriesOf(e *Encounter) []string {
	codes := make([]string, 0, len(e.Principals)+len(e.Attending)+len(e.Parties))
	for _, list := range [...][]int{e.Principals, e.Attending} {
		for _, n := range list {
			if code := d.Entities[n].Country.Text; code != "" {
				codes = append(codes, code)
			}
		}
	}
	for _, p := range e.Parties {
		if p.Code != "" {
			codes = append(codes, p.Code)
		}
	}
	return codes
}

// ofCountry reports whether a country is one of them.
func (d *Document) ofCountry(e *Encounter, code string) bool {
	of := func(n int) bool { return d.Entities[n].Country.Text == code }
	return code != "" && (slices.ContainsFunc(e.Principals, of) || slices.ContainsFunc(e.Attending, of) ||
		slices.ContainsFunc(e.Parties, func(p clauses.Party) bool { return p.Code == code }))
}
