package e2e

import (
	"html"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/go-chi/chi/v5"
)

// perRoute is how many addresses of one route are looked at.
const perRoute = 2

// states are addresses that no link leads to, or that show a state of a page
// which a crawl would not choose. They hold for every archive.
var states = []string{
	"/nowhere", "/meetings?country=atlantis", "/meetings?from=27.05.2025", "/meetings?q=zyzzyva", "/meetings?view=table",
	"/search?q=xyzzy+zyzzyva", "/timeline?colour=parties", "/timeline?colour=status", "/timeline?q=zyzzyva", "/timeline/2010s",
	"/countries?count=all", "/ledger?view=files", "/people?letter=S",
}

// fixtureStates are those of the fixture alone.
var fixtureStates = []string{
	"/meetings/7c2wq9h", "/meetings/s26eh29", "/meetings/r4d8r11", "/meetings/m4nyp4r", "/meetings/t3r1ad0", "/meetings/rt1namm", "/meetings/v1d30ca",
	"/meetings/n0dat3x", "/meetings/thr33r3", "/meetings/p1ann3d", "/meetings/b2c3d4e", "/meetings/h0st11e", "/meetings/0nec0un",
	"/people/ingrid-solheim-aas", "/people/torvald-brandvik", "/people/daniel-kiprop", "/people?name=daniel-kiprop", "/people/rania-haddadini",
	"/timeline/2024", "/timeline/2024/09", "/timeline/2016/05", "/timeline/2024/03", "/timeline/2025/05/28", "/timeline?country=singapore",
	"/search?q=ostensjolid", "/countries/azerbaijan/pakistan", "/countries/kazakhstan",
}

var hrefs = regexp.MustCompile(`(?:href|action)="(/[^"]*)"`)

// addresses finds pages by following links from the first one: two for each
// route of the router. A route that nothing leads to is an error, for nobody
// would find it.
func addresses(t *testing.T, s site) (pages []string) {
	t.Helper()
	found := map[string][]string{}
	seen := map[string]bool{"/": true}
	queue := []string{"/"}
	pages = append(pages, states...)
	if s.name == "fixture" {
		pages = append(pages, fixtureStates...)
	}
	for _, state := range pages {
		if path, _, _ := strings.Cut(state, "?"); pattern(s.routes, path) != "" {
			queue = append(queue, state)
		}
	}
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		response, body := s.fetch(t, path)
		if response.StatusCode != http.StatusOK || !strings.HasPrefix(response.Header.Get("Content-Type"), "text/html") {
			continue
		}
		if !slices.Contains(pages, path) {
			pages = append(pages, path)
		}
		for _, m := range hrefs.FindAllStringSubmatch(body, -1) {
			next, _, _ := strings.Cut(html.UnescapeString(m[1]), "#")
			u, err := url.Parse(next)
			if err != nil || seen[next] || strings.HasPrefix(u.Path, "/static/") {
				continue
			}
			seen[next] = true
			route := pattern(s.routes, u.Path)
			if route == "" {
				t.Errorf("%s links to %s, which no route answers", path, next)
				continue
			}
			if len(found[route]) < perRoute {
				found[route] = append(found[route], next)
				if !machines.MatchString(route) { // a whole archive as CSV is no page
					queue = append(queue, next)
				}
			}
		}
	}
	if s.name == "fixture" { // another archive may hold no organisation
		for _, route := range unfound(t, s.routes, found) {
			t.Errorf("no page of the %s leads to the route %s", s.name, route)
		}
	}
	slices.Sort(pages)
	return slices.Compact(pages)
}

// pattern is the route that answers a path, "" for none.
func pattern(routes chi.Routes, path string) string {
	c := chi.NewRouteContext()
	if !routes.Match(c, http.MethodGet, path) {
		return ""
	}
	return c.RoutePattern()
}

// machines are routes that are no page of a person's: they are known by
// convention, or to programs.
var machines = regexp.MustCompile(`^/(static/|robots\.txt|opensearch\.xml|sitemap|api/|openapi|oai|healthz|readyz|metrics|feeds?|exports?|schemas?|\.well-known|context|needs-a-server$)|\.[a-z]+$|\{format\}|\*$`)

// unfound lists the routes of pages that the crawl did not meet.
func unfound(t *testing.T, routes chi.Routes, found map[string][]string) (missing []string) {
	t.Helper()
	err := chi.Walk(routes, func(method, route string, _ http.Handler, _ ...func(http.Handler) http.Handler) error {
		if method == http.MethodGet && route != "/" && len(found[route]) == 0 && !machines.MatchString(route) {
			missing = append(missing, route)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return missing
}
