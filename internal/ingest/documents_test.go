package ingest

import (
	"testing"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/layout"
)

// This file opens articles for the tests of passes.

// opened gives the document of an article, nil when the text is none.
func opened(t testing.TB, article string) *encounters.Document {
	t.Helper()
	lex, err := ingesttest.Vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	d, err := NewReader(lex).open("a.txt", []byte(article))
	if err != nil {
		return nil
	}
	return d
}

// segmented gives the document of an article that is parted into sentences, nil when
// the text is none.
func segmented(t testing.TB, article string) *encounters.Document {
	t.Helper()
	d := opened(t, article)
	if d != nil {
		d.Segment()
	}
	return d
}

// readThrough reads an article with all passes.
func readThrough(t testing.TB, article string) *encounters.Document {
	t.Helper()
	d := segmented(t, article)
	if d == nil {
		t.Fatalf("%q is no article", article)
	}
	if d.SetLanguage(); d.Article.Language == layout.English {
		for _, p := range passes {
			p.run(d)
		}
	}
	return d
}
