package places

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the scene of an article: what its dateline and its first sentence
// say of where an encounter was that has no words of place of its own.

// fresh reports whether the dateline, the first sentence and the visit that the
// article tells of may speak for the encounter.
func (p *placing) fresh(e *encounters.Encounter) bool {
	if !e.Date.Known() {
		return e.News
	}
	date := readout.Date(e.Date.Text)
	return (date.Precision() == readout.PrecisionDay || date.Precision() == readout.PrecisionInterval) && p.Near(date, encounters.Freshness)
}

// byDateline takes the dateline's town when no visit, scene and host contradict it: a
// correspondent who writes from a third country has gone there with those who met.
func (p *placing) byDateline(e *encounters.Encounter) bool {
	if !p.hasTown || e.Status == readout.Planned {
		return false
	}
	for _, w := range []*placeWords{p.visitOf(e, true), p.sceneOf(e, false)} {
		if w == nil {
			continue
		}
		if w.Country != p.dateTown.Country || !w.City.Empty() {
			return false
		}
	}
	host, _ := p.hostOf(e)
	if host != "" && host != p.dateTown.Country || p.justVisited(e) || host == "" && p.leadAbroad(e, p.dateTown.Country) {
		return false
	}
	if !p.byToldBefore(e, p.CityName(&p.dateTown)) {
		p.putDateline(e, "the article's own news")
	}
	return true
}

// leadAbroad reports whether the article's first sentence names a town of a third country as a place, if
// only where something else was: "returned from the forum in Davos", "told of the summit held in Davos".
func (p *placing) leadAbroad(e *encounters.Encounter, home string) bool {
	if e.Anchor <= p.Lead && len(p.AnchoredAt(p.Lead)) > 1 {
		return false // the town may be that of the other
	}
	for i := range p.places {
		w := &p.places[i]
		plain := !w.hangs && !w.visited && !w.back && !w.stays && w.venue.Empty()
		if plain && p.Tokens[w.at.From].Sentence == p.Lead && !w.City.Empty() && w.Country != "" && w.Country != home && !p.represented(e, w.Country) && !p.ofPast(w) && !p.atAnotherHour(w, e) {
			return true
		}
	}
	return false
}

// putDateline takes the dateline's town and its country.
func (p *placing) putDateline(e *encounters.Encounter, why string) {
	city, land := p.dateTown.Clues(readout.Inferred)
	e.City.Set(p.CityName(&p.dateTown), city...)
	e.PlaceLand.Set(p.dateTown.Country, land...)
	p.Note("place", "dateline", p.dateTown.At, "%s, %s: %s", e.City.Text, e.PlaceLand.Text, why)
}

// datelineWithin takes the dateline's town when it lies in the country that is
// known otherwise.
func (p *placing) datelineWithin(e *encounters.Encounter) bool {
	if !p.hasTown || e.PlaceLand.Text != p.dateTown.Country || e.Status == readout.Planned && e.Date.Text != string(p.Article.Date) {
		return false
	}
	city, _ := p.dateTown.Clues(readout.Inferred)
	e.City.Set(p.CityName(&p.dateTown), city...)
	p.Note("place", "dateline", p.dateTown.At, "%s: in the country known otherwise", e.City.Text)
	return true
}

// besideEvent reports whether the encounter was on the margins of an event, which may
// be in neither's country.
func (p *placing) besideEvent(e *encounters.Encounter) bool {
	s := &p.Sentences[e.Anchor]
	return p.CueWithin(s.From, s.To, lexicon.CueSidelines)
}

// ofOrganisation reports whether a principal represents an organisation, whose
// seat may stand in any country.
func (p *placing) ofOrganisation(e *encounters.Encounter) bool {
	for _, n := range e.Principals {
		if p.Entities[n].Org.Known() {
			return true
		}
	}
	for _, side := range e.Parties {
		if side.Entity >= 0 && (p.Entities[side.Entity].Kind == names.Organisation || p.Entities[side.Entity].Org.Known()) {
			return true
		}
	}
	return false
}

// represented reports whether a country is among the encounter's.
func (p *placing) represented(e *encounters.Encounter, code string) bool {
	for _, c := range p.CountriesOf(e) {
		if c == code {
			return true
		}
	}
	return false
}

// bySoleCountry takes the one country that is represented, for a locality whose
// country nothing else tells.
func (p *placing) bySoleCountry(e *encounters.Encounter) bool {
	codes := p.CountriesOf(e)
	if len(codes) == 0 {
		return false
	}
	for _, code := range codes {
		if code != codes[0] {
			return false
		}
	}
	e.PlaceLand.Set(codes[0], text.Clue{At: e.City.Clues[0].At, Basis: readout.Inferred, From: "only country represented"})
	return true
}

// sceneOf gives the place that the article's first sentence sets for what
// follows; town asks for a town.
func (p *placing) sceneOf(e *encounters.Encounter, town bool) *placeWords {
	if p.Lead >= len(p.Sentences) || e.Anchor <= p.Lead {
		return nil
	}
	scope := p.Sentences[p.Lead].Phrase
	for s := p.Lead + 1; s < min(e.Anchor, p.Paragraphs[p.Sentences[p.Lead].Paragraph].To) && len(p.AnchoredAt(s)) == 0; s++ {
		scope.To = p.Sentences[s].To
	}
	ahead := e.Status != readout.Planned || p.LeadsToPlan(scope) || e.Date.Text == string(p.Article.Date)
	for i := range p.places {
		w := &p.places[i]
		if !ahead && !w.visited { // what was held there says nothing of what is to come
			continue
		}
		if w.back && !p.cameBack(w, e) {
			continue
		}
		if w.hangs || w.visited && w.City.Empty() || !scope.Has(w.at.From) || w.Country == "" || town && w.City.Empty() && w.Name == "" {
			continue
		}
		start := p.sayingEnd(w.at.From, p.SentenceOf(w.at.From).From)
		if at := w.at.From; p.Fold(at-1) == "held" && at-2 > scope.From && p.Tokens[at-2].Shape == text.Lower { // "at ceremonies held at State House, Victoria"
			start = at
		}
		if p.ofItsOwn(w.at, text.Phrase{From: start, To: start}) {
			continue
		}
		return w
	}
	return nil
}

// sayingEnd gives the token after the last "said" or "told" before a place:
// where somebody spoke is where the news happened.
func (p *placing) sayingEnd(i, from int) int {
	for j := i; j > from; j-- {
		if p.Cue(j-1, lexicon.CueSaying) {
			return j
		}
	}
	return from
}

// guessed reports whether the country of a person is known by the article's home alone.
func (p *placing) guessed(at text.Phrase) bool {
	m := p.Mention(at.From)
	if m == nil || len(m.Who) != 1 {
		return false
	}
	clues := p.Entities[m.Who[0]].Country.Clues
	return len(clues) > 0 && clues[0].From == references.FromHome
}

// byScene takes the place of the article's first sentence.
func (p *placing) byScene(e *encounters.Encounter, town bool) bool {
	if e.Status == readout.Planned && len(e.Principals) == 0 {
		return false // of parties alone, and still to come: where is announced or not known
	}
	w := p.sceneOf(e, town)
	if w == nil {
		return !town && p.bySceneVenue(e)
	}
	if host, at := p.hostOf(e); host != "" && host != w.Country && !(town && p.guessed(at) && !p.LooksAhead(p.SentenceOf(w.at.From).Phrase)) {
		return false
	}
	if !p.byToldBefore(e, p.CityName(&w.Toponym)) {
		p.put(e, w, readout.Inferred, "scene")
	}
	return true
}

// byToldBefore takes the place of the encounter told last before, where that was held as well: who tells
// one after the other goes on at the place of the last, whatever town opened the article.
func (p *placing) byToldBefore(e *encounters.Encounter, town string) bool {
	for i := len(p.Encounters) - 1; i >= 0; i-- {
		before := &p.Encounters[i]
		if before == e || before.Anchor > e.Anchor || !before.City.Known() || before.Status != readout.Held || e.Status != readout.Held || !p.fresh(before) {
			continue
		}
		if before.City.Text == town {
			return false
		}
		p.takePlace(e, before, "told before")
		return true
	}
	return false
}

// byHeadline takes the town behind the words of a headline that tell that people met: "Speakers hold
// talks in Kutaisi", of an agency at home whose dateline is elsewhere.
func (p *placing) byHeadline(e *encounters.Encounter) bool {
	if !e.News || e.Follows >= 0 {
		return false
	}
	for i := range p.places {
		w := &p.places[i]
		s := p.Tokens[w.at.From].Sentence
		if s >= min(p.Lead, e.Anchor) {
			return false
		}
		if p.Sentences[s].Kind != text.Headline || w.visited || w.City.Empty() || !p.represented(e, w.Country) || !p.toldBefore(w.at.From) || p.LooksAhead(p.Sentences[s].Phrase) {
			continue
		}
		if host, _ := p.hostOf(e); host != "" && host != w.Country {
			return false
		}
		p.put(e, w, readout.Inferred, "headline")
		return true
	}
	return false
}

// toldBefore reports whether the word before token i, or before a day there, tells of an encounter:
// "meet in Arica", "hold talks on Tuesday in Arica".
func (p *placing) toldBefore(i int) bool {
	i = p.SkipDay(*p.SentenceOf(i), i-1)
	return p.Cue(i, lexicon.CueEncounterNoun) || p.Cue(i, lexicon.CueTalksNoun) || p.VerbTrigger(i) != nil
}
