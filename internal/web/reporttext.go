package web

// This file owns a report on the record's page: the article's header and its
// text with the sentences of this record marked.

import (
	"html/template"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// reportText is one report's article as the record shows it.
type reportText struct {
	ID      string // of the section: "s1"
	Heading string
	Titled  string // the language of the heading, "" for the site's own
	Head    sourceHead
	Line    template.HTML // which report of how many
	Lang    string
	Text    template.HTML
	Hidden  notShown
}

// report makes the i-th report's part of the page.
func (s sheet) report(i int, text store.SourceText) (reportText, error) {
	source := text.Source
	r := reportText{
		ID:      "s" + itoa(i+1),
		Heading: sourceHeading(source),
		Titled:  titleLanguage(source),
		Line:    s.reportLine(i, text),
		Lang:    source.Language,
	}
	shown := newShownText(text)
	marks, dateLine, hidden := shown.part(s.sentences(i, text))
	r.Head = newSourceHead(source, s.reportAttribution(i), dateLine)
	var err error
	if len(shown.text) > 0 {
		p := passage{Text: shown.text, Marks: marks}
		if source.Text == readout.FullText {
			p.Cut = func(n int, run readout.Span) cutting { return s.cut(text, shown, n, run) }
		}
		r.Text, err = p.html()
	}
	r.Hidden = newNotShown(source, hidden)
	if madeElsewhere(s.Meeting) {
		r.Hidden = notShown{Why: "Taken over as a record: there is no text to show."}
	}
	return r, err
}

func (s sheet) reportAttribution(i int) string {
	if i < len(s.Reports) && s.Reports[i].Attribution != "" {
		return s.Reports[i].Attribution
	}
	return s.Sources[i].Attribution
}

// reportLine tells which report of how many this is, and what else its article reports.
func (s sheet) reportLine(i int, text store.SourceText) template.HTML {
	whole := `<a href="` + address(store.SourceKind, text.Source.ID) + `">`
	if n := len(s.Texts); n > 1 {
		return template.HTML("Report " + itoa(i+1) + " of " + itoa(n) + ", source " + whole + template.HTMLEscapeString(text.Source.ID) + "</a>.") //nolint:gosec // ids are escaped
	}
	if madeElsewhere(s.Meeting) {
		return template.HTML("The only report. What " + whole + "its source</a> gave.") //nolint:gosec // ids are escaped
	}
	tail := "reports this meeting alone."
	if text.Others > 0 {
		tail = "reports " + itoa(text.Others+1) + " meetings; only what concerns this one is marked, with its numbers there."
	}
	return template.HTML("The only report. The " + whole + "whole article</a> " + tail) //nolint:gosec // ids are escaped
}

// sentences are the sentences of an article that this record rests on.
func (s sheet) sentences(i int, text store.SourceText) []sentence {
	evidence := evidenceOf(s.Reports[i].Evidence, text.Source.ID)
	var out []sentence
	for _, numbered := range text.Sentences {
		var here []readout.Evidence
		for _, e := range evidence {
			if e.Number == numbered.Number {
				here = append(here, e)
			}
		}
		if len(here) == 0 {
			continue
		}
		label := s.nums.label(text.Source.ID, numbered.Number)
		sent := sentence{
			Span:   numbered.Span,
			Anchor: s.nums.anchor(text.Source.ID, numbered.Number),
			Number: mark{Href: "#" + firstFact(here), Label: label, Name: "Evidence " + label + ", back to the fact"},
			Note:   noteOf(here, s.Reports[i].Record),
		}
		for _, e := range here {
			sent.Words = append(sent.Words, e.Span)
			sent.dateLine = sent.dateLine || e.From == "article date"
		}
		out = append(out, sent)
	}
	return out
}

// evidenceOf is the evidence that stands in one article.
func evidenceOf(evidence []readout.Evidence, source string) []readout.Evidence {
	return slices.DeleteFunc(slices.Clone(evidence), func(e readout.Evidence) bool {
		return e.Basis == readout.Edited || e.Source != "" && e.Source != source
	})
}

// firstFact is the place on the page of the first fact that evidence supports.
func firstFact(evidence []readout.Evidence) string {
	rank := []string{"participants", "date", "place", "status", "format", "parties", "topics"}
	ids := []string{peopleID, "f-date", "f-place", "f-status", "f-form", "f-parties", "f-topics"}
	best := len(rank) - 1
	for _, e := range evidence {
		first, _, _ := strings.Cut(e.Field, "/")
		if i := slices.Index(rank, first); i >= 0 && i < best {
			best = i
		}
	}
	return ids[best]
}

// cut names paragraphs that this record does not rest on.
func (s sheet) cut(text store.SourceText, shown shownText, n int, run readout.Span) cutting {
	others := map[string]bool{}
	for _, sent := range text.Sentences {
		if at, ok := shown.locate(sent.Span); ok && run.Contains(at) {
			for _, id := range sent.Meetings {
				others[id] = id != s.ID
			}
		}
	}
	switch len(others) {
	case 0:
		return cutting{Text: itoa(n) + " paragraphs that support no fact"}
	case 1:
		for id := range others {
			return cutting{Text: itoa(n) + " paragraphs on", Link: link{Href: address(store.MeetingKind, id), Label: "another meeting"}}
		}
	}
	return cutting{Text: itoa(n) + " paragraphs on", Link: link{Href: address(store.SourceKind, text.Source.ID), Label: "other meetings"}}
}
