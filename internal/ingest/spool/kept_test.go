package spool

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/sys/unix"

	"github.com/readout-archive/readout"
)

// reading makes a reading of an article with a hash of its own.
func reading(n int, title string) *readout.Reading {
	return &readout.Reading{
		Article:  readout.Article{Path: fmt.Sprintf("%d.txt", n), SHA256: fmt.Sprintf("%032x%032x", n+1, n), Size: n},
		Rejected: []readout.Candidate{{Text: title + strings.Repeat(".", n), Rule: "rule"}},
	}
}

func hash(n int) string { return reading(n, "").Article.SHA256 }

// kept is what is kept of an article: of every seventh, something else than is in the spool.
func kept(n int) *readout.Reading {
	if n%7 == 0 {
		return reading(n, "instead")
	}
	return reading(n, "told")
}

// keep keeps forty readings at a path.
func keep(t *testing.T, path, key string) {
	t.Helper()
	s, err := Create(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	var entries []Entry
	for n := range 40 {
		number, err := s.Append(reading(n, "told"))
		if err != nil {
			t.Fatal(err)
		}
		entry := Entry{Digest: DigestOf(hash(n)), Number: number}
		if n%7 == 0 {
			entry.Instead = kept(n)
		}
		entries = append(entries, entry)
	}
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	if err := s.Keep(path, key, entries); err != nil {
		t.Fatal(err)
	}
}

func TestKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kept")
	keep(t, path, "one key")
	k := OpenKept(path, "one key")
	if k == nil {
		t.Fatal("what was kept is of no use")
	}
	defer k.Close()
	for n := range 40 {
		want := kept(n)
		got, found := k.Reading(hash(n))
		if diff := cmp.Diff(*want, got); !found || diff != "" {
			t.Fatal(found, diff)
		}
	}
	if _, found := k.Reading(hash(40)); found {
		t.Error("a reading of an article that was never read")
	}
	if OpenKept(path, "another key") != nil {
		t.Error("readings of another program are taken")
	}
	if none := OpenKept(filepath.Join(t.TempDir(), "nothing"), "one key"); none != nil {
		t.Error("readings of nothing")
	} else if _, found := none.Reading(hash(1)); found || none.Close() != nil {
		t.Error("nothing holds a reading")
	}
}

// TestKeptDamaged changes each byte in turn: no reading that differs from what
// was kept comes out, only fewer.
func TestKeptDamaged(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kept")
	keep(t, path, "key")
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	lost := 0
	for at := range whole {
		if at > headerSize && at%29 > 0 {
			continue
		}
		spoilt := append([]byte{}, whole...)
		spoilt[at] ^= 0x11
		if err := os.WriteFile(path, spoilt[:len(spoilt)-at%3], 0o600); err != nil {
			t.Fatal(err)
		}
		k := OpenKept(path, "key")
		for n := range 40 {
			got, found := k.Reading(hash(n))
			if !found {
				lost++
				continue
			}
			if want := kept(n); !cmp.Equal(*want, got) {
				t.Fatalf("byte %d changed, and reading %d is another one: %s", at, n, cmp.Diff(*want, got))
			}
		}
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if lost == 0 {
		t.Error("no damage cost a reading, so none was tried")
	}
}

// What stands in the place of the readings and is no file is neither waited for
// nor left with anything beside it.
func TestKeptWhereNoFileStands(t *testing.T) {
	dir := t.TempDir()
	pipe, folder := filepath.Join(dir, "pipe"), filepath.Join(dir, "folder")
	for _, err := range []error{unix.Mkfifo(pipe, 0o600), os.Mkdir(folder, 0o700)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{pipe, folder} {
		if OpenKept(path, "key") != nil {
			t.Errorf("%s holds readings", path)
		}
	}
	s, err := Create(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.Keep(folder, "key", nil); err == nil || !strings.Contains(err.Error(), "cannot be kept for the next build") {
		t.Errorf("a folder in the place: %v", err)
	}
	if _, err := os.Stat(folder + ".building"); err == nil {
		t.Error("what was begun is left")
	}
}
