package places

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns places of the past: where somebody had been before, which says nothing of
// where the encounter of today was: "during his recent visit to Kuwait City", "recalled
// their first conversation in Guatemala City in June".

// ofPast reports whether a place is one where somebody was long before the article's day:
// on a recent or last visit, on a day told behind the place, or in words that recall it.
func (p *placing) ofPast(w *placeWords) bool {
	s := p.SentenceOf(w.at.From)
	for i := w.at.From - 1; i >= max(s.From, w.at.From-recallReach); i-- {
		if p.Tokens[i].Shape == text.Mark && p.Fold(i) != "'s" && p.Fold(i) != "," {
			break
		}
		if p.Cue(i, lexicon.CueRecalling) {
			return true
		}
		if i >= w.at.From-4 && p.Cue(i, lexicon.CueBygone) && (w.visited || p.Cue(i+1, lexicon.CueEncounterNoun) || p.Cue(i+1, lexicon.CueProgramme)) {
			return true
		}
	}
	return p.longAgo(w.at.To, s.To)
}

// recallReach is how many words what is recalled may stand before its place.
const recallReach = 12

// longAgo reports whether the words at token i set a day, month or year that was over before
// the article's week.
func (p *placing) longAgo(i, end int) bool {
	if p.Fold(i) == "," {
		i++
	}
	for k := 0; k < 5 && (p.Cue(i, lexicon.CueWhenAbout) || p.Fold(i) == "earlier" && p.Fold(i+1) != "this"); k++ { // "at the end of January"
		i++
	}
	if p.Cue(i, lexicon.CueBackward) && p.Is(i+1, lexicon.Season) { // "last spring"
		return true
	}
	t, ok := p.TimeAt(i, end)
	if !ok || t.At.From != i {
		return false
	}
	date := t.Resolve(p.Today(), p.Today(), false)
	_, last, known := date.Bounds()
	return known && last.Before(p.Today().AddDate(0, 0, -encounters.Freshness))
}

// bygone reports whether words that were taken as a further mention of the encounter tell of
// one before it: "had met in Y", "the previous trilateral".
func (p *placing) bygone(e *encounters.Encounter, again text.Phrase) bool {
	for i := again.From - 1; i >= max(p.SentenceOf(again.From).From, again.From-3); i-- {
		if p.Fold(i) == "previous" || p.Fold(i) == "had" && e.Tense != clauses.Pluperfect && p.Tokens[again.From].Shape == text.Lower && p.Tokens[again.From].Sentence != e.Anchor {
			return true
		}
	}
	return false
}

// heldThere reports whether "took place", "was held" and the like stand near token i.
func (p *placing) heldThere(i, end int) bool {
	for ; i < min(end, i+8); i++ {
		if p.Cue(i, lexicon.CueTookPlace) {
			return true
		}
	}
	return false
}
