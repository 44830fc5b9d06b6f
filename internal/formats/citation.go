package formats

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/readout-archive/readout"
)

// This file owns citations: what a record is cited as, in three styles and
// three formats. The record is the work, its publisher's articles are named
// with it, and its address is that of the record.

// Citation is a record as a work to be cited, on the day of access.
type Citation struct {
	Record
	View
	Accessed readout.Date
}

// Style is one way to write a citation as text.
type Style struct {
	Name string
	Text func(Citation) string
}

// Styles are the styles that a record's page offers.
var Styles = []Style{{"Chicago", Citation.Chicago}, {"APA", Citation.APA}, {"MLA", Citation.MLA}}

// Chicago is the notes style of The Chicago Manual of Style, 17th edition.
func (c Citation) Chicago() string {
	return sentences(fmt.Sprintf("%s, edition of %s", c.Site, long(c.Built)), "“"+c.Headline+".” Record "+c.ID,
		c.reports(), c.Checked, "Accessed "+long(c.Accessed)) + " " + c.Record.URL
}

// APA is the style of the Publication Manual of the APA, 7th edition.
func (c Citation) APA() string {
	year := "n.d."
	if len(c.Built) >= 4 {
		year = string(c.Built[:4])
	}
	return sentences(fmt.Sprintf("%s. (%s). %s (Record %s, edition %s) [Meeting record]", c.Site, year, c.Headline, c.ID, short(c.Edition)),
		c.reports(), c.Checked) + fmt.Sprintf(" Retrieved %s, from %s", long(c.Accessed), c.Record.URL)
}

// MLA is the style of the MLA Handbook, 9th edition.
func (c Citation) MLA() string {
	return sentences(fmt.Sprintf("“%s.” %s, edition of %s, record %s, %s", c.Headline, c.Site, long(c.Built), c.ID, bare(c.Record.URL)),
		c.reports(), c.Checked, "Accessed "+long(c.Accessed))
}

// reports names the articles: title, publisher, day, link, source id.
func (c Citation) reports() string {
	all := make([]string, len(c.Sources))
	for i, s := range c.Sources {
		title, publisher := "an article", s.Publisher
		if s.Title != "" {
			title = "“" + s.Title + "”"
		}
		switch {
		case publisher != "":
			publisher = ", " + publisher
		case s.Title == "":
			publisher = ", title and publisher not stated"
		default:
			publisher = ", publisher not stated"
		}
		all[i] = fmt.Sprintf("%s of %s%s (source %s)", title, long(s.Date), publisher, s.ID)
		if s.URL != "" {
			all[i] += ", " + s.URL
		}
	}
	if len(all) == 0 {
		return ""
	}
	return "From " + strings.Join(all, "; ")
}

// one writes records one after the other, with nothing around them.
type one struct {
	w    io.Writer
	text func(Record) (string, error)
}

func (e one) head() error { return nil }
func (e one) record(r Record) error {
	text, err := e.text(r)
	if err != nil {
		return err
	}
	return write(e.w, text)
}
func (e one) tail() error { return nil }

// newBibTeX writes a @misc entry.
func newBibTeX(w io.Writer, v View) encoder {
	return one{w, func(r Record) (string, error) {
		c := Citation{Record: r, View: v}
		var b strings.Builder
		fmt.Fprintf(&b, "@misc{readout-%s,\n", r.ID)
		for _, field := range [][2]string{
			{"title", r.Headline}, {"organization", v.Site}, {"howpublished", "Meeting record " + r.ID + ", edition " + v.Edition},
			{"note", sentences(c.reports(), r.Checked)}, {"url", r.URL},
		} {
			value := braced(field[1])
			if field[0] == "url" {
				value = field[1]
			}
			fmt.Fprintf(&b, "  %s = {%s},\n", field[0], value)
		}
		if len(v.Built) >= 4 {
			fmt.Fprintf(&b, "  year = {%s},\n", v.Built[:4])
		}
		b.WriteString("}\n")
		return b.String(), nil
	}}
}

// newRIS writes an entry of type DATA in Research Information Systems form.
func newRIS(w io.Writer, v View) encoder {
	return one{w, func(r Record) (string, error) {
		c := Citation{Record: r, View: v}
		var b strings.Builder
		line := func(tag, value string) {
			if value != "" {
				fmt.Fprintf(&b, "%s  - %s\r\n", tag, oneLine(value))
			}
		}
		line("TY", "DATA")
		line("ID", "readout-"+r.ID)
		line("TI", r.Headline)
		line("PB", v.Site)
		line("PY", v.Built.Guide()[:min(4, len(v.Built))])
		line("DA", strings.ReplaceAll(string(v.Built), "-", "/"))
		line("ET", v.Edition)
		line("N1", sentences(c.reports(), r.Checked))
		line("UR", r.URL)
		b.WriteString("ER  - \r\n")
		return b.String(), nil
	}}
}

// cslItem is a work in CSL-JSON (citationstyles.org, schema 1.0.2).
type cslItem struct {
	ID             string   `json:"id"`
	Type           string   `json:"type"`
	Title          string   `json:"title"`
	ContainerTitle string   `json:"container-title"`
	Publisher      string   `json:"publisher"`
	Edition        string   `json:"edition"`
	Number         string   `json:"number"`
	Issued         *cslDate `json:"issued,omitempty"`
	Note           string   `json:"note"`
	URL            string   `json:"URL"`
}

type cslDate struct {
	Parts [][]int `json:"date-parts"`
}

func newCSL(w io.Writer, v View) encoder {
	return one{w, func(r Record) (string, error) {
		c := Citation{Record: r, View: v}
		work := cslItem{ID: "readout-" + r.ID, Type: "dataset", Title: r.Headline, ContainerTitle: v.Site, Publisher: v.Site,
			Edition: v.Edition, Number: r.ID, Note: sentences(c.reports(), r.Checked), URL: r.URL}
		if day, _, ok := v.Built.Bounds(); ok {
			work.Issued = &cslDate{[][]int{{day.Year(), int(day.Month()), day.Day()}}}
		}
		data, err := json.MarshalIndent([]cslItem{work}, "", "  ")
		return string(data) + "\n", err
	}}
}

// braced keeps TeX from reading a title's signs, and its capitals as they are.
func braced(text string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, `{`, `\{`, `}`, `\}`, `&`, `\&`, `%`, `\%`, `$`, `\$`, `#`, `\#`, `_`, `\_`, `~`, `\textasciitilde{}`, `^`, `\textasciicircum{}`).Replace(oneLine(text))
}

// sentences writes the parts that there are, each ended by a full stop.
func sentences(parts ...string) string {
	var all []string
	for _, part := range parts {
		if part != "" {
			all = append(all, part+".")
		}
	}
	return strings.Join(all, " ")
}

// long is a date as a person writes it: "27 May 2025".
func long(d readout.Date) string {
	first, _, ok := d.Bounds()
	switch {
	case !ok:
		return "an unknown day"
	case d.Precision() == readout.PrecisionYear:
		return first.Format("2006")
	case d.Precision() == readout.PrecisionMonth:
		return first.Format("January 2006")
	}
	return first.Format("2 January 2006")
}

func short(edition string) string { return edition[:min(8, len(edition))] }

func bare(url string) string {
	return strings.TrimPrefix(strings.TrimPrefix(url, "https://"), "http://")
}

// stamp is midnight UTC of a day in the form of RFC 3339.
func stamp(d readout.Date) string {
	first, _, ok := d.Bounds()
	if !ok {
		first = time.Unix(0, 0).UTC()
	}
	return first.Format(time.RFC3339)
}
