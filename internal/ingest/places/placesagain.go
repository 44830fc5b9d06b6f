package places

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns places that the text speaks of again: "there", "in the port city",
// and the town from which somebody told of what he had done there.

// placeBackThere reads "there" at token i as the place named last, in its sentence or
// the one before.
func (p *placing) placeBackThere(i int) (placeWords, bool) {
	if len(p.places) == 0 || p.Cue(i+1, lexicon.CueBeForm) || p.Cue(i+1, lexicon.CueModal) || p.Fold(i-1) == "from" || p.Cue(i-1, lexicon.CueBeForm) {
		return placeWords{}, false
	}
	last := &p.places[len(p.places)-1]
	if p.Tokens[i].Sentence-p.Tokens[last.at.From].Sentence > 1 || last.Country == "" {
		return placeWords{}, false
	}
	w := placeWords{Toponym: last.Toponym, at: text.At(i)}
	if !w.City.Empty() || w.Name != "" {
		w.Name = p.CityName(&last.Toponym)
	}
	w.From = "there"
	return w, true
}

// placeHere reads "Here" that opens a sentence as the stage of a journey with which the
// sentence before it ends: "The following stage was Mogadishu. Here she met".
func (p *placing) placeHere(i int) (placeWords, bool) {
	s := p.Tokens[i].Sentence
	if s == 0 || i != p.Sentences[s].From {
		return placeWords{}, false
	}
	before := p.Sentences[s-1]
	for k := before.To - 1; k > before.From; k-- {
		if !p.Cue(k, lexicon.CueBeForm) {
			continue
		}
		t, ok := p.TownAt(k+1, before.To)
		if !ok || before.To > t.At.To+1 {
			return placeWords{}, false
		}
		t.Name, t.At, t.From = p.CityName(&t), text.At(i), "there"
		return placeWords{Toponym: t, at: t.At}, true
	}
	return placeWords{}, false
}

// townAgain reads "the port city", "that city", "the same town" at token j as the town
// named last, in its sentence or the one before; not where a name follows.
func (p *placing) townAgain(j, end int) (text.Toponym, bool) {
	if !p.Cue(j, lexicon.CueDefinite) && p.Fold(j) != "that" {
		return text.Toponym{}, false
	}
	if p.Fold(j+1) == "same" && j+2 < end && (p.Fold(j+2) == "place" || p.Fold(j+2) == "venue") { // "at the same place"
		return p.townBefore(text.Phrase{From: j, To: j + 3})
	}
	k := j + 1
	for k < min(end, j+4) && p.Tokens[k].Shape == text.Lower && !p.Cue(k, lexicon.CueTownNoun) {
		k++
	}
	if k < end && p.Tokens[k].Shape == text.Lower && p.Cue(k+1, lexicon.CueTownNoun) { // "the port city"
		k++
	}
	if k >= end || !p.Cue(k, lexicon.CueTownNoun) || p.Tokens[k].Shape != text.Lower {
		return text.Toponym{}, false
	}
	if next := k + 1; next < end && (p.IsCapital(next) || p.nounGoesOn(next) && !p.Cue(next, lexicon.CueRelativePronoun)) { // "the town council"
		return text.Toponym{}, false
	}
	first := p.Sentences[max(0, p.Tokens[j].Sentence-1)].From
	for n := len(p.places) - 1; n >= 0 && p.places[n].at.From >= first; n-- { // where something was, before what was only spoken of
		if w := &p.places[n]; !w.hangs && !w.visited && w.Country != "" && (!w.City.Empty() || w.Name != "") {
			t := w.Toponym
			t.Name, t.At, t.From = p.CityName(&w.Toponym), text.Phrase{From: j, To: k + 1}, "town named before"
			return t, true
		}
	}
	for i := j - 1; i >= first; i-- {
		if !p.IsCity(i, j) || i > first && p.IsCapital(i-1) {
			continue
		}
		if t, ok := p.TownAt(i, j); ok && t.Country != "" {
			t.Name, t.At, t.From = p.CityName(&t), text.Phrase{From: j, To: k + 1}, "town named before"
			return t, true
		}
	}
	return text.Toponym{}, false
}

// homeCapital reads "the capital" at token j, of which no country is told, as that of the article's
// home, as the readers there would.
func (p *placing) homeCapital(j, end int) (text.Toponym, bool) {
	if p.Fold(j) != "the" || p.Fold(j+1) != "capital" || !p.IsLower(j+1) || p.Home == "" || p.HomeUnknown || p.Countries.Of(p.Home).Best < references.SeatWeight {
		return text.Toponym{}, false
	}
	to := j + 2
	if p.Fold(to) == "city" {
		to++
	}
	if to < end && (p.Tokens[to].Capital() && !p.Is(to, lexicon.Weekday) || p.nounGoesOn(to) && !p.Is(to, lexicon.DayWord)) { // "the capital market"
		return text.Toponym{}, false
	}
	name := p.Lex.CapitalOf(p.Home)
	return text.Toponym{At: text.Phrase{From: j, To: to}, Name: name, Country: p.Home, From: "capital"}, name != ""
}

// tookPlaceThere takes the place of the sentence behind the encounter's own that says nothing but where
// and when it was: "It took place in Quito on Monday", "Held in Quito, the meeting dealt with".
func (p *placing) tookPlaceThere(e *encounters.Encounter) bool {
	next := e.Anchor + 1
	if next >= len(p.Sentences) || p.Sentences[next].Kind != text.Prose {
		return false
	}
	const few = 4
	s := p.Sentences[next].Phrase
	word := p.Fold(s.From)
	for i := s.From; i < min(s.To, s.From+few); i++ {
		if !p.Cue(i, lexicon.CueTookPlace) {
			continue
		}
		return (word == "it" || word == "this" || i == s.From && p.CueWithin(i, s.To, lexicon.CueEncounterNoun)) && p.explicit(e, s, text.At(i), "focus")
	}
	return false
}

// nounGoesOn reports whether the words at token i make something else of the town before them: "the
// capital of", "the capital's", "the town council".
func (p *placing) nounGoesOn(i int) bool {
	return p.Fold(i) == "of" || p.Fold(i) == "'s" || p.IsLower(i) && !p.Cue(i, lexicon.CuePreposition) && !p.Cue(i, lexicon.CueClauseEnd)
}

// townBefore gives the town named last behind a preposition, of whatever sentence.
func (p *placing) townBefore(at text.Phrase) (text.Toponym, bool) {
	for n := len(p.places) - 1; n >= 0; n-- {
		if w := &p.places[n]; !w.hangs && !w.visited && w.Country != "" && (!w.City.Empty() || w.Name != "") {
			t := w.Toponym
			t.Name, t.At, t.From = p.CityName(&w.Toponym), at, "town named before"
			return t, true
		}
	}
	return text.Toponym{}, false
}

// placeWhere reads the town before ", where" at token i that stands behind no
// preposition: "The second leg of the journey is Dubai, where".
func (p *placing) placeWhere(i int) (placeWords, bool) {
	for from := max(p.SentenceOf(i).From, i-1-text.LongestTown); from < i-1; from++ {
		if p.Is(from, lexicon.Month|lexicon.Weekday) {
			continue
		}
		if t, ok := p.TownAt(from, i-1); ok && t.At.To == i-1 {
			if n := len(p.places); n > 0 && p.places[n-1].at.To >= t.At.To || from > 0 && (p.IsCapital(from-1) || p.Cue(from-2, lexicon.CuePreposition) && p.Tokens[from-1].Shape == text.Lower) {
				return placeWords{}, false
			}
			return placeWords{Toponym: t, at: t.At, where: true}, true
		}
	}
	return placeWords{}, false
}

// placeInBrackets reads the town of a bracket that sets place and day behind a title:
// "following his meeting with X (Athens, 15 March 2022)".
func (p *placing) placeInBrackets(i, end int) (placeWords, bool) {
	t, ok := p.TownAt(i+1, end)
	if !ok || p.Fold(t.At.To) != "," {
		return placeWords{}, false
	}
	if next, ok := p.TimeAt(t.At.To+1, end); !ok || next.Kind != times.OnDay && next.Kind != times.OnWeekday && next.Kind != times.OnDays {
		return placeWords{}, false
	}
	return placeWords{Toponym: t, at: t.At}, true
}

// isClock reports whether token i is an hour: "10:30".
func (d document) isClock(i int) bool {
	t := &d.Tokens[i]
	return t.Shape == text.Number && strings.ContainsRune(t.Fold, ':')
}

// placeAtClock reads the venue or town that an agenda sets behind the hour: "10:30
// Riga Castle.", "07:30 Casa Grande del Pueblo, La Paz."
func (p *placing) placeAtClock(i, end int) (placeWords, bool) {
	w := placeWords{at: text.At(i + 1)}
	if venue, known := p.venueAt(i+1, end); !venue.Empty() {
		w.venue, w.known, w.at.To = venue, known, venue.To
	}
	for k := i + 1; k < min(end, i+9); k++ {
		if k > i+1 && p.Fold(k-1) != "," {
			continue
		}
		if t, ok := p.TownAt(k, end); ok {
			w.Toponym, w.at = t, text.Phrase{From: i + 1, To: t.At.To} // the last: a hall may be called like a town
		}
	}
	return w, w.known != nil || w.Country != ""
}

// byClock takes the place behind the hour that opens the encounter's entry in an agenda.
func (p *placing) byClock(e *encounters.Encounter) bool {
	for i := range p.places {
		w := &p.places[i]
		s := p.Tokens[w.at.From].Sentence
		if s != e.Anchor && s != e.Anchor-1 || w.at.From != p.Sentences[s].From+1 || !p.isClock(w.at.From-1) || p.Sentences[s].Paragraph != p.Sentences[e.Anchor].Paragraph {
			continue
		}
		if w.Country == "" {
			return p.byVenue(e, w)
		}
		p.put(e, w, readout.Stated, "agenda")
		return true
	}
	return false
}

// toldFrom reports whether somebody told his news from the town behind "from" at token
// i, by telephone or after what he did there: "told MTI by phone from Osijek after talks".
func (p *placing) toldFrom(i int) bool {
	s := p.SentenceOf(i)
	told, far := false, false
	for k := max(s.From, i-12); k < i; k++ {
		told = told || p.Cue(k, lexicon.CueSaying) || p.Fold(k) == "speaking"
		far = far || told && p.Cue(k, lexicon.CueTelephone)
		if p.Cue(k, lexicon.CueHomeward) || p.Cue(k, lexicon.CueJourney) {
			return false
		}
	}
	return told && far
}
