package web

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/store"
)

// What is too much to be ranked offers no best match: the link would lead to the
// page on which it stands.
func TestSortsOfManyOfferNoBestMatch(t *testing.T) {
	words := list(store.Filter{Q: "minister"})
	for found, want := range map[int]bool{10: true, store.RelevanceLimit: true, store.RelevanceLimit + 1: false} {
		for where, b := range map[string]bar{
			"list":   sortBar(words, found, store.Newest, func(q query) string { return q.address("/meetings") }),
			"search": searchSorts(found, store.Newest, func(by store.Sort, _ int) string { return "/search?sort=" + string(by) }),
		} {
			var names []string
			for _, l := range b.Links {
				names = append(names, l.Label)
			}
			if got := strings.Contains(strings.Join(names, ", "), "Best match"); got != want {
				t.Errorf("%d found, %s: sorted by %q", found, where, names)
			}
		}
	}
}
