package places

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns towns where somebody did something else before he met others there: "opened an
// exhibition in Tartu and met Y".

// byDeed takes the town of what the encounter's own sentence tells before it, joined by "and".
func (p *placing) byDeed(e *encounters.Encounter) bool {
	s := &p.Sentences[e.Anchor]
	for n := len(p.places) - 1; n >= 0; n-- {
		w := &p.places[n]
		if !s.Has(w.at.From) || w.at.To > e.Trigger.From || !w.hangs || w.visited || w.Country == "" || w.City.Empty() && w.Name == "" {
			continue
		}
		if !p.joinedTo(w.at.To, e.Trigger.From) || p.CueWithin(s.From, w.at.From, lexicon.CueMatterVerb) || p.CueWithin(s.From, w.at.From, lexicon.CueTellsMatter) {
			return false
		}
		p.put(e, w, readout.Inferred, "deed")
		return true
	}
	return false
}

// joinedTo reports whether "and" joins the verb at token to with what was told before token from,
// and nobody is named between.
func (p *placing) joinedTo(from, to int) bool {
	and := false
	for i := from; i < to; i++ {
		if p.Mention(i) != nil || p.Fold(i) == ";" || p.Fold(i) == "." || p.Cue(i, lexicon.CueRelativePronoun) {
			return false
		}
		and = and || p.Fold(i) == "and"
	}
	return and && to-from <= deedReach
}

// deedReach is how many words may stand between the town of a deed and the verb joined to it.
const deedReach = 9
