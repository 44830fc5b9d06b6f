package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns the words of place in an article's prose: which towns, countries
// and venues stand behind a preposition, and whether they belong to a noun before
// them or tell of a journey. Which of them is the place of which encounter is for
// place.go.

// placeWords is a place or venue that stands behind a preposition.
type placeWords struct {
	toponym
	at       phrase // from the preposition on
	venue    phrase // "State House", empty when a town or country stands there
	known    *lexicon.Entry
	hangs    bool // on a noun before it: "the situation in Sudan"
	visited  bool // behind "visit to", "travelled to"
	where    bool // "…, where he met": of what the clause behind it tells
	unlisted bool // a locality that no list has: believed beside the trigger alone
	stays    bool // behind "arrived in", "will be in": a visit too, and maybe the place itself
}

// findPlaces lists all places behind prepositions in the prose.
func (p *placing) findPlaces() {
	for s := range p.sentences {
		if p.sentences[s].kind == furniture {
			continue
		}
		end := p.sentences[s].to
		for i := p.sentences[s].from; i < end; i++ {
			switch {
			case i == p.sentences[s].from && p.isClock(i):
				if w, ok := p.placeAtClock(i, end); ok {
					p.places = append(p.places, w)
				}
			case p.cue(i, lexicon.CuePlacePreposition):
				if w, ok := p.placeBehind(i, end); ok {
					p.places = append(p.places, w)
				}
			case p.cue(i, lexicon.CuePlacedNoun): // "the Geneva talks"
				if w, ok := p.placeBefore(i); ok {
					p.places = append(p.places, w)
				}
			case p.cue(i, lexicon.CueVenueOf): // "Batumi will be the venue of the talks", "Muscat hosted"
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
	switch p.tokens[i].fold {
	case "by": // "will be hosted by Batumi"
		if !p.cue(i-1, lexicon.CueVenueOf) {
			return
		}
		if t, ok := p.townAt(i+1, end); ok && p.mention(i+1) == nil && !p.ownsWhatFollows(t.at.to) {
			p.places = append(p.places, placeWords{toponym: t, at: t.at})
		}
	case "of": // "on the sidelines of the Shangri-La Dialogue"
		if !p.sidelines(i) {
			return
		}
		for k := i + 1; k < min(end, i+5); k++ { // "of the 19th Shangri-La Dialogue"
			if venue, known := p.match(k, lexicon.Venue); known != nil {
				p.places = append(p.places, placeWords{at: phrase{i, venue.to}, venue: venue, known: known})
				return
			}
		}
	case "on": // "on Jeju Island"
		if at, entry := p.match(i+1, lexicon.Locality); entry != nil {
			p.places = append(p.places, placeWords{toponym: toponym{at: at, city: at, country: entry.Code}, at: phrase{i, at.to}, hangs: p.hangs(i)})
		}
	case "where": // "The second leg is Dubai, where"
		if p.fold(i-1) != "," {
			return
		}
		if w, ok := p.placeWhere(i); ok {
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
		if before := p.fold(i - 1); p.hasTown && before != "from" && before != ":" && !p.cue(i+1, lexicon.CueSaying) {
			t := p.dateTown
			t.at, t.name = phrase{i, i + 1}, p.cityName(&p.dateTown)
			p.places = append(p.places, placeWords{toponym: t, at: phrase{i, i + 1}})
		}
	}
}

// placeBefore reads the town before a noun of encounter: "the Geneva talks".
func (p *placing) placeBefore(i int) (placeWords, bool) {
	s := p.sentenceOf(i)
	for from := max(s.from, i-3); from < i; from++ {
		if n, _ := p.phraseAt(from, i, lexicon.Organisation); n > 0 { // "the NATO summit"
			return placeWords{}, false
		}
		if t, ok := p.townAt(from, i); ok && t.at.to == i && (from == s.from || p.tokens[from-1].shape != title || p.determiner(from-1) != 0) {
			return placeWords{toponym: t, at: t.at}, !p.onlyNamed(from)
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
	for p.determiner(j) != 0 && j > p.sentenceOf(i).from || p.cue(j, lexicon.CueTheirs) {
		j--
	}
	switch p.fold(j) {
	case "of":
		return !p.cue(j-1, lexicon.CueDaytime) // "First Day of Munich Conference"
	case "for", "to", "before", "since", "after", "about", "from":
		return true
	}
	return false
}

// placeHosting reads the town that opens the sentence as the subject of a verb of
// hosting at token i: "Batumi will for the first time be the venue of".
func (p *placing) placeHosting(i int) (placeWords, bool) {
	s := p.sentenceOf(i)
	t, ok := p.townAt(s.from, i)
	if !ok || i > t.at.to+hostingReach {
		return placeWords{}, false
	}
	for j := t.at.to; j < i; j++ {
		if p.tokens[j].shape != lower {
			return placeWords{}, false
		}
	}
	return placeWords{toponym: t, at: t.at}, true
}

// whereBehind reports whether ", where" takes up the place that ends before token i, perhaps
// behind the day: "to Brussels on 12 June, where he will meet".
func (p *placing) whereBehind(i, end int) bool {
	if p.fold(i) == "," && p.fold(i+1) == "where" {
		return true
	}
	if p.fold(i) == "on" {
		i++
	}
	t, ok := p.timeAt(i, end)
	return ok && t.at.from == i && p.fold(t.at.to) == "," && p.fold(t.at.to+1) == "where"
}

// hostingReach is how many words may stand between a town and its verb of hosting.
const hostingReach = 9

// placeBehind reads the place or venue behind the preposition at token i.
func (p *placing) placeBehind(i, end int) (placeWords, bool) {
	w := placeWords{at: phrase{i, i + 1}, hangs: p.hangs(i)}
	preposition := p.tokens[i].fold
	if p.cue(i, lexicon.CueDestination) {
		t, ok := p.toponymAt(i+1, end)
		if m := p.mention(i + 1); ok && m != nil && m.kind == person && m.to > t.at.to && preposition != "from" { // "visiting Vice Minister X"
			return w, false
		}
		if ok && p.whereBehind(t.at.to, end) { // "back from Bodø, where she met"
			w.toponym, w.where, w.at.to = t, true, t.at.to
			w.visited = preposition != "from" && p.travels(i)
			return w, true
		}
		if ok && preposition == "from" && p.toldFrom(i) {
			w.toponym, w.at.to, w.hangs = t, t.at.to, false
			return w, true
		}
		if preposition == "to" && p.welcomedTo(i) { // "welcomed him to the White House"
			if venue, known := p.venueAt(i+1, end); known != nil {
				w = p.placeOfVenue(w, venue, known, end)
				if w.hangs = false; w.country == "" {
					w.country, w.toponym.at = known.Code, venue
				}
				return w, true
			}
		}
		if ok && preposition == "to" && p.welcomedTo(i) {
			w.toponym, w.at.to, w.hangs = t, t.at.to, false
			return w, true
		}
		if !ok || !p.travels(i) {
			return w, false
		}
		w.toponym, w.visited, w.at.to = t, true, t.at.to
		return w, preposition != "from"
	}
	j := i + 1
	if m := p.mention(j); m != nil && (m.kind == person || m.kind == group) && !m.possessive {
		if t, ok := p.townAt(j, end); ok && preposition == "in" && m.from == j && p.is(t.at.to, lexicon.Office) && p.isCity(j, end) { // "received in Moscow Ambassador of Mali X"
			w.toponym, w.at.to, w.hangs = t, t.at.to, false
			return w, true
		}
		return w, false
	}
	if t, ok := p.townAgain(j, end); ok { // "in the port city"
		w.toponym, w.at.to = t, t.at.to
		return w, true
	}
	if second := p.fold(j + 1); p.hasTown && (second == "city" || second == "capital") && p.fold(j+2) != "of" {
		if _, named := p.townAt(j+2, end); !named && p.cue(j, lexicon.CueThisTown) { // "in this city"
			w.toponym = p.dateTown
			w.name, w.at.to = p.cityName(&p.dateTown), j+2
			w.toponym.at = phrase{j, j + 2}
			return w, true
		}
	}
	if t, ok := p.townAt(j+1, end); ok && p.cue(j, lexicon.CueTheirs) && p.cue(t.at.to, lexicon.CueOfficePlace) { // "at his Brazzaville office"
		w.toponym, w.at.to, w.hangs = t, t.at.to+1, false
		return w, true
	}
	if at, ok := p.placeAtBorder(w, j, end); ok {
		return at, true
	}
	if venue, known := p.venueAt(j, end); !venue.empty() && !p.isLocality(venue) {
		if p.fold(venue.to) == "of" && p.cue(venue.to-1, lexicon.CueLocalityNoun) { // "in the Red Sea resort of Sharm el-Sheikh"
			if t, ok := p.townAt(venue.to+1, end); ok {
				w.toponym, w.at.to = t, t.at.to
				w.where = p.whereBehind(t.at.to, end)
				return w, true
			}
		}
		if known != nil && p.fold(venue.to-1) == "capital" { // "in the Bavarian capital"
			w.toponym = toponym{at: venue, name: known.Note, country: known.Code, from: "capital"}
			w.at.to = venue.to
			return w, true
		}
		return p.placeOfVenue(w, venue, known, end), true
	}
	t, ok := p.toponymAt(j, end)
	if !ok {
		if at, ok := p.placeOfNoun(w, j, end); ok {
			return at, true
		}
		return p.placeUnlisted(w, j, end)
	}
	if p.ownsWhatFollows(t.at.to) {
		return w, false
	}
	w.toponym, w.at.to = t, t.at.to
	if p.endsHeadline(&w) { // "Ministers weigh quotas in Boston"
		w.hangs = false
	}
	if w.hangs && preposition == "in" && !w.city.empty() && p.dayFollows(t.at.to, end) { // "reviewed fisheries cooperation in Bissau on Tuesday"
		w.hangs = false
	}
	w.where = p.whereBehind(t.at.to, end)
	w.stays = preposition == "in" && p.staysAt(i)
	if t.city.empty() && t.name == "" && p.fold(t.at.to) == "," { // "in Azerbaijan, in Lachin" stays; "in Russia, Sochi" is read
		if town, ok := p.townAt(t.at.to+1, end); ok && town.country == t.country {
			w.toponym, w.at.to = town, town.at.to
		}
	}
	return w, true
}
