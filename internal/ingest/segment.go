package ingest

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// This file owns segmentation. Input: the raw body. Output: tokens, sentences
// and paragraphs. A sentence end is a decision with reasons; lines that are no
// prose (headlines, by-lines, tags) are told apart in layout.go, the dateline
// in dateline.go.

// segment parts the body into tokens, sentences and paragraphs.
func (d *document) segment() {
	d.scan()
	d.lookUp()
	d.splitLines()
	d.layOut()
	d.takeGists()
	d.mentionAt = slices.Grow(d.mentionAt[:0], len(d.tokens))
	for range d.tokens {
		d.mentionAt = append(d.mentionAt, -1)
	}
}

// splitLines parts the tokens into paragraphs at blank lines and hard line
// ends, and the paragraphs into sentences.
func (d *document) splitLines() {
	from := 0
	for from < len(d.tokens) {
		to := d.paragraphEnd(from)
		d.addParagraph(phrase{from, to})
		from = to
	}
}

// paragraphEnd finds the token after the paragraph that starts at from. Lines
// that a writer's column width broke are joined: the next word would not have
// fitted into the paragraph's longest line.
func (d *document) paragraphEnd(from int) int {
	lineStart := d.tokens[from].start
	width, to := 0, from+1
	for ; to < len(d.tokens); to++ {
		t := &d.tokens[to]
		if t.feeds == 0 {
			continue
		}
		if t.feeds == blankLine {
			return to
		}
		length := d.tokens[to-1].end - lineStart
		width = max(width, length)
		if !d.wraps(to, length, width) {
			return to
		}
		lineStart = t.start
	}
	return to
}

const (
	narrowest = 45  // columns a wrapped line has at least
	widest    = 110 // and at most
)

// wraps reports whether the line end before token to is the column's and not the writer's.
func (d *document) wraps(to, length, width int) bool {
	switch d.tokens[to-1].fold {
	case ".", "!", "?", ":", `"`:
		return false
	}
	if width < narrowest || width > widest || length > widest {
		return false
	}
	first := d.tokens[to].end - d.tokens[to].start
	return length+1+first >= width-3 || d.tokens[to].shape == lower
}

// longest is how many tokens a sentence may have. Prose has no sentence half
// as long; what has, a list or a text without stops, is cut here, so that no
// pass that looks back within a sentence takes more than linear time.
const longest = 400

// addParagraph parts one paragraph into sentences.
func (d *document) addParagraph(p phrase) {
	number := len(d.paragraphs)
	first := len(d.sentences)
	from := p.from
	quoted := false // inside an open quotation
	opens := false  // the sentence opened inside one
	for i := p.from; i < p.to; i++ {
		if d.isQuote(i) {
			quoted = !quoted
		}
		if i+1 < p.to && i+1-from < longest && !(d.mayEnd(i) && d.endsSentence(i, p.to)) {
			continue
		}
		for i+1 < p.to && d.closes(i+1) {
			i++
			if d.isQuote(i) {
				quoted = !quoted
			}
		}
		d.addSentence(sentence{phrase: phrase{from, i + 1}, paragraph: number, quoted: opens})
		from, opens = i+1, quoted
	}
	d.paragraphs = append(d.paragraphs, paragraph{first, len(d.sentences)})
}

func (d *document) addSentence(s sentence) {
	for i := s.from; i < s.to; i++ {
		d.tokens[i].sentence = len(d.sentences)
	}
	d.sentences = append(d.sentences, s)
}

// isQuote reports whether token i is a double quotation mark.
func (d *document) isQuote(i int) bool { return d.tokens[i].shape == mark && d.tokens[i].fold == `"` }

// closes reports whether token i is a closing quote or bracket that clings to
// the words before it.
func (d *document) closes(i int) bool {
	if d.tokens[i].space {
		return false
	}
	switch d.tokens[i].fold {
	case `"`, "'", ")", "]":
		return true
	}
	return false
}

// mayEnd reports whether token i is a mark or an abbreviation: no other word ends a sentence.
func (d *document) mayEnd(i int) bool {
	t := &d.tokens[i]
	return t.shape == mark || d.raw[t.end-1] == '.'
}

// endsSentence decides whether a sentence ends with token i, a mark or an abbreviation;
// another token of the paragraph follows.
func (d *document) endsSentence(i, end int) bool {
	t := &d.tokens[i]
	next := i + 1
	for next < end && d.closes(next) {
		next++
	}
	if next >= end {
		return false // the paragraph's end decides
	}
	if !d.tokens[next].space {
		return next == i+1 && d.glued(i)
	}
	if !d.opensSentence(next) {
		return false
	}
	switch {
	case t.fold == "!" || t.fold == "?":
		return true
	case t.fold == "...":
		return d.starter(next)
	case t.shape != mark && t.end-t.start > 1: // K., U.S., Gen., Nov.
		return next == i+1 && d.starter(next) && !d.is(i, lexicon.Honorific|lexicon.Rank)
	case t.fold != ".":
		return false
	case i > 0 && d.tokens[i-1].shape == number && d.lineStarts(i-1): // "1. Home"
		return false
	case d.shortAside(i): // "Brig.-Gen. (res.) Rivas"
		return d.starter(next)
	}
	return true
}

// shortAside reports whether the stop at token i closes an abbreviation in brackets.
func (d *document) shortAside(i int) bool {
	return i > 2 && d.fold(i+1) == ")" && d.fold(i-2) == "(" && d.isLower(i-1) && d.tokens[i-2].space
}

// glued reports whether token i is the full stop between two sentences that no blank
// parts: "through Syrian territory.During their meeting".
func (d *document) glued(i int) bool {
	if d.tokens[i].fold != "." || i == 0 || d.tokens[i].space {
		return false
	}
	before, after := &d.tokens[i-1], &d.tokens[i+1]
	return before.shape == lower && before.end-before.start > 2 && after.shape == title && after.end-after.start > 1
}

// lineStarts reports whether token i is the first of its line.
func (d *document) lineStarts(i int) bool {
	return i == 0 || d.tokens[i].feeds > 0
}

// opensSentence reports whether a sentence may start with token i.
func (d *document) opensSentence(i int) bool {
	t := &d.tokens[i]
	switch t.shape {
	case lower:
		return false
	case mark:
		switch t.fold {
		case "'s", ",", ";", ":", ")", "]", ".", "/", "%":
			return false
		}
	}
	return true
}

// starter reports whether token i surely opens a sentence: a capitalised word
// that stands inside no name.
func (d *document) starter(i int) bool {
	t := &d.tokens[i]
	if t.shape == mark {
		return t.fold == `"`
	}
	if t.shape != title && t.shape != initial {
		return false
	}
	return openers.has(t.fold)
}
