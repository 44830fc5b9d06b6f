package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the nouns that speak of an encounter again, and what a sentence says
// around them: that it was held, is still to come, or stands beside another.

// Besides reports whether a noun of encounter names another one beside which
// this one took place: "after the summit", "ahead of the talks".
func (d *Document) Besides(noun text.Phrase) bool {
	if d.Tokens[noun.From].Shape == text.Title && noun.From > d.SentenceOf(noun.From).From && d.IsCapital(noun.From-1) {
		return true // "the African Union Summit held in …"
	}
	for i := noun.From - 1; i >= max(0, noun.From-4); i-- {
		if d.Cue(i, lexicon.CueBesideEncounter) {
			return true
		}
	}
	return false
}

// LooksAhead reports whether words tell of talks still to come.
func (d *Document) LooksAhead(scope text.Phrase) bool {
	for i := scope.From; i < scope.To; i++ {
		if d.Cue(i, lexicon.CueAhead) {
			return true
		}
		if d.Tokens[i].Fold == "to" {
			if before := d.Fold(i - 1); before == "is" || before == "are" || before == "set" {
				return true
			}
		}
	}
	return false
}

// LeadsToPlan reports whether words tell of what is to come, or of a journey in the present, on which a
// plan told behind them will come about: "travels to Hanoi on Friday. She is to meet X".
func (d *Document) LeadsToPlan(scope text.Phrase) bool {
	if d.LooksAhead(scope) {
		return true
	}
	for i := scope.From; i < scope.To; i++ {
		if d.Cue(i, lexicon.CueSetsOut) && d.IsLower(i) && d.Mention(i) == nil {
			return true
		}
	}
	return false
}

// HeldBehind reports whether the word at token i belongs to a relative clause that says
// of the encounter itself when and where it is: "the 9th meeting of the Commission, which
// is scheduled to be held in Warsaw in May".
func (d *Document) HeldBehind(i int, trigger text.Phrase) bool {
	from := i
	for k := 0; k < 6 && from > trigger.To && !d.Cue(from, lexicon.CueRelativePronoun); k++ {
		from--
	}
	if f := d.Fold(from); f != "which" && f != "that" || from < trigger.To {
		return false
	}
	for j := trigger.To; j < from-1; j++ {
		if d.Tokens[j].Shape == text.Mark && d.Fold(j) != "-" {
			return false
		}
		if d.Mention(j) == nil && !d.Tokens[j].Capital() && !text.WordIn("of on for and the between with", d.Fold(j)) {
			return false
		}
	}
	for k := from + 1; k < min(d.SentenceOf(from).To, from+7); k++ {
		if d.Cue(k, lexicon.CueTookPlace) || d.Cue(k, lexicon.CueArrangement) && d.Cue(k-1, lexicon.CueBeForm) && text.Prepositions.Has(d.Fold(k+1)) && d.Fold(k) != "about" { // "which is scheduled for"
			return true
		}
		if d.Tokens[k].Shape != text.Lower {
			return false
		}
	}
	return false
}

// Nearby is the farthest that a word of time may stand from words which merely
// speak of the encounter again.
const Nearby = 14
