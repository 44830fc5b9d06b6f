package web

import (
	"cmp"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns what stands above an article’s text, and in its place where it may not be
// shown.

// sourceHead is the header of an article.
type sourceHead struct {
	Cells     []headCell
	NotStated string
}

// headCell is one cell of the header. The date is marked where it is evidence.
type headCell struct {
	Name, Text, Href string
	Code             string // printed as it is, before the text
	Time             string
	Wide             bool
	Mark             *mark
	Anchor           string
}

// sourceHeading is an article's title, or what can be said without one.
func sourceHeading(s readout.Source) string {
	if s.Title != "" {
		return "“" + s.Title + "”"
	}
	return "Article of " + longDate(s.Date).Text
}

// titleLanguage is the language of sourceHeading where it is not the site's own.
func titleLanguage(s readout.Source) string {
	if s.Title == "" || s.Language == "en" {
		return ""
	}
	return s.Language
}

// notShown says what of an article may not be shown, and where it stands: the
// zero notShown is of an article in full.
type notShown struct {
	Sentences []sentence // of evidence: their numbers and what they state, without the words
	Why       string
	Where     string // "The rest is", before a link to the publisher
	Link      *link  // nil where no address is known
}

func newNotShown(s readout.Source, hidden []sentence) notShown {
	n := notShown{Sentences: hidden, Where: "The rest is"}
	switch s.Text {
	case readout.ExcerptText:
		n.Why = "This archive may show only sentences that it rests on, up to a third of the text."
	case readout.LinkText:
		n.Why, n.Where = "This archive may not show it.", "The text is"
	default:
		return notShown{}
	}
	if to := safeURL(s.URL); to != "" {
		n.Link = &link{Href: to, Label: "at the publisher"}
	}
	return n
}

// newSourceHead makes an article's header; what is missing is named in the last cell.
func newSourceHead(s readout.Source, attribution string, dateLine *sentence) sourceHead {
	var h sourceHead
	var missing []string
	add := func(name, text, href string) {
		if text == "" {
			missing = append(missing, strings.ToLower(name))
			return
		}
		h.Cells = append(h.Cells, headCell{Name: name, Text: text, Href: href})
	}
	if s.Title == "" {
		missing = append(missing, "title")
	}
	add("Publisher", s.Publisher, "")
	date := longDate(s.Date)
	dated := headCell{Name: "Dated", Text: date.Text, Time: date.DateTime}
	if dateLine != nil {
		number := dateLine.Number
		number.Name = strings.Replace(number.Name, ", back to the fact", ", the article’s date", 1)
		dated.Mark, dated.Anchor = &number, dateLine.Anchor
	}
	h.Cells = append(h.Cells, dated)
	add("Language", languageName(s.Language), "")
	add("Link", hostOf(s.URL), safeURL(s.URL))
	add("Rights", rightsName(s.Statement), "")
	if c := credited(attribution); c != "" {
		h.Cells = append(h.Cells, headCell{Name: "Credits", Text: capital(c)})
	}
	h.Cells = append(h.Cells, headCell{Name: "Shown", Text: valueNames["shown"][string(cmp.Or(s.Text, readout.FullText))]})
	h.NotStated = capital(listing(missing))
	return h
}
