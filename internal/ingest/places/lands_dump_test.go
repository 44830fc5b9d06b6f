package places_test

import (
	"testing"

	"github.com/readout-archive/readout/internal/ingest/dates"
	"github.com/readout-archive/readout/internal/ingest/encounters/encounterstest"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/places"
)

// This file hands what is seen of people and countries to tools/lands.py, which learns its weights: for each article of
// the folders in READOUT_LAND_ARTICLES (parted as PATH is) a line of JSON goes to the file that READOUT_LANDS
// names. The articles are read without what was learned before.

// articleLands is an article with its people.
type articleLands struct {
	Folder  string               `json:"folder"`
	Article string               `json:"article"`
	People  []places.PersonLands `json:"people"`
}

func TestLands(t *testing.T) {
	defer places.WithoutLandTraits()()
	ingesttest.HandOver(t, "tools/lands.py", "READOUT_LANDS", "READOUT_LAND_ARTICLES", func(folder, article, text string) any {
		d := encounterstest.Read(t, text, dates.Set, places.Set, places.Reconcile)
		return articleLands{Folder: folder, Article: article, People: places.LandsOfPeople(d)}
	})
}
