package main

import (
	"bufio"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
)

// TestRate counts requests by client: by the connection's address, and by what
// X-Forwarded-For says only where a trusted proxy says it.
func TestRate(t *testing.T) {
	for name, c := range map[string]struct {
		proxies   []string
		remote    string
		forwarded func(i int) string
		refused   bool // the eleventh request
	}{
		"one address":          {remote: "203.0.113.9:999", refused: true},
		"one network of IPv6":  {remote: "[2001:db8::7]:999", refused: true},
		"a lie":                {remote: "203.0.113.9:999", forwarded: func(i int) string { return fmt.Sprintf("198.51.100.%d", i) }, refused: true},
		"clients of a proxy":   {proxies: []string{"10.0.0.0/8"}, remote: "10.1.2.3:999", forwarded: func(i int) string { return fmt.Sprintf("198.51.100.%d", i) }},
		"a lie told a proxy":   {proxies: []string{"10.1.2.3"}, remote: "10.1.2.3:999", forwarded: func(i int) string { return fmt.Sprintf("198.51.100.%d, 203.0.113.9", i) }, refused: true},
		"two proxies":          {proxies: []string{"10.0.0.0/8"}, remote: "10.1.2.3:999", forwarded: func(i int) string { return fmt.Sprintf("198.51.100.%d, 10.0.0.1", i) }},
		"clients and ports":    {proxies: []string{"10.0.0.0/8"}, remote: "10.1.2.3:999", forwarded: func(i int) string { return fmt.Sprintf("198.51.100.%d:4711", i) }},
		"one client, ports":    {proxies: []string{"10.0.0.0/8"}, remote: "10.1.2.3:999", forwarded: func(i int) string { return fmt.Sprintf("[2001:db8::7]:%d", 4711+i) }, refused: true},
		"clients by IPv6":      {proxies: []string{"10.0.0.0/8"}, remote: "10.1.2.3:999", forwarded: func(i int) string { return fmt.Sprintf("::ffff:198.51.100.%d", i) }},
		"nonsense of a proxy":  {proxies: []string{"10.0.0.0/8"}, remote: "10.1.2.3:999", forwarded: func(i int) string { return "zqx" + strings.Repeat("x", i) }, refused: true},
		"this machine":         {remote: "127.0.0.1:999"},
		"a proxy on this host": {proxies: []string{"127.0.0.1"}, remote: "127.0.0.1:999", forwarded: func(int) string { return "203.0.113.9" }, refused: true},
	} {
		t.Run(name, func(t *testing.T) {
			guards, err := (&limits{rate: 10, proxies: c.proxies}).guards()
			if err != nil {
				t.Fatal(err)
			}
			var handler http.Handler = http.HandlerFunc(func(http.ResponseWriter, *http.Request) {})
			for _, guard := range guards {
				handler = guard(handler)
			}
			status := 0
			for i := range 11 {
				r := httptest.NewRequest(http.MethodGet, "/", nil)
				r.RemoteAddr = c.remote
				if c.forwarded != nil {
					r.Header.Set("X-Forwarded-For", c.forwarded(i))
				}
				w := httptest.NewRecorder()
				handler.ServeHTTP(w, r)
				status = w.Code
			}
			if want := map[bool]int{true: http.StatusTooManyRequests, false: http.StatusOK}[c.refused]; status != want {
				t.Errorf("the eleventh request in a minute: %d, want %d", status, want)
			}
		})
	}
	if _, err := (&limits{proxies: []string{"proxy.example"}}).guards(); err == nil {
		t.Error("a proxy that is no address is taken")
	}
	if _, err := (&limits{proxies: strings.Split("10.0.0.0/8, 127.0.0.1", ",")}).guards(); err != nil {
		t.Errorf("a list with blanks: %v", err)
	}
}

// TestHugeHeader sends headers beyond the bound: they are refused, and the
// connection is closed.
func TestHugeHeader(t *testing.T) {
	s := newAttacked(t, usual)
	for name, header := range map[string]string{
		"one value":     "X-Zqx: " + strings.Repeat("a", 200<<10),
		"many values":   strings.TrimSuffix(strings.Repeat("X-Zqx: aaaaaaaaaaaaaaaa\r\n", 10_000), "\r\n"),
		"one long name": strings.Repeat("a", 200<<10) + ": a",
	} {
		connection, err := net.Dial("tcp", s.address)
		if err != nil {
			t.Fatal(err)
		}
		defer connection.Close()
		go func() { _, _ = fmt.Fprintf(connection, "GET / HTTP/1.1\r\nHost: a\r\n%s\r\n\r\n", header) }() // it may be closed before all is sent
		answer, err := http.ReadResponse(bufio.NewReader(connection), nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if answer.StatusCode != http.StatusRequestHeaderFieldsTooLarge || !answer.Close {
			t.Errorf("%s: %s, closed: %v", name, answer.Status, answer.Close)
		}
	}
}

// FuzzClient holds that no X-Forwarded-For makes another client of one that no
// trusted proxy speaks for, and that of a trusted proxy's only an address counts.
func FuzzClient(f *testing.F) {
	for _, forwarded := range []string{"", ",", "203.0.113.9", "198.51.100.7, 10.0.0.1", "10.0.0.1, 10.0.0.2", "::ffff:203.0.113.9", "2001:db8::7", "fe80::1%eth0", "127.0.0.1", "unknown", "203.0.113.9:80", " \t,x", "\x00"} {
		f.Add("10.1.2.3:999", forwarded)
		f.Add("203.0.113.9:999", forwarded)
		f.Add("[2001:db8::7]:999", forwarded)
	}
	trusted := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}
	f.Fuzz(func(t *testing.T, remote, forwarded string) {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.RemoteAddr = remote
		alone := client(r, trusted)
		r.Header["X-Forwarded-For"] = []string{forwarded}
		if got := client(r, nil); got != alone {
			t.Errorf("%q, which nobody trusts, is %q for %q and %q alone", remote, got, forwarded, alone)
		}
		got := client(r, trusted)
		if got == alone {
			return
		}
		if at, err := netip.ParseAddrPort(remote); err == nil && !within(at.Addr().String(), trusted) {
			t.Errorf("%q is %q, for it says %q", remote, got, forwarded)
		}
		if _, err := netip.ParseAddr(got); err != nil {
			t.Errorf("%q is %q, which is no address, for it says %q", remote, got, forwarded)
		}
	})
}

// TestPreflight: a page of another site may ask whether anything changed; whoever asks
// for more than reading is refused.
func TestPreflight(t *testing.T) {
	handler := onlyReading(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("it was passed on") }))
	for asked, want := range map[string]int{"GET": http.StatusNoContent, "": http.StatusMethodNotAllowed} {
		r := httptest.NewRequest(http.MethodOptions, "/api/v1/meetings", nil)
		r.Header.Set("Origin", "https://elsewhere.example")
		if asked != "" {
			r.Header.Set("Access-Control-Request-Method", asked)
			r.Header.Set("Access-Control-Request-Headers", "if-none-match")
		}
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		h := w.Header()
		if w.Code != want || want == http.StatusNoContent && (h.Get("Access-Control-Allow-Origin") != "*" || h.Get("Access-Control-Allow-Headers") != "If-None-Match" || h.Get("Access-Control-Allow-Methods") != "GET, HEAD") {
			t.Errorf("asked for %q: %d %v", asked, w.Code, h)
		}
	}
}
