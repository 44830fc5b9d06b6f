package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns those who head a part of a country, and so represent it: "Governor of
// Cebu", "akim of Pavlodar region", "Premier of Ontario".

// divisionOf gives the end of the part of a country that starts at token i and that the
// office is the head of, and gives the office its country; i when none does.
func (d *document) divisionOf(t *titles, i, end int) int {
	parts := lexicon.Division | lexicon.Capital
	switch {
	case t.country != "":
		return i
	case t.level == "governor" || d.cue(t.head.to-1, lexicon.CuePremier):
	case t.generic || t.level == "head-of-state": // "the head of the Chechen Republic"
		if n, _ := d.phraseAt(i, end, lexicon.CountryName); n > 0 {
			return i
		}
		parts = lexicon.Division
	default:
		return i
	}
	n, part := d.phraseAt(i, end, parts)
	if part == nil {
		return i
	}
	to := i + n
	if to < end && d.cue(to, lexicon.CueDivisionNoun) { // "Cebu Province"
		to++
	}
	if to < end && d.tokens[to].capital() && d.nameAt(to, end).empty() && !d.titleFollows(to, end) { // of a longer name
		return i
	}
	t.country, t.countryAt, t.countryFrom = part.Code, phrase{i, i + n}, "place"
	return to
}
