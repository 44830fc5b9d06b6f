package main

import (
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/readout-archive/readout/internal/fixture"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// TestMetrics asks a site for some pages and reads what its figures say of them.
func TestMetrics(t *testing.T) {
	path := filepath.Join(t.TempDir(), "readout.db")
	if err := fixture.BuildWide(path); err != nil {
		t.Fatal(err)
	}
	holder, err := store.Hold(path, store.Open)
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	var cache web.CacheCounts
	site, err := web.New(web.Config{Hold: holder.Use, Counts: &cache})
	if err != nil {
		t.Fatal(err)
	}
	m := newMetrics(holder, &cache)
	handler := withHealth(site, holder, m.measured, onlyReading)
	ask := func(handler http.Handler, method, path string) string {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(method, path, nil))
		return w.Body.String()
	}
	for range 3 {
		ask(handler, "GET", "/meetings")
	}
	ask(handler, "GET", "/nowhere/at/all")
	ask(handler, "POST", "/meetings")
	figures := ask(promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}), "GET", "/metrics")
	for _, want := range []string{
		`readout_requests_total{route="/meetings",status="200"} 3`, `readout_requests_total{route="none",status="404"} 1`, `readout_requests_total{route="none",status="405"} 1`,
		`readout_request_seconds_count{route="/meetings"} 3`, "readout_page_cache_hits_total 2", "readout_page_cache_misses_total ", "readout_page_cache_pages 1",
		`readout_edition_info{edition="` + fixtureEdition(holder) + `"`, "readout_edition_refused 0",
	} {
		if !strings.Contains(figures, want) {
			t.Errorf("the figures do not say %s", want)
		}
	}
	for _, large := range []string{"readout_index_bytes", "readout_page_cache_bytes"} {
		if !strings.Contains(figures, "\n"+large+" ") || strings.Contains(figures, "\n"+large+" 0") {
			t.Errorf("the figures have no %s", large)
		}
	}
	if t.Failed() {
		t.Log(figures)
	}
}

func fixtureEdition(holder *store.Holder[*store.Archive]) string {
	archive, release := holder.Use()
	defer release()
	return archive.Edition().ID
}
