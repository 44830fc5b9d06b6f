package web

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

// FuzzRequest asks for any path and query: no answer is a failure, and where an
// address leads on, it leads to one on this site that does not lead back.
func FuzzRequest(f *testing.F) {
	for _, address := range []string{"/", "/meetings?country=NO&country=kenya&utm=1", "/meetings?from=2025-05&to=2025&sort=oldest&page=1", "/meetings?q=%22a+b", "/meetings?q=NEAR(",
		"/timeline/2025/05/28?colour=status", "/meetings/s26eh29.json", "/meetings/9p0x4tn", "/sources/2025-05-28-1f0c9a3e?x", "/search?q=%00%ff", "/static/../x", "//x/..", "/countries/norway/kenya",
		"/meetings.csv?bom=1&country=NO", "/sitemaps/meetings-1.xml", "/api/v1/meetings?limit=1&cursor=x", "/api/v1/timeline?from=2025", "/api/v1/search?q=a", "/api/v1/people/x", "/organisations/x", "/places/x?page=2", "/topics/x", "/%zz", "/meetings?parties=4%2B&basis=stated&review=reviewed&format=video&level=minister"} {
		path, query, _ := strings.Cut(address, "?")
		f.Add(path, query)
	}
	site := newFixtureSite(f)
	f.Fuzz(func(t *testing.T, path, query string) {
		at, err := url.ParseRequestURI(path)
		if err != nil || at.Host != "" || at.Scheme != "" || !strings.HasPrefix(path, "/") {
			return // a server never hands on such a request
		}
		if at.RawQuery = query; strings.ContainsAny(query, "\r\n #") {
			return
		}
		if _, err := url.ParseRequestURI(at.RequestURI()); err != nil { // net/http refuses it before the site sees it
			return
		}
		for hops := 0; ; hops++ {
			w := httptest.NewRecorder()
			r := httptest.NewRequest(http.MethodGet, "/", nil)
			r.URL, r.RequestURI = at, at.RequestURI()
			site.ServeHTTP(w, r)
			if w.Code >= 500 {
				t.Fatalf("%q?%q: %d", path, query, w.Code)
			}
			if w.Code != http.StatusMovedPermanently {
				return
			}
			to := w.Header().Get("Location")
			if at, err = url.ParseRequestURI(to); err != nil || at.Host != "" || !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") {
				t.Fatalf("%q?%q leads to %q", path, query, to)
			}
			if hops == 2 {
				t.Fatalf("%q?%q leads on and on, now to %q", path, query, to)
			}
		}
	})
}
