package web

// This file owns what stands before every page: the headers that keep it from
// doing what it must not, and the refusal to show what may be nonsense.

import (
	"cmp"
	"maps"
	"net/http"
	"strings"
)

// policy allows a page its own styles, its own pictures and forms that lead
// back here, and nothing else: no script, no frame, no other host.
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guards are the headers, by their names as net/http writes them. Answers share
// them, so nobody may write into them.
var guards = http.Header{
	"Content-Security-Policy":    {policy},
	"X-Content-Type-Options":     {"nosniff"},
	"Referrer-Policy":            {"same-origin"},
	"Permissions-Policy":         {"camera=(), geolocation=(), microphone=(), interest-cohort=()"},
	"Cross-Origin-Opener-Policy": {"same-origin"},
}

// Guarded sets the security headers of an answer. It stands before the site's
// routes, and may stand further out too, before what refuses requests.
func Guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if h := w.Header(); h["Content-Security-Policy"] == nil { // else they are set already
			maps.Copy(h, guards)
		}
		next.ServeHTTP(w, r)
	})
}

// retryAfter is when a reader may ask again while an archive's file is written over:
// in so many seconds the server will have looked at it once or twice more.
const retryAfter = "5"

// blamed is what an error comes from: of a file that was written over nothing can be
// told, not even that something is not in it.
func (v *visit) blamed(err error) error {
	if err == nil {
		return nil
	}
	return cmp.Or(v.archive.Overwritten(), err)
}

// whole answers for an archive whose file was found damaged, or was written over:
// nothing that is read from it is shown until a whole one takes its place.
func (s *site) whole(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v, release := s.visit(r)
		defer release()
		if err := cmp.Or(v.archive.Damage(), v.archive.Overwritten()); err != nil && !strings.HasPrefix(r.URL.Path, "/static/") {
			s.failVisit(w, v, err)
			return
		}
		next.ServeHTTP(w, r)
	})
}
