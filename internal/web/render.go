package web

// This file owns how a page becomes bytes: the templates, parsed once (or at
// each request with --dev), and the static files under names that carry a hash.

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"html/template"
	"io/fs"
	"maps"
	"mime"
	"net/http"
	"os"
	"path"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
)

// engine turns a page's data into HTML.
type engine struct {
	dev    bool
	pages  map[string]*template.Template
	assets assets
	texts  ownTexts
	build  string // tells one state of program, templates and static files from another
}

func newEngine(dev bool) (*engine, error) {
	r := &engine{dev: dev}
	return r, r.load()
}

// load reads the templates and the static files: those in the program, or with
// --dev those of the working folder.
func (r *engine) load() error {
	var templates, static, documents fs.FS = readout.Templates, readout.Static, readout.Documents
	if r.dev {
		templates, static, documents = os.DirFS("."), os.DirFS("."), os.DirFS(".")
	}
	assets, err := loadAssets(static)
	if err != nil {
		return err
	}
	pages, err := loadPages(templates, assets)
	if err != nil {
		return err
	}
	r.assets, r.pages = assets, pages
	if r.texts, err = loadTexts(templates, documents); err != nil {
		return err
	}
	r.build, err = buildOf(templates, assets)
	return err
}

// buildOf hashes the templates, the names of the static files (which hold their
// hashes) and the revision of the program.
func buildOf(templates fs.FS, assets assets) (string, error) {
	h := sha256.New()
	err := fs.WalkDir(templates, "templates", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		body, err := fs.ReadFile(templates, name)
		h.Write(body)
		return err
	})
	for _, name := range slices.Sorted(maps.Keys(assets.files)) {
		h.Write([]byte(name))
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		h.Write([]byte(info.String()))
	}
	return hex.EncodeToString(h.Sum(nil)[:8]), err
}

// current is the engine with what is loaded; with --dev it loads anew.
func (r *engine) current() (*engine, error) {
	if !r.dev {
		return r, nil
	}
	return newEngine(true)
}

// ownTexts are the texts of the pages about the archive.
func (r *engine) ownTexts() (ownTexts, error) {
	r, err := r.current()
	if err != nil {
		return ownTexts{}, err
	}
	return r.texts, nil
}

// render runs the template of a page into a buffer, so that a failure never
// leaves half a page.
func (r *engine) render(name string, data any) ([]byte, error) {
	r, err := r.current()
	if err != nil {
		return nil, err
	}
	tmpl, ok := r.pages[name]
	if !ok {
		return nil, fmt.Errorf("no template for the page %q", name)
	}
	var buf bytes.Buffer
	buf.Grow(32 << 10)
	if err := tmpl.ExecuteTemplate(&buf, "layout", data); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

// loadPages parses templates/pages/*.html, each over the layout and the parts.
func loadPages(files fs.FS, assets assets) (map[string]*template.Template, error) {
	base, err := template.New("").
		Funcs(template.FuncMap{"asset": assets.address}).
		Option("missingkey=error").
		ParseFS(files, "templates/layout.html", "templates/parts/*.html")
	if err != nil {
		return nil, err
	}
	names, err := fs.Glob(files, "templates/pages/*.html")
	if err != nil {
		return nil, err
	}
	pages := make(map[string]*template.Template, len(names))
	for _, name := range names {
		page, err := base.Clone()
		if err != nil {
			return nil, err
		}
		if page, err = page.ParseFS(files, name); err != nil {
			return nil, err
		}
		pages[strings.TrimSuffix(path.Base(name), ".html")] = page
	}
	return pages, nil
}

// asset is one static file in the forms in which it is sent.
type asset struct {
	*cachedPage
	mime string
}

// assets are the static files, by the name that holds the hash of their bytes.
type assets struct {
	files map[string]asset
	names map[string]string // "site.css" → "site.1f0c9a3e.css"
}

func loadAssets(files fs.FS) (assets, error) {
	a := assets{files: map[string]asset{}, names: map[string]string{}}
	entries, err := fs.ReadDir(files, "static")
	if err != nil {
		return a, err
	}
	for _, entry := range entries {
		if entry.IsDir() || strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		body, err := fs.ReadFile(files, "static/"+entry.Name())
		if err != nil {
			return a, err
		}
		sum := sha256.Sum256(body)
		ext := path.Ext(entry.Name())
		hashed := strings.TrimSuffix(entry.Name(), ext) + "." + hex.EncodeToString(sum[:4]) + ext
		a.names[entry.Name()] = hashed
		a.files[hashed] = asset{newCachedPage(body, `"`+hashed+`"`, "gzip", "zstd"), mime.TypeByExtension(ext)}
	}
	return a, nil
}

// address is the path of a static file, for the templates.
func (a assets) address(name string) (string, error) {
	hashed, ok := a.names[name]
	if !ok {
		return "", fmt.Errorf("no static file %q", name)
	}
	return "/static/" + hashed, nil
}

// serveAsset answers /static/{file}. A name with a hash never changes its
// bytes, so it may be kept for good.
func (s *site) serveAsset(w http.ResponseWriter, r *http.Request) {
	current, err := s.render.current()
	if err != nil {
		s.fail(w, r, err)
		return
	}
	file, ok := current.assets.files[strings.TrimPrefix(r.URL.Path, "/static/")]
	if !ok {
		s.fail(w, r, readout.ErrNotFound)
		return
	}
	w.Header().Set("Content-Type", file.mime)
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	file.write(w, r)
}
