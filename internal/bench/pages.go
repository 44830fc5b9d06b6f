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

	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// This file owns what is measured of pages inside this process: rendering a
// list beside one written by hand.

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
