package lexicon

import (
	"regexp"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"github.com/readout-archive/readout"
)

// FuzzFold holds that the skeleton of any word is UTF-8 and its own skeleton.
func FuzzFold(f *testing.F) {
	f.Fuzz(func(t *testing.T, text string) {
		folded := Fold(text)
		if !utf8.ValidString(folded) {
			t.Fatalf("Fold(%q) = %q is not UTF-8", text, folded)
		}
		if again := Fold(folded); again != folded {
			t.Fatalf("Fold(%q) = %q is folded further, to %q", text, folded, again)
		}
	})
}

var fileAndLine = regexp.MustCompile(`[a-z-]+\.tsv:[0-9]+: `)

// FuzzLoad holds that any text in a vocabulary file is vocabulary or a mistake
// with its file and line.
func FuzzLoad(f *testing.F) {
	f.Fuzz(func(t *testing.T, name, text string) {
		if _, err := files.ReadFile(name); err != nil || len(text) > 1<<12 {
			t.Skip() // no file of the vocabulary
		}
		if _, err := load(fstest.MapFS{name: {Data: []byte(text)}}); err != nil && !fileAndLine.MatchString(err.Error()) {
			t.Errorf("%v names no file and line", err)
		}
	})
}

// FuzzExtend holds that any phrase of an editor's topic is taken, or refused with the topic's name.
func FuzzExtend(f *testing.F) {
	f.Fuzz(func(t *testing.T, code, title, phrase string) {
		l, err := load(fstest.MapFS{})
		if err != nil {
			t.Fatal(err)
		}
		if err := l.Extend([]Extension{{Topic: readout.Topic{Code: code, Title: title, Family: "rel"}, Phrases: []string{phrase}}}); err != nil && err.Error() == "" {
			t.Error("refused without a sentence")
		}
	})
}
