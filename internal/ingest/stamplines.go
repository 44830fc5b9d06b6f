package ingest

import (
	"bytes"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns datelines that are lines or paragraphs of their own: "QNA - Doha",
// "NAIROBI, Thursday, April 18, 2024 (PCS)", "Kimihurura, 23 November 2022".

// stampLine gives the line that is a dateline among those of a paragraph that
// is no prose: "Baku, Azerbaijan, Aug 31", "GDN Online, Manama", "QNA - Doha".
func (d *document) stampLine(p phrase) phrase {
	for from := p.from; from < p.to; {
		to := from + 1
		for to < p.to && !d.breaksLine(to) {
			to++
		}
		if line := (phrase{from, to}); d.isStampLine(line) {
			return line
		}
		from = to
	}
	return phrase{}
}

// breaksLine reports whether token i starts a new line of the file.
func (d *document) breaksLine(i int) bool {
	return i > 0 && bytes.IndexByte(d.raw[d.tokens[i-1].end:d.tokens[i].start], '\n') >= 0
}

// isStampLine reports whether a line holds nothing but capitalised words,
// figures and marks, a place among them.
func (d *document) isStampLine(p phrase) bool {
	return p.len() <= 10 && d.isStamp(p)
}

// isStamp reports whether a phrase is such a line, of whatever length.
func (d *document) isStamp(p phrase) bool {
	place := false
	for i := p.from; i < p.to; i++ {
		switch t := &d.tokens[i]; {
		case t.capital(), t.shape == number:
		default:
			switch t.fold {
			case ",", ".", "-", "/", "|", ":", "(", ")", "'s":
			default:
				return false
			}
		}
		place = place || d.isCity(i, p.to)
	}
	return place
}

// longestStamp is the largest number of tokens of a dateline that is a paragraph.
const longestStamp = 18

// isStampParagraph reports whether a paragraph is a dateline with day or agency:
// "NAIROBI, Thursday, April 18, 2024 (PCS) -", "Kimihurura, 23 November 2022".
func (d *document) isStampParagraph(p phrase) bool {
	if p.len() > longestStamp || !d.tokens[p.from].capital() {
		return false
	}
	if d.datedTown(p.from, p.to) == p.to {
		return true
	}
	dated := false
	for i := p.from; i < p.to; i++ {
		dated = dated || d.is(i, lexicon.Month)
	}
	return dated && d.hasNumber(p) && (d.isCity(p.from, p.to) || d.placeAt(p.from)) && d.isStamp(p)
}

// datedTown gives the token behind the day of a stamp that opens at token i with a
// town of one word, whether a list has it or not: "Kimihurura, 23 November 2022"; i when
// none does.
func (d *document) datedTown(i, end int) int {
	const noTown = lexicon.Weekday | lexicon.Month | lexicon.DayWord | lexicon.Organisation | lexicon.Press | lexicon.Office | lexicon.Body | lexicon.VenueHead | lexicon.Demonym
	if d.tokens[i].shape != title && d.tokens[i].shape != upper || d.tokens[i].end-d.tokens[i].start <= shortestShout || d.fold(i+1) != "," || d.is(i, noTown) {
		return i
	}
	k := i + 2
	if k < end && d.is(k, lexicon.Weekday) {
		if k++; d.fold(k) == "," {
			k++
		}
	}
	if t, ok := d.timeAt(k, end); ok && t.kind == onDay && t.at.from == k && t.year != 0 {
		return t.at.to
	}
	return i
}
