package web

import (
	"log/slog"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"weak"

	"github.com/readout-archive/readout/internal/fixture"
	"github.com/readout-archive/readout/internal/store"
)

// Nothing of the site may hold on to an edition that another one took the place
// of: neither caches of pages and words nor connections or their goroutines.
func TestEditionsAreLetGo(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "readout.db")
	var editions [2][]byte
	for i, build := range []func(string) error{fixture.Build, fixture.BuildWide} {
		aside := filepath.Join(dir, "aside.db")
		if err := build(aside); err != nil {
			t.Fatal(err)
		}
		var err error
		if editions[i], err = os.ReadFile(aside); err != nil {
			t.Fatal(err)
		}
	}
	put := func(edition []byte) {
		t.Helper()
		if err := os.WriteFile(path+".new", edition, 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Rename(path+".new", path); err != nil {
			t.Fatal(err)
		}
	}
	var opened []weak.Pointer[store.Archive]
	put(editions[0])
	holder, err := store.Hold(path, func(path string) (*store.Archive, error) {
		archive, err := store.Open(path)
		opened = append(opened, weak.Make(archive))
		return archive, err
	})
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	site, err := New(Config{Hold: holder.Use, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	ask := func() {
		t.Helper()
		for _, address := range []string{"/", "/meetings?country=norway", "/search?q=energy", "/meetings.csv", "/people", "/api/v1/meetings"} {
			if got := get(site, address); got.Code != http.StatusOK {
				t.Fatalf("%s: %d", address, got.Code)
			}
		}
	}
	ask()
	before := runtime.NumGoroutine()
	const swaps = 10
	for i := range swaps {
		put(editions[(i+1)%2])
		if swapped, err := holder.Look(); err != nil || !swapped {
			t.Fatalf("swap %d: %v, %v", i, swapped, err)
		}
		ask()
	}
	kept, goroutines := 0, 0
	for range 100 { // what is closed ends beside all else
		runtime.GC()
		kept, goroutines = 0, runtime.NumGoroutine()
		for _, edition := range opened {
			if edition.Value() != nil {
				kept++
			}
		}
		if kept == 1 && goroutines <= before {
			return
		}
	}
	t.Errorf("after %d swaps %d editions are kept, want the one that is served; %d goroutines run, %d before", swaps, kept, goroutines, before)
}
