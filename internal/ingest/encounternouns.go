package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the nouns that speak of an encounter again, and what a sentence says
// around them: that it was held, is still to come, or stands beside another.

// besides reports whether a noun of encounter names another one beside which
// this one took place: "after the summit", "ahead of the talks".
func (d *document) besides(noun phrase) bool {
	if d.tokens[noun.from].shape == title && noun.from > d.sentenceOf(noun.from).from && d.tokens[noun.from-1].capital() {
		return true // "the African Union Summit held in …"
	}
	for i := noun.from - 1; i >= max(0, noun.from-4); i-- {
		if d.cue(i, lexicon.CueBesideEncounter) {
			return true
		}
	}
	return false
}

// looksAhead reports whether words tell of talks still to come.
func (d *document) looksAhead(scope phrase) bool {
	for i := scope.from; i < scope.to; i++ {
		if d.cue(i, lexicon.CueAhead) {
			return true
		}
		if d.tokens[i].fold == "to" {
			if before := d.fold(i - 1); before == "is" || before == "are" || before == "set" {
				return true
			}
		}
	}
	return false
}

// heldBehind reports whether the word at token i belongs to a relative clause that says
// of the encounter itself when and where it is: "the 9th meeting of the Commission, which
// is scheduled to be held in Warsaw in May".
func (d *document) heldBehind(i int, trigger phrase) bool {
	from := i
	for k := 0; k < 6 && from > trigger.to && !d.cue(from, lexicon.CueRelativePronoun); k++ {
		from--
	}
	if f := d.fold(from); f != "which" && f != "that" || from < trigger.to {
		return false
	}
	for j := trigger.to; j < from-1; j++ {
		if d.tokens[j].shape == mark && d.fold(j) != "-" {
			return false
		}
		if d.mention(j) == nil && !d.tokens[j].capital() && d.fold(j) != "of" && d.fold(j) != "on" && d.fold(j) != "for" && d.fold(j) != "and" && d.fold(j) != "the" && d.fold(j) != "between" && d.fold(j) != "with" {
			return false
		}
	}
	for k := from + 1; k < min(d.sentenceOf(from).to, from+7); k++ {
		if d.cue(k, lexicon.CueTookPlace) {
			return true
		}
		if d.tokens[k].shape != lower {
			return false
		}
	}
	return false
}

// nearby is the farthest that a word of time may stand from words which merely
// speak of the encounter again.
const nearby = 14
