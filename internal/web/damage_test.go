package web

import (
	"bytes"
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/fixture"
	"github.com/readout-archive/readout/internal/store"
)

// A letter of an article changes in the file, which SQLite cannot notice. Once
// the file was looked through, no page shows anything of it.
func TestNothingIsShownOfADamagedArchive(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	if err := fixture.Build(path); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	spoilt := bytes.ReplaceAll(whole, []byte("Mombasa"), []byte("Mambosa"))
	if bytes.Equal(spoilt, whole) {
		t.Fatal("there is nothing to spoil")
	}
	if err := os.WriteFile(path, spoilt, 0o644); err != nil {
		t.Fatal(err)
	}
	archive, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = archive.Close() })
	site, err := New(Config{Hold: Fixed(archive), Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	if err := archive.Verify(context.Background()); err == nil {
		t.Fatal("the damage was not found")
	}
	for _, path := range []string{"/", "/meetings", "/meetings/s26eh29", "/meetings.csv", "/meetings/s26eh29.json", "/search?q=Mombasa", "/sitemap.xml", "/nowhere"} {
		if w := get(site, path); w.Code != http.StatusServiceUnavailable || strings.Contains(w.Body.String(), "Mambosa") {
			t.Errorf("%s: %d, want 503 and nothing of the archive", path, w.Code)
		}
	}
}

// Two files of one edition, built with different rights, take each other's
// place: pages and entity tags follow the file.
func TestPagesFollowTheFile(t *testing.T) {
	dir := t.TempDir()
	var current *store.Archive
	var archives []*store.Archive
	for i, build := range []func(string) error{fixture.Build, fixture.BuildWide} {
		path := filepath.Join(dir, string(rune('a'+i)))
		if err := build(path); err != nil {
			t.Fatal(err)
		}
		archive, err := store.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = archive.Close() })
		archives = append(archives, archive)
	}
	if archives[0].Edition().ID != archives[1].Edition().ID {
		t.Fatal("the two are not of one edition, so nothing is tried")
	}
	site, err := New(Config{Hold: func() (*store.Archive, func()) { return current, func() {} }, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]string{}
	for _, archive := range []*store.Archive{archives[0], archives[1], archives[0]} {
		current = archive
		w := get(site, "/meetings")
		seen[w.Header().Get("ETag")] = w.Body.String()
		if want := itoa(archive.Tally().Held) + " held"; !strings.Contains(w.Body.String(), want) {
			t.Errorf("the page does not say %q: it is the other file's", want)
		}
	}
	if len(seen) != 2 {
		t.Errorf("%d entity tags for two files", len(seen))
	}
}

// A file that is written over while it is served, before a request or during it: nothing
// is shown of it, and readers are told to come again.
func TestNothingIsShownOfAFileWrittenOver(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "readout.db")
	for name, build := range map[string]func(string) error{"readout.db": fixture.Build, "other.db": fixture.BuildWide} {
		if err := build(filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	own, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	other, err := os.ReadFile(filepath.Join(dir, "other.db"))
	if err != nil {
		t.Fatal(err)
	}
	archive, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = archive.Close() })
	over := func(bytes []byte) {
		t.Helper()
		if err := os.WriteFile(path, bytes, 0o644); err != nil { // truncates, as cp does
			t.Fatal(err)
		}
	}
	held, at := 0, 0 // it is written over when a request holds the archive for the at-th time
	site, err := New(Config{Log: slog.New(slog.DiscardHandler), Hold: func() (*store.Archive, func()) {
		if held++; held == at {
			over(other)
		}
		return archive, func() {}
	}})
	if err != nil {
		t.Fatal(err)
	}
	over(own) // the same bytes at another time
	if w := get(site, "/people"); w.Code != http.StatusOK {
		t.Errorf("the same bytes again: %d", w.Code)
	}
	addresses := []string{"/", "/meetings", "/meetings/s26eh29", "/meetings/nowhere", "/meetings/s26eh29.json", "/api/v1/meetings", "/api/v1/meetings/s26eh29", "/api/v1/people/nobody", "/api/v1/facets", "/sources.csv", "/ledger.csv?view=files"}
	for at = range 4 {
		for _, address := range addresses {
			over(own)
			if at > 0 {
				held = 0
			} else {
				over(other)
			}
			w, whole := getOrCut(site, address)
			if at > held || !whole {
				continue // the request held it less often, or a file had begun, and was cut short
			}
			if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" || w.Header().Get("Cache-Control") != "no-store" {
				t.Errorf("written over at %d, %s: %d, Retry-After %q, Cache-Control %q", at, address, w.Code, w.Header().Get("Retry-After"), w.Header().Get("Cache-Control"))
			}
			if strings.Contains(w.Body.String(), "go to <a") {
				t.Errorf("%s leads to pages that are not shown either", address)
			}
		}
	}
}

// getOrCut is get, and whether the answer came to its end.
func getOrCut(site http.Handler, address string) (w *httptest.ResponseRecorder, whole bool) {
	w = httptest.NewRecorder()
	defer func() { whole = recover() == nil }()
	site.ServeHTTP(w, httptest.NewRequest(http.MethodGet, address, nil))
	return w, true
}
