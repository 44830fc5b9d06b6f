package web

// This file owns the pages about the archive, /about and /about/method: Markdown
// of our own, rendered by goldmark.

import (
	"bytes"
	"fmt"
	"html"
	"html/template"
	"io/fs"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// aboutPage is the data of the template "about".
type aboutPage struct {
	frame
	ownText
	Crumbs  []link
	Figures []aboutFigure
}

// aboutFigure is how often a field is right, in words.
type aboutFigure struct{ Field, Right, Share, Interval string }

// ownText is a page's Markdown as HTML: its title and first paragraph stand
// above the links to its parts.
type ownText struct {
	Heading string
	Lede    template.HTML
	Parts   []link
	Body    template.HTML
}

func (s *site) about(v *visit) (answer, error) {
	texts, err := s.render.ownTexts()
	if err != nil {
		return answer{}, err
	}
	p := aboutPage{frame: s.frame(v, "About", "/about"), ownText: texts.about}
	figures, err := v.archive.Figures(v.Context())
	if err != nil {
		return answer{}, err
	}
	for _, f := range figures {
		p.Figures = append(p.Figures, aboutFigure{capital(f.Field), number(f.Right) + " of " + number(f.Judged),
			fmt.Sprintf("%.1f %%", 100*float64(f.Right)/float64(f.Judged)), fmt.Sprintf("%.1f to %.1f %%", 100*f.Low, 100*f.High)})
	}
	p.Canonical = "/about"
	p.Description = "What Readout is, how its programs read articles into records of meetings, and where they err."
	return show("about", p)
}

// method answers /about/method: how articles are read, and how well.
func (s *site) method(v *visit) (answer, error) {
	texts, err := s.render.ownTexts()
	if err != nil {
		return answer{}, err
	}
	p := aboutPage{frame: s.frame(v, texts.method.Heading, "/about"), ownText: texts.method,
		Crumbs: []link{{Href: "/about", Label: "About"}, {Label: "How articles are read"}}}
	p.Canonical = "/about/method"
	p.Description = "How articles are read, rule by rule, how often that is right, and where it errs."
	return show("about", p)
}

// ownTexts are the texts of the pages about the archive.
type ownTexts struct{ about, method ownText }

// loadTexts reads templates/about.md and, of the documents, docs/method.md.
func loadTexts(templates, documents fs.FS) (texts ownTexts, err error) {
	if texts.about, err = loadText(templates, "templates/about.md"); err != nil {
		return texts, err
	}
	texts.method, err = loadText(documents, "docs/method.md")
	return texts, err
}

// loadText reads a Markdown file that begins with a heading and a paragraph.
func loadText(files fs.FS, name string) (ownText, error) {
	source, err := fs.ReadFile(files, name)
	if err != nil {
		return ownText{}, err
	}
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Typographer),
		goldmark.WithParserOptions(parser.WithAutoHeadingID(), parser.WithHeadingAttribute(), parser.WithASTTransformers(util.Prioritized(tables{}, 200))),
		goldmark.WithRendererOptions(renderer.WithNodeRenderers(util.Prioritized(scrolled{}, 200))))
	doc := md.Parser().Parse(text.NewReader(source))
	var about ownText
	heading, lede := doc.FirstChild(), ast.Node(nil)
	if heading != nil {
		lede = heading.NextSibling()
	}
	if heading == nil || heading.Kind() != ast.KindHeading || lede == nil || lede.Kind() != ast.KindParagraph {
		return about, fmt.Errorf("%s must begin with a heading and a paragraph", name)
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

// tables gives the tables of the text the look of the site. One with many
// columns is told by the heading above it, for it scrolls.
type tables struct{}

// manyColumns do not fit a telephone.
const manyColumns = 5

func (tables) Transform(doc *ast.Document, reader text.Reader, _ parser.Context) {
	heading, wide := "", 0
	for node := doc.FirstChild(); node != nil; node = node.NextSibling() {
		switch node := node.(type) {
		case *ast.Heading:
			heading = plainText(node, reader.Source())
		case *east.Table:
			node.SetAttributeString("class", []byte("tab"))
			if len(node.Alignments) >= manyColumns {
				wide++ // no two boxes of a page may have one name
				node.SetAttributeString(scrollsAs, fmt.Sprintf("%s, wide table %d", heading, wide))
			}
		}
	}
}

// scrollsAs is the attribute of a table that scrolls: what it is told by.
const scrollsAs = "scrolls-as"

// scrolled renders tables; those with many columns in a box that scrolls.
type scrolled struct{}

func (scrolled) RegisterFuncs(register renderer.NodeRendererFuncRegisterer) {
	register.Register(east.KindTable, func(w util.BufWriter, _ []byte, node ast.Node, entering bool) (ast.WalkStatus, error) {
		name, scrolls := node.AttributeString(scrollsAs)
		open, end := `<table class="tab">`, "</table>\n"
		if scrolls {
			open = `<div class="scroll" tabindex="0" role="region" aria-label="` + html.EscapeString(fmt.Sprint(name)) + `">` + open
			end += "</div>\n"
		}
		if !entering {
			open = end
		}
		_, err := w.WriteString(open)
		return ast.WalkContinue, err
	})
}
