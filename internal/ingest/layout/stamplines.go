package layout

import (
	"bytes"
	"iter"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// This file owns datelines that are lines or paragraphs of their own: "QNA - Doha",
// "NAIROBI, Thursday, April 18, 2024 (PCS)", "Kimihurura, 23 November 2022".

// stampLine gives the line that is a dateline among those of a paragraph that
// is no prose: "Baku, Azerbaijan, Aug 31", "GDN Online, Manama", "QNA - Doha".
func (d *Document) stampLine(p text.Phrase) text.Phrase {
	for line := range d.lines(p) {
		if d.isStampLine(line) {
			return line
		}
	}
	return text.Phrase{}
}

// lines gives the lines of a paragraph as they stand in the file.
func (d *Document) lines(p text.Phrase) iter.Seq[text.Phrase] {
	return func(yield func(text.Phrase) bool) {
		for from := p.From; from < p.To; {
			to := from + 1
			for to < p.To && !d.breaksLine(to) {
				to++
			}
			if !yield(text.Phrase{From: from, To: to}) {
				return
			}
			from = to
		}
	}
}

// breaksLine reports whether token i starts a new line of the file.
func (d *Document) breaksLine(i int) bool {
	return i > 0 && bytes.IndexByte(d.Raw[d.Tokens[i-1].End:d.Tokens[i].Start], '\n') >= 0
}

// partTown gives the town that is a part of its own in a line that marks part, with the day
// or whose line it is in the others: "Press release | Prague | 20. 7. 2022", "Agenda.ge, 8 Nov
// 2021 - 17:20, Tbilisi, Georgia"; empty when there is none.
func (d *Document) partTown(p text.Phrase) text.Phrase {
	for line := range d.lines(p) {
		if town := d.townOfLine(line); !town.Empty() {
			return town
		}
	}
	return text.Phrase{}
}

// townOfLine is partTown of one line.
func (d *Document) townOfLine(line text.Phrase) text.Phrase {
	if line.Len() > WidestByline || line.Len() < 3 {
		return text.Phrase{}
	}
	dated := d.hasDay(line) || d.onlyNames(line) && d.dayBelow(line.To)
	for i := line.From; i < line.To; i++ {
		if i > line.From && !d.partsLine(i-1, dated) || !d.IsCity(i, line.To) || d.Is(i, lexicon.CountryName) && !d.Is(i, lexicon.Capital) {
			continue
		}
		t, ok := d.TownAt(i, line.To)
		if ok && (t.At.To == line.To || d.partsLine(t.At.To, dated)) && (dated || i > line.From && d.parts(i-1) || t.At.To < line.To && d.parts(t.At.To)) {
			return text.Phrase{From: i, To: t.At.To}
		}
	}
	return text.Phrase{}
}

// onlyNames reports whether a line holds names alone: "Ministry of Energy, Bucharest".
func (d *Document) onlyNames(line text.Phrase) bool {
	for i := line.From; i < line.To; i++ {
		if d.Tokens[i].Shape == text.Lower && d.Fold(i) != "of" && d.Fold(i) != "and" && d.Fold(i) != "for" && d.Fold(i) != "the" {
			return false
		}
	}
	return true
}

// dayBelow reports whether the line that starts at token i has a day.
func (d *Document) dayBelow(i int) bool {
	to := i + 1
	for to < len(d.Tokens) && !d.breaksLine(to) {
		to++
	}
	return i < len(d.Tokens) && to-i <= longestStamp && d.hasDay(text.Phrase{From: i, To: to})
}

// parts reports whether token i is a mark that parts what a site's line tells.
func (d *Document) parts(i int) bool {
	switch d.Fold(i) {
	case "|", "•", "·":
		return true
	}
	return false
}

// partsLine reports whether token i parts a line; with a day in it, commas, full stops,
// dashes and slashes do too.
func (d *Document) partsLine(i int, dated bool) bool {
	if d.parts(i) {
		return true
	}
	switch d.Fold(i) {
	case ",", ".", "-", "/":
		return dated
	}
	return false
}

// isStampLine reports whether a line holds nothing but capitalised words,
// figures and marks, a place among them.
func (d *Document) isStampLine(p text.Phrase) bool {
	return p.Len() <= longestStamp && d.isStamp(p)
}

// isStamp reports whether a phrase is such a line, of whatever length.
func (d *Document) isStamp(p text.Phrase) bool {
	place, dated, town := false, d.hasDay(p), 0 // town is the token behind the last that was found
	for i := p.From; i < p.To; i++ {
		switch t := &d.Tokens[i]; {
		case t.Capital(), t.Shape == text.Number:
		default:
			switch t.Fold {
			case ",", ".", "-", "/", "|", ":", "(", ")", "[", "]", ";", "•", "·", "'", "'s":
			default:
				if i >= town && (t.Fold != "the" || i+1 == p.To || d.Tokens[i+1].Shape != text.Number && !d.Is(i+1, lexicon.Month)) { // "Islamabad, the November 24, 2021"
					return false
				}
			}
		}
		if d.IsCity(i, p.To) || (i == p.From || d.Tokens[i-1].Shape == text.Mark) && d.smallTown(i, p, dated) {
			place = true
			if t, ok := d.TownAt(i, p.To); ok {
				town = t.At.To
			}
		}
	}
	return place
}

// smallTown reports whether a town of whatever size opens a line that holds besides it
// its country alone ("KARS, Türkiye"), a day ("Antigua Guatemala, Mar 18"), or a part of its country and a day ("CARSON CITY,
// NV - November 16, 2022"); the latter in capitals, as a name may stand there too.
func (d *Document) smallTown(i int, line text.Phrase, dated bool) bool {
	if i != line.From || !d.Tokens[i].Capital() || d.Is(i, noTown) {
		return false
	}
	t, ok := d.TownAt(i, line.To)
	if ok && t.At.To == line.To {
		return !t.Land.Empty() && d.IsIn(t.City, t.Country)
	}
	if !ok || !d.isTown(t.City) {
		return false
	}
	others := 0
	for k := t.At.To; k < line.To; k++ {
		if d.Tokens[k].Capital() && !d.Is(k, lexicon.Month|lexicon.Weekday) {
			others++
		}
	}
	return dated && d.IsMark(t.At.To) && (others <= 1 && d.Tokens[i].Shape == text.Upper || others == 0 && t.City.Len() > 1)
}

// leastTown is how many people live in a town whose name is believed in a line of its
// own with a day.
const leastTown = 15_000

// isTown reports whether the words are the name of a town that is not too small.
func (d *Document) isTown(words text.Phrase) bool {
	if d.Is(words.From, noTown) && d.LargeTown(words.From, words.To) != words { // "Mar del Plata"
		return false
	}
	var room [text.LongestTown]string
	folds := d.FoldsOf(room[:0], text.Phrase{From: words.From, To: min(words.To, words.From+text.LongestTown)})
	if len(folds) != words.Len() {
		return false
	}
	if words.Len() == 1 && d.Tokens[words.From].End-d.Tokens[words.From].Start < text.ShortestShout {
		_, short := d.ShortTownAt(words.From, words.To)
		return short
	}
	found, mains := d.Lex.Places(folds...)
	for n, place := range found {
		if place.Capital || place.Population >= leastTown && (n < mains || place.Population >= text.WellKnown) {
			return true
		}
	}
	return false
}

// townEnds reports whether a town stands behind the last comma before token i: "Kamuzu
// Palace, Lilongwe:".
func (d *Document) townEnds(from, i int) bool {
	for k := i - 1; k > from; k-- {
		if d.Fold(k) == "," {
			return d.isTown(text.Phrase{From: k + 1, To: i})
		}
	}
	return false
}

// hasDay reports whether a month with a figure or a day in figures stands in a phrase.
func (d *Document) hasDay(p text.Phrase) bool {
	for i := p.From; i < p.To; i++ {
		if d.Is(i, lexicon.Month) && d.hasNumber(p) || d.Tokens[i].Shape == text.Number && (strings.ContainsAny(d.Tokens[i].Fold, "./") || d.Fold(i+1) == "/" && d.Fold(i+3) == "/" && i+4 < p.To) {
			return true
		}
	}
	return false
}

// opensProse reports whether a stamp that opens at p and has place and day ends before
// token i because a sentence starts there: "Addis Ababa May 17/2018 The Speaker".
func (d *Document) opensProse(p text.Phrase, i int) bool {
	if i >= p.To || !d.Tokens[i].Space || d.Tokens[i].Shape != text.Title && d.Tokens[i].Shape != text.Initial || !d.starter(i) && !d.Is(i, lexicon.Office|lexicon.Honorific|lexicon.Rank) {
		return false
	}
	at := text.Phrase{From: p.From, To: i}
	return d.hasDay(at) && d.cityIn(at)
}

// longestStamp is the largest number of tokens of a dateline that is a paragraph.
const longestStamp = 18

// isStampParagraph reports whether a paragraph is a dateline with day or agency:
// "NAIROBI, Thursday, April 18, 2024 (PCS) -", "Kimihurura, 23 November 2022".
func (d *Document) isStampParagraph(p text.Phrase) bool {
	if p.Len() > longestStamp || !d.Tokens[p.From].Capital() {
		return false
	}
	if d.DatedTown(p.From, p.To) == p.To {
		return true
	}
	dated := false
	for i := p.From; i < p.To; i++ {
		dated = dated || d.Is(i, lexicon.Month)
	}
	return dated && d.hasNumber(p) && (d.IsCity(p.From, p.To) || d.placeAt(p.From)) && d.isStamp(p)
}

// noTown are the classes of words that no town of a dateline is one of.
const noTown = lexicon.Weekday | lexicon.Month | lexicon.DayWord | lexicon.Organisation | lexicon.Press | lexicon.Office | lexicon.Body | lexicon.VenueHead | lexicon.Demonym

// DatedTown gives the token behind the day of a stamp that opens at token i with a
// town of one word, whether a list has it or not: "Kimihurura, 23 November 2022"; i when
// none does.
func (d *Document) DatedTown(i, end int) int {
	if d.Tokens[i].Shape != text.Title && d.Tokens[i].Shape != text.Upper || d.Tokens[i].End-d.Tokens[i].Start <= text.ShortestShout || d.Fold(i+1) != "," || d.Is(i, noTown) {
		return i
	}
	k := i + 2
	if k < end && d.Is(k, lexicon.Weekday) {
		if k++; d.Fold(k) == "," {
			k++
		}
	}
	if t, ok := d.TimeAt(k, end); ok && t.Kind == times.OnDay && t.At.From == k && t.Year != 0 {
		return t.At.To
	}
	return i
}

// UnlistedTown gives the end of the town that no list has and that opens the dateline, before its day:
// "Otočec, 4 May (STA) -", "Zabljak Gornji, June 3:"; its start when the dateline opens with none.
func (d *Document) UnlistedTown() int {
	from, end := d.Dateline.From, d.Dateline.To
	i := from
	for i < min(end, from+3) && d.mayBeTown(i) {
		i++
	}
	if i == from || d.Fold(i) != "," {
		return from
	}
	k := i + 1
	if d.Is(k, lexicon.Weekday) {
		if k++; d.Fold(k) == "," {
			k++
		}
	}
	if t, ok := d.TimeAt(k, end); ok && t.Kind == times.OnDay && t.At.From == k {
		return i
	}
	return from
}

// mayBeTown reports whether a word that no list has is printed as a name.
func (d *Document) mayBeTown(i int) bool {
	t := &d.Tokens[i]
	printed := t.Shape == text.Title || t.Shape == text.Upper && t.End-t.Start > text.ShortestShout
	return printed && d.Seen[i].Begins == 0 && !d.Is(i, noTown)
}
