package web

import (
	"html/template"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns how a record is cited on its page.

// citation is the parts of a record's citation.
type citation struct {
	Edition  when
	Headline string
	ID       string
	Sources  template.HTML
	Review   string
	Address  string // in full where the site knows its own name
	Formats  []link
}

func (s *site) cite(v *visit, m *store.MeetingRecord, headline string) citation {
	var sources []string
	for i, source := range m.Sources {
		credits := ""
		if i < len(m.Reports) {
			credits = m.Reports[i].Attribution
		}
		sources = append(sources, citedSource(source, credits))
	}
	return citation{
		Edition:  longDate(v.archive.Edition().Built),
		Headline: headline,
		ID:       m.ID,
		Sources:  template.HTML(listing(sources)), //nolint:gosec // citedSource escapes
		Review:   review(m.Meeting),
		Address:  s.config.BaseURL + address(store.MeetingKind, m.ID),
		Formats:  citationFormats(m.ID),
	}
}

// citedSource is one article in a citation, as HTML.
func citedSource(s readout.Source, credits string) string {
	var parts []string
	if s.Title != "" {
		parts = append(parts, "“"+s.Title+"”")
	}
	if s.Publisher != "" {
		parts = append(parts, isolated(s.Publisher))
	}
	if len(parts) == 0 {
		parts = append(parts, "an article of "+longDate(s.Date).Text)
	} else {
		parts = append(parts, longDate(s.Date).Text)
	}
	if c := credited(credits); c != "" {
		parts = append(parts, "crediting "+c)
	}
	switch {
	case s.Title == "" && s.Publisher == "":
		parts = append(parts, "title and publisher not stated")
	case s.Title == "":
		parts = append(parts, "title not stated")
	case s.Publisher == "":
		parts = append(parts, "publisher not stated")
	}
	return template.HTMLEscapeString(strings.Join(parts, ", ")) + ` (source <a href="` + address(store.SourceKind, s.ID) + `">` + template.HTMLEscapeString(s.ID) + "</a>)"
}
