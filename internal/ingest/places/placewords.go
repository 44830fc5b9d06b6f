package places

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the words of place in an article's prose: which towns, countries
// and venues it names as places, each found by the word beside it. Those behind a
// preposition are read in placesbehind.go; which of them is the place of which
// encounter is for place.go.

// placeWords is a place or venue that stands behind a preposition.
type placeWords struct {
	text.Toponym
	at       text.Phrase // from the preposition on
	venue    text.Phrase // "State House", empty when a town or country stands there
	known    *lexicon.Entry
	hangs    bool // on a noun before it: "the situation in Sudan"
	visited  bool // behind "visit to", "travelled to"
	where    bool // "…, where he met": of what the clause behind it tells
	unlisted bool // a locality that no list has: believed beside the trigger alone
	housed   bool // behind the house that stands there: "at her office in Yarze"
	back     bool // "back from", "left": a visit that is over when the article tells of it
	stays    bool // behind "arrived in", "will be in": a visit too, and maybe the place itself
}

// take takes a town or country for the place, up to the end of its words.
func (w *placeWords) take(t text.Toponym) { w.Toponym, w.at.To = t, t.At.To }

// findPlaces lists all places behind prepositions in the prose.
func (p *placing) findPlaces() {
	for s := range p.Sentences {
		if p.Sentences[s].Kind == text.Furniture {
			continue
		}
		end := p.Sentences[s].To
		for i := p.Sentences[s].From; i < end; i++ {
			switch word := p.Seen[i].Term; {
			case i == p.Sentences[s].From && p.isClock(i):
				if w, ok := p.placeAtClock(i, end); ok {
					p.places = append(p.places, w)
				}
			case word.Has(lexicon.CuePlacePreposition):
				if w, ok := p.placeBehind(i, end); ok && !p.partAround(i, end) && !p.compounded(&w) {
					p.places = append(p.places, w)
				}
			case word.Has(lexicon.CuePlacedNoun): // "the Geneva talks"
				if w, ok := p.placeBefore(i); ok {
					p.places = append(p.places, w)
				}
			case word.Has(lexicon.CueVenueOf): // "Batumi will be the venue of the talks", "Muscat hosted"
				if w, ok := p.placeHosting(i); ok {
					p.places = append(p.places, w)
				}
			case word.Has(lexicon.CueLeft):
				if w, ok := p.placeLeft(i, end); ok {
					p.places = append(p.places, w)
				}
			default:
				p.findPlaceBeside(i, end)
			}
		}
	}
	for i := range p.places {
		if w := &p.places[i]; p.alien(&w.Toponym, p.leastFar(w)) { // a namesake, of a town that no list has
			w.Country = ""
		}
	}
}

// compounded reports whether the words of a place are only the first of a longer one: "in the Bissau-Guinean
// waters".
func (p *placing) compounded(w *placeWords) bool {
	i := w.City.To
	return !w.City.Empty() && i+1 < len(p.Tokens) && p.Fold(i) == "-" && !p.Tokens[i].Space && !p.Tokens[i+1].Space && p.Is(i+1, lexicon.Demonym)
}

// findPlaceBeside lists the place that a word at token i tells of which is most often none of place.
func (p *placing) findPlaceBeside(i, end int) {
	switch p.Tokens[i].Fold {
	case "by": // "will be hosted by Batumi"
		if !p.Cue(i-1, lexicon.CueVenueOf) {
			return
		}
		if t, ok := p.TownAt(i+1, end); ok && p.Mention(i+1) == nil && !p.ownsWhatFollows(t.At.To) {
			p.places = append(p.places, placeWords{Toponym: t, at: t.At})
		}
	case "of": // "on the sidelines of the Shangri-La Dialogue"
		if w, ok := p.placeBesideTown(i, end); ok {
			p.places = append(p.places, w)
			return
		}
		if !p.sidelines(i) {
			return
		}
		for k := i + 1; k < min(end, i+5); k++ { // "of the 19th Shangri-La Dialogue"
			if venue, known := p.Match(k, lexicon.Venue); known != nil {
				p.places = append(p.places, placeWords{at: text.Phrase{From: i, To: venue.To}, venue: venue, known: known})
				return
			}
			if t, ok := p.townOfEvent(k, end); ok {
				p.places = append(p.places, placeWords{Toponym: t, at: text.Phrase{From: i, To: t.At.To}})
				return
			}
		}
	case "during", "attending", "attended": // "during the Bled Strategic Forum", "who was attending the Doha Forum"
		if t, ok := p.townOfEvent(p.BehindArticle(i+1), end); ok {
			p.places = append(p.places, placeWords{Toponym: t, at: text.Phrase{From: i, To: t.At.To}, visited: p.Tokens[i].Fold != "during"})
		}
	case "on": // "on Jeju Island"
		if at, entry := p.Match(i+1, lexicon.Locality); entry != nil {
			p.places = append(p.places, placeWords{Toponym: text.Toponym{At: at, City: at, Country: entry.Code}, at: text.Phrase{From: i, To: at.To}, hangs: p.hangs(i)})
		} else if venue, entry := p.Match(i+1, lexicon.Venue); entry != nil { // "on Parliament Hill"
			w := placeWords{at: text.Phrase{From: i, To: venue.To}, hangs: p.hangs(i)}
			p.places = append(p.places, p.placeOfVenue(w, venue, entry, end))
		} else if w, ok := p.placeOn(i, end); ok { // "on the island of Gozo"
			p.places = append(p.places, w)
		}
	case "where": // "The second leg is Dubai, where"
		if p.Fold(i-1) != "," {
			return
		}
		if w, ok := p.placeWhere(i); ok {
			p.places = append(p.places, w)
		}
	case "is", "was":
		if w, ok := p.placeOfStop(i, end); ok {
			p.places = append(p.places, w)
		}
	case "point":
		if w, ok := p.placeHosting(i); ok && p.Fold(i-1) == "meeting" {
			p.places = append(p.places, w)
		}
	case "(":
		if w, ok := p.placeInBrackets(i, end); ok {
			p.places = append(p.places, w)
		}
	case "there":
		if w, ok := p.placeBackThere(i); ok {
			p.places = append(p.places, w)
		}
	case "here":
		if w, ok := p.placeHere(i); ok {
			p.places = append(p.places, w)
			return
		}
		if before := p.Fold(i - 1); p.hasTown && before != "from" && before != ":" && !p.Cue(i+1, lexicon.CueSaying) {
			t := p.dateTown
			t.At, t.Name = text.At(i), p.CityName(&p.dateTown)
			p.places = append(p.places, placeWords{Toponym: t, at: text.At(i)})
		}
	}
}

// placeBefore reads the town before a noun of encounter: "the Geneva talks".
func (p *placing) placeBefore(i int) (placeWords, bool) {
	s := p.SentenceOf(i)
	for from := max(s.From, i-text.LongestTown); from < i; from++ {
		if n, _ := p.PhraseAt(from, i, lexicon.Organisation); n > 0 { // "the NATO summit"
			return placeWords{}, false
		}
		if t, ok := p.TownAt(from, i); ok && t.At.To == i && (from == s.From || p.Tokens[from-1].Shape != text.Title || p.Determiner(from-1) != 0) {
			return placeWords{Toponym: t, at: t.At}, !p.onlyNamed(from)
		}
	}
	return placeWords{}, false
}

// onlyNamed reports whether the event whose name starts at token i is only spoken of: "the
// preparations for the Washington Summit", "ahead of the Geneva talks".
func (p *placing) onlyNamed(i int) bool {
	if p.sidelines(i) {
		return false
	}
	j := i - 1
	for p.Determiner(j) != 0 && j > p.SentenceOf(i).From || p.Cue(j, lexicon.CueTheirs) {
		j--
	}
	switch p.Fold(j) {
	case "of":
		return !p.Cue(j-1, lexicon.CueDaytime) // "First Day of Munich Conference"
	case "for", "to", "before", "since", "after", "about", "from":
		return true
	}
	return false
}
