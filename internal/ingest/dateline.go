package ingest

import "github.com/readout-archive/readout/internal/ingest/lexicon"

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
func (d *document) cutDateline(number int) bool {
	s := d.sentences[number]
	// The stamp's own full stops may have split it; look over the whole paragraph.
	last := d.sentences[d.paragraphs[s.paragraph].to-1].to
	stampAt := d.findDateline(phrase{s.from, last})
	if stampAt.empty() || stampAt.to >= last {
		return false
	}
	if d.dateline.empty() || d.cityIn(stampAt) { // the line above may have told the town
		d.dateline = stampAt
		d.article.Dateline = d.span(stampAt)
	}
	holder := d.tokens[stampAt.to].sentence
	for n := number; n < holder; n++ {
		d.sentences[n].kind = stamp
	}
	if rest := &d.sentences[holder]; rest.from < stampAt.to {
		if holder > number { // give the stamp's last words to the sentence before
			d.sentences[holder-1].to = stampAt.to
			for i := rest.from; i < stampAt.to; i++ {
				d.tokens[i].sentence = holder - 1
			}
			rest.from = stampAt.to
		} else {
			d.insertStamp(number, stampAt)
		}
	}
	return true
}

// insertStamp splits the sentence in two: the stamp, and the prose behind it.
func (d *document) insertStamp(number int, at phrase) {
	s := d.sentences[number]
	d.sentences = append(d.sentences, sentence{})
	copy(d.sentences[number+1:], d.sentences[number:])
	d.sentences[number] = sentence{phrase: at, paragraph: s.paragraph, kind: stamp}
	d.sentences[number+1].from = at.to
	for i := at.to; i < len(d.tokens); i++ {
		d.tokens[i].sentence++
	}
	for p := range d.paragraphs {
		if d.paragraphs[p].from > number {
			d.paragraphs[p].from++
		}
		if d.paragraphs[p].to > number {
			d.paragraphs[p].to++
		}
	}
}

// findDateline gives the stamp at the start of p, or an empty phrase.
func (d *document) findDateline(p phrase) phrase {
	limit := min(p.to, p.from+widestDateline)
	if d.cue(p.from, lexicon.CuePreposition) || d.determiner(p.from) != 0 && d.tokens[p.from].shape == upper { // "In Cairo, on Tuesday (16), he is to be received"
		return phrase{}
	}
	words, dated, agency, capitals, shouts := 0, false, false, false, true
	best := phrase{}
	for i := p.from; i < limit; i++ {
		t := &d.tokens[i]
		switch t.shape {
		case title, upper, initial:
			if d.is(i, lexicon.Month) {
				dated = true
				continue
			}
			if words == 0 {
				capitals = t.shape == upper
			}
			shouts = shouts && t.shape == upper
			if words++; words > mostStampWords && !(shouts && words <= 2*mostStampWords) {
				return best
			}
			if dated && t.shape == upper && d.opensProse(p, i+1) { // "Baku, 17 May, AZERTAC The"
				return phrase{p.from, i + 1}
			}
			continue
		case number:
			dated = true
			if d.opensProse(p, i+1) { // "Addis Ababa 17 May 2018 The"
				return phrase{p.from, i + 1}
			}
			continue
		case lower:
			if words > 0 && d.cue(i, lexicon.CueTownLink) { // Dar es Salaam, Rio de Janeiro
				continue
			}
			return best
		}
		switch t.fold {
		case ",", "'", `"`, "*":
			if words == 0 && !dated && t.fold != "'" {
				return best
			}
		case ";":
			if !shouts || words == 0 {
				return best
			}
		case "|":
			if words == 0 || i+1 >= p.to {
				continue
			}
			if agency = true; capitals || dated || d.placeAt(p.from) || d.townEnds(p.from, i) {
				best = phrase{p.from, i + 1}
			}
		case ".":
			if words > 0 && words <= 3 && !dated && d.isTown(phrase{p.from, i}) && i+1 < p.to && d.tokens[i+1].space && d.opensSentence(i+1) { // "Vilnius. On Tuesday"
				best = phrase{p.from, i + 1}
				if d.tokens[i+1].shape == number || d.tokens[i+1].shape == mark || d.is(i+1, lexicon.Month) {
					continue
				}
				return best
			}
			// "December 9." and "ARMENPRESS." end a stamp; "Nov. 21:" goes on.
			if dated && words > 0 && i+1 < p.to && d.tokens[i+1].space && d.opensSentence(i+1) {
				best = phrase{p.from, i + 1}
				if d.fold(i+1) == "/" {
					continue
				}
				return best
			}
		case "(", "[":
			end := d.closing(i, limit)
			if end < 0 {
				return best
			}
			dated = dated || d.hasNumber(phrase{i, end})
			opens := i == p.from && (end-i <= 6 || (d.hasNumber(phrase{i, end}) || d.allCapitals(phrase{i + 1, end})) && d.cityIn(phrase{i, end})) // "(KPL) Mr."
			i, agency = end, true
			if i+1 < p.to && (opens || words > 0 && (dated || capitals || d.placeAt(p.from))) {
				best = phrase{p.from, i + 1}
				if d.fold(i+1) == ";" && i+2 < p.to { // "(Government Press Secretariat);"
					return phrase{p.from, i + 2}
				}
				if words > 0 && d.tokens[i+1].isWord() {
					return best
				}
			}
		case "/":
			if end := d.slashed(i, limit); end > 0 {
				agency = true
				i = end
				best = phrase{p.from, i + 1}
				if i+1 < p.to && d.tokens[i+1].isWord() {
					return best
				}
			}
		case ":":
			if i+1 < p.to && !d.tokens[i+1].space { // 18:52
				continue
			}
			if words > 0 && (words <= 3 || dated || agency) && (capitals || dated || agency || d.placeAt(p.from) || d.townEnds(p.from, i)) {
				if best = (phrase{p.from, i + 1}); d.fold(i+1) == "(" {
					continue
				}
			}
			return best
		case "-":
			if i+1 >= p.to || words == 0 && !agency {
				continue
			}
			if words > 0 && (capitals || dated || agency || d.placeAt(p.from)) {
				best = phrase{p.from, i + 1}
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

func (d *document) hasNumber(p phrase) bool {
	for i := p.from; i < p.to; i++ {
		if d.tokens[i].shape == number {
			return true
		}
	}
	return false
}

// allCapitals reports whether every word of a phrase has a capital.
func (d *document) allCapitals(p phrase) bool {
	for i := p.from; i < p.to; i++ {
		if d.tokens[i].isWord() && !d.tokens[i].capital() {
			return false
		}
	}
	return true
}

// closing gives the bracket that closes the one at token i, -1 when none does.
func (d *document) closing(i, limit int) int {
	depth := 0
	for ; i < limit; i++ {
		switch d.fold(i) {
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
func (d *document) slashed(i, limit int) int {
	if i+1 >= limit || !d.tokens[i+1].isWord() {
		return -1
	}
	apart := d.tokens[i+1].space // "/ NINA /": in capitals throughout
	for j := i + 1; j < min(limit, i+10); j++ {
		switch {
		case d.fold(j) == "/" && d.tokens[j].space == apart && j > i+1:
			return j
		case apart && d.tokens[j].shape != upper:
			return -1
		}
	}
	return -1
}

// placeAt reports whether a city or country of the vocabulary starts at token i.
func (d *document) placeAt(i int) bool {
	n, _ := d.lex.Match(d.words[i:], lexicon.Capital|lexicon.CountryName)
	return n > 0
}

// isCity reports whether a capital or a well-known town starts at token i.
func (d *document) isCity(i, end int) bool {
	if !d.tokens[i].capital() {
		return false
	}
	if n, entry := d.phraseAt(i, end, lexicon.Capital); entry != nil && n > 0 {
		return true
	}
	var room [longestTown]string
	folds := d.foldsOf(room[:0], phrase{i, min(end, i+longestTown)})
	for n := len(folds); n > 0; n-- {
		if found, mains := d.lex.Places(folds[:n]...); (mains > 0 || n > 1 && len(found) > 0) && found[0].Population >= wellKnown && (n > 1 || d.tokens[i].end-d.tokens[i].start >= shortestShout) {
			return true
		}
	}
	return false
}

// cityIn reports whether a capital or a well-known town stands in a phrase.
func (d *document) cityIn(p phrase) bool {
	for i := p.from; i < p.to; i++ {
		if d.isCity(i, p.to) || d.placeAt(i) {
			return true
		}
	}
	return false
}

// foldsOf appends the folded words of a phrase as far as no mark and no figure
// stands among them.
func (d *document) foldsOf(folds []string, p phrase) []string {
	for i := p.from; i < p.to && d.tokens[i].isWord(); i++ {
		folds = append(folds, d.tokens[i].fold)
	}
	return folds
}
