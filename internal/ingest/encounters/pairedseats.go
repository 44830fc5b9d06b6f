package encounters

import (
	"github.com/readout-archive/readout/internal/ingest/clauses"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/references"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns two who attend under one office that is said once: "their foreign ministers, X and Y,
// took part", "in the presence of Defence Ministers X and Y". Each is of one of the two countries that met.

// lendPair gives two who are seated together under one office each the country of one of the two principals,
// in the order in which the text names these.
func (f *finder) lendPair(list clauses.Side, people []int) {
	at, ok := f.officeOfPair(list)
	if !ok || len(people) != 2 || !f.SameSeat(people[0], people[1]) || f.Is(at.From-1, lexicon.Modifier) {
		return
	}
	leaders := f.drafts[f.current].Principals
	if len(leaders) != 2 {
		return
	}
	for k, leader := range leaders {
		land := f.Entities[leader].Country
		if !land.Known() || land.Text == f.Entities[leaders[1-k]].Country.Text || !f.weaklyPlaced(people[k]) {
			return
		}
	}
	for k, leader := range leaders {
		land := f.Entities[leader].Country.Text
		f.Entities[people[k]].Country = text.Value{Text: land, Clues: []text.Clue{text.Inferred(at, "accompanied by")}}
	}
}

// weaklyPlaced reports whether nothing tells for whom a person stands but the article's home, or the country
// spoken of before him.
func (f *finder) weaklyPlaced(person int) bool {
	land := &f.Entities[person].Country
	return !land.Known() || f.Guessed(person) || land.Clues[0].From == references.FromBefore
}

// officeOfPair gives the words of the office that the two persons of a list share; false when they share none,
// or one of which a country has several, as of deputies and envoys.
func (f *finder) officeOfPair(list clauses.Side) (at text.Phrase, ok bool) {
	var pair []*names.Titles
	for _, number := range list.Mentions {
		if m := &f.Mentions[number]; m.Kind == names.Person {
			pair = append(pair, &m.Titles)
		}
	}
	if len(pair) != 2 {
		return at, false
	}
	first, second := pair[0], pair[1]
	return first.Head, first.Shared && second.Shared && first.Head == second.Head && first.Country == ""
}
