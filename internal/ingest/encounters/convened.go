package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the rounds on which those of the encounter in focus agree: "The two ministers
// agreed to convene the joint commission in Algiers in May".

// matchConvened reads a round on which those of the encounter in focus have agreed: "The two
// ministers agreed to convene the joint commission in Algiers in May".
func (f *finder) matchConvened(number int) bool {
	s := f.Sentences[number]
	for k := range f.triggers {
		t := &f.triggers[k]
		if !t.verb() || !text.WordIn("gather hold host", t.Class) || t.group.passive || t.group.mood != arranged {
			continue
		}
		body := f.bodyBehind(s, t.To)
		if body.Empty() {
			continue
		}
		hosts := f.subject(s, t.group)
		if people, _ := f.actors(hosts); f.groupAlone(hosts) || len(people) > 0 && shared(people, f.drafts[f.current].Principals) == len(people) {
			return f.openRound(number, body, t.group, false)
		}
	}
	return false
}

// bodyBehind gives the standing body of the parties that is named at token i: "the joint
// ministerial commission", "a meeting of their trade committee"; empty when none is, or when
// it is one of others.
func (f *finder) bodyBehind(s text.Sentence, i int) text.Phrase {
	if f.Document.Determiner(i) == 0 {
		return text.Phrase{}
	}
	for j := i + 1; j < s.To && j < i+10; j++ {
		switch word := f.Fold(j); {
		case f.Cue(j, lexicon.CueRoundBody) && !f.Cue(j+1, lexicon.CueRoundBody) && f.CueWithin(i, j, lexicon.CueJoint):
			if next := f.Fold(j + 1); next == "with" || next == "between" {
				return text.Phrase{}
			}
			return text.Phrase{From: i, To: j + 1}
		case word != "of" && text.Prepositions.Has(word) || f.IsMark(j) && word != "-" || f.mention(j) != nil && f.mention(j).Kind == names.Person:
			return text.Phrase{}
		}
	}
	return text.Phrase{}
}
