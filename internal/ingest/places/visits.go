package places

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns visits: the journey that an article tells of, and the place that an
// encounter takes from it.

// visitOf gives the visit that the encounter belongs to: one told in its own
// sentence, else the last one before it, else the first of the article that
// leads to one of its countries.
func (p *placing) visitOf(e *encounters.Encounter, fresh bool) *placeWords {
	var before, first *placeWords
	for i := range p.places {
		w := &p.places[i]
		if !w.visited && !w.stays || w.Country == "" || p.invited(w.at) || w.back && !p.cameBack(w, e) || p.atAnotherHour(w, e) {
			continue
		}
		s := p.Tokens[w.at.From].Sentence
		if fresh && p.ofPast(w) {
			continue
		}
		if s == e.Anchor {
			if p.Fold(w.at.From) == "for" && w.at.From >= e.Trigger.To {
				continue // "before leaving for Luang Prabang"
			}
			return w
		}
		if s > e.Anchor && (p.toured(w) || p.Fold(w.at.From) == "for") { // "The delegation departed for Kayseri"
			continue
		}
		if !fresh || !w.back && !p.represented(e, w.Country) && !p.ofGuest(w, e) || p.ofOthers(w, e) {
			continue
		}
		if s < e.Anchor {
			before = w
		}
		if first == nil && (s < e.Anchor || len(p.AnchoredAt(s)) == 0 && (e.Status == readout.Planned || !p.LooksAhead(p.Sentences[s].Phrase))) {
			first = w // of those told later, none that is another encounter's or still to come
		}
	}
	if before != nil {
		return before
	}
	if fresh && first == nil {
		return p.justVisit(e)
	}
	return first
}

// justVisited reports whether the sentence before the encounter's, in its paragraph,
// tells of a visit elsewhere than where the article is from: "paid a working visit to
// Slovenia on Tuesday. At the centre of her talks".
func (p *placing) justVisited(e *encounters.Encounter) bool {
	return p.justVisit(e) != nil
}

func (p *placing) justVisit(e *encounters.Encounter) *placeWords {
	for i := range p.places {
		w := &p.places[i]
		s := p.Tokens[w.at.From].Sentence
		if w.visited && !w.back && s == e.Anchor-1 && w.Country != "" && w.Country != p.dateTown.Country && p.Sentences[s].Kind == text.Prose && p.Sentences[s].Paragraph == p.Sentences[e.Anchor].Paragraph &&
			!p.invited(w.at) && !p.LooksAhead(p.Sentences[s].Phrase) && len(p.AnchoredAt(s)) == 0 &&
			!p.ofOthers(w, e) && !(e.Status == readout.Held && p.setsOut(w)) && !p.hostsHimself(e, p.travellerTo(w)) {
			return w
		}
	}
	return nil
}

// ofOthers reports whether those who went on a journey are named and took no part in the
// encounter: "a delegation of parliamentarians stayed in Seoul", of an envoy's call.
func (p *placing) ofOthers(w *placeWords, e *encounters.Encounter) bool {
	s := p.SentenceOf(w.at.From)
	for i := w.at.From - 1; i >= s.From; i-- {
		m := p.Mention(i)
		if m == nil {
			continue
		}
		switch m.Kind {
		case names.Person:
			return len(m.Who) == 1 && len(e.Principals) > 1 && (p.Entities[m.Who[0]].Name.Known() || m.Titles.Office.Len() > 1) && !slices.Contains(e.Principals, m.Who[0]) && !slices.Contains(e.Attending, m.Who[0])
		case names.Delegation:
			return p.indefinite(m.From)
		}
	}
	return false
}

// ofGuest reports whether one of those who met went on a journey that was told before, and
// met somebody there who represents no country, or his own: "after a visit to Djibouti … He
// had a meeting with the Executive Secretary of IGAD".
func (p *placing) ofGuest(w *placeWords, e *encounters.Encounter) bool {
	s := p.Tokens[w.at.From].Sentence
	if s >= e.Anchor || !w.visited || !p.ofOneCountry(e) || p.represented(e, w.Country) || e.Status != readout.Planned && p.LooksAhead(p.Sentences[s].Phrase) {
		return false
	}
	for i := w.at.From - 1; i >= p.Sentences[s].From; i-- {
		if m := p.Mention(i); m != nil && m.Kind == names.Person {
			return len(m.Who) == 1 && slices.Contains(e.Principals, m.Who[0])
		}
	}
	return false
}

// indefinite reports whether a mention opens with "a": it was not spoken of before.
func (p *placing) indefinite(i int) bool {
	return p.Determiner(i) == text.Indefinite || p.Determiner(i-1) == text.Indefinite
}

// toured reports whether somebody only saw a town on his journey ("has visited the
// port of Massawa"), or somebody else went there ("the contingent which came to").
func (p *placing) toured(w *placeWords) bool {
	if w.City.Empty() {
		return false
	}
	if p.Cue(w.at.From, lexicon.CueVisiting) {
		return !strings.HasSuffix(p.Fold(w.at.From), "ing") // "She is visiting Vienna"
	}
	earlier := false
	for i := w.at.From - 1; i >= max(p.SentenceOf(w.at.From).From, w.at.From-9); i-- {
		near := i >= w.at.From-5
		if !near && p.Tokens[i].Shape == text.Mark {
			break
		}
		earlier = earlier || p.Fold(i) == "earlier" || p.Fold(i) == "previously"
		if near && (p.Fold(i) == "which" || p.Fold(i) == "that" || text.HaveForms.Has(p.Fold(i))) || earlier && p.Fold(i) == "had" { // "said she had already travelled to Kailahun"
			return true
		}
	}
	return false
}

// byOwnVisit takes the visit that the encounter's own sentence tells of when it
// leads elsewhere than the encounter told before.
func (p *placing) byOwnVisit(e *encounters.Encounter) bool {
	if e.Follows < 0 || e.Follows >= len(p.Encounters) {
		return false
	}
	w := p.visitOf(e, false)
	return w != nil && p.Tokens[w.at.From].Sentence == e.Anchor && (p.represented(e, w.Country) || p.hasStateless(e)) &&
		(w.Country != p.Encounters[e.Follows].PlaceLand.Text || !w.City.Empty()) && p.byVisit(e, false)
}

// byVisitAhead takes, for an encounter still to come, the journey still to come of which the
// sentence before tells: "will visit Viet Nam later this month. Her programme includes a meeting with".
func (p *placing) byVisitAhead(e *encounters.Encounter) bool {
	if e.Status != readout.Planned || e.Anchor == 0 {
		return false
	}
	ahead := p.LeadsToPlan(p.Sentences[e.Anchor-1].Phrase)
	soon := !e.Date.Known() || p.Near(readout.Date(e.Date.Text), shortStay)
	for i := range p.places {
		w := &p.places[i]
		if p.Tokens[w.at.From].Sentence != e.Anchor-1 || !ahead && (!soon || w.back || p.ofPast(w)) { // "arrived in Cairo on Wednesday. He is to meet Y"
			continue
		}
		if (w.visited || w.stays) && w.Country != "" && p.represented(e, w.Country) && !p.invited(w.at) && !p.ofOthers(w, e) {
			p.put(e, w, readout.Inferred, "visit ahead")
			return true
		}
	}
	return false
}

// bySincePlace takes the place to which somebody travelled between the encounter told before and
// this one, when it lies in another country of those who met: "met X in Lomé. On Tuesday she went
// on to Cotonou. President Y received her".
func (p *placing) bySincePlace(e *encounters.Encounter) bool {
	if e.Follows < 0 || e.Follows >= len(p.Encounters) || e.Status == readout.Planned {
		return false
	}
	before := &p.Encounters[e.Follows]
	for n := len(p.places) - 1; n >= 0; n-- {
		w := &p.places[n]
		s := p.Tokens[w.at.From].Sentence
		if s >= e.Anchor {
			continue
		}
		if s < e.Anchor-1 {
			return false
		}
		if !w.visited || w.back || w.Country == "" || w.Country == before.PlaceLand.Text || !p.wentOn(w) || !p.represented(e, w.Country) {
			continue
		}
		if p.toured(w) || p.ofPast(w) || p.ofOthers(w, e) || p.invited(w.at) || p.LooksAhead(p.Sentences[s].Phrase) || len(p.AnchoredAt(s)) > 0 {
			continue
		}
		p.put(e, w, readout.Inferred, "journey since")
		return true
	}
	return false
}

// wentOn reports whether the verb of a journey that is over, and no noun such as "visit", leads to a place.
func (p *placing) wentOn(w *placeWords) bool {
	i := p.journeyBefore(w)
	if i < 0 {
		return false
	}
	t := p.VerbTrigger(i)
	return t != nil && t.Form&lexicon.Past != 0 || strings.HasSuffix(p.Fold(i), "ed") || p.Cue(i, lexicon.CueIrregularPast)
}

// journeyBefore gives the token of the word of a journey that leads to a place, -1 for none.
func (p *placing) journeyBefore(w *placeWords) int {
	for i := w.at.From - 1; i >= max(p.SentenceOf(w.at.From).From, w.at.From-4); i-- {
		if p.Cue(i, lexicon.CueJourney) {
			return i
		}
	}
	return -1
}

// hasStateless reports whether a principal represents nothing that is known.
func (p *placing) hasStateless(e *encounters.Encounter) bool {
	for _, n := range e.Principals {
		if o := &p.Entities[n]; !o.Country.Known() && !o.Org.Known() {
			return true
		}
	}
	return false
}

// invited reports whether a visit is only one to which somebody was invited.
func (p *placing) invited(at text.Phrase) bool {
	s := p.SentenceOf(at.From)
	for i := s.From; i < s.To; i++ {
		if p.Cue(i, lexicon.CueInvitation) && !p.followed(i) {
			return true
		}
	}
	return false
}

// followed reports whether the invitation at token i is one that somebody came upon: "on a
// visit to Moscow at the invitation of the Russian side".
func (p *placing) followed(i int) bool {
	for j := i - 1; j >= max(p.SentenceOf(i).From, i-4); j-- {
		switch f := p.Fold(j); {
		case f == "at" || f == "on" || f == "upon":
			return true
		case !p.Cue(j, lexicon.CueDeterminer) && !p.Tokens[j].Capital() && f != "official" && f != "kind" && f != "'s":
			return false
		}
	}
	return false
}

// byVisit takes the country, or the town, that is visited.
func (p *placing) byVisit(e *encounters.Encounter, fresh bool) bool {
	w := p.visitOf(e, fresh)
	if w == nil {
		return false
	}
	if host, _ := p.hostOf(e); host != "" && host != w.Country && p.Tokens[w.at.From].Sentence != e.Anchor {
		return false // whoever receives is at home
	}
	at := w.Land
	if at.Empty() {
		at = w.Toponym.At
	}
	if !w.City.Empty() && !e.City.Known() {
		e.City.Set(p.CityName(&w.Toponym), text.Clue{At: w.City, Basis: readout.Inferred, From: "visit"})
	}
	e.PlaceLand.Set(w.Country, text.Clue{At: at, Basis: readout.Inferred, From: "visit"})
	p.Note("place", "visit", w.at, "%s, %s", e.City.Text, e.PlaceLand.Text)
	return true
}
