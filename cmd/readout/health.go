package main

import (
	"cmp"
	"fmt"
	"net/http"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-chi/chi/v5"

	"github.com/readout-archive/readout/internal/store"
)

// This file owns what a supervisor asks a running server.

// withHealth adds two addresses to the site: /healthz says that the process
// answers, /readyz which edition it serves and, when a newer file in its place
// was refused, why. A refused file does not make a server unready: it still
// serves the old edition, and taking every replica away would serve nobody.
// around stands before all routes.
func withHealth(site http.Handler, holder *store.Holder[*store.Archive], around ...func(http.Handler) http.Handler) http.Handler {
	var handler http.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/healthz":
			routed(r, r.URL.Path)
			w.Header().Set("Cache-Control", "no-store")
			fmt.Fprintln(w, "ok")
		case "/readyz":
			routed(r, r.URL.Path)
			ready(w, holder)
		default:
			site.ServeHTTP(w, r)
		}
	})
	for _, before := range slices.Backward(around) {
		handler = before(handler)
	}
	return handler
}

func ready(w http.ResponseWriter, holder *store.Holder[*store.Archive]) {
	w.Header().Set("Cache-Control", "no-store")
	archive, release := holder.Use()
	defer release()
	// Anybody may ask: where the file stands on this machine is the log's to tell.
	said := func(err error) string {
		return strings.ReplaceAll(err.Error(), holder.Path(), filepath.Base(holder.Path()))
	}
	if err := cmp.Or(archive.Damage(), archive.Overwritten()); err != nil {
		http.Error(w, said(err), http.StatusServiceUnavailable)
		return
	}
	fmt.Fprintln(w, "edition", archive.Edition().ID)
	if err := holder.Ready(); err != nil {
		fmt.Fprintln(w, "the file in its place is not taken up:", said(err))
	}
}

// routed notes the route of a request, where somebody counts requests by route.
func routed(r *http.Request, route string) {
	if context := chi.RouteContext(r.Context()); context != nil {
		context.RoutePatterns = append(context.RoutePatterns, route)
	}
}
