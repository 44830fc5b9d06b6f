package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	ics "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"
	"github.com/gorilla/feeds"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// TestFormatsReadBack invents worlds, reads their articles into archives, asks
// for each list under random filters in every format, and wants what it reads
// back to be the meetings of the store, in their order.
func TestFormatsReadBack(t *testing.T) {
	for seed := range uint64(2) {
		t.Run(fmt.Sprint("world ", seed+1), func(t *testing.T) {
			b := newReadBack(t, seed+1)
			random := rand.New(rand.NewPCG(seed, 3))
			found := 0
			for range 25 {
				f, sort := b.randomFilter(random)
				found += len(b.list(f, sort))
				b.check(f, sort)
			}
			if found < 200 {
				t.Errorf("the filters found only %d meetings in all", found)
			}
		})
	}
}

// readBack is an archive and its site.
type readBack struct {
	*testing.T
	archive *store.Archive
	site    http.Handler
	facets  []store.Facet
}

func newReadBack(t *testing.T, seed uint64) *readBack {
	t.Helper()
	dir := t.TempDir()
	command(t, dir, "bench", "generate", "--meetings", "80", "--seed", fmt.Sprint(seed), "articles")
	command(t, dir, "ingest", "--db", "readout.db", "--built", "2025-07-01", "articles")
	archive, err := store.Open(filepath.Join(dir, "readout.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { archive.Close() })
	site, err := web.New(web.Config{Hold: web.Fixed(archive), BaseURL: "https://readout.example", Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	b := &readBack{T: t, archive: archive, site: site}
	all, err := archive.Select(t.Context(), store.Filter{})
	if err == nil {
		b.facets, err = all.Facets(t.Context(), 30)
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// randomFilter asks for up to three things that the archive knows, in some order.
func (b *readBack) randomFilter(random *rand.Rand) (f store.Filter, sort store.Sort) {
	for range random.IntN(4) {
		switch at := random.IntN(len(b.facets) + 3); {
		case at < len(b.facets):
			if values := b.facets[at].Values; len(values) > 0 {
				f = f.With(b.facets[at].Param, values[random.IntN(len(values))].ID)
			}
		case at == len(b.facets):
			f.From = readout.Date(fmt.Sprint(1990 + random.IntN(30)))
		case at == len(b.facets)+1:
			f.To = readout.Date(fmt.Sprintf("%d-%02d", 2005+random.IntN(20), 1+random.IntN(12)))
		default:
			f.Q = []string{"minister", "president", "trade", "talks", "\"met with\""}[random.IntN(5)]
		}
	}
	return f, []store.Sort{store.Newest, store.Oldest, store.Sources, store.LastAdded}[random.IntN(4)]
}

// list is what the store has.
func (b *readBack) list(f store.Filter, sort store.Sort) (meetings []readout.Meeting) {
	b.Helper()
	selection, err := b.archive.Select(b.Context(), f)
	if err == nil {
		err = selection.Meetings(b.Context(), sort, func(m readout.Meeting) error {
			meetings = append(meetings, m)
			return nil
		})
	}
	if err != nil {
		b.Fatal(err)
	}
	return meetings
}

// get asks the site, following redirects to the canonical address.
func (b *readBack) get(address string) []byte {
	b.Helper()
	for range 3 {
		w := httptest.NewRecorder()
		b.site.ServeHTTP(w, httptest.NewRequest(http.MethodGet, address, nil))
		if w.Code == http.StatusOK {
			return w.Body.Bytes()
		}
		if w.Code != http.StatusMovedPermanently {
			b.Fatalf("%s answers %d: %s", address, w.Code, w.Body)
		}
		address = w.Header().Get("Location")
	}
	b.Fatalf("%s redirects without end", address)
	return nil
}

// readRow is what a format tells of a meeting or a participation.
type readRow []string

// check reads every format of a list back.
func (b *readBack) check(f store.Filter, sort store.Sort) {
	b.Helper()
	values := url.Values{"sort": {string(sort)}}
	for _, p := range f.Params() {
		values.Add(p.Name, p.Value)
	}
	query := "?" + values.Encode()
	want := b.list(f, sort)
	same := func(format string, want, got []readRow) {
		b.Helper()
		if diff := cmp.Diff(want, got); diff != "" {
			b.Errorf("%s%s: the store and the file differ:\n%s", format, query, diff)
		}
	}
	held := 0
	for _, m := range want {
		if m.Status == readout.Held {
			held++
		}
	}
	if onPage := pageCount.FindSubmatch(b.get("/meetings" + query)); onPage == nil ||
		numberOf(onPage[1], "held") != held || numberOf(onPage[1], "planned") != len(want)-held {
		b.Errorf("/meetings%s says %s of %d held, %d planned", query, onPage, held, len(want)-held)
	}
	ids := make([]readRow, len(want))
	whole, flat := make([]readRow, len(want)), make([]readRow, len(want))
	var takenPart, planned []readRow
	for i, m := range want {
		ids[i], whole[i] = readRow{m.ID}, readRow{asJSON(b, m)}
		var sources []string
		for _, s := range m.Sources {
			sources = append(sources, s.ID)
		}
		flat[i] = readRow{m.ID, string(m.Date), string(m.Status), strings.Join(m.Countries, "; "), strings.Join(m.Topics, "; "), strings.Join(sources, "; ")}
		takenPart = append(takenPart, participationsOf(m)...)
		if formats.InCalendar(m.Record) {
			planned = append(planned, readRow{m.ID, m.Date.Guide()})
		}
	}
	same(".csv", emptyIsNil(flat), b.csv("/meetings.csv"+query, "id", "edtf", "status", "countries", "topics", "source_ids"))
	same("participations", takenPart, b.csv("/participations.csv"+query, "meeting_id", "name_printed", "country", "organisation", "function"))
	same(".json", whole, b.json("/meetings.json"+query, len(want)))
	same(".jsonl", whole, b.lines("/meetings.jsonl"+query))
	same(".md", ids, b.markdown("/meetings.md"+query))
	same(".atom", ids, b.atom("/meetings.atom"+query))
	same(".ics", planned, b.calendar("/meetings.ics"+query))
	same("API", whole, b.api("/api/v1/meetings"+query))
}

// pageCount is what the page of a list says that it holds.
var pageCount = regexp.MustCompile(`class="count">([^<]*)<`)

// numberOf is the number before a word, 0 where it is not said.
func numberOf(text []byte, word string) (n int) {
	if found := regexp.MustCompile(`(\d+) ` + word).FindSubmatch(text); found != nil {
		n, _ = strconv.Atoi(string(found[1])) // digits alone
	}
	return n
}

func asJSON(t testing.TB, m readout.Meeting) string {
	t.Helper()
	m.Reports = nil
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// participationsOf are the rows of a meeting in participations.csv: who took
// part, then the parties that nobody is named for.
func participationsOf(m readout.Meeting) (rows []readRow) {
	for _, p := range m.Participants {
		org := p.Org
		if p.Country != "" {
			org = ""
		}
		rows = append(rows, readRow{m.ID, p.Name, p.Country, org, string(p.Function)})
	}
	for _, side := range m.Parties {
		if !side.Named {
			rows = append(rows, readRow{m.ID, "", side.Code, side.Name, "party"})
		}
	}
	return rows
}

// csv gives columns of a table, by name; a formula would have been made harmless.
func (b *readBack) csv(address string, columns ...string) []readRow {
	b.Helper()
	rows, err := csv.NewReader(bytes.NewReader(b.get(address))).ReadAll()
	if err != nil {
		b.Fatal(err)
	}
	read := []readRow{}
	for _, row := range rows[1:] {
		var taken readRow
		for _, column := range columns {
			taken = append(taken, row[slices.Index(rows[0], column)])
		}
		read = append(read, taken)
	}
	return emptyIsNil(read)
}

// emptyIsNil lets a list without rows be equal to one that was never filled.
func emptyIsNil(rows []readRow) []readRow {
	if len(rows) == 0 {
		return nil
	}
	return rows
}

func (b *readBack) json(address string, count int) []readRow {
	b.Helper()
	var file struct {
		View     struct{ Count int }
		Meetings []struct{ Meeting readout.Meeting }
	}
	if err := json.Unmarshal(b.get(address), &file); err != nil {
		b.Fatal(err)
	}
	if file.View.Count != count {
		b.Errorf("%s counts %d meetings of %d", address, file.View.Count, count)
	}
	rows := make([]readRow, len(file.Meetings))
	for i, m := range file.Meetings {
		rows[i] = readRow{asJSON(b, m.Meeting)}
	}
	return rows
}

func (b *readBack) lines(address string) []readRow {
	b.Helper()
	rows := []readRow{}
	for lines := json.NewDecoder(bytes.NewReader(b.get(address))); ; {
		var line struct{ Meeting readout.Meeting }
		err := lines.Decode(&line)
		if err == io.EOF {
			return rows
		}
		if err != nil {
			b.Fatal(err)
		}
		rows = append(rows, readRow{asJSON(b, line.Meeting)})
	}
}

func (b *readBack) markdown(address string) []readRow {
	b.Helper()
	rows := []readRow{}
	for line := range strings.Lines(string(b.get(address))) {
		if id, ok := strings.CutPrefix(line, "Record "); ok {
			rows = append(rows, readRow{id[:7]})
		}
	}
	return rows
}

// atom reads a feed with all its parts (RFC 5005).
func (b *readBack) atom(address string) []readRow {
	b.Helper()
	rows := []readRow{}
	for address != "" {
		var feed struct {
			feeds.AtomFeed
			Links []feeds.AtomLink `xml:"link"`
		}
		if err := xml.Unmarshal(b.get(address), &feed); err != nil {
			b.Fatal(err)
		}
		address = ""
		for _, link := range feed.Links {
			if link.Rel == "next" {
				address = strings.TrimPrefix(link.Href, "https://readout.example")
			}
		}
		if feed.Id == "" || feed.Title == "" || feed.Updated == "" {
			b.Errorf("the feed lacks an id, a title or when it was updated (RFC 4287, 4.1.1): %+v", feed)
		}
		for _, entry := range feed.Entries {
			rows = append(rows, readRow{entry.Id[len(entry.Id)-7:]})
		}
	}
	return rows
}

func (b *readBack) calendar(address string) []readRow {
	b.Helper()
	calendar, err := ics.ParseCalendar(bytes.NewReader(b.get(address)))
	if err != nil {
		b.Fatal(err)
	}
	var rows []readRow
	for _, event := range calendar.Events() {
		start, err := event.GetAllDayStartAt()
		if err != nil {
			b.Error(err)
		}
		rows = append(rows, readRow{strings.TrimSuffix(event.Id(), "@readout"), start.Format("2006-01-02")})
	}
	return rows
}

// api reads a list by its cursors.
func (b *readBack) api(address string) []readRow {
	b.Helper()
	rows := []readRow{}
	for next := address + "&limit=50"; ; {
		var list struct {
			Next  string
			Items []readout.Meeting
		}
		if err := json.Unmarshal(b.get(next), &list); err != nil {
			b.Fatal(err)
		}
		for _, m := range list.Items {
			rows = append(rows, readRow{asJSON(b, m)})
		}
		if list.Next == "" {
			return rows
		}
		next = address + "&limit=50&cursor=" + list.Next
	}
}
