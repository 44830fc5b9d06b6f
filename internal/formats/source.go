package formats

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns articles as data: the list of them, and one as a record of its
// own or as a work to be cited.

// Source is an article with what its page says of it.
type Source struct {
	readout.Source
	Page    string     // absolute address of its page
	Records int        // meetings that it reports
	Found   []Reported // these, of a single article
	Text    string     // what may be shown of its text, of a single article
}

// Reported is a record that an article gave.
type Reported struct {
	URL      string `json:"url"`
	Headline string `json:"headline"`
}

// Sources are the formats of the list of articles.
var Sources = []Format[Source]{
	{"csv", csvMedia, "CSV, a row an article", newTable(sourceColumns)},
	{"json", jsonMedia, "JSON", newJSON("sources", Source.json)},
	{"jsonl", linesMedia, "JSON Lines", newJSONLines(Source.line)},
}

// SourceSingles are the formats of one article.
var SourceSingles = append([]Format[Source]{
	{"md", "text/markdown; charset=utf-8", "Text", newSourceMarkdown},
	{"bib", bibMedia, "BibTeX", newSourceBibTeX},
	{"ris", risMedia, "RIS", newSourceRIS},
	{"csl.json", cslMedia, "CSL", newSourceCSL},
}, Sources...)

// SourceColumns describe sources.csv, in order.
func SourceColumns() []Column { return columnsOf(sourceColumns) }

var sourceColumns = []field[Source]{
	{column("id", "string", "The article’s id: its day and the beginning of its hash. The tables of meetings name it in source_ids."), func(s Source, _ View) string { return s.ID }},
	{column("date", "string", "The article’s day."), func(s Source, _ View) string { return string(s.Date) }},
	{column("title", "string", "Its title. Empty: not stated."), func(s Source, _ View) string { return oneLine(s.Title) }},
	{column("publisher", "string", "Who published it. Empty: not stated."), func(s Source, _ View) string { return s.Publisher }},
	{column("publisher_url", "string", "Its address at the publisher."), func(s Source, _ View) string { return s.URL }},
	{column("language", "string", "Language tag (BCP 47)."), func(s Source, _ View) string { return s.Language }},
	{column("retrieved", "string", "When it was taken from there."), func(s Source, _ View) string { return string(s.Retrieved) }},
	{column("rights", "string", "Rights statement: an address of RightsStatements.org or an SPDX identifier."), func(s Source, _ View) string { return s.Statement }},
	{column("text", "string", "How much of its text this archive may show: full, excerpt or link."), func(s Source, _ View) string { return string(s.Source.Text) }},
	{column("attribution", "string", "Whom it credits, as printed."), func(s Source, _ View) string { return s.Attribution }},
	{column("records", "integer", "Meetings that it reports."), func(s Source, _ View) string { return strconv.Itoa(s.Records) }},
	{column("sha256", "string", "SHA-256 of the file."), func(s Source, _ View) string { return s.SHA256 }},
	{column("size", "integer", "Bytes of the file; 0: a record from elsewhere, without a text."), func(s Source, _ View) string { return strconv.Itoa(s.Size) }},
	{listColumn("files", "Paths of the files that hold it."), func(s Source, _ View) string { return strings.Join(s.Files, between) }},
	{column("url", "string", "The article’s page in this archive."), func(s Source, _ View) string { return s.Page }},
	{column("reader", "string", "Version of the program that read the articles."), func(_ Source, v View) string { return v.Reader }},
	{column("edition", "string", "The edition of the archive."), func(_ Source, v View) string { return v.Edition }},
	{column("filters", "string", "The filters that this file obeys; empty: all articles."), func(_ Source, v View) string { return v.Query }},
}

type sourceJSON struct {
	Page    string         `json:"url"`
	Records int            `json:"records"`
	Found   []Reported     `json:"meetings,omitempty"`
	Edition string         `json:"edition"`
	Filters *string        `json:"filters,omitempty"`
	Source  readout.Source `json:"source"`
	Text    string         `json:"text,omitempty"`
}

func (s Source) json(v View) any {
	return sourceJSON{s.Page, s.Records, s.Found, v.Edition, nil, s.Source, s.Text}
}

func (s Source) line(v View) any {
	return sourceJSON{s.Page, s.Records, s.Found, v.Edition, &v.Query, s.Source, s.Text}
}

// name is the article's title, or what can be said without one.
func (s Source) name() string {
	if s.Title != "" {
		return oneLine(s.Title)
	}
	return "Article of " + long(s.Date)
}

func newSourceMarkdown(w io.Writer, v View) encoder[Source] {
	return one[Source]{w, func(s Source) (string, error) {
		var b strings.Builder
		fmt.Fprintf(&b, "# %s\n\n", escaped(s.name()))
		for _, line := range []struct{ name, value string }{
			{"Date", string(s.Date)}, {"Publisher", s.Publisher}, {"Address", s.URL}, {"Language", s.Language},
			{"Retrieved", string(s.Retrieved)}, {"Rights", s.Statement}, {"Credits", s.Attribution}, {"SHA-256", s.SHA256},
		} {
			if line.value == "" {
				line.value = "not stated"
			}
			fmt.Fprintf(&b, "- %s: %s\n", line.name, escaped(line.value))
		}
		b.WriteString("\n## Meetings found in it\n\n")
		for _, m := range s.Found {
			fmt.Fprintf(&b, "- %s <%s>\n", escaped(m.Headline), m.URL)
		}
		if len(s.Found) == 0 {
			b.WriteString("None.\n")
		}
		if s.Text != "" {
			b.WriteString("\n## Text\n\n")
			for line := range strings.Lines(s.Text) {
				fmt.Fprintf(&b, "> %s\n", escaped(line))
			}
		}
		fmt.Fprintf(&b, "\nSource %s, edition %s. <%s>\n", s.ID, v.Edition, s.Page)
		return b.String(), nil
	}}
}

// work is the article as a work to be cited: at its publisher, or where no
// address is known, here.
func (s Source) work(v View) work {
	w := work{Key: "readout-" + s.ID, BibTeX: "misc", RIS: "NEWS", CSL: "article-newspaper", Title: s.name(), Container: s.Publisher,
		Issued: s.Date, Accessed: s.Retrieved, Language: s.Language, URL: webAddress(s.URL),
		Note: "Source " + s.ID + " of " + v.Site + ", edition " + v.Edition + ", " + s.Page}
	if w.URL == "" {
		w.URL, w.Accessed = s.Page, v.Accessed
	}
	return w
}

func newSourceBibTeX(w io.Writer, v View) encoder[Source] {
	return one[Source]{w, func(s Source) (string, error) { return s.work(v).bibTeX(), nil }}
}

func newSourceRIS(w io.Writer, v View) encoder[Source] {
	return one[Source]{w, func(s Source) (string, error) { return s.work(v).ris(), nil }}
}

func newSourceCSL(w io.Writer, v View) encoder[Source] {
	return one[Source]{w, func(s Source) (string, error) { return s.work(v).csl() }}
}
