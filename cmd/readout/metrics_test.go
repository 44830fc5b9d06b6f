package main

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/go-chi/chi/v5"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// TestMetrics asks a site for some pages and reads what its figures say of them.
func TestMetrics(t *testing.T) {
	holder := holdFixture(t)
	var cache web.CacheCounts
	site, err := web.New(web.Config{Hold: holder.Use, Counts: &cache})
	if err != nil {
		t.Fatal(err)
	}
	m := newMetrics(holder, &cache)
	handler := withHealth(site, holder, m.measured(site.Routes), onlyReading)
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

// TestMeasuredAnswers wants of each route the same answer with and without the
// figures being kept, to GET and to HEAD.
func TestMeasuredAnswers(t *testing.T) {
	holder := holdFixture(t)
	site, err := web.New(web.Config{Hold: holder.Use, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	plain, measured := withHealth(site, holder), withHealth(site, holder, newMetrics(holder, &web.CacheCounts{}).measured(site.Routes))
	asked := 0
	for _, path := range append(paths(site.Routes.Routes(), ""), "/nowhere", "/healthz", "/readyz") {
		for _, method := range []string{http.MethodGet, http.MethodHead} {
			answers := [2]*httptest.ResponseRecorder{httptest.NewRecorder(), httptest.NewRecorder()}
			plain.ServeHTTP(answers[0], httptest.NewRequest(method, path, nil))
			measured.ServeHTTP(answers[1], httptest.NewRequest(method, path, nil))
			if answers[0].Code >= 500 || answers[1].Code != answers[0].Code {
				t.Errorf("%s %s: %d, and %d where figures are kept", method, path, answers[0].Code, answers[1].Code)
			}
			asked++
		}
	}
	if asked < 80 {
		t.Errorf("only %d answers were compared", asked)
	}
}

// paths lists an address of every route; what stands for an id or a part of the
// address names nothing there.
func paths(routes []chi.Route, below string) []string {
	var all []string
	for _, route := range routes {
		pattern := below + strings.TrimSuffix(route.Pattern, "/*")
		if route.SubRoutes != nil {
			all = append(all, paths(route.SubRoutes.Routes(), pattern)...)
			continue
		}
		all = append(all, strings.NewReplacer("{", "", "}", "", ":", "", "[0-9]+", "1", "[0-9a-z]+", "x", "[a-z]+", "", "[0-9a-z-]+", "x").Replace(pattern))
	}
	return all
}

func fixtureEdition(holder *store.Holder[*store.Archive]) string {
	archive, release := holder.Use()
	defer release()
	return archive.Edition().ID
}
