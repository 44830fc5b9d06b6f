package ink

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestAreasShareOneScale(t *testing.T) {
	var eco, sec Stack
	eco.Class, sec.Class = "eco", "sec"
	eco.Weeks[0], eco.Weeks[1], sec.Weeks[1] = 10, 10, 10
	sec.Weeks[52] = 0
	row := []Stack{eco, sec}
	top := HighestWeek([][]Stack{row, {}})
	if top != 20 {
		t.Fatalf("highest week = %d, want 20", top)
	}
	areas := Areas(row, top)
	want := []Area{
		{"sec", "M0 100V50h1V0h1V100h51V100z"},
		{"eco", "M0 100V50h2V100h51V100z"},
	}
	if diff := cmp.Diff(want, areas); diff != "" {
		t.Error(diff)
	}
	eco.Weeks = [weeksInRow]int{1}
	if got := Areas([]Stack{eco}, 10_000)[0].Path; !strings.HasPrefix(got, "M0 100V99h1V100") {
		t.Errorf("a week with one meeting of ten thousand vanishes: %s", got)
	}
}

func TestAWeekBelongsToTheYearOfItsThursday(t *testing.T) {
	for day, want := range map[string][2]int{"2024-01-01": {2024, 0}, "2024-12-23": {2024, 51}, "2024-12-30": {2025, 0}, "2020-12-28": {2020, 52}} {
		monday, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		if year, column := WeekOf(monday); year != want[0] || column != want[1] {
			t.Errorf("WeekOf(%s) = %d, %d; want %v", day, year, column, want)
		}
	}
}
