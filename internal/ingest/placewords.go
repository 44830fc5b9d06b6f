package ingest

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

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
			case p.tokens[i].fold == "by" && p.cue(i-1, lexicon.CueVenueOf): // "will be hosted by Batumi"
				if t, ok := p.townAt(i+1, end); ok && p.mention(i+1) == nil && !p.ownsWhatFollows(t.at.to) {
					p.places = append(p.places, placeWords{toponym: t, at: t.at})
				}
			case p.tokens[i].fold == "on": // "on Jeju Island"
				if at, entry := p.match(i+1, lexicon.Locality); entry != nil {
					p.places = append(p.places, placeWords{toponym: toponym{at: at, city: at, country: entry.Code}, at: phrase{i, at.to}, hangs: p.hangs(i)})
				}
			case p.tokens[i].fold == "where" && p.fold(i-1) == ",": // "The second leg is Dubai, where"
				if w, ok := p.placeWhere(i); ok {
					p.places = append(p.places, w)
				}
			case p.tokens[i].fold == "(":
				if w, ok := p.placeInBrackets(i, end); ok {
					p.places = append(p.places, w)
				}
			case p.tokens[i].fold == "there":
				if w, ok := p.placeBackThere(i); ok {
					p.places = append(p.places, w)
				}
			case p.tokens[i].fold == "here":
				if before := p.fold(i - 1); p.hasTown && before != "from" && before != ":" && !p.cue(i+1, lexicon.CueSaying) {
					t := p.dateTown
					t.at, t.name = phrase{i, i + 1}, p.cityName(&p.dateTown)
					p.places = append(p.places, placeWords{toponym: t, at: phrase{i, i + 1}})
				}
			}
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
			return placeWords{toponym: t, at: t.at}, true
		}
	}
	return placeWords{}, false
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

// hostingReach is how many words may stand between a town and its verb of hosting.
const hostingReach = 9

// placeBehind reads the place or venue behind the preposition at token i.
func (p *placing) placeBehind(i, end int) (placeWords, bool) {
	w := placeWords{at: phrase{i, i + 1}, hangs: p.hangs(i)}
	preposition := p.tokens[i].fold
	if p.cue(i, lexicon.CueDestination) {
		t, ok := p.toponymAt(i+1, end)
		if ok && p.fold(t.at.to) == "," && p.fold(t.at.to+1) == "where" { // "back from Bodø, where she met"
			w.toponym, w.where, w.at.to = t, true, t.at.to
			w.visited = preposition != "from" && p.travels(i)
			return w, true
		}
		if ok && preposition == "from" && p.toldFrom(i) {
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
	if venue, known := p.venueAt(j, end); !venue.empty() {
		w.venue, w.known, w.at.to = venue, known, venue.to
		if land, code := p.landOfVenue(venue.to, end); known == nil && code != "" {
			w.country, w.land, w.toponym.at, w.at.to = code, land, land, land.to
			return w, true
		}
		k := p.fieldEnd(venue.to, end)
		w.at.to = k
		switch p.fold(k) { // "State House in Suva", "Speke Resort Hotel, Munyonyo"
		case ",", "in", "(":
			if t, ok := p.toponymAt(k+1, end); ok {
				w.toponym, w.at.to = t, t.at.to
			} else if at := p.localityBehind(k, end); !at.empty() {
				w.city, w.at.to = at, at.to
			}
		}
		w.where = p.fold(w.at.to) == "," && p.fold(w.at.to+1) == "where"
		return w, true
	}
	t, ok := p.toponymAt(j, end)
	if !ok {
		return p.placeUnlisted(w, j, end)
	}
	if p.ownsWhatFollows(t.at.to) {
		return w, false
	}
	w.toponym, w.at.to = t, t.at.to
	w.where = p.fold(t.at.to) == "," && p.fold(t.at.to+1) == "where"
	w.stays = preposition == "in" && p.staysAt(i)
	if t.city.empty() && t.name == "" && p.fold(t.at.to) == "," { // "in Azerbaijan, in Lachin" stays; "in Russia, Sochi" is read
		if town, ok := p.townAt(t.at.to+1, end); ok && town.country == t.country {
			w.toponym, w.at.to = town, town.at.to
		}
	}
	return w, true
}

// localityBehind reads the locality that a comma sets behind a venue and that no
// list has: "at Speke Resort Hotel, Munyonyo."
func (p *placing) localityBehind(i, end int) phrase {
	if p.fold(i) != "," {
		return phrase{}
	}
	run := phrase{i + 1, p.capitalRun(i+1, end, 3)}
	if run.empty() || run.len() > 2 || p.mention(run.from) != nil || p.tokens[run.from].shape != title {
		return phrase{}
	}
	switch p.fold(run.to) {
	case ".", ",", ";", "on":
		return run
	}
	if run.to == end {
		return run
	}
	return phrase{}
}

// staysAt reports whether "in" at token i stands behind a verb of being there:
// "arrived in", "will be in", "during her stay in".
func (p *placing) staysAt(i int) bool {
	j := i - 1
	if p.cue(j, lexicon.CueBackThere) { // "was in Minsk himself", "is now in", "arrived here in"
		j--
	}
	return p.cue(j, lexicon.CueStaying)
}

// ownsWhatFollows reports whether the place is only the first word of something
// else: "in Azerbaijan's interest", "at Washington University".
func (p *placing) ownsWhatFollows(to int) bool {
	if p.fold(to) == "'s" {
		return true
	}
	if m := p.mention(to); m != nil && m.kind == person && m.from == to { // "On March 17 in Tashkent X will hold"
		return false
	}
	return to < len(p.tokens) && p.tokens[to].shape == title && p.sentenceOf(to).has(to) && to > p.sentenceOf(to).from &&
		!p.is(to, lexicon.Weekday|lexicon.Month|lexicon.DayWord)
}

// hangs reports whether the words from the preposition at token i on belong to
// a noun before them rather than to a verb: "the situation in Sudan".
func (p *placing) hangs(i int) bool {
	if i == 0 || i == p.sentenceOf(i).from {
		return false
	}
	if p.sidelines(i) {
		return false
	}
	before := &p.tokens[i-1]
	if p.cue(i-1, lexicon.CueSaying) && p.fold(i) == "in" { // "said in Hanoi after"
		return false
	}
	if m := p.mention(i - 1); m != nil {
		return m.kind == organisation && m.name.len() > 0 && p.fold(i) == "in" && !p.encounterOf(m.from)
	}
	if before.shape != lower {
		return before.shape == title && p.fold(i) == "in" && p.cue(i-1, lexicon.CueEncounterNoun) && p.aheadOf(i-1)
	}
	if strings.HasSuffix(before.fold, "ed") || strings.HasSuffix(before.fold, "ly") {
		return false
	}
	if p.cue(i-1, lexicon.CueVerbal) || p.cue(i-1, lexicon.CueEncounterNoun) {
		return false
	}
	return !p.is(i-1, lexicon.VenueHead|lexicon.Office)
}

// aheadOf reports whether the event whose name ends at token i is only spoken of:
// "the road to the NATO Summit", "since the Conference".
func (p *placing) aheadOf(i int) bool {
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-6); j-- {
		if p.cue(j, lexicon.CuePreposition) && p.fold(j) != "of" {
			return p.fold(j) == "to" || p.fold(j) == "before" || p.fold(j) == "since"
		}
		if p.tokens[j].shape == mark {
			break
		}
	}
	return false
}

// encounterOf reports whether the words before token i are an encounter's, whose
// place may follow: "the second meeting of the Partnership Council in Tokyo".
func (p *placing) encounterOf(i int) bool {
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-7); j-- {
		switch {
		case p.cue(j, lexicon.CueEncounterNoun):
			return true
		case p.fold(j) != "of" && p.fold(j) != "the" && p.fold(j) != "-" && !p.tokens[j].capital():
			return false
		}
	}
	return false
}

// sidelines reports whether the words before token i tell that the parties met
// beside something: "on the sidelines of the General Assembly in New York".
func (p *placing) sidelines(i int) bool {
	if !p.gistAround(i).Has(lexicon.CueSidelines) {
		return false
	}
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-14); j-- {
		if p.cue(j, lexicon.CueSidelines) {
			return true
		}
		switch p.fold(j) {
		case ",", ";", "who", "which":
			return false
		}
	}
	return false
}

// travels reports whether the preposition or verb at token i is of a visit: "visit to", "arrived in", "visiting".
func (p *placing) travels(i int) bool {
	if p.cue(i, lexicon.CueVisiting) {
		return true
	}
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-4); j-- {
		if p.cue(j, lexicon.CueHomeward) { // "has gone back to Niamey"
			return false
		}
		if p.cue(j, lexicon.CueJourney) {
			return true
		}
	}
	return false
}
