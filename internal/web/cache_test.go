package web

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/readout-archive/readout/internal/store"
)

func TestCacheKeepsWithinItsBudget(t *testing.T) {
	c := newPageCache(16*100, nil)
	page := func() *cachedPage { return newCachedPage(make([]byte, 50), "") }
	for i := range 100 {
		c.put(pageKey{"", "/" + itoa(i)}, page())
		c.get(pageKey{"", "/0"})
		if c.used > c.budget {
			t.Fatalf("%d bytes used of %d", c.used, c.budget)
		}
	}
	if c.get(pageKey{"", "/0"}) == nil {
		t.Error("the page that was used most often is gone")
	}
	if c.get(pageKey{"", "/1"}) != nil {
		t.Error("a page that was not used is still there")
	}
	c.put(pageKey{"", "/large"}, newCachedPage(make([]byte, 200), ""))
	if c.get(pageKey{"", "/large"}) != nil {
		t.Error("a page larger than its share was kept")
	}
	c.put(pageKey{"", "/0"}, page())
	if n := len(c.pages); n != c.order.Len() {
		t.Errorf("%d pages, %d in the order", n, c.order.Len())
	}
}

func TestCachedPageIsSentAsAsked(t *testing.T) {
	body := []byte(strings.Repeat("<p>Norway met Kenya.</p>", 100))
	page := newCachedPage(body, `W/"x"`, "gzip", "zstd")
	for accept, want := range map[string]string{
		"": "", "gzip": "gzip", "gzip, deflate, br, zstd": "zstd", "zstd;q=0, gzip;q=0.5": "gzip", "br": "", "gzip;q=0": "", "GZIP": "gzip",
	} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("Accept-Encoding", accept)
		page.write(w, r)
		if got := w.Header().Get("Content-Encoding"); got != want {
			t.Errorf("%q: encoded as %q, want %q", accept, got, want)
		}
		if got := decoded(t, w); !bytes.Equal(got, body) {
			t.Errorf("%q: other bytes came back", accept)
		}
	}
	for match, want := range map[string]int{"": 200, `W/"x"`: 304, `"x"`: 304, `"y", W/"x"`: 304, "*": 304, `"y"`: 200} {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("If-None-Match", match)
		page.write(w, r)
		if w.Code != want {
			t.Errorf("If-None-Match %s: %d, want %d", match, w.Code, want)
		}
	}
}

func decoded(t *testing.T, w *httptest.ResponseRecorder) []byte {
	t.Helper()
	var from io.Reader = w.Body
	var err error
	switch w.Header().Get("Content-Encoding") {
	case "gzip":
		from, err = gzip.NewReader(w.Body)
	case "zstd":
		from, err = zstd.NewReader(w.Body)
	}
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(from)
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func TestPanicIsAnswered(t *testing.T) {
	handler := newFixtureSite(t, func(c *Config) {
		hold := c.Hold
		calls := 0
		c.Hold = func() (*store.Archive, func()) {
			if calls++; calls == 1 {
				panic("the disk is on fire")
			}
			return hold()
		}
	})
	w := get(handler, "/about")
	if w.Code != http.StatusInternalServerError || strings.Contains(w.Body.String(), "fire") || !strings.Contains(w.Body.String(), "This page could not be made") {
		t.Errorf("a panic was answered with %d: %s", w.Code, w.Body)
	}
}

// The budget counts what pages are long, so no room may lie behind them.
func TestCachedPagesAreCutToLength(t *testing.T) {
	page := newCachedPage([]byte(strings.Repeat("<p>What was said at the meeting.</p>\n", 2000)), `"1"`, "gzip", "zstd")
	for _, form := range []pageForm{page.gzip, page.zstd} {
		if len(form.body) == 0 || cap(form.body) > 2*len(form.body) {
			t.Errorf("%d bytes in a room of %d", len(form.body), cap(form.body))
		}
	}
}
