package ingest_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
)

// This file tests the two seed articles, and both altered: names, countries,
// ranks, days, cities and the order of paragraphs change, and the records with
// them. Nothing may rest on the words of these two.

// expected is the part of a record that an alteration carries over exactly.
type expected struct {
	Date, Status string
	People       []string // "name (country)"
	Countries    []string
	Place        string
	Topics       []string
}

func TestSeeds(t *testing.T) {
	gold := seedGold(t)
	for name, want := range gold {
		t.Run(name, func(t *testing.T) { compare(t, want, readSeed(t, name)) })
	}
}

func TestAlteredSeeds(t *testing.T) {
	tables, err := filepath.Glob("testdata/altered/*.tsv")
	if err != nil || len(tables) == 0 {
		t.Fatalf("no altered articles: %v", err)
	}
	gold := seedGold(t)
	for _, table := range tables {
		t.Run(strings.TrimSuffix(filepath.Base(table), ".tsv"), func(t *testing.T) {
			seed, order, replace := alteration(t, table)
			text := replace.Replace(strings.Join(order(strings.Split(readSeed(t, seed), "\n\n")), "\n\n"))
			compare(t, json.RawMessage(replace.Replace(string(gold[seed]))), text)
		})
	}
}

// seedGold gives the expected records of each seed, as JSON.
func seedGold(t *testing.T) map[string]json.RawMessage {
	t.Helper()
	lines, err := os.ReadFile("testdata/seeds.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	gold := map[string]json.RawMessage{}
	for line := range strings.Lines(string(lines)) {
		var row struct {
			Article  string
			Meetings json.RawMessage
		}
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		gold[row.Article] = row.Meetings
	}
	return gold
}

func readSeed(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("../../seeds", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// alteration reads a table of testdata/altered.
func alteration(t *testing.T, table string) (seed string, order func([]string) []string, replace *strings.Replacer) {
	t.Helper()
	raw, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	order = slices.Clone[[]string]
	var pairs []string
	for line := range strings.Lines(string(raw)) {
		written, instead, found := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		switch {
		case strings.HasPrefix(line, "#"):
		case !found:
			t.Fatalf("%s: %q has no tab", table, line)
		case written == "seed":
			seed = instead
		case written == "order":
			order = func(paragraphs []string) []string { return rearrange(t, paragraphs, strings.Fields(instead)) }
		default:
			pairs = append(pairs, written, instead)
		}
	}
	return seed, order, strings.NewReplacer(pairs...)
}

// rearrange gives the paragraphs of these numbers; the date line stays in front.
func rearrange(t *testing.T, paragraphs, numbers []string) []string {
	t.Helper()
	dateLine := paragraphs[0][:strings.Index(paragraphs[0], "date ")+len("date 2025-05-28 ")]
	paragraphs[0] = strings.TrimPrefix(paragraphs[0], dateLine)
	var kept []string
	for _, number := range numbers {
		n, err := strconv.Atoi(number)
		if err != nil || n < 1 || n > len(paragraphs) {
			t.Fatalf("order: no paragraph %q among %d", number, len(paragraphs))
		}
		kept = append(kept, strings.TrimSpace(paragraphs[n-1]))
	}
	kept[0] = dateLine + kept[0]
	return kept
}

// compare reads an article and wants these records, in any order.
func compare(t *testing.T, gold json.RawMessage, text string) {
	t.Helper()
	var want []readout.Report
	if err := json.Unmarshal(gold, &want); err != nil {
		t.Fatal(err)
	}
	lex, err := ingesttest.Vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	reading, err := ingest.NewReader(lex).Read("article.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(plain(want), plain(reading.Reports)); diff != "" {
		t.Errorf("records differ (-want +got):\n%s\n%s", diff, text)
	}
	got := offices(reading.Reports)
	for name, office := range offices(want) {
		if !sameOffice(office, got[name]) {
			t.Errorf("%s is %q, want %q", name, got[name], office)
		}
	}
	for _, report := range reading.Reports {
		for _, evidence := range report.Evidence {
			if got := text[evidence.Start:evidence.End]; got != evidence.Text || got == "" {
				t.Errorf("evidence of %s is %q, in the file %q", evidence.Field, evidence.Text, got)
			}
		}
	}
}

// plain gives what two readings of one article must agree on, sorted.
func plain(reports []readout.Report) []expected {
	var all []expected
	for _, report := range reports {
		one := expected{Date: report.Date.Guide(), Status: string(report.Status), Countries: slices.Sorted(slices.Values(report.Countries)),
			Topics: slices.Sorted(slices.Values(report.Topics))}
		for _, p := range report.Participants {
			one.People = append(one.People, fmt.Sprintf("%s (%s)", p.Name, p.Country))
		}
		slices.Sort(one.People)
		if report.Place != nil {
			one.Place = report.Place.City + "/" + report.Place.Country
		}
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b expected) int { return strings.Compare(a.Date+a.Status, b.Date+b.Status) })
	return all
}

// offices gives everyone's office by name.
func offices(reports []readout.Report) map[string]string {
	by := map[string]string{}
	for _, report := range reports {
		for _, p := range report.Participants {
			by[p.Name] = p.Role
		}
	}
	return by
}

// sameOffice holds an office to the expected one as the guide's scorer does:
// half of the expected words are in it.
func sameOffice(want, got string) bool {
	words, found := strings.Fields(want), 0
	for _, word := range words {
		if slices.Contains(strings.Fields(got), word) {
			found++
		}
	}
	return found*2 >= len(words)
}
