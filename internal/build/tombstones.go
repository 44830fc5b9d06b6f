package build

import (
	"cmp"
	"slices"

	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/link"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns what stands at addresses that have no page now.

// tombstones stand at every address that was ever given and has no page now:
// moved, gone with its articles, or withheld. None leads to another.
func (p *Plan) tombstones(register *ingest.Register) []store.Tombstone {
	all := slices.Clone(p.desk.withheld.gone)
	gone := map[store.Tombstone]bool{}
	for _, t := range all {
		gone[t] = true
	}
	for _, e := range register.Entries {
		if t := (store.Tombstone{ID: e.ID, Kind: store.Kind(e.Kind)}); e.State == link.Gone && !gone[t] {
			gone[t], all = true, append(all, t)
		}
	}
	for _, e := range register.Entries {
		t := store.Tombstone{ID: e.ID, Kind: store.Kind(e.Kind)}
		if e.State != link.Moved || gone[t] {
			continue
		}
		if !gone[store.Tombstone{ID: e.To, Kind: t.Kind}] {
			t.To = e.To
		}
		all = append(all, t)
	}
	slices.SortFunc(all, func(a, b store.Tombstone) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	return all
}
