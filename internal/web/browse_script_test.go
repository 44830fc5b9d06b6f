package web

import (
	"log/slog"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/readout-archive/readout/internal/fixture"
	"github.com/readout-archive/readout/internal/store"
)

// newWideSite serves the wider fixture: careers, namesakes, a crowded day.
func newWideSite(t *testing.T) http.Handler {
	t.Helper()
	path := filepath.Join(t.TempDir(), "readout.db")
	if err := fixture.BuildWide(path); err != nil {
		t.Fatal(err)
	}
	archive, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = archive.Close() })
	today, err := time.Parse(time.DateOnly, string(fixture.Today))
	if err != nil {
		t.Fatal(err)
	}
	site, err := New(Config{Hold: Fixed(archive), Contact: "desk@example.org", BaseURL: "https://readout.example",
		Now: func() time.Time { return today }, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// The pages to browse by, over the wider fixture: a path, its status, words
// that the page has; after "!" words that it has not.
var browseScript = []struct {
	path   string
	status int
	words  []string
}{
	{"/timeline", 200, []string{"2014 to 2025. A row is a year, a dot is a meeting on its day", "AZ–PK Pakistan", "Planned 2", "1 without a date not drawn; at the end of the list", "No month", `tabindex="-1"`}},
	{"/timeline?country=KE&page=2&sort=oldest", 301, []string{"/timeline?country=kenya"}},
	{"/timeline?country=singapore", 200, []string{"Remove filter Country: Singapore", "1 held, 1 planned", "2014 to 2020, no meeting", "EU"}},
	{"/timeline?colour=status", 200, []string{"By status:", "Held 34", "Planned 2", "/timeline?status=held"}},
	{"/timeline?colour=family", 301, []string{"/timeline"}},
	{"/timeline?colour=parties", 200, []string{"By parties:", "Two", "Three", "Four or more", "!The colour is the family"}},
	{"/timeline?colour=pink", 400, []string{"colour=pink", "one of family, parties, status"}},
	{"/timeline?country=norway&country=viet-nam", 200, []string{"No meeting in this archive", "Without “Country: Norway”"}},
	{"/timeline/2010s", 200, []string{"2010s", "A row is a year", "!2025, "}},
	{"/timeline/1980s", 404, nil},
	{"/timeline/2024", 200, []string{"A row is a month, a column a day", "Norway – Kenya", "2023", "The same 7 as a list", "All years"}},
	{"/timeline/2023", 200, []string{"The same meeting as a list", "!The same 1 "}},
	{"/timeline/2020", 200, []string{"1 held", "1 dated no nearer than the year"}},
	{"/timeline/2024?topic=energy", 200, []string{"No meeting in this archive", "Remove filter Topic: Energy"}},
	{"/timeline/1999", 404, nil},
	{"/timeline/2024/13", 404, nil},
	{"/timeline/2024/9", 301, []string{"/timeline/2024/09"}},
	{"/timeline/2024/9/1?country=NO", 301, []string{"/timeline/2024/09/01?country=norway"}},
	{"/timeline/2024-09", 301, []string{"/timeline/2024/09"}},
	{"/timeline/2024-09-10", 301, []string{"/timeline/2024/09/10"}},
	{"/timeline/2024/09-10", 301, []string{"/timeline/2024/09/10"}},
	{"/timeline/2024/9/31", 404, nil},
	{"/timeline/2024/09/10-11", 404, nil},
	{"/timeline/24/9", 404, nil},
	{"/timeline/twenty", 404, nil},
	{"/timeline/2024/09", 200, []string{"September 2024", "6 held, on 1 day", "Delegations of Norway and Kenya met", "+3", "February: 1 meeting", "April 2025: 1 meeting"}},
	{"/timeline/2016/05", 200, []string{"Dated to the month, and to no day of it", "Nigar Safarlizade met Kamran Yousafi"}},
	{"/timeline/2024/03", 200, []string{"No article of this archive reports a meeting of March 2024"}},
	{"/timeline/2025/05/27", 200, []string{"Tuesday 27 May 2025", "1 held", "Earlier: 16 May 2025", "Later: 28 May 2025", "The next day", "Delegations of Pakistan, Azerbaijan and Türkiye were to meet"}},
	{"/timeline/2024/09/10", 200, []string{"6 held", "Next, on 19 April 2025"}},
	{"/timeline/2025/02/30", 404, nil},

	{"/meetings?country=kenya", 200, []string{"Daniel Kiprop (United States)1", "Daniel Kiprop (Kenya)2", "Daniel Kiprop Langwat5"}},
	{"/organisations/european-union", 200, []string{"Feed: Meetings of the European Union"}},
	{"/people", 200, []string{"24 people named as taking part", "Ingrid <b>Solheim</b> Aas", "<b>Østensjølid</b>", "3 of this name", `id="lS"`}},
	{"/people?letter=O", 200, []string{"<b>Østensjølid</b>", "!<b>Nadia</b>"}},
	{"/people?letter=Ø&x=1", 301, []string{"/people?letter=%C3%98"}},
	{"/people?letter=%C3%98", 301, []string{"/people?letter=O"}},
	{"/people?letter=1", 301, []string{"/people?letter=%23"}},
	{"/people?letter=%23", 200, []string{"Nobody stands under # in this archive"}},
	{"/people?letter=X&page=2", 404, nil},
	{"/people?name=daniel-kiprop", 200, []string{"Daniel Kiprop: 3 people", "Not decided", "1 held · may be the one of the United States or the one of Kenya", "Deputy Minister of Energy", "Different countries, the United States and Kenya", "2014 to 2017 · 2 held · Energy"}},
	{"/people?name=nobody", 400, []string{"name=nobody"}},
	{"/people?name=kamran-yousafi", 301, []string{"/people/kamran-yousafi"}},
	{"/people/ingrid-solheim-aas", 200, []string{"8 held, 0 planned: with 7 named people of 6 countries, 15 May 2015 to 7 April 2023, for NO Norway and the EU European Union", "25 Sep 2021 and 1 more)", "!cols duo",
		"State Secretary, Ministry of Foreign Affairs 15 May 2015 to 2 Mar 2016, 3 meetings", "Ingrid Aas", "Why these are one person",
		"Met Nigar Safarlizade", "!Ingrid Solheim Aas met", "Daniel Kiprop Langwat", "May be the same"}},
	{"/people/torvald-brandvik", 200, []string{"Colonel 10 Jun 2016, 1 meeting", "Brigadier", "Major General 18 Feb 2021 to 30 Aug 2022, 2 meetings"}},
	{"/people/daniel-kiprop", 200, []string{"2 held, 0 planned: with 3 named people and 5 countries", "the same first names, another country", "3 people of this name"}},
	{"/people/henrik-vagslid", 200, []string{"!All 1 held", "1 held Show on timeline", "0 planned, as one of those attending", `class="band cols duo"`}},
	{"/people/adeline-koh-mei-shan", 200, []string{"1 held, 1 planned", "To meet Trần Quốc Việt Hạnh", "Planned"}},
	{"/people/nobody", 404, nil},

	{"/countries", 200, []string{"15 pairs of 10 countries met", "Kenya and Norway: 7", "Pairs that meet most", "The first 12 of 15. Alone or with a third.", "Viet Nam 0, 1 planned"}},
	{"/countries?count=all", 200, []string{"held meetings of the two and leads", "Kenya and Norway: 8", "!Alone or with a third"}},
	{"/countries?from=2024", 200, []string{"Remove filter From: 2024"}},
	{"/countries/PK", 301, []string{"/countries/pakistan"}},
	{"/countries/norway", 200, []string{"16 held, 0 planned", "Met most", "Who speaks for it", "About what", "Where", "At what level", "Green: held meetings of Norway", "/countries/kenya/norway", "Show on timeline CSV Feed"}},
	{"/countries/atlantis", 404, nil},
	{"/countries/pakistan/azerbaijan", 301, []string{"/countries/azerbaijan/pakistan"}},
	{"/countries/azerbaijan/pakistan", 200, []string{"Azerbaijan and PK Pakistan", "2017 to 2023: none in this archive", `class="at-b"`, "Topics by year", "Who met whom",
		"1 in Azerbaijan, 1 in Pakistan, 0 elsewhere, 1 with no place stated", "Delegations of Pakistan, Azerbaijan and Türkiye were to meet"}},
	{"/countries/kenya/kenya", 404, nil},

	{"/organisations", 200, []string{"European Union", "World Bank", "no country is counted for it"}},
	{"/organisations/european-union", 200, []string{"3 held, 0 planned", "Ingrid Solheim Aas", "Who speaks for it", "Names used"}},
	{"/places", 200, []string{"Nairobi", "Kenya", "Countries of places are by gazetteer"}},
	{"/places?page=99", 404, nil},
	{"/places/nairobi", 200, []string{"is by gazetteer where the article does not say it", "Who met here", "How articles name it", "GeoNames"}},
	{"/topics", 200, []string{"Relations", "Security", "Energy"}},
	{"/topics/trade-and-investment", 200, []string{`content="Meetings about Trade and investment: `}},
	{"/topics/energy", 200, []string{"6 held, 0 planned. Oil, gas, electricity.", "Who talks about it", "Together with", "The words it rests on"}},
	{"/topics/alchemy", 404, nil},

	{"/coverage", 200, []string{"What was read", "39 articles of 5 publishers", "Fjordposten", "Could not be read 1", "1 held meeting has no year and stands under “All” alone", "1 other file in the folders was counted and not read", "A year with few meetings here is first of all a year with few articles"}},
	{"/ledger", 200, []string{"3 sentences", "spoke by telephone", "Telephone call: a call is no meeting", "1 file that could not be read", "wire/empty.txt", "report it"}},
	{"/ledger?reason=call", 200, []string{"2 sentences", "Remove filter Reason: Telephone call", "!hope to meet"}},
	{"/ledger?reason=magic", 400, []string{"reason=magic"}},
	{"/ledger?sort=oldest", 200, []string{"Oldest"}},
	{"/ledger?sort=best", 400, []string{"sort=best"}},
	{"/ledger?view=files", 200, []string{"Files that could not be read", "the file is empty"}},
	{"/editions", 200, []string{"1 November 2025, current and first", "Corrected by an editor, 1", "Place: Nairobi, now Mombasa", "9p0x4tn into s26eh29", "Withdrawn, 1"}},
	{"/editions?edition=nothing", 400, []string{"edition=nothing"}},
}

func TestBrowseScript(t *testing.T) {
	site := newWideSite(t)
	for _, line := range browseScript {
		t.Run(line.path, func(t *testing.T) {
			w := get(site, line.path)
			if w.Code != line.status {
				t.Fatalf("status %d, want %d", w.Code, line.status)
			}
			raw := w.Body.String()
			if line.status == http.StatusMovedPermanently {
				raw = w.Header().Get("Location")
			}
			page := readable(raw)
			has := func(words string) bool { return strings.Contains(page, words) || strings.Contains(raw, words) }
			for _, want := range line.words {
				if not, absent := strings.CutPrefix(want, "!"); absent {
					if has(not) {
						t.Errorf("%q is on the page", not)
					}
				} else if !has(want) {
					t.Errorf("%q is missing from:\n%s", want, page)
				}
			}
		})
	}
}
