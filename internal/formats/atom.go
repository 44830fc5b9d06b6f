package formats

import (
	"cmp"
	"encoding/xml"
	"io"

	"github.com/gorilla/feeds"
)

// atom writes a feed (RFC 4287) of one part of a list, with the address of the
// next part (RFC 5005). Entries are dated by the edition that last changed them, so
// that a new edition brings back to a reader only what is new in it; the days of
// their articles stand in their text.
type atom struct {
	w    io.Writer
	view View
}

func newAtom(w io.Writer, v View) encoder[Record] { return atom{w, v} }

func (e atom) head() error {
	v := e.view
	if err := write(e.w, xml.Header, `<feed xmlns="http://www.w3.org/2005/Atom">`, "\n"); err != nil {
		return err
	}
	elements := []any{
		textElement{xml.Name{Local: "title"}, v.Title + " – " + v.Site},
		textElement{xml.Name{Local: "id"}, v.Page},
		textElement{xml.Name{Local: "updated"}, stamp(v.Built)},
		textElement{xml.Name{Local: "subtitle"}, "Edition " + v.Edition + ", " + v.Filters() + ". Read by program from news articles; each entry says who reports it and whether a person has checked it."},
		textElement{xml.Name{Local: "rights"}, v.rights()},
		feeds.AtomAuthor{AtomPerson: feeds.AtomPerson{Name: v.Site}},
		feeds.AtomLink{Href: v.Self, Rel: "self", Type: "application/atom+xml"},
		feeds.AtomLink{Href: v.Page, Rel: "alternate", Type: "text/html"},
	}
	if v.Next != "" {
		elements = append(elements, feeds.AtomLink{Href: v.Next, Rel: "next", Type: "application/atom+xml"})
	}
	for _, element := range elements {
		if err := e.element(element); err != nil {
			return err
		}
	}
	return nil
}

// rights says whose the records are and whose the articles.
func (v View) rights() string {
	articles := "The articles belong to their publishers."
	if v.Licence == "" {
		return articles
	}
	return "Records: " + v.Licence.Address() + ". " + articles
}

func (e atom) record(r Record) error {
	return e.element(feeds.AtomEntry{
		Title: oneLine(r.Headline), Id: r.URL, Updated: stamp(cmp.Or(r.Changed, e.view.Built)),
		Links:   []feeds.AtomLink{{Href: r.URL, Rel: "alternate", Type: "text/html"}},
		Summary: &feeds.AtomSummary{Content: r.Attribution + ". " + r.Checked + ".", Type: "text"},
	})
}

func (e atom) tail() error { return write(e.w, "</feed>\n") }

// textElement is an element that holds text alone.
type textElement struct {
	XMLName xml.Name
	Text    string `xml:",chardata"`
}

func (e atom) element(value any) error {
	data, err := xml.Marshal(value)
	if err != nil {
		return err
	}
	return write(e.w, string(data), "\n")
}
