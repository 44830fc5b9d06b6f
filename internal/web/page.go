package web

// This file owns the way from a request to an answer: a page function returns
// an answer or an error, and one adapter turns either into a response.

import (
	"errors"
	"fmt"
	"net/http"
	"runtime/debug"
	"strconv"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// visit is one request for a page, with the edition that answers it from start
// to end.
type visit struct {
	*http.Request
	archive *store.Archive
	words   *vocabulary
	today   time.Time // midnight UTC of the server's day: parts planned from "was planned"
	cut     bool      // a text search ran out of time: the page does not show all there is, and is not kept
}

// param is a part of the path: {id}, {slug}.
func (v *visit) param(name string) string { return chi.URLParam(v.Request, name) }

// answer is what a page function gives back: a template with its data, or an
// address to go to instead.
type answer struct {
	template string
	data     any
	goTo     string
}

// show answers with a page.
func show(template string, data any) (answer, error) {
	return answer{template: template, data: data}, nil
}

// moved answers with the lasting address of what was asked for (301).
func moved(to string) (answer, error) { return answer{goTo: to}, nil }

// page makes a page function a handler. A page that stands at its canonical
// address is kept; with a query that it does not know it is redirected there,
// so that nobody can fill the cache with permutations.
func (s *site) page(serve func(*visit) (answer, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, release := s.visit(r)
		defer release()
		s.cache.counts.Misses.Add(1)
		tag := s.tag(v.archive, v.today)
		a, err := serve(v)
		var merged *store.Moved
		if errors.As(err, &merged) {
			a, err = moved(address(merged.Kind, merged.To))
		}
		if err != nil {
			s.failVisit(w, v, err)
			return
		}
		canonical := ""
		if page, ok := a.data.(interface{ canonical() string }); ok {
			canonical = page.canonical()
		}
		if a.goTo == "" && canonical != "" && canonical != r.URL.RequestURI() && r.URL.RawQuery != "" {
			a.goTo = canonical
		}
		if a.goTo != "" {
			http.Redirect(w, r, a.goTo, http.StatusMovedPermanently)
			return
		}
		body, err := s.render.render(a.template, a.data)
		if err == nil { // it would be kept
			err = v.archive.Overwritten()
		}
		if err != nil {
			s.failVisit(w, v, err)
			return
		}
		if v.cut {
			w.Header().Set("Cache-Control", "no-store")
			writeHTML(w, http.StatusOK, body)
			return
		}
		if canonical != r.URL.RequestURI() || s.config.Dev {
			sendPage(w, r, newCachedPage(body, tag, acceptable(r.Header.Get("Accept-Encoding"))))
			return
		}
		page := newCachedPage(body, tag, "gzip", "zstd")
		page.route = chi.RouteContext(r.Context()).RoutePattern()
		s.cache.put(pageKey{tag, canonical}, page.packed())
		sendPage(w, r, page)
	}
}

// tag is the entity tag of the archive's pages on this day. It goes by the file,
// not by the edition: the same articles may be built again with other rights.
func (s *site) tag(archive *store.Archive, now time.Time) string {
	day := now.Unix() / (24 * 60 * 60)
	if last := s.tagged.Load(); last != nil && last.fingerprint == archive.Fingerprint() && last.day == day && !s.config.Dev {
		return last.tag
	}
	made := &dayTag{archive.Fingerprint(), day, tagOf(archive.Fingerprint(), s.render.build, now.UTC().Format(time.DateOnly), s.config.BaseURL, s.config.Contact, string(s.config.Licence))}
	s.tagged.Store(made)
	return made.tag
}

// dayTag is the tag of one day and archive.
type dayTag struct {
	fingerprint string
	day         int64
	tag         string
}

// visit holds the current edition for a request.
func (s *site) visit(r *http.Request) (*visit, func()) {
	archive, release := s.config.Hold()
	now := s.config.Now().UTC()
	return &visit{
		Request: r,
		archive: archive,
		words:   s.wordsOf(archive),
		today:   time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC),
	}, release
}

// fail answers a request that met an error before it held an edition.
func (s *site) fail(w http.ResponseWriter, r *http.Request, err error) {
	v, release := s.visit(r)
	defer release()
	s.failVisit(w, v, err)
}

// failVisit answers an error with its page. What is no fault of the reader's is
// logged with the request's id, and shows nothing of the inside.
func (s *site) failVisit(w http.ResponseWriter, v *visit, err error) {
	if to := usual(v.URL); to != "" && errors.Is(err, readout.ErrNotFound) {
		http.Redirect(w, v.Request, to, http.StatusMovedPermanently)
		return
	}
	err = v.blamed(err)
	if over := (*store.Overwritten)(nil); errors.As(err, &over) {
		w.Header().Set("Retry-After", retryAfter)
	}
	if wantsData(v.Request) {
		s.failData(w, v, err)
		return
	}
	status, name, data := s.errorPage(v, err)
	if status == http.StatusInternalServerError {
		s.config.Log.Error("page failed", "err", err, "path", v.URL.Path, "request", middleware.GetReqID(v.Context()))
	}
	body, err := s.render.render(name, data)
	if err != nil {
		s.config.Log.Error("error page failed", "err", err, "request", middleware.GetReqID(v.Context()))
		http.Error(w, "The page could not be made.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	writeHTML(w, status, body)
}

// errorPage chooses the status and the page for an error.
func (s *site) errorPage(v *visit, err error) (status int, template string, data any) {
	var bad *store.BadValue
	var unknown *store.UnknownValue
	var damaged *store.Damaged
	var over *store.Overwritten
	switch {
	case errors.As(err, &over):
		return http.StatusServiceUnavailable, "500", s.newReplacedPage(v)
	case errors.As(err, &damaged), errors.Is(err, errCut):
		return http.StatusServiceUnavailable, "500", s.newFailedPage(v)
	case errors.Is(err, readout.ErrNotFound):
		return http.StatusNotFound, "404", s.newLostPage(v)
	case errors.Is(err, readout.ErrWithheld):
		return http.StatusGone, "withheld", s.newWithheldPage(v)
	case errors.As(err, &unknown):
		return http.StatusBadRequest, "400", s.newMendPage(v, store.BadValue(*unknown), "is not known to this archive")
	case errors.As(err, &bad):
		return http.StatusBadRequest, "400", s.newMendPage(v, *bad, "is not understood")
	}
	return http.StatusInternalServerError, "500", s.newFailedPage(v)
}

// sendPage sends a page that a browser may keep for a minute before it asks
// whether it is still the same.
func sendPage(w http.ResponseWriter, r *http.Request, page *cachedPage) (status, size int) {
	h := w.Header()
	h["Content-Type"], h["Cache-Control"] = htmlType, forAMinute
	return page.write(w, r)
}

// Headers that answers share; nobody may write into them.
var (
	htmlType   = []string{"text/html; charset=utf-8"}
	forAMinute = []string{"public, max-age=60"}
)

func writeHTML(w http.ResponseWriter, status int, body []byte) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	writeBody(w, status, body)
}

func writeBody(w http.ResponseWriter, status int, body []byte) {
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body) // the reader went away; nothing to do
}

// recovered answers a request whose handler panicked: a fault of the program,
// logged with its stack, shown as the page of a failure.
func (s *site) recovered(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			cause := recover()
			if cause == nil {
				return
			}
			if cause == http.ErrAbortHandler { //nolint:errorlint // the very value that net/http documents
				panic(cause)
			}
			s.fail(w, r, fmt.Errorf("panic: %v\n%s", cause, debug.Stack()))
		}()
		next.ServeHTTP(w, r)
	})
}
