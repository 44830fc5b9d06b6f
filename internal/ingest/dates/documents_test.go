package dates

import (
	"testing"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/layout"
	"github.com/readout-archive/readout/internal/ingest/places"
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
	Set(d)
	places.Set(d)
	places.Reconcile(d)
	return document{d}
}
