package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what somebody says did not come about, or will not say: "denied that X had
// met Y", "was unable to confirm that they would meet".

// denied reports whether somebody denies that the candidate took place: "denied
// that X had met Y", "dismissed reports of a meeting between", "denied having met".
func (f *finder) denied(s text.Sentence, c *candidate) bool {
	claimed := !c.group.Finite && f.Cue(c.group.From-1, lexicon.CueDenial)
	for i := c.at.From - 1; i >= s.From && i > c.at.From-20 && !claimed; i-- {
		switch {
		case f.Fold(i) == "that" || f.Fold(i) == "whether" || f.Cue(i, lexicon.CueClaimNoun):
			for j := i - 1; j >= s.From && j > i-4; j-- {
				claimed = claimed || f.Cue(j, lexicon.CueDenial) || f.Fold(j) == "truth" && f.Fold(j-1) == "no"
			}
			claimed = claimed || f.unconfirmed(s, i)
		case f.Fold(i) == ";":
			return false
		}
	}
	return claimed || f.disproved(s, c)
}

// unconfirmed reports whether what "that" at token i opens is what somebody would not or could
// not say: "was unable to confirm that", "did not confirm that", "declined to say that".
func (f *finder) unconfirmed(s text.Sentence, i int) bool {
	if !f.Cue(i-1, lexicon.CueConfirming) {
		return false
	}
	for j := i - 2; j >= s.From && j > i-7; j-- {
		if word := f.Fold(j); text.Negations.Has(word) || word == "cannot" || word == "unable" {
			return true
		}
		if t := f.VerbTrigger(j); t != nil && t.Class == "refuse" {
			return true
		}
	}
	return false
}

// disproved reports whether the sentence opens with a claim that the candidate took place and
// ends by saying that it is wrong: "Reports that X met Y are untrue".
func (f *finder) disproved(s text.Sentence, c *candidate) bool {
	if !f.CueWithin(s.From, min(c.at.From, s.From+4), lexicon.CueClaimNoun) {
		return false
	}
	for i := c.at.To + 1; i < s.To; i++ {
		if f.Cue(i, lexicon.CueUntrue) && text.BeForms.Has(f.Fold(i-1)) {
			return true
		}
	}
	return false
}
