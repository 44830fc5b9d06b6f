package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns those who head a part of a country, and so represent it: "Governor of
// Cebu", "akim of Pavlodar region", "Premier of Ontario".

// divisionOf gives the end of the part of a country that starts at token i and that the
// office is the head of, and gives the office its country; i when none does.
func (d *document) divisionOf(t *titles, i, end int) int {
	if t.country != "" || t.level != "governor" && !d.cue(t.head.to-1, lexicon.CuePremier) {
		return i
	}
	n, part := d.phraseAt(i, end, lexicon.Division|lexicon.Capital)
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
