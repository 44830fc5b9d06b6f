// Package ingest reads dated news articles into reports of meetings and links
// the reports of many articles. It is a floor plan of passes, each a plain
// function over one article's document, each in the file of its name:
//
//	read         the file: date line, dateline, headline, body, size, checks
//	segment      tokens (each as a word of the lexicon too), sentences, paragraphs, layout
//	language     English is read, all else is kept as it is
//	mentions     persons with rank and office, countries, organisations, delegations
//	references   which mentions speak of the same person; "the two ministers", "his counterpart"
//	attribution  whom the article credits with its news
//	meetings     encounters with their principals and attendees; what is no meeting
//	status       held or planned
//	dates        the day of each encounter
//	place        its city, country, venue
//	reconcile    the country of those who were met abroad
//	topics       what was talked about
//	report       drafts into reports, with the receipts of every field
//
// No pass knows a clock, a database or a log. The words that passes look for
// are data, in the lexicon.
package ingest

import (
	"sync"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// Version names the reading rules; a reading made by another version is made
// anew.
const Version = "1"

// Reader reads articles. It holds the vocabulary and no state of any article:
// one Reader serves all goroutines.
type Reader struct {
	lex  *lexicon.Lexicon
	done sync.Pool // of *document whose articles are read: their tables serve again
}

// NewReader makes a Reader over the vocabulary.
func NewReader(lex *lexicon.Lexicon) *Reader { return &Reader{lex: lex} }

// document gives an empty document, in the tables of one that was read before.
func (r *Reader) document() *document {
	d, ok := r.done.Get().(*document)
	if !ok {
		d = &document{}
	}
	d.reset(r.lex)
	return d
}

// release keeps a document's tables for the next article, unless they are too
// large to be kept. Nothing of a reading may lie in them.
func (r *Reader) release(d *document) {
	if cap(d.tokens) <= mostKept {
		r.done.Put(d)
	}
}

// mostKept is the largest number of tokens whose tables are kept.
const mostKept = 1 << 14

// pass is one stage of the cascade.
type pass struct {
	name string
	run  func(*document)
}

// passes is the cascade behind read, segment and language, in order. Each pass
// reads what those above it left in the document.
var passes = []pass{
	{"mentions", (*document).findMentions},
	{"references", (*document).resolve},
	{"attribution", (*document).setAttribution},
	{"meetings", (*document).findMeetings},
	{"status", (*document).setStatus},
	{"dates", (*document).setDates},
	{"place", (*document).setPlaces},
	{"reconcile", (*document).reconcile},
	{"topics", (*document).setTopics},
}

// Read reads one article. The error is the sentence that says why the file is
// skipped: what is wrong, where, and what would be right.
func (r *Reader) Read(path string, raw []byte) (readout.Reading, error) {
	d, err := r.open(path, raw)
	if err != nil {
		return readout.Reading{}, err
	}
	defer r.release(d)
	return r.read(d), nil
}

// open gives the document of an article whose date line is read.
func (r *Reader) open(path string, raw []byte) (*document, error) {
	d := r.document()
	if err := d.open(path, raw); err != nil {
		return nil, err
	}
	return d, nil
}

// read reads the whole article.
func (r *Reader) read(d *document) readout.Reading {
	if d.article.Body.Len() > longestPart {
		return r.readParts(d)
	}
	return readPart(d)
}

// readPart runs the cascade.
func readPart(d *document) readout.Reading {
	d.segment()
	if d.setLanguage(); d.article.Language != English {
		return readout.Reading{Article: d.article, Sentences: d.sentenceSpans()}
	}
	for _, p := range passes {
		p.run(d)
	}
	return readout.Reading{Article: d.article, Sentences: d.sentenceSpans(), Reports: reportsOf(d), Rejected: d.rejected}
}

// reportsOf writes the reports of a document through which all passes went.
func reportsOf(d *document) []readout.Report { return d.reports() }
