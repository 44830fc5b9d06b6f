package web

import (
	"context"
	"slices"

	"github.com/readout-archive/readout/internal/store"
)

// FormerAddresses are those that no page links to and that may be quoted elsewhere.
func FormerAddresses(ctx context.Context, archive *store.Archive) ([]string, error) {
	all, err := former(ctx, archive)
	var addresses []string
	for _, t := range all {
		addresses = append(addresses, address(t.Kind, t.ID))
	}
	return addresses, err
}

// former are the ids of what was merged into another, and of records and articles that
// are withheld or withdrawn. Those of people, places and organisations are names, and
// the name of somebody who is withheld must not be told, not even as that of a folder.
func former(ctx context.Context, archive *store.Archive) ([]store.Tombstone, error) {
	all, err := archive.Tombstones(ctx)
	return slices.DeleteFunc(all, func(t store.Tombstone) bool {
		return t.To == "" && t.Kind != store.MeetingKind && t.Kind != store.SourceKind
	}), err
}

// needsServerPage is the page that stands in a frozen copy wherever only a
// server can answer: a filter, a search, data of a list.
type needsServerPage struct{ frame }

func (s *site) needsServer(v *visit) (answer, error) {
	p := needsServerPage{s.frame(v, "This needs the archive itself", "")}
	p.OwnSearch, p.NoIndex = true, true
	return show("needs-a-server", p)
}
