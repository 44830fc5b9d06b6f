package text

import (
	"math"
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns namesakes: which of the world's places of one name an article means.

// namesake chooses among the places of one name: the article's countries and a
// main name beat the number of people.
func (d *Document) namesake(found []*lexicon.Place, mains int) string {
	if land := found[0].Country; !slices.ContainsFunc(found[1:], func(p *lexicon.Place) bool { return p.Country != land }) { // most
		return land
	}
	best, country, largest, capital, seat := math.Inf(-1), "", 0, false, false
	for n, place := range found {
		largest = max(largest, place.Population)
		capital = capital || n < mains && place.Capital
		seat = seat || n < mains && place.Seat && place.Population >= leastSeat
	}
	for n, place := range found {
		weight := math.Log10(float64(place.Population + 10))
		if n < mains {
			weight += 0.8
		} else if capital { // "Victoria" is the Seychelles', and what nobody calls Hong Kong
			weight -= byname
		} else if seat { // "Puno" is Peru's, and Pune only in other languages
			weight -= byname / 2
		}
		if place.Capital && (n < mains || mains == 0) { // "Philadelphia" is not what Amman was called once
			weight += 2
		} else if place.Seat {
			weight += 0.5
		}
		presence := 0.0
		if d.Presence != nil {
			presence = d.Presence(place.Country)
		}
		if place.Capital || place.Population*farLarger >= largest || place.Population >= WellKnown {
			weight += presence
		} else { // "Geneva" is in Switzerland, whoever met there
			weight += min(presence, hardly)
		}
		if weight > best {
			best, country = weight, place.Country
		}
	}
	return country
}

// farLarger is how many times as many people live in the largest town of a name as in a
// namesake that an article's countries alone do not make likely: they count hardly then.
const (
	farLarger = 8
	hardly    = 0.5
)

// byname speaks against a town that only bears the name of another's capital besides its own.
const byname = 2.0

// leastSeat is how many people live in the seat of a part of a country that is known as widely as its name.
const leastSeat = 60_000

// WellKnown is how many people live in a town whose name is believed without
// further signs, in a stamp say.
const WellKnown = 200_000
