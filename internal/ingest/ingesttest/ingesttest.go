// Package ingesttest opens articles, and tables of written cases, for the tests of the rooms
// that an article goes through. No program imports it.
package ingesttest

import (
	"sync"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// Vocabulary is the vocabulary, loaded once for all tests of a package.
var Vocabulary = sync.OnceValues(lexicon.Load)

// Document is the document of a room, in which nothing stands yet.
type Document interface {
	Reset(lex *lexicon.Lexicon)
	Open(path string, raw []byte) error
}

// Reset gives d the vocabulary.
func Reset[D Document](t testing.TB, d D) D {
	t.Helper()
	lex, err := Vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	d.Reset(lex)
	return d
}

// Open gives d an article, of which nothing is read but its date line; the test fails
// when the text is no article.
func Open[D Document](t testing.TB, d D, article string) D {
	t.Helper()
	if err := Reset(t, d).Open("a.txt", []byte(article)); err != nil {
		t.Fatal(err)
	}
	return d
}
