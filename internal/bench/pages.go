package bench

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// This file owns what is measured of pages inside this process: rendering a
// list beside one written by hand, and a cached page beside a static file.

// site makes the web's handler over an archive, with so many bytes of cache.
func site(archive *store.Archive, cache int) (http.Handler, error) {
	return web.New(web.Config{Hold: web.Fixed(archive), Cache: cache, Log: slog.New(slog.NewTextHandler(io.Discard, nil))})
}

// rendering measures whole requests for a list that is not cached.
func (r *Run) rendering(ctx context.Context) error {
	asked, err := questions(ctx, r.large.archive)
	if err != nil {
		return err
	}
	path := "/meetings?country=" + asked[1].filter.Country[0]
	pages, err := site(r.large.archive, 1) // one byte: nothing is kept
	if err != nil {
		return err
	}
	plain, err := handwritten(r.large.archive)
	if err != nil {
		return err
	}
	var sizes [2]int
	get := func(handler http.Handler, size *int) func() error {
		return func() (err error) {
			for range 5 {
				if *size, err = ask(ctx, handler, path); err != nil {
					return err
				}
			}
			return nil
		}
	}
	one, other := get(pages, &sizes[0]), get(plain, &sizes[1])
	if err := errors.Join(one(), other()); err != nil { // once to warm up
		return err
	}
	ratio, first, second, err := pairs(2*r.Rounds+1, cpu, one, other)
	if err != nil {
		return err
	}
	r.add(atMost("rendered list page / written by hand, whole request, CPU", 2, ratio, "", fmt.Sprintf("%s / %s; %d / %d bytes, compressed",
		seconds(first/5), seconds(second/5), sizes[0], sizes[1])))
	r.Growth = append(r.Growth, Growth{Name: "a rendered list page", Large: first / 5})
	small, err := site(r.small.archive, 1)
	if err != nil {
		return err
	}
	var size int
	_, first, _, err = pairs(r.Rounds, cpu, get(small, &size), func() error { return nil })
	r.Growth[len(r.Growth)-1].Small = first / 5
	return err
}

// ask asks a handler for a page as a browser does, and gives the answer's size.
func ask(ctx context.Context, handler http.Handler, path string) (int, error) {
	request := httptest.NewRequestWithContext(ctx, http.MethodGet, path, nil)
	request.Header.Set("Accept-Encoding", "gzip")
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, request)
	if answer.Code != http.StatusOK {
		return 0, fmt.Errorf("%s answers %d: %s", path, answer.Code, bytes.TrimSpace(answer.Body.Bytes()))
	}
	return answer.Body.Len(), nil
}

// How pages are loaded.
const (
	connections = 32
	loadTime    = 2 * time.Second
)

// besideStatic loads a cached page and a static file of the site in turns: our
// own net/http handler, behind the same middleware, in the same server.
func (r *Run) besideStatic(ctx context.Context, addr, page, asset string) error {
	var ratios, firsts, others []float64
	var sizes [2]int
	for range r.Rounds {
		one, err := load(ctx, addr, page, connections, loadTime)
		if err != nil {
			return err
		}
		other, err := load(ctx, addr, asset, connections, loadTime)
		if err != nil {
			return err
		}
		ratios = append(ratios, one.perSecond/other.perSecond)
		firsts, others = append(firsts, one.perSecond), append(others, other.perSecond)
		sizes = [2]int{one.bytes, other.bytes}
	}
	r.add(atLeast("cached page / own static handler, same middleware, requests/s", 0.9, median(ratios), "", fmt.Sprintf("%s / %s a second; %d / %d bytes, %d connections",
		thousands(int(median(firsts))), thousands(int(median(others))), sizes[0], sizes[1], connections)))
	return nil
}

// stylesheet finds the address of the site's largest style sheet in a page.
func stylesheet(ctx context.Context, handler http.Handler) (string, error) {
	request := httptest.NewRequestWithContext(ctx, http.MethodGet, "/", nil)
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, request)
	_, rest, found := strings.Cut(answer.Body.String(), `href="/static/site.`)
	name, _, closed := strings.Cut(rest, `"`)
	if !found || !closed {
		return "", fmt.Errorf("the home page (%d) has no style sheet", answer.Code)
	}
	return "/static/site." + name, nil
}
