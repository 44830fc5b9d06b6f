package ingest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

const oneArticle = "date 2025-05-28 LIMA: “Peruvian” President Ana Rivas met with Norwegian Prime Minister Tomas Velden in Lima on Tuesday. They discussed trade.\n\x01 <b>&amp;</b>\u2028 Mr Velden wrote a letter to Kenya.\n"

func wholeLine(t *testing.T) (readout.Reading, []byte) {
	t.Helper()
	lex, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	reading, err := NewReader(lex).Read("a/b.txt", []byte(oneArticle))
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(NewWholeLine(reading, []byte(oneArticle), ReadBy(lex)))
	if err != nil {
		t.Fatal(err)
	}
	return reading, data
}

// A line holds all of a reading, and the text to the byte.
func TestWholeLine(t *testing.T) {
	reading, data := wholeLine(t)
	if len(reading.Reports) == 0 {
		t.Fatal("the article gives no report, so nothing is tried")
	}
	line, err := parseLine(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(reading, line.reading(), cmpopts.EquateEmpty()); diff != "" || line.Text != oneArticle {
		t.Error(diff)
	}
	if h, err := parseHeading(data); err != nil || h.article != "a/b.txt" || h.sha != reading.Article.SHA256 {
		t.Errorf("heading %+v, %v", h, err)
	}
}

// Whatever place a changed line speaks of, it is refused or lies in its text.
func TestChangedLines(t *testing.T) {
	_, data := wholeLine(t)
	var fields map[string]any
	if err := json.Unmarshal(data, &fields); err != nil {
		t.Fatal(err)
	}
	refused := 0
	var change func(v any, set func(any))
	change = func(v any, set func(any)) {
		switch v := v.(type) {
		case map[string]any:
			for key, inner := range v {
				change(inner, func(to any) { v[key] = to })
			}
		case []any:
			for i, inner := range v {
				change(inner, func(to any) { v[i] = to })
			}
		case float64:
			for _, other := range []float64{-1, 23, 1e6} { // 23 is inside of a letter
				set(other)
				changed, err := json.Marshal(fields)
				if err != nil {
					t.Fatal(err)
				}
				line, err := parseLine(changed)
				if err != nil {
					refused++
				} else if err := line.fits(); err != nil {
					t.Error(err)
				}
			}
			set(v)
		}
	}
	change(fields, nil)
	if refused < 50 {
		t.Errorf("%d changed lines are refused, too few", refused)
	}
}

// Names decide the order, whatever a listing was made of; the same text under
// the same name counts once.
func TestListingSort(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("one/a-b.txt", "x")
	write("one/a/z.txt", "y")
	write("one/b.txt", "z")
	write("two/b.txt", "z")
	write("two/a/z.txt", "other")
	orders := map[string]bool{}
	for _, roots := range [][]string{{"one", "two"}, {"two", "one"}} {
		listing, err := List([]string{filepath.Join(dir, roots[0]), filepath.Join(dir, roots[1])})
		if err != nil {
			t.Fatal(err)
		}
		listing.Sort()
		var told []string
		for _, file := range listing.Files {
			raw, err := file.Load()
			if err != nil {
				t.Fatal(err)
			}
			told = append(told, file.Name+"="+string(raw))
		}
		orders[strings.Join(told, " ")] = true
		listing.Part(2, 3)
		if len(listing.Files) != 1 || listing.Files[0].Name != "a/z.txt" {
			t.Errorf("the second of three parts is %v", listing.Files)
		}
	}
	if len(orders) != 1 {
		t.Errorf("the order depends on how things are named: %v", orders)
	}
	for order := range orders {
		if !strings.HasSuffix(order, " a-b.txt=x b.txt=z") || strings.Count(order, "a/z.txt=") != 2 {
			t.Errorf("the order is %s", order)
		}
	}
}
