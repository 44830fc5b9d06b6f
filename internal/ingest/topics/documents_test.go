package topics

import (
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/dates"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/layout"
	"github.com/readout-archive/readout/internal/ingest/places"
	"github.com/readout-archive/readout/internal/ingest/reports"
)

// readThrough reads an article with all passes.
func readThrough(t testing.TB, article string) document {
	t.Helper()
	d := ingesttest.Open(t, &encounters.Document{}, article)
	d.Segment()
	if d.SetLanguage(); d.Article.Language != layout.English {
		return document{d}
	}
	d.FindMentions()
	d.Resolve()
	d.SetAttribution()
	d.FindMeetings()
	d.SetStatus()
	dates.Set(d)
	places.Set(d)
	places.Reconcile(d)
	Set(d)
	return document{d}
}

// reportsOf writes the reports of a document.
func reportsOf(d document) []readout.Report { return reports.Of(d.Document) }
