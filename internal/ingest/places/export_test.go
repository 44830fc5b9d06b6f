package places

import (
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// PersonLands is a named person, and for whom no words say it the countries that he may represent with what is seen of
// both, for the tool that learns their weights.
type PersonLands struct {
	Name   string               `json:"name"`
	Parts  []string             `json:"parts"`
	Land   string               `json:"land"` // the rules' answer
	Codes  []string             `json:"codes,omitempty"`
	Traits []map[string]float64 `json:"traits,omitempty"`
}

// LandsOfPeople gives the named people of an article that the rules have read.
func LandsOfPeople(d *encounters.Document) []PersonLands {
	people := []PersonLands{}
	if d.Countries == nil {
		return people
	}
	var seen map[string]float64
	t := landTraits{document: document{d}, each: func(trait string, value float64) { seen[trait] += value }}
	weighed := map[int]bool{}
	for _, p := range t.guessed() {
		weighed[p] = true
	}
	for p := range d.Entities {
		e := &d.Entities[p]
		if e.Kind != names.Person || !e.Name.Known() {
			continue
		}
		one := PersonLands{Name: e.Name.Text, Parts: lexicon.PartsOfName(e.Name.Text), Land: e.Country.Text}
		if weighed[p] {
			t.of(p)
			one.Codes = append(one.Codes, t.codes...)
			for k := range t.codes {
				seen = map[string]float64{}
				t.around(k)
				one.Traits = append(one.Traits, seen)
			}
		}
		people = append(people, one)
	}
	return people
}

// WithoutLandTraits has articles read by the rules alone until what it gives is called.
func WithoutLandTraits() func() {
	rulesAlone = true
	return func() { rulesAlone = false }
}
