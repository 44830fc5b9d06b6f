package references

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns escorts: who is said before somebody to accompany him, or to have come together with him.

// escorts lists those of whom the text says that they accompany somebody: "X and Y accompanied Mr Z".
func (d *Document) escorts() []Follower {
	var found []Follower
	for number := 1; number < len(d.Mentions); number++ {
		leader := &d.Mentions[number]
		i := leader.From - 1
		if leader.Kind != names.Person || len(leader.Who) != 1 || !d.Cue(i, lexicon.CueAccompany) || !d.IsLower(i) || text.BeForms.Has(d.Fold(i-1)) {
			continue
		}
		if text.HaveForms.Has(d.Fold(i-1)) || d.Adverb(i-1) {
			i--
		}
		next := i
		for k := number - 1; k >= 0; k-- {
			o := &d.Mentions[k]
			if o.Kind != names.Person || len(o.Who) != 1 || o.Name.Empty() || o.End() != next && (next == i || d.coordinated(o.End()) != next) {
				break
			}
			found = append(found, Follower{leader.Who[0], o.Who[0], text.Phrase{From: i, To: leader.From}})
			next = o.From
		}
	}
	return found
}

// togetherWith reports whether "together with" and its like stand between two mentions, from token
// i to token next.
func (d *Document) togetherWith(i, next int) bool {
	if d.Fold(i) == "," {
		i++
	}
	return i+2 == next && d.Cue(i, lexicon.CueAlong) && d.Fold(i+1) == "with"
}
