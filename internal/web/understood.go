package web

// This file owns addresses that cannot be read as they stand: queries that are
// not well formed, and paths in another spelling.

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/readout-archive/readout/internal/store"
)

// parameters are all that any page, file or list of the API takes, but for q:
// whatever is typed into a search is searched for. They are those of the API, what
// lists are filtered by, and what pages alone take.
var parameters = slices.DeleteFunc(slices.Concat(inputNames[meetingsInput](), inputNames[timelineInput](), slices.Collect(maps.Keys(facetNames)),
	[]string{"page", "view", "count", "name", "letter", "kind", "edition"}), func(name string) bool { return name == "q" })

// understood refuses a query in which the value of a known parameter is not
// well formed: net/url drops it, and a list that silently obeys fewer filters
// than it was asked for is wrong. What else is in a query is taken as it stands: words
// of a search are searched for, and a name that is not known is refused by the API and
// dropped by the redirect to a page's canonical address.
func (s *site) understood(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if bad := malformed(r.URL.RawQuery); bad != nil {
			s.fail(w, r, bad)
			return
		}
		if query := asMeant(r.URL.RawQuery); query != r.URL.RawQuery {
			as, address := *r, *r.URL
			address.RawQuery, as.URL = query, &address
			r = &as
		}
		next.ServeHTTP(w, r)
	})
}

// malformed finds the first known parameter whose value is not percent-encoded
// UTF-8, nil where there is none.
func malformed(query string) *store.BadValue {
	if !strings.ContainsAny(query, "%;") {
		return nil
	}
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		if !slices.Contains(parameters, name) {
			continue
		}
		text, err := url.QueryUnescape(value)
		if err == nil && utf8.ValidString(text) && !strings.Contains(value, ";") {
			continue
		}
		return &store.BadValue{Param: name, Value: value, Right: "it in UTF-8, percent-encoded, with & between parameters"}
	}
	return nil
}

// asMeant is a query with every pair that net/url would drop written as it is meant:
// in "50%" and "peace; war" a percent sign and a semicolon are characters like others.
func asMeant(query string) string {
	if _, err := url.ParseQuery(query); err == nil {
		return query
	}
	pairs := strings.Split(query, "&")
	for i, pair := range pairs {
		if _, err := url.ParseQuery(pair); err != nil {
			name, value, _ := strings.Cut(pair, "=")
			pairs[i] = url.QueryEscape(unescape(name)) + "=" + url.QueryEscape(unescape(value))
		}
	}
	return strings.Join(pairs, "&")
}

// unescape reads what should be percent-encoded and may not be: a percent sign that
// begins no byte's code is one.
func unescape(text string) string {
	var coded strings.Builder
	for i := range len(text) {
		if text[i] == '%' && (i+2 >= len(text) || !isHex(text[i+1]) || !isHex(text[i+2])) {
			coded.WriteString("%25")
		} else {
			coded.WriteByte(text[i])
		}
	}
	plain, _ := url.QueryUnescape(coded.String()) // every sign begins a code now
	return plain
}

func isHex(c byte) bool { return strings.IndexByte("0123456789abcdefABCDEF", c) >= 0 }

// usual is the path of an address as this site writes them: in lower case,
// without a slash at the end or two in a row, and percent-encoded only where it
// must be. It is "" for one that is so.
func usual(u *url.URL) string {
	path := url.URL{Path: "/" + strings.Join(strings.FieldsFunc(strings.ToLower(u.Path), func(r rune) bool { return r == '/' }), "/")}
	if path.EscapedPath() == u.EscapedPath() {
		return ""
	}
	path.RawQuery = u.RawQuery
	return path.RequestURI()
}
