package main

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/fixture"
	"github.com/readout-archive/readout/internal/store"
)

// TestReady puts other files in the place of the archive that is served: /readyz
// goes on and says why, without telling where on the machine the file stands.
func TestReady(t *testing.T) {
	holder := holdFixture(t)
	path := holder.Path()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	whole[len(whole)/2] ^= 1
	handler := withHealth(http.NotFoundHandler(), holder)
	for _, c := range []struct {
		place  func() error
		status int
		want   string
	}{
		{func() error { return nil }, http.StatusOK, ""},
		{func() error { return replace(path, []byte("no archive")) }, http.StatusOK, "not taken up: readout.db is no archive of Readout"},
		{func() error { return os.Remove(path) }, http.StatusOK, "not taken up: the archive's file is gone"},
		{func() error { return replace(path, whole) }, http.StatusOK, ""},
		{func() error { return os.WriteFile(path, []byte("written over"), 0o600) }, http.StatusServiceUnavailable, "readout.db was written over"},
		{func() error { return replace(path, whole) }, http.StatusOK, ""},
		{func() error { return lookThrough(t.Context(), holder) }, http.StatusServiceUnavailable, "readout.db is damaged"},
	} {
		if err := c.place(); err != nil {
			t.Fatal(err)
		}
		_, _ = holder.Look() // what is refused is what is asked for
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/readyz", nil))
		said := w.Body.String()
		if w.Code != c.status || !strings.Contains(said, c.want) || strings.Contains(said, filepath.Dir(path)) || c.want == "" && strings.Contains(said, "not taken up") {
			t.Errorf("%d %q, want %d and %q", w.Code, said, c.status, c.want)
		}
	}
}

// holdFixture holds the archive for tests, in a folder of its own.
func holdFixture(t *testing.T) *store.Holder[*store.Archive] {
	t.Helper()
	path := filepath.Join(t.TempDir(), "readout.db")
	if err := fixture.BuildWide(path); err != nil {
		t.Fatal(err)
	}
	holder, err := store.Hold(path, store.Open)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := holder.Close(); err != nil {
			t.Error(err)
		}
	})
	return holder
}

// replace puts a file in place as a build does.
func replace(path string, data []byte) error {
	if err := os.WriteFile(path+".new", data, 0o600); err != nil {
		return err
	}
	return os.Rename(path+".new", path)
}

// lookThrough looks the edition that is served through; it must be damaged.
func lookThrough(ctx context.Context, holder *store.Holder[*store.Archive]) error {
	archive, release := holder.Use()
	defer release()
	if archive.Verify(ctx) == nil {
		return errors.New("the damage was not found")
	}
	return nil
}
