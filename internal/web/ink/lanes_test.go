package ink

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestLanesPartNamesThatMeet(t *testing.T) {
	months, undrawn, ok := Lanes(2025, []Meeting{
		{ID: "a", Date: "2025-05-01", Names: strings.Repeat("a", 40), Codes: "CA–MX"},
		{ID: "b", Date: "2025-05-05", Names: strings.Repeat("b", 40), Codes: "KE–NO"},
		{ID: "c", Date: "2025-05-28", Names: "C – D", Codes: "AZ–PK"},
		{ID: "m", Date: "2025-06", Names: "M", Codes: "AZ"},
		{ID: "n", Date: "2025-06-28", Names: "N", Codes: "AZ"},
		{ID: "y", Date: "2025", Names: "Y", Codes: "AZ"},
	})
	if !ok || len(undrawn) != 1 || undrawn[0].ID != "y" {
		t.Fatalf("ok %v, undrawn %v; want the one dated to the year alone", ok, undrawn)
	}
	may := months[time.May-1]
	if got := fmt.Sprint(may.Points[0].Level, may.Points[1].Level, may.Points[2].Level); got != "0 1 0" || may.Height != 54 {
		t.Errorf("lanes of May: %s in %d px, want 0 1 0 in 54", got, may.Height)
	}
	for _, p := range may.Points {
		if p.Label.Y() != p.Y+labelGap {
			t.Errorf("the name of %s stands at %d px, its dot at %d", p.ID, p.Label.Y(), p.Y)
		}
	}
	d, above := months[time.June-1].Points[0], months[time.June-1].Points[1]
	if !d.Bar() || d.Label.End {
		t.Errorf("a month's dot has no bar or its label runs left: %+v", d)
	}
	if d.Label.Y() != d.Y+labelGap-laneRaise || above.Level != 1 {
		t.Errorf("a month's bar at %d px strikes its label at %d px or one in its lane: the other is in lane %d", d.Y, d.Label.Y(), above.Level)
	}
	if got := months[time.January-1].Height; got != 34 {
		t.Errorf("an empty month is %d px high, want 34", got)
	}
	var full []Meeting
	for range laneMost + 1 {
		full = append(full, Meeting{Date: "2025-05-28", Names: "A – B", Codes: "AZ–PK"})
	}
	if _, _, ok := Lanes(2025, full); ok {
		t.Error("a month of 41 meetings on one day is drawn as lanes")
	}
}

func TestWeekendsOfMonths(t *testing.T) {
	for _, c := range []struct {
		year  int
		month time.Month
		want  string
	}{
		{2025, time.June, "0%+3.23% 19.35%+6.45% 41.94%+6.45% 64.52%+6.45% 87.1%+6.45%"}, // begins on a Sunday
		{2025, time.May, "6.45%+6.45% 29.03%+6.45% 51.61%+6.45% 74.19%+6.45% 96.77%+3.23%"},
	} {
		var got []string
		for _, b := range weekends(c.year, c.month) {
			got = append(got, b.X()+"+"+b.Width())
		}
		if diff := cmp.Diff(c.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s %d: %s", c.month, c.year, diff)
		}
	}
}
