package layout

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns where a dateline ends: the walk over the words that open a paragraph, up to
// the last mark that may close one.

// widestDateline is the largest number of tokens a dateline may have, mostStampWords the
// largest number of its words, months and brackets aside; one in capitals may have twice as many.
const (
	widestDateline = 34
	mostStampWords = 6
)

// findDateline gives the stamp at the start of p, or an empty phrase.
func (d *Document) findDateline(p text.Phrase) text.Phrase {
	if d.Cue(p.From, lexicon.CuePreposition) || d.Determiner(p.From) != 0 && d.Tokens[p.From].Shape == text.Upper { // "In Cairo, on Tuesday (16), he is to be received"
		return text.Phrase{}
	}
	w := stampWalk{Document: d, opening: p, limit: min(p.To, p.From+widestDateline), shouts: true}
	for i := p.From; i < w.limit; i++ {
		var ends bool
		switch d.Tokens[i].Shape {
		case text.Title, text.Upper, text.Initial:
			ends = w.capital(i)
		case text.Number:
			w.dated = true
			ends = w.proseBehind(i) // "Addis Ababa 17 May 2018 The"
		case text.Lower:
			ends = w.words == 0 || !d.Cue(i, lexicon.CueTownLink) // Dar es Salaam, Rio de Janeiro
		default:
			i, ends = w.mark(i)
		}
		if ends {
			break
		}
	}
	return w.best
}

// stampWalk is what the words of a possible dateline have shown so far. Its steps say whether
// the walk ends; best is then the dateline.
type stampWalk struct {
	*Document
	opening  text.Phrase // what the walk leads over
	limit    int         // the token up to which a dateline may reach
	best     text.Phrase // the longest dateline that a mark has closed; empty while none has
	words    int         // in capitals or opening with one, months aside
	dated    bool        // a month or a figure was among them
	agency   bool        // whose report it is was told: in brackets, between bars or slashes
	capitals bool        // the first word is in capitals
	shouts   bool        // all words are
}

// closeAt takes the words up to token i for a dateline.
func (w *stampWalk) closeAt(i int) { w.best = text.Phrase{From: w.opening.From, To: i + 1} }

// before gives the words of the opening that stand before token i.
func (w *stampWalk) before(i int) text.Phrase { return text.Phrase{From: w.opening.From, To: i} }

// namesPlace reports whether the words before token i name where a report comes from: a
// place of the vocabulary opens them, or a town ends them.
func (w *stampWalk) namesPlace(i int) bool {
	return w.placeAt(w.opening.From) || w.townEnds(w.opening.From, i)
}

// proseBehind reports whether a sentence opens behind token i without a mark between, and
// takes what stands before it for a dateline.
func (w *stampWalk) proseBehind(i int) bool {
	if !w.opensProse(w.opening, i+1) {
		return false
	}
	w.closeAt(i)
	return true
}

// capital goes on over a word with a capital.
func (w *stampWalk) capital(i int) bool {
	t := &w.Tokens[i]
	if w.Is(i, lexicon.Month) && w.LargeTown(i, w.limit).Empty() { // none is in "Mar del Plata"
		w.dated = true
		return false
	}
	if w.words == 0 {
		w.capitals = t.Shape == text.Upper
	}
	if i == w.best.To && !w.best.Empty() && w.Determiner(i) == text.Definite && t.Shape == text.Title { // "MASERU – The African Union (AU) envoy"
		return true
	}
	w.shouts = w.shouts && t.Shape == text.Upper
	if w.words++; w.words > mostStampWords && !(w.shouts && w.words <= 2*mostStampWords) {
		return true
	}
	return w.dated && t.Shape == text.Upper && w.proseBehind(i) // "Baku, 17 May, AZERTAC The"
}

// mark goes on over a mark of punctuation and gives the last token of what it opens.
func (w *stampWalk) mark(i int) (last int, ends bool) {
	switch w.Fold(i) {
	case "'":
		return i, false
	case "'s": // "ST. JOHN'S, Antigua"
		return i, !w.townOwns(w.opening.From, i)
	case ",", `"`, "*":
		return i, w.words == 0 && !w.dated
	case ";":
		return i, w.words == 0 || !w.shouts
	case "|":
		w.bar(i)
		return i, false
	case ".":
		return i, w.fullStop(i)
	case "(", "[":
		return w.bracket(i)
	case "/":
		return w.slash(i)
	case ":":
		return i, w.colon(i)
	case "-":
		return i, w.dash(i)
	}
	return i, true
}

// bar: "LIMA | AFP |".
func (w *stampWalk) bar(i int) {
	if w.words == 0 || i+1 >= w.opening.To {
		return
	}
	if w.agency = true; w.capitals || w.dated || w.namesPlace(i) {
		w.closeAt(i)
	}
}

// fullStop: "December 9." and "ARMENPRESS." end a dateline, as does "Vilnius." before "On
// Tuesday"; "Nov. 21:" goes on.
func (w *stampWalk) fullStop(i int) bool {
	if w.words == 0 || i+1 >= w.opening.To || !w.Tokens[i+1].Space || !w.opensSentence(i+1) {
		return false
	}
	if w.dated {
		w.closeAt(i)
		return w.Fold(i+1) != "/"
	}
	if w.words <= 3 && w.isTown(w.before(i)) {
		w.closeAt(i)
		next := w.Tokens[i+1].Shape
		return next != text.Number && next != text.Mark && !w.Is(i+1, lexicon.Month)
	}
	return false
}

// bracket: "(KPL)", "(UrduPoint / Pakistan Point News - 30th Dec, 2021)"; but not "Foreign
// Minister X (accompanied by Y) met" nor "the United Nations (UN)".
func (w *stampWalk) bracket(i int) (last int, ends bool) {
	end := w.Closing(i, w.limit)
	if end < 0 || end == i+2 && w.shortens(text.Phrase{From: max(w.opening.From, w.best.To), To: i}, i+1) {
		return i, true
	}
	inside := text.Phrase{From: i + 1, To: end}
	numbered := w.hasNumber(inside)
	w.dated = w.dated || numbered
	opens := i == w.opening.From && (end-i <= 6 || (numbered || w.allCapitals(inside)) && w.cityIn(inside)) // "(KPL) Mr."
	if !opens && end+1 < w.opening.To && w.Tokens[end+1].Shape == text.Lower {
		return i, true
	}
	w.agency = true
	if end+1 >= w.opening.To || !opens && (w.words == 0 || !w.dated && !w.capitals && !w.placeAt(w.opening.From)) {
		return end, false
	}
	w.closeAt(end)
	if w.Fold(end+1) == ";" && end+2 < w.opening.To { // "(Government Press Secretariat);"
		w.closeAt(end + 1)
		return end, true
	}
	return end, w.words > 0 && w.Tokens[end+1].IsWord()
}

// slash: "/MONTSAME/".
func (w *stampWalk) slash(i int) (last int, ends bool) {
	end := w.slashed(i, w.limit)
	if end < 0 {
		return i, false
	}
	w.agency = true
	w.closeAt(end)
	return end, end+1 < w.opening.To && w.Tokens[end+1].IsWord()
}

// colon: "RAWALPINDI:"; not "18:52".
func (w *stampWalk) colon(i int) bool {
	if i+1 < w.opening.To && !w.Tokens[i+1].Space {
		return false
	}
	short := w.words <= 3 || w.dated || w.agency || w.isTown(w.before(i)) // "SAN MIGUEL DE TUCUMÁN:"
	if w.words > 0 && short && (w.capitals || w.dated || w.agency || w.namesPlace(i)) {
		w.closeAt(i)
		return w.Fold(i+1) != "("
	}
	return true
}

// dash: "TIRANA, NOV 23 -", "Hobart — Premier X".
func (w *stampWalk) dash(i int) bool {
	if w.words == 0 || i+1 >= w.opening.To || w.IsNumber(i-1) && w.IsNumber(i+1) { // "the President on 10-12 March met"
		return false
	}
	if !w.capitals && !w.dated && !w.agency && !w.placeAt(w.opening.From) && !w.townDash(w.opening, i) {
		return false
	}
	w.closeAt(i)
	return w.dated || w.agency
}

// townOwns reports whether the "'s" at token i ends a town's own name that starts at token from: "St. George's".
func (d *Document) townOwns(from, i int) bool {
	t, ok := d.TownAt(from, i+1)
	return ok && t.City == text.Phrase{From: from, To: i + 1}
}

// townDash reports whether the dash at token i parts a town from the sentence: "Hobart — Premier X".
func (d *Document) townDash(p text.Phrase, i int) bool {
	return i-p.From <= text.LongestTown && i+1 < p.To && d.Tokens[i].Space && d.Tokens[i+1].Space && (d.isTown(text.Phrase{From: p.From, To: i}) || d.townOwns(p.From, i-1)) && d.opensSentence(i+1)
}

// Closing gives the bracket that closes the one at token i, -1 when none does.
func (d *Document) Closing(i, limit int) int {
	depth := 0
	for ; i < limit; i++ {
		switch d.Fold(i) {
		case "(", "[":
			depth++
		case ")", "]":
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// slashed gives the slash that closes "/MONTSAME/", -1 when none does.
func (d *Document) slashed(i, limit int) int {
	if i+1 >= limit || !d.Tokens[i+1].IsWord() {
		return -1
	}
	apart := d.Tokens[i+1].Space // "/ NINA /": in capitals throughout
	for j := i + 1; j < min(limit, i+10); j++ {
		switch {
		case d.Fold(j) == "/" && d.Tokens[j].Space == apart && j > i+1:
			return j
		case apart && d.Tokens[j].Shape != text.Upper:
			return -1
		}
	}
	return -1
}
