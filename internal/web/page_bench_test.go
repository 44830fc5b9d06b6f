package web

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

// BenchmarkPage is a whole request: of a page that is made, and of one that is kept.
func BenchmarkPage(b *testing.B) {
	kept := newFixtureSite(b)
	made := newFixtureSite(b, func(c *Config) { c.Cache = 1 })
	for _, path := range []string{"/", "/meetings", "/meetings/s26eh29", "/sources", "/about"} {
		for name, site := range map[string]http.Handler{"made": made, "kept": kept} {
			b.Run(name+path, func(b *testing.B) {
				for b.Loop() {
					r := httptest.NewRequest(http.MethodGet, path, nil)
					r.Header.Set("Accept-Encoding", "gzip")
					site.ServeHTTP(httptest.NewRecorder(), r)
				}
			})
		}
	}
}
