package web

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// asks sends a request over a connection, since it is net/http that tells lengths.
func asks(t *testing.T, server *httptest.Server, method, path, encoding string) (*http.Response, []byte) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, server.URL+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Accept-Encoding", encoding)
	r.Header.Set("Accept", "*/*")
	answer, err := server.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatalf("%s %s: %v", method, path, err)
	}
	return answer, body
}

// unpack reads a body as its header says.
func unpack(t *testing.T, encoding string, body []byte) []byte {
	t.Helper()
	var from io.Reader = bytes.NewReader(body)
	var err error
	switch encoding {
	case "gzip":
		from, err = gzip.NewReader(from)
	case "zstd":
		var d *zstd.Decoder
		d, err = zstd.NewReader(from)
		from = d
		defer d.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(from)
	if err != nil {
		t.Fatal(err)
	}
	return plain
}

// Files, answers of the API and errors are the same in every encoding, and a HEAD
// tells what a GET does.
func TestAnswersAreCompressed(t *testing.T) {
	server := httptest.NewServer(newFixtureSite(t))
	defer server.Close()
	for _, path := range []string{"/meetings.csv", "/meetings.jsonl", "/meetings.atom", "/meetings/s26eh29.json", "/sources.json", "/ledger.csv",
		"/api/v1/meetings", "/api/v1/people/nobody", "/api/openapi.json", "/sitemap.xml", "/nowhere", "/nowhere.csv"} {
		_, plain := asks(t, server, http.MethodGet, path, "identity")
		for asked, want := range map[string]string{"gzip": "gzip", "gzip, zstd": "zstd", "br": "", "gzip;q=0": ""} {
			answer, body := asks(t, server, http.MethodGet, path, asked)
			got := answer.Header.Get("Content-Encoding")
			if got != want || answer.Header.Get("Vary") != "Accept-Encoding" {
				t.Errorf("%s, %q accepted: encoding %q, Vary %q", path, asked, got, answer.Header.Get("Vary"))
			}
			if !bytes.Equal(unpack(t, got, body), plain) {
				t.Errorf("%s in %q is not what it is without", path, got)
			}
			head, _ := asks(t, server, http.MethodHead, path, asked)
			if head.Header.Get("Content-Encoding") != want || head.ContentLength >= 0 && head.ContentLength != int64(len(body)) {
				t.Errorf("HEAD %s, %q accepted: encoding %q, length %d of %d", path, asked, head.Header.Get("Content-Encoding"), head.ContentLength, len(body))
			}
		}
	}
}

// What lies compressed is not compressed again, and what has no body stays so.
func TestWhatIsNotCompressed(t *testing.T) {
	server := httptest.NewServer(newFixtureSite(t))
	defer server.Close()
	server.Client().CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	answer, body := asks(t, server, http.MethodGet, "/meetings", "zstd")
	if plain := unpack(t, "zstd", body); !bytes.Contains(plain, []byte("<h1")) || len(answer.Header["Content-Encoding"]) != 1 {
		t.Errorf("a page came as %q: %.40q", answer.Header["Content-Encoding"], plain)
	}
	if answer, _ := asks(t, server, http.MethodGet, "/meetings.csv?country=NO", "gzip"); answer.StatusCode != http.StatusMovedPermanently || answer.Header.Get("Content-Encoding") != "" {
		t.Errorf("a redirect: %d in %q", answer.StatusCode, answer.Header.Get("Content-Encoding"))
	}
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodGet, "/meetings.csv", nil)
	r.Header.Set("Accept-Encoding", "gzip")
	r.Header.Set("If-None-Match", "*")
	newFixtureSite(t).ServeHTTP(w, r)
	if w.Code != http.StatusNotModified || w.Body.Len() != 0 || w.Header().Get("Content-Encoding") != "" || w.Header().Get("Vary") != "Accept-Encoding" {
		t.Errorf("not modified: %d, %d bytes in %q, Vary %q", w.Code, w.Body.Len(), w.Header().Get("Content-Encoding"), w.Header().Get("Vary"))
	}
}

// An answer that was cut short does not end as a whole one does, even for a program
// that takes the end of a connection for the end of a file.
func TestCutShortWhileCompressed(t *testing.T) {
	cut := compressed(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		for i := range 100_000 {
			fmt.Fprintln(w, "line", i)
		}
		panic(http.ErrAbortHandler)
	}))
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.Header.Set("Accept-Encoding", "gzip")
	w := httptest.NewRecorder()
	func() {
		defer func() { _ = recover() }()
		cut.ServeHTTP(w, r)
	}()
	from, err := gzip.NewReader(w.Body)
	if err == nil {
		_, err = io.ReadAll(from)
	}
	if !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a part was taken for the whole: %v", err)
	}
}

// A file that gets on is sent to its end, however long it takes beyond what a server
// gives a page; through all that stands before the routes.
func TestLongDownloadsAreWaitedFor(t *testing.T) {
	const size = 2*stretch + stretch/2
	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		out := newPatient(w)
		for range size / 1024 {
			if _, err := out.Write(bytes.Repeat([]byte("x"), 1024)); err != nil {
				return
			}
		}
		time.Sleep(400 * time.Millisecond)
		_, _ = out.Write([]byte("the end"))
	}))
	for _, before := range slices.Backward(append(Around(slog.New(slog.DiscardHandler)), compressed)) {
		handler = before(handler)
	}
	server := httptest.NewUnstartedServer(handler)
	server.Config.WriteTimeout = 200 * time.Millisecond
	server.Start()
	defer server.Close()
	for _, encoding := range []string{"identity", "gzip"} {
		answer, body := asks(t, server, http.MethodGet, "/", encoding)
		if plain := unpack(t, answer.Header.Get("Content-Encoding"), body); len(plain) != size+len("the end") {
			t.Errorf("in %s %d bytes came of %d", encoding, len(plain), size)
		}
	}
}
