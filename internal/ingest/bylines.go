package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

// This file owns towns that stand in a line about the article rather than in a
// dateline: at the end of a by-line ("By Bola Ade, Abuja", "By X in Lusaka"), or of the
// line that says who issued it.

// widestByline is the largest number of tokens of a line with a town at its end.
const widestByline = 24

// bylineTown gives the town at the end of a line of the paragraph that names a writer or
// who issued the text; empty when there is none.
func (d *document) bylineTown(p phrase) phrase {
	for from := p.from; from < p.to; {
		to := from + 1
		for to < p.to && !d.breaksLine(to) {
			to++
		}
		if line := (phrase{from, to}); line.len() <= widestByline && d.signs(line) {
			if town := d.lastTown(line); !town.empty() {
				return town
			}
		}
		from = to
	}
	return phrase{}
}

// signs reports whether a line tells who wrote or issued the text: "By X", "Issued by",
// "[Media Unit, Y]".
func (d *document) signs(line phrase) bool {
	if d.fold(line.from) == "[" && d.fold(line.to-1) == "]" {
		return true
	}
	for i := line.from; i < line.to && (d.lead < 0 || i < line.from+2); i++ { // of those behind the prose, such as open so
		if f := d.fold(i); f == "by" && i+1 < line.to && (d.tokens[i+1].capital() || d.fold(i+1) == ":") || i == line.from && f == "from" {
			return true
		}
	}
	return false
}

// lastTown gives the town that ends a line behind a comma, a dash or "in", a number of a
// postal district aside.
func (d *document) lastTown(line phrase) phrase {
	end := line.to
	for end > line.from && (d.tokens[end-1].shape == number || d.fold(end-1) == "]" || d.fold(end-1) == ".") {
		end--
	}
	for i := end - 1; i > line.from; i-- {
		if t := &d.tokens[i]; t.capital() || d.cue(i, lexicon.CueTownLink) {
			continue
		}
		switch d.fold(i) {
		case ",", "-", "in", "|":
			if town, ok := d.townAt(i+1, end); ok && town.at.to == end && d.isTown(town.city) {
				return phrase{i + 1, end}
			}
		}
		return phrase{}
	}
	return phrase{}
}
