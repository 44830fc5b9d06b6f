package topics

import (
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/dates"
	"github.com/readout-archive/readout/internal/ingest/encounters/encounterstest"
	"github.com/readout-archive/readout/internal/ingest/places"
	"github.com/readout-archive/readout/internal/ingest/reports"
)

// readThrough reads an article with all passes.
func readThrough(t testing.TB, article string) document {
	t.Helper()
	return document{encounterstest.Read(t, article, dates.Set, places.Set, places.Reconcile, Set)}
}

// reportsOf writes the reports of a document.
func reportsOf(d document) []readout.Report { return reports.Of(d.Document) }
