package web

import (
	"context"

	"github.com/readout-archive/readout/internal/store"
)

// FormerAddresses are those that no page links to and that may be quoted elsewhere:
// of what was merged into another, and of records and articles that are withheld or
// withdrawn. Those of people, places and organisations are names, and a copy must not
// have the name of somebody who is withheld even as that of a folder.
func FormerAddresses(ctx context.Context, archive *store.Archive) ([]string, error) {
	all, err := archive.Tombstones(ctx)
	var addresses []string
	for _, t := range all {
		if t.To != "" || t.Kind == store.MeetingKind || t.Kind == store.SourceKind {
			addresses = append(addresses, address(t.Kind, t.ID))
		}
	}
	return addresses, err
}

// needsServerPage is the page that stands in a frozen copy wherever only a
// server can answer: a filter, a search, data of a list.
type needsServerPage struct{ frame }

func (s *site) needsServer(v *visit) (answer, error) {
	p := needsServerPage{s.frame(v, "This needs the archive itself", "")}
	p.OwnSearch, p.NoIndex = true, true
	return show("needs-a-server", p)
}
