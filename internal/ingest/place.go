package ingest

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the place pass. Input: encounters with trigger, clause, focus
// and parties. Output: each encounter's city, country and venue with receipts.
//
// Explicit words win ("in Lachin"); else a venue; else, for a further encounter
// of the same visit, the place of the one before it; else a visit or a host
// gives the country; and the dateline's town speaks for the article's own news
// when host and visit agree with it.

// placing is the work of the pass on one document.
type placing struct {
	*document
	dateTown toponym
	hasTown  bool
	places   []placeWords
}

// placeWords is a place or venue that stands behind a preposition.
type placeWords struct {
	toponym
	at      phrase // from the preposition on
	venue   phrase // "State House", empty when a town or country stands there
	known   *lexicon.Entry
	hangs   bool // on a noun before it: "the situation in Sudan"
	visited bool // behind "visit to", "arrived in"
}

func (d *document) setPlaces() {
	if len(d.encounters) == 0 {
		return
	}
	p := placing{document: d}
	p.dateTown, p.hasTown = d.datelineTown()
	p.findPlaces()
	for i := range d.encounters {
		e := &d.encounters[i]
		if len(e.video) > 0 {
			continue // a video meeting has no place
		}
		p.place(e)
	}
}

// place finds one encounter's place by the first source that speaks.
func (p *placing) place(e *encounter) {
	own := e.clause
	if own.empty() {
		own = p.sentences[e.anchor].phrase
	}
	venue := p.venueOf(e, own)
	fresh := p.fresh(e)
	switch {
	case p.explicit(e, own, e.trigger, "clause"):
	case p.explicit(e, p.sentences[e.anchor].phrase, e.trigger, "sentence"):
	case p.explicitAgain(e):
	case venue != nil && p.byVenue(e, venue):
	case p.inherited(e):
	case fresh && p.byScene(e, true):
	case fresh && p.byDateline(e):
	case p.byVisit(e, fresh):
	case fresh && p.byScene(e, false):
	case p.byHost(e):
	}
	if !e.city.known() {
		p.byVicinity(e, fresh)
	}
}

// freshness is how many days from the article's date the article's own scene reaches.
const freshness = 7

// fresh reports whether the dateline, the first sentence and the visit that the
// article tells of may speak for the encounter.
func (p *placing) fresh(e *encounter) bool {
	if !e.date.known() {
		return e.news
	}
	date := readout.Date(e.date.text)
	return (date.Precision() == readout.PrecisionDay || date.Precision() == readout.PrecisionInterval) && p.near(date, freshness)
}

// findPlaces lists all places behind prepositions in the prose.
func (p *placing) findPlaces() {
	for s := range p.sentences {
		if p.sentences[s].kind == furniture {
			continue
		}
		end := p.sentences[s].to
		for i := p.sentences[s].from; i < end; i++ {
			switch p.tokens[i].fold {
			case "in", "at", "from", "near", "outside", "inside", "to", "into", "for", "visiting", "visited", "visits":
				if w, ok := p.placeBehind(i, end); ok {
					p.places = append(p.places, w)
				}
			case "meeting", "talks", "summit", "negotiations", "conference", "visit": // "the Geneva talks"
				if w, ok := p.placeBefore(i); ok {
					p.places = append(p.places, w)
				}
			case "here":
				if p.hasTown && p.fold(i-1) != "from" {
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
		if t, ok := p.townAt(from, i); ok && t.at.to == i && (from == s.from || p.tokens[from-1].shape != title) {
			return placeWords{toponym: t, at: t.at}, true
		}
	}
	return placeWords{}, false
}

// placeBehind reads the place or venue behind the preposition at token i.
func (p *placing) placeBehind(i, end int) (placeWords, bool) {
	w := placeWords{at: phrase{i, i + 1}, hangs: p.hangs(i)}
	preposition := p.tokens[i].fold
	switch preposition {
	case "to", "into", "for", "from", "visiting", "visited", "visits":
		t, ok := p.toponymAt(i+1, end)
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
	if second := p.fold(j + 1); p.hasTown && (second == "city" || second == "capital") {
		switch p.fold(j) { // "in this city"
		case "this", "the", "our":
			w.toponym = p.dateTown
			w.name, w.at.to = p.cityName(&p.dateTown), j+2
			w.toponym.at = phrase{j, j + 2}
			return w, true
		}
	}
	if venue, known := p.venueAt(j, end); !venue.empty() {
		w.venue, w.known, w.at.to = venue, known, venue.to
		k := venue.to
		switch p.fold(k) { // "State House in Suva", "Speke Resort Hotel, Munyonyo"
		case ",", "in", "(":
			if t, ok := p.toponymAt(k+1, end); ok {
				w.toponym, w.at.to = t, t.at.to
			}
		}
		return w, true
	}
	t, ok := p.toponymAt(j, end)
	if !ok || p.ownsWhatFollows(t.at.to) {
		return w, false
	}
	w.toponym, w.at.to = t, t.at.to
	if t.city.empty() && t.name == "" && p.fold(t.at.to) == "," { // "in Azerbaijan, in Lachin" stays; "in Russia, Sochi" is read
		if town, ok := p.townAt(t.at.to+1, end); ok && town.country == t.country {
			w.toponym, w.at.to = town, town.at.to
		}
	}
	return w, true
}

// ownsWhatFollows reports whether the place is only the first word of something
// else: "in Azerbaijan's interest", "at Washington University".
func (p *placing) ownsWhatFollows(to int) bool {
	if p.fold(to) == "'s" {
		return true
	}
	return to < len(p.tokens) && p.tokens[to].shape == title && p.sentenceOf(to).has(to) && to > p.sentenceOf(to).from &&
		!p.reader.lex.Is(p.words[to], lexicon.Weekday|lexicon.Month|lexicon.DayWord)
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
	if m := p.mention(i - 1); m != nil {
		return m.kind == organisation && m.name.len() > 0 && p.fold(i) == "in"
	}
	if before.shape != lower {
		return false
	}
	if strings.HasSuffix(before.fold, "ed") || strings.HasSuffix(before.fold, "ly") {
		return false
	}
	switch before.fold {
	case "on", "up", "off", "out", "back", "over", "ahead", "both", "all", "home", "herself", "himself", "one", "another", "other", "others", "held", "place", "met", "meet", "meets", "meeting", "meetings", "talks", "today", "yesterday", "here", "separately", "together", "office", "offices",
		"palace", "residence", "headquarters", "airport", "hotel", "house", "building", "ministry", "discussion", "discussions", "conversation", "visit", "summit", "negotiations",
		"consultations", "session", "down", "received", "hosted", "arrived", "conferred", "spoke", "talked", "morning", "evening", "afternoon", "night", "also", "later", "earlier",
		"sidelines", "margins", "conference", "forum", "encounter", "audience", "call", "hall", "room", "doors", "arrival", "and", "ceremony", "were", "was", "are", "is", "week", "month",
		"year", "tomorrow", "again", "there", "gathered", "convened", "won", "welcomed", "embassy", "privately", "briefly", "face", "person", "stay", "while", "now", "time", "format", "sat", "seat",
		"base", "camp", "city", "town", "capital", "them", "him", "her", "dinner", "lunch", "breakfast", "luncheon", "reception", "counterpart", "counterparts", "leaders", "ministers", "delegation",
		"officials", "colleague", "gathering", "assembly", "event", "tour", "trip", "stop", "stopover", "sides", "leader", "president", "minister", "chief", "guest", "guests", "round", "dialogue", "workshop":
		return false
	}
	return true
}

// sidelines reports whether the words before token i tell that the parties met
// beside something: "on the sidelines of the General Assembly in New York".
func (p *placing) sidelines(i int) bool {
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-14); j-- {
		switch p.fold(j) {
		case "sidelines", "sideline", "margins", "fringes":
			return true
		case ",", ";", "who", "which":
			return false
		}
	}
	return false
}

// travels reports whether the preposition or verb at token i is of a visit: "visit to", "arrived in", "visiting".
func (p *placing) travels(i int) bool {
	switch p.fold(i) {
	case "visiting", "visited", "visits":
		return true
	}
	for j := i - 1; j >= max(p.sentenceOf(i).from, i-4); j-- {
		switch p.fold(j) {
		case "visit", "trip", "tour", "arrived", "travelled", "traveled", "flew", "journey", "came", "visits", "arrival", "stopover", "landed", "touched", "reached", "come", "comes", "coming", "visited", "visiting", "mission", "travel", "traveling", "travelling", "stay":
			return true
		}
	}
	return false
}

// venueAt reads the venue whose name starts at token i: one that the vocabulary
// knows, or capitalised words that end with "Palace", "Hotel", "House" ….
func (p *placing) venueAt(i, end int) (phrase, *lexicon.Entry) {
	start := i
	if p.fold(i) == "the" {
		i++
	}
	known, entry := p.match(i, lexicon.Venue)
	last := -1
	for j := i; j < min(end, i+7); j++ {
		t := &p.tokens[j]
		if t.shape == mark && t.fold != "'s" && t.fold != "&" {
			break
		}
		if t.shape == lower && t.fold != "of" && t.fold != "the" && t.fold != "and" && t.fold != "de" && !p.reader.lex.Is(p.words[j], lexicon.VenueHead) {
			break
		}
		if n, head := p.reader.lex.Match(p.words[j:end], lexicon.VenueHead); head != nil && (j > i || p.tokens[j].capital()) {
			last = j + n
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

// explicit takes the place that stands best to the trigger within scope.
func (p *placing) explicit(e *encounter, scope, trigger phrase, rule string) bool {
	best, bestAt := worst, -1
	for i := range p.places {
		w := &p.places[i]
		if w.visited || w.hangs || w.country == "" && w.city.empty() || w.at.from < scope.from || w.at.from >= scope.to {
			continue
		}
		cost := gap(w.at, trigger)
		if w.at.to <= trigger.from && w.at.from > scope.from+2 {
			cost += 10
		}
		if w.city.empty() && w.name == "" {
			cost += 8
		}
		if p.ofItsOwn(w.at, trigger) || rule != "clause" && (cost > nearby || w.city.empty() && w.name == "") {
			continue
		}
		if cost < best {
			best, bestAt = cost, i
		}
	}
	if bestAt < 0 {
		return false
	}
	p.put(e, &p.places[bestAt], readout.Stated, rule)
	return true
}

// ofItsOwn reports whether a place belongs to another clause than the trigger:
// "who was born in Baku", "after the summit in Rome".
func (p *placing) ofItsOwn(at, trigger phrase) bool {
	if trigger.to > at.from || p.sidelines(at.from) {
		return false
	}
	for i := at.from - 1; i >= trigger.to; i-- {
		switch p.fold(i) {
		case "after":
			if p.fold(i-1) != "one" {
				return true
			}
		case "held", "opened":
			if i > trigger.to && p.tokens[i-1].shape == title && !p.isPerson(i-1) { // "the Summit held in Rome"
				return true
			}
		case "who", "which", "whose", "where", "following", "ahead", "born", "signed", "based", "arrived", "arriving", "accredited", "said", "told", "announced", "attend", "attended", "discuss", "discussed", "discussing", "exchanged", "regarding", "about", "concerning":
			return true
		case ";", `"`:
			return true
		}
	}
	return false
}

// isPerson reports whether token i belongs to a person's mention.
func (d *document) isPerson(i int) bool {
	m := d.mention(i)
	return m != nil && m.kind == person
}

// put sets city, country and venue from the words of a place.
func (p *placing) put(e *encounter, w *placeWords, basis readout.Basis, rule string) {
	city, land := w.clues(basis)
	if !w.city.empty() || w.name != "" {
		e.city.set(p.cityName(&w.toponym), city...)
	}
	e.placeLand.set(w.country, land...)
	if !w.venue.empty() {
		e.venue.set(p.text(p.bare(w.venue)), clue{at: p.bare(w.venue), basis: readout.Stated})
	}
	p.note("place", rule, w.at, "%s, %s", e.city.text, e.placeLand.text)
}

// bare is a phrase without its article.
func (p *placing) bare(words phrase) phrase {
	if p.fold(words.from) == "the" {
		words.from++
	}
	return words
}

// explicitAgain looks beside further mentions, and in sentences that tell of the
// encounter by name: "The talks were held in Baku".
func (p *placing) explicitAgain(e *encounter) bool {
	for _, again := range e.mergedAt {
		if !again.empty() && !p.besides(again) && p.explicit(e, p.sentenceOf(again.from).phrase, again, "further mention") {
			return true
		}
	}
	for _, s := range e.focus {
		if s == e.anchor {
			continue
		}
		scope := p.sentences[s].phrase
		for i := scope.from; i < scope.to; i++ {
			if isEncounterNoun(p.tokens[i].fold) && p.heldThere(i+1, scope.to) && p.explicit(e, scope, phrase{i, i + 1}, "focus") {
				return true
			}
		}
	}
	return false
}

// heldThere reports whether "took place", "was held" and the like stand near token i.
func (p *placing) heldThere(i, end int) bool {
	for ; i < min(end, i+8); i++ {
		switch p.fold(i) {
		case "held", "place", "happened", "hosted", "convened", "opened", "began":
			return true
		}
	}
	return false
}

// venueOf gives the venue that the encounter's own sentences name.
func (p *placing) venueOf(e *encounter, own phrase) *placeWords {
	var best *placeWords
	cost := worst
	look := func(scope, trigger phrase) {
		for i := range p.places {
			w := &p.places[i]
			if w.venue.empty() || w.hangs && p.fold(w.at.from) == "in" || w.at.from < scope.from || w.at.from >= scope.to || p.ofItsOwn(w.at, trigger) {
				continue
			}
			if c := gap(w.at, trigger); c < cost {
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
			if isEncounterNoun(p.tokens[i].fold) && p.heldThere(i+1, scope.to) {
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
	if w.known == nil || w.known.Code == "" {
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

// venueTown reads the town in a venue's own name: "Hillsborough Castle",
// "Entebbe State House"; or the country: "the Nepali Army Headquarters".
func (p *placing) venueTown(e *encounter, w *placeWords) bool {
	at := p.bare(w.venue)
	if t, ok := p.townAt(at.from, at.to); ok && p.represented(e, t.country) {
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

// townWithin finds a town's name among the words of a venue: "Windsor Castle".
func (p *placing) townWithin(venue phrase, town string) phrase {
	if at := p.bare(venue); town != "" && p.fold(at.from) == lexicon.Fold(town) {
		return phrase{at.from, at.from + 1}
	}
	return phrase{}
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

// inherited takes the place of the encounter of which this is a further one.
func (p *placing) inherited(e *encounter) bool {
	if e.follows < 0 || e.follows >= len(p.encounters) || &p.encounters[e.follows] == e {
		return false
	}
	before := &p.encounters[e.follows]
	if !before.placeLand.known() && !before.city.known() {
		return false
	}
	e.city.set(before.city.text, sameVisit(before.city.clues)...)
	e.placeLand.set(before.placeLand.text, sameVisit(before.placeLand.clues)...)
	p.note("place", "same visit", e.trigger, "%s, %s: the place of the encounter told before it", e.city.text, e.placeLand.text)
	return true
}

// sameVisit gives the receipts of another encounter's place as premises.
func sameVisit(from []clue) []clue {
	clues := make([]clue, len(from))
	for i, c := range from {
		c.basis, c.from = readout.Inferred, "same visit"
		clues[i] = c
	}
	return clues
}

// byDateline takes the dateline's town when visit, scene and host agree with it.
func (p *placing) byDateline(e *encounter) bool {
	if !p.hasTown || e.status == readout.Planned {
		return false
	}
	agreed := false
	for _, w := range []*placeWords{p.visitOf(e, true), p.sceneOf(e, false)} {
		if w == nil {
			continue
		}
		if w.country != p.dateTown.country || !w.city.empty() {
			return false
		}
		agreed = true
	}
	host, _ := p.hostOf(e)
	if host != "" && host != p.dateTown.country {
		return false
	}
	for _, code := range p.countriesOf(e) {
		agreed = agreed || code == p.dateTown.country
	}
	if !agreed && host == "" {
		return false
	}
	city, land := p.dateTown.clues(readout.Inferred)
	e.city.set(p.cityName(&p.dateTown), city...)
	e.placeLand.set(p.dateTown.country, land...)
	p.note("place", "dateline", p.dateTown.at, "%s, %s: the article's own news", e.city.text, e.placeLand.text)
	return true
}

// visitOf gives the visit that the encounter belongs to: one told in its own
// sentence, else the last one before it, else the first of the article that
// leads to one of its countries.
func (p *placing) visitOf(e *encounter, fresh bool) *placeWords {
	var before, first *placeWords
	for i := range p.places {
		w := &p.places[i]
		if !w.visited || w.country == "" {
			continue
		}
		s := p.tokens[w.at.from].sentence
		if s == e.anchor {
			return w
		}
		if !fresh || !p.represented(e, w.country) {
			continue
		}
		if s < e.anchor {
			before = w
		}
		if first == nil {
			first = w
		}
	}
	if before != nil {
		return before
	}
	return first
}

// represented reports whether a country is among the encounter's.
func (p *placing) represented(e *encounter, code string) bool {
	for _, c := range p.countriesOf(e) {
		if c == code {
			return true
		}
	}
	return false
}

// byVisit takes the country, or the town, that is visited.
func (p *placing) byVisit(e *encounter, fresh bool) bool {
	w := p.visitOf(e, fresh)
	if w == nil {
		return false
	}
	at := w.land
	if at.empty() {
		at = w.toponym.at
	}
	if !w.city.empty() {
		e.city.set(p.cityName(&w.toponym), clue{at: w.city, basis: readout.Inferred, from: "visit"})
	}
	e.placeLand.set(w.country, clue{at: at, basis: readout.Inferred, from: "visit"})
	p.note("place", "visit", w.at, "%s, %s", e.city.text, e.placeLand.text)
	return true
}

// sceneOf gives the place that the article's first sentence sets for what
// follows; town asks for a town.
func (p *placing) sceneOf(e *encounter, town bool) *placeWords {
	if p.lead >= len(p.sentences) || e.anchor <= p.lead {
		return nil
	}
	scope := p.sentences[p.lead].phrase
	ahead := e.status != readout.Planned || p.looksAhead(scope)
	for i := range p.places {
		w := &p.places[i]
		if !ahead && !w.visited { // what was held there says nothing of what is to come
			continue
		}
		if w.hangs || w.visited && w.city.empty() || !scope.has(w.at.from) || w.country == "" || town && w.city.empty() && w.name == "" {
			continue
		}
		if p.ofItsOwn(w.at, phrase{p.sayingEnd(w.at.from, scope.from), p.sayingEnd(w.at.from, scope.from)}) {
			continue
		}
		return w
	}
	return nil
}

// sayingEnd gives the token after the last "said" or "told" before a place:
// where somebody spoke is where the news happened.
func (p *placing) sayingEnd(i, from int) int {
	for j := i; j > from; j-- {
		switch p.fold(j - 1) {
		case "said", "told", "announced":
			return j
		}
	}
	return from
}

// byScene takes the place of the article's first sentence.
func (p *placing) byScene(e *encounter, town bool) bool {
	if e.status == readout.Planned && len(e.principals) == 0 {
		return false // of parties alone, and still to come: where is announced or not known
	}
	w := p.sceneOf(e, town)
	if w == nil {
		return !town && p.bySceneVenue(e)
	}
	if host, _ := p.hostOf(e); host != "" && host != w.country {
		return false
	}
	p.put(e, w, readout.Inferred, "scene")
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

// byVicinity takes the town that is named nearest to the encounter, in the
// sentences that speak of it, in its paragraph, in the headline, when it lies in
// the country that is known otherwise, or in one that is represented.
func (p *placing) byVicinity(e *encounter, fresh bool) bool {
	if e.status == readout.Planned && len(e.principals) == 0 {
		return false // of parties alone, and still to come: where is announced or not known
	}
	best, bestAt := worst, -1
	for i := range p.places {
		w := &p.places[i]
		s := p.tokens[w.at.from].sentence
		if w.hangs || w.country == "" || w.city.empty() && w.name == "" || p.ofItsOwn(w.at, phrase{p.sayingEnd(w.at.from, p.sentences[s].from), p.sayingEnd(w.at.from, p.sentences[s].from)}) {
			continue
		}
		if e.placeLand.known() && e.placeLand.text != w.country {
			continue
		}
		if !e.placeLand.known() && !p.represented(e, w.country) && (w.visited || s != p.lead && !slices.Contains(e.focus, s) && p.sentences[s].kind != headline) {
			continue
		}
		if !fresh && !slices.Contains(e.focus, s) && p.sentences[s].paragraph != p.sentences[e.anchor].paragraph {
			continue
		}
		if e.status == readout.Planned && s != e.anchor && !w.visited && !p.looksAhead(p.sentences[s].phrase) {
			continue
		}
		cost := 10 * max(s-e.anchor, e.anchor-s)
		switch {
		case slices.Contains(e.focus, s):
			cost = cost/10 + 1
		case p.sentences[s].paragraph == p.sentences[e.anchor].paragraph:
			cost /= 5
		case p.sentences[s].kind == headline && e.news:
			cost = 8
		}
		if cost < best {
			best, bestAt = cost, i
		}
	}
	if bestAt < 0 || best > vicinity {
		bestAt = p.loneTown(e)
	}
	if bestAt < 0 {
		return false
	}
	p.put(e, &p.places[bestAt], readout.Inferred, "vicinity")
	return true
}

// loneTown gives the one town of the known country that the article names behind
// a preposition, -1 when there is none or more than one.
func (p *placing) loneTown(e *encounter) int {
	found := -1
	for i := range p.places {
		w := &p.places[i]
		if w.city.empty() || !e.placeLand.known() || w.country != e.placeLand.text || p.fold(w.at.from) == "from" {
			continue
		}
		if found >= 0 && p.cityName(&p.places[found].toponym) != p.cityName(&w.toponym) {
			return -1
		}
		found = i
	}
	return found
}

// vicinity is how much a town may cost that is named near the encounter.
const vicinity = 60

// byHost takes the country of who receives.
func (p *placing) byHost(e *encounter) bool {
	code, at := p.hostOf(e)
	if code == "" {
		return false
	}
	e.placeLand.set(code, clue{at: at, basis: readout.Inferred, from: "host"})
	p.note("place", "host", at, "%s: the host's country", code)
	return true
}

// hostOf gives the country of the host when the trigger tells who hosts:
// "received", "hosted", "welcomed" by their subject, "called on", "was received
// by", "visited" by their object.
func (p *placing) hostOf(e *encounter) (string, phrase) {
	subjectHosts, objectHosts := false, false
	for i := e.trigger.from; i < e.trigger.to; i++ {
		switch p.fold(i) {
		case "received", "receives", "receive", "receiving", "hosted", "hosts", "host", "hosting", "welcomed", "welcomes", "welcome", "granted":
			subjectHosts = true
		case "call", "called", "calls", "calling", "visit", "visited", "audience":
			objectHosts = true
		}
	}
	if !subjectHosts && !objectHosts {
		return "", phrase{}
	}
	if subjectHosts && p.isPassive(e) {
		subjectHosts = false
	}
	want := func(m *mention) bool {
		if subjectHosts {
			return m.to <= e.trigger.from
		}
		return m.from >= e.trigger.to
	}
	best := worst
	code, at := "", phrase{}
	for _, n := range e.principals {
		for _, number := range p.entities[n].mentions {
			m := &p.mentions[number]
			if p.tokens[m.from].sentence != e.anchor || !want(m) {
				continue
			}
			if far := gap(m.phrase, e.trigger); far < best {
				best, code, at = far, p.entities[n].country.text, m.phrase
			}
		}
	}
	return code, at
}

// isPassive reports whether the trigger's verb is: "was received", "being hosted by".
func (p *placing) isPassive(e *encounter) bool {
	for i := e.trigger.to - 1; i >= max(p.sentences[e.anchor].from, e.trigger.from-4); i-- {
		switch p.fold(i) {
		case "was", "were", "been", "being", "is", "are", "be":
			return true
		case "has", "have", "had":
			return false
		}
	}
	return p.fold(e.trigger.to) == "by"
}
