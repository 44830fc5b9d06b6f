package web

// This file owns the table of an authority record's name forms: how often each
// stands in articles, in which years, and why they are one.

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// namesTable is the table, and the reasons under it.
type namesTable struct {
	Caption string
	Rows    []nameRow
	Heading string // of the reasons
	Why     []whyLine
}

// nameRow is a form.
type nameRow struct {
	Form, Language  string
	Articles, Years string
}

// whyLine is a form's reason, with some articles that have it.
type whyLine struct {
	Form, Language, Why string
	Sources             []link
	More                string // "and 12 more", which are not named
}

// namesTable makes the table from forms, most used first. A thing that has one
// form was joined with nothing: its articles are named alone.
func (v *visit) namesTable(caption, joined string, forms []store.FormUse) namesTable {
	t := namesTable{Caption: caption, Heading: joined}
	if len(forms) == 1 {
		t.Heading = "Where it stands"
	}
	for _, f := range forms {
		years := yearRange(f.First, f.Last)
		t.Rows = append(t.Rows, nameRow{isolated(f.Form), f.Language, number(f.Articles), years})
		if f.Why == "" && len(f.Sources) == 0 {
			continue
		}
		line := whyLine{Form: isolated(f.Form), Language: f.Language}
		if len(forms) > 1 {
			line.Why = f.Why
		}
		for _, id := range f.Sources {
			line.Sources = append(line.Sources, link{Href: address(store.SourceKind, id), Label: sourceDay(id)})
		}
		if more := f.Articles - len(f.Sources); more > 0 && len(f.Sources) > 0 {
			line.More = "and " + number(more) + " more"
		}
		t.Why = append(t.Why, line)
	}
	return t
}

// sourceDay is the day in a source's id, in words: the id begins with it.
func sourceDay(id string) string {
	if len(id) > len("2006-01-02") {
		if d, err := readout.ParseDate(id[:len("2006-01-02")]); err == nil {
			return listDate(d).Text
		}
	}
	return id
}
