package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns names that their place in the sentence makes sure: a run of
// capitalised words that no table knows is a person when it meets somebody
// ("Nikolina Lisowski and Igor Erdelj met in Lviv").

// byItsVerb is the rule of such a name.
const byItsVerb = "name by its verb"

// actorWeight is how much the verb of an encounter weighs for a name.
const actorWeight = 3

// actsInMeeting reports whether a verb of encounter follows the run, or the list that it opens.
func (d *Document) actsInMeeting(name text.Phrase, s *text.Sentence) bool {
	if name.Len() < 2 || !d.plainName(name) {
		return false
	}
	if before := d.Fold(name.From - 1); text.Prepositions.Has(before) || before == "'s" || before == "the" {
		return false
	}
	for i := name.To; i < s.To && i < name.To+16; i++ {
		word := d.Fold(i)
		switch {
		case d.Tokens[i].Capital(), word == ",", word == "and", d.Mention(i) != nil:
		case d.Adverb(i), text.HaveForms.Has(word), word == "will":
		default:
			return d.ofEncounter(i)
		}
	}
	return false
}

// plainName reports whether no word of a run is known as something else than a name.
func (d *Document) plainName(name text.Phrase) bool {
	const other = lexicon.Field | lexicon.Modifier | lexicon.Region | lexicon.VenueHead | lexicon.Venue | lexicon.Group | lexicon.NumberWord | lexicon.Capital |
		lexicon.DayWord | lexicon.CountryName | lexicon.Demonym | lexicon.Body | lexicon.Organisation | lexicon.Office | lexicon.Press
	for i := name.From; i < name.To; i++ {
		if d.Tokens[i].Shape == text.Upper && d.Tokens[name.From].Shape != text.Upper && d.Fold(i) != "al" || d.Cue(i, lexicon.CueThingWord) || d.abstract(i) ||
			d.Is(i, other) && !d.Is(i, lexicon.GivenName|lexicon.Particle) {
			return false
		}
	}
	return true
}

// ofEncounter reports whether a verb that only persons are subject and object of
// covers token i: to meet, to receive.
func (d *Document) ofEncounter(i int) bool {
	if !d.IsLower(i) {
		return false
	}
	t := d.VerbTrigger(i)
	if t == nil && d.IsLower(i+1) { // "came together"
		if t = d.VerbTrigger(i + 1); t != nil && t.Words() < 2 {
			t = nil
		}
	}
	return t != nil && (t.Class == "meet" && (t.Base == "meet" || t.Base == "come") || t.Class == "host" && t.Base == "receive")
}
