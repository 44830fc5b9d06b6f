package times

import (
	"sync"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// vocabulary is loaded once for all tests.
var vocabulary = sync.OnceValues(lexicon.Load)

// segmented gives the document of an article that is one sentence, nil when the text is
// no article.
func segmented(t testing.TB, article string) *Document {
	t.Helper()
	lex, err := vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	d := &Document{}
	d.Reset(lex)
	if d.Open("a.txt", []byte(article)) != nil {
		return nil
	}
	d.Scan()
	d.LookUp()
	d.Sentences = append(d.Sentences, text.Sentence{Phrase: text.Phrase{From: 0, To: len(d.Tokens)}})
	return d
}
