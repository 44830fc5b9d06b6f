// Package layout parts an article. Input: its raw body. Output: tokens, sentences and
// paragraphs, each sentence told from headlines, captions and furniture; the dateline;
// the language.
//
//	segment      the body into sentences and paragraphs
//	layout       which paragraphs are prose, and what stands around it
//	dateline     the stamp before the first words of the prose, as a sentence of its own
//	stampmarks   where it ends
//	stampwords   figures, capitals and short forms among its words
//	stamplines   datelines that are lines or paragraphs of their own
//	bylines      towns in a line about the article
//	items        lists of paragraphs behind a mark each
//	language     English is read, all else is kept as it is
package layout

import (
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/times"
)

// Document is an article in sentences.
type Document struct {
	times.Document

	Dateline text.Phrase // the stamp that opens the article's prose, empty when none
	Lead     int         // first sentence of the prose
}

// Reset empties the document and keeps its tables for the next article.
func (d *Document) Reset(lex *lexicon.Lexicon) {
	d.Document.Reset(lex)
	*d = Document{Document: d.Document}
}
