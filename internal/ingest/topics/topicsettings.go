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
	first := at.From
	if d.ofWork(at, entry) { // "at the Queen Elizabeth Hospital"
		for first > from && d.inRun(first-1) {
			first--
		}
	} else if entry.Note != alsoPlace {
		return false
	}
	for i := first - 1; i >= max(from, first-4); i-- {
		switch d.Fold(i) {
		case "along", "at", "across", "through", "via", "near", "outside", "inside", "around", "round", "over":
			return !d.opensMatter(i, from)
		case "in":
			return !d.opensMatter(i, from) && d.Seen[i-1].Is&(lexicon.TopicHead|lexicon.TopicWord) == 0
		case "of":
			return d.Fold(i-1) == "sides"
		}
		if t := &d.Tokens[i]; t.Shape == text.Mark && t.Fold != "'s" || t.Shape == text.Lower && d.Cue(i, lexicon.CuePreposition) {
			return false
		}
	}
	return false
}

// ofWork reports whether words are those by which the name of a building, a line or a site
// says what it is for: "the Central Hospital", "the Simandou Iron Ore Mine", but not "the
// Friendship Bridge".
func (d document) ofWork(at text.Phrase, entry *lexicon.Entry) bool {
	last := at.To - 1
	if d.Tokens[last].Shape != text.Title || entry.Note == alsoPlace || ofRelations(entry.Code) {
		return false
	}
	if d.inRun(last + 1) {
		last++
	} else if !d.inTitle(at.From - 1) { // no name but the words: "the Blue Line"
		return false
	}
	return d.Cue(last, lexicon.CueNamedWork) && !d.inRun(last+1)
}

// inRun reports whether token i is printed as one of a name.
func (d document) inRun(i int) bool {
	return i >= 0 && i < len(d.Tokens) && d.Tokens[i].Shape == text.Title
}

// ofOffice reports whether what stands at token i is whose head or staff is spoken of: "the
// director of the Central Hospital".
func (d document) ofOffice(i int) bool {
	if d.Determiner(i-1) != 0 {
		i--
	}
	return d.Fold(i-1) == "of" && d.Is(i-2, lexicon.Office)
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
