package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns addresses: the town or the country that stands behind the name of a venue,
// perhaps with a house or a road between.

// placeOfVenue reads the town or country behind a venue: "State House in Suva", "Speke
// Resort Hotel, Munyonyo", "the Ministry of Defence of Chad", and behind a hall, its house
// and its road: "Thai Koo Fah Building, Government House, Bangkok".
func (p *placing) placeOfVenue(w placeWords, venue phrase, known *lexicon.Entry, end int) placeWords {
	w.venue, w.known, w.at.to = venue, known, venue.to
	if land, code := p.landOfVenue(venue.to, end); known == nil && code != "" {
		w.country, w.land, w.toponym.at, w.at.to = code, land, land, land.to
		return w
	}
	k := p.fieldEnd(venue.to, end)
	w.at.to = k
	for range longestAddress {
		if p.fold(k) != "," && p.fold(k) != "in" && p.fold(k) != "(" {
			break
		}
		if t, ok := p.toponymAt(k+1, end); ok && !p.ownsWhatFollows(t.at.to) {
			w.toponym, w.at.to = t, t.at.to
			if p.alien(&t) {
				w.country = ""
			}
			break
		}
		if next := p.addressAt(k+1, end); p.fold(k) == "," && p.fold(next) == "," { // "Government Headquarters, Bay Street, Bridgetown"
			k = next
			continue
		}
		if at := p.localityBehind(venue, k, end); !at.empty() && p.addressAt(k+1, end) < 0 {
			w.city, w.at.to = at, at.to
		}
		break
	}
	w.where = p.fold(w.at.to) == "," && p.fold(w.at.to+1) == "where"
	return w
}

// longestAddress is how many parts an address may have before its town.
const longestAddress = 3

// addressAt gives the token behind a part of an address that starts at token i and is no
// town, a house or a road, "Arakan Barracks", "Bay Street", or capitals before a further
// comma and a town; -1 when none does.
func (p *placing) addressAt(i, end int) int {
	if venue, _ := p.venueAt(i, end); !venue.empty() && p.mention(i) == nil {
		return venue.to
	}
	run := p.capitalRun(i, end, 5)
	for k := i + 1; k < run; k++ {
		if p.cue(k, lexicon.CueRoad) {
			return k + 1
		}
	}
	if run > i && p.mention(i) == nil && p.fold(run) == "," {
		if _, ok := p.townAt(run+1, end); ok && p.isCity(run+1, end) {
			return run
		}
	}
	return -1
}

// fieldEnd gives the token behind the field of a ministry: "the Ministry of Foreign
// Affairs, Bangkok".
func (p *placing) fieldEnd(i, end int) int {
	if p.fold(i) != "of" {
		return i
	}
	to := i
	for j := i + 1; j < min(end, i+9); j++ {
		switch {
		case p.tokens[j].capital():
			to = j + 1
		case p.fold(j) != "and" && p.fold(j) != "the":
			return to
		}
	}
	return to
}

// landOfVenue reads the country of a house of state behind its name: "the Ministry of
// Foreign Affairs of Turkmenistan", "the Embassy of Peru".
func (p *placing) landOfVenue(i, end int) (phrase, string) {
	if p.fold(i) != "of" {
		return phrase{}, ""
	}
	for j := i; j < min(end, i+9); j++ {
		t := &p.tokens[j]
		if p.fold(j) == "of" {
			k := j + 1
			if p.fold(k) == "the" {
				k++
			}
			if at, entry := p.match(k, lexicon.CountryName); entry != nil && p.fold(at.to) != "'s" {
				return at, entry.Code
			}
			continue
		}
		if !t.capital() && t.fold != "and" && t.fold != "," && t.fold != "the" || t.fold == "," && !p.tokens[min(j+1, end-1)].capital() || t.fold == "the" && p.tokens[j-1].capital() {
			break
		}
	}
	return phrase{}, ""
}

// alien reports whether a town lies, by the gazetteer, in a country of which the article
// does not speak at all, as a part of a town has its namesakes: Nabua in Suva, Gombe in Kinshasa.
// Towns in which people of all countries meet, and large ones, are none.
func (p *placing) alien(t *toponym) bool {
	if !t.land.empty() || t.country == "" || t.city.empty() || p.is(t.city.from, lexicon.Locality|lexicon.Capital) || p.hasTown && p.dateTown.country == t.country {
		return false
	}
	if _, spoken := p.lands[t.country]; spoken || p.presence != nil && p.presence(t.country) > 0 {
		return false
	}
	var room [longestTown]string
	found, _ := p.lex.Places(p.foldsOf(room[:0], t.city)...)
	for _, place := range found {
		if place.Country == t.country && (place.Population >= farKnown || place.Capital) {
			return false
		}
	}
	return len(found) > 0
}

// farKnown is how many people live in a town that is believed to be meant far from the
// countries of which an article speaks.
const farKnown = 400_000
