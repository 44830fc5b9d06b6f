package names

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns where an envoy has his seat, told between his office and his name: "the Ambassador
// of Malaysia with residence in Tashkent, Azhar Shukri".

// residence gives the end of the words at token i that tell an envoy's seat, or to where else he is
// accredited; i when none stand there.
func (d *Document) residence(t *Titles, i, end int) int {
	if t.Level != "ambassador" && t.Level != "envoy" {
		return i
	}
	at := i
	if d.Fold(at) == "," {
		at++
	}
	switch d.Fold(at) {
	case "with":
		at++
		for to := at + 3; at < to && d.IsLower(at) && !d.Cue(at, lexicon.CuePostNoun); at++ { // "with concurrent accreditation"
		}
		if !d.Cue(at, lexicon.CuePostNoun) {
			return i
		}
	case "who":
		if at++; d.Fold(at) == "is" {
			at++
		}
		fallthrough
	default:
		if d.Fold(at) == "concurrently" || d.Fold(at) == "also" {
			at++
		}
		if !d.Cue(at, lexicon.CueResiding) || !d.IsLower(at) {
			return i
		}
	}
	if f := d.Fold(at + 1); f != "in" && f != "at" && f != "to" && f != "for" {
		return i
	}
	if d.Determiner(at+2) != 0 && d.Cue(at+3, lexicon.CueLandNoun) && d.IsLower(at+3) { // "accredited to our country"
		return at + 4
	}
	from := d.BehindArticle(at + 2)
	if n, land := d.PhraseAt(from, end, lexicon.CountryName); land != nil {
		return from + n
	}
	run := d.CapitalRun(from, end, 7)
	if town := d.townBefore(from, run); town > from && town < run {
		return town
	}
	if run == from {
		return i
	}
	return run
}
