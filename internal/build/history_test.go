package build

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// TestEditionsRemember builds three editions and wants each told once, from the
// text file when the database is lost.
func TestEditionsRemember(t *testing.T) {
	d := newDesktop(t)
	d.build(nil)
	archive := d.build(map[string]string{"reviews.yaml": "- {record: " + d.meetings(d.build(nil))["c.txt"] + ", by: A. R., on: 2025-06-22}\n"})
	if err := os.Remove(d.path("readout.db")); err != nil {
		t.Fatal(err)
	}
	last := archive.Edition().ID
	archive = d.build(nil)
	editions, err := archive.Editions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, e := range editions {
		ids = append(ids, e.ID)
	}
	if len(ids) < 2 || !slices.Contains(ids, last) {
		t.Errorf("editions %v, without %s", ids, last)
	}
	if again := slices.Compact(slices.Clone(ids)); len(again) < len(ids) {
		t.Errorf("an archive built again without a change is told as an edition more: %v", ids)
	}
}

// TestHistoryGoesOn spoils the end of the history file between two builds, as an
// editor, a full disk or a machine that stops does: it goes on, nothing doubled,
// nothing missing.
func TestHistoryGoesOn(t *testing.T) {
	const mark = "\ufeff"
	for how, spoil := range map[string]func([]byte) []byte{
		"whole":          func(lines []byte) []byte { return lines },
		"no line end":    bytes.TrimSpace,
		"cut short":      func(lines []byte) []byte { return lines[:len(lines)-20] },
		"a mark before":  func(lines []byte) []byte { return append([]byte(mark), bytes.TrimPrefix(lines, []byte(mark))...) },
		"lines of two":   func(lines []byte) []byte { return bytes.ReplaceAll(lines, []byte("\n"), []byte("\r\n")) },
		"blanks at end":  func(lines []byte) []byte { return append(lines, "  "...) },
		"cut to nothing": func([]byte) []byte { return nil },
	} {
		d := newDesktop(t)
		later := []string{"c.txt", "d.txt"}
		for _, name := range later {
			if err := os.Remove(d.path(name)); err != nil {
				t.Fatal(err)
			}
		}
		want := []string{d.build(nil).Edition().ID}
		for _, name := range later {
			if err := os.WriteFile(d.path(name), []byte(articles[name]), 0o600); err != nil {
				t.Fatal(err)
			}
			want = append(want, d.build(nil).Edition().ID)
			lines, err := os.ReadFile(d.path("history.jsonl"))
			if err == nil {
				err = os.WriteFile(d.path("history.jsonl"), spoil(lines), 0o600)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		d.build(nil)
		var known past
		if err := known.read(d.path("history.jsonl")); err != nil {
			t.Errorf("%s: %v", how, err)
		}
		var got []string
		for _, e := range slices.Backward(known.Editions) {
			got = append(got, e.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the file remembers %v, want %v", how, got, want)
		}
		if len(known.Changes) != len(later) {
			t.Errorf("%s: the file remembers %d changes, want one for each article that came: %v", how, len(known.Changes), known.Changes)
		}
	}
}

// TestEarly wants it told that a build is dated before the edition before it, and
// nothing where it is of the same day.
func TestEarly(t *testing.T) {
	d := newDesktop(t)
	for range 2 {
		if d.build(nil); d.told.Early != nil {
			t.Errorf("a build of the same day: %v", d.told.Early)
		}
	}
	d.built = "2019-01-01"
	d.build(nil)
	if d.told.Early == nil || !strings.Contains(d.told.Early.Error(), "is dated 2019-01-01, and the one of 2025-07-01 was there before it") {
		t.Errorf("a build of an earlier day: %v", d.told.Early)
	}
}

// TestForgotten wants what goes with an archive that cannot be read told, and
// nothing told where there was none.
func TestForgotten(t *testing.T) {
	d := newDesktop(t)
	d.build(nil)
	if d.told.Forgotten != nil {
		t.Errorf("the first build forgets: %v", d.told.Forgotten)
	}
	d.build(nil)
	if d.told.Forgotten != nil {
		t.Errorf("a build in the place of a whole archive forgets: %v", d.told.Forgotten)
	}
	archive, err := os.ReadFile(d.path("readout.db"))
	if err == nil {
		err = os.WriteFile(d.path("readout.db"), archive[:len(archive)/2], 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
	d.build(nil)
	if d.told.Forgotten == nil || !strings.Contains(d.told.Forgotten.Error(), "readout.db is damaged") {
		t.Errorf("a build in the place of half an archive: %v", d.told.Forgotten)
	}
}

// TestEditionsAreNamedByNamesToo: what an editor sets of a person alone makes another
// edition, for pages and tables tell of it; the same again makes the same.
func TestEditionsAreNamedByNamesToo(t *testing.T) {
	d := newDesktop(t)
	seen := map[string]string{}
	for _, said := range []string{"", "offices: [{office: Foreign Minister, country: PL, from: 2023-12-13}]", "ids: {wikidata: Q1}", "sort: 'Zawada, Marek'"} {
		files := map[string]string{"people.yaml": "- {name: Marek Zawada, id: marek-zawada, country: PL, " + said + "}\n"}
		first, again := d.build(files).Edition().ID, d.build(files).Edition().ID
		if first != again {
			t.Errorf("%q makes editions %s and %s", said, first, again)
		}
		if other, there := seen[first]; there {
			t.Errorf("%q and %q make one edition", said, other)
		}
		seen[first] = said
	}
}

// TestEditionsComeBack takes back what an editor set, twice: what the archive held
// before is an edition of its own, which the history file has too, with its change,
// and the same again makes no more of it, with or without the old archive.
func TestEditionsComeBack(t *testing.T) {
	d := newDesktop(t)
	checked := map[string]string{"reviews.yaml": "- {record: " + d.meetings(d.build(nil))["c.txt"] + ", by: A. R., on: 2025-06-22}\n"}
	var ids []string
	for i, said := range []map[string]string{nil, checked, nil, nil, checked, checked, nil} {
		ids = append(ids, d.build(said).Edition().ID)
		if i == 3 {
			if err := os.Remove(d.path("readout.db")); err != nil {
				t.Fatal(err)
			}
		}
	}
	ids = slices.Compact(ids)
	if seen := slices.Compact(slices.Sorted(slices.Values(ids))); len(ids) != 5 || len(seen) != len(ids) {
		t.Errorf("five editions are named %v", ids)
	}
	var known past
	if err := known.read(d.path("history.jsonl")); err != nil {
		t.Fatal(err)
	}
	var kept []string
	for _, e := range slices.Backward(known.Editions) {
		kept = append(kept, e.ID)
	}
	if !slices.Equal(kept, ids) {
		t.Errorf("the history file has the editions %v, want %v", kept, ids)
	}
	for _, i := range []int{1, 2, 4} { // before 3 the old archive was lost
		page := ask(d.site(d.build(nil)), "/editions?edition="+ids[i]).Body.String()
		if n := strings.Count(page, "by A. R."); n != 1 {
			t.Errorf("the page of edition %d of %v tells its change %d times", i+1, ids, n)
		}
	}
}

// TestEditionsKeepTheirDay: a build that changes nothing is no edition of another day,
// with the old archive and without it; an earlier day sets a clock right.
func TestEditionsKeepTheirDay(t *testing.T) {
	d := newDesktop(t)
	for _, c := range []struct{ built, want readout.Date }{{"2025-07-01", "2025-07-01"}, {"2025-07-02", "2025-07-01"}, {"2025-06-30", "2025-06-30"}} {
		d.built = c.built
		if got := d.build(nil).Edition().Built; got != c.want {
			t.Errorf("built on %s without a change the edition is of %s, want %s", c.built, got, c.want)
		}
	}
	d = newDesktop(t)
	d.build(nil)
	if err := os.Remove(d.path("readout.db")); err != nil {
		t.Fatal(err)
	}
	d.built = "2025-07-02"
	if got := d.build(nil).Edition().Built; got != "2025-07-01" {
		t.Errorf("built again from the history the edition is of %s", got)
	}
}
