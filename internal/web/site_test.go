package web

import (
	"html"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/readout-archive/readout/internal/fixture"
	"github.com/readout-archive/readout/internal/store"
)

// newFixtureArchive builds the archive in which every state of a record occurs.
func newFixtureArchive(t testing.TB) *store.Archive {
	t.Helper()
	path := filepath.Join(t.TempDir(), "readout.db")
	if err := fixture.Build(path); err != nil {
		t.Fatal(err)
	}
	archive, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = archive.Close() })
	return archive
}

// newFixtureSite serves it.
func newFixtureSite(t testing.TB, change ...func(*Config)) http.Handler {
	t.Helper()
	archive := newFixtureArchive(t)
	today, _ := time.Parse(time.DateOnly, string(fixture.Today))
	config := Config{Hold: Fixed(archive), Contact: "desk@example.org", BaseURL: "https://readout.example",
		Now: func() time.Time { return today }, Log: slog.New(slog.DiscardHandler)}
	for _, c := range change {
		c(&config)
	}
	handler, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	return handler
}

func get(handler http.Handler, path string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, path, nil))
	return w
}

var blockTag = regexp.MustCompile(`</?(?:p|li|h\d|div|section|dt|dd|dl|ol|ul|td|th|tr|option|title|main|header|footer|article|form|label|button|small|svg)\b[^>]*>`)

// readable is the page as it reads: without tags, on one line.
func readable(page string) string {
	page = html.UnescapeString(anyTag.ReplaceAllString(blockTag.ReplaceAllString(page, " "), ""))
	return strings.Join(strings.Fields(strings.NewReplacer("\u2068", "", "\u2069", "").Replace(page)), " ")
}

// A line of a script: ask for a path, expect a status and words of the page;
// words after "!" must not be there.
var script = []struct {
	path   string
	status int
	words  []string
}{
	{"/", 200, []string{"Who met whom", "13 held, 2 planned", "Every meeting in the archive", "Every fact shows its sentence", "Still to come",
		"Adeline Koh Mei Shan to meet Trần Quốc Việt Hạnh", "Was planned; outcome not recorded", "Delegations of Pakistan, Azerbaijan and Türkiye were to meet"}},
	{"/meetings", 200, []string{"13 held, 2 planned", "Country", "Norway", "More filters", "Host country", "Date not stated", "Planned", "!Remove filter", "In the year"}},
	{"/meetings?country=norway", 200, []string{"Remove filter Country: Norway", "of 13 held, 2 planned", "Marit Østensjølid met Wanjiru Kamotho-Otieno", "!Selin"}},
	{"/meetings?country=NO", 301, []string{"/meetings?country=norway"}},
	{"/meetings?topic=energy&country=norway&utm=1", 301, []string{"/meetings?country=norway&topic=energy"}},
	{"/meetings?country=norway&topic=energy", 200, []string{"No meeting in this archive", "Without “Topic: Energy”", "Without “Country: Norway”", "All meetings: 13 held, 2 planned"}},
	{"/meetings?from=27.05.2025&country=norway", 400, []string{"from=27.05.2025 is not understood", "2025-05-27", "Without “from”", "Country: Norway"}},
	{"/meetings?country=atlantis", 400, []string{"country=atlantis is not known", "Without “country”: 13 held, 2 planned"}},
	{"/meetings?country=atlantis&country=kenya", 400, []string{"country=atlantis is not known", "Without “country”: 6 held, Country: Kenya"}},
	{"/sources?records=5&publisher=fjordposten", 400, []string{"records=5 is not understood", "Without “records”"}},
	{"/meetings?sort=oldest", 200, []string{"2014", "Trade"}},
	{"/meetings?sort=sources", 200, []string{"3 articles, 3 publishers"}},
	{"/meetings?page=2", 404, []string{"No page at this address"}},
	{"/meetings?from=2025&to=2024", 200, []string{"ends before it begins", "From 2024 to 2025: 5 held, 2 planned"}},
	{"/meetings?from=2025&to=2025", 200, []string{"From: 2025", "To: 2025", "May"}},
	{"/meetings?q=%22trilateral+meeting%22", 200, []string{"Words: \"trilateral meeting\"", "were to meet"}},
	{"/meetings", 200, []string{"Contradict each other", "Reports contradict each other"}},
	{"/meetings?reports=contradict", 200, []string{"Meetings whose reports contradict each other", "Reports: Contradict each other", "2 held", "2 articles, 2 publishers", "3 articles, 3 publishers", "!Selin"}},
	{"/meetings?country=turkiye", 200, []string{"Meetings of Türkiye", "!ontradict each other"}},
	{"/meetings?reports=agree", 400, []string{"reports=agree is not known", "contradict"}},
	{"/meetings?status=planned", 200, []string{"2 planned", "Was planned", "Outcome not recorded"}},

	{"/meetings/s26eh29", 200, []string{"Norway’s Marit Østensjølid met Kenya’s Wanjiru Kamotho-Otieno",
		"Reported by The Mombasa Lantern, 17 May 2025, and Fjordposten, 18 May 2025", "checked by a person on 12 October 2025, who set the place",
		"Also present", "Henrik Vågslid", "set by an editor", "The reports contradict each other", "“Mombasa, Kenya”", "“Nairobi, Kenya”",
		"Office of Wanjiru Kamotho-Otieno", "Only one report says", "only Fjordposten", "only The Mombasa Lantern",
		"1.1 Not shown here. States who, offices, the parties, the date, the place, held, 1 topic. Implies the place",
		"the photograph shows Fort Jesus", "Record 9p0x4tn merged into this one", "Evidence sentences only", "at the publisher",
		"Report an error", "CC BY 4.0", "In copyright", "Before and after, between Kenya and Norway"}},
	{"/meetings/4k7qz2m", 200, []string{"Kamran Yousafi met Türkiye’s Orhan Demirtepe in Lachin, reported 28 May 2025", "Reported in an article of 28 May 2025",
		"Pakistan inferred", "this is the article’s date", "paragraphs on other meetings", "not checked by a person",
		"Not stated Title, publisher, link and rights", "edition of 1 November 2025"}},
	{"/meetings/pft1mjr", 200, []string{"in Lachin on 27 May 2025", "“Yesterday”, counted from the article’s date", "by gazetteer", "paragraphs on another meeting"}},
	{"/meetings/r4d8r11", 200, []string{"Delegations of Pakistan, Azerbaijan and Türkiye were to meet, reported 28 May 2025", "Delegation, no person named",
		"Was planned", "Outcome not recorded", "Place not stated", "Topics Not stated"}},
	{"/meetings/b2c3d4e", 200, []string{"in May 2016", "which credits Azernews", "Town not stated", "From the visit to “Pakistan”"}},
	{"/meetings/v1d30ca", 200, []string{"by video on 4 October 2018", "Form By video stated", "Link only", "The text is at the publisher. This archive may not show it.", "1 Not shown here. States who, the parties, the date, held, the form", "!They spoke of"}},
	{"/meetings/n0dat3x", 200, []string{"Delegations of Kazakhstan and the World Bank met, date not stated", "Date not stated"}},
	{"/meetings/eu7ke44", 200, []string{"The European Union’s Liesbeth Vandeneyndt met Kenya’s Wanjiru Kamotho-Otieno", "European Union"}},
	{"/meetings/t3r1ad0", 200, []string{"a delegation of Georgia met on 25 December 2014", "Delegation, no person named"}},
	{"/meetings/m4nyp4r", 200, []string{"4 more parties met in Nairobi", "from 4 to 6 August 2017", "People", "African Union, no person named", "!Delegation, no"}},
	{"/meetings/p1ann3d", 200, []string{"is to meet Viet Nam’s Trần Quốc Việt Hạnh in Hà Nội, planned for 18 November 2025", "Reported as still to come"}},
	{"/meetings/rt1namm", 200, []string{"Jordan’s رانيا حدّاديني met Egypt’s Nadia El-Sherbini Fahmy in Amman on 20 April 2018"}},
	{"/meetings/0nec0un", 200, []string{"Kenya’s Esther Njeri Mwangale met Kenya’s Daniel Kiprop Langwat in 2020"}},
	{"/meetings/thr33r3", 200, []string{"and in 2 more articles of 2 publishers", "1.1", "3.1", "Not all can be right", "Nairobi, Kenya, only The Mombasa Lantern", "The others neither confirm nor deny it"}},
	{"/meetings/h0st11e", 200, []string{"Daniel <i>Kiprop</i>", `<b onclick="x">Envoy</b>`, `&amp; others \_there\_ [link](javascript:alert(1))`}},
	{"/meetings/9p0x4tn", 301, []string{"/meetings/s26eh29"}},
	{"/meetings/7c2wq9h", 410, []string{"This record is no longer shown", "Record 7c2wq9h", "the editors"}},
	{"/people/somebody-withheld", 410, []string{"This page is no longer shown", "It was withdrawn.", "another page", "!somebody", "!Somebody", "!Record"}},
	{"/sources/2020-01-01-0a0b0c0d", 410, []string{"This article is no longer shown", "Article 2020-01-01-0a0b0c0d was withdrawn"}},
	{"/sources/2018-05-18-0d0c0b0a", 301, []string{"/sources/2020-01-01-0a0b0c0d"}},
	{"/sources/2018-05-18-0d0c0b0a.bib", 301, []string{"/sources/2020-01-01-0a0b0c0d.bib"}},
	{"/people/ester-mwangale", 301, []string{"/people/esther-njeri-mwangale"}},
	{"/meetings?person=ester-mwangale", 301, []string{"/meetings?person=esther-njeri-mwangale"}},
	{"/meetings.atom?person=ester-mwangale&status=held", 301, []string{"/meetings.atom?person=esther-njeri-mwangale&status=held"}},
	{"/meetings?person=somebody-withheld", 400, []string{"person=somebody-withheld"}},
	{"/meetings/zzzzzzz", 404, []string{"No page at this address"}},
	{"/meetings/s26eh29?x=1", 301, []string{"/meetings/s26eh29"}},

	{"/sources", 200, []string{"18 articles", "Publisher", "Fjordposten", "Evidence sentences only", "no record, why", "Most records"}},
	{"/sources?publisher=not-stated", 200, []string{"Publisher: Not stated", "2 articles"}},
	{"/sources?records=5", 400, []string{"records=5"}},
	{"/search", 200, []string{"A name in any spelling"}},
	{"/search?q=ostensjolid", 200, []string{"Marit Østensjølid", "People 1"}},
	{"/search?q=sayu", 200, []string{"People 1", "Meetings 0 Articles 0", "!Meetings: 0", "!0 articles", "!Sort by"}},
	{"/search?q=%22trilateral+meeting%22", 200, []string{"trilateral meeting", "Meetings 1"}},
	{"/search?q=fisheries+xyzzy", 200, []string{"Nothing in this archive", "Only “fisheries”"}},
	{"/search?q=%22%28AND+NEAR%2F%2A", 200, nil},
	{"/search?q=s26eh29", 301, []string{"/meetings/s26eh29"}},
	{"/search?q=S26EH29", 301, []string{"/meetings/s26eh29"}},
	{"/search?q=9p0x4tn", 301, []string{"/meetings/9p0x4tn"}},
	{"/search?q=7c2wq9h", 301, []string{"/meetings/7c2wq9h"}},
	{"/search?q=2025-05-17-89b8abef", 301, []string{"/sources/2025-05-17-89b8abef"}},
	{"/search?q=s26eh2a", 200, []string{"Nothing in this archive"}},
	{"/search?q=kamothz", 200, []string{"Nothing in this archive"}},
	{"/about", 200, []string{"About Readout", "What counts as a meeting", "Where it errs", "“Yesterday”", "How articles are read"}},
	{"/about/method", 200, []string{"How articles are read, and where it errs", "Pass by pass", "participants F1", "Known failures"}},
	{"/nowhere", 404, []string{"No page at this address"}},
	{"/nowhere/", 301, []string{"/nowhere"}},
	{"/meetings/?country=norway", 301, []string{"/meetings?country=norway"}},
	{"/Meetings/4K7QZ2M", 301, []string{"/meetings/4k7qz2m"}},
	{"/%6deetings?status=held", 301, []string{"/meetings?status=held"}},
	{"/people/esther%2Dnjeri%2Dmwangale", 301, []string{"/people/esther-njeri-mwangale"}},
	{"/meetings?parties=4+", 301, []string{"/meetings?parties=4%2B"}},
	{"//example.org/", 301, []string{"/example.org"}},
	{"/countries/kenya//norway/", 301, []string{"/countries/kenya/norway"}},

	{"/meetings?country=%ff", 400, []string{"country=%ff is not understood", "percent-encoded", "Without “country”: 13 held, 2 planned"}},
	{"/meetings?country=kenya;status=held", 400, []string{"country=kenya;status=held is not understood"}},
	{"/meetings?status=%zz", 400, []string{"status=%zz is not understood"}},
	{"/meetings?utm=%zz", 301, []string{"/meetings"}},
	{"/meetings?utm=a;b&country=norway", 301, []string{"/meetings?country=norway"}},
	{"/search?q=%ff", 301, []string{"/search"}},
	{"/search?q=peace;kiprop", 200, []string{"holds all of “peace;kiprop”"}},
	{"/meetings?q=100%25+kiprop", 200, []string{"Words: 100% kiprop"}},
	{"/meetings?q=100%+kiprop", 200, []string{"Words: 100% kiprop"}},
	{"/meetings?q=%4", 200, []string{"Words: %4"}},
	{"/api/v1/meetings?q=kiprop;peace", 200, []string{`"filters":"q=kiprop%3Bpeace"`}},
	{"/api/v1/meetings?country=KE&amp;status=held", 400, []string{`query.amp;status`}},
	{"/sources?publisher=%ff", 400, []string{"publisher=%ff"}},
}

func TestScript(t *testing.T) {
	site := newFixtureSite(t)
	for _, line := range script {
		t.Run(line.path, func(t *testing.T) {
			w := get(site, line.path)
			if w.Code != line.status {
				t.Fatalf("status %d, want %d", w.Code, line.status)
			}
			page := readable(w.Body.String())
			if line.status == http.StatusMovedPermanently {
				page = w.Header().Get("Location")
			}
			for _, want := range line.words {
				if not, ok := strings.CutPrefix(want, "!"); ok {
					if strings.Contains(page, not) {
						t.Errorf("%q is on the page", not)
					}
				} else if !strings.Contains(page, want) {
					t.Errorf("%q is missing from:\n%s", want, page)
				}
			}
		})
	}
}

// Every article's page marks its evidence, each number once, and each number of
// a record leads to a place on the page and back.
func TestEvidenceLeadsBothWays(t *testing.T) {
	site := newFixtureSite(t)
	list := get(site, "/sources").Body.String() + get(site, "/meetings").Body.String()
	ids := regexp.MustCompile(`href="(/(?:sources|meetings)/[^"#?]+)[^"]*"`).FindAllStringSubmatch(list, -1)
	if len(ids) < 30 {
		t.Fatalf("only %d records and articles to look at", len(ids))
	}
	for _, id := range ids {
		page := get(site, id[1]).Body.String()
		anchors := map[string]int{}
		for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(page, -1) {
			anchors[m[1]]++
			if anchors[m[1]] > 1 {
				t.Errorf("%s: the name %q stands twice", id[1], m[1])
			}
		}
		for _, m := range regexp.MustCompile(`href="#([^"]*)"`).FindAllStringSubmatch(page, -1) {
			if anchors[m[1]] == 0 {
				t.Errorf("%s: #%s leads nowhere", id[1], m[1])
			}
		}
	}
}

// Every link of the fixture's pages answers.
func TestLinksAnswer(t *testing.T) {
	site := newFixtureSite(t)
	seen := map[string]bool{"/": true}
	queue := []string{"/"}
	links := regexp.MustCompile(`(?:href|action)="(/[^"]*)"`)
	for len(queue) > 0 && len(seen) < 1500 {
		path := queue[0]
		queue = queue[1:]
		w := get(site, path)
		if w.Code != http.StatusOK {
			t.Errorf("%s answers %d", path, w.Code)
		}
		if strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			inOrder(t, path, w.Body.String())
		}
		for _, m := range links.FindAllStringSubmatch(w.Body.String(), -1) {
			to, _, _ := strings.Cut(html.UnescapeString(m[1]), "#")
			if u, err := url.Parse(to); err != nil {
				t.Errorf("%s: %s is no address", path, to)
			} else if !seen[to] && strings.Count(u.RawQuery, "&") < 2 {
				seen[to] = true
				queue = append(queue, to)
			}
		}
	}
	t.Logf("%d addresses", len(seen))
}

var (
	emptyElement = regexp.MustCompile(`<(?:p|li|h[1-6]|dd|dt|caption)(?: [^>]*)?>(?:\s|<span>|</span>)*</(?:p|li|h[1-6]|dd|dt|caption)>`)
	anyHeading   = regexp.MustCompile(`<h([1-6])[ >]`)
	noisyHeading = regexp.MustCompile(`<h[1-6](?: [^>]*)?>[^\n]*class="ev[^\n]*</h[1-6]>`)
)

// inOrder holds a page to what a screen reader needs: nothing that is empty, no
// level of headings left out, one first heading, headings without the numbers of
// evidence, and "1 meeting".
func inOrder(t *testing.T, path, page string) {
	t.Helper()
	if empty := emptyElement.FindString(page); empty != "" {
		t.Errorf("%s has an element without words: %s", path, empty)
	}
	last, first := 0, 0
	for _, m := range anyHeading.FindAllStringSubmatch(page, -1) {
		level := int(m[1][0] - '0')
		if level == 1 {
			first++
		}
		if level > last+1 {
			t.Errorf("%s has a heading of level %d after one of level %d", path, level, last)
		}
		last = level
	}
	if first != 1 {
		t.Errorf("%s has %d first headings", path, first)
	}
	if noisy := noisyHeading.FindString(page); noisy != "" {
		t.Errorf("%s reads evidence numbers out with a heading: %s", path, noisy)
	}
	if strings.Contains(page, `<b>1</b><span class="vh"> meetings`) {
		t.Errorf("%s tells a screen reader of 1 meetings", path)
	}
}

// No article and no editor can put an element, an attribute or a script into a page.
func TestHostileArticle(t *testing.T) {
	site := newFixtureSite(t)
	for _, path := range []string{"/meetings/h0st11e", "/meetings", "/sources", "/people/daniel-kiprop", "/search?q=kiprop", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E"} {
		page := get(site, path).Body.String()
		if before, after, linked := strings.Cut(page, `<script type="application/ld+json">`); linked { // data, which no browser runs
			data, rest, _ := strings.Cut(after, "</script>")
			if strings.Contains(data, "<") {
				t.Errorf("%s: an element in the linked data: %s", path, data)
			}
			page = before + rest
		}
		for _, bad := range []string{"<script", "<img", "<i>Kiprop", "onclick=\"", "javascript:alert", "onerror=a\"", "\x07"} {
			if strings.Contains(strings.ReplaceAll(page, "[link](javascript:alert(1))", ""), bad) {
				t.Errorf("%s: %q came through", path, bad)
			}
		}
	}
}

// A HEAD of a file has the headers of a GET, and no record is written for it: of
// a large archive that would take minutes.
func TestHeadOfFiles(t *testing.T) {
	var log strings.Builder
	site := newFixtureSite(t, func(c *Config) { c.Log = slog.New(slog.NewTextHandler(&log, nil)) })
	for _, path := range []string{"/meetings.jsonl", "/participations.csv", "/meetings.atom", "/sources.csv", "/ledger.json"} {
		full, head := get(site, path), httptest.NewRecorder()
		site.ServeHTTP(head, httptest.NewRequest(http.MethodHead, path, nil))
		if diff := cmp.Diff(full.Header(), head.Header()); diff != "" || head.Code != http.StatusOK || full.Body.Len() == 0 {
			t.Errorf("HEAD %s: %d, %s", path, head.Code, diff)
		}
		if head.Body.Len() > 0 {
			t.Errorf("HEAD %s: %d bytes were written", path, head.Body.Len())
		}
	}
	if strings.Contains(log.String(), "status=0") || strings.Count(log.String(), "method=HEAD") != 5 {
		t.Errorf("the log says %s", log.String())
	}
}

func TestHeaders(t *testing.T) {
	site := newFixtureSite(t)
	w := get(site, "/about")
	for name, want := range map[string]string{
		"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff", "Content-Type": "text/html; charset=utf-8",
	} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
	again := httptest.NewRequest(http.MethodGet, "/about", nil)
	again.Header.Set("If-None-Match", w.Header().Get("ETag"))
	second := httptest.NewRecorder()
	site.ServeHTTP(second, again)
	if second.Code != http.StatusNotModified || second.Body.Len() != 0 {
		t.Errorf("a page that the browser has: %d, %d bytes", second.Code, second.Body.Len())
	}
	for method, status := range map[string]int{http.MethodHead: 200, http.MethodPost: 405, http.MethodDelete: 405} {
		w := httptest.NewRecorder()
		site.ServeHTTP(w, httptest.NewRequest(method, "/about", nil))
		if w.Code != status {
			t.Errorf("%s: %d, want %d", method, w.Code, status)
		}
		if status == 405 && w.Header().Get("Allow") == "" {
			t.Errorf("%s: no Allow", method)
		}
	}
	if strings.Contains(get(site, "/meetings").Body.String(), " style=") {
		t.Error("a page has a style attribute")
	}
}

func TestReportAddress(t *testing.T) {
	for contact, want := range map[string]string{
		"":                                       "",
		"desk@example.org":                       "mailto:desk@example.org?subject=Error%20in%20record%204k7qz2m",
		"mailto:a@example.org":                   "mailto:a@example.org?subject=Error%20in%20record%204k7qz2m",
		"https://example.org/errors?record={id}": "https://example.org/errors?record=4k7qz2m",
	} {
		s := &site{config: Config{Contact: contact}}
		if got := s.reportAddress("4k7qz2m", "Error in record 4k7qz2m"); got != want {
			t.Errorf("%q: got %q, want %q", contact, got, want)
		}
	}
}
