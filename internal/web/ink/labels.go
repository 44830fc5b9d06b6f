package ink

// This file owns the names beside the dots. Labels go, greedily, to the meetings
// with most sources and parties: those that fit a narrow row first, then those
// that fit a wide one; the rest appear when pointed at. Nothing is measured in a
// browser: a character counts 6.5 px, which is generous.

import (
	"cmp"
	"slices"
	"strconv"
	"unicode/utf8"
)

const (
	labelNarrow = 620  // px, the row at which labels of class "la" appear
	labelWide   = 1000 // px, the row at which those of class "lb" join them
	labelPhone  = 250  // px, the narrowest row: where a small timeline must still be read
	labelChar   = 6.5  // px a character
	namedStep   = 17   // px from level to level where every dot is named
	labelGap    = 4    // px between a dot and its label
)

// Label is the text at a dot: bold codes, then a place.
type Label struct {
	Class string // la, lb or tip; "" is always shown
	Place string // after the codes
	Above bool   // above the dot, not beside it
	End   bool   // the text ends at the dot
	y     int
	dx    float64
}

// Y is the label's baseline, in px from the top of the row.
func (l Label) Y() int { return l.y }

// DX is how far the label stands from the dot's middle, as an SVG length in px.
func (l Label) DX() string { return strconv.FormatFloat(l.dx, 'f', -1, 64) }

// box is a rectangle in px.
type box struct{ left, right, top, bottom float64 }

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// LabelDots gives a label to every dot: where there is room, beside or above
// it, and else as a tip that waits to be pointed at.
func LabelDots(dots []Dot) {
	order := make([]int, len(dots))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(dots[b].Weight(), dots[a].Weight()) })
	for _, pass := range []struct {
		class string
		width float64
	}{{"la", labelNarrow}, {"lb", labelWide}} {
		taken := make([]box, 0, 2*len(dots))
		for _, d := range dots {
			taken = append(taken, d.box(pass.width))
			if d.Bar() {
				taken = append(taken, d.barBox(pass.width))
			}
			if d.Label != nil {
				taken = append(taken, d.labelBox(*d.Label, pass.width))
			}
		}
		for _, i := range order {
			if dots[i].Label != nil {
				continue
			}
			if l, b, ok := fit(dots[i], pass.width, taken); ok {
				l.Class = pass.class
				dots[i].Label = &l
				taken = append(taken, b)
			}
		}
	}
	for i, d := range dots {
		if d.Label == nil {
			dots[i].Label = tip(d)
		}
	}
}

// Weight ranks meetings for a label: by sources first, then by parties.
func (d Dot) Weight() int { return 3*d.Sources + min(d.Parties, 6) }

// fit finds a free side for a dot's label: right, left, above.
func fit(d Dot, width float64, taken []box) (Label, box, bool) {
	away := d.Radius() + labelGap
	for _, l := range []Label{
		{Place: d.Place, y: d.Y + labelGap, dx: away},
		{Place: d.Place, y: d.Y + labelGap, dx: -away, End: true},
		{Place: d.Place, y: d.Y - 10, dx: -5, Above: true},
	} {
		b := d.labelBox(l, width)
		if b.left < 0 || b.right > width || b.top < 0 || d.Bar() && !l.Above {
			continue
		}
		own := d.box(width)
		if !slices.ContainsFunc(taken, func(t box) bool { return t != own && t.meets(b) }) {
			return l, b, true
		}
	}
	return Label{}, box{}, false
}

// tip is the label of a dot that found no room: it names the day, too.
func tip(d Dot) *Label {
	l := Label{Class: "tip", Place: d.Place, y: d.Y - pileStep, dx: -5, Above: true}
	if d.Place != "" {
		l.Place += ", "
	}
	l.Place += d.Day
	if d.At > 60 {
		l.dx, l.End = 5, true
	}
	return &l
}

// box is the room a dot takes on a row of so many px.
func (d Dot) box(width float64) box {
	x, y, r := d.At*width/100, float64(d.Y), d.Radius()
	return box{x - r, x + r, y - r, y + r}
}

// barBox is the room of the bar of a coarse date.
func (d Dot) barBox(width float64) box {
	return box{d.From * width / 100, d.To * width / 100, float64(d.Y) - 1, float64(d.Y) + 1}
}

// labelBox is the room a label takes on a row of so many px.
func (d Dot) labelBox(l Label, width float64) box {
	x := d.At*width/100 + l.dx
	long := labelChar * float64(utf8.RuneCountInString(d.Codes)+1+utf8.RuneCountInString(l.Place))
	y := float64(l.y)
	if l.End {
		return box{x - long, x, y - 11, y + 2}
	}
	return box{x, x + long, y - 11, y + 2}
}

// LabelAll names every dot of a timeline of a dozen meetings, on the narrowest
// row too: a dot whose label would run into another's stands a level higher.
// It returns the height of the row.
func LabelAll(dots []Dot) (height int) {
	var taken [][]box // on each level, y left out
	for i := range dots {
		d := &dots[i]
		l := Label{Place: d.Place, dx: d.Radius() + labelGap}
		if room := d.labelBox(l, labelPhone); room.right > labelPhone {
			l.dx, l.End = -l.dx, true
			if d.labelBox(l, labelPhone).left < 0 { // no side has room: the codes alone
				l.Place = ""
				if d.At < 50 {
					l.dx, l.End = -l.dx, false
				}
			}
		}
		room := d.labelBox(l, labelPhone)
		room.left, room.right = min(room.left, d.box(labelPhone).left), max(room.right, d.box(labelPhone).right)
		for d.Level = 0; d.Level < len(taken); d.Level++ {
			if !slices.ContainsFunc(taken[d.Level], func(t box) bool { return t.left < room.right && room.left < t.right }) {
				break
			}
		}
		if d.Level == len(taken) {
			taken = append(taken, nil)
		}
		taken[d.Level] = append(taken[d.Level], room)
		d.Label = &l
	}
	height = standUp(dots, namedStep)
	for i := range dots {
		dots[i].Label.y = dots[i].Y + labelGap
	}
	return height
}
