package web

import (
	"html/template"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns what happened to a record, edition by edition.

// historyLine is a dated change of a record.
type historyLine struct {
	When when
	Text template.HTML
}

// history tells what editions did to a record, newest first.
func (v *visit) history(m *store.MeetingRecord) []historyLine {
	var lines []historyLine
	for _, c := range m.History {
		lines = append(lines, historyLine{longDate(c.On), changeLine(v.words.inWords(c))})
	}
	if len(m.History) == 0 && len(m.Sources) > 0 {
		for _, e := range m.Edits {
			e.Was, e.Now = v.words.changed(e.Field, e.Was), v.words.changed(e.Field, e.Now)
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
	if checkedNow(c) {
		return escaped(capital(c.Now)) + reason(c.Because)
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
