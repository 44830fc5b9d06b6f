package build

import (
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
)

// TestAddressesOutliveArticles mends a word of an article, takes the article away and
// brings it back: every address answers, the record keeps its own, and the old text's leads
// to the new one.
func TestAddressesOutliveArticles(t *testing.T) {
	d := newDesktop(t)
	archive := d.build(nil)
	first := d.meetings(archive)
	c := digits(t, d, archive, "c.txt")
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
	now := "/sources/2025-06-03-" + digits(t, d, archive, "c.txt")[:8]
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
