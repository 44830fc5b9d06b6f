package encounters

import "github.com/readout-archive/readout/internal/ingest/text"

// This file owns sentences that only count the round that was told before them.

// countsRounds reports whether a sentence only says the how-manyth round the one told before is: "It
// will be the eighth summit since", "This was their third meeting in the format".
func (f *finder) countsRounds(s text.Sentence, noun text.Phrase) bool {
	if !text.WordIn("it this that", f.Fold(s.From)) || !f.ordinalWithin(noun) {
		return false
	}
	for i := s.From + 1; i < noun.From && i < s.From+6; i++ {
		if word := f.Fold(i); text.BeForms.Has(word) || text.Modals.Has(word) || text.HaveForms.Has(word) || f.Adverb(i) || f.Document.Determiner(i) != 0 || f.OrdinalAt(i) || f.IsNumber(i) {
			continue
		}
		return false
	}
	return true
}

// ordinalWithin reports whether an ordinal stands in a phrase: "the eighth summit".
func (f *finder) ordinalWithin(p text.Phrase) bool {
	for i := p.From; i < p.To; i++ {
		if f.OrdinalAt(i) {
			return true
		}
	}
	return false
}
