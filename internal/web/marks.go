package web

// This file owns an article's text on a page. goldmark parses it into
// paragraphs and nothing else, since an article is no Markdown: a line that is
// indented, numbered or starred stays what it is. A transformer lays marks over
// the sentences of evidence and underlines their words; the renderer knows only
// these nodes and escapes all text, so no markup of an article comes through.

import (
	"bytes"
	"cmp"
	"html/template"
	"slices"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"github.com/readout-archive/readout"
)

// passage is a text with the sentences to mark in it. Spans count in Text.
type passage struct {
	Text  []byte
	Marks []sentence
	// Cut names a run of paragraphs without a mark in a few words; nil shows all.
	Cut func(paragraphs int, run readout.Span) cutting
}

// sentence is one sentence of evidence.
type sentence struct {
	readout.Span
	Words  []readout.Span // the words themselves
	Anchor string         // the sentence's name on the page
	Number mark           // leads back to the fact
	Note   string         // what it states and implies

	dateLine bool // it is the article's date, which stands in the header
}

// cutting stands for paragraphs that are left out: "3 paragraphs on" and a link.
// The zero cutting leaves the paragraphs in.
type cutting struct {
	Text string
	Link link
}

// html renders the passage.
func (p passage) html() (template.HTML, error) {
	md := goldmark.New(
		goldmark.WithParser(parser.NewParser(
			parser.WithBlockParsers(util.Prioritized(paragraphs{}, 100)),
			parser.WithASTTransformers(util.Prioritized(marking{p}, 100), util.Prioritized(cutter{p}, 200)),
		)),
		goldmark.WithRenderer(renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(passageHTML{}, 100)))),
	)
	var out bytes.Buffer
	if err := md.Convert(p.Text, &out); err != nil {
		return "", err
	}
	return template.HTML(out.String()), nil //nolint:gosec // passageHTML escapes every byte that comes from the article
}

// The kinds of node of a passage.
var (
	kindParagraph = ast.NewNodeKind("PassageParagraph")
	kindMark      = ast.NewNodeKind("EvidenceMark")
	kindWords     = ast.NewNodeKind("EvidenceWords")
	kindCut       = ast.NewNodeKind("Cut")
)

// paragraphNode is a run of lines between blank lines.
type paragraphNode struct{ ast.BaseBlock }

func (*paragraphNode) Kind() ast.NodeKind              { return kindParagraph }
func (*paragraphNode) IsRaw() bool                     { return true } // goldmark must not look for inline markup
func (n *paragraphNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// markNode is a sentence of evidence, or the part of it that this paragraph holds.
type markNode struct {
	ast.BaseInline
	sentence
	first bool // the sentence begins here: note, number and name belong to it
}

func (*markNode) Kind() ast.NodeKind              { return kindMark }
func (n *markNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// wordsNode is the words of a sentence that state a value.
type wordsNode struct{ ast.BaseInline }

func (*wordsNode) Kind() ast.NodeKind              { return kindWords }
func (n *wordsNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// cutNode stands for paragraphs that are left out.
type cutNode struct {
	ast.BaseBlock
	cutting cutting
}

func (*cutNode) Kind() ast.NodeKind              { return kindCut }
func (n *cutNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// paragraphs is the only block parser: lines until a blank one.
type paragraphs struct{}

func (paragraphs) Trigger() []byte { return nil }

func (paragraphs) Open(_ ast.Node, reader text.Reader, _ parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if util.IsBlank(line) {
		return nil, parser.NoChildren
	}
	node := &paragraphNode{}
	node.Lines().Append(segment)
	reader.AdvanceToEOL()
	return node, parser.NoChildren
}

func (paragraphs) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	line, segment := reader.PeekLine()
	if util.IsBlank(line) {
		return parser.Close
	}
	node.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

func (paragraphs) Close(ast.Node, text.Reader, parser.Context) {}
func (paragraphs) CanInterruptParagraph() bool                 { return false }
func (paragraphs) CanAcceptIndentedLine() bool                 { return true }

// marking fills each paragraph with its text, parted where marks begin and end.
type marking struct{ passage }

func (m marking) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	sentences := slices.Clone(m.Marks)
	slices.SortFunc(sentences, func(a, b sentence) int { return cmp.Compare(a.Start, b.Start) })
	begun := map[string]bool{}
	for node := doc.FirstChild(); node != nil; node = node.NextSibling() {
		span := spanOf(node)
		at := span.Start
		for _, s := range sentences {
			part := readout.Span{Start: max(s.Start, at), End: min(s.End, span.End)}
			if part.Len() <= 0 {
				continue
			}
			appendText(node, readout.Span{Start: at, End: part.Start})
			mark := &markNode{sentence: s, first: !begun[s.Anchor]}
			begun[s.Anchor] = true
			fillMark(mark, part)
			node.AppendChild(node, mark)
			at = part.End
		}
		appendText(node, readout.Span{Start: at, End: span.End})
	}
}

// fillMark puts the text of a sentence under its mark, its words underlined.
func fillMark(mark *markNode, part readout.Span) {
	at := part.Start
	for _, w := range joined(mark.Words) {
		w = readout.Span{Start: max(w.Start, at), End: min(w.End, part.End)}
		if w.Len() <= 0 {
			continue
		}
		appendText(mark, readout.Span{Start: at, End: w.Start})
		words := &wordsNode{}
		appendText(words, w)
		mark.AppendChild(mark, words)
		at = w.End
	}
	appendText(mark, readout.Span{Start: at, End: part.End})
}

// joined sorts spans and makes one of those that overlap.
func joined(spans []readout.Span) []readout.Span {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b readout.Span) int { return cmp.Compare(a.Start, b.Start) })
	var out []readout.Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start <= out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

func appendText(parent ast.Node, s readout.Span) {
	if s.Len() > 0 {
		parent.AppendChild(parent, ast.NewTextSegment(text.NewSegment(s.Start, s.End)))
	}
}

// spanOf is the range of a paragraph's lines.
func spanOf(node ast.Node) readout.Span {
	lines := node.Lines()
	return readout.Span{Start: lines.At(0).Start, End: lines.At(lines.Len() - 1).Stop}
}

// cutter leaves out runs of paragraphs that hold no mark.
type cutter struct{ passage }

func (c cutter) Transform(doc *ast.Document, _ text.Reader, _ parser.Context) {
	if c.Cut == nil {
		return
	}
	var run []ast.Node
	flush := func() {
		if len(run) > 1 {
			whole := readout.Span{Start: spanOf(run[0]).Start, End: spanOf(run[len(run)-1]).End}
			if cut := c.Cut(len(run), whole); cut != (cutting{}) {
				doc.InsertBefore(doc, run[0], &cutNode{cutting: cut})
				for _, node := range run {
					doc.RemoveChild(doc, node)
				}
			}
		}
		run = nil
	}
	for node := doc.FirstChild(); node != nil; {
		next := node.NextSibling()
		if marked := hasMark(node); marked {
			flush()
		} else {
			run = append(run, node)
		}
		node = next
	}
	flush()
}

func hasMark(node ast.Node) bool {
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		if child.Kind() == kindMark {
			return true
		}
	}
	return false
}
