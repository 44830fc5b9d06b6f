package ingest

import (
	"bytes"
	"strings"

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

// partTown gives the town that is a part of its own in a line that marks part, with the day
// or whose line it is in the others: "Press release | Prague | 20. 7. 2022", "Agenda.ge, 8 Nov
// 2021 - 17:20, Tbilisi, Georgia"; empty when there is none.
func (d *document) partTown(p phrase) phrase {
	for from := p.from; from < p.to; {
		to := from + 1
		for to < p.to && !d.breaksLine(to) {
			to++
		}
		if town := d.townOfLine(phrase{from, to}); !town.empty() {
			return town
		}
		from = to
	}
	return phrase{}
}

// townOfLine is partTown of one line.
func (d *document) townOfLine(line phrase) phrase {
	if line.len() > widestByline || line.len() < 3 {
		return phrase{}
	}
	dated := d.hasDay(line)
	for i := line.from; i < line.to; i++ {
		if i > line.from && !d.partsLine(i-1, dated) || !d.isCity(i, line.to) || d.is(i, lexicon.CountryName) && !d.is(i, lexicon.Capital) {
			continue
		}
		t, ok := d.townAt(i, line.to)
		if ok && (t.at.to == line.to || d.partsLine(t.at.to, dated)) && (dated || i > line.from && d.parts(i-1) || t.at.to < line.to && d.parts(t.at.to)) {
			return phrase{i, t.at.to}
		}
	}
	return phrase{}
}

// parts reports whether token i is a mark that parts what a site's line tells.
func (d *document) parts(i int) bool {
	switch d.fold(i) {
	case "|", "•", "·":
		return true
	}
	return false
}

// partsLine reports whether token i parts a line; with a day in it, commas, full stops,
// dashes and slashes do too.
func (d *document) partsLine(i int, dated bool) bool {
	if d.parts(i) {
		return true
	}
	switch d.fold(i) {
	case ",", ".", "-", "/":
		return dated
	}
	return false
}

// isStampLine reports whether a line holds nothing but capitalised words,
// figures and marks, a place among them.
func (d *document) isStampLine(p phrase) bool {
	return p.len() <= longestStamp && d.isStamp(p)
}

// isStamp reports whether a phrase is such a line, of whatever length.
func (d *document) isStamp(p phrase) bool {
	place, dated, town := false, d.hasDay(p), 0 // town is the token behind the last that was found
	for i := p.from; i < p.to; i++ {
		switch t := &d.tokens[i]; {
		case t.capital(), t.shape == number:
		default:
			switch t.fold {
			case ",", ".", "-", "/", "|", ":", "(", ")", "[", "]", ";", "•", "·", "'", "'s":
			default:
				if i >= town && (t.fold != "the" || i+1 == p.to || d.tokens[i+1].shape != number && !d.is(i+1, lexicon.Month)) { // "Islamabad, the November 24, 2021"
					return false
				}
			}
		}
		if d.isCity(i, p.to) || (i == p.from || d.tokens[i-1].shape == mark) && d.smallTown(i, p, dated) {
			place = true
			if t, ok := d.townAt(i, p.to); ok {
				town = t.at.to
			}
		}
	}
	return place
}

// smallTown reports whether a town of whatever size opens a line that holds besides it
// its country alone ("KARS, Türkiye"), or a part of its country and a day ("CARSON CITY,
// NV - November 16, 2022"); the latter in capitals, as a name may stand there too.
func (d *document) smallTown(i int, line phrase, dated bool) bool {
	if i != line.from || !d.tokens[i].capital() || d.is(i, noTown) {
		return false
	}
	t, ok := d.townAt(i, line.to)
	if ok && t.at.to == line.to {
		return !t.land.empty() && d.isIn(t.city, t.country)
	}
	if !ok || !d.isTown(t.city) {
		return false
	}
	others := 0
	for k := t.at.to; k < line.to; k++ {
		if d.tokens[k].capital() && !d.is(k, lexicon.Month|lexicon.Weekday) {
			others++
		}
	}
	return dated && d.tokens[t.at.to].shape == mark && others <= 1 && d.tokens[i].shape == upper
}

// leastTown is how many people live in a town whose name is believed in a line of its
// own with a day.
const leastTown = 15_000

// isTown reports whether the words are the name of a town that is not too small.
func (d *document) isTown(words phrase) bool {
	if d.is(words.from, noTown) {
		return false
	}
	var room [longestTown]string
	folds := d.foldsOf(room[:0], phrase{words.from, min(words.to, words.from+longestTown)})
	if len(folds) != words.len() || words.len() == 1 && d.tokens[words.from].end-d.tokens[words.from].start < shortestShout {
		return false
	}
	found, mains := d.lex.Places(folds...)
	for n, place := range found {
		if place.Capital || place.Population >= leastTown && (n < mains || place.Population >= wellKnown) {
			return true
		}
	}
	return false
}

// townEnds reports whether a town stands behind the last comma before token i: "Kamuzu
// Palace, Lilongwe:".
func (d *document) townEnds(from, i int) bool {
	for k := i - 1; k > from; k-- {
		if d.fold(k) == "," {
			return d.isTown(phrase{k + 1, i})
		}
	}
	return false
}

// hasDay reports whether a month with a figure or a day in figures stands in a phrase.
func (d *document) hasDay(p phrase) bool {
	for i := p.from; i < p.to; i++ {
		if d.is(i, lexicon.Month) && d.hasNumber(p) || d.tokens[i].shape == number && (strings.ContainsAny(d.tokens[i].fold, "./") || d.fold(i+1) == "/" && d.fold(i+3) == "/" && i+4 < p.to) {
			return true
		}
	}
	return false
}

// opensProse reports whether a stamp that opens at p and has place and day ends before
// token i because a sentence starts there: "Addis Ababa May 17/2018 The Speaker".
func (d *document) opensProse(p phrase, i int) bool {
	if i >= p.to || !d.tokens[i].space || d.tokens[i].shape != title && d.tokens[i].shape != initial || !d.starter(i) && !d.is(i, lexicon.Office|lexicon.Honorific|lexicon.Rank) {
		return false
	}
	at := phrase{p.from, i}
	return d.hasDay(at) && d.cityIn(at)
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

// noTown are the classes of words that no town of a dateline is one of.
const noTown = lexicon.Weekday | lexicon.Month | lexicon.DayWord | lexicon.Organisation | lexicon.Press | lexicon.Office | lexicon.Body | lexicon.VenueHead | lexicon.Demonym

// datedTown gives the token behind the day of a stamp that opens at token i with a
// town of one word, whether a list has it or not: "Kimihurura, 23 November 2022"; i when
// none does.
func (d *document) datedTown(i, end int) int {
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
