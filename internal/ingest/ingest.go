// Package ingest reads dated news articles into reports of meetings and links
// the reports of many articles. It is the door of a floor of rooms, each a
// package that an article goes through in this order; each lists its files, one
// rule or pass a file, and says what it takes and gives:
//
//	text         the file: date line, tokens, each as a word of the lexicon too; toponyms; receipts
//	times        expressions of time and what they mean
//	layout       sentences, paragraphs, headlines, the dateline; English is read, all else is kept
//	names        mentions of persons with rank and office, countries, organisations, delegations
//	references   which mentions speak of the same person; the article's home; whom it credits with its news
//	clauses      which words speak of an encounter, and who stands where around them
//	encounters   encounters with their principals and attendees; what is no meeting; held or planned
//	dates        the day of each encounter
//	places       its city, country, venue; the country of those who were met abroad
//	topics       what was talked about
//	reports      encounters into reports, with the receipts of every field
//
// The document of a room from times to encounters is that of the room before it with
// what the room adds, so that an article is one value in memory and no room sees what
// comes after it. Dates, places, topics and reports each take the document of
// encounters and know nothing of one another.
//
// Here are the order of the passes (ingest.go), long files (parts.go), explanations
// (explain.go), and the stream of many files: files.go, kinds.go, outcome.go,
// ordered.go, collect.go, lines.go, readings.go, link.go. Readings are linked by package link and
// kept aside by package spool.
//
// No pass knows a clock, a database or a log. The words that passes look for
// are data, in package lexicon.
package ingest

import (
	"cmp"
	"sync"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/dates"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/layout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/places"
	"github.com/readout-archive/readout/internal/ingest/reports"
	"github.com/readout-archive/readout/internal/ingest/text"
	"github.com/readout-archive/readout/internal/ingest/topics"
)

// Version names the reading rules; a reading made by another version is made
// anew.
const Version = "1"

// MaxSize is the largest article in bytes.
const MaxSize = text.MaxSize

// English is the language that the passes read; articles in another are kept.
const English = layout.English

// Reader reads articles. It holds the vocabulary and no state of any article:
// one Reader serves all goroutines.
type Reader struct {
	lex  *lexicon.Lexicon
	done sync.Pool // of documents whose articles are read: their tables serve again
}

// NewReader makes a Reader over the vocabulary.
func NewReader(lex *lexicon.Lexicon) *Reader { return &Reader{lex: lex} }

// document gives an empty document, in the tables of one that was read before.
func (r *Reader) document() *encounters.Document {
	d, ok := r.done.Get().(*encounters.Document)
	if !ok {
		d = &encounters.Document{}
	}
	d.Reset(r.lex)
	return d
}

// release keeps a document's tables for the next article, unless they are too
// large to be kept. Nothing of a reading may lie in them.
func (r *Reader) release(d *encounters.Document) {
	if cap(d.Tokens) <= mostKept {
		r.done.Put(d)
	}
}

// mostKept is the largest number of tokens whose tables are kept.
const mostKept = 1 << 14

// pass is one stage of the cascade.
type pass struct {
	name string
	run  func(*encounters.Document)
}

// passes is the cascade behind read, segment and language, in order. Each pass
// reads what those above it left in the document.
var passes = []pass{
	{"mentions", (*encounters.Document).FindMentions},
	{"references", (*encounters.Document).Resolve},
	{"attribution", (*encounters.Document).SetAttribution},
	{"meetings", (*encounters.Document).FindMeetings},
	{"status", (*encounters.Document).SetStatus},
	{"dates", dates.Set},
	{"place", places.Set},
	{"reconcile", places.Reconcile},
	{"topics", topics.Set},
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
func (r *Reader) open(path string, raw []byte) (*encounters.Document, error) {
	d := r.document()
	if err := d.Open(path, raw); err != nil {
		return nil, cmp.Or(kindOf(raw), err)
	}
	return d, tagged(raw[d.Article.Body.Start:])
}

// read reads the whole article.
func (r *Reader) read(d *encounters.Document) readout.Reading {
	if d.Article.Body.Len() > longestPart {
		return r.readParts(d)
	}
	return readPart(d)
}

// readPart runs the cascade.
func readPart(d *encounters.Document) readout.Reading {
	d.Segment()
	if d.SetLanguage(); d.Article.Language != English {
		return readout.Reading{Article: d.Article, Sentences: reports.Sentences(d)}
	}
	for _, p := range passes {
		p.run(d)
	}
	return readout.Reading{Article: d.Article, Sentences: reports.Sentences(d), Reports: reportsOf(d), Rejected: d.Rejected}
}

// reportsOf writes the reports of a document through which all passes went.
func reportsOf(d *encounters.Document) []readout.Report { return reports.Of(d) }
