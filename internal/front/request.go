package front

import (
	"bytes"
	"net/http"
	"net/textproto"
	"net/url"
	"strings"
)

// This file owns the strict form of a request: a GET or HEAD of HTTP/1.1 with a
// path, one Host, no body and nothing said of the connection, its lines ending in
// CR LF, plain letters only, and not a byte after it. Of what has this form
// net/http reads the very same request; a test holds it to that.

// parse reads a request in the strict form; nil for what is not one.
func parse(p []byte) *http.Request {
	if len(p) < 4 || bytes.Index(p, headEnd) != len(p)-4 {
		return nil
	}
	lines := string(p[:len(p)-2]) // each ends in CR LF; all that follows shares this text
	line, rest, _ := strings.Cut(lines, "\r\n")
	method, line, _ := strings.Cut(line, " ")
	uri, proto, _ := strings.Cut(line, " ")
	if method != http.MethodGet && method != http.MethodHead || proto != "HTTP/1.1" || !strings.HasPrefix(uri, "/") || !printable(uri, '!') {
		return nil
	}
	address, err := url.ParseRequestURI(uri)
	if err != nil {
		return nil
	}
	r := &http.Request{Method: method, URL: address, RequestURI: uri, Proto: proto, ProtoMajor: 1, ProtoMinor: 1, Body: http.NoBody}
	count := strings.Count(rest, "\r\n")
	r.Header = make(http.Header, count)
	values := make([]string, count)
	for ; rest != ""; values = values[1:] {
		line, rest, _ = strings.Cut(rest, "\r\n")
		name, value, ok := strings.Cut(line, ":")
		value = strings.Trim(value, " \t")
		if !ok || !isName(name) || !printable(value, ' ') {
			return nil
		}
		switch name = textproto.CanonicalMIMEHeaderKey(name); name {
		case "Host":
			if r.Host != "" || !isHost(value) {
				return nil
			}
			r.Host = value
			continue
		case "Connection", "Content-Length", "Expect", "Http2-Settings", "Pragma", "Te", "Trailer", "Transfer-Encoding", "Upgrade":
			if name != "Connection" || !strings.EqualFold(value, "keep-alive") {
				return nil
			}
		}
		if before := r.Header[name]; before != nil {
			r.Header[name] = append(before, value)
			continue
		}
		values[0] = value
		r.Header[name] = values[:1:1]
	}
	if r.Host == "" {
		return nil
	}
	return r
}

var headEnd = []byte("\r\n\r\n")

// printable reports whether all is ASCII from a sign up to the tilde.
func printable(s string, from byte) bool {
	for i := range len(s) {
		if s[i] < from || s[i] > '~' {
			return false
		}
	}
	return true
}

func isName(s string) bool { return s != "" && strings.Trim(s, letters+"-") == "" }

func isHost(s string) bool { return s != "" && strings.Trim(s, letters+".-:[]") == "" }

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
