package bench

import (
	"fmt"
	"html"
	"io"
	"math"
)

// This file owns the picture of how cost grows, as SVG: a line a measurement,
// both axes by powers of ten, so that what grows with the archive climbs at the
// grey line's slope and what does not is flat.

// The picture's size and margins.
const (
	plotWidth, plotHeight = 720, 400
	plotLeft, plotRight   = 70, 250
	plotTop, plotBottom   = 30, 50
)

// inks are the lines' colours, told apart by the colour-blind too.
var inks = []string{"#0b6e4f", "#b5462f", "#2f5fb5", "#7a4fa3"}

// Plot draws the growth of cost from one size of archive to another.
func Plot(w io.Writer, growth []Growth, small, large int) error {
	lowest, highest := math.Inf(1), 0.0
	for _, g := range growth {
		lowest, highest = min(lowest, g.Small, g.Large), max(highest, g.Small, g.Large)
	}
	if !(lowest > 0) || small >= large {
		return fmt.Errorf("nothing to draw: costs from %g to %g, sizes %d and %d", lowest, highest, small, large)
	}
	low, high := math.Floor(math.Log10(lowest)), math.Ceil(math.Log10(highest*float64(large)/float64(small)/4))
	y := func(seconds float64) float64 {
		return plotTop + (high-math.Log10(seconds))/(high-low)*(plotHeight-plotTop-plotBottom)
	}
	left, right := float64(plotLeft), float64(plotWidth-plotRight)

	p := printer{w: w}
	p.f(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img" aria-label="Processor time by size of the archive">`, plotWidth, plotHeight)
	p.f(`<rect width="%d" height="%d" fill="#fff"/>`, plotWidth, plotHeight)
	for power := low; power <= high; power++ {
		at := y(math.Pow(10, power))
		p.f(`<line x1="%g" x2="%g" y1="%.1f" y2="%.1f" stroke="#ddd"/>`, left, right, at, at)
		p.f(`<text x="%g" y="%.1f" text-anchor="end" fill="#444">%s</text>`, left-8, at+4, html.EscapeString(seconds(math.Pow(10, power))))
	}
	for _, end := range []struct {
		x float64
		n int
	}{{left, small}, {right, large}} {
		p.f(`<text x="%g" y="%d" text-anchor="middle" fill="#444">%s</text>`, end.x, plotHeight-plotBottom+22, html.EscapeString(short(end.n)))
	}
	p.f(`<text x="%g" y="%d" text-anchor="middle" fill="#444">meetings</text>`, (left+right)/2, plotHeight-plotBottom+22)
	p.f(`<text x="%g" y="18" fill="#444">processor time</text>`, left)
	slope := lowest * float64(large) / float64(small)
	p.f(`<line x1="%g" x2="%g" y1="%.1f" y2="%.1f" stroke="#999" stroke-dasharray="5 4"/>`, left, right, y(lowest), max(plotTop, y(slope)))
	p.f(`<text x="%g" y="%.1f" fill="#777">in step with the archive</text>`, right+10, max(plotTop, y(slope))+4)
	for i, g := range growth {
		ink := inks[i%len(inks)]
		p.f(`<line x1="%g" x2="%g" y1="%.1f" y2="%.1f" stroke="%s" stroke-width="2.5"/>`, left, right, y(g.Small), y(g.Large), ink)
		p.f(`<circle cx="%g" cy="%.1f" r="4" fill="%s"/><circle cx="%g" cy="%.1f" r="4" fill="%s"/>`, left, y(g.Small), ink, right, y(g.Large), ink)
		p.f(`<text x="%g" y="%.1f" fill="%s">%s, %s</text>`, right+10, y(g.Large)+4, ink, html.EscapeString(g.Name), html.EscapeString(seconds(g.Large)))
	}
	p.f(`</svg>`)
	return p.err
}

// printer writes lines until one fails.
type printer struct {
	w   io.Writer
	err error
}

func (p *printer) f(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format+"\n", args...)
	}
}
