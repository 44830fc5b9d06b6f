package web

// This file owns the five steps of a count: which shade of the one hue a cell
// of a table gets. Timelines, the matrix of countries, topics by year and
// coverage share it.

import (
	"fmt"
	"slices"
	"strconv"
)

// heatSteps is the number of shades; their classes are h1 … h5.
const heatSteps = 5

// heat grades counts into steps of about equal size (quantiles). Its bounds are
// the least count of each step after the first.
type heat struct{ bounds []int }

// newHeat learns the steps from the counts of a table; zeros do not count. A
// step ends where it holds its share of what is left, so that equal counts stand
// in one step and there are five wherever there are five different counts.
func newHeat(counts []int) heat {
	seen := slices.DeleteFunc(slices.Clone(counts), func(n int) bool { return n <= 0 })
	slices.Sort(seen)
	different := len(slices.Compact(slices.Clone(seen)))
	var h heat
	begin, left := 0, min(heatSteps, different)
	for i := 1; i < len(seen) && left > 1; i++ {
		if seen[i] == seen[i-1] {
			continue
		}
		different--
		held, share := i-begin, float64(len(seen)-begin)/float64(left)
		width := 0 // how many more the step would take
		for _, n := range seen[i:] {
			if n != seen[i] {
				break
			}
			width++
		}
		if float64(held)+float64(width)/2 >= share || different < left {
			h.bounds = append(h.bounds, seen[i])
			begin, left = i, left-1
		}
	}
	return h
}

// class is the shade of a count: "" for none, h1 for few, h5 for most.
func (h heat) class(n int) string {
	if n <= 0 {
		return ""
	}
	step := 1
	for _, bound := range h.bounds {
		if n >= bound {
			step++
		}
	}
	return "h" + strconv.Itoa(step)
}

// shade is one entry of the scale under a table.
type shade struct{ Class, Range string }

// scale names the counts behind each shade: "1", "2", "3–4", "8 or more".
func (h heat) scale(most int) (shades []shade) {
	if most <= 0 {
		return nil
	}
	least := 1
	for i := 0; i <= len(h.bounds); i++ {
		class := "h" + strconv.Itoa(i+1)
		switch {
		case i == len(h.bounds) && most == least:
			shades = append(shades, shade{class, number(least)})
		case i == len(h.bounds):
			shades = append(shades, shade{class, fmt.Sprintf("%s or more", number(least))})
		case h.bounds[i]-1 == least:
			shades = append(shades, shade{class, number(least)})
		default:
			shades = append(shades, shade{class, number(least) + "–" + number(h.bounds[i]-1)})
		}
		if i < len(h.bounds) {
			least = h.bounds[i]
		}
	}
	return shades
}
