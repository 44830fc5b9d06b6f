package web

import (
	"html"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/store"
)

// A facet of more values than a list shows leads to all of them, under the
// filters of the list; each leads to as many meetings as its number says.
func TestEveryValueOfAFacet(t *testing.T) {
	site := newWideSite(t)
	list := html.UnescapeString(get(site, "/meetings?status=held").Body.String())
	for _, want := range []string{`href="/meetings/by/country?status=held"`, `href="/meetings/by/host?status=held"`} {
		if !strings.Contains(list, want) {
			t.Errorf("the list does not lead to %s", want)
		}
	}
	if page := get(site, "/meetings").Body.String(); !strings.Contains(page, `<a href="/countries">All `) {
		t.Error("a list without a filter does not lead to the index of countries")
	}
	w := get(site, "/meetings/by/country?status=held")
	values := regexp.MustCompile(`<li><a href="([^"]+)"><span>([^<]+)</span><b>(\d+)</b>`).FindAllStringSubmatch(w.Body.String(), -1)
	if w.Code != http.StatusOK || len(values) <= facetLimit {
		t.Fatalf("all countries: %d, %d values, want more than the %d of a list", w.Code, len(values), facetLimit)
	}
	for _, v := range values {
		if page := readable(get(site, html.UnescapeString(v[1])).Body.String()); !strings.Contains(page, v[3]+" held") {
			t.Errorf("%s is said to have %s held meetings, and %s has others", v[2], v[3], v[1])
		}
	}
	page := readable(w.Body.String())
	for _, want := range []string{"Held meetings, by country", "Remove filter Status: Held", "its number says how many"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

func TestFacetPageAddresses(t *testing.T) {
	site := newWideSite(t)
	for path, want := range map[string]int{
		"/meetings/by/level": 200, "/meetings/by/person?country=kenya": 200, "/meetings/by/status": 404, "/meetings/by/nothing": 404,
		"/meetings/by/country?page=2": 301, "/meetings/by/country?country=NO": 301, "/meetings/by/country?from=x": 400,
	} {
		if w := get(site, path); w.Code != want {
			t.Errorf("%s answers %d, want %d", path, w.Code, want)
		}
	}
	for param := range facetPlurals {
		if w := get(site, "/meetings/by/"+param); w.Code != http.StatusOK {
			t.Errorf("all values of %s: %d", param, w.Code)
		}
	}
}

func TestAllOf(t *testing.T) {
	filtered := list(store.Filter{Country: []string{"kenya"}})
	for _, c := range []struct {
		f    store.Facet
		q    query
		want string // address and label
	}{
		{store.Facet{Param: "country", Total: 8}, filtered, ""},
		{store.Facet{Param: "status", Total: 80}, filtered, ""},
		{store.Facet{Param: "country", Total: 46}, filtered, "/meetings/by/country?country=kenya All 46 countries"},
		{store.Facet{Param: "country", Total: 200}, list(store.Filter{}), "/countries All 200 countries"},
		{store.Facet{Param: "person", Total: 9}, filtered, "/meetings/by/person?country=kenya All people"},
		{store.Facet{Param: "level", Total: 12}, list(store.Filter{}), "/meetings/by/level All 12 levels"},
	} {
		got := ""
		if all := allOf(c.f, c.q); all != nil {
			got = all.Href + " " + all.Label
		}
		if got != c.want {
			t.Errorf("%d values of %s lead to %q, want %q", c.f.Total, c.f.Param, got, c.want)
		}
	}
}
