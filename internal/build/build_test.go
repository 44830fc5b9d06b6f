package build

import (
	"cmp"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/editors"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// desktop is an archive folder on disk, built again and again.
type desktop struct {
	t        *testing.T
	lex      *lexicon.Lexicon
	dir      string
	register *ingest.Register
	told     Summary         // of the last build
	given    map[string]bool // every address that was ever given
	built    readout.Date    // day of the next build
}

var articles = map[string]string{
	"a.txt": "date 2025-05-28 LIMA: Peruvian President Ana Rivas met with Norwegian Prime Minister Tomas Velden in Lima on Tuesday.\n",
	"b.txt": "date 2025-05-29 OSLO: Norwegian Prime Minister Tomas Velden met with Peruvian President Ana Rivas in Lima on Tuesday. They discussed trade.\n",
	"c.txt": "date 2025-06-03 NAIROBI: Kenyan Foreign Minister Wanjiru Kamau met with Polish Foreign Minister Marek Zawada in Nairobi on Monday.\n",
	"d.txt": "date 2025-06-05 NAIROBI: Kenyan Foreign Minister Wanjiru Kamau met with Chilean Foreign Minister Rosa Ibarra in Nairobi on Wednesday.\n",
}

func newDesktop(t *testing.T) *desktop {
	t.Helper()
	lex, err := lexicon.Load()
	if err != nil {
		t.Fatal(err)
	}
	d := &desktop{t: t, lex: lex, dir: t.TempDir(), given: map[string]bool{}}
	for name, text := range articles {
		if err := os.WriteFile(filepath.Join(d.dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return d
}

func (d *desktop) path(name string) string { return filepath.Join(d.dir, name) }

// build makes the archive anew with what the editors' files say.
func (d *desktop) build(files map[string]string) *store.Archive {
	d.t.Helper()
	folder := fstest.MapFS{}
	for name, text := range files {
		folder[name] = &fstest.MapFile{Data: []byte(text)}
	}
	said, err := editors.Load(folder)
	if err != nil {
		d.t.Fatal(err)
	}
	listing, err := ingest.List([]string{d.dir})
	if err != nil {
		d.t.Fatal(err)
	}
	plan := Plan{DB: d.path("readout.db"), Built: cmp.Or(d.built, "2025-07-01"), Rights: readout.FullText, Register: d.register, Lexicon: d.lex,
		Editors: said, History: d.path("history.jsonl"), Begin: func(string, int) func() { return func() {} }}
	told, err := plan.Files(d.t.Context(), listing)
	if err != nil {
		d.t.Fatal(err)
	}
	if len(told.Unused) > 0 {
		d.t.Fatalf("corrections not applied: %v", told.Unused)
	}
	d.register, d.told = told.Register, told
	archive, err := store.Open(plan.DB)
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { archive.Close() })
	for kind, folder := range map[store.Kind]string{store.MeetingKind: "/meetings/", store.PersonKind: "/people/", store.SourceKind: "/sources/", store.PlaceKind: "/places/"} {
		ids, err := archive.IDs(d.t.Context(), kind, 0, 1000)
		if err != nil {
			d.t.Fatal(err)
		}
		for _, id := range ids {
			d.given[folder+id] = true
		}
	}
	d.answer(archive)
	return archive
}

// answer asks for every address that was ever given: 200, 301 or 410, and no
// redirect into nothing.
func (d *desktop) answer(archive *store.Archive) {
	d.t.Helper()
	site := d.site(archive)
	for address := range d.given {
		w := ask(site, address)
		switch w.Code {
		case http.StatusOK, http.StatusGone:
		case http.StatusMovedPermanently:
			if to := ask(site, w.Header().Get("Location")); to.Code != http.StatusOK {
				d.t.Errorf("%s leads to %s, which answers %d", address, w.Header().Get("Location"), to.Code)
			}
		default:
			d.t.Errorf("%s answers %d", address, w.Code)
		}
	}
}

func (d *desktop) site(archive *store.Archive) http.Handler {
	site, err := web.New(web.Config{Hold: web.Fixed(archive), Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
	if err != nil {
		d.t.Fatal(err)
	}
	return site
}

func ask(site http.Handler, address string) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	site.ServeHTTP(w, httptest.NewRequest(http.MethodGet, address, nil))
	return w
}

// meetings gives ids by the articles that report them: "a.txt+b.txt".
func (d *desktop) meetings(archive *store.Archive) map[string]string {
	d.t.Helper()
	all, err := archive.Select(d.t.Context(), store.Filter{})
	if err != nil {
		d.t.Fatal(err)
	}
	ids := map[string]string{}
	err = all.Meetings(d.t.Context(), store.Oldest, func(m readout.Meeting) error {
		var files []string
		for _, s := range m.Sources {
			files = append(files, s.Files...)
		}
		slices.Sort(files)
		ids[strings.Join(files, "+")] = m.ID
		return nil
	})
	if err != nil {
		d.t.Fatal(err)
	}
	return ids
}

// added lists the records that an edition added.
func (d *desktop) added(archive *store.Archive, edition string) (ids []string) {
	d.t.Helper()
	all, err := archive.Select(d.t.Context(), store.Filter{Added: edition})
	if err == nil {
		err = all.Meetings(d.t.Context(), store.LastAdded, func(m readout.Meeting) error {
			ids = append(ids, m.ID)
			return nil
		})
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return ids
}

// digits are the first of an article's hash.
func digits(t *testing.T, archive *store.Archive, file string) string {
	t.Helper()
	ids, err := archive.IDs(t.Context(), store.SourceKind, 0, 100)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		page, err := archive.Source(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if slices.Contains(page.Source.Files, file) {
			return page.Source.SHA256[:12]
		}
	}
	t.Fatalf("no source of %s", file)
	return ""
}

// TestAddressesOutliveCorrections changes dates and principals, parts and
// joins, withdraws and restores; with the old database and without it.
func TestAddressesOutliveCorrections(t *testing.T) {
	for _, keep := range []bool{true, false} {
		t.Run(fmt.Sprintf("old database kept %v", keep), func(t *testing.T) {
			d := newDesktop(t)
			archive := d.build(nil)
			first := d.meetings(archive)
			if len(first) != 3 || first["a.txt+b.txt"] == "" {
				t.Fatalf("the articles gave %v", first)
			}
			a, b, c := digits(t, archive, "a.txt"), digits(t, archive, "b.txt"), digits(t, archive, "c.txt")
			forget := func() {
				if !keep {
					if err := os.Remove(d.path("readout.db")); err != nil {
						t.Fatal(err)
					}
				}
			}
			correction := func(article, quote, what string) string {
				return fmt.Sprintf("- {article: %s, quote: %q, on: 2025-06-20, because: a reason, %s}\n", article, quote, what)
			}

			forget()
			archive = d.build(map[string]string{"corrections/x.yaml": correction(c, "met with Polish", `set: {date: 2025-06-01}`) +
				correction(a, "met with Norwegian", `part: {article: `+b+`, quote: "met with Peruvian"}`)})
			parted := d.meetings(archive)
			if len(parted) != 4 || parted["c.txt"] != first["c.txt"] || parted["d.txt"] != first["d.txt"] || parted["a.txt"] != first["a.txt+b.txt"] {
				t.Errorf("parting: %v became %v", first, parted)
			}
			changes, err := archive.Changes(t.Context(), archive.Edition().ID, "", 1)
			if err != nil {
				t.Fatal(err)
			}
			told := map[store.ChangeKind]string{}
			for _, c := range changes.Items {
				told[c.Kind] = c.Meeting
			}
			if told[store.Added]+told[store.Split] != parted["b.txt"] || keep != (told[store.Corrected] == first["c.txt"]) {
				t.Errorf("changes %+v are told, with the old database %v", changes.Items, keep)
			}
			if added := d.added(archive, store.ThisEdition); !slices.Equal(added, []string{parted["b.txt"]}) {
				t.Errorf("added in this edition: %v", added)
			}

			forget()
			archive = d.build(nil)
			joined := d.meetings(archive)
			if joined["a.txt+b.txt"] != first["a.txt+b.txt"] || len(joined) != 3 {
				t.Errorf("joining again: %v became %v", first, joined)
			}
			record, err := archive.Meeting(t.Context(), joined["a.txt+b.txt"])
			if err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(record.History, func(c store.Change) bool { return c.Kind == store.Merged && c.Other == parted["b.txt"] }) {
				t.Errorf("the record that took %s in tells %+v", parted["b.txt"], record.History)
			}
			if page := ask(d.site(archive), "/editions").Body.String(); !strings.Contains(page, parted["b.txt"]+"</") || strings.Contains(page, `href="/meetings/`+parted["b.txt"]+`"`) {
				t.Errorf("the page of editions does not lead from %s to the record that took it in: %s", parted["b.txt"], page)
			}

			forget()
			archive = d.build(map[string]string{"withheld.yaml": "- {record: " + first["d.txt"] + ", on: 2025-06-21}\n- {person: marek-zawada, on: 2025-06-21}\n"})
			if got := d.meetings(archive); len(got) != 1 {
				t.Errorf("withheld: %v is left", got)
			}
			site := d.site(archive)
			for _, address := range []string{"/meetings/" + first["d.txt"], "/meetings/" + first["c.txt"], "/people/marek-zawada"} {
				if w := ask(site, address); w.Code != http.StatusGone || strings.Contains(w.Body.String(), "Zawada") || strings.Contains(w.Body.String(), "Ibarra") {
					t.Errorf("%s answers %d: %s", address, w.Code, w.Body)
				}
			}
			for _, address := range []string{"/", "/meetings", "/sources", "/people", "/search?q=zawada", "/ledger", "/editions", "/meetings.csv", "/meetings.json", "/people.csv", "/names.csv", "/offices.csv", "/changes.csv", "/former.csv", "/participations.csv", "/api/v1/people", "/sources/2025-06-03-" + c[:8], "/api/v1/sources/2025-06-03-" + c[:8]} {
				if body := ask(site, address).Body.String(); strings.Contains(body, "Zawada") || strings.Contains(body, "marek-zawada") {
					t.Errorf("%s names a person who is withheld", address)
				}
			}

			forget()
			archive = d.build(nil)
			if got := d.meetings(archive); fmt.Sprint(got) != fmt.Sprint(first) {
				t.Errorf("restored: %v became %v", first, got)
			}
		})
	}
}
