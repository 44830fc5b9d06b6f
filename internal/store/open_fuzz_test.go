package store

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
)

// FuzzOpen lays other bytes over an archive's file: it is refused with a
// sentence, or opened, looked through and found damaged; nothing panics.
func FuzzOpen(f *testing.F) {
	dir := f.TempDir()
	path := filepath.Join(dir, "whole.db")
	newWorld(1, 5).build(f, path)
	whole, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(uint32(0), []byte("no archive"))
	f.Add(uint32(16), []byte{0, 1})
	f.Add(uint32(16), []byte{2, 0})
	f.Add(uint32(20), []byte{0})
	f.Add(uint32(28), []byte{255, 255, 255, 255})
	f.Add(uint32(100), []byte{5, 0, 0, 255, 255})
	f.Add(uint32(len(whole)-8), []byte{0})
	f.Fuzz(func(t *testing.T, at uint32, over []byte) {
		spoilt := bytes.Clone(whole)
		copy(spoilt[int(at)%len(spoilt):], over)
		path := filepath.Join(t.TempDir(), "spoilt.db")
		if err := os.WriteFile(path, spoilt, 0o644); err != nil {
			t.Fatal(err)
		}
		a, err := Open(path)
		if err != nil {
			return
		}
		defer a.Close()
		if err := a.Verify(context.Background()); (err == nil) != bytes.Equal(spoilt, whole) {
			t.Errorf("%d bytes at %d: %v", len(over), at, err)
		}
		if _, err := a.Check(context.Background()); err != nil {
			t.Log(err)
		}
	})
}
