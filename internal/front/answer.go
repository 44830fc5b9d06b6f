package front

import (
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// This file owns how an answer is sent: in one piece, its headers and its body
// by one call of the system where the handler said how long it is.

// answer is the http.ResponseWriter of a request that is answered here. A body
// whose length was not said is held back until the handler is done.
type answer struct {
	to      net.Conn
	toHead  bool // no body is sent
	header  http.Header
	status  int    // 0 until it is known
	head    []byte // room for the headers
	held    []byte
	sent    bool
	failure error
}

var answers = sync.Pool{New: func() any { return &answer{header: http.Header{}} }}

// mostKept bounds the room that an answer keeps for the next.
const mostKept = 64 << 10

func (a *answer) reset() {
	clear(a.header)
	held := a.held[:0]
	if cap(held) > mostKept {
		held = nil
	}
	*a = answer{header: a.header, head: a.head[:0], held: held}
}

func (a *answer) Header() http.Header { return a.header }

func (a *answer) WriteHeader(status int) {
	if a.status == 0 && status >= http.StatusOK { // nobody waits for what comes before
		a.status = status
	}
}

func (a *answer) Write(p []byte) (int, error) {
	a.WriteHeader(http.StatusOK)
	switch {
	case !hasBody(a.status):
		return 0, http.ErrBodyNotAllowed
	case a.sent:
		return 0, http.ErrContentLength
	case len(a.held) == 0 && len(a.header["Content-Length"]) == 1 && a.header["Content-Length"][0] == strconv.Itoa(len(p)):
		a.send(p)
	default:
		a.held = append(a.held, p...)
	}
	return len(p), a.failure
}

// finish sends what the handler left to be sent.
func (a *answer) finish() error {
	a.WriteHeader(http.StatusOK)
	if a.sent {
		return a.failure
	}
	if hasBody(a.status) && (!a.toHead || len(a.held) > 0) {
		a.header["Content-Length"] = []string{strconv.Itoa(len(a.held))}
	}
	a.send(a.held)
	return a.failure
}

// send sends the headers and a body.
func (a *answer) send(body []byte) {
	a.sent = true
	if !hasBody(a.status) {
		delete(a.header, "Content-Type")
		delete(a.header, "Content-Length")
	} else if a.header["Content-Type"] == nil && a.header["Content-Encoding"] == nil && len(body) > 0 {
		a.header["Content-Type"] = []string{http.DetectContentType(body)}
	}
	a.head = append(a.head, "HTTP/1.1 "...)
	a.head = strconv.AppendInt(a.head, int64(a.status), 10)
	a.head = append(append(append(a.head, ' '), http.StatusText(a.status)...), "\r\n"...)
	for name, values := range a.header {
		for _, value := range values {
			a.head = append(append(append(append(a.head, name...), ": "...), oneLine(value)...), "\r\n"...)
		}
	}
	if a.header["Date"] == nil {
		a.head = append(time.Now().UTC().AppendFormat(append(a.head, "Date: "...), http.TimeFormat), "\r\n"...)
	}
	a.head = append(a.head, "\r\n"...)
	pieces := net.Buffers{a.head, body}
	if a.toHead || len(body) == 0 {
		pieces = pieces[:1]
	}
	if _, a.failure = pieces.WriteTo(a.to); a.failure == nil && a.header.Get("Connection") == "close" {
		a.failure = io.EOF
	}
}

// hasBody reports whether an answer of a status may have a body.
func hasBody(status int) bool {
	return status != http.StatusNoContent && status != http.StatusNotModified
}

// oneLine keeps a value from becoming a header of its own.
func oneLine(value string) string {
	if strings.ContainsAny(value, "\r\n") {
		return lines.Replace(value)
	}
	return value
}

var lines = strings.NewReplacer("\r", " ", "\n", " ")
