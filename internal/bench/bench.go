// Package bench measures Readout at any size on archives of invented meetings,
// and prints what it found beside the goals.
//
//	invent      a world of people who meet and the articles that tell it
//	generate    those articles as files
package bench

import (
	"github.com/readout-archive/readout/internal/bench/invent"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// citiesPerCountry gives about the prototype archive's 5,000 places.
const citiesPerCountry = 25

// NewWorld makes a world of invented people in the countries and towns that
// the reader's vocabulary knows, the most populous first.
func NewWorld(lex *lexicon.Lexicon, meetings int, seed uint64) (*invent.World, error) {
	var countries []invent.Country
	number := map[string]int{}
	for town := range lex.Towns() {
		at, known := number[town.Country]
		if !known {
			country, listed := lex.Country(town.Country)
			if !listed || lex.Adjective(town.Country) == "" {
				continue
			}
			at = len(countries)
			number[town.Country] = at
			countries = append(countries, invent.Country{Code: country.Code, Name: country.Name, Demon: lex.Adjective(country.Code)})
		}
		if cities := &countries[at].Cities; len(*cities) < citiesPerCountry {
			*cities = append(*cities, town.Name)
		}
	}
	return invent.New(meetings, seed, countries)
}
