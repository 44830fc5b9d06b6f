package build

import (
	"fmt"
	"net/http"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/editors"
	"github.com/readout-archive/readout/internal/ingest"
)

// TestAddressesOutliveArticles mends a word of an article, takes the article away and
// brings it back: every address answers, the record keeps its own, and the old text's leads
// to the new one.
func TestAddressesOutliveArticles(t *testing.T) {
	d := newDesktop(t)
	archive := d.build(nil)
	first := d.meetings(archive)
	c := digits(t, archive, "c.txt")
	write := func(text string) {
		if err := os.WriteFile(d.path("c.txt"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}

	write(articles["c.txt"] + "\nThis article was corrected: a name was misspelled.\n")
	archive = d.build(nil)
	if got := d.meetings(archive)["c.txt"]; got != first["c.txt"] {
		t.Errorf("the record of the mended article is %s, was %s", got, first["c.txt"])
	}
	now := "/sources/2025-06-03-" + digits(t, archive, "c.txt")[:8]
	if w := ask(d.site(archive), "/sources/2025-06-03-"+c[:8]); w.Code != http.StatusMovedPermanently || w.Header().Get("Location") != now {
		t.Errorf("the old text answers %d and leads to %q, want %q", w.Code, w.Header().Get("Location"), now)
	}

	// What was withheld by its old text stays so.
	archive = d.build(map[string]string{"withheld.yaml": "- {article: " + c + ", on: 2025-06-21}\n"})
	if w := ask(d.site(archive), now); w.Code != http.StatusGone || strings.Contains(w.Body.String(), "misspelled") {
		t.Errorf("the mended text of an article that is withheld answers %d", w.Code)
	}

	if err := os.Remove(d.path("c.txt")); err != nil {
		t.Fatal(err)
	}
	archive = d.build(nil)
	if w := ask(d.site(archive), now); w.Code != http.StatusGone {
		t.Errorf("an article that is gone answers %d", w.Code)
	}

	write(articles["c.txt"])
	archive = d.build(nil)
	if got := d.meetings(archive); fmt.Sprint(got) != fmt.Sprint(first) {
		t.Errorf("restored: %v became %v", first, got)
	}
}

// TestFeedDatesChanges: a new edition dates again what it changed, and nothing else, so
// that a reader of a feed is not told of all records anew.
func TestFeedDatesChanges(t *testing.T) {
	d := newDesktop(t)
	archive := d.build(nil)
	first := d.meetings(archive)
	c := digits(t, archive, "c.txt")
	d.built = "2025-08-01"
	archive = d.build(map[string]string{"corrections/x.yaml": "- {article: " + c + ", quote: met with Polish, on: 2025-06-20, because: a reason, set: {date: 2025-06-01}}\n"})
	feed := ask(d.site(archive), "/meetings.atom").Body.String()
	for _, entry := range strings.Split(feed, "<entry>")[1:] {
		want := "<updated>2025-07-01T"
		if strings.Contains(entry, first["c.txt"]) {
			want = "<updated>2025-08-01T"
		}
		if !strings.Contains(entry, want) {
			t.Errorf("the entry is not %s: %s", want, entry)
		}
	}
	for _, line := range strings.Split(ask(d.site(archive), "/sitemaps/meeting-1.xml").Body.String(), "</url>") {
		if strings.Contains(line, first["d.txt"]) && !strings.Contains(line, "<lastmod>2025-07-01") || strings.Contains(line, first["c.txt"]) && !strings.Contains(line, "<lastmod>2025-08-01") {
			t.Errorf("the sitemap says %s", line)
		}
	}
	if record := ask(d.site(archive), "/meetings/"+first["d.txt"]+".atom").Body.String(); !strings.Contains(record, "<entry>") || !strings.Contains(strings.Split(record, "<entry>")[1], "2025-07-01T") {
		t.Errorf("the feed of one record dates it %s", record)
	}
}

// Entries that fitted nothing are told in the order of their lines, which is not
// that of their digits.
func TestSentencesInOrder(t *testing.T) {
	told := sentences([]editors.Unused{{File: "b.yaml", Line: 1}, {File: "a.yaml", Line: 10}, {File: "a.yaml", Line: 9}, {File: "a.yaml", Line: 9}}, &ingest.Register{})
	want := []string{"a.yaml:9: not applied: ", "a.yaml:10: not applied: ", "b.yaml:1: not applied: "}
	if !slices.Equal(told, want) {
		t.Errorf("told %q", told)
	}
}
