// Package front answers requests for what lies ready at the connection itself,
// between two requests of net/http, which spends three quarters of such an
// answer on its own: buffers, contexts, copies and the order of headers. The
// same handler answers either way.
//
// Only requests of one strict form are answered here (see parse), and only
// on a connection on which net/http waits for the next one. All else goes on to
// net/http as it came; a connection on which something came that is not of that
// form, or only in part, is left to net/http for good.
package front

import (
	"context"
	"net"
	"net/http"
	"sync"
	"time"
)

// Listener is a listener whose connections answer what lies ready. Give the
// server [Listener.State] as its ConnState.
type Listener struct {
	net.Listener
	Handler http.Handler          // that of the server
	Ready   func(uri string) bool // whether an answer to a GET of this request URI lies ready, so that the handler gives it without work
	Idle    time.Duration         // how long a connection may wait for its next request
	Write   time.Duration         // how long an answer may take to be sent

	answering sync.WaitGroup
}

// Accept waits for the next connection.
func (l *Listener) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	if tcp, ok := c.(*net.TCPConn); ok {
		return &conn{TCPConn: tcp, listener: l, between: true, remote: tcp.RemoteAddr().String()}, nil
	}
	return c, err
}

// State tells a connection what net/http does with it.
func State(c net.Conn, state http.ConnState) {
	if c, ok := c.(*conn); ok && state == http.StateIdle {
		c.between, c.idle, c.renewed = true, true, time.Time{}
	}
}

// Settle waits until the answers under way were sent, or ctx ends.
func (l *Listener) Settle(ctx context.Context) error {
	settled := make(chan struct{})
	go func() {
		l.answering.Wait()
		close(settled)
	}()
	select {
	case <-settled:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// conn is a connection. All but Close is called by one goroutine at a time.
type conn struct {
	*net.TCPConn
	listener *Listener
	remote   string

	between bool      // net/http has had whole requests only and waits for the next
	idle    bool      // it has answered one, so that no time runs while it waits but the idle one
	ragged  bool      // something came that is not in the strict form
	early   []byte    // the first byte of the next request, where net/http has it already
	renewed time.Time // when its deadlines were put off

	mu      sync.Mutex
	busy    bool // an answer is being sent
	leaving bool // and the connection is to be closed after it
}

// Read reads for net/http; what it need not see is answered here.
func (c *conn) Read(p []byte) (int, error) {
	for {
		n, err := c.TCPConn.Read(p)
		if n == 0 || c.ragged {
			return n, err
		}
		if !c.between && len(p) == 1 && c.early == nil { // net/http looks whether the client is still there
			c.early = []byte{p[0]}
			return n, err
		}
		request := c.next(p[:n])
		if request == nil || err != nil || !c.listener.Ready(request.RequestURI) {
			c.between = false
			return n, err
		}
		if err := c.answer(request); err != nil {
			return 0, err
		}
	}
}

// next gives the request that came between two others, where it may be answered here.
func (c *conn) next(p []byte) *http.Request {
	early := c.early
	c.early = nil
	if c.between {
		request := parse(append(early, p...))
		if request != nil {
			if early != nil || !c.idle {
				return nil
			}
			return request
		}
	}
	c.ragged = true
	return nil
}

// answer lets the handler answer a request.
func (c *conn) answer(request *http.Request) (err error) {
	if !c.begin() {
		return net.ErrClosed
	}
	defer func() { err = c.end(err) }() // after a panic too, which net/http ends the connection for
	if err := c.renew(); err != nil {
		return err
	}
	request.RemoteAddr = c.remote
	a := answers.Get().(*answer)
	a.to, a.toHead = c.TCPConn, request.Method == http.MethodHead
	c.listener.Handler.ServeHTTP(a, request)
	err = a.finish()
	a.reset()
	answers.Put(a)
	return err
}

// renew puts the deadlines off, as net/http does for each request; once a second
// is enough.
func (c *conn) renew() error {
	now := time.Now()
	if now.Sub(c.renewed) < time.Second {
		return nil
	}
	c.renewed = now
	if err := c.SetReadDeadline(now.Add(c.listener.Idle)); err != nil {
		return err
	}
	return c.SetWriteDeadline(now.Add(c.listener.Write))
}

func (c *conn) begin() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.leaving {
		return false
	}
	c.busy = true
	c.listener.answering.Add(1)
	return true
}

func (c *conn) end(err error) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.busy = false
	c.listener.answering.Done()
	if c.leaving {
		_ = c.TCPConn.Close() // whoever asked for it did not wait to hear
		return net.ErrClosed
	}
	return err
}

// Close closes the connection; where an answer is being sent, after it. For
// net/http such a connection is idle, and a stop closes those at once.
func (c *conn) Close() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.leaving = true
	if c.busy {
		return nil
	}
	return c.TCPConn.Close()
}
