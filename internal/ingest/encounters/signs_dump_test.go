package encounters_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/dates"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/encounters/encounterstest"
	"github.com/readout-archive/readout/internal/ingest/places"
	"github.com/readout-archive/readout/internal/ingest/reports"
	"github.com/readout-archive/readout/internal/ingest/topics"
)

// This file hands the signs of pairs to tools/signs.py, which learns their weights: for each article of the
// folders in READOUT_SIGN_ARTICLES (parted as PATH is) a line of JSON goes to the file that
// READOUT_SIGNS names. The articles are read without what was learned before.

// articleSigns is an article with its pairs.
type articleSigns struct {
	Folder   string                 `json:"folder"`
	Article  string                 `json:"article"`
	Meetings []readout.Report       `json:"meetings"`
	Pairs    []encounters.PairSigns `json:"pairs"`
}

func TestSigns(t *testing.T) {
	out := os.Getenv("READOUT_SIGNS")
	if out == "" {
		t.Skip("hands signs to tools/signs.py, which names the file in READOUT_SIGNS")
	}
	file, err := os.Create(out)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := json.NewEncoder(file)
	defer encounters.WithoutSigns()()
	for _, folder := range filepath.SplitList(os.Getenv("READOUT_SIGN_ARTICLES")) {
		names, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil || len(names) == 0 {
			t.Fatalf("no articles in %s: %v", folder, err)
		}
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			d := encounterstest.Read(t, string(raw), dates.Set, places.Set, places.Reconcile, topics.Set)
			line := articleSigns{Folder: folder, Article: filepath.Base(name), Pairs: encounters.SignsOfPairs(d), Meetings: reports.Of(d)}
			if err := lines.Encode(line); err != nil {
				t.Fatal(err)
			}
		}
	}
}
