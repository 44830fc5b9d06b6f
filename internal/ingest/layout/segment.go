package layout

import (
	"slices"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns segmentation. Input: the raw body. Output: tokens, sentences
// and paragraphs. A sentence end is a decision with reasons; lines that are no
// prose (headlines, by-lines, tags) are told apart in layout.go, the dateline
// in dateline.go.

// Segment parts the body into tokens, sentences and paragraphs.
func (d *Document) Segment() {
	d.Scan()
	d.LookUp()
	d.splitLines()
	d.layOut()
	d.TakeGists()
	d.MentionAt = slices.Grow(d.MentionAt[:0], len(d.Tokens))
	for range d.Tokens {
		d.MentionAt = append(d.MentionAt, -1)
	}
}

// splitLines parts the tokens into paragraphs at blank lines and hard line
// ends, and the paragraphs into sentences.
func (d *Document) splitLines() {
	from := 0
	for from < len(d.Tokens) {
		to := d.paragraphEnd(from)
		d.addParagraph(text.Phrase{From: from, To: to})
		from = to
	}
}

// paragraphEnd finds the token after the paragraph that starts at from. Lines
// that a writer's column width broke are joined: the next word would not have
// fitted into the paragraph's longest line.
func (d *Document) paragraphEnd(from int) int {
	lineStart := d.Tokens[from].Start
	width, to := 0, from+1
	for ; to < len(d.Tokens); to++ {
		t := &d.Tokens[to]
		if t.Feeds == 0 {
			continue
		}
		if t.Feeds == text.BlankLine {
			return to
		}
		length := d.Tokens[to-1].End - lineStart
		width = max(width, length)
		if !d.wraps(to, length, width) {
			return to
		}
		lineStart = t.Start
	}
	return to
}

const (
	narrowest = 45  // columns a wrapped line has at least
	widest    = 110 // and at most
)

// wraps reports whether the line end before token to is the column's and not the writer's.
func (d *Document) wraps(to, length, width int) bool {
	switch d.Tokens[to-1].Fold {
	case ".", "!", "?", ":", `"`:
		return false
	case ";", ",":
		if d.bullet(to) {
			return false
		}
	}
	if width < narrowest || width > widest || length > widest {
		return false
	}
	first := d.Tokens[to].End - d.Tokens[to].Start
	return length+1+first >= width-3 || d.Tokens[to].Shape == text.Lower
}

// bullet reports whether token i is the mark before an item of a list.
func (d *Document) bullet(i int) bool {
	return d.Tokens[i].Shape == text.Mark && i+1 < len(d.Tokens) && d.Tokens[i+1].Space && text.WordIn("• - * -- · ▪", d.Fold(i))
}

// longest is how many tokens a sentence may have. Prose has no sentence half
// as long; what has, a list or a text without stops, is cut here, so that no
// pass that looks back within a sentence takes more than linear time.
const longest = 400

// addParagraph parts one paragraph into sentences.
func (d *Document) addParagraph(p text.Phrase) {
	number := len(d.Paragraphs)
	first := len(d.Sentences)
	from := p.From
	quoted := false // inside an open quotation
	opens := false  // the sentence opened inside one
	for i := p.From; i < p.To; i++ {
		mayEnd := d.mayEnd(i)
		if !mayEnd && i+1 < p.To && i+1-from < longest { // most words
			continue
		}
		if d.isQuote(i) {
			quoted = !quoted
		}
		if i+1 < p.To && i+1-from < longest && !(mayEnd && d.endsSentence(i, p.To)) {
			continue
		}
		for i+1 < p.To && d.closes(i+1) {
			i++
			if d.isQuote(i) {
				quoted = !quoted
			}
		}
		d.addSentence(text.Sentence{Phrase: text.Phrase{From: from, To: i + 1}, Paragraph: number, Quoted: opens})
		from, opens = i+1, quoted
	}
	d.Paragraphs = append(d.Paragraphs, text.Paragraph{From: first, To: len(d.Sentences)})
}

func (d *Document) addSentence(s text.Sentence) {
	for i := s.From; i < s.To; i++ {
		d.Tokens[i].Sentence = len(d.Sentences)
	}
	d.Sentences = append(d.Sentences, s)
}

// isQuote reports whether token i is a double quotation mark.
func (d *Document) isQuote(i int) bool {
	return d.Tokens[i].Shape == text.Mark && d.Tokens[i].Fold == `"`
}

// closes reports whether token i is a closing quote or bracket that clings to
// the words before it.
func (d *Document) closes(i int) bool {
	if d.Tokens[i].Space {
		return false
	}
	switch d.Tokens[i].Fold {
	case `"`, "'", ")", "]":
		return true
	}
	return false
}

// mayEnd reports whether token i is a mark or an abbreviation: no other word ends a sentence.
func (d *Document) mayEnd(i int) bool {
	t := &d.Tokens[i]
	return t.Shape == text.Mark || d.Raw[t.End-1] == '.'
}

// endsSentence decides whether a sentence ends with token i, a mark or an abbreviation;
// another token of the paragraph follows.
func (d *Document) endsSentence(i, end int) bool {
	t := &d.Tokens[i]
	next := i + 1
	for next < end && d.closes(next) {
		next++
	}
	if next >= end {
		return false // the paragraph's end decides
	}
	if !d.Tokens[next].Space {
		return next == i+1 && d.glued(i)
	}
	if !d.opensSentence(next) {
		return false
	}
	switch {
	case t.Fold == "!" || t.Fold == "?":
		return true
	case t.Fold == "...":
		return d.starter(next)
	case t.Shape != text.Mark && t.End-t.Start > 1: // K., U.S., Gen., Nov.
		return next == i+1 && d.starter(next) && !d.Is(i, lexicon.Honorific|lexicon.Rank)
	case t.Fold != ".":
		return false
	case i > 0 && d.Tokens[i-1].Shape == text.Number && d.lineStarts(i-1): // "1. Home"
		return false
	case d.shortAside(i): // "Brig.-Gen. (res.) Rivas"
		return d.starter(next)
	}
	return true
}

// shortAside reports whether the stop at token i closes an abbreviation in brackets:
// "(res.)", "(Rtd.)".
func (d *Document) shortAside(i int) bool {
	return i > 2 && d.Fold(i+1) == ")" && d.Fold(i-2) == "(" && d.Tokens[i-2].Space && (d.IsLower(i-1) || len(d.Fold(i-1)) < 5)
}

// glued reports whether token i is the full stop between two sentences that no blank
// parts: "through Syrian territory.During their meeting".
func (d *Document) glued(i int) bool {
	if d.Tokens[i].Fold != "." || i == 0 || d.Tokens[i].Space {
		return false
	}
	before, after := &d.Tokens[i-1], &d.Tokens[i+1]
	return before.Shape == text.Lower && before.End-before.Start > 2 && after.Shape == text.Title && after.End-after.Start > 1
}

// lineStarts reports whether token i is the first of its line.
func (d *Document) lineStarts(i int) bool {
	return i == 0 || d.Tokens[i].Feeds > 0
}

// opensSentence reports whether a sentence may start with token i.
func (d *Document) opensSentence(i int) bool {
	t := &d.Tokens[i]
	switch t.Shape {
	case text.Lower:
		return false
	case text.Mark:
		switch t.Fold {
		case "'s", ",", ";", ":", ")", "]", ".", "/", "%":
			return false
		}
	}
	return true
}

// starter reports whether token i surely opens a sentence: a capitalised word
// that stands inside no name.
func (d *Document) starter(i int) bool {
	t := &d.Tokens[i]
	if t.Shape == text.Mark {
		return t.Fold == `"`
	}
	if t.Shape != text.Title && t.Shape != text.Initial {
		return false
	}
	return text.Openers.Has(t.Fold)
}
