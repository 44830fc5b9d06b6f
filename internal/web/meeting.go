package web

// This file owns the page of a record: who sat at the table, six facts with
// their receipts, the text of each report with the evidence marked, where the
// reports differ, what came before and after, history and citation.

import (
	"html/template"

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
	Numbered              bool // its facts have receipts
	Reports               []reportText
	Contradictions, Alone []fact
	Clash                 string // what the contradictions amount to
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
	linked, err := formats.JSONLD(Describe(v.archive, s.config.BaseURL, v.today)(m.Meeting), Export(v.archive, s.config.BaseURL, s.config.Licence))
	if err != nil {
		return p, err
	}
	p.Linked = template.JS(linked) //nolint:gosec // JSON with <, > and & escaped
	p.Citation = s.cite(v, m)
	sheet := newSheet(v, m)
	p.Plan = sheet.plan()
	p.Facts = sheet.facts(p.Plan != nil)
	p.Numbered = !madeElsewhere(m.Meeting)
	p.Contradictions, p.Clash = sheet.contradictions(), sheet.clash()
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
