package text

import (
	"strings"
	"sync"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

// vocabulary is loaded once for all tests.
var vocabulary = sync.OnceValues(lexicon.Load)

// opened gives the document of an article in which nothing is read yet but its date line.
func opened(t testing.TB, article string) *Document {
	t.Helper()
	lex, err := vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	d := &Document{}
	d.Reset(lex)
	if err := d.Open("a.txt", []byte(article)); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestTokens(t *testing.T) {
	for text, want := range map[string]string{
		"Gen. J.B. O’Neill’s U.S. visit":    "gen|jb|o'neill|'s|us|visit",
		"K.Valiyev said 3.5 at 18:52, “no”": "k|valiyev|said|3.5|at|18:52|,|\"|no|\"",
		"the ministers’ 50-minute co-chair": "the|ministers|'s|50-minute|co-chair",
		"Laçın – Ilham Əliyev 16-17 May":    "lacin|-|ilham|aliyev|16|-|17|may",
	} {
		d := opened(t, "date 2024-05-06 "+text)
		d.Scan()
		var folds []string
		for i := range d.Tokens {
			folds = append(folds, d.Tokens[i].Fold)
		}
		if got := strings.Join(folds, "|"); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}
