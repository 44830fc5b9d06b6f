package front

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// served is a server behind a Listener.
type served struct {
	*Listener
	server *http.Server
	here   atomic.Int64 // answers given by this package
}

// serve answers with a handler; what lies below /ready/ is ready.
func serve(t *testing.T, handler http.HandlerFunc) *served {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &served{}
	counted := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, ok := w.(*answer); ok {
			s.here.Add(1)
		}
		handler(w, r)
	})
	s.Listener = &Listener{Listener: listener, Handler: counted, Ready: func(uri string) bool { return strings.HasPrefix(uri, "/ready/") }, Idle: time.Minute, Write: time.Minute}
	s.server = &http.Server{Handler: counted, ConnState: State, IdleTimeout: s.Idle, ReadHeaderTimeout: time.Minute}
	go func() { _ = s.server.Serve(s) }()
	t.Cleanup(func() { _ = s.server.Close() })
	return s
}

func (s *served) dial(t *testing.T) (net.Conn, *bufio.Reader) {
	t.Helper()
	c, err := net.Dial("tcp", s.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c, bufio.NewReader(c)
}

// reach asks on a new connection until the answer comes from here: net/http may
// have a request's first byte before it is done with the last one.
func (s *served) reach(t *testing.T) (net.Conn, *bufio.Reader) {
	t.Helper()
	c, in := s.dial(t)
	for s.here.Store(0); s.here.Load() == 0; {
		fmt.Fprint(c, "GET /ready/ HTTP/1.1\r\nHost: h\r\n\r\n")
		read(t, in, "GET")
	}
	return c, in
}

// got is what a client can tell of an answer.
type got struct {
	status int
	header map[string]string
	body   string
}

func read(t *testing.T, in *bufio.Reader, method string) got {
	t.Helper()
	r, err := http.ReadResponse(in, &http.Request{Method: method})
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := http.ParseTime(r.Header.Get("Date")); err != nil {
		t.Error(err)
	}
	r.Header.Del("Date")
	g := got{r.StatusCode, map[string]string{}, string(body)}
	for name, values := range r.Header {
		g.header[name] = strings.Join(values, "; ")
	}
	return g
}

// whatever answers in as many ways as there are paths.
func whatever(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	switch r.URL.Path[strings.LastIndexByte(r.URL.Path, '/'):] {
	case "/page":
		h["Content-Type"], h["Etag"], h["Content-Length"] = []string{"text/html"}, []string{`W/"1"`}, []string{"5"}
		if r.Header.Get("If-None-Match") == `W/"1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		if r.Method != http.MethodHead {
			fmt.Fprint(w, "hello")
		}
	case "/large":
		fmt.Fprint(w, strings.Repeat("large ", 100_000))
		fmt.Fprint(w, "and in pieces")
	case "/untyped":
		fmt.Fprint(w, "<html>x")
	case "/two":
		h["X-Two"] = []string{"a", "b"}
		fmt.Fprint(w, r.Host, r.RemoteAddr != "", r.Header)
	case "/broken":
		h.Set("X-Lines", "a\r\nSet-Cookie: b")
		http.Error(w, "no", http.StatusTeapot)
	case "/gone":
		w.WriteHeader(http.StatusNoContent)
	}
}

// What is answered here is what net/http answers.
func TestAnswersAsNetHTTPDoes(t *testing.T) {
	s := serve(t, whatever)
	c, in := s.dial(t)
	ask := func(method, uri, headers string) got {
		fmt.Fprintf(c, "%s %s HTTP/1.1\r\nHost: here\r\n%s\r\n", method, uri, headers)
		return read(t, in, method)
	}
	for _, path := range []string{"page", "large", "untyped", "two", "broken", "gone", "nothing"} {
		for _, headers := range []string{"", "accept-encoding:gzip, zstd \r\nConnection: keep-alive\r\nAccept: a\r\nAccept: b\r\n", "If-None-Match: W/\"1\"\r\n"} {
			for _, method := range []string{"GET", "HEAD"} {
				before := s.here.Load()
				want, have := ask(method, "/made/"+path, headers), ask(method, "/ready/"+path, headers)
				for try := 0; s.here.Load() == before && try < 1000; try++ { // net/http had its first byte before it was done with the last one
					have = ask(method, "/ready/"+path, headers)
				}
				if s.here.Load() != before+1 {
					t.Fatalf("%s: /made/%[2]s was not left to net/http, or /ready/%[2]s was", method, path)
				}
				if path == "large" || method == "HEAD" && path != "page" { // net/http tells no length that it saw only in part
					delete(want.header, "Content-Length")
					delete(have.header, "Content-Length")
				}
				if want.status != have.status || want.body != have.body || !maps.Equal(want.header, have.header) {
					t.Errorf("%s %s %q: %.200v, and here %.200v", method, path, headers, want, have)
				}
			}
		}
	}
}

// Requests in pieces, several at once, with a body or in another form are all
// answered, in their order, and what is in them is not taken for a request.
func TestLeavesTheRestToNetHTTP(t *testing.T) {
	get := func(uri string) string { return "GET " + uri + " HTTP/1.1\r\nHost: h\r\n\r\n" }
	for name, pieces := range map[string][]string{
		"at once":     {get("/x/two") + get("/ready/page") + get("/ready/two")},
		"in pieces":   {get("/x/two"), "GET /ready/pa", "ge HTTP/1.1\r\nHost: h\r\n\r\n", get("/ready/two")},
		"cut":         {get("/x/two"), get("/ready/page") + "GET /rea", "dy/two HTTP/1.1\r\nHost: h\r\n\r\n"},
		"body":        {get("/x/two"), "POST /ready/page HTTP/1.1\r\nHost: h\r\nContent-Length: 38\r\n\r\n", get("/ready/evil"), get("/ready/two")},
		"bare breaks": {get("/x/two"), "GET /ready/page HTTP/1.1\nHost: h\n\n" + get("/ready/two")},
	} {
		s := serve(t, whatever)
		c, in := s.dial(t)
		for i, piece := range pieces {
			if _, err := io.WriteString(c, piece); err != nil {
				t.Fatal(err)
			}
			if i == 0 && len(pieces) > 1 {
				read(t, in, "GET")
			} else {
				time.Sleep(20 * time.Millisecond) // so that it comes alone
			}
		}
		if len(pieces) == 1 {
			read(t, in, "GET")
		}
		if first := read(t, in, "GET"); first.body != "hello" {
			t.Errorf("%s: %v", name, first)
		}
		if second := read(t, in, "GET"); second.header["X-Two"] != "a; b" {
			t.Errorf("%s: %v", name, second)
		}
		if s.here.Load() > 0 {
			t.Errorf("%s: something was answered here", name)
		}
	}
}

// A stop lets an answer under way end, however the client takes it.
func TestStopsAfterAnswers(t *testing.T) {
	begun, proceed := make(chan struct{}), make(chan struct{})
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/ready/x" {
			close(begun)
			<-proceed
		}
		fmt.Fprint(w, "whole")
	})
	c, in := s.reach(t)
	fmt.Fprint(c, "GET /ready/x HTTP/1.1\r\nHost: h\r\n\r\n")
	<-begun
	if err := s.server.Shutdown(t.Context()); err != nil {
		t.Fatal(err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if s.Settle(ended) == nil {
		t.Error("it settled while an answer was under way")
	}
	close(proceed)
	if got := read(t, in, "GET"); got.body != "whole" {
		t.Errorf("answered %v", got)
	}
	if err := s.Settle(t.Context()); err != nil {
		t.Error(err)
	}
	if _, err := in.ReadByte(); err != io.EOF {
		t.Errorf("the connection is not closed: %v", err)
	}
}

// A connection that waits for too long is closed, and so is one whose handler fails.
func TestClosesConnections(t *testing.T) {
	s := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/ready/panic" {
			panic(http.ErrAbortHandler)
		}
	})
	s.Idle = 50 * time.Millisecond // of those answered here
	for _, path := range []string{"/ready/x", "/ready/panic"} {
		c, in := s.reach(t)
		fmt.Fprintf(c, "GET %s HTTP/1.1\r\nHost: h\r\n\r\n", path)
		if path == "/ready/x" {
			read(t, in, "GET")
		}
		if _, err := in.ReadByte(); err != io.EOF {
			t.Errorf("%s: the connection is not closed: %v", path, err)
		}
	}
}

// FuzzParse holds the strict form to what net/http reads.
func FuzzParse(f *testing.F) {
	for _, seed := range []string{
		"GET /meetings?country=norway HTTP/1.1\r\nHost: localhost:8080\r\nAccept-Encoding: gzip\r\n\r\n",
		"HEAD / HTTP/1.1\r\nhost:[::1]:80\r\naccept: a\r\nAccept: \tb \r\nconnection: Keep-Alive\r\n\r\n",
		"GET /%zz HTTP/1.1\r\nHost: h\r\n\r\n", "GET / HTTP/1.0\r\nHost: h\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: h\r\nHost: i\r\n\r\n",
		"GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n", "GET / HTTP/1.1\r\nHost: h\r\nA : b\r\n\r\n", "GET / HTTP/1.1\r\nHost: h\r\n a: b\r\n\r\n",
		"GET / HTTP/1.1\nHost: h\n\nGET / HTTP/1.1\r\n\r\n", "GET //evil/a?b#c HTTP/1.1\r\nHost: h\r\nX: \x7f\r\n\r\n", "GET * HTTP/1.1\r\nHost: h\r\n\r\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, p []byte) {
		mine := parse(p)
		if mine == nil {
			return
		}
		in := bufio.NewReader(bytes.NewReader(p))
		theirs, err := http.ReadRequest(in)
		if err != nil {
			t.Fatalf("%q: %v", p, err)
		}
		theirs.Header.Del("Host")
		if in.Buffered() > 0 || theirs.ContentLength != 0 || theirs.Close || len(theirs.TransferEncoding) > 0 {
			t.Errorf("%q: net/http reads on", p)
		}
		if mine.Method != theirs.Method || mine.RequestURI != theirs.RequestURI || mine.Host != theirs.Host || mine.Proto != theirs.Proto || *mine.URL != *theirs.URL {
			t.Errorf("%q: %v, and net/http %v", p, mine, theirs)
		}
		if !maps.EqualFunc(mine.Header, theirs.Header, func(a, b []string) bool { return fmt.Sprintf("%q", a) == fmt.Sprintf("%q", b) }) {
			t.Errorf("%q: %q, and net/http %q", p, mine.Header, theirs.Header)
		}
	})
}
