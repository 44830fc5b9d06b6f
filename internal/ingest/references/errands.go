package references

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns messages that somebody brings: he comes from the country of who sent
// them, and who sent them is not there.

// longestErrand is how many tokens part a message from the words that tell who brought it.
const longestErrand = 30

// followErrands gives who brings a message the country of its sender: "a letter of the Emir
// of Qatar, handed over by Foreign Minister X", "X, who delivered a message from the
// President of Mali".
func (d *Document) followErrands() {
	if !d.Cues.Has(lexicon.CueMissive) || !d.Cues.Has(lexicon.CueBringing) {
		return
	}
	for i := range d.Tokens {
		if !d.Cue(i, lexicon.CueMissive) || d.SentenceOf(i).Kind != text.Prose {
			continue
		}
		sender := d.senderOf(i)
		if sender == nil || len(sender.Who) != 1 || !d.Entities[sender.Who[0]].Country.Known() {
			continue
		}
		e := d.bearerOf(i, sender)
		if e < 0 {
			continue
		}
		if d.Entities[sender.Who[0]].Kind == names.Person {
			d.Senders = append(d.Senders, sender.Who[0])
		}
		if d.homeless(e) {
			d.Entities[e].Country.Set(d.Entities[sender.Who[0]].Country.Text, text.Inferred(sender.Phrase, "delegation"))
		}
	}
}

// senderOf gives whose message the one at token i is: "a message from his Malian
// counterpart", "the King's letter"; nil when the text does not say.
func (d *Document) senderOf(i int) *names.Mention {
	if m := d.Mention(max(i-1, 0)); m != nil && m.Possessive {
		return m
	}
	if before := d.Mention(max(i-2, 0)); before != nil && before.Possessive && before.To == i-1 { // "the King's written message"
		return before
	}
	s := d.SentenceOf(i)
	for k := i + 1; k < min(s.To, i+8); k++ {
		if word := d.Fold(k); word == "from" || word == "of" || word == "by" {
			for j := k + 1; j < min(s.To, k+3); j++ {
				if m := d.Mention(j); m != nil {
					return m
				}
			}
		} else if d.IsMark(k) {
			return nil
		}
	}
	return nil
}

// bearerOf gives the person who brings the message at token i: who hands it over before it,
// or by whom it was brought; -1 when the text does not say.
func (d *Document) bearerOf(i int, sender *names.Mention) int {
	s := d.SentenceOf(i)
	for k := i - 1; k > max(s.From, i-longestErrand); k-- {
		if !d.Cue(k, lexicon.CueBringing) || d.Mention(k) != nil {
			continue
		}
		for j := k - 1; j >= s.From; j-- {
			if m := d.Mention(j); m != nil && m.Kind == names.Person && !m.Possessive && m != sender {
				return d.soleWho(m)
			}
		}
	}
	end := s.To
	if n := d.Tokens[i].Sentence + 1; n < len(d.Sentences) && d.tellsOfMissive(d.Sentences[n]) {
		end = d.Sentences[n].To
	}
	for k := i + 1; k < min(end, max(s.To, i+longestErrand)); k++ {
		if !d.Cue(k, lexicon.CueBringing) || d.Mention(k) != nil {
			continue
		}
		for j := k + 1; j < min(end, k+longestErrand); j++ {
			if d.Fold(j) != "by" {
				continue
			}
			for b := j + 1; b < min(end, j+4); b++ {
				if m := d.Mention(b); m != nil && m.Kind == names.Person && m != sender {
					return d.soleWho(m)
				}
			}
		}
	}
	return -1
}

// tellsOfMissive reports whether a sentence goes on with the message told before: "The
// message was delivered by X", "It was conveyed by X".
func (d *Document) tellsOfMissive(s text.Sentence) bool {
	if s.Kind != text.Prose {
		return false
	}
	return d.Fold(s.From) == "it" || d.Cue(s.From+1, lexicon.CueMissive)
}

// soleWho gives the one person whom a mention speaks of, -1 for none.
func (d *Document) soleWho(m *names.Mention) int {
	if len(m.Who) != 1 {
		return -1
	}
	return m.Who[0]
}

// Sent reports whether an entity is only told to have sent a message.
func (d *Document) Sent(e int) bool { return slices.Contains(d.Senders, e) }
