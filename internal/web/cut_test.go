package web

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

// What a search found before its time was up is said to be that, and is not kept;
// where a program would take it for all there is, it is not given.
func TestCutShortSearch(t *testing.T) {
	archive := newFixtureArchive(t)
	archive.SearchWithin(1)
	site := newFixtureSite(t, func(c *Config) { c.Hold = Fixed(archive) })
	for path, want := range map[string]struct {
		status int
		words  string
	}{
		"/meetings?q=minister":        {http.StatusOK, "the search was stopped before it found a meeting"},
		"/timeline?q=minister":        {http.StatusOK, "the search was stopped before it found a meeting"},
		"/timeline/2024?q=minister":   {http.StatusOK, "the search was stopped before it found a meeting"},
		"/search?q=minister":          {http.StatusOK, "the search was stopped before it found a meeting"},
		"/sources?q=minister":         {http.StatusOK, "the search was stopped before"},
		"/meetings.csv?q=minister":    {http.StatusServiceUnavailable, "did not come to its end"},
		"/sources.jsonl?q=minister":   {http.StatusServiceUnavailable, "did not come to its end"},
		"/api/v1/meetings?q=minister": {http.StatusServiceUnavailable, "did not come to its end"},
		"/api/v1/facets?q=minister":   {http.StatusServiceUnavailable, "did not come to its end"},
		"/api/v1/timeline?q=minister": {http.StatusServiceUnavailable, "did not come to its end"},
		"/api/v1/search?q=minister":   {http.StatusServiceUnavailable, "did not come to its end"},
	} {
		for range 2 { // a page that is kept is given away the second time
			w := httptest.NewRecorder()
			site.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
			if w.Code != want.status || !strings.Contains(w.Body.String(), want.words) {
				t.Errorf("%s answers %d without %q", path, w.Code, want.words)
			}
			if h := w.Header(); h.Get("ETag") != "" || strings.Join(h.Values("Cache-Control"), ", ") != "no-store" {
				t.Errorf("%s may be kept: %q, %q", path, h.Get("ETag"), h.Values("Cache-Control"))
			}
		}
	}
}
