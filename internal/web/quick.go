package web

// This file owns the way of a page that is kept: it is given away before any
// route is looked for, which costs little more than net/http itself does.

import (
	"net/http"
	"time"

	"github.com/go-chi/chi/v5"
)

// quick answers with pages that are kept, and leaves all else to next.
func (s *site) quick(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet && r.Method != http.MethodHead || s.config.Dev || !s.give(w, r) {
			next.ServeHTTP(w, r)
		}
	})
}

// ready reports whether the page of a request URI is kept, so that it is given
// away without work.
func (s *site) ready(uri string) bool {
	archive, release := s.config.Hold()
	defer release()
	return !s.config.Dev && s.cache.has(pageKey{s.tag(archive, s.config.Now()), uri})
}

// give gives a page away, or false where it is not kept.
func (s *site) give(w http.ResponseWriter, r *http.Request) bool {
	began := time.Now()
	archive, release := s.config.Hold()
	defer release()
	kept := s.cache.get(pageKey{s.tag(archive, s.config.Now()), r.RequestURI})
	if kept == nil || archive.Damage() != nil {
		return false
	}
	if routed := chi.RouteContext(r.Context()); routed != nil { // somebody counts requests by route
		routed.RoutePatterns = append(routed.RoutePatterns, kept.route)
	}
	status, size := sendPage(w, r, kept)
	logRequest(s.config.Log, r, requestID(r), status, size, began)
	return true
}
