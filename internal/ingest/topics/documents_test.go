package topics

import (
	"sync"
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/dates"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/layout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/places"
	"github.com/readout-archive/readout/internal/ingest/reports"
)

// vocabulary is loaded once for all tests.
var vocabulary = sync.OnceValues(lexicon.Load)

// readThrough reads an article with all passes.
func readThrough(t testing.TB, article string) document {
	t.Helper()
	lex, err := vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	d := &encounters.Document{}
	d.Reset(lex)
	if err := d.Open("a.txt", []byte(article)); err != nil {
		t.Fatal(err)
	}
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
