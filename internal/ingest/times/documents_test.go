package times

import (
	"testing"

	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// segmented gives the document of an article that is one sentence, nil when the text is
// no article.
func segmented(t testing.TB, article string) *Document {
	t.Helper()
	d := ingesttest.Reset(t, &Document{})
	if d.Open("a.txt", []byte(article)) != nil {
		return nil
	}
	d.Scan()
	d.LookUp()
	d.Sentences = append(d.Sentences, text.Sentence{Phrase: text.Phrase{From: 0, To: len(d.Tokens)}})
	d.TakeGists()
	return d
}
