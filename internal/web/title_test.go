package web

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

var (
	windowTitle = regexp.MustCompile(`<title>([^<]*)</title>`)
	description = regexp.MustCompile(`<meta name="description" content="([^"]+)">`)
)

// A title says which filters a page has and which page of a list it is: two
// tabs, two bookmarks, two prints are told apart.
func TestTitles(t *testing.T) {
	site := newWideSite(t)
	seen := map[string]string{}
	for path, want := range map[string]string{
		"/meetings":                              "Meetings",
		"/meetings?page=2":                       "Meetings, page 2 of 2",
		"/meetings?country=kenya&country=norway": "Meetings of Kenya and Norway",
		"/meetings?country=united-states":        "Meetings of the United States",
		"/meetings?person=marit-ostensjolid&topic=energy&topic=health": "Meetings of Marit Østensjølid about Energy and Health",
		"/meetings?country=kenya&host=norway&from=2012":                "Meetings of Kenya in Norway from 2012",
		"/meetings?place=nairobi&to=2018-05":                           "Meetings in Nairobi until May 2018",
		"/meetings?from=2012&to=2018":                                  "Meetings from 2012 to 2018",
		"/meetings?from=2025&to=2025":                                  "Meetings of 2025",
		"/meetings?country=kenya&from=2025&to=2025":                    "Meetings of Kenya, 2025",
		"/meetings?country=kenya&status=held":                          "Held meetings of Kenya",
		"/meetings?status=planned&from=2025&to=2025":                   "Planned meetings of 2025",
		"/meetings?country=kenya&reports=contradict&from=2025&to=2025": "Meetings of Kenya, 2025, whose reports contradict each other",
		"/meetings?reports=contradict&from=2024":                       "Meetings from 2024 whose reports contradict each other",
		"/meetings?parties=2&format=video&review=unreviewed":           "Meetings by video, two parties, not checked by a person",
		"/meetings?level=minister&publisher=fjordposten":               "Meetings, level: Minister, reported by Fjordposten",
		"/meetings?publisher=not-stated&added=this":                    "Meetings, publisher not stated, added in this edition",
		"/meetings?q=survey":                                           "Meetings with the words “survey”",
		"/meetings?q=%22first+survey%22":                               `Meetings with the words "first survey"`,
		"/timeline":                                                    "Timeline, 2014 to 2025",
		"/timeline?country=kenya":                                      "Timeline, 2014 to 2025, meetings of Kenya",
		"/timeline?status=held":                                        "Timeline, 2014 to 2025, held meetings",
		"/timeline/2025?country=kenya":                                 "Timeline, 2025, meetings of Kenya",
		"/timeline/2025/05":                                            "Timeline, May 2025",
		"/sources?publisher=fjordposten":                               "Sources, Publisher: Fjordposten",
		"/sources?page=2":                                              "Sources, page 2 of 2",
		"/ledger?reason=call":                                          "Considered, and not a record, Reason: Telephone call",
		"/ledger?view=files":                                           "Files that could not be read",
		"/search?q=survey":                                             "“survey”: search",
		"/search?q=%22first+survey%22":                                 `"first survey": search`,
		"/people/marit-ostensjolid":                                    "Marit Østensjølid",
		"/countries/kenya/norway":                                      "Kenya and Norway",
		"/editions":                                                    "Editions",
	} {
		w := get(site, path)
		m := windowTitle.FindStringSubmatch(w.Body.String())
		if m == nil {
			t.Fatalf("%s answers %d without a title", path, w.Code)
		}
		got := strings.NewReplacer("\u2068", "", "\u2069", "").Replace(strings.TrimSuffix(html.UnescapeString(m[1]), " – Readout"))
		if got != want {
			t.Errorf("%s is called\n     %q\nwant %q", path, got, want)
		}
		if other := seen[got]; other != "" {
			t.Errorf("%s and %s are both called %q", path, other, got)
		}
		seen[got] = path
		if description.FindString(w.Body.String()) == "" && !strings.HasPrefix(path, "/search") {
			t.Errorf("%s is not described", path)
		}
	}
}

// What lasted some days begins a time with its first and ends it with its last.
func TestTimesOfIntervals(t *testing.T) {
	for _, c := range []struct {
		first, last readout.Date
		want        string
	}{
		{"2012-11-05/2012-11-09", "2025-05-27", "5 November 2012 to 27 May 2025"},
		{"2012-05", "2025-05-19/2025-05-25", "May 2012 to 25 May 2025"},
		{"2012-11-05/2012-11-09", "2012-11-05/2012-11-09", "5 to 9 November 2012"},
		{"", "", ""},
	} {
		if got := dateRangeText(c.first, c.last); got != c.want {
			t.Errorf("from %s to %s: %q, want %q", c.first, c.last, got, c.want)
		}
	}
	if got, want := whenRange("2012-11-05/2012-11-09", "2025-05-19/2025-05-25"), "5 Nov 2012 to 25 May 2025"; got != want {
		t.Errorf("an office from %q, want %q", got, want)
	}
}

// A title in another language says so, or a screen reader says it as English.
func TestTitlesSayTheirLanguage(t *testing.T) {
	site := newFixtureSite(t)
	page := get(site, "/sources").Body.String()
	found := regexp.MustCompile(`href="(/sources/2025-06-03-[0-9a-f]+)" lang="nb">Møte i Mombasa<`).FindStringSubmatch(page)
	if found == nil {
		t.Fatal("the list of articles gives a Norwegian title no language")
	}
	if strings.Contains(page, ` lang="en">Trade talks<`) {
		t.Error("a title in the site's own language is marked as one in another")
	}
	if page := get(site, found[1]).Body.String(); !strings.Contains(page, `<h1 lang="nb">Møte i Mombasa</h1>`) {
		t.Error("the article's page gives its title no language")
	}
	for want, s := range map[string]readout.Source{"": {Title: "Trade talks", Language: "en"}, "ar": {Title: "لقاء", Language: "ar"}} {
		if got := titleLanguage(s); got != want {
			t.Errorf("the title %q is in %q, want %q", s.Title, got, want)
		}
	}
	if got := titleLanguage(readout.Source{Language: "nb"}); got != "" {
		t.Errorf("what is said in place of a title is in %q, want the site's own", got)
	}
}

// Two editions of one day are told apart.
func TestEditionsOfOneDay(t *testing.T) {
	first, second := store.Edition{ID: "27c30aae", Built: "2025-11-01"}, store.Edition{ID: "228857ab", Built: "2025-11-01"}
	if got, want := editionDay(first, []store.Edition{first, second}), "1 November 2025 (27c3)"; got != want {
		t.Errorf("one of two is called %q, want %q", got, want)
	}
	if got, want := editionDay(first, []store.Edition{first, {ID: "228857ab", Built: "2025-12-01"}}), "1 November 2025"; got != want {
		t.Errorf("the only one of its day is called %q, want %q", got, want)
	}
}
