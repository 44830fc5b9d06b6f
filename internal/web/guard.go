package web

// This file owns what stands before every page: the headers that keep it from
// doing what it must not, and the refusal to show what may be nonsense.

import (
	"net/http"
	"strings"
)

// policy allows a page its own styles, its own pictures and forms that lead
// back here, and nothing else: no script, no frame, no other host.
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Guarded sets the security headers of an answer. It stands before the site's
// routes, and may stand further out too, before what refuses requests.
func Guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		if h.Get("Content-Security-Policy") != "" {
			next.ServeHTTP(w, r) // they are set already
			return
		}
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), interest-cohort=()")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// whole answers for an archive whose file was found damaged: nothing that is
// read from it is shown until a whole one takes its place.
func (s *site) whole(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v, release := s.visit(r)
		defer release()
		if err := v.archive.Damage(); err != nil && !strings.HasPrefix(r.URL.Path, "/static/") {
			s.failVisit(w, v, err)
			return
		}
		next.ServeHTTP(w, r)
	})
}
