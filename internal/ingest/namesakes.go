package ingest

import (
	"math"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns namesakes: which of the world's places of one name an article means.

// isIn reports whether the country has a town of that name.
func (d *document) isIn(town phrase, code string) bool {
	var folds [longestTown]string
	words := 0
	for i := town.from; i < town.to && words < longestTown; i++ {
		folds[words] = d.tokens[i].fold
		words++
	}
	found, _ := d.reader.lex.Places(folds[:words]...)
	for _, place := range found {
		if place.Country == code {
			return true
		}
	}
	return false
}

// namesake chooses among the places of one name: the article's countries and a
// main name beat the number of people.
func (d *document) namesake(found []*lexicon.Place, mains int) string {
	best, country, largest := math.Inf(-1), "", 0
	for _, place := range found {
		largest = max(largest, place.Population)
	}
	for n, place := range found {
		weight := math.Log10(float64(place.Population + 10))
		if n < mains {
			weight += 0.8
		}
		if place.Capital {
			weight += 2
		} else if place.Seat {
			weight += 0.5
		}
		if presence := d.presence(place.Country); place.Capital || place.Population*farLarger >= largest || place.Population >= wellKnown {
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

// spokenOf is how much a country weighs of which an article speaks, as far as its
// parties are others: less than what sets a city apart from a small namesake.
const spokenOf = 1.2

// farLarger is how many times as many people live in the largest town of a name as in a
// namesake that an article's countries alone do not make likely: they count hardly then.
const (
	farLarger = 8
	hardly    = 0.5
)

// presence weighs how much an article speaks of a country.
func (d *document) presence(code string) float64 {
	for i := range d.encounters {
		for _, c := range d.countriesOf(&d.encounters[i]) {
			if c == code {
				return 3
			}
		}
	}
	for i := range d.entities {
		if d.entities[i].country.text == code {
			return spokenOf
		}
	}
	return 0
}

// countriesOf gives the countries of an encounter's parties.
func (d *document) countriesOf(e *encounter) []string {
	codes := make([]string, 0, len(e.principals)+len(e.attending)+len(e.parties))
	for _, list := range [...][]int{e.principals, e.attending} {
		for _, n := range list {
			if code := d.entities[n].country.text; code != "" {
				codes = append(codes, code)
			}
		}
	}
	for _, p := range e.parties {
		if p.code != "" {
			codes = append(codes, p.code)
		}
	}
	return codes
}
