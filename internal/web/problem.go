package web

// This file owns errors as data (RFC 9457), for the API and for whoever asks
// for a file with a program.

import (
	"encoding/json"
	"errors"
	"net/http"
	"path"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// dataSuffixes are those of files that programs ask for.
var dataSuffixes = map[string]bool{".csv": true, ".json": true, ".jsonl": true, ".atom": true, ".ics": true, ".md": true,
	".bib": true, ".ris": true, ".jsonld": true, ".xml": true}

// wantsData reports whether an error is better told as data than as a page: in
// the API always, of a file unless a browser asks.
func wantsData(r *http.Request) bool {
	if strings.HasPrefix(r.URL.Path, "/api/") {
		return true
	}
	return dataSuffixes[path.Ext(r.URL.Path)] && !strings.Contains(r.Header.Get("Accept"), "text/html")
}

// failData answers an error as the API words it.
func (s *site) failData(w http.ResponseWriter, v *visit, err error) {
	var told huma.StatusError
	if err = s.problem(v, err); !errors.As(err, &told) {
		told = huma.Error500InternalServerError("the answer could not be made")
	}
	body, err := json.Marshal(told)
	if err != nil {
		body = []byte("{}") // a problem's texts always have a JSON form
	}
	h := w.Header()
	h.Del("ETag")
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Type", "application/problem+json")
	writeBody(w, told.GetStatus(), append(body, '\n'))
}
