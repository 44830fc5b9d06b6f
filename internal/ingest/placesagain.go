package ingest

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns places that the text speaks of again: "there", "in the port city",
// and the town from which somebody told of what he had done there.

// placeBackThere reads "there" at token i as the place named last, in its sentence or
// the one before.
func (p *placing) placeBackThere(i int) (placeWords, bool) {
	if len(p.places) == 0 || p.cue(i+1, lexicon.CueBeForm) || p.cue(i+1, lexicon.CueModal) || p.fold(i-1) == "from" || p.cue(i-1, lexicon.CueBeForm) {
		return placeWords{}, false
	}
	last := &p.places[len(p.places)-1]
	if p.tokens[i].sentence-p.tokens[last.at.from].sentence > 1 || last.country == "" || last.hangs && !last.visited && !last.stays {
		return placeWords{}, false
	}
	w := placeWords{toponym: last.toponym, at: phrase{i, i + 1}}
	if !w.city.empty() || w.name != "" {
		w.name = p.cityName(&last.toponym)
	}
	w.from = "there"
	return w, true
}

// placeHere reads "Here" that opens a sentence as the stage of a journey with which the
// sentence before it ends: "The following stage was Mogadishu. Here she met".
func (p *placing) placeHere(i int) (placeWords, bool) {
	s := p.tokens[i].sentence
	if s == 0 || i != p.sentences[s].from {
		return placeWords{}, false
	}
	before := p.sentences[s-1]
	for k := before.to - 1; k > before.from; k-- {
		if !p.cue(k, lexicon.CueBeForm) {
			continue
		}
		t, ok := p.townAt(k+1, before.to)
		if !ok || before.to > t.at.to+1 {
			return placeWords{}, false
		}
		t.name, t.at, t.from = p.cityName(&t), phrase{i, i + 1}, "there"
		return placeWords{toponym: t, at: t.at}, true
	}
	return placeWords{}, false
}

// townAgain reads "the port city", "that city", "the same town" at token j as the town
// named last, in its sentence or the one before; not where a name follows.
func (p *placing) townAgain(j, end int) (toponym, bool) {
	if !p.cue(j, lexicon.CueDefinite) && p.fold(j) != "that" {
		return toponym{}, false
	}
	if p.fold(j+1) == "same" && j+2 < end && (p.fold(j+2) == "place" || p.fold(j+2) == "venue") { // "at the same place"
		return p.townBefore(phrase{j, j + 3})
	}
	k := j + 1
	for k < min(end, j+4) && p.tokens[k].shape == lower && !p.cue(k, lexicon.CueTownNoun) {
		k++
	}
	if k < end && p.tokens[k].shape == lower && p.cue(k+1, lexicon.CueTownNoun) { // "the port city"
		k++
	}
	if k >= end || !p.cue(k, lexicon.CueTownNoun) || p.tokens[k].shape != lower || k+1 < end && (p.tokens[k+1].capital() || p.fold(k+1) == "of" || p.fold(k+1) == "'s" || p.tokens[k+1].shape == lower && !p.cue(k+1, lexicon.CuePreposition) && !p.cue(k+1, lexicon.CueClauseEnd) && !p.cue(k+1, lexicon.CueRelativePronoun)) {
		return toponym{}, false
	}
	first := p.sentences[max(0, p.tokens[j].sentence-1)].from
	for n := len(p.places) - 1; n >= 0 && p.places[n].at.from >= first; n-- { // where something was, before what was only spoken of
		if w := &p.places[n]; !w.hangs && !w.visited && w.country != "" && (!w.city.empty() || w.name != "") {
			t := w.toponym
			t.name, t.at, t.from = p.cityName(&w.toponym), phrase{j, k + 1}, "town named before"
			return t, true
		}
	}
	for i := j - 1; i >= first; i-- {
		if !p.isCity(i, j) || i > first && p.tokens[i-1].capital() {
			continue
		}
		if t, ok := p.townAt(i, j); ok && t.country != "" {
			t.name, t.at, t.from = p.cityName(&t), phrase{j, k + 1}, "town named before"
			return t, true
		}
	}
	return toponym{}, false
}

// townBefore gives the town named last behind a preposition, of whatever sentence.
func (p *placing) townBefore(at phrase) (toponym, bool) {
	for n := len(p.places) - 1; n >= 0; n-- {
		if w := &p.places[n]; !w.hangs && !w.visited && w.country != "" && (!w.city.empty() || w.name != "") {
			t := w.toponym
			t.name, t.at, t.from = p.cityName(&w.toponym), at, "town named before"
			return t, true
		}
	}
	return toponym{}, false
}

// placeWhere reads the town before ", where" at token i that stands behind no
// preposition: "The second leg of the journey is Dubai, where".
func (p *placing) placeWhere(i int) (placeWords, bool) {
	for from := max(p.sentenceOf(i).from, i-1-longestTown); from < i-1; from++ {
		if p.is(from, lexicon.Month|lexicon.Weekday) {
			continue
		}
		if t, ok := p.townAt(from, i-1); ok && t.at.to == i-1 {
			if n := len(p.places); n > 0 && p.places[n-1].at.to >= t.at.to || from > 0 && (p.tokens[from-1].capital() || p.cue(from-2, lexicon.CuePreposition) && p.tokens[from-1].shape == lower) {
				return placeWords{}, false
			}
			return placeWords{toponym: t, at: t.at, where: true}, true
		}
	}
	return placeWords{}, false
}

// placeInBrackets reads the town of a bracket that sets place and day behind a title:
// "following his meeting with X (Athens, 15 March 2022)".
func (p *placing) placeInBrackets(i, end int) (placeWords, bool) {
	t, ok := p.townAt(i+1, end)
	if !ok || p.fold(t.at.to) != "," {
		return placeWords{}, false
	}
	if next, ok := p.timeAt(t.at.to+1, end); !ok || next.kind != onDay && next.kind != onWeekday && next.kind != onDays {
		return placeWords{}, false
	}
	return placeWords{toponym: t, at: t.at}, true
}

// isClock reports whether token i is an hour: "10:30".
func (d *document) isClock(i int) bool {
	t := &d.tokens[i]
	return t.shape == number && strings.ContainsRune(t.fold, ':')
}

// placeAtClock reads the venue or town that an agenda sets behind the hour: "10:30
// Riga Castle.", "07:30 Casa Grande del Pueblo, La Paz."
func (p *placing) placeAtClock(i, end int) (placeWords, bool) {
	w := placeWords{at: phrase{i + 1, i + 2}}
	if venue, known := p.venueAt(i+1, end); !venue.empty() {
		w.venue, w.known, w.at.to = venue, known, venue.to
	}
	for k := i + 1; k < min(end, i+9); k++ {
		if k > i+1 && p.fold(k-1) != "," {
			continue
		}
		if t, ok := p.townAt(k, end); ok {
			w.toponym, w.at = t, phrase{i + 1, t.at.to} // the last: a hall may be called like a town
		}
	}
	return w, w.known != nil || w.country != ""
}

// byClock takes the place behind the hour that opens the encounter's entry in an agenda.
func (p *placing) byClock(e *encounter) bool {
	for i := range p.places {
		w := &p.places[i]
		s := p.tokens[w.at.from].sentence
		if s != e.anchor && s != e.anchor-1 || w.at.from != p.sentences[s].from+1 || !p.isClock(w.at.from-1) || p.sentences[s].paragraph != p.sentences[e.anchor].paragraph {
			continue
		}
		if w.country == "" {
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
	s := p.sentenceOf(i)
	told, far := false, false
	for k := max(s.from, i-12); k < i; k++ {
		told = told || p.cue(k, lexicon.CueSaying)
		far = far || told && p.cue(k, lexicon.CueTelephone)
		if p.cue(k, lexicon.CueHomeward) || p.cue(k, lexicon.CueJourney) {
			return false
		}
	}
	return told && far
}
