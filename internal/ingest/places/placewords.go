package places

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the words of place in an article's prose: which towns, countries
// and venues stand behind a preposition, and whether they belong to a noun before
// them or tell of a journey. Which of them is the place of which encounter is for
// place.go.

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
	back     bool // "back from", "left": a visit that is over when the article tells of it
	stays    bool // behind "arrived in", "will be in": a visit too, and maybe the place itself
}

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
				if w, ok := p.placeBehind(i, end); ok {
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
			default:
				p.findPlaceBeside(i, end)
			}
		}
	}
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
		if !p.sidelines(i) {
			return
		}
		for k := i + 1; k < min(end, i+5); k++ { // "of the 19th Shangri-La Dialogue"
			if venue, known := p.Match(k, lexicon.Venue); known != nil {
				p.places = append(p.places, placeWords{at: text.Phrase{From: i, To: venue.To}, venue: venue, known: known})
				return
			}
		}
	case "on": // "on Jeju Island"
		if at, entry := p.Match(i+1, lexicon.Locality); entry != nil {
			p.places = append(p.places, placeWords{Toponym: text.Toponym{At: at, City: at, Country: entry.Code}, at: text.Phrase{From: i, To: at.To}, hangs: p.hangs(i)})
		} else if venue, entry := p.Match(i+1, lexicon.Venue); entry != nil { // "on Parliament Hill"
			w := placeWords{at: text.Phrase{From: i, To: venue.To}, hangs: p.hangs(i)}
			p.places = append(p.places, p.placeOfVenue(w, venue, entry, end))
		}
	case "where": // "The second leg is Dubai, where"
		if p.Fold(i-1) != "," {
			return
		}
		if w, ok := p.placeWhere(i); ok {
			p.places = append(p.places, w)
		}
	case "left", "departed":
		if w, ok := p.placeLeft(i, end); ok {
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
			t.At, t.Name = text.Phrase{From: i, To: i + 1}, p.CityName(&p.dateTown)
			p.places = append(p.places, placeWords{Toponym: t, at: text.Phrase{From: i, To: i + 1}})
		}
	}
}

// placeBefore reads the town before a noun of encounter: "the Geneva talks".
func (p *placing) placeBefore(i int) (placeWords, bool) {
	s := p.SentenceOf(i)
	for from := max(s.From, i-3); from < i; from++ {
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

// whereBehind reports whether ", where" takes up the place that ends before token i, perhaps
// behind the day: "to Brussels on 12 June, where he will meet".
func (p *placing) whereBehind(i, end int) bool {
	if p.Fold(i) == "," && p.Fold(i+1) == "where" {
		return true
	}
	if p.Fold(i) == "," && (p.Fold(i+1) == "on" || p.Fold(i+1) == "for") { // behind the country
		i++
	}
	if p.Fold(i) == "on" {
		i++
	}
	if t, ok := p.TimeAt(i, end); ok && t.At.From == i {
		i = t.At.To
	}
	if p.Fold(i) == "for" { // "to Gyeongju on Thursday for the forum's summit, where"
		for k := i + 1; k < min(end, i+whereReach); k++ {
			if p.Fold(k) == "," {
				i = k
				break
			}
			if p.Cue(k, lexicon.CuePlacePreposition) && p.IsCapital(k+1) {
				return false
			}
		}
	}
	return p.Fold(i) == "," && p.Fold(i+1) == "where"
}

// whereReach is how many words the occasion of a journey may take before "where".
const whereReach = 12

// placeBehind reads the place or venue behind the preposition at token i.
func (p *placing) placeBehind(i, end int) (placeWords, bool) {
	w := placeWords{at: text.Phrase{From: i, To: i + 1}, hangs: p.hangs(i)}
	preposition := p.Tokens[i].Fold
	if p.Cue(i, lexicon.CueDestination) {
		t, ok := p.ToponymAt(i+1, end)
		if m := p.Mention(i + 1); ok && m != nil && m.Kind == names.Person && m.To > t.At.To && preposition != "from" { // "visiting Vice Minister X"
			return w, false
		}
		if ok && p.whereBehind(t.At.To, end) { // "back from Bodø, where she met"
			w.Toponym, w.where, w.at.To = t, true, t.At.To
			w.visited = preposition != "from" && p.travels(i)
			return w, true
		}
		if ok && preposition == "from" && p.toldFrom(i) {
			w.Toponym, w.at.To, w.hangs = t, t.At.To, false
			return w, true
		}
		if preposition == "to" && p.welcomedTo(i) { // "welcomed him to the White House"
			if venue, known := p.venueAt(i+1, end); known != nil {
				w = p.placeOfVenue(w, venue, known, end)
				if w.hangs = false; w.Country == "" {
					w.Country, w.Toponym.At = known.Code, venue
				}
				return w, true
			}
		}
		if ok && preposition == "to" && p.welcomedTo(i) {
			w.Toponym, w.at.To, w.hangs = t, t.At.To, false
			return w, true
		}
		if !ok || !p.travels(i) && !p.broughtTo(i) && !(preposition == "from" && p.homeFrom(i)) {
			return w, false
		}
		w.Toponym, w.visited, w.at.To = t, true, t.At.To
		w.back = preposition == "from" && p.homeFrom(i)
		return w, preposition != "from" || w.back
	}
	j := i + 1
	if m := p.Mention(j); m != nil && (m.Kind == names.Person || m.Kind == names.Group) && !m.Possessive {
		if t, ok := p.TownAt(j, end); ok && preposition == "in" && m.From == j && p.Is(t.At.To, lexicon.Office) && p.IsCity(j, end) { // "received in Moscow Ambassador of Mali X"
			w.Toponym, w.at.To, w.hangs = t, t.At.To, false
			return w, true
		}
		return w, false
	}
	if t, ok := p.townAgain(j, end); ok { // "in the port city"
		w.Toponym, w.at.To = t, t.At.To
		return w, true
	}
	if second := p.Fold(j + 1); p.hasTown && (second == "city" || second == "capital") && p.Fold(j+2) != "of" {
		if _, named := p.TownAt(j+2, end); !named && p.Cue(j, lexicon.CueThisTown) { // "in this city"
			w.Toponym = p.dateTown
			w.Name, w.at.To = p.CityName(&p.dateTown), j+2
			w.Toponym.At = text.Phrase{From: j, To: j + 2}
			return w, true
		}
	}
	if t, ok := p.homeCapital(j, end); ok {
		w.Toponym, w.at.To = t, t.At.To
		return w, true
	}
	if t, ok := p.TownAt(j+1, end); ok && p.Cue(j, lexicon.CueTheirs) && p.Cue(t.At.To, lexicon.CueOfficePlace) { // "at his Brazzaville office"
		w.Toponym, w.at.To, w.hangs = t, t.At.To+1, false
		return w, true
	}
	if at, ok := p.placeAtBorder(w, j, end); ok {
		return at, true
	}
	if venue, known := p.venueAt(j, end); !venue.Empty() && !p.isLocality(venue) {
		if p.Fold(venue.To) == "of" && p.Cue(venue.To-1, lexicon.CueLocalityNoun) { // "in the Red Sea resort of Sharm el-Sheikh"
			if t, ok := p.TownAt(venue.To+1, end); ok {
				w.Toponym, w.at.To = t, t.At.To
				w.where = p.whereBehind(t.At.To, end)
				return w, true
			}
		}
		if known != nil && p.Fold(venue.To-1) == "capital" { // "in the Bavarian capital"
			w.Toponym = text.Toponym{At: venue, Name: known.Note, Country: known.Code, From: "capital"}
			w.at.To = venue.To
			return w, true
		}
		return p.placeOfVenue(w, venue, known, end), true
	}
	t, ok := p.ToponymAt(j, end)
	if !ok {
		if at, ok := p.placeOfNoun(w, j, end); ok {
			return at, true
		}
		return p.placeUnlisted(w, j, end)
	}
	if p.ownsWhatFollows(t.At.To) {
		return w, false
	}
	w.Toponym, w.at.To = t, t.At.To
	if p.endsHeadline(&w) { // "Ministers weigh quotas in Boston"
		w.hangs = false
	}
	if w.hangs && preposition == "in" && !w.City.Empty() && p.dayFollows(t.At.To, end) { // "reviewed fisheries cooperation in Bissau on Tuesday"
		w.hangs = false
	}
	w.where = p.whereBehind(t.At.To, end)
	w.stays = preposition == "in" && p.staysAt(i)
	if t.City.Empty() && t.Name == "" && p.Fold(t.At.To) == "," { // "in Azerbaijan, in Lachin" stays; "in Russia, Sochi" is read
		if town, ok := p.TownAt(t.At.To+1, end); ok && town.Country == t.Country {
			w.Toponym, w.at.To = town, town.At.To
		}
	}
	return w, true
}
