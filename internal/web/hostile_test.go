package web

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/readout-archive/readout/internal/fixture"
	"github.com/readout-archive/readout/internal/store"
)

// hostile are texts that would do something, if a page took them for more than
// text. Whatever they make carries "zqx" in its name.
var hostile = map[string]func(string) string{
	"elements": func(s string) string {
		return s + `"><zqx-el onzqx="zqx()">'></zqx-el></title></textarea></style></script></option></select><script>zqx()</script><svg onload=zqx()><zqx-b>`
	},
	"attributes": func(s string) string { return s + `" onzqx="zqx()" ' onzqx='zqx() ` + "` onzqx=zqx() " },
	"links":      func(s string) string { return "javascript:zqx()//" + s },
	"data links": func(s string) string { return "data:text/html,<script>zqx()</script>" + s },
	"comments":   func(s string) string { return s + `--><zqx-el>]]><zqx-el><!--<zqx-el> <?zqx ?> <![CDATA[<zqx-el>` },
	"entities": func(s string) string {
		return s + `&lt;zqx-el&gt; &#60;zqx-el&#62; &quot; onzqx=&quot;zqx() \u003czqx-el\u003e %3Czqx-el%3E`
	},
	"markdown": func(s string) string {
		return s + "\n\n[zqx](javascript:zqx()) ![zqx](zqx:zqx) <zqx@zqx.example> <http://zqx.example/\"onzqx=zqx()> `zqx` ***zqx***\n\n# zqx\n\n    zqx\n\n<zqx-el onzqx=zqx()>\n\n[zqx]: javascript:zqx() \"onzqx\"\n"
	},
	"controls": func(s string) string { return s + "\x00\x1b[31m\u202ezqx\u2066\ufeff\ufffe\r\nzqx: zqx" },
}

// TestHostileText asks for every page of an archive in which everything that
// comes from an article or an editor is hostile: no page has an element or an
// attribute that the same page of a harmless archive does not have somewhere,
// nor a link that is not to the web.
func TestHostileText(t *testing.T) {
	harmless, pages := crawl(t, func(s string) string { return s + " zqx" })
	t.Logf("harmless: %d pages, %d kinds of elements and attributes", pages, len(harmless))
	for _, kind := range slices.Sorted(maps.Keys(hostile)) {
		t.Run(kind, func(t *testing.T) {
			found, pages := crawl(t, hostile[kind])
			for what, where := range found {
				if harmless[what] == "" {
					t.Errorf("%s has %s, which no template wrote", where, what)
				}
			}
			t.Logf("%d pages", pages)
		})
	}
}

// crawl builds an archive, asks for every address that its pages lead to, and
// gives the kinds of elements and attributes with a page that has them.
func crawl(t *testing.T, spoil func(string) string) (found map[string]string, pages int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "readout.db")
	if err := fixture.BuildHostile(path, spoil); err != nil {
		t.Fatal(err)
	}
	archive, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = archive.Close() })
	site, err := New(Config{Hold: Fixed(archive), Contact: "https://desk.example/report?record={id}", BaseURL: "https://readout.example",
		Now: func() time.Time { return time.Date(2025, 11, 5, 0, 0, 0, 0, time.UTC) }, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	found = map[string]string{}
	queue, seen := []string{"/", "/nowhere", "/search?q=zqx", "/meetings?country=zqx", "/coverage", "/editions", "/ledger"}, map[string]bool{}
	for len(queue) > 0 && pages < 2000 {
		address := queue[0]
		queue = queue[1:]
		if kind := kindOf(address); seen[kind] {
			continue
		} else {
			seen[kind] = true
		}
		w := get(site, address)
		pages++
		if w.Code >= 500 {
			t.Errorf("%s: %d", address, w.Code)
		}
		if w.Code == http.StatusMovedPermanently {
			queue = append(queue, local(w.Header().Get("Location"))...)
			continue
		}
		for name, values := range w.Header() {
			if strings.ContainsAny(strings.Join(values, ""), "\r\n\x00") || strings.Contains(strings.ToLower(name), "zqx") {
				t.Errorf("%s has the header %s: %q", address, name, values)
			}
		}
		switch media, _, _ := strings.Cut(w.Header().Get("Content-Type"), ";"); {
		case media == "text/html":
			queue = append(queue, look(t, address, w.Body.String(), found)...)
		case strings.HasSuffix(media, "xml"):
			wellFormed(t, address, w.Body)
		case strings.HasSuffix(media, "json") && !json.Valid(w.Body.Bytes()):
			t.Errorf("%s is no JSON", address)
		}
	}
	if len(queue) > 0 {
		t.Errorf("there are more than %d pages", pages)
	}
	return found, pages
}

// look notes a page's elements and attributes and gives the addresses that it
// leads to.
func look(t *testing.T, address, page string, found map[string]string) (leads []string) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for node := range root.Descendants() {
		switch node.Type {
		case html.CommentNode:
			found["a comment"] = address
		case html.ElementNode:
			found["<"+node.Data+">"] = address
			for _, a := range node.Attr {
				found["<"+node.Data+" "+a.Key+">"] = address
				if node.Data == "meta" && a.Key == "http-equiv" || a.Key == "srcdoc" {
					t.Errorf("%s has <%s %s=%q>", address, node.Data, a.Key, a.Val)
				}
				if !slices.Contains([]string{"href", "src", "action", "formaction", "xlink:href"}, a.Key) {
					continue
				}
				if at, err := url.Parse(a.Val); err != nil || !slices.Contains([]string{"", "http", "https", "mailto"}, at.Scheme) {
					t.Errorf("%s leads to %q", address, a.Val)
				} else if node.Data == "a" || node.Data == "link" {
					leads = append(leads, local(a.Val)...)
				}
			}
		}
	}
	return leads
}

// local is where a link leads within the site; nothing when it leads elsewhere.
func local(link string) []string {
	at, err := url.Parse(strings.TrimPrefix(link, "https://readout.example"))
	if err != nil || at.Host != "" || at.Scheme != "" || !strings.HasPrefix(at.Path, "/") {
		return nil
	}
	at.Fragment = ""
	return []string{at.String()}
}

// kindOf is an address that stands for all that are made alike: of the views of
// one page by the same parameter, one is looked at, and of all that combine
// several, one.
func kindOf(address string) string {
	path, query, filtered := strings.Cut(address, "?")
	if !filtered {
		return address
	}
	if strings.Contains(query, "&") {
		return "several parameters"
	}
	page, _, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	name, _, _ := strings.Cut(query, "=")
	return page + "?" + name
}

func wellFormed(t *testing.T, address string, body io.Reader) {
	t.Helper()
	for tokens := xml.NewDecoder(body); ; {
		switch token, err := tokens.Token(); {
		case errors.Is(err, io.EOF):
			return
		case err != nil:
			t.Errorf("%s is no XML: %v", address, err)
			return
		default:
			if element, ok := token.(xml.StartElement); ok && strings.Contains(element.Name.Local, "zqx") {
				t.Errorf("%s has the element %s", address, element.Name.Local)
			}
		}
	}
}
