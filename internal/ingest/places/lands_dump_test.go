package places_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/dates"
	"github.com/readout-archive/readout/internal/ingest/encounters/encounterstest"
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
	out := os.Getenv("READOUT_LANDS")
	if out == "" {
		t.Skip("hands people and countries to tools/lands.py, which names the file in READOUT_LANDS")
	}
	file, err := os.Create(out)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := json.NewEncoder(file)
	defer places.WithoutLandTraits()()
	for _, folder := range filepath.SplitList(os.Getenv("READOUT_LAND_ARTICLES")) {
		names, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil || len(names) == 0 {
			t.Fatalf("no articles in %s: %v", folder, err)
		}
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			d := encounterstest.Read(t, string(raw), dates.Set, places.Set, places.Reconcile)
			if err := lines.Encode(articleLands{Folder: folder, Article: filepath.Base(name), People: places.LandsOfPeople(d)}); err != nil {
				t.Fatal(err)
			}
		}
	}
}
