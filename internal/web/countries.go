package web

// This file owns /countries: who meets whom, as a matrix, as pairs, as a list.

import (
	"net/url"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// countriesPage is the data of the matrix and the list of countries.
type countriesPage struct {
	frame
	Lede   string
	Chips  chips
	Count  bar
	Matrix matrix
	Pairs  ranking
	All    []countryEntry
	Empty  *emptyState
}

// countryEntry is a country in the list.
type countryEntry struct {
	Code             *code
	Name, Href, Held string
	Planned          string
}

// pairsMost is how many pairs are ranked.
const pairsMost = 12

// countries answers /countries. With count=all the cells hold meetings of any
// number of parties; large ones fill the matrix with noise.
func (s *site) countries(v *visit) (answer, error) {
	const path = "/countries"
	q, err := readQuery(v.URL.Query())
	if err != nil {
		return answer{}, err
	}
	selection, err := v.archive.Select(v.Context(), q.Filter)
	if err != nil {
		return answer{}, err
	}
	q = list(selection.Filter)
	all := v.URL.Query().Get("count") == "all"
	own := countriesAt(all)
	if to := own(q); to != v.URL.RequestURI() {
		return moved(to)
	}
	m, err := selection.Matrix(v.Context(), !all)
	if err != nil {
		return answer{}, err
	}
	p := countriesPage{frame: s.frame(v, "Countries", path), Matrix: newMatrix(m), Chips: v.chips(q, own)}
	p.Canonical = own(q)
	p.Count = bar{Label: "Count", Shown: true, Links: []link{
		{Href: countriesAt(false)(q), Label: "Two and three parties"}, {Href: countriesAt(true)(q), Label: "All meetings"}}}
	p.Count.Links[map[bool]int{false: 0, true: 1}[all]].Current = "true"
	p.narrowedTo(p.Chips)
	p.Lede = countriesLede(m, all, p.Matrix.Left)
	p.Description = firstSentence(p.Lede)
	var rows []rankRow
	for _, pair := range m.Pairs[:min(len(m.Pairs), pairsMost)] {
		rows = append(rows, rankRow{Name: pair.A.Name + " and " + pair.B.Name, Href: pairAddress(pair.A, pair.B), count: pair.Held})
	}
	p.Pairs = ranking{ID: "tp", Title: "Pairs that meet most", Rows: ranked(rows)}
	if len(rows) > 0 && !all {
		p.Pairs.Note = "Alone or with a third."
	}
	if len(m.Pairs) > pairsMost {
		p.Pairs.Note = joinNonEmpty(" ", "The first "+number(pairsMost)+" of "+number(len(m.Pairs))+".", p.Pairs.Note)
	}
	countries, err := v.archive.Countries(v.Context())
	if err != nil {
		return answer{}, err
	}
	for _, c := range countries {
		e := countryEntry{Code: v.words.partyCode(readout.Party{Kind: readout.CountryParty, Code: c.Code}), Name: c.Name,
			Href: address(store.CountryKind, c.Slug), Held: number(c.Held)}
		if c.Held == 0 {
			e.Planned = number(c.Planned) + " planned"
		}
		p.All = append(p.All, e)
	}
	if selection.All() == 0 && !q.Filter.IsZero() {
		if p.Empty, err = v.nothing(q, own); err != nil {
			return answer{}, err
		}
	}
	return show("countries", p)
}

// countriesAt gives the address of the matrix under a query.
func countriesAt(all bool) func(query) string {
	return func(q query) string {
		to := list(q.Filter).address("/countries")
		if !all {
			return to
		}
		u, err := url.Parse(to)
		if err != nil { // cannot be: the address was just written
			return to
		}
		if u.RawQuery != "" {
			return to + "&count=all"
		}
		return to + "?count=all"
	}
}

// firstSentence is what a text says up to its first full stop.
func firstSentence(s string) string {
	first, _, more := strings.Cut(s, ". ")
	if more {
		first += "."
	}
	return first
}

// countriesLede says what the matrix holds.
func countriesLede(m *store.Matrix, all bool, left int) string {
	if !slices.ContainsFunc(m.Countries, func(c store.CountryRow) bool { return c.Held > 0 }) {
		return "No held meeting of a country is in this archive."
	}
	if len(m.Pairs) == 0 {
		return "No two countries met in this archive."
	}
	met := map[string]bool{} // not those that met organisations alone
	for _, pair := range m.Pairs {
		met[pair.A.Code], met[pair.B.Code] = true, true
	}
	line := plural(len(m.Pairs), "pair", "pairs") + " of " + plural(len(met), "country", "countries") + " met. " +
		"A cell holds the number of held meetings of the two"
	if !all {
		line += ", alone or with a third,"
	}
	line += " and leads to the pair; an empty one means none in this archive."
	if left > 0 {
		line += " The " + number(matrixMost) + " that met most are shown; the list below has all."
	}
	return line
}
