package ingest

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/encounters"
	"github.com/readout-archive/readout/internal/ingest/ingesttest"
)

// loaded gives a reader over the embedded vocabulary.
func loaded(t testing.TB) *Reader {
	t.Helper()
	lex, err := ingesttest.Vocabulary()
	if err != nil {
		t.Fatal(err)
	}
	return NewReader(lex)
}

// seeds gives the two articles of the seeds folder.
func seeds(t testing.TB) [][]byte {
	t.Helper()
	names, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatal("no seeds", err)
	}
	var out [][]byte
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, raw)
	}
	return out
}

// BenchmarkRead measures the whole reader, an article an operation.
func BenchmarkRead(b *testing.B) {
	r, articles := loaded(b), seeds(b)
	r.Read("warm.txt", articles[0])
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		if _, err := r.Read("a.txt", articles[i%len(articles)]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkPass measures each pass alone, over the document that the passes
// before it left.
func BenchmarkPass(b *testing.B) {
	r, articles := loaded(b), seeds(b)
	stages := append([]pass{{"segment", (*encounters.Document).Segment}, {"language", (*encounters.Document).SetLanguage}}, passes...)
	for k, stage := range stages {
		b.Run(stage.name, func(b *testing.B) {
			b.ReportAllocs()
			for i := range b.N {
				b.StopTimer()
				d, err := r.open("a.txt", articles[i%len(articles)])
				if err != nil {
					b.Fatal(err)
				}
				for _, before := range stages[:k] {
					before.run(d)
				}
				b.StartTimer()
				stage.run(d)
			}
		})
	}
}
