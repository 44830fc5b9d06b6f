package bench

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/store"
)

func TestInventedArchive(t *testing.T) {
	lex, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	world, err := NewWorld(lex, 300, 1)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "invented.db")
	told, err := buildInvented(t.Context(), lex, world, path, func(string, int) func() { return func() {} })
	if err != nil {
		t.Fatal(err)
	}
	archive, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	if got := archive.Tally().All(); got < 285 || got > 300 {
		t.Errorf("%d meetings of 300 invented ones: linking joins or parts too many", got)
	}
	if archive.Articles() != told.Files {
		t.Errorf("%d articles stored, %d invented", archive.Articles(), told.Files)
	}
	contradicted, err := archive.Select(t.Context(), store.Filter{Reports: "contradict"})
	if err != nil || contradicted.All() == 0 {
		t.Errorf("no meeting has reports that contradict each other: %v", err)
	}
	asked, err := questions(t.Context(), archive)
	if err != nil {
		t.Fatal(err)
	}
	baseline := filepath.Join(t.TempDir(), "baseline.db")
	if err := buildBaseline(t.Context(), archive, baseline); err != nil {
		t.Fatal(err)
	}
	sql, err := openBaseline(baseline)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := sql.close(baseline); err != nil {
			t.Error(err)
		}
	}()
	code := codes(archive)
	for _, q := range asked {
		if err := answer(t.Context(), archive, q.filter); err != nil {
			t.Errorf("%s: %v", q.name, err)
		}
		if err := sql.answer(t.Context(), q.filter, code); err != nil {
			t.Errorf("%s by SQL: %v", q.name, err)
		}
		selection, err := archive.Select(t.Context(), q.filter)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := sql.total(t.Context()); err != nil || got != selection.All() {
			t.Errorf("%s: %d meetings by the index, %d by SQL (%v)", q.name, selection.All(), got, err)
		}
	}
}

// TestReaderReadsInvention holds the invented articles to what a reader makes
// of them: they must be articles that it can read, or measuring it on them
// would say nothing.
func TestReaderReadsInvention(t *testing.T) {
	lex, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	world, err := NewWorld(lex, 200, 2)
	if err != nil {
		t.Fatal(err)
	}
	reader, read, total := ingest.NewReader(lex), 0, 0
	for article := range invented(t.Context(), world) {
		total++
		reading, err := reader.Read(article.Name, article.Text)
		if err != nil {
			t.Fatal(err)
		}
		for _, report := range reading.Reports {
			if len(report.Participants) == len(article.Reading.Reports[0].Participants) && report.Date == article.Reading.Reports[0].Date {
				read++
				break
			}
		}
	}
	if read*10 < total*8 {
		t.Errorf("the reader finds the encounter in %d of %d invented articles", read, total)
	}
}

// total counts the meetings of the last answer.
func (b *sqlBaseline) total(ctx context.Context) (n int, err error) {
	err = b.db.QueryRowContext(ctx, "SELECT count(*) FROM matching").Scan(&n)
	return n, err
}
