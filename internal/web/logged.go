package web

// This file owns the line that each request leaves in the log, and the id by
// which other lines speak of it.

import (
	"cmp"
	"context"
	"crypto/rand"
	"log/slog"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/go-chi/chi/v5/middleware"
)

// Ids are a word that tells one run of the program from others, and a number.
var (
	thisRun  = rand.Text()[:10]
	requests atomic.Uint64
)

// longestID bounds an id that comes with a request.
const longestID = 128

// requestID is the id that came with a request, or a new one.
func requestID(r *http.Request) string {
	if came := r.Header[middleware.RequestIDHeader]; len(came) > 0 && came[0] != "" && len(came[0]) <= longestID {
		return came[0]
	}
	return thisRun + "-" + strconv.FormatUint(requests.Add(1), 10)
}

// identified gives each request its id.
func identified(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(context.WithValue(r.Context(), middleware.RequestIDKey, requestID(r))))
	})
}

// logged writes a line for each request.
func logged(log *slog.Logger) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			began := time.Now()
			ww := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
			next.ServeHTTP(ww, r)
			status := cmp.Or(ww.Status(), http.StatusOK) // as net/http answers where nothing is said
			logRequest(log, r, middleware.GetReqID(r.Context()), status, ww.BytesWritten(), began)
		})
	}
}

// logRequest writes the line of a request. It names no place in the program, as
// slog's own functions do at a cost, for it is always this one.
func logRequest(log *slog.Logger, r *http.Request, id string, status, size int, began time.Time) {
	if !log.Enabled(r.Context(), slog.LevelInfo) {
		return
	}
	now := time.Now()
	line := slog.NewRecord(now, slog.LevelInfo, "request", 0)
	line.AddAttrs(slog.String("method", r.Method), slog.String("path", r.URL.Path), slog.Int("status", status),
		slog.Int("bytes", size), slog.Duration("took", now.Sub(began)), slog.String("request", id))
	_ = log.Handler().Handle(r.Context(), line) // there is nowhere to say that the log cannot be written
}
