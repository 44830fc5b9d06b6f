package places

import (
	"sync"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/dates"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/layout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
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
	Set(d)
	Reconcile(d)
	return document{d}
}
