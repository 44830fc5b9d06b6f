package text

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/ingesttest"
)

// opened gives the document of an article in which nothing is read yet but its date line.
func opened(t testing.TB, article string) *Document {
	t.Helper()
	return ingesttest.Open(t, &Document{}, article)
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
