package clauses

import (
	"testing"

	"github.com/readout-archive/readout/internal/ingest/ingesttest"
)

// segmented gives the document of an article that is parted into sentences.
func segmented(t testing.TB, article string) *Document {
	t.Helper()
	d := ingesttest.Open(t, &Document{}, article)
	d.Segment()
	return d
}
