package ink

import (
	"fmt"
	"math"
	"testing"

	"github.com/readout-archive/readout"
)

func TestYearXPlacesDatesByMonthsOfEqualWidth(t *testing.T) {
	for date, want := range map[readout.Date]struct{ at, from, to float64 }{
		"2012-04-23":            {31.25, 31.25, 31.25},
		"2024-01-01":            {.134, .134, .134},
		"2024-12-31":            {99.866, 99.866, 99.866},
		"2016-05":               {37.5, 33.5, 41.5},
		"2025-05-19/2025-05-25": {39.1129, 38.3065, 39.9194},
		"2025-12-20/2026-01-05": {98.4543, 96.9086, 100},
	} {
		at, from, to, ok := yearX(date)
		if !ok || math.Abs(at-want.at) > .01 || math.Abs(from-want.from) > .01 || math.Abs(to-want.to) > .01 {
			t.Errorf("yearX(%s) = %.3f %.3f %.3f %v, want %v", date, at, from, to, ok, want)
		}
	}
	for _, date := range []readout.Date{"", "2025", "2024/2025"} {
		if _, _, _, ok := yearX(date); ok {
			t.Errorf("yearX(%q) has a place, though the date is no nearer than its year", date)
		}
	}
}

func TestPilesTheNearAndCountsTheUndrawn(t *testing.T) {
	dots, undrawn, height := Pile([]Meeting{
		{ID: "a", Date: "2018-09-04"}, {ID: "b", Date: "2018-09-04"}, {ID: "c", Date: "2018-09-06"},
		{ID: "d", Date: "2018-10-04"}, {ID: "e", Date: "2018"},
	})
	if undrawn != 1 {
		t.Errorf("undrawn = %d, want 1: the one dated to its year", undrawn)
	}
	got := ""
	for _, d := range dots {
		got += fmt.Sprintf("%s@%d ", d.ID, d.Y)
	}
	if want := "a@48 b@35 c@22 d@48 "; got != want || height != 58 {
		t.Errorf("dots %q in %d px, want %q in 58", got, height, want)
	}
}

func TestLabelsOfOneRowNeverMeet(t *testing.T) {
	var meetings []Meeting
	for day := 1; day <= 28; day++ {
		meetings = append(meetings, Meeting{ID: fmt.Sprint(day), Date: readout.Date(fmt.Sprintf("2024-%02d-%02d", 1+day%3, day)),
			Codes: "AZ–PK", Place: "Islamabad", Sources: day % 4, Parties: 2, Day: "a day"})
	}
	dots, _, _ := Pile(meetings)
	LabelDots(dots)
	shown := map[string]int{}
	for width, classes := range map[float64]string{labelNarrow: "la", labelWide: "la lb"} {
		for i, a := range dots {
			shown[a.Label.Class]++
			if a.Label.Class == "tip" || width == labelNarrow && a.Label.Class != "la" {
				continue
			}
			box := a.labelBox(*a.Label, width)
			if box.left < 0 || box.right > width {
				t.Errorf("at %v px the label of %s leaves the row", width, a.ID)
			}
			for j, b := range dots {
				if i != j && box.meets(b.box(width)) {
					t.Errorf("at %v px the label of %s covers the dot of %s (%s)", width, a.ID, b.ID, classes)
				}
				if j > i && b.Label.Class != "tip" && (width == labelWide || b.Label.Class == "la") && box.meets(b.labelBox(*b.Label, width)) {
					t.Errorf("at %v px the labels of %s and %s meet", width, a.ID, b.ID)
				}
			}
		}
	}
	if shown["la"] == 0 || shown["tip"] == 0 {
		t.Errorf("labels by class: %v; a crowded row should have some shown and some hidden", shown)
	}
}

func TestLabelsPreferWhatIsBestReported(t *testing.T) {
	dots, _, _ := Pile([]Meeting{
		{ID: "one", Date: "2024-04-20", Codes: "AZ–PK", Place: "Islamabad", Sources: 1, Parties: 2},
		{ID: "five", Date: "2024-05-16", Codes: "AZ–PK", Place: "Islamabad", Sources: 5, Parties: 2},
		{ID: "last", Date: "2024-08-25", Codes: "AZ–PK", Place: "Islamabad", Sources: 1, Parties: 2},
	})
	LabelDots(dots)
	if got := dots[1].Label; got.Class != "la" || got.End || got.Above {
		t.Errorf("the meeting with five sources is labelled %+v, want the first choice: la, at the right", got)
	}
}

func TestLabelAllNamesEveryDotOnAPhone(t *testing.T) {
	dots, _, _ := Pile([]Meeting{
		{ID: "a", Date: "2025-05-27", Codes: "AZ–PK", Place: "Lachin"},
		{ID: "b", Date: "2025-05-28", Codes: "AZ–PK", Place: "Lachin"},
		{ID: "c", Date: "2025-06-28", Codes: "AZ–PK–TR", Place: "Sharm el-Sheikh"},
		{ID: "d", Date: "2025-12-31", Codes: "AZ–PK", Place: "Baku"},
	})
	LabelAll(dots)
	for i, a := range dots {
		if a.Label.Class != "" {
			t.Errorf("%s is not always shown", a.ID)
		}
		for _, b := range dots[i+1:] {
			if a.labelBox(*a.Label, labelPhone).meets(b.labelBox(*b.Label, labelPhone)) {
				t.Errorf("on a phone the labels of %s and %s meet", a.ID, b.ID)
			}
		}
	}
}

func TestGroupsByColourAndStatus(t *testing.T) {
	groups := Groups([]Dot{{Meeting: Meeting{Class: "eco"}}, {Meeting: Meeting{Class: "sec"}}, {Meeting: Meeting{Class: "eco"}}, {Meeting: Meeting{Class: "eco", Planned: true}}})
	if len(groups) != 3 || len(groups[0].Points) != 2 || !groups[2].Planned {
		t.Errorf("groups: %+v", groups)
	}
}
