package topics

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns settings: words that would speak of a topic where something is
// said of them, and only tell where something else is. Input: words of a topic.
// Output: the token behind them, or whether they tell where.

// alsoPlace is the note of words that also say where: "border", "port of", "road".
const alsoPlace = "place"

// tellsWhere reports whether words of a topic only say where something is: "the
// windbreaks along the Arar road", "nurses in border districts", "traders on both
// sides of the frontier".
func (d document) tellsWhere(at text.Phrase, entry *lexicon.Entry, from int) bool {
	if entry.Note != alsoPlace {
		return false
	}
	for i := at.From - 1; i >= max(from, at.From-4); i-- {
		switch d.Fold(i) {
		case "along", "at", "across", "through", "via", "near", "outside", "inside", "around", "over":
			return !d.opensMatter(i, from)
		case "in":
			return !d.opensMatter(i, from) && d.Seen[i-1].Is&(lexicon.TopicHead|lexicon.TopicWord) == 0
		case "of":
			return d.Fold(i-1) == "side" || d.Fold(i-1) == "sides"
		}
		if t := &d.Tokens[i]; t.Shape == text.Mark && t.Fold != "'s" || t.Shape == text.Lower && d.Cue(i, lexicon.CuePreposition) {
			return false
		}
	}
	return false
}

// opensMatter reports whether the preposition at token i ends words behind which a
// matter stands: "looked at the border", "talks on", "went over".
func (d document) opensMatter(i, from int) bool {
	if i <= from {
		return true
	}
	for k := max(from, i-2); k < i; k++ {
		if at, entry := d.Match(k, lexicon.Bearing); entry != nil && at.To == i+1 {
			return true
		}
	}
	return false
}

// pastSetting gives the token behind "on the sidelines of the summit in X":
// where parties met is not what they spoke of.
func (d document) pastSetting(i, end int) int {
	if !d.Cue(i, lexicon.CueSidelines) {
		return i
	}
	for i++; i < end; i++ {
		t := &d.Tokens[i]
		if t.Shape == text.Mark && t.Fold != "'s" || t.Shape == text.Lower && d.Tokens[i-1].Shape != text.Lower && !text.WordIn("of on for and the in", t.Fold) {
			break
		}
	}
	return i
}
