package places

import (
	"strings"

	"github.com/adrg/strutil/metrics"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns addresses: the town or the country that stands behind the name of a venue,
// perhaps with a house or a road between.

// placeOfVenue reads the town or country behind a venue: "State House in Suva", "Speke
// Resort Hotel, Munyonyo", "the Ministry of Defence of Chad", and behind a hall, its house
// and its road: "Thai Koo Fah Building, Government House, Bangkok".
func (p *placing) placeOfVenue(w placeWords, venue text.Phrase, known *lexicon.Entry, end int) placeWords {
	w.venue, w.known, w.at.To = venue, known, venue.To
	if land, code := p.landOfVenue(venue.To, end); known == nil && code != "" && !p.ofMission(venue) {
		w.Country, w.Land, w.Toponym.At, w.at.To = code, land, land, land.To
		return w
	}
	if t, ok := p.TownAt(venue.To+1, end); ok && p.Fold(venue.To) == "of" && known == nil && p.IsCity(venue.To+1, end) && !p.ownsWhatFollows(t.At.To) && !p.ofMission(venue) { // "in the Government House of Arequipa"
		w.take(t)
		w.where = p.whereBehind(t.At.To, end)
		return w
	}
	k := p.fieldEnd(venue.To, end)
	w.at.To = k
	for range longestAddress {
		if p.Fold(k) != "," && p.Fold(k) != "in" && p.Fold(k) != "(" {
			break
		}
		if t, ok := p.ToponymAt(k+1, end); ok && !p.ownsWhatFollows(t.At.To) {
			w.take(t)
			if p.alien(&t, farKnown) {
				w.Country = ""
			}
			break
		}
		if next := p.addressAt(k+1, end); p.Fold(k) == "," && p.Fold(next) == "," { // "Government Headquarters, Bay Street, Bridgetown"
			k = next
			continue
		}
		if at := p.localityBehind(venue, k, end); !at.Empty() && p.addressAt(k+1, end) < 0 {
			if q := at.To; p.Fold(q) == "," && p.Fold(q+1) == "in" || p.Fold(q) == "in" || p.Fold(q) == "," { // "MoD Headquarters, Kimihurura, in Kigali"
				if p.Fold(q) == "," && p.Fold(q+1) == "in" {
					q++
				}
				if t, ok := p.TownAt(q+1, end); ok && p.IsCity(q+1, end) && !p.ownsWhatFollows(t.At.To) {
					w.take(t)
					break
				}
			}
			w.City, w.at.To = at, at.To
		}
		break
	}
	w.where = p.Fold(w.at.To) == "," && p.Fold(w.at.To+1) == "where"
	return w
}

// longestAddress is how many parts an address may have before its town.
const longestAddress = 3

// addressAt gives the token behind a part of an address that starts at token i and is no
// town, a house or a road, "Arakan Barracks", "Bay Street", or capitals before a further
// comma and a town; -1 when none does.
func (p *placing) addressAt(i, end int) int {
	if venue, _ := p.venueAt(i, end); !venue.Empty() && p.Mention(i) == nil {
		return venue.To
	}
	run := p.CapitalRun(i, end, 5)
	for k := i + 1; k < run; k++ {
		if p.Cue(k, lexicon.CueRoad) {
			return k + 1
		}
	}
	if run > i && p.Mention(i) == nil && p.Fold(run) == "," {
		if _, ok := p.TownAt(run+1, end); ok && p.IsCity(run+1, end) {
			return run
		}
	}
	return -1
}

// fieldEnd gives the token behind the field of a ministry: "the Ministry of Foreign
// Affairs, Bangkok".
func (p *placing) fieldEnd(i, end int) int {
	if p.Fold(i) != "of" {
		return i
	}
	to := i
	for j := i + 1; j < min(end, i+9); j++ {
		switch {
		case p.Tokens[j].Capital():
			to = j + 1
		case p.Fold(j) != "and" && p.Fold(j) != "the":
			return to
		}
	}
	return to
}

// landOfVenue reads the country of a house of state behind its name: "the Ministry of
// Foreign Affairs of Turkmenistan", "the Embassy of Peru".
func (p *placing) landOfVenue(i, end int) (text.Phrase, string) {
	if p.Fold(i) != "of" {
		return text.Phrase{}, ""
	}
	for j := i; j < min(end, i+9); j++ {
		t := &p.Tokens[j]
		if p.Fold(j) == "of" {
			k := j + 1
			if p.Fold(k) == "the" {
				k++
			}
			if at, entry := p.Match(k, lexicon.CountryName); entry != nil && p.Fold(at.To) != "'s" {
				return at, entry.Code
			}
			continue
		}
		if !t.Capital() && t.Fold != "and" && t.Fold != "," && t.Fold != "the" || t.Fold == "," && !p.Tokens[min(j+1, end-1)].Capital() || t.Fold == "the" && p.IsCapital(j-1) {
			break
		}
	}
	return text.Phrase{}, ""
}

// alien reports whether a town lies, by the gazetteer, in a country of which the article
// does not speak at all, as a part of a town has its namesakes: Nabua in Suva, Gombe in Kinshasa.
// Towns in which people of all countries meet, and those of so many people by their main name, are none;
// "Colonia" is Cologne only in other languages.
func (p *placing) alien(t *text.Toponym, people int) bool {
	if !t.Land.Empty() || !t.Part.Empty() || t.Country == "" || t.City.Empty() || p.Is(t.City.From, lexicon.Locality|lexicon.Capital) || p.neutralTown(t.City.To-1) || p.hasTown && p.dateTown.Country == t.Country {
		return false
	}
	if _, spoken := p.Lands[t.Country]; spoken || p.Presence != nil && p.Presence(t.Country) > 0 {
		return false
	}
	var room [text.LongestTown]string
	words := p.FoldsOf(room[:0], t.City)
	found, _ := p.Lex.Places(words...)
	for _, place := range found {
		if place.Country == t.Country && (place.Population >= people && spelled(place.Name, strings.Join(words, " ")) || place.Capital) {
			return false
		}
	}
	return len(found) > 0
}

// spelled reports whether a folded name is a town's main one, or another spelling of it: "marrakech".
func spelled(main, name string) bool {
	const likeness = 2 // letters
	return metrics.NewLevenshtein().Distance(lexicon.Fold(main), name) <= likeness
}

// neutralTown reports whether token i ends the name of a town in which people of all countries
// meet, or organisations have their seats: "Geneva", "The Hague".
func (p *placing) neutralTown(i int) bool {
	return p.Cue(i, lexicon.CueSeatTown) || p.Cue(i, lexicon.CueBodiesTown)
}

// farKnown is how many people live in a town that is believed to be meant far from the
// countries of which an article speaks, onlyKnown how many where no part of a town is told
// and none of these countries has a town of that name.
const (
	farKnown  = 300_000
	onlyKnown = 60_000
)

// leastFar gives how many people must live in the town of a place that is believed far from the
// countries of which the article speaks: "in Burgas", but "at Government House, in Gombe" and "at Scarborough".
func (p *placing) leastFar(w *placeWords) int {
	if w.City.Empty() || w.housed || p.Fold(w.at.From) == "at" || !w.venue.Empty() || p.Fold(w.at.From-1) == "," {
		return farKnown
	}
	var room [text.LongestTown]string
	found, _ := p.Lex.Places(p.FoldsOf(room[:0], w.City)...)
	for _, place := range found {
		if _, spoken := p.Lands[place.Country]; spoken || p.Presence != nil && p.Presence(place.Country) > 0 {
			return farKnown
		}
	}
	return onlyKnown
}
