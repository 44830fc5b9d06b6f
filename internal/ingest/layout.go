package ingest

import (
	"bytes"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns the layout of an article: which paragraphs are its prose, and
// which are headlines, by-lines, captions and a site's furniture. Input: the
// paragraphs. Output: each sentence's kind, the title, the dateline, the lead.

// longest headline in tokens; a longer line without a full stop is prose that breaks off.
const longestHeadline = 28

// signOff is how many of the last paragraphs may hold the dateline: "Colombo, 2 July 2015".
const signOff = 2

// layOut gives each sentence its kind.
func (d *document) layOut() {
	d.lead = -1
	tail := false // behind "Related articles", "Most read"
	cut := false  // the prose opens with a dateline
	for p := range d.paragraphs {
		paragraph := d.paragraphs[p]
		first := &d.sentences[paragraph.from]
		whole := phrase{first.from, d.sentences[paragraph.to-1].to}
		kind := d.lineKind(whole, tail)
		if d.lead < 0 && d.dateline.empty() && d.isStampParagraph(whole) {
			kind = stamp
			d.dateline = whole
			d.article.Dateline = d.span(whole)
		}
		if kind != prose {
			tail = tail || d.opensTail(whole)
			for s := paragraph.from; s < paragraph.to; s++ {
				d.sentences[s].kind = kind
			}
			if kind == headline && d.lead < 0 && d.article.Title == (readout.Span{}) {
				d.article.Title = d.span(whole)
				if town := d.townBeforeColon(whole); d.dateline.empty() && !town.empty() {
					d.dateline = town
					d.article.Dateline = d.span(town)
				}
			}
			if d.dateline.empty() && !cut && (d.lead < 0 || p >= len(d.paragraphs)-signOff || p == d.sentences[d.lead].paragraph+1) {
				if d.dateline = d.stampLine(whole); d.dateline.empty() {
					d.dateline = d.bylineTown(whole)
				}
				if d.dateline.empty() && d.lead < 0 {
					d.dateline = d.partTown(whole)
				}
				d.article.Dateline = d.span(d.dateline)
			}
			continue
		}
		tail = false
		if d.lead < 0 {
			d.lead = paragraph.from
		}
		if !cut && p < d.sentences[d.lead].paragraph+2 {
			cut = d.cutDateline(paragraph.from)
		}
	}
	if d.lead < 0 {
		d.lead = 0
	}
	if d.lead < len(d.sentences) && d.sentences[d.lead].kind == stamp && d.lead+1 < len(d.sentences) {
		d.lead++
	}
}

// townBeforeColon gives the town that opens a headline: "Conakry: the Prime Minister
// receives …".
func (d *document) townBeforeColon(p phrase) phrase {
	for i := p.from; i < min(p.to, p.from+longestTown); i++ {
		if d.tokens[i].fold == ":" {
			if town, ok := d.townAt(p.from, i); ok && town.at.to == i && d.isCity(p.from, i) {
				return phrase{p.from, i + 1}
			}
			return phrase{}
		}
	}
	return phrase{}
}

// lineKind tells prose from headlines and furniture.
func (d *document) lineKind(p phrase, tail bool) sentenceKind {
	words, lowers := 0, 0
	for i := p.from; i < p.to; i++ {
		if d.tokens[i].isWord() {
			words++
			if d.tokens[i].shape == lower {
				lowers++
			}
		}
	}
	switch {
	case d.captionLine(p, words, lowers):
		return caption
	case words == 0, d.furnitureLine(p, words):
		return furniture
	case d.endsAsProse(p):
		if words < 4 && lowers < 2 {
			return furniture
		}
		return prose
	case tail:
		return furniture
	case words > longestHeadline, d.lead >= 0 && words > 13 && lowers*10 > words*6:
		return prose
	}
	// A line that breaks off behind a full sentence is prose that was cut.
	for i := p.from; i < p.to; i++ {
		if d.tokens[i].sentence != d.tokens[p.from].sentence && d.endMark(i-1) && words > 12 {
			return prose
		}
	}
	if words < 3 || lowers == 0 && words < 4 {
		return furniture
	}
	return headline
}

// captionLine reports whether the line is a picture's: "(photo: Ministry)" at its
// end, or "(left)" and "(R)" behind a name, in a line that is no prose.
func (d *document) captionLine(p phrase, words, lowers int) bool {
	if words > 45 || lowers < 2 {
		return false
	}
	if d.cue(p.from, lexicon.CuePictureOpener) && words > 6 {
		return true
	}
	for i := p.from + 1; i < p.to; i++ {
		if d.fold(i-1) != "(" {
			continue
		}
		switch {
		case d.cue(i, lexicon.CuePictureNote):
			return true
		case d.cue(i, lexicon.CuePictureSide), d.fold(i) == "c":
			if d.fold(i+1) == ")" && (d.lead < 0 || !d.endsAsProse(p)) {
				return true
			}
		}
	}
	return false
}

// endMark reports whether token i ends a sentence of prose.
func (d *document) endMark(i int) bool {
	switch d.fold(i) {
	case ".", "!", "?", "...":
		return true
	case `"`, ")", "]", "'":
		switch d.fold(i - 1) {
		case ".", "!", "?", "...", ",":
			return true
		}
	}
	return false
}

// endsAsProse reports whether the paragraph ends with a full stop, perhaps with
// an agency's initials, a closing bracket or a stamp behind it.
func (d *document) endsAsProse(p phrase) bool {
	if d.fold(p.to-1) == ":" && p.len() > 12 || d.dotEnds(p.to-1) {
		return true
	}
	for i, behind := p.to-1, 0; i >= p.from && behind <= 8; i, behind = i-1, behind+1 {
		if d.endMark(i) {
			return true
		}
		if t := &d.tokens[i]; t.shape == lower && behind > 4 {
			return false
		}
	}
	return false
}

// dotEnds reports whether the paragraph ends with an abbreviation's dot ("10 a.m.").
func (d *document) dotEnds(i int) bool {
	t := &d.tokens[i]
	return t.shape == lower && d.raw[t.end-1] == '.' && t.end-t.start > 1
}

// furnitureLine reports whether the line belongs to the site and not to the text.
func (d *document) furnitureLine(p phrase, words int) bool {
	first, second := d.fold(p.from), d.fold(p.from+1)
	if d.cue(p.from, lexicon.CueFurniture) || first == "©" {
		return words <= 30 && (second == ":" || second == "/" || second == "by" || second == "on" || second == "|" || words <= 4 || first == "copyright" || first == "©" || first == "photo" && words <= 20)
	}
	if most, known := d.lex.SiteLine(first, second); known {
		return words <= most
	}
	switch first {
	case "by":
		return words <= 12 && !d.endMark(p.to-1)
	case "from":
		return second == ":"
	case "[":
		return d.fold(p.to-1) == "]"
	case "(":
		return (d.cue(p.from+1, lexicon.CueBracketNote) || words <= 3) && words <= 40
	case "end", "ends":
		return words <= 2
	case "#", "*", "-", "--", "=", "_", "|", "©®":
		return words <= 6
	}
	for i := p.from; i < p.to; i++ { // emails, addresses, captions
		if d.fold(i) == "@" && words <= 12 {
			return true
		}
	}
	at := d.span(p)
	if words <= 4 && bytes.Contains(d.raw[at.Start:at.End], []byte(".com")) {
		return true
	}
	return false
}

// opensTail reports whether the lines behind this one are other articles' titles.
func (d *document) opensTail(p phrase) bool {
	return d.cue(p.from, lexicon.CueOthersTitles) || d.cue(p.from, lexicon.CueShortOthersTitles) && p.len() <= 4
}
