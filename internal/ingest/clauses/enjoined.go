package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what somebody is told to do: "urged the Department of Foreign Affairs to sit
// down with Y", "called on the two leaders to meet".

// widestEnjoined is how many tokens those who are told to do something are named by.
const widestEnjoined = 14

// enjoined reports whether the noun group that ends at token i, behind which an infinitive
// stands, its verb at token verb, is whom somebody before it tells to do it; "called on X to
// present a letter" is an errand.
func (d *Document) enjoined(s text.Sentence, i, verb int) bool {
	for end := max(s.From, i-widestEnjoined); i > end; i-- {
		if m := d.Mention(i); m != nil {
			i = m.From
			continue
		}
		if d.IsLower(i) && d.Cue(i, lexicon.CueEnjoining) {
			return !d.besideNoun(i)
		}
		if t := d.VerbTrigger(i); t != nil && t.Base == "call" && t.Class == "call" {
			return !d.Cue(verb, lexicon.CueErrand)
		}
		word := d.Fold(i)
		switch {
		case word == "and" || word == "," || word == "of" || word == "for" || d.Determiner(i) != 0 || d.Adverb(i):
		case d.Cue(i, lexicon.CueRelativePronoun): // "told Y, who came to call on him"
			return false
		case d.IsMark(i) || text.Prepositions.Has(word) || text.BeForms.Has(word) || text.HaveForms.Has(word) || d.VerbTrigger(i) != nil && d.IsLower(i):
			return false
		}
	}
	return false
}

// besideNoun reports whether the word at token i is a noun: "the orders", "his orders".
func (d *Document) besideNoun(i int) bool { return d.Determiner(i-1) != 0 }
