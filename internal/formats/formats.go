// Package formats writes records as data: every view of the archive can be
// taken away under the same filters as its page. Each format streams, row by
// row, so that a large export needs no more memory than a small one.
//
// The package decides no wording and knows no address: whoever calls it gives
// the sentences of the page (headline, attribution, review) with each record,
// so that page, feed and citation say the same.
package formats

import (
	"fmt"
	"io"

	"github.com/readout-archive/readout"
)

// View is what a file is of: the list, its filters, its edition.
type View struct {
	Title    string       // "Meetings of Azerbaijan"
	Site     string       // "Readout"
	Query    string       // canonical query of the page, "" for all: "country=azerbaijan&status=held"
	Page     string       // absolute address of the page that shows the same
	Self     string       // absolute address of this file
	Next     string       // absolute address of the next part, "" at the end (RFC 5005)
	Edition  string       // id
	Built    readout.Date // day of the edition
	Reader   string       // version of the reading program
	Selected int          // items in the view
	Licence  Licence      // of the records
	Accessed readout.Date // day of the download, which citations tell; "" leaves it out
}

// Filters are what the file obeys, in words for a person: the query, or that
// there is none.
func (v View) Filters() string {
	if v.Query == "" {
		return "no filter"
	}
	return "filters " + v.Query
}

// Record is a meeting with the sentences that its page says of it.
type Record struct {
	readout.Meeting
	URL         string       // absolute address of its page
	Headline    string       // "Norway’s A B met Kenya’s C D in Mombasa on 16 May 2025"
	Attribution string       // "Reported by Fjordposten, 18 May 2025"
	Checked     string       // "Read by program, not checked by a person"
	Changed     readout.Date // day of the edition that last changed it, "" where that is not asked
	Words       Vocabulary
}

// Vocabulary gives the titles of codes, and where what they and ids name has its page.
type Vocabulary interface {
	Country(code string) readout.Country // the zero Country when it is not known
	Topic(code string) readout.Topic
	Page(kind, id string) string // absolute address; "" for what has none
}

// Format is one way to write a list of items: records, sources, what was considered.
type Format[R any] struct {
	Suffix string // of the address, without the dot
	Media  string // media type (IANA)
	Title  string // "CSV, a row a meeting"
	encode func(w io.Writer, v View) encoder[R]
}

// encoder writes one file: head once, record for each, tail once.
type encoder[R any] interface {
	head() error
	record(R) error
	tail() error
}

// Media types that several lists share.
const (
	csvMedia   = "text/csv; charset=utf-8"
	jsonMedia  = "application/json"
	linesMedia = "application/jsonl"
)

// Lists are the formats of a list of meetings, in the order that a page offers
// them. Calendar holds the planned ones alone.
var Lists = []Format[Record]{
	{"csv", csvMedia, "CSV, a row a meeting", newTable(meetingColumns)},
	{"participations.csv", csvMedia, "CSV, a row a participant", newParticipations},
	{"json", jsonMedia, "JSON", newJSON("meetings", Record.json)},
	{"jsonl", linesMedia, "JSON Lines", newJSONLines(Record.line)},
	{"atom", "application/atom+xml", "Atom feed", newAtom},
	{"md", "text/markdown; charset=utf-8", "Text", newMarkdown},
	{"ics", "text/calendar; charset=utf-8", "Calendar of planned meetings", newCalendar},
}

// Singles are the further formats of one record.
var Singles = []Format[Record]{
	{"bib", bibMedia, "BibTeX", newBibTeX},
	{"ris", risMedia, "RIS", newRIS},
	{"csl.json", cslMedia, "CSL", newCSL},
	{"jsonld", "application/ld+json", "JSON-LD", newJSONLD},
}

// Writer writes items in one format. Close writes the end of the file; it does
// not close the underlying writer.
type Writer[R any] struct {
	encoder encoder[R]
	begun   bool
}

// NewWriter begins a file of the format.
func (f Format[R]) NewWriter(w io.Writer, v View) *Writer[R] {
	return &Writer[R]{encoder: f.encode(w, v)}
}

// Write adds an item.
func (w *Writer[R]) Write(item R) error {
	if err := w.begin(); err != nil {
		return err
	}
	return w.encoder.record(item)
}

// Close writes what stands after the last item.
func (w *Writer[R]) Close() error {
	if err := w.begin(); err != nil {
		return err
	}
	return w.encoder.tail()
}

func (w *Writer[R]) begin() error {
	if w.begun {
		return nil
	}
	w.begun = true
	return w.encoder.head()
}

// BySuffix finds a format by its suffix.
func BySuffix[R any](formats []Format[R], suffix string) (Format[R], error) {
	for _, f := range formats {
		if f.Suffix == suffix {
			return f, nil
		}
	}
	return Format[R]{}, fmt.Errorf("format %q: %w", suffix, readout.ErrNotFound)
}
