package web

// This file owns the strip: a column a year (or a month), the archive in grey
// behind the result in green.

import "strconv"

// strip is a row of small charts that are links.
type strip struct {
	Label string
	Bars  []stripBar
}

// stripBar is one year or month of a strip; zero is no link.
type stripBar struct {
	Href, Label string
	Count       string
	Current     bool
	Columns     int
	Rects       []stripRect
}

// stripRect is a column of a small chart, in a box that is 60 high.
type stripRect struct {
	Class, X, Y, Height string
}

// stripHeight is the height of a strip's box.
const stripHeight = 60

// columns draws counts as columns of a class, to the scale of the highest.
func columns(class string, counts []int, highest int) []stripRect {
	var rects []stripRect
	for i, n := range counts {
		if n == 0 || highest == 0 {
			continue
		}
		h := max(1, (n*stripHeight+highest/2)/highest)
		rects = append(rects, stripRect{class, strconv.Itoa(i), strconv.Itoa(stripHeight - h), strconv.Itoa(h)})
	}
	return rects
}
