// Package reports writes encounters as records. Input: encounters through which all
// passes went. Output: a report of each, every field with its receipts.
//
//	report         the pass
//	reportfields   the names of fields that have a number
package reports

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/encounters"
)

// document is an article whose encounters are known.
type document struct{ *encounters.Document }

// Of gives the reports of a document's encounters.
func Of(d *encounters.Document) []readout.Report { return document{d}.reports() }

// Sentences gives the spans of all sentences of a document, the date line first.
func Sentences(d *encounters.Document) []readout.Span { return document{d}.sentenceSpans() }
