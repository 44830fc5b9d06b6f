package places

import (
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns events that people attended: who met beside one, or in its course, met where
// it was ("took part in the Ocean Conference in Nice. On the sidelines he met X").

// byEvent takes the town of the event that the text told before, when words say that they met
// beside it, or that one of them attended it.
func (p *placing) byEvent(e *encounters.Encounter) bool {
	for n := len(p.places) - 1; n >= 0; n-- {
		w := &p.places[n]
		s := p.Tokens[w.at.From].Sentence
		if s > e.Anchor || w.at.From > e.Trigger.From || w.Country == "" || w.City.Empty() && w.Name == "" {
			continue
		}
		if e.Anchor-s > eventMemory {
			return false
		}
		noun := p.eventOf(w)
		if noun < 0 || p.ofPast(w) || e.Status != readout.Planned && p.LooksAhead(p.Sentences[s].Phrase) {
			continue
		}
		if p.besideSince(s, e) || s == e.Anchor && p.inCourse(noun) || s != e.Anchor && p.attends(noun, e) {
			p.put(e, w, readout.Inferred, "event")
			return true
		}
	}
	return false
}

// eventMemory is how many sentences an event that was told counts for those behind it.
const eventMemory = 8

// eventOf gives the token of the event whose place w is, -1 when it is none's: "the Annual
// Meetings of the Fund and the Bank in Marrakech", "the conference, which took place from
// 9 to 11 March in Nice".
func (p *placing) eventOf(w *placeWords) int {
	s := p.SentenceOf(w.at.From)
	if s.Kind != text.Prose || !p.Gists[p.Tokens[w.at.From].Sentence].Has(lexicon.CueEvent) {
		return -1
	}
	for i := w.at.From - 1; i >= max(s.From, w.at.From-eventReach); i-- {
		t := &p.Tokens[i]
		switch {
		case p.Cue(i, lexicon.CueEvent):
			if t.Shape == text.Lower && p.Cue(i, lexicon.CueEncounterNoun) && p.Fold(i) != "summit" { // "a meeting in Rio" is no event
				return -1
			}
			return i
		case t.Shape == text.Lower && !p.Cue(i, lexicon.CueEventLink), t.Shape == text.Mark && t.Fold != "," && t.Fold != "-" && t.Fold != "'s":
			return -1
		}
	}
	return -1
}

// eventReach is how many words may stand between an event and its place.
const eventReach = 16

// besideSince reports whether words between an event's sentence and the encounter say that
// people met beside it: "On the margins of the gathering".
func (p *placing) besideSince(s int, e *encounters.Encounter) bool {
	for k := s; k <= e.Anchor; k++ {
		if p.Gists[k].Has(lexicon.CueSidelines) && p.CueWithin(p.Sentences[k].From, p.Sentences[k].To, lexicon.CueSidelines) {
			return true
		}
	}
	return false
}

// inCourse reports whether the sentence of an event opens with when it was, as that of what
// was done there: "On the second day of the conference in Baku, X met Y".
func (p *placing) inCourse(noun int) bool {
	s := p.SentenceOf(noun)
	switch p.Fold(s.From) {
	case "on", "at", "during":
	default:
		return false
	}
	for i := s.From; i < noun; i++ {
		if p.Tokens[i].Shape == text.Mark && p.Fold(i) != "-" {
			return false
		}
	}
	return true
}

// attends reports whether the main clause before an event says that one of those who met is
// there: "has been using the Annual Meetings to", "is representing Peru at the conference". Who
// receives others does so at home.
func (p *placing) attends(noun int, e *encounters.Encounter) bool {
	if host, _ := p.hostOf(e); host != "" {
		return false
	}
	there := false
	for i := noun - 1; i >= p.SentenceOf(noun).From; i-- {
		if m := p.Mention(i); m != nil && m.Kind == names.Person {
			return there && len(m.Who) == 1 && slices.Contains(e.Principals, m.Who[0])
		}
		if p.Cue(i, lexicon.CueRelativePronoun) {
			return false
		}
		there = there || p.Cue(i, lexicon.CueAttending)
	}
	return false
}

// townOfEvent reads the town after which an event is called that is held there: "the Bali
// Democracy Forum", "the Antalya Diplomacy Forum".
func (p *placing) townOfEvent(i, end int) (text.Toponym, bool) {
	t, ok := p.TownAt(i, end)
	if !ok || t.Country == "" || t.City.Empty() || !p.IsCity(i, end) && !p.Is(i, lexicon.Locality) || p.Mention(i) != nil && p.Mention(i).Kind == names.Person {
		return text.Toponym{}, false
	}
	run := p.CapitalRun(t.At.To, end, 4)
	return t, run > t.At.To && p.Cue(run-1, lexicon.CueEventNoun)
}
