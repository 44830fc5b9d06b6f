package places

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the vicinity of an encounter: the town that is named nearest to it,
// or the only one of its country.

// byVicinity takes the town that is named nearest to the encounter, in the
// sentences that speak of it, in its paragraph, in the headline, when it lies in
// the country that is known otherwise, or in one that is represented.
func (p *placing) byVicinity(e *encounters.Encounter, fresh bool) bool {
	if e.Status == readout.Planned && len(e.Principals) == 0 {
		return false // of parties alone, and still to come: where is announced or not known
	}
	best, bestAt := outOfSight, -1
	for i := range p.places {
		w := &p.places[i]
		s := p.Tokens[w.at.From].Sentence
		if p.below(w, e) || w.hangs || w.Country == "" || w.City.Empty() && w.Name == "" {
			continue
		}
		if saying := p.sayingEnd(w.at.From, p.Sentences[s].From); !p.endsHeadline(w) && p.ofItsOwn(w.at, text.Phrase{From: saying, To: saying}) {
			continue
		}
		if e.PlaceLand.Known() && e.PlaceLand.Text != w.Country {
			continue
		}
		if !e.PlaceLand.Known() && !p.represented(e, w.Country) && (w.visited || s != p.Lead && s != e.Anchor && p.Sentences[s].Kind != text.Headline) {
			continue
		}
		if !fresh && !slices.Contains(e.Focus, s) && p.Sentences[s].Paragraph != p.Sentences[e.Anchor].Paragraph {
			continue
		}
		if fresh && p.ofPast(w) || p.atAnotherHour(w, e) {
			continue
		}
		if w.visited && s != e.Anchor && len(p.AnchoredAt(s)) > 0 {
			continue // of what is told there
		}
		if w.visited && s > e.Anchor && p.onLeaving(w) {
			continue
		}
		if e.Status != readout.Planned && s != e.Anchor && p.LooksAhead(p.Sentences[s].Phrase) {
			continue
		}
		headed := p.Sentences[s].Kind == text.Headline && (e.News || fresh && e.PlaceLand.Known())
		if e.Status == readout.Planned && s != e.Anchor && !w.visited && !headed && !p.LeadsToPlan(p.Sentences[s].Phrase) {
			continue
		}
		cost := 10 * max(s-e.Anchor, e.Anchor-s)
		switch {
		case slices.Contains(e.Focus, s):
			cost = cost/10 + 1
		case p.Sentences[s].Paragraph == p.Sentences[e.Anchor].Paragraph:
			cost /= 5
		case headed:
			cost = 8
		}
		if cost < best {
			best, bestAt = cost, i
		}
	}
	if bestAt < 0 || best > vicinity {
		bestAt = p.loneTown(e)
	}
	if bestAt < 0 {
		return false
	}
	p.put(e, &p.places[bestAt], readout.Inferred, "vicinity")
	return true
}

// onLeaving reports whether somebody only saw a place before he went home: "He leaves for Delhi
// today after a visit to Paro".
func (p *placing) onLeaving(w *placeWords) bool {
	s := p.SentenceOf(w.at.From)
	after := false
	for i := w.at.From - 1; i >= s.From; i-- {
		after = after || p.Fold(i) == "after" || p.Fold(i) == "before"
		if t := p.VerbTrigger(i); after && (t != nil && t.Class == "depart" || p.Cue(i, lexicon.CueLeft) || p.Cue(i, lexicon.CueHomeward)) {
			return true
		}
	}
	return false
}

// loneTown gives the one town of the known country that the article names behind
// a preposition, -1 when there is none or more than one.
func (p *placing) loneTown(e *encounters.Encounter) int {
	found := -1
	for i := range p.places {
		w := &p.places[i]
		if e.Status != readout.Planned && p.LooksAhead(p.SentenceOf(w.at.From).Phrase) {
			continue
		}
		if w.City.Empty() || w.hangs || p.Fold(w.at.From) == "from" || !e.PlaceLand.Known() || w.Country != e.PlaceLand.Text {
			continue
		}
		if p.below(w, e) || p.ofPast(w) || p.atAnotherHour(w, e) || w.visited && p.onLeaving(w) {
			continue
		}
		if found >= 0 && p.CityName(&p.places[found].Toponym) != p.CityName(&w.Toponym) {
			return -1
		}
		found = i
	}
	return found
}

// below reports whether a town stands in a headline below the encounter, as of another
// article: "See also: Fishing equipment in Aquin".
func (p *placing) below(w *placeWords, e *encounters.Encounter) bool {
	s := p.Tokens[w.at.From].Sentence
	return s > e.Anchor && p.Sentences[s].Kind == text.Headline
}

// vicinity is how much a town may cost that is named near the encounter.
const vicinity = 60

// endsHeadline reports whether a town is the last word of a headline: the scene of all
// that it tells.
func (p *placing) endsHeadline(w *placeWords) bool {
	s := p.SentenceOf(w.at.From)
	return s.Kind == text.Headline && w.at.To == s.To && !w.City.Empty()
}
