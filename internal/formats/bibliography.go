package formats

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns works in the three forms that reference managers read: BibTeX,
// RIS and CSL-JSON.

const (
	bibMedia = "application/x-bibtex; charset=utf-8"
	risMedia = "application/x-research-info-systems; charset=utf-8"
	cslMedia = "application/vnd.citationstyles.csl+json"
)

// work is what is cited: a record, or an article.
type work struct {
	Key              string // "readout-4k7qz2m"
	BibTeX, RIS, CSL string // its type in each form
	Title, Container string
	Publisher        string
	Edition, Number  string
	Issued, Accessed readout.Date
	Language         string
	URL, Note        string
}

// work is the record as a work: published by the site, told by articles.
func (r Record) work(v View) work {
	c := Citation{Record: r, View: v}
	return work{Key: "readout-" + r.ID, BibTeX: "misc", RIS: "DATA", CSL: "dataset", Title: oneLine(r.Headline), Container: v.Site, Publisher: v.Site,
		Edition: v.Edition, Number: r.ID, Issued: v.Built, Accessed: v.Accessed, URL: r.URL,
		Note: sentences("Meeting record "+r.ID+", edition "+v.Edition, c.reports(), r.Checked)}
}

// one writes items one after the other, with nothing around them.
type one[R any] struct {
	w    io.Writer
	text func(R) (string, error)
}

func (e one[R]) head() error { return nil }
func (e one[R]) record(item R) error {
	text, err := e.text(item)
	if err != nil {
		return err
	}
	return write(e.w, text)
}
func (e one[R]) tail() error { return nil }

func newBibTeX(w io.Writer, v View) encoder[Record] {
	return one[Record]{w, func(r Record) (string, error) { return r.work(v).bibTeX(), nil }}
}

func newRIS(w io.Writer, v View) encoder[Record] {
	return one[Record]{w, func(r Record) (string, error) { return r.work(v).ris(), nil }}
}

func newCSL(w io.Writer, v View) encoder[Record] {
	return one[Record]{w, func(r Record) (string, error) { return r.work(v).csl() }}
}

// bibTeX writes an entry. The title's capitals are kept by a second pair of
// braces; an address stands as it is, for the styles take it verbatim.
func (w work) bibTeX() string {
	var b strings.Builder
	fmt.Fprintf(&b, "@%s{%s,\n", w.BibTeX, w.Key)
	line := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "  %s = {%s},\n", name, value)
		}
	}
	line("title", "{"+braced(w.Title)+"}")
	line("organization", braced(w.Container))
	line("year", string(w.Issued)[:min(4, len(w.Issued))])
	line("date", w.Issued.Guide())
	line("edition", braced(w.Edition))
	line("number", braced(w.Number))
	line("langid", braced(w.Language))
	line("url", verbatim(w.URL))
	line("urldate", w.Accessed.Guide())
	line("note", braced(w.Note))
	b.WriteString("}\n")
	return b.String()
}

// ris writes an entry in Research Information Systems form.
func (w work) ris() string {
	var b strings.Builder
	line := func(tag, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s  - %s\r\n", tag, oneLine(value))
		}
	}
	day := func(d readout.Date) string { return strings.ReplaceAll(d.Guide(), "-", "/") }
	line("TY", w.RIS)
	line("ID", w.Key)
	line("TI", w.Title)
	line("T2", w.Container)
	line("PB", w.Publisher)
	line("PY", string(w.Issued)[:min(4, len(w.Issued))])
	line("DA", day(w.Issued))
	line("Y2", day(w.Accessed))
	line("ET", w.Edition)
	line("M1", w.Number)
	line("LA", w.Language)
	line("N1", w.Note)
	line("UR", w.URL)
	b.WriteString("ER  - \r\n")
	return b.String()
}

// cslItem is a work in CSL-JSON (citationstyles.org, schema 1.0.2).
type cslItem struct {
	ID             string   `json:"id"`
	Type           string   `json:"type"`
	Title          string   `json:"title"`
	ContainerTitle string   `json:"container-title,omitempty"`
	Publisher      string   `json:"publisher,omitempty"`
	Edition        string   `json:"edition,omitempty"`
	Number         string   `json:"number,omitempty"`
	Language       string   `json:"language,omitempty"`
	Issued         *cslDate `json:"issued,omitempty"`
	Accessed       *cslDate `json:"accessed,omitempty"`
	Note           string   `json:"note"`
	URL            string   `json:"URL"`
}

// cslDate is a day, a month or a year.
type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

func newCSLDate(d readout.Date) *cslDate {
	day, _, ok := d.Bounds()
	if !ok {
		return nil
	}
	parts := []int{day.Year(), int(day.Month()), day.Day()}
	return &cslDate{[][]int{parts[:1+strings.Count(d.Guide(), "-")]}}
}

func (w work) csl() (string, error) {
	item := cslItem{w.Key, w.CSL, w.Title, w.Container, w.Publisher, w.Edition, w.Number, w.Language, newCSLDate(w.Issued), newCSLDate(w.Accessed), w.Note, w.URL}
	data, err := json.MarshalIndent([]cslItem{item}, "", "  ")
	return string(data) + "\n", err
}

// braced keeps TeX from reading a title's signs, and its capitals as they are.
func braced(text string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, `{`, `\{`, `}`, `\}`, `&`, `\&`, `%`, `\%`, `$`, `\$`, `#`, `\#`, `_`, `\_`, `~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`).Replace(oneLine(text))
}

// verbatim keeps an address from ending its field; a brace in it is encoded.
func verbatim(url string) string {
	return strings.NewReplacer("{", "%7B", "}", "%7D", "\\", "%5C").Replace(oneLine(url))
}
