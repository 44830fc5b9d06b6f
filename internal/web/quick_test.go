package web

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
)

// A page that is kept is given away as it was made: the same bytes and headers,
// in each encoding, to GET and HEAD, and not at all to who has it.
func TestKeptPagesAreTheSame(t *testing.T) {
	var log bytes.Buffer
	handler := newFixtureSite(t, func(c *Config) { c.Log = slog.New(slog.NewJSONHandler(&log, nil)) })
	ask := func(method, path string, headers ...string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(method, path, nil)
		for i := 0; i < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		return w
	}
	for _, path := range []string{"/", "/meetings", "/meetings?country=azerbaijan", "/timeline", "/people"} {
		for _, encoding := range []string{"", "gzip", "zstd"} {
			fresh := newFixtureSite(t)
			made := httptest.NewRecorder()
			r := httptest.NewRequest(http.MethodGet, path, nil)
			r.Header.Set("Accept-Encoding", encoding)
			fresh.ServeHTTP(made, r)
			ask(http.MethodGet, path)
			kept, head := ask(http.MethodGet, path, "Accept-Encoding", encoding), ask(http.MethodHead, path, "Accept-Encoding", encoding)
			if made.Code != http.StatusOK || kept.Code != http.StatusOK || !bytes.Equal(made.Body.Bytes(), kept.Body.Bytes()) {
				t.Errorf("%s as %q: %d with %d bytes, and %d with %d when it is kept", path, encoding, made.Code, made.Body.Len(), kept.Code, kept.Body.Len())
			}
			if head.Code != http.StatusOK || head.Body.Len() > 0 {
				t.Errorf("HEAD %s: %d with %d bytes", path, head.Code, head.Body.Len())
			}
			for name, want := range made.Header() {
				if got := kept.Header()[name]; !slices.Equal(got, want) {
					t.Errorf("%s as %q: %s is %q, and %q when it is kept", path, encoding, name, want, got)
				}
				if got := head.Header()[name]; !slices.Equal(got, want) {
					t.Errorf("HEAD %s as %q: %s is %q, want %q", path, encoding, name, got, want)
				}
			}
			if len(made.Header()) != len(kept.Header()) {
				t.Errorf("%s: %d headers, and %d when it is kept", path, len(made.Header()), len(kept.Header()))
			}
			had := ask(http.MethodGet, path, "If-None-Match", made.Header().Get("ETag"))
			if had.Code != http.StatusNotModified || had.Body.Len() > 0 || had.Header().Get("Content-Security-Policy") == "" {
				t.Errorf("%s for who has it: %d", path, had.Code)
			}
		}
	}
	log.Reset()
	ask(http.MethodGet, "/meetings", "X-Request-Id", "abc")
	ask(http.MethodGet, "/meetings")
	ids := map[string]bool{}
	for line := range bytes.Lines(log.Bytes()) {
		var told struct {
			Method, Path, Request string
			Status, Bytes         int
		}
		if err := json.Unmarshal(line, &told); err != nil || told.Method != http.MethodGet || told.Path != "/meetings" || told.Status != 200 || told.Bytes == 0 || told.Request == "" {
			t.Errorf("the log says %s", line)
		}
		ids[told.Request] = true
	}
	if len(ids) != 2 || !ids["abc"] {
		t.Errorf("requests have the ids %v", ids)
	}
}
