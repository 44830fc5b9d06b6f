package ingest

import (
	"os"
	"path/filepath"
	"testing"
)

// everyArticle is which of the articles are cut short, lest the test take long.
const everyArticle = 20

// TestCutShort reads articles that break off behind each of their words, as a text may: a
// pattern that looks one word too far would panic.
func TestCutShort(t *testing.T) {
	r := loaded(t)
	names, err := filepath.Glob("testdata/genre/articles/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no articles", err)
	}
	for k := 0; k < len(names); k += everyArticle {
		raw, err := os.ReadFile(names[k])
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range raw {
			if c != ' ' && c != '\n' || i < len(" date 2025-01-01 x") {
				continue
			}
			func() {
				defer func() {
					if p := recover(); p != nil {
						t.Errorf("%s, cut at byte %d (%q): %v", names[k], i, raw[max(0, i-40):i], p)
					}
				}()
				_, _ = r.Read("cut.txt", raw[:i]) // what is wrong with it is no matter here
			}()
		}
	}
}
