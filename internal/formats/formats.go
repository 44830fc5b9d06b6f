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
	Selected int          // meetings in the view
}

// Record is a meeting with the sentences that its page says of it.
type Record struct {
	readout.Meeting
	URL         string // absolute address of its page
	Headline    string // "Norway’s A B met Kenya’s C D in Mombasa on 16 May 2025"
	Attribution string // "Reported by Fjordposten, 18 May 2025"
	Checked     string // "Read by program, not checked by a person"
	Words       Vocabulary
}

// Vocabulary gives the titles of codes.
type Vocabulary interface {
	Country(code string) readout.Country // the zero Country when it is not known
	Topic(code string) readout.Topic
}

// Format is one way to write a list of records.
type Format struct {
	Suffix string // of the address, without the dot
	Media  string // media type (IANA)
	Title  string // "CSV, a row a meeting"
	encode func(w io.Writer, v View) encoder
}

// encoder writes one file: head once, record for each, tail once.
type encoder interface {
	head() error
	record(Record) error
	tail() error
}

// Lists are the formats of a list of meetings, in the order that a page offers
// them. Calendar holds the planned ones alone.
var Lists = []Format{
	{"csv", "text/csv; charset=utf-8", "CSV, a row a meeting", newMeetingsCSV},
	{"participations.csv", "text/csv; charset=utf-8", "CSV, a row a participant", newParticipationsCSV},
	{"json", "application/json", "JSON", newJSON},
	{"jsonl", "application/jsonl", "JSON Lines", newJSONLines},
	{"atom", "application/atom+xml", "Atom feed", newAtom},
	{"md", "text/markdown; charset=utf-8", "Text", newMarkdown},
	{"ics", "text/calendar; charset=utf-8", "Calendar of planned meetings", newCalendar},
}

// Singles are the further formats of one record.
var Singles = []Format{
	{"bib", "application/x-bibtex; charset=utf-8", "BibTeX", newBibTeX},
	{"ris", "application/x-research-info-systems; charset=utf-8", "RIS", newRIS},
	{"csl.json", "application/vnd.citationstyles.csl+json", "CSL", newCSL},
	{"jsonld", "application/ld+json", "JSON-LD", newJSONLD},
}

// Writer writes records in one format. Close writes the end of the file; it
// does not close the underlying writer.
type Writer struct {
	encoder encoder
	begun   bool
}

// NewWriter begins a file of the format.
func (f Format) NewWriter(w io.Writer, v View) *Writer { return &Writer{encoder: f.encode(w, v)} }

// Write adds a record.
func (w *Writer) Write(r Record) error {
	if err := w.begin(); err != nil {
		return err
	}
	return w.encoder.record(r)
}

// Close writes what stands after the last record.
func (w *Writer) Close() error {
	if err := w.begin(); err != nil {
		return err
	}
	return w.encoder.tail()
}

func (w *Writer) begin() error {
	if w.begun {
		return nil
	}
	w.begun = true
	return w.encoder.head()
}

// BySuffix finds a format of lists or of single records.
func BySuffix(formats []Format, suffix string) (Format, error) {
	for _, f := range formats {
		if f.Suffix == suffix {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("format %q: %w", suffix, readout.ErrNotFound)
}
