package places

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns localities that no list has: words with a capital that stand where a
// town stands, and what is said of them around.

// noLocality are the classes of words with a capital that are no place.
const noLocality = lexicon.Weekday | lexicon.Month | lexicon.DayWord | lexicon.Organisation | lexicon.Press | lexicon.Office | lexicon.Body |
	lexicon.Demonym | lexicon.CountryName | lexicon.Region | lexicon.Metonym | lexicon.Rank | lexicon.Honorific | lexicon.VenueHead

// placeUnlisted reads, behind a preposition of place, a building with the town behind
// a comma ("in Udyog Bhawan, New Delhi") or a locality alone ("at Adi Halo with",
// "at his office in Yarze").
func (p *placing) placeUnlisted(w placeWords, j, end int) (placeWords, bool) {
	start := j
	if p.Fold(j) == "the" {
		j++
	}
	preposition := p.Fold(w.at.From)
	if !text.WordIn("in at near outside", preposition) || j >= end || p.Tokens[j].Shape != text.Title && p.Fold(j) != "'" || p.Mention(j) != nil {
		return w, false
	}
	run := text.Phrase{From: j, To: p.CapitalRun(j, end, 4)}
	for k := run.From + 1; k < run.To; k++ {
		if p.Mention(k) != nil { // "in Yarze President"
			run.To = k
		}
	}
	if run.Empty() || p.Is(j, noLocality) {
		return w, false
	}
	if p.Fold(run.To) == "," {
		if at, entry := p.Match(run.To+1, lexicon.Locality); entry != nil && p.endsPlace(at.To, end) { // "in Nusa Dua, Bali"
			w.City, w.Country, w.Land, w.at.To, w.hangs = run, entry.Code, at, at.To, false
			w.Toponym.At = text.Phrase{From: run.From, To: at.To}
			return w, true
		}
		if code, part := p.partBehind(run.To+1, end); code != "" { // "in Kengtung, Shan State"
			w.City, w.Country, w.Part, w.at.To, w.hangs = run, code, part, part.To, false
			w.Toponym.At = text.Phrase{From: run.From, To: part.To}
			return w, true
		}
		if code, land := p.LandBehind(run.To, end); code != "" && p.endsPlace(land.To, end) { // "in Santa Rufina, Peru"
			w.City, w.Country, w.Land, w.at.To, w.hangs = run, code, land, land.To, false
			w.Toponym.At = text.Phrase{From: run.From, To: land.To}
			return w, true
		}
		if t, ok := p.TownAt(run.To+1, end); ok && t.Country != "" && !p.ownsWhatFollows(t.At.To) {
			w.venue, w.Toponym, w.at.To = run, t, t.At.To
			return w, true
		}
	}
	if t, ok := p.townAround(run.To, end); ok && preposition == "at" {
		w.venue, w.Toponym, w.at.To = run, t, t.At.To
		return w, true
	}
	if start != j || w.hangs || run.Len() > 2 || !p.endsPlace(run.To, end) {
		return w, false
	}
	w.City, w.unlisted, w.at.To = run, !(p.staysAt(w.at.From) && p.meetsBehind(run.To)), run.To
	w.where = p.Fold(run.To) == "," && p.Fold(run.To+1) == "where"
	w.housed = preposition == "in" && p.endsHouse(w.at.From)
	w.Toponym.At = run
	return w, true
}

// partBehind reads at token i the part of a country in which a locality before it lies that no list has:
// "Wolf Point, | Montana", "Kengtung, | Shan State". Of the countries that have a part of that name it is the
// one of which the article speaks most. A part that is called like a town of its own is that town: "Samarkand".
func (p *placing) partBehind(i, end int) (code string, part text.Phrase) {
	part, entry := p.Match(i, lexicon.Division|lexicon.SharedDivision)
	if entry == nil || !p.IsCapital(i) {
		return "", part
	}
	kind := p.IsCapital(part.To) && p.Cue(part.To, lexicon.CuePartKind)
	town, _ := p.TownAt(i, end)
	presence := -1.0
	for land := range strings.SplitSeq(entry.Code, " ") {
		spoken := p.Presence(land)
		if !kind && (p.IsIn(part, land) || town.Country != "" && p.Presence(town.Country) > spoken) {
			continue
		}
		if spoken > presence {
			code, presence = land, spoken
		}
	}
	if kind {
		part.To++
	}
	if !p.endsPlace(part.To, end) {
		return "", part
	}
	return code, part
}

// townAround gives the town that "in" at token i tells of a house before it: "at Hannesarholt | in Reykjavik".
func (p *placing) townAround(i, end int) (text.Toponym, bool) {
	if p.Fold(i) != "in" || p.Mention(i+1) != nil {
		return text.Toponym{}, false
	}
	t, ok := p.TownAt(i+1, end)
	return t, ok && t.Country != "" && !p.ownsWhatFollows(t.At.To)
}

// endsHouse reports whether the words before token i are a house's where people are received:
// "at her office", "at the premises of the Ministry of Agriculture (MARNDR)".
func (p *placing) endsHouse(i int) bool {
	s := p.SentenceOf(i)
	if p.Cue(i-1, lexicon.CueOfficePlace) || p.Is(i-1, lexicon.VenueHead) {
		return true
	}
	for k := i - 1; k > s.From && k > i-16; k-- {
		switch {
		case p.Is(k, lexicon.VenueHead) || p.Cue(k, lexicon.CueOfficePlace) || p.Is(k, lexicon.Body) && p.IsCapital(k):
			return p.Determiner(k-1) != 0 && (p.Fold(k-2) == "at" || p.Fold(k-2) == "of" || p.Fold(k-2) == "in")
		case p.Tokens[k].Capital(), p.Fold(k) == "of", p.Fold(k) == "and", p.Fold(k) == "the", p.Fold(k) == ",", p.Fold(k) == "(", p.Fold(k) == ")", p.Fold(k) == "for":
		default:
			return false
		}
	}
	return false
}

// isLocality reports whether the words of a venue are the name of a locality: "Brdo pri
// Kranju".
func (p *placing) isLocality(venue text.Phrase) bool {
	at, entry := p.Match(venue.From, lexicon.Locality)
	return entry != nil && at.To >= venue.To
}

// placeAtBorder reads the crossing of a border behind "at" or "in": "at Rwanda's Nemba
// border post", "at the Gasenyi-Nemba border crossing", "at the Guliston checkpoint, on the
// Tajik side".
func (p *placing) placeAtBorder(w placeWords, j, end int) (placeWords, bool) {
	if p.Fold(j) == "the" {
		j++
	}
	if land, entry := p.Match(j, lexicon.CountryName); entry != nil && p.Fold(land.To) == "'s" {
		w.Country, w.Land = entry.Code, land
		j = land.To + 1
	}
	run := text.Phrase{From: j, To: p.CapitalRun(j, end, 3)}
	post := run.To
	if p.Fold(post) == "border" {
		post++
	}
	if run.Empty() || !p.Cue(post, lexicon.CueBorderPost) || post == run.To && !p.Cue(post, lexicon.CueCheckpoint) || p.Is(j, noLocality) {
		return w, false
	}
	w.City, w.Toponym.At, w.at.To = run, run, post+1
	if w.Country == "" {
		w.Country, w.Land = p.landBeside(post+1, end)
	}
	return w, true
}

// placeOfNoun reads the locality that no list has behind what it is: "at the border post of
// Paso Canoas", "at the chateau of La Celle Saint-Cloud", "in the leafy suburb of Cologny".
func (p *placing) placeOfNoun(w placeWords, j, end int) (placeWords, bool) {
	k := j
	for k < min(end, j+6) && !p.Cue(k, lexicon.CueLocalityNoun) {
		if p.Tokens[k].Shape == text.Mark && p.Fold(k) != "-" {
			return w, false
		}
		k++
	}
	if k == j || k+2 >= end || p.Fold(k+1) != "of" {
		return p.placeOfHouse(w, j, end)
	}
	run := text.Phrase{From: k + 2, To: p.CapitalRun(k+2, end, 5)}
	linked := func(i int) bool { // "Santa Elena de Uairén"
		return p.Cue(i, lexicon.CueTownLink) && !text.WordIn("and of on the", p.Fold(i)) && p.IsCapital(i+1)
	}
	for run.To > run.From && run.To < end && p.Mention(run.From) == nil && linked(run.To) {
		run.To = p.CapitalRun(run.To+1, end, 3)
	}
	if run.Empty() || p.Is(run.From, noLocality) || p.Mention(run.From) != nil || !p.endsPlace(run.To, end) && p.Fold(run.To) != "(" && !p.Cue(run.To, lexicon.CueModal) && !p.Cue(run.To, lexicon.CueBeForm) {
		return w, false
	}
	w.City, w.Toponym.At, w.at.To = run, run, run.To
	if code, land := p.LandBehind(run.To, end); code != "" {
		w.Country, w.Land, w.at.To = code, land, land.To
	} else {
		w.Country, w.Land = p.landBeside(run.To, end)
	}
	w.where = p.Fold(w.at.To) == "," && p.Fold(w.at.To+1) == "where"
	return w, true
}

// placeOfHouse reads the town behind what stands there: "at the airport of Quito", "at the old town
// hall of Graz".
func (p *placing) placeOfHouse(w placeWords, j, end int) (placeWords, bool) {
	for k := j; k < min(end-2, j+5) && p.IsLower(k); k++ {
		if k == j || p.Fold(k+1) != "of" || !p.Is(k, lexicon.VenueHead) {
			continue
		}
		t, ok := p.TownAt(k+2, end)
		if !ok || !p.IsCity(k+2, end) || p.ownsWhatFollows(t.At.To) {
			return w, false
		}
		w.Toponym, w.at.To = t, t.At.To
		w.where = p.whereBehind(t.At.To, end)
		return w, true
	}
	return w, false
}

// landBeside reads the country of a locality from what stands behind it: "near Paris", ", in the
// Costa Rican canton of Corredores", "on the Swiss shore".
func (p *placing) landBeside(i, end int) (string, text.Phrase) {
	if p.Fold(i) == "," {
		i++
	}
	switch p.Fold(i) {
	case "near", "outside", "in", "on", "off":
	default:
		return "", text.Phrase{}
	}
	i++
	i = p.BehindArticle(i)
	if at, entry := p.Match(i, lexicon.Demonym|lexicon.CountryName); entry != nil {
		return entry.Code, at
	}
	if t, ok := p.TownAt(i, end); ok && t.Country != "" {
		return t.Country, t.City
	}
	return "", text.Phrase{}
}

// endsPlace reports whether the words at token i may follow a place: a mark, a
// preposition, a word of time, a conjunction.
func (p *placing) endsPlace(i, end int) bool {
	if i >= end || p.IsPerson(i) || p.Cue(i, lexicon.CuePreposition) || p.Cue(i, lexicon.CueClauseEnd) || p.Is(i, lexicon.DayWord|lexicon.Weekday) {
		return true
	}
	switch p.Fold(i) {
	case ".", ",", ";", "today", "yesterday", "this", "the", "a", "his", "her", "their":
		return true
	}
	return false
}

// localityBehind reads the locality that a comma sets behind a venue and that no
// list has: "at Speke Resort Hotel, Munyonyo."
func (p *placing) localityBehind(venue text.Phrase, i, end int) text.Phrase {
	if p.Fold(i) != "," {
		_, named := p.TownAt(p.bare(venue).From, venue.To)
		if p.Fold(i) != "in" || named || p.ofState(venue) { // "in Hillsborough Castle in Co Down"
			return text.Phrase{}
		}
	}
	run := text.Phrase{From: i + 1, To: p.CapitalRun(i+1, end, 3)}
	if run.Empty() || run.Len() > 2 || p.Mention(run.From) != nil || p.Tokens[run.From].Shape != text.Title {
		return text.Phrase{}
	}
	if n, _ := p.PhraseAt(run.From, run.To, lexicon.Division); n == run.Len() { // "at Bogor Palace, West Java": no town
		return text.Phrase{}
	}
	switch p.Fold(run.To) {
	case ".", ",", ";", "on":
		return run
	}
	if run.To == end {
		return run
	}
	return text.Phrase{}
}

// landOfLocality finds the country of a locality that no list has: that of the visit,
// the host, the encounter told before, the dateline, the only one represented.
func (p *placing) landOfLocality(e *encounters.Encounter, fresh bool) {
	switch {
	case fresh && p.byVisit(e, fresh):
	case p.byPost(e), p.byHost(e):
	case p.besideOther(e):
	case fresh && p.hasTown && (p.represented(e, p.dateTown.Country) || len(p.CountriesOf(e)) == 0):
		_, land := p.dateTown.Clues(readout.Inferred)
		e.PlaceLand.Set(p.dateTown.Country, land...)
	case p.bySoleCountry(e):
	case fresh && p.represented(e, p.Home):
		e.PlaceLand.Set(p.Home, text.Clue{At: e.City.Clues[0].At, Basis: readout.Inferred, From: references.FromHome})
	default:
		if t, ok := p.TownAt(e.City.Clues[0].At.From, e.City.Clues[0].At.To); ok && t.Country != "" && t.City.To == e.City.Clues[0].At.To { // far from all that the article speaks of
			e.PlaceLand.Set(t.Country, text.Clue{At: t.City, Basis: readout.Inferred, From: "gazetteer"})
		}
	}
}

// besideOther takes the country of the encounter of which this is a further one.
func (p *placing) besideOther(e *encounters.Encounter) bool {
	if e.Follows < 0 || e.Follows >= len(p.Encounters) || !p.Encounters[e.Follows].PlaceLand.Known() {
		return false
	}
	before := &p.Encounters[e.Follows]
	if !p.represented(e, before.PlaceLand.Text) && len(p.CountriesOf(e)) > 0 {
		return false
	}
	e.PlaceLand.Set(before.PlaceLand.Text, sameVisit(before.PlaceLand.Clues)...)
	return true
}
