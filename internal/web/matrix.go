package web

// This file owns the matrix of countries: who meets whom, by region, a cell a
// pair, five shades.

import (
	"cmp"
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// matrixMost is how many countries the matrix holds: those with most meetings.
// A table of two hundred rows is read by nobody and weighs 5 MB.
const matrixMost = 32

// matrix is the table: countries in rows and columns in the same order.
type matrix struct {
	Columns []matrixHead
	Regions []matrixRegion
	Scale   []shade
	Left    int // countries that met and found no room
}

// matrixHead is a column: a country, and whether a region begins with it.
type matrixHead struct {
	readout.Country
	Begins bool
}

// matrixRegion is a group of rows.
type matrixRegion struct {
	Name string
	Rows []matrixRow
}

// matrixRow is a country with its held meetings and its cells.
type matrixRow struct {
	readout.Country
	Held  string
	Cells []matrixCell
}

// matrixCell is a pair.
type matrixCell struct {
	Href  string
	With  string // the other country's name
	Held  string // "" for none
	Class string
}

// newMatrix lays out the countries that met most. Regions with more meetings
// come first, and within them countries with more, so that full cells stand
// together.
func newMatrix(m *store.Matrix) matrix {
	chosen := slices.DeleteFunc(slices.Clone(m.Countries), func(c store.CountryRow) bool { return c.Held == 0 })
	slices.SortFunc(chosen, func(a, b store.CountryRow) int {
		return cmp.Or(cmp.Compare(b.Held, a.Held), cmp.Compare(a.Name, b.Name))
	})
	out := matrix{Left: max(0, len(chosen)-matrixMost)}
	chosen = chosen[:min(len(chosen), matrixMost)]
	weight := map[string]int{} // meetings of a region
	for _, c := range chosen {
		weight[c.Region] += c.Held
	}
	slices.SortStableFunc(chosen, func(a, b store.CountryRow) int {
		return cmp.Or(cmp.Compare(weight[b.Region], weight[a.Region]), cmp.Compare(a.Region, b.Region))
	})

	met := func(a, b store.CountryRow) int {
		return m.Cells[[2]string{min(a.Code, b.Code), max(a.Code, b.Code)}]
	}
	var counts []int
	for i, a := range chosen {
		for _, b := range chosen[i+1:] {
			counts = append(counts, met(a, b))
		}
	}
	shades := newHeat(counts)
	if len(counts) > 0 {
		out.Scale = shades.scale(slices.Max(counts))
	}

	for i, c := range chosen {
		begins := i == 0 || chosen[i-1].Region != c.Region
		out.Columns = append(out.Columns, matrixHead{c.Country, begins})
		if begins {
			out.Regions = append(out.Regions, matrixRegion{Name: c.Region})
		}
		row := matrixRow{Country: c.Country, Held: short(c.Held)}
		for j, other := range chosen {
			var cell matrixCell
			if n := met(c, other); i != j && n > 0 {
				cell = matrixCell{Href: pairAddress(c.Country, other.Country), With: other.Name, Held: short(n), Class: shades.class(n)}
			}
			if i == j {
				cell.Class = "self"
			}
			if j == 0 || chosen[j-1].Region != other.Region {
				cell.Class += " g"
			}
			row.Cells = append(row.Cells, cell)
		}
		region := &out.Regions[len(out.Regions)-1]
		region.Rows = append(region.Rows, row)
	}
	return out
}
