package web

// This file owns the page of a record: who sat at the table, six facts with
// their receipts, the text of each report with the evidence marked, where the
// reports differ, what came before and after, history and citation.

import (
	"html/template"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
)

// meetingPage is the data of the template "meeting".
type meetingPage struct {
	frame
	ID                    string
	Crumbs                []link
	Headline              string
	Attribution, Review   string
	Report                string // where to report an error
	Plan                  *plan  // nil with one party, or with four and more
	Facts                 []fact
	Reports               []reportText
	Contradictions, Alone []fact
	Related               related
	History               []historyLine
	Citation              citation
	Formats               []link
}

// fact is one row of the sheet: a name, values, and how they were derived.
type fact struct {
	ID, Name string
	Values   []value
	Notes    []factNote
}

// factNote says in words how a value was derived, with what it rests on.
type factNote struct {
	Text  string
	Marks []mark
	Link  link
}

// related are the meetings before and after, of the same parties.
type related struct {
	Title string
	Rows  []row
	All   link
}

func (s *site) meeting(v *visit) (answer, error) {
	record, err := v.archive.Meeting(v.Context(), v.param("id"))
	if err != nil {
		return answer{}, err
	}
	page, err := s.newMeetingPage(v, record)
	if err != nil {
		return answer{}, err
	}
	return show("meeting", page)
}

func (s *site) newMeetingPage(v *visit, m *store.MeetingRecord) (meetingPage, error) {
	p := meetingPage{
		frame:       s.frame(v, "", "/meetings"),
		ID:          m.ID,
		Crumbs:      meetingCrumbs(m),
		Headline:    v.words.headline(m.Meeting, v.today),
		Attribution: attribution(m.Sources),
		Review:      review(m.Meeting),
		Report:      s.reportAddress(m.ID, "Error in record "+m.ID),
		Related:     v.related(m),
		History:     v.history(m),
		Formats:     recordFormats(m.ID),
	}
	p.Title = p.Headline
	p.Description = p.Headline + ". " + p.Attribution + ". " + p.Review + "."
	p.Canonical = address(store.MeetingKind, m.ID)
	p.Alternates = formatLinks(p.Canonical, "json", "jsonld", "md")
	linked, err := formats.JSONLD(Describe(v.archive, s.config.BaseURL, v.today)(m.Meeting), Export(v.archive, s.config.BaseURL))
	if err != nil {
		return p, err
	}
	p.Linked = template.JS(linked) //nolint:gosec // JSON with <, > and & escaped
	p.Citation = s.cite(v, m, p.Headline)
	sheet := newSheet(v, m)
	p.Plan = sheet.plan()
	p.Facts = sheet.facts(p.Plan != nil)
	p.Contradictions = sheet.contradictions()
	p.Alone = sheet.alone()
	for i, text := range m.Texts {
		report, err := sheet.report(i, text)
		if err != nil {
			return p, err
		}
		p.Reports = append(p.Reports, report)
	}
	return p, nil
}

// meetingCrumbs lead from the record up to its day, month and year.
func meetingCrumbs(m *store.MeetingRecord) []link {
	crumbs := []link{{Href: "/meetings", Label: "Meetings"}}
	first, _, ok := m.Date.Bounds()
	if guide := m.Date.Guide(); ok {
		for _, level := range []struct {
			length int
			layout string
		}{{len("2006"), "2006"}, {len("2006-01"), "January"}, {len("2006-01-02"), "2"}} {
			if len(guide) >= level.length {
				crumbs = append(crumbs, link{Href: timelineAddress(readout.Date(guide[:level.length])), Label: first.Format(level.layout)})
			}
		}
	}
	return append(crumbs, link{Label: "Record " + m.ID})
}

// related lists what happened before and after between the same parties.
func (v *visit) related(m *store.MeetingRecord) related {
	rows := v.rows(append(append([]store.Card{}, m.Before...), m.After...), listDate)
	if len(rows) == 0 {
		return related{}
	}
	var names []string
	var countries []readout.Country
	for _, c := range m.Countries {
		countries = append(countries, v.words.countries[c])
		names = append(names, withArticle(v.words.country(c)))
	}
	r := related{Title: "Before and after", Rows: rows}
	r.All = link{Href: listAddress(m.RelatedFilter), Label: "All " + heldPlanned(m.Related.Held, m.Related.Planned)}
	if len(names) > 1 && len(names) <= mostSides {
		r.Title += ", between " + listing(names)
	}
	if len(countries) == 2 && len(m.RelatedFilter.Country) == 2 {
		r.All.Href = pairAddress(countries[0], countries[1])
	}
	return r
}

// historyLine is a dated change of a record.
type historyLine struct {
	When when
	Text template.HTML
}

// history tells what editions did to a record, newest first.
func (v *visit) history(m *store.MeetingRecord) []historyLine {
	var lines []historyLine
	for _, c := range m.History {
		lines = append(lines, historyLine{longDate(c.On), changeLine(c)})
	}
	if len(m.History) == 0 && len(m.Sources) > 0 {
		for _, e := range m.Edits {
			lines = append(lines, historyLine{longDate(e.On), editLine(e)})
		}
		lines = append(lines, historyLine{longDate(v.archive.Edition().Built), template.HTML("In this edition of the archive, from " + listing(sourceLinks(m.Sources)))}) //nolint:gosec // sourceLinks escapes
	}
	return lines
}

// changeLine says in words what an edition did.
func changeLine(c store.Change) template.HTML {
	switch c.Kind {
	case store.Added:
		return "Added to the archive"
	case store.Merged:
		return "Record " + num(c.Other) + " merged into this one" + reason(c.Because) + ". Its address leads here"
	case store.Split:
		return "Parted from record " + num(c.Other) + reason(c.Because)
	case store.Withdrawn:
		return "Withdrawn"
	case store.Corrected:
		return editLine(readout.Edit{Field: c.Field, Was: c.Was, Now: c.Now, By: c.By, Because: c.Because})
	}
	what := capital(fieldName(c.Field))
	return escaped(what+" changed"+fromTo(c.Was, c.Now)) + reason(c.Because)
}

// editLine says what an editor set.
func editLine(e readout.Edit) template.HTML {
	line := "An editor set the " + fieldName(e.Field)
	if e.By != "" {
		line = e.By + " set the " + fieldName(e.Field)
	}
	return escaped(capital(line)+fromTo(e.Was, e.Now)) + reason(e.Because)
}

func fromTo(was, now string) string {
	line := ""
	if was != "" {
		line += " from “" + was + "”"
	}
	if now != "" {
		return line + " to “" + now + "”"
	}
	return line + " to nothing"
}

func reason(because string) template.HTML {
	if because == "" {
		return ""
	}
	return escaped(": " + because)
}

func num(id string) template.HTML { return `<span class="num">` + escaped(id) + `</span>` }

// escaped is text as HTML.
func escaped(text string) template.HTML {
	return template.HTML(template.HTMLEscapeString(text)) //nolint:gosec // escaped
}

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

// sourceLinks names articles in a sentence, as HTML.
func sourceLinks(sources []readout.Source) []string {
	var links []string
	for _, s := range sources {
		name := "the article of " + longDate(s.Date).Text
		if s.Publisher != "" {
			name = s.Publisher + " of " + longDate(s.Date).Text
		}
		links = append(links, `<a href="`+address(store.SourceKind, s.ID)+`">`+template.HTMLEscapeString(name)+"</a>")
	}
	return links
}
