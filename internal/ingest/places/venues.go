package places

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns venues: palaces, hotels and halls that the text names, and the
// town and country that each of them tells.

// venueAt reads the venue whose name starts at token i: one that the vocabulary
// knows, or capitalised words that end with "Palace", "Hotel", "House" ….
func (p *placing) venueAt(i, end int) (text.Phrase, *lexicon.Entry) {
	start := i
	if p.Fold(i) == "the" || p.Cue(i, lexicon.CueTheirs) { // "at his Ain el-Tineh residence"
		i++
	}
	known, entry := p.Match(i, lexicon.Venue)
	last := -1
	for j := i; j < min(end, i+7); j++ {
		t := &p.Tokens[j]
		if t.Shape == text.Mark && t.Fold != "'s" && t.Fold != "&" || t.Fold == "and" && p.Fold(j+1) == "the" { // "Unit 1 at Kozloduy and the building of"
			break
		}
		if t.Shape == text.Lower && !linksName(t.Fold) && !p.Cue(j, lexicon.CueForeignOf) && !p.Is(j, lexicon.VenueHead) {
			if j == i || j+1 == end || !p.Is(j+1, lexicon.VenueHead) || p.Cue(j, lexicon.CuePreposition) { // else "the Lohn country estate"
				break
			}
		}
		if n, head := p.Lex.Match(p.Words[j:end], lexicon.VenueHead); head != nil && (j > i || p.Tokens[j].Capital()) {
			last = j + n
		}
	}
	if last == i+1 && p.Tokens[i].Shape == text.Title { // "Camp Aguinaldo", "Hotel Baku"
		for last < end && p.Tokens[last].Shape == text.Title && p.Mention(last) == nil {
			last++
		}
	}
	if p.LargeTown(i, end).To == last { // "Fort Worth"
		return text.Phrase{}, nil
	}
	if entry != nil && known.To >= last {
		if p.Fold(known.To) == "'s" {
			return text.Phrase{}, nil
		}
		return text.Phrase{From: start, To: known.To}, entry
	}
	if last < 0 || !p.Tokens[i].Capital() || p.Fold(last) == "'s" {
		return text.Phrase{}, nil
	}
	return text.Phrase{From: start, To: last}, entry
}

// linksName reports whether a word joins others to a name: "Palace of the Republic".
func linksName(word string) bool { return word == "of" || word == "the" || word == "and" }

// venueOf gives the venue that the encounter's own sentences name.
func (p *placing) venueOf(e *encounters.Encounter, own text.Phrase) *placeWords {
	var best *placeWords
	cost := outOfSight
	look := func(scope, trigger text.Phrase) {
		for i := range p.places {
			w := &p.places[i]
			if w.venue.Empty() || w.hangs && p.Fold(w.at.From) == "in" || w.at.From < scope.From || w.at.From >= scope.To || p.ofItsOwn(w.at, trigger) {
				continue
			}
			if c := w.at.Gap(trigger); c < cost {
				best, cost = w, c
			}
		}
	}
	look(own, e.Trigger)
	if best != nil {
		return best
	}
	for _, s := range e.Focus {
		scope := p.Sentences[s].Phrase
		for i := scope.From; i < scope.To; i++ {
			if p.Cue(i, lexicon.CueEncounterNoun) && p.heldThere(i+1, scope.To) {
				look(scope, text.At(i))
			}
		}
	}
	return best
}

// byVenue takes the place of a venue: the town the vocabulary knows it in, when
// the text names that town, and else its country; a venue that it does not know
// stands in the dateline's town or the host's country.
func (p *placing) byVenue(e *encounters.Encounter, w *placeWords) bool {
	e.Venue.Set(p.Text(p.bare(w.venue)), text.Clue{At: p.bare(w.venue), Basis: readout.Stated})
	if w.known == nil || w.known.Code == "" || p.namesakeVenue(e, w.known.Code) {
		return p.venueTown(e, w)
	}
	if p.hasTown && p.dateTown.Country == w.known.Code && lexicon.Fold(p.CityName(&p.dateTown)) == lexicon.Fold(w.known.Note) {
		e.City.Set(p.CityName(&p.dateTown), text.Clue{At: p.dateTown.City, Basis: readout.Inferred, From: "dateline"}, text.Clue{At: w.venue, Basis: readout.Inferred, From: "venue"})
	} else if at := p.townWithin(w.venue, w.known.Note); !at.Empty() {
		e.City.Set(p.Text(at), text.Clue{At: at, Basis: readout.Inferred, From: "venue"})
	} else if at := p.printedTown(w.known.Note); !at.Empty() {
		e.City.Set(p.PlainCapitals(at), text.Clue{At: at, Basis: readout.Inferred, From: "venue"}, text.Clue{At: w.venue, Basis: readout.Inferred, From: "venue"})
	}
	e.PlaceLand.Set(w.known.Code, text.Clue{At: w.venue, Basis: readout.Inferred, From: "venue"})
	p.Note("place", "venue", w.venue, "%s, %s", e.City.Text, e.PlaceLand.Text)
	return true
}

// namesakeVenue reports whether a venue known in a country must be another one of that
// name: the dateline, or the article's home, is in a country that is represented, and of
// the known one the article does not speak.
func (p *placing) namesakeVenue(e *encounters.Encounter, code string) bool {
	here := p.Home
	if p.hasTown {
		here = p.dateTown.Country
	}
	if here == code || p.represented(e, code) || !p.represented(e, here) {
		return false
	}
	_, spoken := p.Lands[code]
	for i := range p.places {
		spoken = spoken || p.places[i].Country == code
	}
	return !spoken
}

// venueTown reads the town in a venue's own name: "Hillsborough Castle",
// "Entebbe State House"; or the country: "the Nepali Army Headquarters".
func (p *placing) venueTown(e *encounters.Encounter, w *placeWords) bool {
	at := p.bare(w.venue)
	if again := p.venueAgain(w); again != nil {
		e.City.Set(p.CityName(&again.Toponym), text.Clue{At: again.City, Basis: readout.Inferred, From: "venue"}, text.Clue{At: w.venue, Basis: readout.Inferred, From: "venue"})
		e.PlaceLand.Set(again.Country, text.Clue{At: again.City, Basis: readout.Inferred, From: "gazetteer"})
		return true
	}
	t, ok := p.TownAt(at.From, at.To)
	city := ok && p.IsCity(at.From, at.To)
	if ok && (p.represented(e, t.Country) || (city || p.airportOf(&t, at.To)) && t.At.To < at.To) && (city || p.Fold(t.At.To) != "'s") { // "Tashkent's Kuksaroy residence", but "St. Ann's Fort"
		e.City.Set(p.CityName(&t), text.Clue{At: t.City, Basis: readout.Inferred, From: "venue"})
		e.PlaceLand.Set(t.Country, text.Clue{At: t.City, Basis: readout.Inferred, From: "gazetteer"})
		return true
	}
	if base := p.nameOfBase(at); !base.Empty() && !e.City.Known() {
		e.City.Set(p.Text(base), text.Clue{At: base, Basis: readout.Inferred, From: "venue"})
	}
	p1, entry := p.Match(at.From, lexicon.Demonym|lexicon.CountryName)
	if entry == nil || !p.represented(e, entry.Code) || p.ofMission(w.venue) {
		return false
	}
	e.PlaceLand.Set(entry.Code, text.Clue{At: p1, Basis: readout.Inferred, From: "venue"})
	if p.hasTown && p.dateTown.Country == entry.Code && p.fresh(e) {
		e.City.Set(p.CityName(&p.dateTown), text.Clue{At: p.dateTown.City, Basis: readout.Inferred, From: "dateline"}, text.Clue{At: w.venue, Basis: readout.Inferred, From: "venue"})
	}
	return true
}

// airportOf reports whether the words behind a town, up to the end of a venue's name, are those of its airport, and it
// is far from all that the article speaks of but large enough to be meant: "Aalborg airport".
func (p *placing) airportOf(t *text.Toponym, end int) bool {
	return p.Cue(end-1, lexicon.CueAirport) && t.At.To >= end-2 && !p.alien(t, onlyKnown)
}

// nameOfBase gives the locality in the name of a base: "Muskö Naval Base", "Bodø Air Station".
// A name of several words is mostly a person's.
func (p *placing) nameOfBase(venue text.Phrase) text.Phrase {
	i := venue.From
	if venue.Len() < 3 || !p.Cue(i+1, lexicon.CueBaseKind) || p.Tokens[i].Shape != text.Title || p.Is(i, noLocality) || p.Mention(i) != nil {
		return text.Phrase{}
	}
	return text.At(i)
}

// venueAgain gives the other place where a venue is named with its town: "State House,
// Nairobi" for a later "State House"; nil when there is none, or it is a venue of any town.
func (p *placing) venueAgain(w *placeWords) *placeWords {
	at := p.bare(w.venue)
	if at.Len() < 2 || !p.Tokens[at.From].Capital() {
		return nil
	}
	for i := range p.places {
		other := &p.places[i]
		if other != w && !other.venue.Empty() && !other.City.Empty() && other.Country != "" && p.sameWords(p.bare(other.venue), at) {
			return other
		}
	}
	return nil
}

// sameWords reports whether two phrases fold to the same words.
func (d document) sameWords(a, b text.Phrase) bool {
	if a.Len() != b.Len() {
		return false
	}
	for i := range a.Len() {
		if d.Fold(a.From+i) != d.Fold(b.From+i) {
			return false
		}
	}
	return true
}

// outOfTown reports whether an encounter was at a venue that is known to stand in another town
// than the capital, and that town is not printed: no other may stand for it.
func (p *placing) outOfTown(e *encounters.Encounter) bool {
	for _, c := range e.PlaceLand.Clues {
		if c.From != "venue" {
			continue
		}
		if _, known := p.Match(p.bare(c.At).From, lexicon.Venue); known != nil && known.Note != "" && known.Note != p.Lex.CapitalOf(known.Code) {
			return true
		}
	}
	return false
}

// townWithin finds a town's name among the words of a venue: "Windsor Castle".
func (p *placing) townWithin(venue text.Phrase, town string) text.Phrase {
	if at := p.bare(venue); town != "" && p.Fold(at.From) == lexicon.Fold(town) {
		return text.At(at.From)
	}
	return text.Phrase{}
}

// bySeat takes the capital of the known country when the encounter was at a house of the
// state and the text names the town: "at the Naval Headquarters", and "Colombo" elsewhere.
func (p *placing) bySeat(e *encounters.Encounter, w *placeWords) bool {
	if w == nil || !p.ofState(w.venue) {
		return false
	}
	at := p.printedTown(p.Lex.CapitalOf(e.PlaceLand.Text))
	if at.Empty() {
		return false
	}
	e.City.Set(p.PlainCapitals(at), text.Clue{At: at, Basis: readout.Inferred, From: "venue"}, text.Clue{At: w.venue, Basis: readout.Inferred, From: "venue"})
	p.Note("place", "seat", w.venue, "%s: the capital, at a house of the state", e.City.Text)
	return true
}

// ofState reports whether a venue's head is one of what a country has at its seat of
// government: "palace", "ministry", "headquarters".
func (p *placing) ofState(venue text.Phrase) bool {
	for i := venue.From; i < venue.To; i++ {
		if n, head := p.Lex.Match(p.Words[i:venue.To], lexicon.VenueHead); n > 0 && head.Note == "state" {
			return true
		}
	}
	return false
}

// ofMission reports whether a venue is a country's house abroad, which stands in another:
// "the Norwegian Embassy", "Canada House".
func (p *placing) ofMission(venue text.Phrase) bool {
	if p.Fold(venue.To-1) == "house" && p.Is(venue.To-2, lexicon.CountryName) {
		return true
	}
	for i := venue.From; i < venue.To; i++ {
		if p.Cue(i, lexicon.CueMission) && (p.Fold(i) != "commission" || p.Fold(i-1) == "high") {
			return true
		}
	}
	return false
}

// printedTown finds a town's name in the prose, empty when it is not printed.
func (p *placing) printedTown(name string) text.Phrase {
	if name == "" {
		return text.Phrase{}
	}
	var folds []string
	for word := range strings.FieldsSeq(lexicon.Fold(name)) {
		folds = append(folds, word)
	}
	for s := range p.Sentences {
		if p.Sentences[s].Kind == text.Furniture {
			continue
		}
		for i := p.Sentences[s].From; i+len(folds) <= p.Sentences[s].To; i++ {
			if p.Tokens[i].Capital() && p.isPrinted(folds, i) {
				return text.Phrase{From: i, To: i + len(folds)}
			}
		}
	}
	return text.Phrase{}
}

// isPrinted reports whether the folded words stand at token i.
func (d document) isPrinted(folds []string, i int) bool {
	for n, fold := range folds {
		if d.Fold(i+n) != fold {
			return false
		}
	}
	return true
}

// bySceneVenue takes the known venue that the article's first sentence names.
func (p *placing) bySceneVenue(e *encounters.Encounter) bool {
	if p.Lead >= len(p.Sentences) || e.Anchor <= p.Lead {
		return false
	}
	for i := range p.places {
		w := &p.places[i]
		if !w.venue.Empty() && w.known != nil && p.Sentences[p.Lead].Has(w.at.From) && p.represented(e, w.known.Code) {
			return p.byVenue(e, w)
		}
	}
	return false
}
