package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns names that their place in the sentence makes sure: a run of
// capitalised words that no table knows is a person when it meets somebody or is
// met ("Nikolina Lisowski and Igor Erdelj met in Lviv").

// byItsVerb is the rule of such a name.
const byItsVerb = "name by its verb"

// actorWeight is how much the verb of an encounter weighs for a name.
const actorWeight = 3

// actsInMeeting reports whether a run is subject or object of a verb of encounter, or
// goes on a list of such.
func (d *document) actsInMeeting(name phrase, s *sentence) bool {
	if name.len() < 2 || name.len() > 5 || !d.plainName(name) {
		return false
	}
	return d.metAs(name, s) || d.meetsAs(name, s)
}

// plainName reports whether no word of a run is known as something else than a name.
func (d *document) plainName(name phrase) bool {
	const other = lexicon.Field | lexicon.Modifier | lexicon.Region | lexicon.VenueHead | lexicon.Venue | lexicon.Group | lexicon.NumberWord | lexicon.Capital |
		lexicon.DayWord | lexicon.CountryName | lexicon.Demonym | lexicon.Body | lexicon.Organisation | lexicon.Office | lexicon.Press
	for i := name.from; i < name.to; i++ {
		if d.tokens[i].shape == upper && d.tokens[name.from].shape != upper && d.fold(i) != "al" || d.cue(i, lexicon.CueThingWord) || d.abstract(i) ||
			d.is(i, other) && !d.is(i, lexicon.GivenName|lexicon.Particle) || d.triggerAt(i) != nil && i > name.from {
			return false
		}
	}
	return true
}

// meetsAs reports whether a verb of encounter follows the run, or the list that it opens.
func (d *document) meetsAs(name phrase, s *sentence) bool {
	if before := d.fold(name.from - 1); prepositions.has(before) || before == "'s" || before == "the" {
		return false
	}
	for i := name.to; i < s.to && i < name.to+16; i++ {
		word := d.fold(i)
		switch {
		case d.tokens[i].capital(), word == ",", word == "and", d.mention(i) != nil:
		case d.is(i, lexicon.Particle) && d.tokens[i].shape == lower && i+1 < s.to && d.tokens[i+1].capital():
		case d.adverb(i), haveForms.has(word), word == "will":
		default:
			return d.ofEncounter(i)
		}
	}
	return false
}

// metAs reports whether a verb of encounter stands before the run, or a name that one has made sure.
func (d *document) metAs(name phrase, s *sentence) bool {
	i := name.from - 1
	if i <= s.from {
		return false
	}
	if f := d.fold(i); f == "," || f == "and" {
		if d.fold(i-1) == "," {
			i--
		}
		before := d.endingAt(i, s)
		return before != nil && before.rule == byItsVerb
	}
	if d.fold(i) == "with" {
		i--
	}
	return i > s.from && d.ofEncounter(i)
}

// ofEncounter reports whether a verb that only persons are subject and object of
// covers token i: to meet, to receive.
func (d *document) ofEncounter(i int) bool {
	if !d.isLower(i) {
		return false
	}
	t := d.verbTrigger(i)
	if t == nil && d.isLower(i+1) { // "came together"
		if t = d.verbTrigger(i + 1); t != nil && t.Words() < 2 {
			t = nil
		}
	}
	return t != nil && (t.Class == "meet" && (t.Base == "meet" || t.Base == "confer" || t.Base == "sit" || t.Base == "come") || t.Class == "host" && t.Base == "receive")
}
