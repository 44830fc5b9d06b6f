package names

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns those who head a part of a country, and so represent it: "Governor of
// Cebu", "akim of Pavlodar region", "Premier of Ontario".

// divisionOf gives the end of the part of a country that starts at token i and that the
// office is the head of, and gives the office its country; i when none does.
func (d *Document) divisionOf(t *Titles, i, end int) int {
	parts := lexicon.Division | lexicon.Capital
	switch {
	case t.Country != "":
		return i
	case t.Level == "governor" || t.Level == "royal" || d.Cue(t.Head.To-1, lexicon.CuePremier):
	case t.Generic || t.Level == "head-of-state": // "the head of the Chechen Republic"
		if n, _ := d.PhraseAt(i, end, lexicon.CountryName); n > 0 {
			return i
		}
		parts = lexicon.Division
	default:
		return i
	}
	n, part := d.PhraseAt(i, end, parts)
	if part == nil {
		return i
	}
	to := i + n
	if to < end && d.Cue(to, lexicon.CueDivisionNoun) { // "Cebu Province"
		to++
	}
	if to < end && d.Tokens[to].Capital() && d.nameAt(to, end).Empty() && !d.titleFollows(to, end) { // of a longer name
		return i
	}
	t.Country, t.CountryAt, t.CountryFrom = part.Code, text.Phrase{From: i, To: i + n}, "place"
	return to
}

// divisionBefore takes the part of a country before an office that heads it, where its words are those of a
// region as well: "Sindh | Governor", "Western Cape's | Premier", "Puntland | President".
func (d *Document) divisionBefore(o *office) {
	if o.Country != "" || o.Org != "" || o.Head.From <= o.Office.From || o.Level != "governor" && o.Level != "head-of-state" && !d.Cue(o.Head.To-1, lexicon.CuePremier) {
		return
	}
	n, part := d.PhraseAt(o.Office.From, o.Head.From, lexicon.Division)
	if part == nil {
		return
	}
	to := o.Office.From + n
	if d.Cue(to, lexicon.CueDivisionNoun) { // "Sindh Province Governor"
		to++
	}
	if d.behindPossessive(to) == o.Head.From {
		o.Country, o.CountryAt, o.CountryFrom = part.Code, text.Phrase{From: o.Office.From, To: o.Office.From + n}, "place"
	}
}

// governedBy reports whether an office that heads a part of a country stands at token i.
func (d *Document) governedBy(i, end int) bool {
	n, head := d.PhraseAt(i, end, lexicon.Office)
	return head != nil && (head.Code == "governor" || d.Cue(i+n-1, lexicon.CuePremier))
}
