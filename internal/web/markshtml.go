package web

import (
	"html/template"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"
)

// This file owns the HTML of a passage’s nodes. It knows no others and escapes every
// byte that comes from an article.

// passageHTML writes the nodes of a passage; it knows no others.
type passageHTML struct{}

func (h passageHTML) RegisterFuncs(r renderer.NodeRendererFuncRegisterer) {
	r.Register(ast.KindDocument, func(util.BufWriter, []byte, ast.Node, bool) (ast.WalkStatus, error) { return ast.WalkContinue, nil })
	r.Register(kindParagraph, around(`<p dir="auto">`, "</p>\n"))
	r.Register(kindWords, around(`<span class="w">`, "</span>"))
	r.Register(ast.KindText, h.text)
	r.Register(kindMark, h.mark)
	r.Register(kindCut, h.cut)
}

func around(before, after string) renderer.NodeRendererFunc {
	return func(w util.BufWriter, _ []byte, _ ast.Node, entering bool) (ast.WalkStatus, error) {
		tag := after
		if entering {
			tag = before
		}
		_, err := w.WriteString(tag)
		return ast.WalkContinue, err
	}
}

func (passageHTML) text(w util.BufWriter, source []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	segment := node.(*ast.Text).Segment
	return ast.WalkContinue, writeText(w, segment.Value(source))
}

func (passageHTML) mark(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	n := node.(*markNode)
	if !entering {
		_, err := w.WriteString("</mark>")
		return ast.WalkContinue, err
	}
	if !n.first {
		_, err := w.WriteString("<mark>")
		return ast.WalkContinue, err
	}
	return ast.WalkContinue, markHead.Execute(w, n.sentence)
}

func (passageHTML) cut(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
	if !entering {
		return ast.WalkContinue, nil
	}
	return ast.WalkContinue, cutLine.Execute(w, node.(*cutNode).cutting)
}

// What the site itself writes into a text goes through html/template.
var (
	markHead = template.Must(template.New("mark").Parse(
		`{{with .Note}}<small class="note">{{.}}</small>{{end}}<mark id="{{.Anchor}}"><a class="ev{{with .Number.Class}} {{.}}{{end}}" href="{{.Number.Href}}" aria-label="{{.Number.Name}}">{{.Number.Label}}</a> `))
	cutLine = template.Must(template.New("cut").Parse(
		`<p class="cut">{{.Text}}{{with .Link}}{{if .Href}} <a href="{{.Href}}">{{.Label}}</a>{{end}}{{end}}</p>` + "\n"))
)

// writeText writes bytes of an article as HTML text: its markup escaped, its
// control characters left out.
func writeText(w util.BufWriter, raw []byte) error {
	for len(raw) > 0 {
		r, size := utf8.DecodeRune(raw)
		var err error
		switch {
		case r == '<':
			_, err = w.WriteString("&lt;")
		case r == '>':
			_, err = w.WriteString("&gt;")
		case r == '&':
			_, err = w.WriteString("&amp;")
		case r == '"':
			_, err = w.WriteString("&#34;")
		case r < ' ' && r != '\n' && r != '\t', r >= 0x7f && r < 0xa0:
		default:
			_, err = w.WriteRune(r)
		}
		if err != nil {
			return err
		}
		raw = raw[size:]
	}
	return nil
}
