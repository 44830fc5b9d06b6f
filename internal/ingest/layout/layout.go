package layout

import (
	"bytes"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the layout of an article: which paragraphs are its prose, and
// which are headlines, by-lines, captions and a site's furniture. Input: the
// paragraphs. Output: each sentence's kind, the title, the dateline, the lead.

// longest headline in tokens; a longer line without a full stop is prose that breaks off.
const longestHeadline = 28

// longestMasthead is how many words the names of a paper may have that stand above its articles.
const longestMasthead = 8

// signOff is how many of the last paragraphs may hold the dateline: "Colombo, 2 July 2015".
const signOff = 2

// belowLead is how many lines of the site may stand below the first paragraph, day, hour and town one
// below the other.
const belowLead = 3

// layOut gives each sentence its kind.
func (d *Document) layOut() {
	d.Lead = -1
	tail := false // behind "Related articles", "Most read"
	cut := false  // the prose opens with a dateline
	for p := range d.Paragraphs {
		paragraph := d.Paragraphs[p]
		first := &d.Sentences[paragraph.From]
		whole := text.Phrase{From: first.From, To: d.Sentences[paragraph.To-1].To}
		kind := d.lineKind(whole, tail)
		if d.Lead < 0 && d.Dateline.Empty() && d.isStampParagraph(whole) {
			kind = text.Stamp
			d.Dateline = whole
			d.Article.Dateline = d.Span(whole)
		}
		if kind != text.Prose {
			tail = tail || d.opensTail(whole)
			for s := paragraph.From; s < paragraph.To; s++ {
				d.Sentences[s].Kind = kind
			}
			if kind == text.Headline && d.Lead < 0 && d.Article.Title == (readout.Span{}) {
				d.Article.Title = d.Span(whole)
				if town := d.townBeforeColon(whole); d.Dateline.Empty() && !town.Empty() {
					d.Dateline = town
					d.Article.Dateline = d.Span(town)
				}
			}
			if d.Dateline.Empty() && !cut && (d.Lead < 0 || p >= len(d.Paragraphs)-signOff || p <= d.Sentences[d.Lead].Paragraph+belowLead && d.Sentences[paragraph.From-1].Kind != text.Prose || p == d.Sentences[d.Lead].Paragraph+1) {
				if d.Dateline = d.stampLine(whole); d.Dateline.Empty() {
					d.Dateline = d.bylineTown(whole)
				}
				if d.Dateline.Empty() && d.Lead < 0 {
					d.Dateline = d.partTown(whole)
				}
				d.Article.Dateline = d.Span(d.Dateline)
			}
			continue
		}
		tail = false
		if d.Lead < 0 {
			d.Lead = paragraph.From
		}
		if !cut && p < d.Sentences[d.Lead].Paragraph+2 {
			cut = d.cutDateline(paragraph.From)
		}
	}
	if d.Lead < 0 {
		d.Lead = 0
	}
	if d.Lead < len(d.Sentences) && d.Sentences[d.Lead].Kind == text.Stamp && d.Lead+1 < len(d.Sentences) {
		d.Lead++
	}
}

// townBeforeColon gives the town that opens a headline: "Conakry: the Prime Minister
// receives …".
func (d *Document) townBeforeColon(p text.Phrase) text.Phrase {
	for i := p.From; i < min(p.To, p.From+text.LongestTown); i++ {
		if d.Tokens[i].Fold == ":" {
			if town, ok := d.TownAt(p.From, i); ok && town.At.To == i && d.IsCity(p.From, i) {
				return text.Phrase{From: p.From, To: i + 1}
			}
			return text.Phrase{}
		}
	}
	return text.Phrase{}
}

// lineKind tells prose from headlines and furniture.
func (d *Document) lineKind(p text.Phrase, tail bool) text.SentenceKind {
	words, lowers := 0, 0
	for i := p.From; i < p.To; i++ {
		if d.Tokens[i].IsWord() {
			words++
			if d.Tokens[i].Shape == text.Lower {
				lowers++
			}
		}
	}
	switch {
	case d.captionLine(p, words, lowers):
		return text.Caption
	case words > 1 && d.itemOfProse(p):
		return text.Prose
	case words > 3 && d.speakerLine(p):
		return text.Prose
	case words == 0, d.furnitureLine(p, words):
		return text.Furniture
	case d.endsAsProse(p):
		if words < 4 && lowers < 2 || lowers == 0 && words <= longestMasthead && !d.endMark(p.To-1) && !d.dotEnds(p.To-1) { // "Island Press. West Sea News Agency"
			return text.Furniture
		}
		return text.Prose
	case tail:
		return text.Furniture
	case words > longestHeadline, d.Lead >= 0 && words > 13 && lowers*10 > words*6:
		return text.Prose
	}
	// A line that breaks off behind a full sentence is prose that was cut.
	for i := p.From; i < p.To; i++ {
		if d.Tokens[i].Sentence != d.Tokens[p.From].Sentence && d.endMark(i-1) && words > 12 {
			return text.Prose
		}
	}
	if words < 3 || lowers == 0 && words < 4 {
		return text.Furniture
	}
	return text.Headline
}

// captionLine reports whether the line is a picture's: "(photo: Ministry)" at its
// end, or "(left)" and "(R)" behind a name, in a line that is no prose.
func (d *Document) captionLine(p text.Phrase, words, lowers int) bool {
	if words > 45 || lowers < 2 {
		return false
	}
	if d.Cue(p.From, lexicon.CuePictureOpener) && words > 6 {
		return true
	}
	for i := p.From + 1; i < p.To; i++ {
		if d.Fold(i-1) != "(" {
			continue
		}
		switch {
		case d.Cue(i, lexicon.CuePictureNote):
			return true
		case d.Cue(i, lexicon.CuePictureSide), d.Fold(i) == "c":
			if d.Fold(i+1) == ")" && (d.Lead < 0 || !d.endsAsProse(p)) {
				return true
			}
		}
	}
	return false
}

// endMark reports whether token i ends a sentence of prose.
func (d *Document) endMark(i int) bool {
	switch d.Fold(i) {
	case ".", "!", "?", "...":
		return true
	case `"`, ")", "]", "'":
		switch d.Fold(i - 1) {
		case ".", "!", "?", "...", ",":
			return true
		}
	}
	return false
}

// endsAsProse reports whether the paragraph ends with a full stop, perhaps with
// an agency's initials, a closing bracket or a stamp behind it.
func (d *Document) endsAsProse(p text.Phrase) bool {
	if d.Fold(p.To-1) == ":" && (p.Len() > 12 || d.tellsBeforeList(p)) || d.dotEnds(p.To-1) || d.bullet(p.From) && text.WordIn("; ,", d.Fold(p.To-1)) {
		return true
	}
	for i, behind := p.To-1, 0; i >= p.From && behind <= 8; i, behind = i-1, behind+1 {
		if d.endMark(i) {
			return true
		}
		if t := &d.Tokens[i]; t.Shape == text.Lower && behind > 4 {
			return false
		}
	}
	return false
}

// speakerLine reports whether a line opens what somebody says in a transcript with whom he addresses: "President
// of Russia X: Mr President, friends,".
func (d *Document) speakerLine(p text.Phrase) bool {
	if d.Fold(p.To-1) != "," || !d.Tokens[p.From].Capital() || !d.Is(p.From, lexicon.Office|lexicon.Honorific|lexicon.Rank) {
		return false
	}
	for i := p.From + 2; i < min(p.To, p.From+mostSpeakersTitle); i++ {
		if d.Fold(i) == ":" {
			return true
		}
	}
	return false
}

// mostSpeakersTitle is how many tokens office and name of a speaker may have.
const mostSpeakersTitle = 16

// dotEnds reports whether the paragraph ends with an abbreviation's dot ("10 a.m.").
func (d *Document) dotEnds(i int) bool {
	t := &d.Tokens[i]
	return t.Shape == text.Lower && d.Raw[t.End-1] == '.' && t.End-t.Start > 1
}

// furnitureLine reports whether the line belongs to the site and not to the text.
func (d *Document) furnitureLine(p text.Phrase, words int) bool {
	first, second := d.Fold(p.From), d.Fold(p.From+1)
	if d.Cue(p.From, lexicon.CueFurniture) || first == "©" {
		owned := first == "copyright" || first == "©" || first == "photo" && words <= 20
		return words <= 4 || words <= 30 && (owned || text.WordIn(": / by on |", second))
	}
	if most, known := d.Lex.SiteLine(first, second); known {
		return words <= most
	}
	switch first {
	case "by":
		return words <= 12 && !d.endMark(p.To-1)
	case "from":
		return second == ":"
	case "[":
		return d.Fold(p.To-1) == "]"
	case "(":
		return (d.Cue(p.From+1, lexicon.CueBracketNote) || words <= 3) && words <= 40
	case "end", "ends":
		return words <= 2
	case "#", "*", "-", "--", "=", "_", "|", "©®":
		return words <= 6
	}
	for i := p.From; words <= 12 && i < p.To; i++ { // emails, addresses; but "He left for home. (end) rk.hb"
		if d.Tokens[i].Shape == text.Mark && d.Tokens[i].Fold == "@" && d.Tokens[i].Sentence == d.Tokens[p.From].Sentence {
			return true
		}
	}
	at := d.Span(p)
	if words <= 4 && bytes.Contains(d.Raw[at.Start:at.End], []byte(".com")) {
		return true
	}
	return false
}

// opensTail reports whether the lines behind this one are other articles' titles.
func (d *Document) opensTail(p text.Phrase) bool {
	return d.Cue(p.From, lexicon.CueOthersTitles) || d.Cue(p.From, lexicon.CueShortOthersTitles) && p.Len() <= 4
}
