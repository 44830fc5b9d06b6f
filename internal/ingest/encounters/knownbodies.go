package encounters

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns standing bodies that are named again in short: behind "the third session of the joint economic
// commission" stands "the commission".

// bodyMemory is how many tokens before its sentence a body may have been named: more than a readout has, and a bound
// for a long file that names bodies without end.
const bodyMemory = 2000

// knownBody reports whether the noun of a body at token i is that of a joint body which the article named before.
func (f *finder) knownBody(i int) bool {
	word, end := f.Fold(i), f.SentenceOf(i).From
	for j := max(0, end-bodyMemory); j < end; j++ {
		if f.Fold(j) == word && f.Cue(j, lexicon.CueRoundBody) && (f.CueWithin(max(0, j-jointReach), j, lexicon.CueJoint) || f.theirsBehind(j)) {
			return true
		}
	}
	return false
}

// theirsBehind reports whether "of the two countries" or "between" stands behind the noun of a body at token i.
func (f *finder) theirsBehind(i int) bool {
	return f.Fold(i+1) == "between" || f.Fold(i+1) == "of" && f.theirLands(i+4)
}
