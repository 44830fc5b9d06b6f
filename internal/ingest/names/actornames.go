package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns names that their place in the sentence makes sure: a run of
// capitalised words that no table knows is a person when it meets somebody or is
// met ("Nikolina Lisowski and Igor Erdelj met in Lviv").

// byItsVerb is the rule of such a name.
const byItsVerb = "name by its verb"

// actorWeight is how much the verb of an encounter weighs for a name.
const actorWeight = 3

// actsInMeeting reports whether a run is subject or object of a verb of encounter, or
// goes on a list of such.
func (d *Document) actsInMeeting(name text.Phrase, s *text.Sentence) bool {
	if name.Len() < 2 || name.Len() > 5 || !d.plainName(name) {
		return false
	}
	return d.metAs(name, s) || d.meetsAs(name, s) || d.holdsToo(name)
}

// holdsToo reports whether a run stands between commas behind a country in the possessive, whose
// holder of an office said before it names: "Kenya's foreign minister, X, and Norway's, Y,".
func (d *Document) holdsToo(name text.Phrase) bool {
	if d.Fold(name.To) != "," || d.Fold(name.From-1) != "," || d.Fold(name.From-2) != "'s" {
		return false
	}
	land := d.Mention(name.From - 2)
	return land != nil && land.Kind == Country && d.Fold(land.From-1) == "and"
}

// plainName reports whether no word of a run is known as something else than a name.
func (d *Document) plainName(name text.Phrase) bool {
	const other = lexicon.Field | lexicon.Modifier | lexicon.Region | lexicon.VenueHead | lexicon.Venue | lexicon.Group | lexicon.NumberWord | lexicon.Capital |
		lexicon.DayWord | lexicon.CountryName | lexicon.Demonym | lexicon.Body | lexicon.Organisation | lexicon.Office | lexicon.Press
	for i := name.From; i < name.To; i++ {
		if d.Tokens[i].Shape == text.Upper && d.Tokens[name.From].Shape != text.Upper && d.Fold(i) != "al" || d.Cue(i, lexicon.CueThingWord) || d.abstract(i) ||
			d.Is(i, other) && !d.Is(i, lexicon.GivenName|lexicon.Particle) || d.TriggerAt(i) != nil && i > name.From {
			return false
		}
	}
	return true
}

// meetsAs reports whether a verb of encounter follows the run, or the list that it opens.
func (d *Document) meetsAs(name text.Phrase, s *text.Sentence) bool {
	if before := d.Fold(name.From - 1); text.Prepositions.Has(before) || before == "'s" || before == "the" {
		return false
	}
	for i := name.To; i < s.To && i < name.To+16; i++ {
		word := d.Fold(i)
		switch {
		case d.Tokens[i].Capital(), word == ",", word == "and", d.Mention(i) != nil:
		case d.Is(i, lexicon.Particle) && d.Tokens[i].Shape == text.Lower && i+1 < s.To && d.IsCapital(i+1):
		case d.Adverb(i), text.HaveForms.Has(word), word == "will":
		default:
			return d.ofEncounter(i)
		}
	}
	return false
}

// metAs reports whether a verb of encounter stands before the run, or a name that one has made sure, or a
// verb of speaking to somebody that opens the sentence: "Receiving X, the speaker".
func (d *Document) metAs(name text.Phrase, s *text.Sentence) bool {
	i := name.From - 1
	if i <= s.From {
		return i == s.From && d.opensWithVerb(i) && d.Cue(i, lexicon.CueSpeakingTo)
	}
	if f := d.Fold(i); f == "," || f == "and" {
		if d.Fold(i-1) == "," {
			i--
		}
		before := d.endingAt(i, s)
		return before != nil && before.Rule == byItsVerb
	}
	if d.Fold(i) == "with" {
		i--
	}
	return i > s.From && d.ofEncounter(i)
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
	return t != nil && (t.Class == "meet" && (t.Base == "meet" || t.Base == "confer" || t.Base == "sit" || t.Base == "come") || t.Class == "host" && t.Base == "receive")
}
