package ingest

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns places of the past: where somebody had been before, which says nothing of
// where the encounter of today was: "during his recent visit to Kuwait City", "recalled
// their first conversation in Guatemala City in June".

// ofPast reports whether a place is one where somebody was long before the article's day:
// on a recent or last visit, on a day told behind the place, or in words that recall it.
func (p *placing) ofPast(w *placeWords) bool {
	s := p.sentenceOf(w.at.from)
	for i := w.at.from - 1; i >= max(s.from, w.at.from-recallReach); i-- {
		if p.tokens[i].shape == mark && p.fold(i) != "'s" && p.fold(i) != "," {
			break
		}
		if p.cue(i, lexicon.CueRecalling) {
			return true
		}
		if i >= w.at.from-4 && p.cue(i, lexicon.CueBygone) && (w.visited || p.cue(i+1, lexicon.CueEncounterNoun) || p.cue(i+1, lexicon.CueProgramme)) {
			return true
		}
	}
	return p.longAgo(w.at.to, s.to)
}

// recallReach is how many words what is recalled may stand before its place.
const recallReach = 12

// longAgo reports whether the words at token i set a day, month or year that was over before
// the article's week.
func (p *placing) longAgo(i, end int) bool {
	if p.fold(i) == "," {
		i++
	}
	for k := 0; k < 5 && (p.cue(i, lexicon.CueWhenAbout) || p.fold(i) == "earlier" && p.fold(i+1) != "this"); k++ { // "at the end of January"
		i++
	}
	if p.cue(i, lexicon.CueBackward) && p.cue(i+1, lexicon.CueSeason) { // "last spring"
		return true
	}
	t, ok := p.timeAt(i, end)
	if !ok || t.at.from != i {
		return false
	}
	date := t.resolve(p.today(), p.today(), false)
	_, last, known := date.Bounds()
	return known && last.Before(p.today().AddDate(0, 0, -freshness))
}
