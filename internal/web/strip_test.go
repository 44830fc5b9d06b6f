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
