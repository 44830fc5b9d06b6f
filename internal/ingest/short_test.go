package ingest_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/readout-archive/readout"
)

// This file reads the project's short articles, each dense in one thing that is hard to read: a
// folder a matter. Their floor.tsv says how many facts of each were right, wrong and missed.

func TestShort(t *testing.T) {
	const folder = "testdata/short"
	matters, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	now := map[string]tally{}
	for _, matter := range matters {
		if !matter.IsDir() {
			continue
		}
		var facts tally
		of := filepath.Join(folder, matter.Name())
		readings := readAll(t, of)
		for _, gold := range loadGold(t, of) {
			reports := readings[gold.Article].Reports
			if matter.Name() != "topics" {
				reports = withoutTopics(reports)
			}
			facts.add(compareWith(gold.Meetings, reports))
		}
		now[matter.Name()] = facts
	}
	holdFloor(t, filepath.Join(folder, "floor.tsv"), now)
}

// withoutTopics leaves out what the gold of a folder does not tell.
func withoutTopics(reports []readout.Report) []readout.Report {
	reports = slices.Clone(reports)
	for i := range reports {
		reports[i].Topics = nil
	}
	return reports
}
