package web

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// at finds words in a text.
func at(t *testing.T, text, words string) readout.Span {
	t.Helper()
	i := strings.Index(text, words)
	if i < 0 {
		t.Fatalf("%q is not in the text", words)
	}
	return readout.Span{Start: i, End: i + len(words)}
}

var anyTag = regexp.MustCompile(`<[^>]*>`)

// plain is the text of a page without its tags and evidence numbers.
func plain(page string) string {
	page = regexp.MustCompile(`<a class="ev.*?</a> |<small.*?</small>`).ReplaceAllString(page, "")
	return html.UnescapeString(anyTag.ReplaceAllString(page, ""))
}

// The marks cover exactly the bytes of their spans, whatever stands around
// them: markup, entities, backslashes, indented lines, lists, line breaks.
func TestPassageMarks(t *testing.T) {
	for name, c := range map[string]struct{ text, sentence, words string }{
		"plain":      {"One. Two met three. Four.", "Two met three.", "met"},
		"entity":     {"A &amp; B met C.", "A &amp; B met C.", "&amp;"},
		"backslash":  {`A\_B met C.`, `A\_B met C.`, `\_`},
		"indented":   {"One.\n\n        Two met three.\n\nFour.", "Two met three.", "Two"},
		"tab":        {"One.\n\n\tTwo met three.", "Two met three.", "three"},
		"list":       {"* One met two.\n* Three.", "* One met two.", "One"},
		"numbered":   {"1. One met two.", "1. One met two.", "1."},
		"heading":    {"# One met two.", "# One met two.", "#"},
		"code":       {"`One` met **two** [x](y).", "`One` met **two** [x](y).", "**two** [x](y)"},
		"html":       {"<b>One</b> met <script>two</script>.", "<b>One</b> met <script>two</script>.", "<script>"},
		"over lines": {"One met\ntwo in\nBaku. Three.", "One met\ntwo in\nBaku.", "two in\nBaku"},
		"many bytes": {"Trần Quốc Việt Hạnh met رانيا. “So.”", "Trần Quốc Việt Hạnh met رانيا.", "Quốc Việt"},
		"carriage":   {"One.\r\n\r\nTwo met three.\r\n", "Two met three.", "met"},
		"whole":      {"One met two.", "One met two.", "One met two."},
		"reference":  {"[a]: http://b\n\nOne met two.", "[a]: http://b", "http://b"},
		"setext":     {"One met two.\n===\n\nThree.", "One met two.", "met"},
		"fence":      {"```\nOne met two.\n```", "One met two.", "met"},
		"quote":      {"> One met two.", "> One met two.", "One"},
		"nbsp":       {"One\u00a0met two.", "One\u00a0met two.", "One\u00a0met"},
		"trailing":   {"One met two.   \nThree.", "One met two.", "two"},
	} {
		t.Run(name, func(t *testing.T) {
			p := passage{Text: []byte(c.text), Marks: []sentence{{
				Span: at(t, c.text, c.sentence), Words: []readout.Span{at(t, c.text, c.words)}, Anchor: "e1",
				Number: mark{Href: "#f-date", Label: "1", Name: "Evidence 1"}, Note: "States who",
			}}}
			got, err := p.html()
			if err != nil {
				t.Fatal(err)
			}
			page := string(got)
			if text, want := strings.Join(strings.Fields(plain(page)), " "), strings.Join(strings.Fields(c.text), " "); text != want {
				t.Errorf("the text changed:\n got %q\nwant %q", text, want)
			}
			marked := regexp.MustCompile(`(?s)<mark[^>]*>(.*?)</mark>`).FindAllStringSubmatch(page, -1)
			words := regexp.MustCompile(`(?s)<span class="w">(.*?)</span>`).FindAllStringSubmatch(page, -1)
			if len(marked) != 1 || plain(marked[0][1]) != strings.ReplaceAll(c.sentence, "\r", "") {
				t.Errorf("marked %q, want %q", marked, c.sentence)
			}
			if len(words) != 1 || plain(words[0][1]) != c.words {
				t.Errorf("underlined %q, want %q", words, c.words)
			}
			if strings.Contains(page, "<script") || strings.Contains(page, "<b>") || strings.Contains(page, `href="http`) {
				t.Errorf("markup of the article came through: %s", page)
			}
		})
	}
}

func TestPassageOverParagraphs(t *testing.T) {
	text := "One met\n\ntwo. Three."
	p := passage{Text: []byte(text), Marks: []sentence{{Span: readout.Span{Start: 0, End: strings.Index(text, " Three")}, Anchor: "e1", Note: "n"}}}
	got, err := p.html()
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(got), "<mark"); n != 2 {
		t.Errorf("%d marks, want 2: %s", n, got)
	}
	if n := strings.Count(string(got), `id="e1"`); n != 1 {
		t.Errorf("%d ids, want 1: %s", n, got)
	}
}

func TestPassageCut(t *testing.T) {
	text := "One.\n\nTwo.\n\nThree met four.\n\nFive.\n\nSix met seven.\n\nEight.\n\nNine."
	p := passage{
		Text:  []byte(text),
		Marks: []sentence{{Span: at(t, text, "Three met four."), Anchor: "e1"}, {Span: at(t, text, "Six met seven."), Anchor: "e2"}},
		Cut: func(n int, run readout.Span) cutting {
			return cutting{Text: itoa(n) + " paragraphs on", Link: link{Href: "/sources/x", Label: strings.TrimSpace(text[run.Start:run.End])[:3]}}
		},
	}
	got, err := p.html()
	if err != nil {
		t.Fatal(err)
	}
	page := string(got)
	for _, want := range []string{`2 paragraphs on <a href="/sources/x">One</a>`, `2 paragraphs on <a href="/sources/x">Eig</a>`, "Five."} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is missing from %s", want, page)
		}
	}
	if strings.Contains(page, "Two.") {
		t.Error("a run of paragraphs without a mark was shown")
	}
}
