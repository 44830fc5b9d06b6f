// Package e2e tries the site as a person would: headless Chromium on a real
// server, over the wider fixture and, where READOUT_E2E_DB names one, over a
// large archive. Without Chromium its tests are skipped, and one line says so.
//
//	browser_test.go   the browser, the server, what a tab notices
//	crawl_test.go     an address for every route of the router
//	routes_test.go    every route: axe-core, widths, console, requests, policy
//	journeys_test.go  what people do: filter, search, follow evidence
//	looks_test.go     printed, in large text, scrolled
//	valid_test.go     the Nu validator
package e2e

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/go-chi/chi/v5"

	"github.com/readout-archive/readout/internal/fixture"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// browsers are the names of Chromium; READOUT_CHROMIUM names another.
var browsers = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// chromium is the path of the browser, "" when there is none.
var chromium = func() string {
	for _, name := range append([]string{os.Getenv("READOUT_CHROMIUM")}, browsers...) {
		if path, err := exec.LookPath(name); name != "" && err == nil {
			return path
		}
	}
	return ""
}()

func TestMain(m *testing.M) {
	if chromium == "" {
		fmt.Fprintln(os.Stderr, "internal/e2e: no Chromium here, so the tests in a browser are left out (Debian: apt-get install chromium)")
	}
	os.Exit(m.Run())
}

// site is a server with the archive behind it.
type site struct {
	*httptest.Server
	routes chi.Routes
	name   string
}

// serve starts a server on an archive.
func serve(t *testing.T, name, db string) site {
	t.Helper()
	archive, err := store.Open(db)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = archive.Close() })
	today, err := time.Parse(time.DateOnly, string(fixture.Today))
	if err != nil {
		t.Fatal(err)
	}
	handler, err := web.New(web.Config{Hold: web.Fixed(archive), Contact: "desk@example.org",
		Now: func() time.Time { return today }, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(handler)
	t.Cleanup(server.Close)
	return site{server, handler.Routes, name}
}

// fixtureSite serves the fixture in which every state of a record occurs.
func fixtureSite(t *testing.T) site {
	t.Helper()
	db := filepath.Join(t.TempDir(), "readout.db")
	if err := fixture.BuildWide(db); err != nil {
		t.Fatal(err)
	}
	return serve(t, "fixture", db)
}

// sites are the archives that every route is tried over.
func sites(t *testing.T) []site {
	t.Helper()
	all := []site{fixtureSite(t)}
	if db := os.Getenv("READOUT_E2E_DB"); db != "" {
		all = append(all, serve(t, "large", db))
	}
	return all
}

// tab is one page of the browser. It notices what a reader should never see:
// words in the console, requests to another host.
type tab struct {
	t    *testing.T
	ctx  context.Context
	base string

	mu      sync.Mutex
	noticed []string
}

// patience is how long one step in the browser may take before it has failed;
// it bounds a hang and measures nothing.
const patience = 2 * time.Minute

// open starts a browser with one tab.
func open(t *testing.T, s site, further ...chromedp.ExecAllocatorOption) *tab {
	t.Helper()
	if chromium == "" {
		t.Skip("no Chromium here")
	}
	options := slices.Concat(chromedp.DefaultExecAllocatorOptions[:], []chromedp.ExecAllocatorOption{chromedp.ExecPath(chromium)}, further)
	if os.Getuid() == 0 { // Chromium refuses its sandbox to root
		options = append(options, chromedp.NoSandbox)
	}
	allocated, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel := chromedp.NewContext(allocated)
	t.Cleanup(cancel)
	b := &tab{t: t, ctx: ctx, base: s.URL}
	if err := chromedp.Do(ctx); err != nil {
		t.Fatalf("the browser does not start: %v", err)
	}
	if err := chromedp.Listen(ctx, b.notice); err != nil {
		t.Fatal(err)
	}
	return b
}

// notice keeps console messages, exceptions and requests that leave the server.
func (b *tab) notice(event any) {
	said := ""
	switch e := event.(type) {
	case *log.EventEntryAdded:
		// a page that answers 404, 410 or 400 on purpose is reported as a failed load of itself
		if e.Entry.Source != "network" {
			said = fmt.Sprintf("log: %s: %s", e.Entry.Source, e.Entry.Text)
		}
	case *runtime.EventConsoleAPICalled:
		said = fmt.Sprintf("console: %s", e.Type)
		for _, arg := range e.Args {
			said += " " + string(arg.Value) + arg.Description
		}
	case *runtime.EventExceptionThrown:
		said = "exception: " + e.ExceptionDetails.Text
	case *network.EventRequestWillBeSent:
		if !strings.HasPrefix(e.Request.URL, b.base+"/") && !strings.HasPrefix(e.Request.URL, "about:") {
			said = "request to " + e.Request.URL
		}
	case *network.EventLoadingFailed:
		if e.BlockedReason != "" {
			said = fmt.Sprintf("blocked: %s", e.BlockedReason)
		}
	}
	if said != "" {
		b.mu.Lock()
		b.noticed = append(b.noticed, said)
		b.mu.Unlock()
	}
}

// complaints gives what was noticed since it was last asked.
func (b *tab) complaints() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	said := b.noticed
	b.noticed = nil
	return said
}

// do runs steps; the test ends when one fails.
func (b *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		b.t.Fatal(err)
	}
}

// run runs an action for its value.
func run[T any](b *tab, action chromedp.Action[T]) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		b.t.Fatal(err)
	}
	return value
}

// visit goes to a path of the site.
func (b *tab) visit(path string) {
	b.t.Helper()
	b.do(chromedp.Navigate(b.base + path))
}

// follow clicks a link and waits for the page that it leads to.
func (b *tab) follow(selector string) {
	b.t.Helper()
	before := b.path()
	b.do(chromedp.Click(chromedp.CSS(selector)))
	b.until(fmt.Sprintf("location.pathname+location.search+location.hash !== %q && document.readyState === 'complete'", before))
}

// until waits for a condition of the page. While one page gives way to the
// next there is nothing to ask; it is asked again.
func (b *tab) until(condition string) {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	for {
		holds, err := chromedp.Run(ctx, chromedp.Evaluate[bool](condition))
		if err == nil && holds {
			return
		}
		select {
		case <-ctx.Done():
			b.t.Fatalf("it never came to be that %s (%v)", condition, err)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// path is where the tab is: path, query and fragment.
func (b *tab) path() string {
	b.t.Helper()
	return run(b, chromedp.Evaluate[string]("location.pathname+location.search+location.hash"))
}

// text is the text of the first element of a selector.
func (b *tab) text(selector string) string {
	b.t.Helper()
	return run(b, chromedp.Evaluate[string](fmt.Sprintf("(document.querySelector(%q)||{innerText:''}).innerText", selector)))
}

// look sets the width of the window and the colour scheme.
func (b *tab) look(width int64, scheme string) {
	b.t.Helper()
	b.do(chromedp.EmulateViewport(width, 900))
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features}); err != nil {
		b.t.Fatal(err)
	}
}

// repository is the root of the work tree.
func repository(t *testing.T) string {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// fetch asks the server without a browser.
func (s site) fetch(t *testing.T, path string) (*http.Response, string) {
	t.Helper()
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Get(s.URL + path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return response, string(body)
}
