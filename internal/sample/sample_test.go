package sample

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"iter"
	"math"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
)

func meetings(n int) iter.Seq2[readout.Meeting, error] {
	return func(yield func(readout.Meeting, error) bool) {
		for i := range n {
			if !yield(readout.Meeting{ID: fmt.Sprintf("m%06d", i)}, nil) {
				return
			}
		}
	}
}

func TestDraw(t *testing.T) {
	const n, size, rounds = 20, 5, 1000
	times := map[string]int{}
	for seed := range uint64(rounds) {
		drawn, err := Draw(meetings(n), size, seed)
		if err != nil || len(drawn) != size {
			t.Fatalf("drew %d, %v", len(drawn), err)
		}
		for i, m := range drawn {
			times[m.ID]++
			if i > 0 && drawn[i-1].ID >= m.ID {
				t.Fatalf("out of order: %s before %s", drawn[i-1].ID, m.ID)
			}
		}
	}
	expected := float64(rounds * size / n)
	for id, count := range times { // six standard deviations
		if math.Abs(float64(count)-expected) > 6*math.Sqrt(expected) {
			t.Errorf("%s was drawn %d times of about %.0f", id, count, expected)
		}
	}
	a, _ := Draw(meetings(n), size, 7)
	b, _ := Draw(meetings(n), size, 7)
	if fmt.Sprint(a) != fmt.Sprint(b) {
		t.Error("one seed drew two samples")
	}
	if all, _ := Draw(meetings(3), 10, 1); len(all) != 3 {
		t.Errorf("drew %d of 3", len(all))
	}
}

func TestSheetAndScore(t *testing.T) {
	m := readout.Meeting{ID: "4k7qz2m", Record: readout.Record{Date: "2025-05-27", Participants: []readout.Participant{{Name: "=HYPERLINK()", Country: "PE"}}}}
	var sheet bytes.Buffer
	drawn := []readout.Meeting{m, m, m, m}
	for i := range drawn {
		drawn[i].ID = fmt.Sprintf("m%06d", i)
	}
	if err := Write(&sheet, drawn, "http://localhost:8080"); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&sheet).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(rows[1][5], "'=") {
		t.Errorf("a formula came through: %q", rows[1][5])
	}
	date := 8 + 1
	rows[1][date], rows[2][date], rows[3][date] = "y", "N", " yes "
	for _, saved := range []struct {
		name  string
		comma rune
		lines string
		mark  string
	}{{"as written", ',', "\n", ""}, {"with semicolons", ';', "\r\n", formats.BOM}, {"with tabs", '\t', "\r\n", ""}, {"with returns", ';', "\r", ""}} {
		var filled bytes.Buffer
		sheet := csv.NewWriter(&filled)
		sheet.Comma = saved.comma
		sheet.WriteAll(rows)
		figures, err := Score(strings.NewReader(saved.mark + strings.ReplaceAll(filled.String(), "\n", saved.lines)))
		if err != nil {
			t.Fatalf("%s: %v", saved.name, err)
		}
		got := figures[1]
		if got.Field != "date" || got.Right != 2 || got.Judged != 3 || math.Abs(got.Low-0.2077) > 1e-3 || math.Abs(got.High-0.9385) > 1e-3 {
			t.Errorf("%s: got %+v", saved.name, got)
		}
		if figures[0].Judged != 0 || figures[0].High != 1 {
			t.Errorf("%s: nothing judged gave %+v", saved.name, figures[0])
		}
	}
}

func TestScoreMistakes(t *testing.T) {
	for _, test := range []struct{ sheet, want string }{
		{"", "is empty"},
		{"record\nx\n", `the column "meeting right? (y/n)" is missing`},
		{"r\x00e\x00c\x00", "is no plain text: save it as CSV (UTF-8)"},
		{"record,words\nx,a \"quote\"\n", "line 2: a quotation mark stands where CSV has none: save the sheet as CSV anew"},
		{"record\na\nb\na\n", "row 4: the record a stands already in row 2: keep one of the two"},
		{`meeting right? (y/n)` + "\nperhaps\n", `row 2, column "meeting": "perhaps" is not understood`},
	} {
		if _, err := Score(strings.NewReader(test.sheet)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %v", test.sheet, err)
		}
	}
}
