package layout

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns towns that stand in a line about the article rather than in a
// dateline: at the end of a by-line ("By Bola Ade, Abuja", "By X in Lusaka"), or of the
// line that says who issued it.

// WidestByline is the largest number of tokens of a line with a town at its end.
const WidestByline = 24

// bylineTown gives the town at the end of a line of the paragraph that names a writer or
// who issued the text; empty when there is none.
func (d *Document) bylineTown(p text.Phrase) text.Phrase {
	for line := range d.lines(p) {
		if line.Len() <= WidestByline && d.signs(line) {
			if town := d.lastTown(line); !town.Empty() {
				return town
			}
		}
	}
	return text.Phrase{}
}

// signs reports whether a line tells who wrote or issued the text: "By X", "Issued by",
// "[Media Unit, Y]".
func (d *Document) signs(line text.Phrase) bool {
	if d.Fold(line.From) == "[" && d.Fold(line.To-1) == "]" {
		return true
	}
	for i := line.From; i < line.To && (d.Lead < 0 || i < line.From+2); i++ { // of those behind the prose, such as open so
		if f := d.Fold(i); f == "by" && i+1 < line.To && (d.IsCapital(i+1) || d.Fold(i+1) == ":") || i == line.From && f == "from" {
			return true
		}
	}
	return false
}

// lastTown gives the town that ends a line behind a comma, a dash or "in", a number of a
// postal district aside.
func (d *Document) lastTown(line text.Phrase) text.Phrase {
	end := line.To
	for end > line.From && (d.Tokens[end-1].Shape == text.Number || d.Fold(end-1) == "]" || d.Fold(end-1) == ".") {
		end--
	}
	for i := end - 1; i > line.From; i-- {
		if t := &d.Tokens[i]; t.Capital() || d.Cue(i, lexicon.CueTownLink) {
			continue
		}
		switch d.Fold(i) {
		case ",", "-", "in", "|":
			if d.Fold(i) == "," && d.Is(i+1, lexicon.CountryName) && !d.Is(i+1, lexicon.Capital) { // "Marrakech, Morocco"
				continue
			}
			if town, ok := d.TownAt(i+1, end); ok && town.At.To == end && d.isTown(town.City) {
				return text.Phrase{From: i + 1, To: end}
			}
		}
		return text.Phrase{}
	}
	return text.Phrase{}
}
