package topics

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns what looks like a matter and is the name of a format or of somebody:
// what a commission is there for, and a body whose official is meant. Input: words of a
// topic. Output: whether they say nothing of what was talked about.

// remitWithin is how many tokens before its words the commission of a list is looked for.
const remitWithin = 14

// ofCommission reports whether words stand in the list of what a commission is for by its
// name: "Joint Commission for Trade, Economic and Cultural Cooperation". One matter alone
// is what such a body meets about: "the joint committee on fisheries".
func (d document) ofCommission(at text.Phrase, from int) bool {
	if !d.GistAround(at.From).Has(lexicon.CueRoundBody) {
		return false
	}
	for i := at.From - 1; i > max(from, at.From-remitWithin); i-- {
		switch word := d.Fold(i); word {
		case ",", "and", "the":
			continue
		case "for", "on", "of", "in":
			return d.Cue(i-1, lexicon.CueRoundBody) && !d.Cue(i-1, lexicon.CueEncounterNoun) && !d.Cue(i-1, lexicon.CueTalksNoun) && d.listsRemits(i+1)
		}
		if d.Tokens[i].Shape == text.Mark || d.Cue(i, lexicon.CuePreposition) || d.Cue(i, lexicon.CueBodyWork) || d.Mention(i) != nil && d.Mention(i).Kind == names.Person {
			return false
		}
	}
	return false
}

// listsRemits reports whether several things with commas between them stand at token i
// before a noun of doing them together: "Trade, Economic and Cultural Cooperation".
func (d document) listsRemits(i int) bool {
	several := false
	for end := min(len(d.Tokens), i+remitWithin); i < end; i++ {
		switch {
		case d.Fold(i) == ",":
			several = true
		case d.Tokens[i].Shape == text.Mark:
			return false
		case d.Cue(i, lexicon.CueBodyWork):
			return several
		}
	}
	return false
}

// ofOfficial reports whether words of a body run into those of its official: "with the
// United Nations" before "Special Coordinator Ann Lee".
func (d document) ofOfficial(at text.Phrase, entry *lexicon.Entry) bool {
	m := d.Mention(at.To - 1)
	return entry.Code == "multilateral-cooperation" && m != nil && m.Kind == names.Person && m.From > at.From
}
