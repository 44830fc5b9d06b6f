package ingest

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// TestGistsOnlySaveWork reads the articles once more with gists that hold
// everything: what a pass does not look for must not have been there.
func TestGistsOnlySaveWork(t *testing.T) {
	r := loaded(t)
	names, err := filepath.Glob("testdata/*/articles/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no articles", err)
	}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		quick, thorough := readWith(t, r, raw, false), readWith(t, r, raw, true)
		if !reflect.DeepEqual(reportsOf(quick), reportsOf(thorough)) || !reflect.DeepEqual(quick.Rejected, thorough.Rejected) || quick.Article != thorough.Article {
			t.Errorf("%s is read otherwise when no gist is asked", name)
		}
	}
}

// readWith runs the cascade with the gists of the text, or with full ones.
func readWith(t *testing.T, r *Reader, raw []byte, full bool) *encounters.Document {
	t.Helper()
	d, err := r.open("a.txt", raw)
	if err != nil {
		t.Fatal(err)
	}
	d.Segment()
	if full {
		var every lexicon.Cues
		for i := range every {
			every[i] = ^uint64(0)
		}
		words := [4]uint64(every[:])
		for i := range d.Gists {
			d.Gists[i] = text.Gist{Cues: every, Begins: ^lexicon.Class(0), Numbers: true, Quotes: true, Words: words}
		}
		d.Cues = every
	}
	for _, p := range passes {
		p.run(d)
	}
	return d
}
