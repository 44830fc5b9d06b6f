package web

import (
	"reflect"
	"testing"

	"github.com/readout-archive/readout/internal/store"
)

func TestPeriods(t *testing.T) {
	line := store.Timeline{
		Buckets: []store.Bucket{
			{Period: "2024-12", Tally: store.Tally{Held: 3}},
			{Period: "2025-01", Tally: store.Tally{Held: 2, Planned: 1}},
		},
		Coarse: []store.Bucket{
			{Period: "2025", Tally: store.Tally{Held: 4}},
			{Period: "2025-05-30/2025-06-02", Tally: store.Tally{Held: 1}},
			{Period: "2024-12-30/2025-01-02", Tally: store.Tally{Held: 1}},
		},
	}
	got := periods(line, len("2006"))
	if got["2024"].total != 3 || got["2024"].columns[11] != 3 {
		t.Errorf("2024: %+v", got["2024"])
	}
	if got["2025"].total != 8 || got["2025"].columns[0] != 3 || got["2025"].columns[4] != 0 {
		t.Errorf("2025: %+v", got["2025"])
	}
	if names := barNames(got, ""); !reflect.DeepEqual(names, []string{"2024", "2025"}) {
		t.Errorf("bars %q", names)
	}
	days := periods(store.Timeline{Buckets: []store.Bucket{{Period: "2025-05-27", Tally: store.Tally{Held: 2}}}}, len("2006-01"))
	if days["2025-05"].columns[26] != 2 || days["2025-05"].total != 2 {
		t.Errorf("May 2025: %+v", days["2025-05"])
	}
}

func TestBarNames(t *testing.T) {
	far := map[string]*period{"1900": {}, "2025": {}}
	if names := barNames(far, ""); len(names) != 2 {
		t.Errorf("%d bars for two years far apart", len(names))
	}
	if names := barNames(nil, "2025"); len(names) != 12 || names[0] != "2025-01" {
		t.Errorf("months %q", names)
	}
	if names := barNames(nil, ""); names != nil {
		t.Errorf("bars of nothing: %q", names)
	}
}

func TestColumns(t *testing.T) {
	got := columns("hit", []int{0, 5, 10, 1}, 1000)
	if want := []stripPath{{"hit", "M1 60v-1h.8v1zM2 60v-1h.8v1zM3 60v-1h.8v1z"}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := columns("hit", []int{0, 0}, 9); got != nil {
		t.Errorf("nothing is drawn as %v", got)
	}
}

// A strip that has no room for all years shows those up to the thing's own last
// one, and leads to what is older.
func TestStripYears(t *testing.T) {
	years := func(of ...int) yearCounts {
		c := yearCounts{byYear: map[int]*yearCount{}}
		for _, y := range of {
			c.byYear[y] = &yearCount{Year: y, Total: 2}
		}
		if len(of) > 0 {
			c.first, c.last = of[0], of[len(of)-1]
		}
		return c
	}
	for _, c := range []struct {
		what        string
		all, own    yearCounts
		first, last int
		label       string
	}{
		{"a short archive", years(2000, 2025), years(2001), 2000, 2025, ""},
		{"a long one", years(1950, 2025), years(1990, 1995, 1996, 2025), 1996, 2025, "4 earlier, before 1996"},
		{"what ended long ago", years(1950, 2025), years(1960, 1989), 1960, 1989, ""},
		{"what ended at the beginning", years(1950, 2025), years(1951), 1950, 1979, ""},
		{"what never met", years(1950, 2025), years(), 1996, 2025, ""},
	} {
		first, last := stripYears(c.all, c.own)
		if first != c.first || last != c.last {
			t.Errorf("%s: %d to %d, want %d to %d", c.what, first, last, c.first, c.last)
		}
		got := earlier(store.Filter{Country: []string{"norway"}, Status: "held"}, c.own, first)
		switch {
		case (got != nil) != (c.label != ""):
			t.Errorf("%s: what is older is %v", c.what, got)
		case got != nil && (got.Label != c.label || got.Href != "/meetings?country=norway&status=held&to=1995"):
			t.Errorf("%s: %+v, want %s", c.what, *got, c.label)
		}
	}
	if got := yearStrip(query{}, years(1950, 2025), 2020).Label; got != "Years 1996 to 2025" {
		t.Errorf("thirty years of many are called %q", got)
	}
	if got := yearStrip(query{}, years(2000, 2025), 2020).Label; got != "All years" {
		t.Errorf("all years are called %q", got)
	}
}
