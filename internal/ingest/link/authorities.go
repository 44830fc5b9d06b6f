package link

import (
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns what editors say of identities: plain data that stands above
// every weight.

// Authorities are the editors' decisions. The zero Authorities decide nothing.
type Authorities struct {
	People        []Authority
	Places        []Authority
	Organisations []Authority
	Together      []Pair // reports that tell of one encounter
	Apart         []Pair // reports that do not
}

// Authority is an authority record: its name stands before any printed form,
// its forms and those called Also are one identity, those called Not another.
type Authority struct {
	readout.Authority          // ID may be empty; Sort, Country, Forms, SameAs, Terms are taken over
	Also              []string // ids that are this one too
	Not               []string // ids that are another one
}

// Pair is two reports that an editor joins or parts.
type Pair struct{ A, B Ref }

// Ref names a report: its article's SHA-256 in hex, and its number among the
// article's reports, from 0.
type Ref struct {
	Article string
	Report  int
}

// own lists the ids that the record claims.
func (a *Authority) own() []string {
	ids := append([]string{a.ID, Slug(a.Name)}, a.Also...)
	for _, form := range a.Forms {
		ids = append(ids, Slug(form.Form))
	}
	return slices.DeleteFunc(ids, func(id string) bool { return id == "" })
}

// holds reports whether the record claims a name itself, whatever id it has.
func (a *Authority) holds(form, country string) bool {
	slug := Slug(form)
	return slices.ContainsFunc(a.own(), func(id string) bool { return id == slug || id == slug+"-"+strings.ToLower(country) })
}

// rulings are authority records laid on cards.
type rulings struct {
	together [][2]uint32
	apart    map[pairKey]bool
	record   map[uint32]*Authority // by card
}

// rule lays records on n cards. A card answers to the ids that ids gives it;
// country is its country, which must not contradict the record's.
func rule(records []Authority, n int, ids func(card int) []string, country func(card int) string) rulings {
	out := rulings{apart: map[pairKey]bool{}, record: map[uint32]*Authority{}}
	if len(records) == 0 {
		return out
	}
	cardsOf := map[string][]uint32{}
	for card := range n {
		for _, id := range ids(card) {
			cardsOf[id] = append(cardsOf[id], uint32(card))
		}
	}
	find := func(ids []string, in string) []uint32 {
		var cards []uint32
		for _, id := range ids {
			for _, card := range cardsOf[id] {
				if c := country(int(card)); in == "" || c == "" || strings.EqualFold(c, in) {
					cards = append(cards, card)
				}
			}
		}
		slices.Sort(cards)
		return slices.Compact(cards)
	}
	for i := range records {
		r := &records[i]
		own := find(r.own(), r.Country)
		others := find(r.Not, "")
		own = slices.DeleteFunc(own, func(card uint32) bool { return slices.Contains(others, card) })
		for _, card := range own {
			out.record[card] = r
			if card != own[0] {
				out.together = append(out.together, [2]uint32{own[0], card})
			}
			for _, other := range others {
				out.apart[pairOf(card, other)] = true
			}
		}
	}
	return out
}
