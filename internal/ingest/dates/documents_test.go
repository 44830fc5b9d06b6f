package dates

import (
	"testing"

	"github.com/readout-archive/readout/internal/ingest/encounters/encounterstest"
	"github.com/readout-archive/readout/internal/ingest/places"
)

// readThrough reads an article with all passes.
func readThrough(t testing.TB, article string) document {
	t.Helper()
	return document{encounterstest.Read(t, article, Set, places.Set, places.Reconcile)}
}
