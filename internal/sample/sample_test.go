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
	if err := Write(&sheet, []readout.Meeting{m, m, m, m}, "http://localhost:8080"); err != nil {
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
	var filled bytes.Buffer
	csv.NewWriter(&filled).WriteAll(rows)
	figures, err := Score(&filled)
	if err != nil {
		t.Fatal(err)
	}
	got := figures[1]
	if got.Field != "date" || got.Right != 2 || got.Judged != 3 || math.Abs(got.Low-0.2077) > 1e-3 || math.Abs(got.High-0.9385) > 1e-3 {
		t.Errorf("got %+v", got)
	}
	if figures[0].Judged != 0 || figures[0].High != 1 {
		t.Errorf("nothing judged gave %+v", figures[0])
	}
}

func TestScoreMistakes(t *testing.T) {
	for _, test := range []struct{ sheet, want string }{
		{"", "is empty"},
		{"record\nx\n", `the column "meeting right? (y/n)" is missing`},
		{`meeting right? (y/n)` + "\nperhaps\n", `row 2, column "meeting": "perhaps" is not understood`},
	} {
		if _, err := Score(strings.NewReader(test.sheet)); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%q: %v", test.sheet, err)
		}
	}
}
