package store

import (
	"context"
	"database/sql"
	"path/filepath"
	"strings"
	"testing"
)

// What a build may get wrong is put into a file that has passed its checks: they
// must not pass it again, and say what it is.
func TestChecksOfABuild(t *testing.T) {
	checks := map[string]func(context.Context, *sql.DB) ([]string, error){"tables": checkFile, "words": checkWords}
	for _, c := range []struct{ spoil, check, said string }{
		{`SELECT 1`, "tables", ""},
		{`SELECT 1`, "words", ""},
		{`UPDATE searched_meeting SET text = 'No such words.' WHERE ordinal = 1`, "words", "meeting_words does not fit"},
		{`DELETE FROM source_words_docsize WHERE id = 2`, "words", "source_words does not fit"},
		{`UPDATE source_words_data SET block = zeroblob(length(block)) WHERE id = (SELECT max(id) FROM source_words_data)`, "words", "source_words does not fit"},
		{`PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'meeting') WHERE name = 'meeting_words_idx'; PRAGMA writable_schema = RESET`,
			"words", "malformed"},
		{`DELETE FROM source WHERE number = 1`, "tables", "references: "},
		{`PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'topic_words'; PRAGMA writable_schema = RESET`, "tables", "pages: "},
	} {
		path := filepath.Join(t.TempDir(), "readout.db")
		place(t, path, 1, 60)
		db, err := sql.Open("sqlite3", dsn(path, "_foreign_keys=false"))
		if err != nil {
			t.Fatal(err)
		}
		db.SetMaxOpenConns(1)
		if _, err := db.Exec(c.spoil); err != nil {
			t.Fatalf("%s: %v", c.spoil, err)
		}
		problems, err := checks[c.check](context.Background(), db)
		said := strings.Join(problems, "; ")
		if err != nil {
			said += err.Error()
		}
		if !strings.Contains(said, c.said) || c.said == "" && said != "" {
			t.Errorf("%s: the check of the %s says %q, want %q", c.spoil, c.check, said, c.said)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}
}
