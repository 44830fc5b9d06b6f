package encounters

import (
	"sync"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// vocabulary is loaded once for all tests.
var vocabulary = sync.OnceValues(lexicon.Load)

// segmented gives the document of an article that is parted into sentences.
func segmented(t testing.TB, article string) *Document {
	t.Helper()
	lex, err := vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	d := &Document{}
	d.Reset(lex)
	if err := d.Open("a.txt", []byte(article)); err != nil {
		t.Fatal(err)
	}
	d.Segment()
	return d
}
