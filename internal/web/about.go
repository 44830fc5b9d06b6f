package web

// This file owns the page about the archive: Markdown of our own, rendered by
// goldmark.

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// aboutPage is the data of the template "about".
type aboutPage struct {
	frame
	aboutText
	Figures []aboutFigure
}

// aboutFigure is how often a field is right, in words.
type aboutFigure struct{ Field, Right, Share, Interval string }

// aboutText is the page's Markdown as HTML: its title and first paragraph stand
// above the links to its parts.
type aboutText struct {
	Heading string
	Lede    template.HTML
	Parts   []link
	Body    template.HTML
}

func (s *site) about(v *visit) (answer, error) {
	text, err := s.render.aboutText()
	if err != nil {
		return answer{}, err
	}
	p := aboutPage{frame: s.frame(v, "About", "/about"), aboutText: text}
	figures, err := v.archive.Figures(v.Context())
	if err != nil {
		return answer{}, err
	}
	for _, f := range figures {
		p.Figures = append(p.Figures, aboutFigure{capital(f.Field), number(f.Right) + " of " + number(f.Judged),
			fmt.Sprintf("%.1f %%", 100*float64(f.Right)/float64(f.Judged)), fmt.Sprintf("%.1f to %.1f %%", 100*f.Low, 100*f.High)})
	}
	p.Canonical = "/about"
	return show("about", p)
}

// loadAbout reads templates/about.md.
func loadAbout(files fs.FS) (aboutText, error) {
	source, err := fs.ReadFile(files, "templates/about.md")
	if err != nil {
		return aboutText{}, err
	}
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Typographer),
		goldmark.WithParserOptions(parser.WithHeadingAttribute(), parser.WithASTTransformers(util.Prioritized(tables{}, 200))))
	doc := md.Parser().Parse(text.NewReader(source))
	var about aboutText
	heading, lede := doc.FirstChild(), ast.Node(nil)
	if heading != nil {
		lede = heading.NextSibling()
	}
	if heading == nil || heading.Kind() != ast.KindHeading || lede == nil || lede.Kind() != ast.KindParagraph {
		return about, fmt.Errorf("templates/about.md must begin with a heading and a paragraph")
	}
	about.Heading = plainText(heading, source)
	if about.Lede, err = rendered(md, children(lede), source); err != nil {
		return about, err
	}
	doc.RemoveChild(doc, heading)
	doc.RemoveChild(doc, lede)
	for node := doc.FirstChild(); node != nil; node = node.NextSibling() {
		if h, ok := node.(*ast.Heading); ok && h.Level == 2 {
			if id, ok := h.AttributeString("id"); ok {
				about.Parts = append(about.Parts, link{Href: "#" + string(id.([]byte)), Label: plainText(h, source)})
			}
		}
	}
	about.Body, err = rendered(md, []ast.Node{doc}, source)
	return about, err
}

// rendered writes nodes as HTML.
func rendered(md goldmark.Markdown, nodes []ast.Node, source []byte) (template.HTML, error) {
	var out bytes.Buffer
	for _, n := range nodes {
		if err := md.Renderer().Render(&out, source, n); err != nil {
			return "", err
		}
	}
	return template.HTML(out.String()), nil //nolint:gosec // our own text; raw HTML in it is left out by goldmark
}

func children(node ast.Node) []ast.Node {
	var nodes []ast.Node
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		nodes = append(nodes, child)
	}
	return nodes
}

// plainText is the text of a heading.
func plainText(node ast.Node, source []byte) string {
	var b bytes.Buffer
	for _, child := range children(node) {
		if t, ok := child.(*ast.Text); ok {
			b.Write(t.Segment.Value(source))
		}
	}
	return b.String()
}

// tables gives the tables of the text the look of the site.
type tables struct{}

func (tables) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	for node := doc.FirstChild(); node != nil; node = node.NextSibling() {
		if node.Kind() == east.KindTable {
			node.SetAttributeString("class", []byte("tab"))
		}
	}
}
