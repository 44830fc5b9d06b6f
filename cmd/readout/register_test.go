package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/sys/unix"

	"github.com/readout-archive/readout/internal/ingest"
)

// TestRegisterIsReplaced writes a register by a link: the link stays, and so does who may
// read the file.
func TestRegisterIsReplaced(t *testing.T) {
	dir := t.TempDir()
	kept, link := filepath.Join(dir, "kept.tsv"), filepath.Join(dir, "ids.tsv")
	if err := os.WriteFile(kept, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("kept.tsv", link); err != nil {
		t.Fatal(err)
	}
	if err := writeRegister(link, &ingest.Register{}); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v, %v", info, err)
	}
	if info, err := os.Stat(kept); err != nil || info.Mode().Perm() != 0o600 || info.Size() == 0 {
		t.Errorf("the register is %v, %v", info, err)
	}
}

// TestKeepable finds before a build which files could not be kept after it.
func TestKeepable(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	for _, err := range []error{os.Symlink("gone.tsv", at("nowhere")), unix.Mkfifo(at("pipe"), 0o600)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ register, history, want string }{
		{at("ids.tsv"), at("history.jsonl"), ""},
		{at("same"), at("same"), "both for the ids and for the history"},
		{at("a.db"), "", "both for the archive and for what is kept beside it"},
		{at("nowhere"), "", "leads to no file"},
		{"", at("none/history.jsonl"), "name a folder that exists"},
	} {
		err := keepable(at("a.db"), c.register, c.history)
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s and %s: %v, want %q", c.register, c.history, err, c.want)
		}
	}
	if _, err := readRegister(at("pipe")); err == nil || !strings.Contains(err.Error(), "no plain file") {
		t.Errorf("a pipe: %v", err)
	}
}
