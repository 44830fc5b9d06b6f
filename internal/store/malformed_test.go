package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestMalformedFile: where SQLite itself cannot open what begins as an archive
// does, the sentence says which file it is and what to do.
func TestMalformedFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	place(t, path, 1, 3)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	copy(whole[headerSize:], strings.Repeat("\xff", 400)) // the root of the schema
	if err := os.WriteFile(path, whole, 0o644); err != nil {
		t.Fatal(err)
	}
	a, err := Open(path)
	if err == nil {
		t.Fatal("it is opened", a.Close())
	}
	if said := err.Error(); !strings.HasPrefix(said, path+" is damaged: ") || !strings.Contains(said, "take a copy, or build it again") {
		t.Errorf("said: %s", said)
	}
}
