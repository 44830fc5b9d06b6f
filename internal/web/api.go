package web

// This file owns the JSON API under /api/v1: its routes, how it answers errors
// (RFC 9457), how it pages through lists. The operations stand in api_lists.go,
// api_indexes.go and api_records.go, the shapes in api_shapes.go.

import (
	"context"
	"encoding/base64"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humachi"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// apiRoot is where the API stands.
const apiRoot = "/api/v1"

// routeAPI adds the API, its description and the page that documents it.
func (s *site) routeAPI(r chi.Router) {
	r.Get("/api", s.page(s.apiPage))
	r.Group(func(r chi.Router) {
		r.Use(s.forAPI)
		config := huma.DefaultConfig("Readout", "1")
		config.Info.Description = "Meetings that news articles report: who met whom, where, when, about what. Read-only; lists take the filters of the site's pages."
		if licence := s.config.Licence; licence != "" {
			config.Info.License = &huma.License{Name: rightsName(string(licence)), URL: licence.Address()}
		}
		config.DocsPath, config.SchemasPath, config.OpenAPIPath = "", "", "/api/openapi"
		config.CreateHooks = nil // no $schema in answers: they are the contract's records
		config.Transformers = []huma.Transformer{worded}
		s.api = humachi.New(r, config)
		s.listOperations(s.api)
		s.recordOperations(s.api)
	})
}

// apiKey is where a request keeps its visit.
type apiKey struct{}

// forAPI holds one edition for a request, lets any site read the answer, and
// says when it has not changed.
func (s *site) forAPI(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v, release := s.visit(r)
		defer release()
		h := w.Header()
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("Access-Control-Expose-Headers", "ETag, Link")
		tag := s.tag(v.archive, v.today)
		h.Set("ETag", tag)
		h.Set("Cache-Control", "public, max-age=60")
		if matches(r.Header.Get("If-None-Match"), tag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		next.ServeHTTP(passing{w}, r.WithContext(context.WithValue(r.Context(), apiKey{}, v)))
	})
}

// passing takes from errors what lets a client keep an answer: a failure that has
// the tag of the edition would be its answer for as long as that is served.
type passing struct{ http.ResponseWriter }

func (w passing) WriteHeader(status int) {
	if status >= http.StatusBadRequest {
		w.Header().Del("ETag")
		w.Header().Set("Cache-Control", "no-store")
	}
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap is the writer behind it, for http.ResponseController.
func (w passing) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// visitOf is the visit that forAPI began.
func visitOf(ctx context.Context) *visit { return ctx.Value(apiKey{}).(*visit) }

// operation adds one that reads.
func operation[I, O any](api huma.API, path, id, summary string, tags []string, handler func(context.Context, *I) (*O, error)) {
	op := huma.Operation{OperationID: id, Method: http.MethodGet, Path: apiRoot + path, Summary: summary, Tags: tags,
		Errors: []int{http.StatusBadRequest, http.StatusNotFound, http.StatusGone, http.StatusUnprocessableEntity, http.StatusServiceUnavailable}}
	op.Responses = map[string]*huma.Response{
		"304": {Description: "Not modified since the answer that had the entity tag of If-None-Match"},
		"429": {Description: "More requests than a client may make in a minute, in a sentence of plain text; Retry-After tells when to go on"},
	}
	if strings.Contains(path, "{id}") {
		op.Responses["301"] = &huma.Response{Description: "Merged into another one, or written otherwise, at Location"}
	}
	var known []string // its parameters, which Register finds in I
	huma.Register(api, op, func(ctx context.Context, in *I) (*O, error) {
		if err := onlyKnown(visitOf(ctx).URL.Query(), known); err != nil {
			return nil, err
		}
		out, err := handler(ctx, in)
		if err == nil && visitOf(ctx).archive.Overwritten() != nil {
			return nil, errOver
		}
		return out, err
	})
	for _, p := range api.OpenAPI().Paths[op.Path].Get.Parameters {
		if p.In == "query" {
			known = append(known, p.Name)
		}
	}
}

// onlyKnown refuses parameters that an operation does not have: of a filter with a
// slip in its name a program would hear everything. Pages drop them by a redirect,
// which a program would not notice.
func onlyKnown(given url.Values, known []string) error {
	right := "this address takes no parameters"
	if len(known) > 0 {
		right = "write " + strings.Join(known, ", ")
	}
	var unknown []error
	for _, name := range slices.Sorted(maps.Keys(given)) {
		if !slices.Contains(known, name) {
			unknown = append(unknown, &huma.ErrorDetail{Location: "query." + name, Message: "no parameter of this address; " + right, Value: last(given[name])})
		}
	}
	if unknown == nil {
		return nil
	}
	return huma.Error400BadRequest("a parameter is not known here; "+right, unknown...)
}

// errOver is the answer while the archive's file is written over.
var errOver = huma.ErrorWithHeaders(huma.Error503ServiceUnavailable("the archive's file was written over; ask again in some seconds, when a whole one stands in its place"),
	http.Header{"Retry-After": {retryAfter}})

// problem words an error of the store for the API. What is no fault of the
// reader's is logged and shows nothing of the inside.
func (s *site) problem(v *visit, err error) error {
	var unknown *store.UnknownValue
	var bad *store.BadValue
	var merged *store.Moved
	var damaged *store.Damaged
	var over *store.Overwritten
	err = v.blamed(err)
	switch {
	case err == nil:
		return nil
	case errors.As(err, &over):
		return errOver
	case errors.As(err, &unknown):
		return huma.Error400BadRequest(unknown.Error(), &huma.ErrorDetail{Location: "query." + unknown.Param, Message: "not known; write " + unknown.Right, Value: unknown.Value})
	case errors.As(err, &bad):
		return huma.Error400BadRequest(bad.Error(), &huma.ErrorDetail{Location: "query." + bad.Param, Message: "not understood; write " + bad.Right, Value: bad.Value})
	case errors.As(err, &merged):
		return movedTo(apiRoot+address(merged.Kind, merged.To), "merged into ")
	case errors.As(err, &damaged):
		return huma.Error503ServiceUnavailable("the archive's file was found damaged; nothing is shown until a whole one takes its place")
	case errors.Is(err, errCut):
		return huma.Error503ServiceUnavailable("the words of q are so common that the search did not come to its end; add another word, or ask again")
	case errors.Is(err, readout.ErrWithheld):
		return huma.Error410Gone("withheld or withdrawn: nothing is shown under this address")
	case errors.Is(err, readout.ErrNotFound) && usual(v.URL) != "": // as a page's, in capitals
		return movedTo(usual(v.URL), "written ")
	case errors.Is(err, readout.ErrNotFound):
		return huma.Error404NotFound("this archive holds nothing under this address")
	}
	if v.Context().Err() == nil {
		s.config.Log.Error("API failed", "err", err, "path", v.URL.Path, "request", middleware.GetReqID(v.Context()))
	}
	return huma.Error500InternalServerError("the answer could not be made")
}

// movedTo leads on to another address of the API, and says why before it.
func movedTo(to, why string) error {
	return huma.ErrorWithHeaders(huma.NewError(http.StatusMovedPermanently, why+to), http.Header{"Location": {to}})
}

// Paging is the part of a list that is asked for.
type Paging struct {
	Limit  int    `query:"limit" minimum:"1" maximum:"100" default:"20" doc:"The most items of an answer"`
	Cursor string `query:"cursor" doc:"Where to go on, from the answer before; an edition's cursors end with it"`
}

// offset reads the cursor; one of another edition has ended.
func (p Paging) offset(v *visit) (int, error) {
	if p.Cursor == "" {
		return 0, nil
	}
	text, err := base64.RawURLEncoding.DecodeString(p.Cursor)
	edition, number, found := strings.Cut(string(text), ":")
	n, bad := strconv.Atoi(number)
	if err != nil || !found || bad != nil || n < 0 {
		return 0, &store.BadValue{Param: "cursor", Value: p.Cursor, Right: "the cursor of an answer, or none"}
	}
	if edition != v.archive.Edition().ID {
		return 0, &store.BadValue{Param: "cursor", Value: p.Cursor, Right: "no cursor: a new edition of the archive is served, so begin again"}
	}
	return n, nil
}

// cursor leads to the items from offset on.
func cursor(v *visit, offset int) string {
	return base64.RawURLEncoding.EncodeToString([]byte(v.archive.Edition().ID + ":" + strconv.Itoa(offset)))
}

// apiList is an answer with items.
type apiList[T any] struct {
	Link string `header:"Link" doc:"The next part of the list (RFC 8288)"`
	Body struct {
		Edition string `json:"edition" doc:"The edition of the archive"`
		Count   int    `json:"count" doc:"Items of the whole list"`
		Next    string `json:"next,omitempty" doc:"The cursor of the next part; absent at the end"`
		Filters string `json:"filters,omitempty" doc:"The filters that the list obeys, as a query; absent: everything"`
		Items   []T    `json:"items" nullable:"false"`
	}
}

// newList makes an answer of the items from offset on, of count in all.
func newList[T any](v *visit, items []T, offset, count int) *apiList[T] {
	list := &apiList[T]{}
	list.Body.Edition, list.Body.Count, list.Body.Items = v.archive.Edition().ID, count, items
	if items == nil {
		list.Body.Items = []T{}
	}
	if end := offset + len(items); end < count && len(items) > 0 {
		list.Body.Next = cursor(v, end)
		query := v.URL.Query()
		query.Set("cursor", list.Body.Next)
		list.Link = "<" + (&url.URL{Path: v.URL.Path, RawQuery: query.Encode()}).String() + `>; rel="next"`
	}
	return list
}
