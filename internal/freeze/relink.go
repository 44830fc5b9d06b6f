package freeze

import (
	"bytes"
	"fmt"
	"net/url"
	"path"
	"strings"

	"golang.org/x/net/html"
)

// This file makes links relative, so that the copy works under any address and
// from a disk.

// linkAttributes are the attributes that hold an address, by element.
var linkAttributes = map[string]string{"a": "href", "link": "href", "img": "src", "form": "action", "use": "href", "script": "src", "source": "src"}

// relink rewrites the links of a page and gives the frozen addresses among them.
func (s Site) relink(address string, page []byte) ([]byte, []string, error) {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, nil, err
	}
	var links []string
	var dropped []*html.Node
	for node := range root.Descendants() {
		name, ok := linkAttributes[node.Data]
		if node.Type != html.ElementNode || !ok {
			continue
		}
		for i := range node.Attr {
			if node.Attr[i].Key != name {
				continue
			}
			to, frozen := s.relative(address, node.Attr[i].Val, node.Data == "form")
			if frozen != "" {
				links = append(links, frozen)
			}
			if node.Data == "link" && strings.HasSuffix(to, file(noticePath, true)) { // of a head: nobody would read the notice
				dropped = append(dropped, node)
			}
			node.Attr[i].Val = to
		}
	}
	for _, node := range dropped {
		node.Parent.RemoveChild(node)
	}
	var out bytes.Buffer
	if err := html.Render(&out, root); err != nil {
		return nil, nil, err
	}
	return out.Bytes(), links, nil
}

// signpost stands at an address that the site redirects: where it leads, twice.
const signpost = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=%[1]s">
<link rel="canonical" href="%[1]s">
<title>Moved</title>
</head>
<body>
<p>What stood here stands <a href="%[1]s">under another address</a> now.</p>
</body>
</html>
`

// leadOn makes the page of an address from which the site leads to another one.
func (s Site) leadOn(address, to string) ([]byte, []string, error) {
	at, frozen := s.relative(address, to, false)
	if frozen == "" {
		return nil, nil, fmt.Errorf("the site leads on to %s, which is not of the copy", to)
	}
	return fmt.Appendf(nil, signpost, html.EscapeString(at)), []string{frozen}, nil
}

// relative rewrites one link that stands on the page at address. The second
// result is the frozen address that it leads to, "" when there is none.
func (s Site) relative(address, link string, form bool) (string, string) {
	target, err := url.Parse(link)
	if err != nil || target.Scheme != "" || target.Host != "" || link == "" || strings.HasPrefix(link, "#") {
		return link, ""
	}
	base, err := url.Parse(address)
	if err != nil {
		return link, ""
	}
	whole := base.ResolveReference(target)
	fragment := ""
	if whole.Fragment != "" {
		fragment = "#" + whole.EscapedFragment()
	}
	from := path.Dir(file(address, true))
	up := strings.Repeat("../", strings.Count(from+"/", "/"))
	if from == "." {
		up = ""
	}
	if beside := s.Beside[whole.RequestURI()]; beside != "" && !form {
		return up + beside, ""
	}
	to, ok := s.frozen(whole.RequestURI())
	if form || !ok {
		to, fragment = noticePath, ""
	}
	at := (&url.URL{Path: file(to, !isFile(to))}).EscapedPath()
	if to == noticePath {
		return up + at, ""
	}
	return up + at + fragment, to
}

// isFile tells an address of a file from one of a page: only a suffix has a
// dot, for no id has one.
func isFile(address string) bool {
	at, _, _ := strings.Cut(address, "?")
	return strings.Contains(path.Base(at), ".")
}

// relinkCSS rewrites url(/…) in a style sheet.
func (s Site) relinkCSS(address string, sheet []byte) ([]byte, []string) {
	var out bytes.Buffer
	var links []string
	rest := sheet
	for {
		before, after, found := bytes.Cut(rest, []byte("url("))
		out.Write(before)
		if !found {
			return out.Bytes(), links
		}
		out.WriteString("url(")
		inner, tail, closed := bytes.Cut(after, []byte(")"))
		if !closed {
			out.Write(after)
			return out.Bytes(), links
		}
		link := strings.Trim(string(inner), `"' `)
		if strings.HasPrefix(link, "/") {
			if to, ok := s.frozen(link); ok {
				links = append(links, to)
				link = strings.Repeat("../", strings.Count(strings.TrimPrefix(address, "/"), "/")) + file(to, false)
			}
		}
		out.WriteString(link + ")")
		rest = tail
	}
}
