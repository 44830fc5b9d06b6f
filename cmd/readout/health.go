package main

import (
	"fmt"
	"net/http"

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
	router := chi.NewRouter()
	router.Use(around...)
	router.Get("/healthz", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		fmt.Fprintln(w, "ok")
	})
	router.Get("/readyz", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Cache-Control", "no-store")
		archive, release := holder.Use()
		defer release()
		if err := archive.Damage(); err != nil {
			http.Error(w, err.Error(), http.StatusServiceUnavailable)
			return
		}
		fmt.Fprintln(w, "edition", archive.Edition().ID)
		if err := holder.Ready(); err != nil {
			fmt.Fprintln(w, "the file in its place is not taken up:", err)
		}
	})
	router.Mount("/", site)
	return router
}
