package main

import (
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"time"

	"github.com/go-chi/httprate"

	"github.com/readout-archive/readout/internal/web"
)

// This file owns what one client may ask of a server: how much, how often, and
// by which methods.

// longestAddress bounds the address of a request: every view has a shorter one.
const longestAddress = 8 << 10

// limits are what the flags say of clients.
type limits struct {
	rate    int      // requests a minute and client; 0 for no limit
	proxies []string // addresses or networks whose X-Forwarded-For is believed
	https   bool     // the site's public address is an https one
}

// guards gives what stands before all routes, the headers first, so that those
// who are refused get them too; the error is a proxy that is no address.
func (l *limits) guards() ([]func(http.Handler) http.Handler, error) {
	if l.rate < 0 {
		return nil, usageError{fmt.Errorf("--rate %d is not understood: write how many requests a minute, or 0 for no limit", l.rate)}
	}
	trusted := make([]netip.Prefix, len(l.proxies))
	for i, proxy := range l.proxies {
		proxy = strings.TrimSpace(proxy) // "10.0.0.7, 10.0.0.8", as one writes it into the environment
		var err error
		if trusted[i], err = netip.ParsePrefix(proxy); err != nil {
			address, err := netip.ParseAddr(proxy)
			if err != nil {
				return nil, usageError{fmt.Errorf("--trusted-proxy %q is not understood: write an address, as 10.0.0.7, or a network, as 10.0.0.0/8", proxy)}
			}
			trusted[i] = netip.PrefixFrom(address, address.BitLen())
		}
	}
	guards := []func(http.Handler) http.Handler{web.Guarded}
	if l.https {
		guards = append(guards, strictTransport)
	}
	guards = append(guards, onlyReading, shortAddress)
	if l.rate > 0 {
		limited := httprate.LimitBy(l.rate, time.Minute,
			func(r *http.Request) (string, error) { return client(r, trusted), nil },
			httprate.WithLimitHandler(func(w http.ResponseWriter, _ *http.Request) {
				http.Error(w, fmt.Sprintf("More than %d requests came from your address within a minute. Wait a minute, or take the whole archive from /meetings.jsonl.", l.rate), http.StatusTooManyRequests)
			}))
		guards = append(guards, func(next http.Handler) http.Handler {
			counted := limited(next)
			return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				if address, err := netip.ParseAddr(client(r, trusted)); err == nil && address.IsLoopback() {
					next.ServeHTTP(w, r) // a proxy that is not told of must not be shut out for all its clients
					return
				}
				counted.ServeHTTP(w, r)
			})
		})
	}
	return guards, nil
}

// client is the address that a request counts for: the connection's, or the last
// one that a trusted proxy says it is for and that is no trusted proxy itself.
// Of an IPv6 address the network counts, for a client has all of it.
func client(r *http.Request, trusted []netip.Prefix) string {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		host = r.RemoteAddr
	}
	if len(trusted) > 0 {
		hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
		for len(hops) > 0 && within(host, trusted) {
			next, err := hop(hops[len(hops)-1])
			if err != nil {
				break
			}
			host, hops = next, hops[:len(hops)-1]
		}
	}
	if address, err := netip.ParseAddr(host); err == nil && address.IsLoopback() {
		return host
	}
	return httprate.CanonicalizeIP(host)
}

// hop reads an address as proxies write it: some with the port, some an IPv4
// address as one of IPv6, whose network all such clients would share.
func hop(said string) (string, error) {
	said = strings.TrimSpace(said)
	address, err := netip.ParseAddr(said)
	if err != nil {
		var with netip.AddrPort
		with, err = netip.ParseAddrPort(said)
		address = with.Addr()
	}
	return address.Unmap().String(), err
}

func within(host string, networks []netip.Prefix) bool {
	address, err := netip.ParseAddr(host)
	for _, network := range networks {
		if err == nil && network.Contains(address.Unmap()) {
			return true
		}
	}
	return false
}

// onlyReading answers every method but those that read.
func onlyReading(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != "" {
			preflight(w)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "This archive can only be read: use GET or HEAD.", http.StatusMethodNotAllowed)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// preflight lets a page of another site ask with headers of its own: any site may read
// the data, and If-None-Match is how it learns that nothing changed.
func preflight(w http.ResponseWriter) {
	h := w.Header()
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Access-Control-Allow-Methods", "GET, HEAD")
	h.Set("Access-Control-Allow-Headers", "If-None-Match")
	h.Set("Access-Control-Max-Age", "86400")
	w.WriteHeader(http.StatusNoContent)
}

func shortAddress(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if len(r.RequestURI) > longestAddress {
			http.Error(w, fmt.Sprintf("The address is longer than %d bytes.", longestAddress), http.StatusRequestURITooLong)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// strictTransport tells browsers to come by https only, for a year.
func strictTransport(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Strict-Transport-Security", "max-age=31536000")
		next.ServeHTTP(w, r)
	})
}
