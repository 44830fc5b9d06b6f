package link

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns identities of organisations and places. They are joined by
// their names alone: equal when folded, an abbreviation with the one name whose
// initials it is, a place's names by the gazetteer.

// bodyCluster joins the cards of organisations.
func (l *Linker) bodyCluster(ids func(card uint32) []string) ([]uint32, *clustering, rulings) {
	order := inOrder(len(l.bodies), func(a, b uint32) int {
		return strings.Compare(l.texts[l.bodies[a].form], l.texts[l.bodies[b].form])
	})
	ruled := rule(l.authorities.Organisations, len(order), func(i int) []string { return ids(order[i]) }, func(int) string { return "" })
	byName := map[string][]uint32{}
	byInitials := map[string][]string{}
	for i, number := range order {
		key := bodyKey(l.texts[l.bodies[number].form])
		if byName[key] == nil {
			if letters := Fold(readout.Initials(l.texts[l.bodies[number].form])); len(letters) > 1 {
				byInitials[letters] = append(byInitials[letters], key)
			}
		}
		byName[key] = append(byName[key], uint32(i))
		if known := l.known(l.texts[l.bodies[number].form]); known != "" {
			byName[known] = append(byName[known], uint32(i))
		}
	}
	var edges []edge
	for i, number := range order {
		printed := l.texts[l.bodies[number].form]
		key := bodyKey(printed)
		for _, key := range []string{key, l.known(printed)} {
			if first, ok := byName[key]; ok && first[0] != uint32(i) {
				edges = append(edges, edge{a: first[0], b: uint32(i), weight: 2})
			}
		}
		if names := byInitials[key]; abbreviation(printed) && len(names) == 1 {
			edges = append(edges, edge{a: byName[names[0]][0], b: uint32(i), weight: 1})
		}
	}
	return order, cluster(len(order), ruled.together, edges, 0, ruled.conflict), ruled
}

func (r *rulings) conflict(a, b uint32) bool { return r.apart[pairOf(a, b)] }

// bodyKey is an organisation's name without its article.
func bodyKey(printed string) string { return strings.TrimPrefix(Fold(printed), "the ") }

// abbreviation reports whether a name is two to eight capitals.
func abbreviation(printed string) bool {
	if len(printed) < 2 || len(printed) > 8 {
		return false
	}
	for i := range len(printed) {
		if printed[i] < 'A' || printed[i] > 'Z' {
			return false
		}
	}
	return true
}

// placeCluster joins the cards of places. A card without a city (a country
// alone) is an identity to nobody and stands alone.
func (l *Linker) placeCluster(ids func(card uint32) []string) ([]uint32, *clustering, rulings) {
	order := inOrder(len(l.places), func(a, b uint32) int {
		x, y := &l.places[a], &l.places[b]
		return cmp.Or(strings.Compare(l.texts[x.city], l.texts[y.city]), strings.Compare(l.texts[x.country], l.texts[y.country]))
	})
	country := func(i int) string { return l.texts[l.places[order[i]].country] }
	ruled := rule(l.authorities.Places, len(order), func(i int) []string { return ids(order[i]) }, country)
	first := map[string]uint32{}
	lands := map[string][]string{} // the countries in which a name is met
	var edges []edge
	for i := range order {
		city := Fold(l.texts[l.places[order[i]].city])
		if city == "" {
			continue
		}
		if in := country(i); in != "" && !slices.Contains(lands[city], in) {
			lands[city] = append(lands[city], in)
		}
	}
	for i := range order {
		printed := l.texts[l.places[order[i]].city]
		city, in := Fold(printed), country(i)
		if city == "" {
			continue
		}
		if in == "" && len(lands[city]) == 1 {
			in = lands[city][0]
		}
		keys := []string{city + "|" + in}
		if key := l.locate(city, in); key != "" {
			keys = append(keys, key)
		}
		for _, key := range keys {
			if other, ok := first[key]; ok {
				edges = append(edges, edge{a: other, b: uint32(i), weight: 1})
			} else {
				first[key] = uint32(i)
			}
		}
	}
	return order, cluster(len(order), ruled.together, edges, 0, ruled.conflict), ruled
}
