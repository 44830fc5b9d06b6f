package web

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRunsFoldEmptyYears(t *testing.T) {
	empty := func(year int) bool { return year != 2023 && year != 2025 }
	few := runs(2012, 2026, empty, 1)
	want := []run{{2012, 2022, true}, {2023, 2023, false}, {2024, 2024, true}, {2025, 2025, false}, {2026, 2026, true}}
	if diff := cmp.Diff(want, few); diff != "" {
		t.Error(diff)
	}
	many := runs(2022, 2026, empty, 3)
	want = []run{{2022, 2022, false}, {2023, 2023, false}, {2024, 2024, false}, {2025, 2025, false}, {2026, 2026, false}}
	if diff := cmp.Diff(want, many); diff != "" {
		t.Error(diff)
	}
	if got := emptyYears(2024, 2024) + "; " + emptyYears(2012, 2022); got != "2024, no meeting; 2012 to 2022, no meeting" {
		t.Error(got)
	}
}

func TestFormByNumberOfMeetings(t *testing.T) {
	for n, want := range map[int]form{0: formFew, 12: formFew, 13: formDots, 1_500: formDots, 1_501: formColumns, 100_000: formColumns, 100_001: formCells} {
		if got := formFor(n); got != want {
			t.Errorf("formFor(%d) = %d, want %d", n, got, want)
		}
	}
}

func TestNamedDotsKeepThePageSmall(t *testing.T) {
	for _, c := range []struct{ n, rows, query, want int }{
		{137, 14, 0, 137}, {1_500, 40, 0, 0}, {0, 1, 0, 0},
	} {
		if got := namedDots(c.n, c.rows, c.query); got != c.want {
			t.Errorf("namedDots(%d, %d, %d) = %d, want %d", c.n, c.rows, c.query, got, c.want)
		}
	}
	if wide, long := namedDots(300, 14, 0), namedDots(300, 14, 200); long >= wide {
		t.Errorf("a long query leaves room for %d names, a short one for %d", long, wide)
	}
}

func TestHeatStepsAreOfEqualSizeAndNamed(t *testing.T) {
	few := newHeat([]int{0, 1, 1, 2, 9})
	if got := few.class(0) + few.class(1) + few.class(2) + few.class(8) + few.class(9); got != "h1h2h2h3" {
		t.Errorf("classes of a small table: %q", got)
	}
	if diff := cmp.Diff([]shade{{"h1", "1"}, {"h2", "2–8"}, {"h3", "9"}}, few.scale(9)); diff != "" {
		t.Error(diff)
	}
	var many []int
	for n := 1; n <= 100; n++ {
		many = append(many, n)
	}
	shades, sizes := newHeat(many), map[string]int{}
	for _, n := range many {
		sizes[shades.class(n)]++
	}
	if diff := cmp.Diff(map[string]int{"h1": 20, "h2": 20, "h3": 20, "h4": 20, "h5": 20}, sizes); diff != "" {
		t.Error(diff)
	}
	var skewed []int // most counts are the same few
	for n, times := range map[int]int{2: 20, 3: 100, 4: 150, 5: 60, 6: 8, 7: 2} {
		for range times {
			skewed = append(skewed, n)
		}
	}
	if got := newHeat(skewed).scale(7); len(got) != 5 {
		t.Errorf("six different counts have the steps %v, want five", got)
	}
	if got := newHeat(nil).scale(0); got != nil {
		t.Errorf("an empty table has a scale: %v", got)
	}
}

// Years before 1000 are written as in dates: an address with fewer digits is none.
func TestEarlyYearsHaveFourDigits(t *testing.T) {
	counts := yearCounts{byYear: map[int]*yearCount{205: {Year: 205, Total: 1}, 999: {Year: 999, Total: 2}}, total: 3, first: 205, last: 999}
	table := newDecadeTable(query{}, counts, counts.first, counts.last)
	first, last := table.Rows[0], table.Rows[len(table.Rows)-1]
	got := []string{first.Head, first.Href, first.Cells[5].Href, first.Cells[5].Name, last.Href, last.Cells[9].Href, span(205, 2025), yearName("0205-05-28")}
	want := []string{"0200s", "/timeline/0200s", "/timeline/0205", "0205: 1 meeting", "/timeline/0990s", "/timeline/0999", "0205 to 2025", "0205"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
