package encounters_test

import (
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/dates"
	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/encounters/encounterstest"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
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
	defer encounters.WithoutSigns()()
	ingesttest.HandOver(t, "tools/signs.py", "READOUT_SIGNS", "READOUT_SIGN_ARTICLES", func(folder, article, text string) any {
		d := encounterstest.Read(t, text, dates.Set, places.Set, places.Reconcile, topics.Set)
		return articleSigns{Folder: folder, Article: article, Pairs: encounters.SignsOfPairs(d), Meetings: reports.Of(d)}
	})
}
