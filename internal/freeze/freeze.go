// Package freeze turns a served archive into static files that any web server,
// object store or file manager can show, and lays them out as a bag (BagIt,
// RFC 8493) that can be verified in ten years.
//
// It asks the site's own handler for every page, so that the frozen copy is
// what was served. A page is frozen when its address is a path, or a further
// page of a list; what needs a server (a filter, a search) leads to a page that
// says so.
package freeze

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"
)

// Site is what is frozen.
type Site struct {
	Handler http.Handler
	Start   []string          // addresses to begin at: "/", and what no page links to
	Shown   func(string) bool // which paths may be frozen; nil: all
	Beside  map[string]string // addresses whose files stand elsewhere, by their path from the copy: "/meetings.csv" → "../export/meetings.csv"
	Notice  []byte            // the page that stands where a server is needed, whole HTML
	Workers int               // pages rendered at once; 0: one
	Report  func(written int) // called after each round, where not nil
}

// noticePath is where the notice stands.
const noticePath = "/needs-a-server"

// Write freezes the site below dir and gives the number of files written. An
// address that a page links to and that does not answer is an error: a frozen
// copy has no broken links.
func (s Site) Write(ctx context.Context, dir string) (int, error) {
	known := map[string]bool{}
	var round []string
	for _, address := range s.Start {
		if page, ok := s.frozen(address); ok && !known[page] {
			known[page] = true
			round = append(round, page)
		}
	}
	written := 1
	notice, links, err := s.relink(noticePath, s.Notice)
	if err == nil {
		err = put(dir, file(noticePath, true), notice)
	}
	if err != nil {
		return 0, err
	}
	for _, link := range links {
		if !known[link] {
			known[link] = true
			round = append(round, link)
		}
	}
	for len(round) > 0 { // breadth first; each round is rendered at once
		found := make([][]string, len(round))
		group, ctx := errgroup.WithContext(ctx)
		group.SetLimit(max(1, s.Workers))
		for i, address := range round {
			group.Go(func() error {
				links, err := s.page(ctx, dir, address)
				found[i] = links
				if err != nil {
					return fmt.Errorf("freeze %s: %w", address, err)
				}
				return nil
			})
		}
		if err := group.Wait(); err != nil {
			return written, err
		}
		written += len(round)
		if s.Report != nil {
			s.Report(written)
		}
		var next []string
		for _, link := range slices.Concat(found...) {
			if !known[link] {
				known[link] = true
				next = append(next, link)
			}
		}
		slices.Sort(next)
		round = next
	}
	return written, nil
}

// page renders one address into its file and gives the frozen addresses that
// it links to.
func (s Site) page(ctx context.Context, dir, address string) ([]string, error) {
	answer, err := s.get(ctx, address)
	if err != nil {
		return nil, err
	}
	body, isHTML := answer.body, strings.HasPrefix(answer.media, "text/html")
	var links []string
	switch {
	case answer.movedTo != "":
		isHTML = true
		body, links, err = s.leadOn(address, answer.movedTo)
	case isHTML:
		body, links, err = s.relink(address, body)
	case strings.HasPrefix(answer.media, "text/css"):
		body, links = s.relinkCSS(address, body)
	}
	if err != nil {
		return nil, err
	}
	return links, put(dir, file(address, isHTML), body)
}

type answer struct {
	body    []byte
	media   string
	movedTo string // the address where what stood here stands now; "" for a page of its own
}

// mostRedirects bounds the redirects of one address within the site.
const mostRedirects = 5

// get asks the handler, following redirects within the site. Where the address is
// a page's and not a file's, the answer only says where they end.
func (s Site) get(ctx context.Context, address string) (answer, error) {
	asked := address
	for range mostRedirects {
		request := httptest.NewRequestWithContext(ctx, http.MethodGet, address, nil)
		request.Host = "" // a copy does not know where it will stand
		recorder := httptest.NewRecorder()
		s.Handler.ServeHTTP(recorder, request)
		result := recorder.Result()
		body, err := io.ReadAll(result.Body)
		if err != nil {
			return answer{}, err
		}
		switch {
		case result.StatusCode == http.StatusOK && address != asked && !isFile(asked):
			return answer{movedTo: address}, nil
		case result.StatusCode == http.StatusOK, result.StatusCode == http.StatusGone: // the notice at a withdrawn address is a page
			return answer{body: body, media: result.Header.Get("Content-Type")}, nil
		case result.StatusCode >= 300 && result.StatusCode < 400:
			to, err := request.URL.Parse(result.Header.Get("Location"))
			if err != nil {
				return answer{}, err
			}
			address = to.RequestURI()
		default:
			return answer{}, fmt.Errorf("the site answers %d", result.StatusCode)
		}
	}
	return answer{}, errors.New("the site redirects without end")
}

// frozen gives the canonical form of an address of the site that is frozen:
// a path, or a path with a page number.
func (s Site) frozen(address string) (string, bool) {
	u, err := url.Parse(address)
	if err != nil || u.Host != "" || u.Scheme != "" || !strings.HasPrefix(u.Path, "/") || s.Shown != nil && !s.Shown(u.Path) {
		return "", false
	}
	query := u.Query()
	page := query.Get("page")
	query.Del("page")
	if len(query) > 0 {
		return "", false
	}
	clean := (&url.URL{Path: path.Clean(u.Path)}).EscapedPath()
	if page != "" {
		if strings.Trim(page, "0123456789") != "" {
			return "", false
		}
		clean += "?page=" + page
	}
	return clean, true
}

// file is where an address stands, slash-separated and relative. A page is a
// folder with an index.html, so that its data (/meetings/4k7qz2m.json) can
// stand beside it.
func file(address string, page bool) string {
	at, query, _ := strings.Cut(address, "?")
	if unescaped, err := url.PathUnescape(at); err == nil {
		at = unescaped
	}
	at = shortened(strings.TrimPrefix(path.Clean("/"+at), "/"))
	if number, ok := strings.CutPrefix(query, "page="); ok {
		at = path.Join(at, "page-"+number)
	}
	if page {
		at = path.Join(at, "index.html")
	}
	return at
}

// longestName is the length from which on the last part of an address is cut as the
// name of a file, which file systems bound at 255 bytes.
const longestName = 200

// shortened is a path whose last part is cut and made one of its own by a hash, where
// it is too long: one article with an endless name must not keep an archive from being copied.
func shortened(at string) string {
	folder, name := path.Split(at)
	if len(name) <= longestName {
		return at
	}
	sum := sha256.Sum256([]byte(name))
	return folder + strings.ToValidUTF8(name[:longestName-20], "") + "-" + hex.EncodeToString(sum[:4]) + path.Ext(name)
}

// put writes a file below dir, which its name cannot leave.
func put(dir, name string, data []byte) error {
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return fmt.Errorf("the address of %q leads out of the copy", name)
	}
	full := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
		return err
	}
	return os.WriteFile(full, data, 0o644)
}
