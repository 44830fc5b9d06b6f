package web

import (
	"html/template"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns how a record is cited on its page.

// citation is what a record's citation box holds.
type citation struct {
	Styles  []citedAs
	Formats []link
}

// citedAs is the record as one style cites it.
type citedAs struct {
	Name string
	Text template.HTML // its address and its articles lead there
}

// cite words a record's citation. A page is kept and sent to many, so its
// addresses are those of the configured site and not of the request.
func (s *site) cite(v *visit, m *store.MeetingRecord) citation {
	base := s.config.BaseURL
	work := formats.Citation{Record: Describe(v.archive, base, v.today)(m.Meeting), View: Export(v.archive, base, s.config.Licence), Accessed: readout.Day(v.today)}
	c := citation{Formats: citationFormats(m.ID)}
	for _, style := range formats.Styles {
		text := template.HTMLEscapeString(style.Text(work))
		for _, source := range m.Sources {
			text = linked(text, "(source "+source.ID, source.ID, address(store.SourceKind, source.ID))
		}
		shown := template.HTMLEscapeString(formats.Bare(work.Record.URL))
		if full := template.HTMLEscapeString(work.Record.URL); strings.Contains(text, full) {
			shown = full
		}
		c.Styles = append(c.Styles, citedAs{style.Name, template.HTML(linked(text, shown, shown, address(store.MeetingKind, m.ID)))}) //nolint:gosec // escaped above
	}
	return c
}

// linked makes words, in the first place where they stand inside around, lead
// to an address. All of it is escaped text.
func linked(text, around, words, href string) string {
	before, after, found := strings.Cut(text, around)
	if !found {
		return text
	}
	return before + strings.Replace(around, words, `<a href="`+href+`">`+words+"</a>", 1) + after
}
