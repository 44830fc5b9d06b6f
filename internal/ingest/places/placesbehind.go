package places

import (
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the place or venue behind a preposition: "in Lachin", "at the State
// House", "to Brussels, where he met".

// whereBehind reports whether ", where" takes up the place that ends before token i, perhaps
// behind the day: "to Brussels on 12 June, where he will meet".
func (p *placing) whereBehind(i, end int) bool {
	if p.Fold(i) == "," && p.Fold(i+1) == "where" {
		return true
	}
	i = p.pastPart(i, end)
	if p.Fold(i) == "," && p.Fold(i+1) == "where" {
		return true
	}
	if p.Fold(i) == "," && (p.Fold(i+1) == "on" || p.Fold(i+1) == "for") { // behind the country
		i++
	}
	if p.Fold(i) == "on" || p.Fold(i) == "in" && p.Cue(i+1, lexicon.CueMonth) {
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

// whereClosed reports whether the words that open a sentence, with the place and all that happened "where",
// are over before the trigger: "Back from Oslo, where he had opened an embassy, the President met".
func (p *placing) whereClosed(w *placeWords, trigger text.Phrase) bool {
	s := p.SentenceOf(w.at.From)
	first := p.Fold(s.From)
	if w.at.From == s.From && first != "from" { // "In Dakar, where he arrived on Sunday, he was received by"
		return false
	}
	leadsIn := text.Prepositions.Has(first) || p.Cue(s.From, lexicon.CueSubordinator) || p.Cue(s.From, lexicon.CuePlacePreposition)
	if !leadsIn && !strings.HasSuffix(first, "ing") && first != "back" && first != "fresh" {
		return false
	}
	for i := s.From; i < w.at.From; i++ {
		if p.Fold(i) == "," {
			return false
		}
	}
	where, verb := false, false
	for i := w.at.To; i < trigger.From; i++ {
		switch m := p.Mention(i); {
		case p.Fold(i) == "where":
			where = true
		case where && m == nil && p.IsLower(i) && !text.Prepositions.Has(p.Fold(i)) && p.Determiner(i) == 0 && !text.Pronouns.Has(p.Fold(i)) && !text.DayWords.Has(p.Fold(i)):
			verb = true
		case verb && m == nil && p.Fold(i) == ",":
			m := p.Mention(i + 1)
			return m != nil && m.Kind != names.Country || text.Pronouns.Has(p.Fold(i+1)) || p.Determiner(i+1) != 0
		}
	}
	return false
}

// whereReach is how many words the occasion of a journey may take before "where".
const whereReach = 12

// placeBehind reads the place or venue behind the preposition at token i.
func (p *placing) placeBehind(i, end int) (placeWords, bool) {
	w := placeWords{at: text.At(i), hangs: p.hangs(i)}
	if p.Cue(i, lexicon.CueDestination) {
		ok := p.destinationBehind(&w, i, end)
		return w, ok
	}
	j := i + 1
	if m := p.Mention(p.BehindArticle(j)); m != nil && m.Kind == names.Person && m.Name.Len() > 0 { // "at the King Fahd Palace Hotel"
		if venue, known := p.venueAt(j, end); known != nil && venue.To > m.To {
			return p.placeOfVenue(w, venue, known, end), true
		}
	}
	if m := p.Mention(j); m != nil && (m.Kind == names.Person || m.Kind == names.Group) && !m.Possessive {
		if t, ok := p.TownAt(j, end); ok && p.Fold(i) == "in" && m.From == j && p.Is(t.At.To, lexicon.Office) && p.IsCity(j, end) { // "received in Moscow Ambassador of Mali X"
			w.take(t)
			w.hangs = false
			return w, true
		}
		return w, false
	}
	if p.townInOtherWords(&w, j, end) {
		return w, true
	}
	if at, ok := p.placeAtBorder(w, j, end); ok {
		return at, true
	}
	if venue, known := p.venueAt(j, end); !venue.Empty() && !p.isLocality(venue) {
		if p.Fold(venue.To) == "of" && p.Cue(venue.To-1, lexicon.CueLocalityNoun) { // "in the Red Sea resort of Sharm el-Sheikh"
			if t, ok := p.TownAt(venue.To+1, end); ok {
				w.take(t)
				w.where = p.whereBehind(t.At.To, end)
				return w, true
			}
		}
		if known != nil && p.Fold(venue.To-1) == "capital" { // "in the Bavarian capital"
			w.take(text.Toponym{At: venue, Name: known.Note, Country: known.Code, From: "capital"})
			return w, true
		}
		return p.placeOfVenue(w, venue, known, end), true
	}
	t, ok := p.ToponymAt(j, end)
	if !ok && j+1 < end && p.IsLower(j) && p.Cue(j, lexicon.CuePartOfTown) && !p.Is(j+1, lexicon.CountryName) && p.IsCity(j+1, end) { // "in central Quito"
		t, ok = p.TownAt(j+1, end)
	}
	if !ok {
		t, ok = p.townOfHouse(j, end)
	}
	if !ok {
		if at, ok := p.placeOfNoun(w, j, end); ok {
			return at, true
		}
		return p.placeUnlisted(w, j, end)
	}
	if p.ownsWhatFollows(t.At.To) && !p.ownsHouse(t.At.To) {
		if !p.onlyBegins(&t, end) {
			return w, false
		}
		if at, ok := p.placeOfNoun(w, j, end); ok {
			return at, true
		}
		return p.placeUnlisted(w, j, end)
	}
	if town, ok := p.townAround(t.At.To, end); ok && p.Fold(i) == "at" && t.Land.Empty() && town.Country != t.Country { // "at Serena in Nairobi"
		w.venue, t = t.City, town
	}
	w.take(t)
	inTown := p.Fold(i) == "in" && !w.City.Empty()
	if p.endsHeadline(&w) || inTown && p.dayFollows(t.At.To, end) { // "Ministers weigh quotas in Boston", "reviewed fisheries cooperation in Bissau on Tuesday"
		w.hangs = false
	}
	w.where = p.whereBehind(t.At.To, end)
	w.stays = p.Fold(i) == "in" && p.staysAt(i)
	if t.City.Empty() && t.Name == "" && p.Fold(t.At.To) == "," { // "in Azerbaijan, in Lachin" stays; "in Russia, Sochi" is read
		if town, ok := p.TownAt(t.At.To+1, end); ok && town.Country == t.Country {
			w.take(town)
		}
	}
	return w, true
}

// onlyBegins reports whether a town of no great size is but the first word of another that no list has:
// "Santa" of "at Santa Rufina".
func (p *placing) onlyBegins(t *text.Toponym, end int) bool {
	i := t.At.To
	return !t.City.Empty() && t.City.To == i && p.ownsWhatFollows(i) && p.Fold(i) != "'s" && p.Mention(i) == nil && !p.Is(i, noLocality) && !p.IsCity(t.City.From, end)
}

// destinationBehind reads into w the place behind a word of journeys at token i, "to", "from",
// "visiting": one where somebody then met, or that somebody went to, came from or was welcomed to.
func (p *placing) destinationBehind(w *placeWords, i, end int) bool {
	t, ok := p.ToponymAt(i+1, end)
	ok = ok && !p.onlyBegins(&t, end)
	from, welcomed := p.Fold(i) == "from", p.Fold(i) == "to" && p.welcomedTo(i)
	if m := p.Mention(i + 1); ok && m != nil && m.Kind == names.Person && m.To > t.At.To && !from { // "visiting Vice Minister X"
		return false
	}
	if ok && p.whereBehind(t.At.To, end) { // "back from Bodø, where she met"
		w.take(t)
		w.where, w.visited = true, !from && p.travels(i)
		return true
	}
	if welcomed { // "welcomed him to the White House"
		if venue, known := p.venueAt(i+1, end); known != nil {
			*w = p.placeOfVenue(*w, venue, known, end)
			if w.hangs = false; w.Country == "" {
				w.Country, w.Toponym.At = known.Code, venue
			}
			return true
		}
	}
	if !ok {
		return p.stageUnlisted(w, i, end)
	}
	if welcomed || from && p.toldFrom(i) {
		w.take(t)
		w.hangs = false
		return true
	}
	home := from && p.homeFrom(i)
	if !home && !p.travels(i) && !p.broughtTo(i) {
		return false
	}
	w.take(t)
	w.visited, w.back = true, home
	return !from || home
}

// townInOtherWords reads into w the town that the words at token j tell without its name, or by a
// part of it: "the port city", "this city", "the Kenyan capital".
func (p *placing) townInOtherWords(w *placeWords, j, end int) bool {
	if t, ok := p.townAgain(j, end); ok { // "in the port city"
		w.take(t)
		return true
	}
	if noun := p.Fold(j + 1); p.hasTown && (noun == "city" || noun == "capital") && p.Fold(j+2) != "of" {
		if _, named := p.TownAt(j+2, end); !named && p.Cue(j, lexicon.CueThisTown) { // "in this city"
			w.take(p.dateTown)
			w.Name = p.CityName(&p.dateTown)
			w.Toponym.At = text.Phrase{From: j, To: j + 2}
			w.at.To = j + 2
			return true
		}
	}
	if t, ok := p.homeCapital(j, end); ok {
		w.take(t)
		return true
	}
	if t, ok := p.townOfOffice(j, end); ok {
		w.take(t)
		w.at.To++
		w.hangs = false
		return true
	}
	t, ok := p.townOfPart(j, end)
	if !ok {
		t, ok = p.townApposed(j, end)
	}
	if !ok {
		t, ok = p.partOfLand(j, end)
	}
	if ok {
		w.take(t)
		w.where = p.whereBehind(t.At.To, end)
		return true
	}
	return false
}
