package ingest_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/link"
)

// This file reads the project's own articles, all of whose people are invented.
// testdata/forms has one article for each form in which a meeting is told, with
// the reading as it is today: a change of any reading is seen as a difference,
// and is accepted by make golden. testdata/genre has articles as they are
// printed, testdata/world such as are told in unusual words. floor.tsv of each says how many facts were right, wrong and missed:
// what is won is recorded by make golden, and what is lost fails.

var update = flag.Bool("update", false, "write the golden readings anew, and raise the floors")

func TestWrittenForms(t *testing.T) {
	const folder = "testdata/forms"
	readings := readAll(t, folder)
	now := map[string]tally{"identities": identities(t, folder, readings)}
	for _, gold := range loadGold(t, folder) {
		form := strings.TrimSuffix(gold.Article, ".txt")
		t.Run(form, func(t *testing.T) {
			compareGolden(t, filepath.Join(folder, "golden", gold.Article), tell(readings[gold.Article]))
		})
		now[form] = compareWith(gold.Meetings, readings[gold.Article].Reports)
	}
	holdFloor(t, filepath.Join(folder, "floor.tsv"), now)
}

func TestWrittenGenre(t *testing.T) {
	const folder = "testdata/genre"
	readings := readAll(t, folder)
	now := countFacts(t, folder, readings)
	now["identities"] = identities(t, folder, readings)
	holdFloor(t, filepath.Join(folder, "floor.tsv"), now)
}

func TestWrittenWorld(t *testing.T) {
	const folder = "testdata/world"
	holdFloor(t, filepath.Join(folder, "floor.tsv"), countFacts(t, folder, readAll(t, folder)))
}

// countFacts counts how many facts of the articles of a folder are read right, and how many that tell of no
// meeting get one.
func countFacts(t *testing.T, folder string, readings map[string]readout.Reading) map[string]tally {
	t.Helper()
	var facts, alarms tally
	for _, gold := range loadGold(t, folder) {
		if len(gold.Meetings) > 0 {
			facts.add(compareWith(gold.Meetings, readings[gold.Article].Reports))
		} else if len(readings[gold.Article].Reports) > 0 {
			alarms.wrong++
		} else {
			alarms.right++
		}
	}
	return map[string]tally{"facts": facts, "articles without a meeting": alarms}
}

// readAll reads the articles of a folder under testdata.
func readAll(t *testing.T, folder string) map[string]readout.Reading {
	t.Helper()
	lex, err := ingesttest.Vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(folder, "articles", "*.txt"))
	if err != nil || len(names) == 0 {
		t.Fatalf("no articles in %s: %v", folder, err)
	}
	readings := map[string]readout.Reading{}
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if readings[filepath.Base(name)], err = ingest.NewReader(lex).Read(filepath.Base(name), raw); err != nil {
			t.Fatal(err)
		}
	}
	return readings
}

// tell writes a reading as its golden file has it: each value with its receipts.
func tell(reading readout.Reading) string {
	var b strings.Builder
	for i := range reading.Reports {
		r := &reading.Reports[i]
		fmt.Fprintf(&b, "%s, %s, %s: %q\n", r.Status, r.Format, orElse(r.Date.Guide(), "no date"), r.Quote)
		for _, p := range r.Participants {
			fmt.Fprintf(&b, "  %s: %s; rank %q, office %q, level %q, for %q %q\n", p.Function, p.Name, p.Rank, p.Role, p.Level, p.Country, p.Org)
		}
		if p := r.Place; p != nil {
			fmt.Fprintf(&b, "  place: city %q, country %q, venue %q\n", p.City, p.Country, p.Venue)
		}
		fmt.Fprintf(&b, "  countries: %s\n  topics: %s\n  attribution: %q\n", strings.Join(r.Countries, " "), strings.Join(r.Topics, " "), r.Attribution)
		for _, e := range r.Evidence {
			fmt.Fprintf(&b, "    %s: %q, %s %s\n", e.Field, e.Text, e.Basis, e.From)
		}
	}
	for _, c := range reading.Rejected {
		fmt.Fprintf(&b, "rejected as %s by %q: %q\n", c.Reason, c.Rule, c.Text)
	}
	return b.String()
}

func orElse(text, instead string) string {
	if text == "" {
		return instead
	}
	return text
}

// compareGolden holds a text to a golden file, or writes it.
func compareGolden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v: run make golden", err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("the reading changed; if it is better, or as good, run make golden (-want +got):\n%s", diff)
	}
}

// holdFloor fails for every row that lost against the recorded table: fewer
// facts right, or more wrong than right ones won. An update records what was
// won, and never a loss; to accept one, take its line out of the table first.
func holdFloor(t *testing.T, path string, now map[string]tally) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil && !*update {
		t.Fatalf("%v: run make golden", err)
	}
	recorded := map[string]bool{}
	for line := range strings.Lines(string(raw)) {
		name, counts, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		var was tally
		if _, err := fmt.Sscan(counts, &was.right, &was.wrong, &was.missed); err != nil {
			t.Fatalf("%s: %q: %v", path, line, err)
		}
		is, known := now[name]
		if recorded[name] = true; !known {
			t.Errorf("%s: %q is in the table and not measured", path, name)
		} else if is.right < was.right || is.wrong-was.wrong > is.right-was.right {
			t.Errorf("%s: %s lost: %d right, %d wrong, %d missed; it was %d, %d, %d", path, name, is.right, is.wrong, is.missed, was.right, was.wrong, was.missed)
			now[name] = was
		}
	}
	var rows []string
	for name, is := range now {
		if !recorded[name] && !*update {
			t.Errorf("%s: %q is not in the table: run make golden", path, name)
		}
		rows = append(rows, fmt.Sprintf("%s\t%d\t%d\t%d\n", name, is.right, is.wrong, is.missed))
	}
	if slices.Sort(rows); *update {
		if err := os.WriteFile(path, []byte("# facts\tright\twrong\tmissed\n"+strings.Join(rows, "")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// identities counts the pairs of persons and of meetings in two articles that
// linking joined, against those that same.jsonl says are the same.
func identities(t *testing.T, folder string, readings map[string]readout.Reading) (sum tally) {
	t.Helper()
	lex, err := ingesttest.Vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	linker := ingest.NewLinker(lex, nil)
	gold := loadGold(t, folder)
	for _, one := range gold {
		linker.Add(readings[one.Article])
	}
	joined, ids := linker.Link(nil), map[string]string{}
	for number, one := range gold {
		reading := readings[one.Article]
		joined.Name(number, &reading)
		for i, report := range pairUp(one.Meetings, reading.Reports) {
			if report == nil {
				continue
			}
			ids[fmt.Sprintf("%s:%d", one.Article, i+1)] = "meeting " + report.ID
			for k := range one.Meetings[i].Participants {
				if p := personIn(&one.Meetings[i], k, report); p != nil {
					ids[one.Article+":"+link.Fold(one.Meetings[i].Participants[k].Name)] = "person " + p.ID
				}
			}
		}
	}
	want, got := pairsOf(sameAs(t, folder)), pairsOf(ids)
	for pair := range got {
		if want[pair] {
			sum.right++
		} else {
			sum.wrong++
		}
	}
	sum.missed = len(want) - sum.right
	return sum
}

// sameAs reads who and what is the same, by "article:name" and "article:number".
func sameAs(t *testing.T, folder string) map[string]string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join(folder, "same.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	same := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		var row map[string][]string
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		for kind, keys := range row {
			for _, key := range keys {
				article, name, _ := strings.Cut(key, ":")
				same[article+":"+link.Fold(name)] = kind + keys[0]
			}
		}
	}
	return same
}

// pairsOf gives the pairs of keys that have one id.
func pairsOf(ids map[string]string) map[[2]string]bool {
	members, pairs := map[string][]string{}, map[[2]string]bool{}
	for key, id := range ids {
		members[id] = append(members[id], key)
	}
	for _, keys := range members {
		slices.Sort(keys)
		for i, first := range keys {
			for _, second := range keys[i+1:] {
				pairs[[2]string{first, second}] = true
			}
		}
	}
	return pairs
}
