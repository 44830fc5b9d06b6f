package layout

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the dateline: the stamp before the first words of the prose
// that tells place, day and agency. It is known by its shape alone: capitalised
// words, figures, months and brackets up to a strong mark.
//
//	RAWALPINDI:
//	BAKU, Azerbaijan, March 9.
//	(ANSA) - TIRANA, NOV 23 -
//	Jeddah (UrduPoint / Pakistan Point News - 30th Dec, 2021)
//
// Where no mark closes it, the words that open a sentence behind a full date do.

// widestDateline is the largest number of tokens a dateline may have, mostStampWords the
// largest number of its words, months and brackets aside; one in capitals may have twice as many.
const (
	widestDateline = 34
	mostStampWords = 6
)

// cutDateline makes the stamp at the start of a sentence a sentence of its own
// and reports whether there is one.
func (d *Document) cutDateline(number int) bool {
	s := d.Sentences[number]
	// The stamp's own full stops may have split it; look over the whole paragraph.
	last := d.Sentences[d.Paragraphs[s.Paragraph].To-1].To
	stampAt := d.findDateline(text.Phrase{From: s.From, To: last})
	if stampAt.Empty() || stampAt.To >= last {
		return false
	}
	if d.Dateline.Empty() || d.cityIn(stampAt) { // the line above may have told the town
		d.Dateline = stampAt
		d.Article.Dateline = d.Span(stampAt)
	}
	holder := d.Tokens[stampAt.To].Sentence
	for n := number; n < holder; n++ {
		d.Sentences[n].Kind = text.Stamp
	}
	if rest := &d.Sentences[holder]; rest.From < stampAt.To {
		if holder > number { // give the stamp's last words to the sentence before
			d.Sentences[holder-1].To = stampAt.To
			for i := rest.From; i < stampAt.To; i++ {
				d.Tokens[i].Sentence = holder - 1
			}
			rest.From = stampAt.To
		} else {
			d.insertStamp(number, stampAt)
		}
	}
	return true
}

// insertStamp splits the sentence in two: the stamp, and the prose behind it.
func (d *Document) insertStamp(number int, at text.Phrase) {
	s := d.Sentences[number]
	d.Sentences = append(d.Sentences, text.Sentence{})
	copy(d.Sentences[number+1:], d.Sentences[number:])
	d.Sentences[number] = text.Sentence{Phrase: at, Paragraph: s.Paragraph, Kind: text.Stamp}
	d.Sentences[number+1].From = at.To
	for i := at.To; i < len(d.Tokens); i++ {
		d.Tokens[i].Sentence++
	}
	for p := range d.Paragraphs {
		if d.Paragraphs[p].From > number {
			d.Paragraphs[p].From++
		}
		if d.Paragraphs[p].To > number {
			d.Paragraphs[p].To++
		}
	}
}

// findDateline gives the stamp at the start of p, or an empty phrase.
func (d *Document) findDateline(p text.Phrase) text.Phrase {
	limit := min(p.To, p.From+widestDateline)
	if d.Cue(p.From, lexicon.CuePreposition) || d.Determiner(p.From) != 0 && d.Tokens[p.From].Shape == text.Upper { // "In Cairo, on Tuesday (16), he is to be received"
		return text.Phrase{}
	}
	words, dated, agency, capitals, shouts := 0, false, false, false, true
	best := text.Phrase{}
	for i := p.From; i < limit; i++ {
		t := &d.Tokens[i]
		switch t.Shape {
		case text.Title, text.Upper, text.Initial:
			if d.Is(i, lexicon.Month) {
				dated = true
				continue
			}
			if words == 0 {
				capitals = t.Shape == text.Upper
			}
			if i == best.To && !best.Empty() && d.Determiner(i) == text.Definite && t.Shape == text.Title { // "MASERU – The African Union (AU) envoy"
				return best
			}
			shouts = shouts && t.Shape == text.Upper
			if words++; words > mostStampWords && !(shouts && words <= 2*mostStampWords) {
				return best
			}
			if dated && t.Shape == text.Upper && d.opensProse(p, i+1) { // "Baku, 17 May, AZERTAC The"
				return text.Phrase{From: p.From, To: i + 1}
			}
			continue
		case text.Number:
			dated = true
			if d.opensProse(p, i+1) { // "Addis Ababa 17 May 2018 The"
				return text.Phrase{From: p.From, To: i + 1}
			}
			continue
		case text.Lower:
			if words > 0 && d.Cue(i, lexicon.CueTownLink) { // Dar es Salaam, Rio de Janeiro
				continue
			}
			return best
		}
		switch t.Fold {
		case ",", "'", `"`, "*":
			if words == 0 && !dated && t.Fold != "'" {
				return best
			}
		case ";":
			if !shouts || words == 0 {
				return best
			}
		case "|":
			if words == 0 || i+1 >= p.To {
				continue
			}
			if agency = true; capitals || dated || d.placeAt(p.From) || d.townEnds(p.From, i) {
				best = text.Phrase{From: p.From, To: i + 1}
			}
		case ".":
			if words > 0 && words <= 3 && !dated && d.isTown(text.Phrase{From: p.From, To: i}) && i+1 < p.To && d.Tokens[i+1].Space && d.opensSentence(i+1) { // "Vilnius. On Tuesday"
				best = text.Phrase{From: p.From, To: i + 1}
				if d.Tokens[i+1].Shape == text.Number || d.Tokens[i+1].Shape == text.Mark || d.Is(i+1, lexicon.Month) {
					continue
				}
				return best
			}
			// "December 9." and "ARMENPRESS." end a stamp; "Nov. 21:" goes on.
			if dated && words > 0 && i+1 < p.To && d.Tokens[i+1].Space && d.opensSentence(i+1) {
				best = text.Phrase{From: p.From, To: i + 1}
				if d.Fold(i+1) == "/" {
					continue
				}
				return best
			}
		case "(", "[":
			end := d.Closing(i, limit)
			if end < 0 || end == i+2 && d.shortens(text.Phrase{From: max(p.From, best.To), To: i}, i+1) {
				return best
			}
			dated = dated || d.hasNumber(text.Phrase{From: i, To: end})
			opens := i == p.From && (end-i <= 6 || (d.hasNumber(text.Phrase{From: i, To: end}) || d.allCapitals(text.Phrase{From: i + 1, To: end})) && d.cityIn(text.Phrase{From: i, To: end})) // "(KPL) Mr."
			if !opens && end+1 < p.To && d.Tokens[end+1].Shape == text.Lower {
				return best // "Foreign Minister X (accompanied by Y) met"
			}
			i, agency = end, true
			if i+1 < p.To && (opens || words > 0 && (dated || capitals || d.placeAt(p.From))) {
				best = text.Phrase{From: p.From, To: i + 1}
				if d.Fold(i+1) == ";" && i+2 < p.To { // "(Government Press Secretariat);"
					return text.Phrase{From: p.From, To: i + 2}
				}
				if words > 0 && d.Tokens[i+1].IsWord() {
					return best
				}
			}
		case "/":
			if end := d.slashed(i, limit); end > 0 {
				agency = true
				i = end
				best = text.Phrase{From: p.From, To: i + 1}
				if i+1 < p.To && d.Tokens[i+1].IsWord() {
					return best
				}
			}
		case ":":
			if i+1 < p.To && !d.Tokens[i+1].Space { // 18:52
				continue
			}
			if words > 0 && (words <= 3 || dated || agency) && (capitals || dated || agency || d.placeAt(p.From) || d.townEnds(p.From, i)) {
				if best = (text.Phrase{From: p.From, To: i + 1}); d.Fold(i+1) == "(" {
					continue
				}
			}
			return best
		case "-":
			if i+1 >= p.To || words == 0 && !agency {
				continue
			}
			if words > 0 && (capitals || dated || agency || d.placeAt(p.From) || d.townDash(p, i)) {
				best = text.Phrase{From: p.From, To: i + 1}
				if dated || agency {
					return best
				}
			}
		default:
			return best
		}
	}
	return best
}

// townDash reports whether the dash at token i parts a town from the sentence: "Hobart — Premier X".
func (d *Document) townDash(p text.Phrase, i int) bool {
	return i-p.From <= 3 && i+1 < p.To && d.Tokens[i].Space && d.Tokens[i+1].Space && d.isTown(text.Phrase{From: p.From, To: i}) && d.opensSentence(i+1)
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

// placeAt reports whether a city or country of the vocabulary starts at token i.
func (d *Document) placeAt(i int) bool {
	n, _ := d.Lex.Match(d.Words[i:], lexicon.Capital|lexicon.CountryName)
	return n > 0
}

// IsCity reports whether a capital or a well-known town starts at token i.
func (d *Document) IsCity(i, end int) bool {
	if !d.Tokens[i].Capital() {
		return false
	}
	if n, entry := d.PhraseAt(i, end, lexicon.Capital); entry != nil && n > 0 {
		return true
	}
	var room [text.LongestTown]string
	folds := d.FoldsOf(room[:0], text.Phrase{From: i, To: min(end, i+text.LongestTown)})
	for n := len(folds); n > 0; n-- {
		if found, mains := d.Lex.Places(folds[:n]...); (mains > 0 || n > 1 && len(found) > 0) && found[0].Population >= text.WellKnown && (n > 1 || d.Tokens[i].End-d.Tokens[i].Start >= text.ShortestShout) {
			return true
		}
	}
	return false
}

// cityIn reports whether a capital or a well-known town stands in a phrase.
func (d *Document) cityIn(p text.Phrase) bool {
	for i := p.From; i < p.To; i++ {
		if d.IsCity(i, p.To) || d.placeAt(i) {
			return true
		}
	}
	return false
}

// FoldsOf appends the folded words of a phrase as far as no mark and no figure
// stands among them.
func (d *Document) FoldsOf(folds []string, p text.Phrase) []string {
	for i := p.From; i < p.To && d.Tokens[i].IsWord(); i++ {
		folds = append(folds, d.Tokens[i].Fold)
	}
	return folds
}
