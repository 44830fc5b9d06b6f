package main

import (
	"bytes"
	"os"
	"testing"
)

func TestCueNamesAreThoseOfTheTable(t *testing.T) {
	const folder = "../../../internal/ingest/lexicon/"
	table, err := os.ReadFile(folder + "cues.tsv")
	if err != nil {
		t.Fatal(err)
	}
	want, err := cueNames(string(table))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(folder + "cuenames.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("cuenames.go is not what cues.tsv gives: run go generate ./internal/ingest/lexicon")
	}
}

func TestWrongTables(t *testing.T) {
	for table, want := range map[string]string{
		"#\ntwo-words\tin":                   "cues.tsv:2: write a set's name, its words and what they tell",
		"#\nTwo\tin\tthat":                   `cues.tsv:2: "Two" is no set's name: write small letters and single hyphens`,
		"#\ninto\tin\tthat\ninto\tto\tthere": `cues.tsv:3: the set "into" stands twice`,
	} {
		if _, err := cueNames(table); err == nil || err.Error() != want {
			t.Errorf("%q: %v, want %s", table, err, want)
		}
	}
}
