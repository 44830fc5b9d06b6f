package web

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns how spans of an article’s raw file find their place in what is shown of it.

// shownText is what may be shown of an article, as one text: the whole without
// its date line, or the sentences of an excerpt as paragraphs.
type shownText struct {
	text   []byte
	body   int // where the text begins in the raw file
	pieces []piece
}

// piece is a run of the raw file and where it stands in the shown text.
type piece struct {
	raw readout.Span
	at  int
}

// dateLinePattern is the first line's date in the corpus's article format.
var dateLinePattern = regexp.MustCompile(`^(?:\x{FEFF})?\s*(?i:date)[ \t]+\d{4}-\d{2}-\d{2}[ \t]*`)

func newShownText(t store.SourceText) shownText {
	var s shownText
	var buf bytes.Buffer
	for _, p := range t.Passages {
		raw, text := p.Span, p.Text
		if raw.Start == 0 {
			s.body = len(dateLinePattern.FindString(text))
			raw.Start, text = s.body, text[s.body:]
		}
		if strings.TrimSpace(text) == "" || raw.Start > 0 && s.isDateLine(raw) {
			continue // the date line alone; the header shows it
		}
		if buf.Len() > 0 {
			buf.WriteString("\n\n")
		}
		s.pieces = append(s.pieces, piece{raw, buf.Len()})
		buf.WriteString(text)
	}
	s.text = buf.Bytes()
	return s
}

// hiddenNumbers are the sentences of an article that may not be shown. The date
// line never is one of them: the header shows it.
func hiddenNumbers(t store.SourceText) map[int]bool {
	shown := newShownText(t)
	hidden := map[int]bool{}
	for _, s := range t.Sentences {
		if _, ok := shown.locate(s.Span); !ok && !shown.isDateLine(s.Span) {
			hidden[s.Number] = true
		}
	}
	return hidden
}

// isDateLine tells the sentence that is the article's date line: it begins where
// no text can stand yet.
func (s shownText) isDateLine(span readout.Span) bool {
	return span.Start < max(s.body, len("date 2006-01-02"))
}

// locate turns a span of the raw file into one of the shown text.
func (s shownText) locate(span readout.Span) (readout.Span, bool) {
	for _, p := range s.pieces {
		if p.raw.Contains(span) {
			shift := p.at - p.raw.Start
			return readout.Span{Start: span.Start + shift, End: span.End + shift}, true
		}
	}
	return readout.Span{}, false
}

// part tells the sentences that stand in the shown text, at their places there,
// from the date line, which the header shows, and those that may not be shown.
func (s shownText) part(sentences []sentence) (marks []sentence, dateLine *sentence, hidden []sentence) {
	for _, sent := range sentences {
		if at, ok := s.locate(sent.Span); ok {
			marks = append(marks, moveTo(sent, at.Start-sent.Start))
		} else if sent.dateLine || s.isDateLine(sent.Span) {
			dateLine = &sent
		} else {
			hidden = append(hidden, sent)
		}
	}
	return marks, dateLine, hidden
}

// moveTo shifts a sentence and its words.
func moveTo(s sentence, shift int) sentence {
	s.Start, s.End = s.Start+shift, s.End+shift
	s.Words = slices.Clone(s.Words)
	for i := range s.Words {
		s.Words[i].Start += shift
		s.Words[i].End += shift
	}
	return s
}
