package web

// This file owns how what is made anew at each request (files, answers of the API,
// error pages) is compressed on its way out. Pages that are kept are compressed
// once: cache.go.

import (
	"io"
	"net/http"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// streamWindow is how far back a stream's compressor looks, which is most of the
// memory that a running download takes.
const streamWindow = 512 << 10

// stream is a compressor that may be used again.
type stream interface {
	io.WriteCloser
	Reset(io.Writer)
}

// streams are the compressors at rest, by encoding.
var streams = map[string]*sync.Pool{
	"gzip": &gzipWriters,
	"zstd": {New: func() any {
		w, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithLowerEncoderMem(true), zstd.WithWindowSize(streamWindow))
		if err != nil { // the options are ours
			panic(err)
		}
		return w
	}},
}

// compressed compresses answers as the reader's program asks for. The tags of answers
// are weak, so that one tag stands for all encodings.
func compressed(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		out := &compressing{ResponseWriter: w, encoding: acceptable(r.Header.Get("Accept-Encoding")), toHead: r.Method == http.MethodHead}
		next.ServeHTTP(out, r)
		out.finish() // not after a panic: an answer that was cut short must not end as a whole one does
	})
}

// compressing compresses the body of an answer, unless the handler did, or there is none.
type compressing struct {
	http.ResponseWriter
	encoding string // that the reader's program understands
	toHead   bool   // no body is sent, and its length is not known without compressing it
	begun    bool
	to       io.Writer // the reader, or a stream that leads to them
}

func (w *compressing) WriteHeader(status int) {
	if w.begun {
		return
	}
	w.begun, w.to = true, w.ResponseWriter
	h := w.Header()
	body := status == http.StatusOK || status >= http.StatusBadRequest
	if body || status == http.StatusNotModified {
		h["Vary"] = byEncoding
	}
	if body && w.encoding != "" && h["Content-Encoding"] == nil {
		h.Set("Content-Encoding", w.encoding)
		h.Del("Content-Length")
		w.to = w.stream()
	}
	w.ResponseWriter.WriteHeader(status)
}

// stream is what compresses the body.
func (w *compressing) stream() io.Writer {
	if w.toHead {
		return io.Discard
	}
	to := streams[w.encoding].Get().(stream)
	to.Reset(w.ResponseWriter)
	return to
}

func (w *compressing) Write(data []byte) (int, error) {
	w.WriteHeader(http.StatusOK)
	return w.to.Write(data)
}

// finish ends the body.
func (w *compressing) finish() {
	w.WriteHeader(http.StatusOK)
	if to, ok := w.to.(stream); ok {
		_ = to.Close() // the reader went away; nothing to do
		streams[w.encoding].Put(to)
	}
}

// Unwrap is the writer behind it, for http.ResponseController.
func (w *compressing) Unwrap() http.ResponseWriter { return w.ResponseWriter }
