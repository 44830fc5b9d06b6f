package clauses

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the bodies that stand for whoever leads them, however long their names: "hosting the
// friendship group of the French Senate, headed by Y", "engaged with the Natural Resources Cluster of
// the Parliament of Lesotho, led by Y".

// BodyLed gives who leads the body whose words begin at token i.
func (d *Document) BodyLed(s text.Sentence, i int) Side {
	if !d.GistAround(s.From).Has(lexicon.CueLed) {
		return Side{}
	}
	for i < s.To && (text.DayWords.Has(d.Fold(i)) || text.Calendar.Has(d.Fold(i)) || d.Adverb(i) || d.IsNumber(i)) { // "received on Monday the committee"
		i++
	}
	for end := min(s.To-2, i+2*Reach); i < end; i++ {
		if d.Cue(i, lexicon.CueLed) && d.Fold(i+1) == "by" {
			if head := d.Object(s, i+2); d.HasPerson(head) && head.From <= i+Reach/2 {
				return head
			}
			return Side{}
		}
		if !d.OfBodyName(i) {
			return Side{}
		}
	}
	return Side{}
}

// OfBodyName reports whether token i may be a word of what a body is called: no verb is, and nothing
// that tells where, when or what about.
func (d *Document) OfBodyName(i int) bool {
	if m := d.MentionOver(i); m != nil {
		return !d.PeopleWithin(i, i+1) || d.Is(i, lexicon.Group)
	}
	switch word := d.Fold(i); {
	case word == "of", word == "and", word == "for", word == "from", word == ",", word == "'s", word == "&":
		return true
	case d.IsMark(i), text.Prepositions.Has(word), d.EndsClause(i):
		return false
	}
	return d.Tokens[i].Capital() || d.VerbTrigger(i) == nil
}
