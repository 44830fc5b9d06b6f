package web

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"

	"github.com/readout-archive/readout/internal/store"
)

func TestCanonicalAddress(t *testing.T) {
	for given, want := range map[string]string{
		"":                                   "/meetings",
		"sort=newest&page=1":                 "/meetings",
		"country=kenya&country=azerbaijan":   "/meetings?country=azerbaijan&country=kenya",
		"country=kenya&country=kenya":        "/meetings?country=kenya",
		"topic=energy&person=b&person=a":     "/meetings?person=a&person=b&topic=energy",
		"to=2025&from=2024-05&q=+two++words": "/meetings?q=two+words&from=2024-05&to=2025",
		"utm_source=x&status=held":           "/meetings?status=held",
		"country=&page=3":                    "/meetings?page=3",
		"sort=relevance":                     "/meetings",
		"q=a&sort=relevance":                 "/meetings?q=a&sort=relevance",
		"parties=4%2B":                       "/meetings?parties=4%2B",
		"colour=family":                      "/meetings",
		"q=%22two+words%22+O%27Brien%26":     "/meetings?q=%22two+words%22+O%27Brien%26",
	} {
		values, err := url.ParseQuery(given)
		if err != nil {
			t.Fatal(err)
		}
		q, err := readQuery(values)
		if err != nil {
			t.Errorf("%s: %v", given, err)
			continue
		}
		got := q.address("/meetings")
		if got != want {
			t.Errorf("%s: got %s, want %s", given, got, want)
		}
		again, err := url.Parse(got)
		if err != nil {
			t.Fatal(err)
		}
		if q, err := readQuery(again.Query()); err != nil || q.address("/meetings") != got {
			t.Errorf("%s: its canonical address %s is not its own", given, got)
		}
	}
}

func TestMalformedQuery(t *testing.T) {
	for given, param := range map[string]string{
		"from=27.05.2025":           "from",
		"to=2025-13":                "to",
		"from=2025-02-30":           "from",
		"from=2024/2025":            "from",
		"page=0":                    "page",
		"page=-1":                   "page",
		"page=x":                    "page",
		"page=99999999999999999999": "page",
		"sort=up":                   "sort",
		"view=map":                  "view",
	} {
		values, _ := url.ParseQuery(given)
		_, err := readQuery(values)
		var bad *store.BadValue
		if !errors.As(err, &bad) || bad.Param != param || bad.Right == "" {
			t.Errorf("%s: got %v, want a bad value of %s that says what is right", given, err, param)
		}
	}
	many := url.Values{}
	for range 100 {
		many.Add("person", "x")
	}
	if _, err := readQuery(many); err == nil {
		t.Error("a parameter repeated 100 times was read")
	}
}

func TestPager(t *testing.T) {
	labels := func(current, last int) (line string) {
		for _, l := range newPager(current, last, itoa) {
			line += l.Label + " "
		}
		return line
	}
	for _, c := range []struct {
		current, last int
		want          string
	}{
		{1, 1, ""}, {1, 2, "1 2 Next "}, {2, 3, "Previous 1 2 3 Next "},
		{6, 12, "Previous 1 … 4 5 6 7 8 … 12 Next "}, {12, 12, "Previous 1 … 10 11 12 "}, {1, 2000, "1 2 3 … 2,000 Next "},
	} {
		if got := labels(c.current, c.last); got != c.want {
			t.Errorf("%d of %d: got %q, want %q", c.current, c.last, got, c.want)
		}
	}
}

// Making the links of a list must not change what its page is.
func TestSourcesPageIsItsOwn(t *testing.T) {
	archive := newFixtureArchive(t)
	s := &site{}
	for _, address := range []string{"/sources", "/sources?page=2", "/sources?sort=oldest&page=3", "/sources?publisher=fjordposten"} {
		v := &visit{Request: httptest.NewRequest(http.MethodGet, address, nil), archive: archive, words: testWords}
		q, err := readSourceQuery(v.URL.Query())
		if err != nil {
			t.Fatal(err)
		}
		found := &store.SourceList{Page: store.Page[store.SourceRow]{Number: q.Page, Pages: 5, Total: 90}}
		if got := s.newSourcesPage(v, q, found, "").Canonical; got != address {
			t.Errorf("%s: its canonical address is %s", address, got)
		}
	}
}
