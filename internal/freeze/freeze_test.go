package freeze

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// site is a small site with pages, a list of two pages, data, filters and a form.
func site() http.Handler {
	mux := http.NewServeMux()
	html := func(address, body string) {
		mux.HandleFunc("GET "+address, func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			if page := r.URL.Query().Get("page"); page != "" {
				fmt.Fprintf(w, "<p>page %s</p>", page)
				return
			}
			fmt.Fprint(w, body)
		})
	}
	html("/{$}", `<link rel="stylesheet" href="/static/site.1234.css"><a href="/meetings">all</a> <a href="/withdrawn">x</a> <a href="/old">old</a> <a href="https://elsewhere.example/x">out</a>`)
	html("/meetings", `<a href="/meetings/4k7qz2m#e3">one</a> <a href="?page=2">next</a> <a href="/meetings?country=peru">filter</a><form action="/search"></form>`)
	html("/meetings/4k7qz2m", `<a href="/">home</a> <a href="/meetings/4k7qz2m.json">JSON</a> <a href="#e3">3</a> <a href="/meetings?page=2">two</a>`)
	mux.HandleFunc("GET /meetings/4k7qz2m.json", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `{"id": "4k7qz2m"}`)
	})
	mux.HandleFunc("GET /static/site.1234.css", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/css")
		fmt.Fprint(w, `body{background:url("/static/icon.svg")} i{background:url(data:x)}`)
	})
	mux.HandleFunc("GET /static/icon.svg", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "image/svg+xml")
		fmt.Fprint(w, `<svg/>`)
	})
	mux.HandleFunc("GET /withdrawn", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(http.StatusGone)
		fmt.Fprint(w, "<p>no longer shown")
	})
	mux.Handle("GET /old", http.RedirectHandler("/meetings/4k7qz2m", http.StatusMovedPermanently))
	return mux
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	n, err := Site{Handler: site(), Start: []string{"/"}, Notice: []byte("<p>needs a server"), Workers: 2}.Write(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if n != 10 {
		t.Errorf("wrote %d files", n)
	}
	for name, wants := range map[string][]string{
		"index.html":                  {`href="static/site.1234.css"`, `href="meetings/index.html"`, `href="https://elsewhere.example/x"`, `href="old/index.html"`},
		"meetings/index.html":         {`href="../meetings/4k7qz2m/index.html#e3"`, `href="../meetings/page-2/index.html"`, `href="../needs-a-server/index.html"`, `action="../needs-a-server/index.html"`},
		"meetings/4k7qz2m/index.html": {`href="../../index.html"`, `href="../../meetings/4k7qz2m.json"`, `href="#e3"`, `href="../../meetings/page-2/index.html"`},
		"meetings/page-2/index.html":  {"page 2"},
		"meetings/4k7qz2m.json":       {`"id"`},
		"old/index.html":              {`url=../meetings/4k7qz2m/index.html"`, `<a href="../meetings/4k7qz2m/index.html">`},
		"static/site.1234.css":        {"url(../static/icon.svg)", "url(data:x)"},
		"static/icon.svg":             {"<svg/>"},
		"needs-a-server/index.html":   {"needs a server"},
		"withdrawn/index.html":        {"no longer shown"},
	} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Error(err)
			continue
		}
		for _, want := range wants {
			if !strings.Contains(string(data), want) {
				t.Errorf("%s lacks %s:\n%s", name, want, data)
			}
		}
	}
}

func TestBrokenLinkIsAnError(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<a href="/gone">x</a>`)
	})
	_, err := Site{Handler: mux, Start: []string{"/"}}.Write(t.Context(), t.TempDir())
	if err == nil || !strings.Contains(err.Error(), "freeze /gone: the site answers 404") {
		t.Errorf("got %v", err)
	}
}

func TestSeal(t *testing.T) {
	dir := t.TempDir()
	if err := put(dir, "data/a/50%.txt", []byte("abc")); err != nil {
		t.Fatal(err)
	}
	if err := Seal(dir, "2025-11-01", []Label{{"Source-Organization", "Readout\nX: y"}}); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"manifest-sha256.txt":    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  data/a/50%25.txt\n",
		"bag-info.txt":           "Bagging-Date: 2025-11-01\nPayload-Oxum: 3.1\nSource-Organization: Readout X: y\n",
		"bagit.txt":              "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
		"tagmanifest-sha256.txt": "  manifest-sha256.txt\n",
	} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !strings.Contains(string(data), want) {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
}

func TestPutStaysInside(t *testing.T) {
	if err := put(t.TempDir(), "../x", nil); err == nil {
		t.Error("a file was written outside the copy")
	}
}

// A name without end does not keep an archive from being copied: its page stands under
// a shorter one, to which links lead, and its files beside it.
func TestLongNamesAreCut(t *testing.T) {
	dir := t.TempDir()
	long := strings.Repeat("a-long-name-", 30)
	mux := http.NewServeMux()
	for address, body := range map[string]string{"/{$}": `<a href="/people/` + long + `x">x</a> <a href="/people/` + long + `y">y</a>`,
		"/people/" + long + "x": `<a href="/people/` + long + `x.json">x</a>`, "/people/" + long + "y": "y"} {
		mux.HandleFunc("GET "+address, func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html")
			fmt.Fprint(w, body)
		})
	}
	mux.HandleFunc("GET /people/"+long+"x.json", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "{}") })
	if n, err := (Site{Handler: mux, Start: []string{"/"}}).Write(t.Context(), dir); err != nil || n != 5 {
		t.Fatalf("%d files, %v", n, err)
	}
	index, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, link := range regexp.MustCompile(`people/[^"]*`).FindAllString(string(index), -1) {
		if _, err := os.Stat(filepath.Join(dir, link)); err != nil {
			t.Error(err)
		}
	}
	if files, _ := filepath.Glob(filepath.Join(dir, "people", "*.json")); len(files) != 1 {
		t.Errorf("beside the page stand %v", files)
	}
}
