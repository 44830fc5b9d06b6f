package ingest

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns venues: palaces, hotels and halls that the text names, and the
// town and country that each of them tells.

// venueAt reads the venue whose name starts at token i: one that the vocabulary
// knows, or capitalised words that end with "Palace", "Hotel", "House" ….
func (p *placing) venueAt(i, end int) (phrase, *lexicon.Entry) {
	start := i
	if p.fold(i) == "the" || p.cue(i, lexicon.CueTheirs) { // "at his Ain el-Tineh residence"
		i++
	}
	known, entry := p.match(i, lexicon.Venue)
	last := -1
	for j := i; j < min(end, i+7); j++ {
		t := &p.tokens[j]
		if t.shape == mark && t.fold != "'s" && t.fold != "&" {
			break
		}
		if t.shape == lower && t.fold != "of" && t.fold != "the" && t.fold != "and" && !p.cue(j, lexicon.CueForeignOf) && !p.is(j, lexicon.VenueHead) && (j == i || j+1 == end || !p.is(j+1, lexicon.VenueHead) || p.cue(j, lexicon.CuePreposition)) { // "the Lohn country estate"
			break
		}
		if n, head := p.lex.Match(p.words[j:end], lexicon.VenueHead); head != nil && (j > i || p.tokens[j].capital()) {
			last = j + n
		}
	}
	if last == i+1 && p.tokens[i].shape == title { // "Camp Aguinaldo", "Hotel Baku"
		for last < end && p.tokens[last].shape == title && p.mention(last) == nil {
			last++
		}
	}
	if entry != nil && known.to >= last {
		if p.fold(known.to) == "'s" {
			return phrase{}, nil
		}
		return phrase{start, known.to}, entry
	}
	if last < 0 || !p.tokens[i].capital() || p.fold(last) == "'s" {
		return phrase{}, nil
	}
	return phrase{start, last}, entry
}

// venueOf gives the venue that the encounter's own sentences name.
func (p *placing) venueOf(e *encounter, own phrase) *placeWords {
	var best *placeWords
	cost := outOfSight
	look := func(scope, trigger phrase) {
		for i := range p.places {
			w := &p.places[i]
			if w.venue.empty() || w.hangs && p.fold(w.at.from) == "in" || w.at.from < scope.from || w.at.from >= scope.to || p.ofItsOwn(w.at, trigger) {
				continue
			}
			if c := w.at.gap(trigger); c < cost {
				best, cost = w, c
			}
		}
	}
	look(own, e.trigger)
	if best != nil {
		return best
	}
	for _, s := range e.focus {
		scope := p.sentences[s].phrase
		for i := scope.from; i < scope.to; i++ {
			if p.cue(i, lexicon.CueEncounterNoun) && p.heldThere(i+1, scope.to) {
				look(scope, phrase{i, i + 1})
			}
		}
	}
	return best
}

// byVenue takes the place of a venue: the town the vocabulary knows it in, when
// the text names that town, and else its country; a venue that it does not know
// stands in the dateline's town or the host's country.
func (p *placing) byVenue(e *encounter, w *placeWords) bool {
	e.venue.set(p.text(p.bare(w.venue)), clue{at: p.bare(w.venue), basis: readout.Stated})
	if w.known == nil || w.known.Code == "" || p.namesakeVenue(e, w.known.Code) {
		return p.venueTown(e, w)
	}
	if p.hasTown && p.dateTown.country == w.known.Code && lexicon.Fold(p.cityName(&p.dateTown)) == lexicon.Fold(w.known.Note) {
		e.city.set(p.cityName(&p.dateTown), clue{at: p.dateTown.city, basis: readout.Inferred, from: "dateline"}, clue{at: w.venue, basis: readout.Inferred, from: "venue"})
	} else if at := p.townWithin(w.venue, w.known.Note); !at.empty() {
		e.city.set(p.text(at), clue{at: at, basis: readout.Inferred, from: "venue"})
	} else if at := p.printedTown(w.known.Note); !at.empty() {
		e.city.set(p.plainCapitals(at), clue{at: at, basis: readout.Inferred, from: "venue"}, clue{at: w.venue, basis: readout.Inferred, from: "venue"})
	}
	e.placeLand.set(w.known.Code, clue{at: w.venue, basis: readout.Inferred, from: "venue"})
	p.note("place", "venue", w.venue, "%s, %s", e.city.text, e.placeLand.text)
	return true
}

// namesakeVenue reports whether a venue known in a country must be another one of that
// name: the dateline, or the article's home, is in a country that is represented, and of
// the known one the article does not speak.
func (p *placing) namesakeVenue(e *encounter, code string) bool {
	here := p.home
	if p.hasTown {
		here = p.dateTown.country
	}
	if here == code || p.represented(e, code) || !p.represented(e, here) {
		return false
	}
	_, spoken := p.lands[code]
	for i := range p.places {
		spoken = spoken || p.places[i].country == code
	}
	return !spoken
}

// venueTown reads the town in a venue's own name: "Hillsborough Castle",
// "Entebbe State House"; or the country: "the Nepali Army Headquarters".
func (p *placing) venueTown(e *encounter, w *placeWords) bool {
	at := p.bare(w.venue)
	if again := p.venueAgain(w); again != nil {
		e.city.set(p.cityName(&again.toponym), clue{at: again.city, basis: readout.Inferred, from: "venue"}, clue{at: w.venue, basis: readout.Inferred, from: "venue"})
		e.placeLand.set(again.country, clue{at: again.city, basis: readout.Inferred, from: "gazetteer"})
		return true
	}
	if t, ok := p.townAt(at.from, at.to); ok && p.represented(e, t.country) && (p.fold(t.at.to) != "'s" || p.isCity(at.from, at.to)) { // "Tashkent's Kuksaroy residence", but "St. Ann's Fort"
		e.city.set(p.cityName(&t), clue{at: t.city, basis: readout.Inferred, from: "venue"})
		e.placeLand.set(t.country, clue{at: t.city, basis: readout.Inferred, from: "gazetteer"})
		return true
	}
	p1, entry := p.match(at.from, lexicon.Demonym|lexicon.CountryName)
	if entry == nil || !p.represented(e, entry.Code) {
		return false
	}
	e.placeLand.set(entry.Code, clue{at: p1, basis: readout.Inferred, from: "venue"})
	if p.hasTown && p.dateTown.country == entry.Code && p.fresh(e) {
		e.city.set(p.cityName(&p.dateTown), clue{at: p.dateTown.city, basis: readout.Inferred, from: "dateline"}, clue{at: w.venue, basis: readout.Inferred, from: "venue"})
	}
	return true
}

// venueAgain gives the other place where a venue is named with its town: "State House,
// Nairobi" for a later "State House"; nil when there is none, or it is a venue of any town.
func (p *placing) venueAgain(w *placeWords) *placeWords {
	at := p.bare(w.venue)
	if at.len() < 2 || !p.tokens[at.from].capital() {
		return nil
	}
	for i := range p.places {
		other := &p.places[i]
		if other != w && !other.venue.empty() && !other.city.empty() && other.country != "" && p.sameWords(p.bare(other.venue), at) {
			return other
		}
	}
	return nil
}

// sameWords reports whether two phrases fold to the same words.
func (d *document) sameWords(a, b phrase) bool {
	if a.len() != b.len() {
		return false
	}
	for i := range a.len() {
		if d.fold(a.from+i) != d.fold(b.from+i) {
			return false
		}
	}
	return true
}

// townWithin finds a town's name among the words of a venue: "Windsor Castle".
func (p *placing) townWithin(venue phrase, town string) phrase {
	if at := p.bare(venue); town != "" && p.fold(at.from) == lexicon.Fold(town) {
		return phrase{at.from, at.from + 1}
	}
	return phrase{}
}

// bySeat takes the capital of the known country when the encounter was at a house of the
// state and the text names the town: "at the Naval Headquarters", and "Colombo" elsewhere.
func (p *placing) bySeat(e *encounter, w *placeWords) bool {
	if w == nil || !p.ofState(w.venue) {
		return false
	}
	at := p.printedTown(p.lex.CapitalOf(e.placeLand.text))
	if at.empty() {
		return false
	}
	e.city.set(p.plainCapitals(at), clue{at: at, basis: readout.Inferred, from: "venue"}, clue{at: w.venue, basis: readout.Inferred, from: "venue"})
	p.note("place", "seat", w.venue, "%s: the capital, at a house of the state", e.city.text)
	return true
}

// ofState reports whether a venue's head is one of what a country has at its seat of
// government: "palace", "ministry", "headquarters".
func (p *placing) ofState(venue phrase) bool {
	for i := venue.from; i < venue.to; i++ {
		if n, head := p.lex.Match(p.words[i:venue.to], lexicon.VenueHead); n > 0 && head.Note == "state" {
			return true
		}
	}
	return false
}

// printedTown finds a town's name in the prose, empty when it is not printed.
func (p *placing) printedTown(name string) phrase {
	if name == "" {
		return phrase{}
	}
	var folds []string
	for word := range strings.FieldsSeq(lexicon.Fold(name)) {
		folds = append(folds, word)
	}
	for s := range p.sentences {
		if p.sentences[s].kind == furniture {
			continue
		}
		for i := p.sentences[s].from; i+len(folds) <= p.sentences[s].to; i++ {
			if p.tokens[i].capital() && p.isPrinted(folds, i) {
				return phrase{i, i + len(folds)}
			}
		}
	}
	return phrase{}
}

// isPrinted reports whether the folded words stand at token i.
func (d *document) isPrinted(folds []string, i int) bool {
	for n, fold := range folds {
		if d.fold(i+n) != fold {
			return false
		}
	}
	return true
}

// bySceneVenue takes the known venue that the article's first sentence names.
func (p *placing) bySceneVenue(e *encounter) bool {
	if p.lead >= len(p.sentences) || e.anchor <= p.lead {
		return false
	}
	for i := range p.places {
		w := &p.places[i]
		if !w.venue.empty() && w.known != nil && p.sentences[p.lead].has(w.at.from) && p.represented(e, w.known.Code) {
			return p.byVenue(e, w)
		}
	}
	return false
}
