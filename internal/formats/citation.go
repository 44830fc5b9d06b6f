package formats

import (
	"fmt"
	"strings"
	"time"

	"github.com/readout-archive/readout"
)

// This file owns citations as text: what a record is cited as, in three styles.
// bibliography.go has them as files. The record is the work, its publisher's articles are named
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
	return sentences(fmt.Sprintf("“%s.” %s, edition of %s, record %s, %s", c.Headline, c.Site, long(c.Built), c.ID, Bare(c.Record.URL)),
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
		if url := webAddress(s.URL); url != "" {
			all[i] += ", " + url
		}
	}
	if len(all) == 0 {
		return ""
	}
	return "From " + strings.Join(all, "; ")
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

// Bare is an address without its scheme, as MLA prints it.
func Bare(url string) string {
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
