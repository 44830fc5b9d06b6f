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

// cutDateline makes the stamp at the start of a sentence a sentence of its own
// and reports whether there is one.
func (d *Document) cutDateline(number int) bool {
	s := d.Sentences[number]
	// The stamp's own full stops may have split it; look over the whole paragraph.
	last := d.Sentences[d.Paragraphs[s.Paragraph].To-1].To
	stampAt := d.findDateline(text.Phrase{From: s.From, To: last})
	if stampAt.Empty() || stampAt.To >= last || d.Fold(stampAt.To-1) == ":" && d.Fold(s.From+1) != "'s" && d.Is(s.From, lexicon.Office) { // "President of Gabon X (retranslated): Thank you"
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
		found, mains := d.Lex.Places(folds[:n]...)
		if mains == 0 && (n == 1 || len(found) == 0) || found[0].Population < text.WellKnown {
			continue
		}
		if n > 1 || d.Tokens[i].End-d.Tokens[i].Start >= text.ShortestShout {
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
