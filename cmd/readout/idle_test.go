//go:build linux

package main

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/readout-archive/readout/internal/fixture"
)

// TestIdleConnections holds many connections open to a server that is a process
// of its own, with the patience that it has for everybody: 10,000 with -soak.
// Others are still answered, and memory stays bounded. With -soak it also waits
// until the server has closed each of them.
func TestIdleConnections(t *testing.T) {
	many := 1000
	if *soak > 0 {
		many = 10_000
	}
	room := allowFiles(t, uint64(many+500))
	if room < uint64(many+500) {
		t.Skipf("a process may have %d files open here, too few for %d connections", room, many)
	}
	db := filepath.Join(t.TempDir(), "readout.db")
	if err := fixture.BuildWide(db); err != nil {
		t.Fatal(err)
	}
	server, address := startServing(t, db)
	before := ownMemory(t, server.Process.Pid)
	began := time.Now()
	connections := crowd(t, address[len("http://"):], many)
	opened := time.Since(began)
	for _, path := range []string{"/", "/meetings", "/timeline", "/search?q=talks", "/meetings.csv"} {
		answer, err := http.Get(address + path)
		if err != nil {
			t.Fatal(err)
		}
		if err := answer.Body.Close(); err != nil || answer.StatusCode != http.StatusOK {
			t.Errorf("%s beside %d idle connections: %d, %v", path, many, answer.StatusCode, err)
		}
	}
	beside := ownMemory(t, server.Process.Pid)
	if beside > mostMemory {
		t.Errorf("the server keeps %d MiB, more than %d", beside>>20, mostMemory>>20)
	}
	t.Logf("%d connections opened in %v; RssAnon %d MiB before, %d MiB beside them", many, opened.Round(time.Millisecond), before>>20, beside>>20)
	if *soak > 0 {
		allClosed(t, connections)
		t.Logf("all were closed after %v", time.Since(began).Round(time.Second))
	}
}

// TestSlowClients opens many connections that say nothing, or send a request
// letter by letter, or do not take the answer: others are still answered, and
// each of them is closed.
func TestSlowClients(t *testing.T) {
	many := 2000
	s := newAttacked(t, patience{header: 2 * time.Second, read: 2 * time.Second, write: 2 * time.Second, idle: 2 * time.Second, stop: time.Second})
	connections := crowd(t, s.address, many)
	answer, err := http.Get("http://" + s.address + "/meetings")
	if err != nil {
		t.Fatal(err)
	}
	if err := answer.Body.Close(); err != nil || answer.StatusCode != http.StatusOK {
		t.Errorf("beside %d slow clients: %d, %v", many, answer.StatusCode, err)
	}
	allClosed(t, connections)
}

// slowly are what slow clients begin with and never end, or stay after.
var slowly = []string{"", "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\na", "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"}

// crowd opens connections of slow clients, from several addresses of this machine
// so that its ports are enough.
func crowd(t *testing.T, address string, many int) []net.Conn {
	t.Helper()
	var connections []net.Conn
	for i := range many {
		dialer := net.Dialer{Timeout: time.Minute, LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, byte(2+i%8))}}
		connection, err := dialer.DialContext(t.Context(), "tcp", address)
		if err != nil {
			t.Fatalf("connection %d: %v", i, err)
		}
		t.Cleanup(func() { _ = connection.Close() })
		if _, err := io.WriteString(connection, slowly[i%len(slowly)]); err != nil {
			t.Fatal(err)
		}
		connections = append(connections, connection)
	}
	return connections
}

// allClosed waits until a server has closed each connection.
func allClosed(t *testing.T, connections []net.Conn) {
	t.Helper()
	for i, connection := range connections {
		if err := connection.SetReadDeadline(time.Now().Add(5 * time.Minute)); err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(io.Discard, bufio.NewReader(connection)); err != nil && strings.Contains(err.Error(), "timeout") {
			t.Fatalf("connection %d, which began with %q, is not closed", i, slowly[i%len(slowly)])
		}
	}
}

// allowFiles raises how many files a process, and those that it starts, may have
// open, as far as it is permitted, and gives the limit.
func allowFiles(t *testing.T, want uint64) uint64 {
	t.Helper()
	var limit unix.Rlimit
	if err := unix.Getrlimit(unix.RLIMIT_NOFILE, &limit); err != nil {
		t.Fatal(err)
	}
	if limit.Cur < want {
		raised := unix.Rlimit{Cur: want, Max: max(limit.Max, want)}
		if unix.Setrlimit(unix.RLIMIT_NOFILE, &raised) == nil {
			return want
		}
	}
	return limit.Cur
}
