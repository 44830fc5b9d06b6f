package topics

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns "the former" and "the latter", which point at one of two encounters
// told in one breath. Input: a sentence. Output: which of its words speak of which.

// formerIn gives the token of "former" where a sentence speaks of "the former", -1
// when it does not.
func (d document) formerIn(s int) int { return d.pointerIn(s, "former") }

// latterIn gives the token of "latter" where a sentence speaks of "the latter", -1
// when it does not.
func (d document) latterIn(s int) int { return d.pointerIn(s, "latter") }

// pointerIn gives the token of a word that points at one of two: not "the former
// minister", nor "the latter's wife".
func (d document) pointerIn(s int, word string) int {
	for i := d.Sentences[s].From + 1; i < d.Sentences[s].To-1; i++ {
		if d.Fold(i) == word && d.Fold(i-1) == "the" && d.Fold(i+1) != "'s" && (d.Mention(i) == nil || d.Mention(i).From != i-1) {
			return i
		}
	}
	return -1
}

// shareOf gives the words of sentence s that speak of one of two encounters told in one
// breath: "with the former he spoke of loans, with the latter of trade". It is the whole
// sentence where that does not tell them apart.
func (d document) shareOf(number, s int) text.Phrase {
	whole := d.Sentences[s].Phrase
	group := d.AnchoredAt(d.Encounters[number].Anchor)
	if len(group) != 2 {
		return whole
	}
	former, latter := d.formerIn(s), d.latterIn(s)
	if former < 0 || latter < former {
		return whole
	}
	if slices.Index(group, number) == 0 {
		whole.To = latter
	} else {
		whole.From = latter
	}
	return whole
}
