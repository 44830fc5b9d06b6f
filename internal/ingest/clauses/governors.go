package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the verb that governs an infinitive past words of how, where and with whom, and those
// that make what it says come about: "it fell to X to", "has been to".

// pastAdverbial gives the verb that governs an infinitive behind token i past the words that say how,
// where or with whom: "agreed | by telephone | to meet", "pledged | at their talks in Rome | to meet";
// -1 when there is none.
func (d *Document) pastAdverbial(s text.Sentence, i int) int {
	for end := max(s.From, i-adverbialReach); i > end; i-- {
		if m := d.Mention(i); m != nil {
			i = m.From
			continue
		}
		if d.IsMark(i) || text.Modals.Has(d.Fold(i)) {
			return -1
		}
		if t := d.VerbTrigger(i); t != nil && d.IsLower(i) && !text.Determiners.Has(d.Fold(i-1)) && !text.Prepositions.Has(d.Fold(i-1)) {
			if next := d.Fold(i + 1); text.Prepositions.Has(next) && next != "to" && (t.Base == "agree" || text.WordIn("arrange wish offer ask refuse", t.Class)) {
				return i
			}
			return -1
		}
	}
	return -1
}

// adverbialReach is how many words may part a verb from the infinitive that it governs.
const adverbialReach = 12

// supposes reports whether what a sentence opens with at token i is the subject of what would come of it:
// "Holding talks with Y now would be a mistake".
func (d *Document) supposes(s text.Sentence, i int) bool {
	for end := min(s.To, i+2*adverbialReach); i < end; i++ {
		switch word := d.Fold(i); {
		case d.IsMark(i) && word != "'s" || text.Utterances.Has(word):
			return false
		case text.Modals.Has(word) && d.IsLower(i):
			return word != "will" && word != "shall"
		}
	}
	return false
}

// fellTo reports whether the word at token i is the "to" of "it fell to X", "it was left to X", "it was up to X".
func (d *Document) fellTo(i int) bool {
	if d.Fold(i) == "the" {
		i--
	}
	return d.Fold(i) == "to" && d.Cue(i-1, lexicon.CueFallsTo)
}

// beenTo reports whether the "been" at token i says that somebody went to do something and is back:
// "has been to see Y".
func (d *Document) beenTo(i int) bool {
	if d.Fold(i) != "been" || d.Fold(i+1) != "to" {
		return false
	}
	for i--; d.Adverb(i); i-- {
	}
	return text.HaveForms.Has(d.Fold(i))
}
