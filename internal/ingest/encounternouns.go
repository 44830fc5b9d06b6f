package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the nouns that speak of an encounter again, and what a sentence says
// around them: that it was held, is still to come, or stands beside another.

// tellsOfBeing reports whether the sentence says of the encounter that it was:
// "The meeting was held", "The talks, which took place".
func (p *dating) tellsOfBeing(noun, scope phrase) bool {
	for i := noun.to; i < min(scope.to, noun.to+8); i++ {
		if p.cue(i, lexicon.CueCameAbout) {
			return true
		}
	}
	return false
}

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

// pointsBack reports whether a sentence opens with a word that goes on from the one before.
func (p *dating) pointsBack(s int) bool {
	return p.cue(p.sentences[s].from, lexicon.CuePointingBack)
}
