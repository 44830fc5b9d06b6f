package ingest

import (
	"slices"

	"github.com/readout-archive/readout"
)

// This file owns the encounter: the draft of a report, filled pass by pass.

// party is a side that was represented, by persons or by none.
type party struct {
	entity int // a country or organisation among the entities; -1 when only the code is known
	code   string
	clue   clue
}

// encounter is the draft of one report. The meetings pass makes it (who, with
// which trigger, where in the text); date, place and topics fill the rest.
type encounter struct {
	trigger phrase // the words that tell of it: "met", "held talks", "The meeting … took place"
	anchor  int    // sentence of the trigger
	rule    string // name of the pattern

	// focus lists the sentences that speak of this encounter, ascending: the
	// anchor, and those that an anaphor ("during the talks", "the sides
	// discussed") or the paragraph's flow attaches. Dates, places and topics
	// are looked for in them only.
	focus []int
	// clause is the part of the anchor sentence that belongs to this encounter
	// alone, when the sentence tells of several.
	clause phrase

	principals []int // entities of kind person
	attending  []int
	parties    []party // sides without a named person: "officials of Türkiye"

	// news: the encounter is the article's own news, so the article's date and
	// dateline may speak for it; false for background ("the two met in March").
	news bool
	// follows is the encounter told before it of which this is a further one of
	// the same visit or event ("also met", "later", "separately"), -1 for none:
	// date and place are inherited from it when the text gives none.
	follows int
	// mergedAt are triggers of further mentions of the same encounter: a date
	// or place said there counts as said here.
	mergedAt []phrase

	status      readout.Status
	statusClues []clue
	video       []clue // empty: in person
	tense       tense  // of the trigger's verb group; resolves "on Tuesday"

	date      value // EDTF
	city      value
	placeLand value // country of the place
	venue     value
	topics    []value
}

// tense is the time of a verb group as the date pass needs it.
type tense uint8

// The tenses.
const (
	past       tense = iota // met, has met, was received, nominal "a meeting was held"
	pluperfect              // had met
	present                 // meets, is meeting
	future                  // will meet, is to meet, is due to meet
)

// freshness is how many days from the article's date the article's own scene reaches.
const freshness = 7

// anchoredAt lists the encounters that a sentence anchors, once the meetings
// pass has found them all.
func (d *document) anchoredAt(sentence int) []int {
	if d.anchored == nil {
		d.anchored = make([][]int, len(d.sentences))
		for i := range d.encounters {
			at := d.encounters[i].anchor
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
func (d *document) presenceAtTalks(code string) float64 {
	for i := range d.encounters {
		if slices.Contains(d.countriesOf(&d.encounters[i]), code) {
			return ofParty
		}
	}
	return d.presenceOf(code)
}

// countriesOf gives the countries of an encounter's parties.
func (d *document) countriesOf(e *encounter) []string {
	codes := make([]string, 0, len(e.principals)+len(e.attending)+len(e.parties))
	for _, list := range [...][]int{e.principals, e.attending} {
		for _, n := range list {
			if code := d.entities[n].country.text; code != "" {
				codes = append(codes, code)
			}
		}
	}
	for _, p := range e.parties {
		if p.code != "" {
			codes = append(codes, p.code)
		}
	}
	return codes
}

func addParty(list []party, p party) []party {
	for _, have := range list {
		if have.code != "" && have.code == p.code || p.code == "" && have.entity == p.entity {
			return list
		}
	}
	return append(list, p)
}
