package web

// This file owns how long a file may take to be sent: a whole archive over a slow line
// takes longer than any page, and a client that takes nothing must not be waited for.

import (
	"io"
	"net/http"
	"time"
)

const (
	stretch     = 1 << 20         // bytes of a file, before they are compressed
	stretchTime = 2 * time.Minute // in which a client must take them
)

// patient is the body of an answer whose deadline is put off as long as it gets on.
type patient struct {
	io.Writer
	control *http.ResponseController
	left    int // bytes of this stretch
}

func newPatient(w http.ResponseWriter) *patient {
	return &patient{w, http.NewResponseController(w), stretch}
}

func (p *patient) Write(data []byte) (int, error) {
	n, err := p.Writer.Write(data)
	if p.left -= n; p.left <= 0 {
		p.left = stretch
		_ = p.control.SetWriteDeadline(time.Now().Add(stretchTime)) // a writer that has none has none to put off
	}
	return n, err
}
