package ingest

import (
	"bytes"
	"unicode/utf8"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
)

// This file owns long files. A pass may look back over all that it has found in
// an article, which costs nothing in one of a few pages. No article of a press
// office is as long as longestPart: what is, is a collection, a transcript or an
// accident, and is read in parts, each for itself, in the time that its parts take.

// longestPart is how many bytes are read as one article.
const longestPart = 1 << 16

// readParts reads a long file part by part. Headline, dateline and language are
// the first part's; an encounter is told within a part.
func (r *Reader) readParts(d *encounters.Document) readout.Reading {
	var whole readout.Reading
	body := d.Article.Body
	for from := body.Start; from < body.End; {
		to := partEnd(d, from)
		part := r.document()
		part.Raw, part.Article, part.Trace = d.Raw, d.Article, d.Trace
		part.Article.Body = readout.Span{Start: from, End: to}
		reading := readPart(part)
		r.release(part)
		if from == body.Start {
			whole = reading
			whole.Article.Body = body
		} else {
			whole.Sentences = append(whole.Sentences, reading.Sentences[1:]...) // but for the date line
			whole.Reports = append(whole.Reports, reading.Reports...)
			whole.Rejected = append(whole.Rejected, reading.Rejected...)
		}
		from = to
	}
	d.Article = whole.Article
	return whole
}

// partEnd cuts behind the last line end of a part's second half, else behind its
// last blank, else between two characters.
func partEnd(d *encounters.Document, from int) int {
	end := d.Article.Body.End
	if end-from <= longestPart {
		return end
	}
	half, to := from+longestPart/2, from+longestPart
	for _, marks := range []string{"\n", " \t"} {
		if i := bytes.LastIndexAny(d.Raw[half:to], marks); i >= 0 {
			return half + i + 1
		}
	}
	for !utf8.RuneStart(d.Raw[to]) {
		to--
	}
	return to
}
