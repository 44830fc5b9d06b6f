package web

import (
	"fmt"
	"testing"

	"github.com/readout-archive/readout/internal/store"
)

// TestRankingSaysHowManyThereAre: nobody may take the first rows for all.
func TestRankingSaysHowManyThereAre(t *testing.T) {
	for _, c := range []struct {
		held, planned int
		note, all     string
	}{
		{0, 3, "", ""},
		{9, 3, "Principals.", ""},
		{10, 0, "The first 9 of 10. Principals.", "All 10 topics"},
		{store.MostRanked, 0, "The first 9 of 50 or more. Principals.", "All topics"},
		{store.MostRanked + 1, 0, "The first 9 of 51. Principals.", "All 51 topics"},
	} {
		var refs []store.Ranked
		for i := range c.held + c.planned {
			one := store.Ranked{Ref: store.Ref{Kind: store.TopicKind, ID: fmt.Sprint(i), Name: fmt.Sprint(i)}, Tally: store.Tally{Held: 1}}
			if i >= c.held {
				one.Tally = store.Tally{Planned: 1}
			}
			refs = append(refs, one)
		}
		list := (&visit{}).ranking("x", "X", refs, addressOf).noted("Principals.").leading(store.Filter{}, "topic")
		if len(list.Rows) != min(c.held, rankMost) || list.Note != c.note {
			t.Errorf("%d held, %d planned: %d rows, %q", c.held, c.planned, len(list.Rows), list.Note)
		}
		if len(refs) > 0 && list.All != nil { // the list that it leads to holds one kind
			refs[0].Kind = store.OrganisationKind
			if mixed := (&visit{words: testWords}).ranking("x", "X", refs, addressOf).leading(store.Filter{}, "country"); mixed.All.Label != "All countries" {
				t.Errorf("countries and organisations together lead to %q", mixed.All.Label)
			}
		}
		all := ""
		if list.All != nil {
			all = list.All.Label
		}
		if all != c.all {
			t.Errorf("%d held, %d planned: leads to %q, want %q", c.held, c.planned, all, c.all)
		}
	}
}
