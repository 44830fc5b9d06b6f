package places

import (
	"testing"

	"github.com/readout-archive/readout/internal/ingest/dates"
	"github.com/readout-archive/readout/internal/ingest/encounters/encounterstest"
)

// readThrough reads an article with all passes.
func readThrough(t testing.TB, article string) document {
	t.Helper()
	return document{encounterstest.Read(t, article, dates.Set, Set, Reconcile)}
}
