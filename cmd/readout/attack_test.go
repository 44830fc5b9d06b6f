package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/fixture"
	"github.com/readout-archive/readout/internal/front"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// hostileValues are put into every parameter and every place of a path.
var hostileValues = []string{
	"' OR 1=1 --", `"; DROP TABLE meeting; --`, "1 UNION SELECT sql FROM sqlite_master", "%' ESCAPE '%", "x'41'", "?1", ":a", "\\",
	`"`, `""`, `"unclosed`, "*", "a*", "^a", "NEAR(a b, 5)", "NEAR(", "a AND", "OR", "NOT", "NOT NOT a", "a NOT b", "(", "((((", ")", "a:b", "text:x", "{a b}:c", "-a", "+a", "a^2",
	"../../../../etc/passwd", `..\..\..\etc\passwd`, "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "....//....//etc/passwd", "/etc/passwd", "file:///etc/passwd", "C:\\windows\\win.ini", "readout.db", ".git/config",
	"\r\nSet-Cookie: zqx=1", "%0d%0aSet-Cookie:%20zqx=1", "\n", "\x00", "a\x00b", "\x1b[2J", "\xff\xfe", "\xed\xa0\x80", "\u202e", strings.Repeat("\u0301", 500),
	"-1", "0", "00", "+1", "1e9", "99999999999999999999", "9223372036854775807", "-9223372036854775808", "2147483648", "0x10", "٣", "NaN", "null", "[]", "{}", "true",
	"0000", "0000-00", "0000-00-00", "9999-12-31", "2025-02-30", "2025-02-29", "2025-05-19/2025-05-25", "../2025", "-2025", "12025", "2025-W01", "2025-21",
	"<script>zqx()</script>", `"><img src=x onerror=zqx()>`, "javascript:zqx()", "{{.}}", "${7*7}", "%s%n%x", strings.Repeat("a", 3000), strings.Repeat("a ", 1500), strings.Repeat(`"a" `, 700), strings.Repeat("(", 1000),
}

var (
	hostileParameters = []string{"q", "person", "country", "org", "topic", "host", "place", "level", "parties", "status", "format", "basis", "review", "reports", "publisher", "from", "to", "sort", "page", "colour", "view", "records", "reason", "edition", "bom", "limit", "cursor", "zqx"}
	hostilePages      = []string{"/", "/meetings", "/meetings.csv", "/meetings.json", "/meetings.atom", "/timeline", "/timeline/2025", "/people", "/countries", "/sources", "/search", "/ledger", "/editions", "/coverage",
		"/organisations", "/places", "/topics", "/api/v1/meetings", "/api/v1/facets", "/api/v1/timeline", "/api/v1/people", "/api/v1/sources", "/api/v1/search"}
	hostilePaths = []string{"/%s", "/meetings/%s", "/meetings/%s.json", "/meetings/s26eh29.%s", "/meetings.%s", "/timeline/%s", "/timeline/2025/%s", "/timeline/2025/05/%s", "/people/%s", "/countries/%s", "/countries/norway/%s", "/organisations/%s", "/places/%s", "/topics/%s", "/sources/%s", "/static/%s", "/sitemaps/%s.xml", "/sitemaps/meetings-%s.xml", "/api/v1/meetings/%s",
		"/api/v1/sources/%s", "/api/v1/people/%s", "/api/v1/countries/%s", "/api/v1/%s", "/api/%s"}
)

// TestAttack sends hostile values to every parameter and path of a served
// archive: no answer is a failure, none has a header or words that it should not,
// and no byte of the archive's folder changes.
func TestAttack(t *testing.T) {
	s := newAttacked(t, usual)
	before := s.folder(t)
	statuses := map[int]int{}
	ask := func(address string) {
		w := httptest.NewRecorder()
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		at, err := url.ParseRequestURI(address)
		if err != nil {
			return // a server never hands on such a request
		}
		r.URL, r.RequestURI = at, address
		s.handler.ServeHTTP(w, r)
		statuses[w.Code]++
		if w.Code >= 500 || w.Code == 0 {
			t.Errorf("%d for %.200q", w.Code, address)
		}
		if w.Header().Get("Set-Cookie") != "" {
			t.Errorf("%.200q sets a cookie", address)
		}
		for name, values := range w.Header() {
			if strings.ContainsAny(name+strings.Join(values, ""), "\r\n\x00") {
				t.Errorf("%.200q has the header %q: %q", address, name, values)
			}
		}
		if w.Code == http.StatusMovedPermanently && !strings.HasPrefix(w.Header().Get("Location"), "/") || strings.HasPrefix(w.Header().Get("Location"), "//") {
			t.Errorf("%.200q leads to %q", address, w.Header().Get("Location"))
		}
		for _, inside := range []string{"root:x:0", "sqlite", "SQL logic", "goroutine ", "panic:", ".go:", "no such table"} {
			if strings.Contains(w.Body.String(), inside) && !strings.Contains(address, inside) {
				t.Errorf("%.200q shows %q", address, inside)
			}
		}
	}
	for _, page := range hostilePages {
		if ask(page); statuses[http.StatusNotFound] > 0 {
			t.Fatalf("%s is no page: there is nothing to attack", page)
		}
	}
	asked := 0
	for _, value := range hostileValues {
		for _, page := range hostilePages {
			for _, parameter := range hostileParameters {
				if asked++; *soak == 0 && asked%11 != 0 {
					continue // the short form
				}
				ask(page + "?" + parameter + "=" + url.QueryEscape(value))
			}
		}
		for _, path := range hostilePaths {
			ask(fmt.Sprintf(path, url.PathEscape(value)))
			ask(fmt.Sprintf(path, strings.ReplaceAll(url.PathEscape(value), "%2F", "/")))
		}
	}
	for _, parameter := range hostileParameters {
		for _, query := range []string{strings.Repeat(parameter+"=a&", 500), parameter, parameter + "=%zz", "%" + parameter, parameter + "[]=1", parameter + "=1;" + parameter + "=2"} {
			ask("/meetings?" + query)
		}
	}
	for n := range 200 { // pages without end
		ask(fmt.Sprintf("/meetings?page=%d", n*n*n*n))
		ask(fmt.Sprintf("/timeline/%d", n*50))
		ask(fmt.Sprintf("/sitemaps/meetings-%d.xml", n*1000))
	}
	if after := s.folder(t); after != before {
		t.Errorf("the archive's folder was %s and is %s", before, after)
	}
	t.Logf("answers by status: %v", statuses)
}

// TestOnlyReading holds that nothing but GET and HEAD is answered.
func TestOnlyReading(t *testing.T) {
	s := newAttacked(t, usual)
	for _, method := range []string{"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "ZQX", "get"} {
		for _, path := range []string{"/", "/meetings", "/meetings/s26eh29", "/api/v1/meetings", "/healthz", "/nowhere", "/static/x"} {
			w := httptest.NewRecorder()
			r := httptest.NewRequest(http.MethodGet, path, strings.NewReader("q=1"))
			r.Method = method
			s.handler.ServeHTTP(w, r)
			if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") != "GET, HEAD" {
				t.Errorf("%s %s: %d, Allow %q", method, path, w.Code, w.Header().Get("Allow"))
			}
		}
	}
	w := httptest.NewRecorder()
	s.handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/meetings?q="+strings.Repeat("a", longestAddress), nil))
	if w.Code != http.StatusRequestURITooLong {
		t.Errorf("an address that is too long: %d", w.Code)
	}
}

// TestHeaders looks at the headers of every kind of answer, refusals among them,
// behind TLS and without it.
func TestHeaders(t *testing.T) {
	for _, https := range []bool{false, true} {
		s := newAttacked(t, usual, func(l *limits) { l.https, l.rate = https, 20 })
		ask := func(method, path string, want int) {
			t.Helper()
			w := httptest.NewRecorder()
			r := httptest.NewRequest(method, path, nil)
			s.handler.ServeHTTP(w, r)
			h := w.Header()
			if w.Code != want {
				t.Errorf("%s %.50s: %d, want %d", method, path, w.Code, want)
			}
			for _, name := range []string{"Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"} {
				if len(h.Values(name)) != 1 {
					t.Errorf("%s %.50s has %s: %q", method, path, name, h.Values(name))
				}
			}
			if h.Get("X-Content-Type-Options") != "nosniff" || !strings.Contains(h.Get("Content-Security-Policy"), "frame-ancestors 'none'") || h.Get("Set-Cookie") != "" {
				t.Errorf("%s %.50s: %v", method, path, h)
			}
			if got := h.Get("Strict-Transport-Security") != ""; got != https {
				t.Errorf("%s %.50s, https %v: Strict-Transport-Security is %v", method, path, https, got)
			}
		}
		for path, want := range map[string]int{"/": 200, "/meetings/s26eh29": 200, "/meetings.csv": 200, "/sitemap.xml": 200, "/api/v1/meetings": 200, "/healthz": 200, "/readyz": 200,
			"/meetings?zqx=1": 301, "/nowhere": 404, "/api/nowhere": 404, "/static/nowhere": 404, "/meetings?from=x": 400, "/meetings?q=" + strings.Repeat("a", longestAddress): 414} {
			ask(http.MethodGet, path, want)
		}
		ask(http.MethodPost, "/", 405)
		ask(http.MethodDelete, "/healthz", 405)
		for range 20 {
			s.handler.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, "/healthz", nil))
		}
		ask(http.MethodGet, "/", 429)
	}
}

// attacked is a served archive.
type attacked struct {
	path, address string
	handler       http.Handler
}

func newAttacked(t *testing.T, wait patience, change ...func(*limits)) *attacked {
	t.Helper()
	s := &attacked{path: filepath.Join(t.TempDir(), "readout.db")}
	if err := fixture.BuildWide(s.path); err != nil {
		t.Fatal(err)
	}
	log := slog.New(slog.DiscardHandler)
	holder, err := store.Hold(s.path, opener())
	if err != nil {
		t.Fatal(err)
	}
	site, err := web.New(web.Config{Hold: holder.Use, Log: log})
	if err != nil {
		t.Fatal(err)
	}
	var bounds limits
	for _, c := range change {
		c(&bounds)
	}
	guards, err := bounds.guards()
	if err != nil {
		t.Fatal(err)
	}
	s.handler = withHealth(site, holder, guards...)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.address = listener.Addr().String()
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	before := &front.Listener{Listener: listener, Handler: s.handler, Ready: site.Ready, Idle: wait.idle, Write: wait.write}
	go func() { ended <- serveUntil(ctx, before, s.handler, wait, log) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Log(err)
		}
		if err := holder.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// folder tells the archive's folder and bytes from any other.
func (s *attacked) folder(t *testing.T) string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(s.path))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%v, %x", entries, sha256.Sum256(data))
}
