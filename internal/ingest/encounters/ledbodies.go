package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the bodies that stand for whoever leads them, however long their names: "hosting the
// friendship group of the French Senate, headed by Y", "engaged with the Natural Resources Cluster of
// the Parliament of Lesotho, led by Y".

// bodyLed gives who leads the body whose words begin at token i.
func (f *finder) bodyLed(s text.Sentence, i int) side {
	if !f.GistAround(s.From).Has(lexicon.CueLed) {
		return side{}
	}
	for i < s.To && (text.DayWords.Has(f.Fold(i)) || text.Calendar.Has(f.Fold(i)) || f.Adverb(i) || f.IsNumber(i)) { // "received on Monday the committee"
		i++
	}
	for end := min(s.To-2, i+2*reach); i < end; i++ {
		if f.Cue(i, lexicon.CueLed) && f.Fold(i+1) == "by" {
			if head := f.object(s, i+2); f.hasPerson(head) && head.From <= i+reach/2 {
				return head
			}
			return side{}
		}
		if !f.ofBodyName(i) {
			return side{}
		}
	}
	return side{}
}

// ofBodyName reports whether token i may be a word of what a body is called: no verb is, and nothing
// that tells where, when or what about.
func (f *finder) ofBodyName(i int) bool {
	if m := f.mention(i); m != nil {
		return !f.peopleWithin(i, i+1) || f.Is(i, lexicon.Group)
	}
	switch word := f.Fold(i); {
	case word == "of", word == "and", word == "for", word == "from", word == ",", word == "'s", word == "&":
		return true
	case f.IsMark(i), text.Prepositions.Has(word), f.endsClause(i):
		return false
	}
	return f.Tokens[i].Capital() || f.VerbTrigger(i) == nil
}
