// Package encounterstest reads articles up to their encounters, for the tests of the rooms
// that come after: dates, places, topics. No program imports it.
package encounterstest

import (
	"testing"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/layout"
)

// Read gives the document of an article whose encounters are found and have their status,
// and carries out the later passes in their order. An article that is not in English has
// sentences alone. The test fails when the text is no article.
func Read(t testing.TB, article string, later ...func(*encounters.Document)) *encounters.Document {
	t.Helper()
	d := ingesttest.Open(t, &encounters.Document{}, article)
	d.Segment()
	if d.SetLanguage(); d.Article.Language != layout.English {
		return d
	}
	d.FindMentions()
	d.Resolve()
	d.SetAttribution()
	d.FindMeetings()
	d.SetStatus()
	for _, pass := range later {
		pass(d)
	}
	return d
}
