package e2e

import (
	"net/http"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/readout-archive/readout/internal/fixture"
)

// frozenSite freezes the fixture with the program itself and gives it to a
// server that knows nothing but files.
func frozenSite(t *testing.T) site {
	t.Helper()
	dir := t.TempDir()
	db, program, out := filepath.Join(dir, "readout.db"), filepath.Join(dir, "readout"), filepath.Join(dir, "frozen")
	if err := fixture.BuildWide(db); err != nil {
		t.Fatal(err)
	}
	for _, command := range []*exec.Cmd{
		exec.Command("go", "build", "-tags=sqlite_fts5", "-o", program, "./cmd/readout"),
		exec.Command(program, "freeze", "--db", db, "--out", out),
	} {
		command.Dir = repository(t)
		if said, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%s: %v\n%s", command, err, said)
		}
	}
	missing := func(h http.Handler) http.Handler { // a file server answers 404 without a word in the console
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			answer := httptest.NewRecorder()
			h.ServeHTTP(answer, r.Clone(r.Context()))
			if answer.Code == http.StatusNotFound {
				t.Errorf("%s is not in the copy", r.URL)
			}
			h.ServeHTTP(w, r)
		})
	}
	server := httptest.NewServer(missing(http.FileServer(http.Dir(filepath.Join(out, "data")))))
	t.Cleanup(server.Close)
	return site{Server: server, name: "frozen"}
}

// A frozen copy behind a plain file server: from the first page to a record, to
// its sentence, to the article, to a data file; a search says what it needs.
func TestFrozenCopy(t *testing.T) {
	if chromium == "" {
		t.Skip("no Chromium here")
	}
	b := open(t, frozenSite(t))
	b.look(1280, "light")
	b.visit("/site/index.html")
	b.reads(".brand", "Readout")
	styled := `getComputedStyle(document.querySelector(".mast")).backgroundColor !== "rgba(0, 0, 0, 0)"`
	if !run(b, chromedp.Evaluate[bool](styled)) {
		t.Error("the copy has no style")
	}
	b.follow(`.mast nav a[href$="meetings/index.html"]`)
	b.at("/site/meetings/")
	b.follow(`.pager a[rel="next"]`)
	b.follow(`.ledger h3 a`)
	b.reads("main", "Cite this record", "Chicago", "APA", "MLA")
	b.follow(`.facts a.ev[href^="#"]`)
	if !run(b, chromedp.Evaluate[bool](inView)) {
		t.Errorf("the number leads to %s, where nothing is in view", b.path())
	}
	for _, selector := range []string{`.sheet a[href$=".json"]`, `.cite a[href$=".ris"]`, `.foot a[href$="meetings.csv"]`} {
		found := `fetch(document.querySelector('` + selector + `').href).then(r => r.ok)`
		if !run(b, chromedp.Evaluate[bool](found, chromedp.EvalAwaitPromise)) {
			t.Errorf("the file that %s leads to is not there", selector)
		}
	}
	b.follow(`.mast form.find button`)
	b.reads("h1", "This needs the archive itself")
	b.follow(`main a[href$="people/index.html"]`)
	b.reads("h1", "People")
	b.silent()
}
