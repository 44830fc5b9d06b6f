package store

import (
	"context"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout"
)

// principals are the principals of a meeting.
func principals(m readout.Meeting) []readout.Participant {
	return slices.DeleteFunc(slices.Clone(m.Participants), func(p readout.Participant) bool { return p.Function != readout.Principal })
}

// heldBy counts a ranking's held meetings by id; what was only planned is left out.
func heldBy(ranking []Ranked) map[string]int {
	counts := map[string]int{}
	for _, r := range ranking {
		if r.Held > 0 {
			counts[r.ID] = r.Held
		}
	}
	return counts
}

// Who met whom counts held meetings and principals of different parties only.
func TestWhoMetWhom(t *testing.T) {
	ctx := context.Background()
	w := newWorld(8, 400)
	a := w.open(t)
	met := map[string]map[string]int{}
	for _, p := range w.contents.People {
		met[p.ID] = map[string]int{}
	}
	spoke := map[string]map[string]int{}
	pairs := map[[2]string]int{}
	for _, m := range w.meetings {
		if m.Status != readout.Held {
			continue
		}
		for _, one := range principals(m) {
			if slices.Contains(m.Countries, one.Country) {
				if spoke[one.Country] == nil {
					spoke[one.Country] = map[string]int{}
				}
				spoke[one.Country][one.ID]++
			}
			for _, other := range principals(m) {
				if one.Country != other.Country {
					met[one.ID][other.ID]++
				}
			}
		}
		for i, one := range m.Countries {
			for _, other := range m.Countries[i+1:] {
				pairs[[2]string{one, other}]++
			}
		}
	}
	for id, want := range met {
		page, err := a.Person(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, heldBy(page.MetMost)); diff != "" || page.People != len(want) {
			t.Errorf("%s met %d (-want +got):\n%s", id, page.People, diff)
		}
	}
	for _, c := range fixtureCountries {
		page, err := a.Country(ctx, c.Code)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(spoke[c.Code], heldBy(page.Speakers)); diff != "" {
			t.Errorf("who speaks for %s (-want +got):\n%s", c.Name, diff)
		}
		if h := page.Hosted; h.Home+h.Abroad+h.NotStated != page.Held {
			t.Errorf("%s: %+v of %d held", c.Name, h, page.Held)
		}
	}
	everything, err := a.Select(ctx, Filter{})
	if err != nil {
		t.Fatal(err)
	}
	matrix, err := everything.Matrix(ctx, false)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(pairs, matrix.Cells); diff != "" {
		t.Errorf("the matrix (-want +got):\n%s", diff)
	}
}

// A person's offices are those printed, with the meetings that print them.
func TestOffices(t *testing.T) {
	for _, meetings := range []int{200, 20_000} { // the offices of the second have more meetings than marks
		testOffices(t, newWorld(8, meetings))
	}
}

func testOffices(t *testing.T, w *world) {
	t.Helper()
	a := w.open(t)
	most := 0
	want := map[string]map[string]int{}
	for _, m := range w.meetings {
		for _, p := range m.Participants {
			if want[p.ID] == nil {
				want[p.ID] = map[string]int{}
			}
			for _, title := range []string{p.Role, p.Rank} {
				if title != "" {
					want[p.ID][title]++
				}
			}
		}
	}
	for id, titles := range want {
		page, err := a.Person(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int{}
		for _, office := range append(page.Offices, page.Ranks...) {
			got[office.Title] += office.Meetings
			most = max(most, office.Meetings)
			if n := len(office.Marks); n > office.Meetings || n > 0 && (office.Marks[0].ID == "" || office.Marks[0].Date != office.First || office.Marks[n-1].Date != office.Last) {
				t.Errorf("%s as %s from %s to %s has the marks %v", id, office.Title, office.First, office.Last, office.Marks)
			}
		}
		if diff := cmp.Diff(titles, got); diff != "" {
			t.Errorf("offices of %s (-want +got):\n%s", id, diff)
		}
	}
	if len(w.meetings) > 1000 && most <= MostMarks {
		t.Errorf("no office has more than %d meetings: too few to try", most)
	}
}

func TestFilterIsCanonical(t *testing.T) {
	a := newWorld(1, 60).open(t)
	f := Filter{}.With("country", "NO").With("country", "kenya").With("q", "  gas   talks ").With("country", "KE").With("status", "held")
	s, err := a.Select(context.Background(), f)
	if err != nil {
		t.Fatal(err)
	}
	want := []Param{{"q", "gas talks"}, {"country", "kenya"}, {"country", "norway"}, {"status", "held"}}
	if diff := cmp.Diff(want, s.Filter.Params()); diff != "" {
		t.Error(diff)
	}
	if left := s.Filter.Without("country", "kenya").Without("q", ""); !slices.Equal(left.Params(), want[2:]) {
		t.Errorf("without two it is %v", left.Params())
	}
	if len(s.Filter.Country) != 2 {
		t.Error("taking a value away changed the filter that it was taken from")
	}
	for param, value := range map[string]string{"country": "atlantis", "person": "nobody", "org": "x", "topic": "x", "host": "x", "place": "x", "level": "x",
		"parties": "5", "status": "x", "format": "x", "basis": "x", "review": "x", "reports": "x", "publisher": "x"} {
		_, err := a.Select(context.Background(), Filter{}.With(param, value))
		if unknown, ok := err.(*UnknownValue); !ok || unknown.Param != param || unknown.Value != value || unknown.Right == "" {
			t.Errorf("%s=%s gives %v", param, value, err)
		}
	}
	for _, date := range []string{"yesterday", "2025-13", "2025-05-01/2025-05-02", "25-05-01"} {
		_, err := a.Select(context.Background(), Filter{From: readout.Date(date)})
		if bad, ok := err.(*BadValue); !ok || bad.Param != "from" {
			t.Errorf("from=%s gives %v", date, err)
		}
	}
}

// Of the many meetings of an office some are drawn: the first and the last too,
// or its bar would end before it does.
func TestSpread(t *testing.T) {
	all := make([]uint32, 1566)
	for i := range all {
		all[i] = uint32(i)
	}
	some := spread(all, MostMarks)
	if len(some) != MostMarks || some[0] != 0 || some[len(some)-1] != 1565 {
		t.Fatalf("%d of %d, from %d to %d", len(some), len(all), some[0], some[len(some)-1])
	}
	for i := range some[1:] {
		if gap := some[i+1] - some[i]; gap < 7 || gap > 8 {
			t.Errorf("between %d and %d lie %d, want 7 or 8", some[i], some[i+1], gap)
		}
	}
	if got := spread(all[:MostMarks], MostMarks); len(got) != MostMarks || got[1] != 1 {
		t.Errorf("of %d as many are %d", MostMarks, len(got))
	}
}
