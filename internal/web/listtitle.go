package web

// This file owns what a list of meetings is called under its filters, in a title, a
// heading, a feed: "Held meetings of Kenya and Norway about Energy, 2025".

import (
	"strings"

	"github.com/readout-archive/readout/internal/store"
)

// flagWords are values of filters as they stand in a list's name: before "meetings",
// after what they are of, behind the dates, or behind all else.
var flagWords = map[store.Param]struct{ before, after, clause, behind string }{
	{Name: "status", Value: "held"}:          {before: "held"},
	{Name: "status", Value: "planned"}:       {before: "planned"},
	{Name: "parties", Value: "2"}:            {behind: "two parties"},
	{Name: "parties", Value: "3"}:            {behind: "three parties"},
	{Name: "parties", Value: "4+"}:           {behind: "four or more parties"},
	{Name: "format", Value: "in-person"}:     {after: " in person"},
	{Name: "format", Value: "video"}:         {after: " by video"},
	{Name: "basis", Value: "stated"}:         {behind: "date, place and people all stated"},
	{Name: "review", Value: "reviewed"}:      {behind: "checked by a person"},
	{Name: "review", Value: "unreviewed"}:    {behind: "not checked by a person"},
	{Name: "reports", Value: "contradict"}:   {clause: "whose reports contradict each other"},
	{Name: "publisher", Value: "not-stated"}: {behind: "publisher not stated"},
}

// listTitle names a list of meetings: "Meetings of Azerbaijan and Pakistan about
// Energy", "Added in this edition".
func (v *visit) listTitle(f store.Filter) string {
	params := f.Params()
	switch {
	case len(params) == 0:
		return "All meetings"
	case len(params) == 1 && f.Added != "":
		return "Added in " + v.chipValue(params[0])
	}
	var of, about, in, words, behind []string
	before, after, clause := "", "", ""
	for _, p := range params {
		value := v.chipValue(p)
		switch p.Name {
		case "person":
			of = append(of, value)
		case "country", "org":
			of = append(of, withArticle(value))
		case "topic":
			about = append(about, value)
		case "place":
			in = append(in, value)
		case "host":
			in = append(in, withArticle(value))
		case "q":
			words = append(words, searchedFor(value))
		case "from", "to": // before what stands behind
		case "added":
			behind = append(behind, "added in "+value)
		default:
			said, known := flagWords[p]
			switch {
			case known:
			case p.Name == "publisher":
				said.behind = "reported by " + value
			default: // a level
				said.behind = strings.ToLower(facetNames[p.Name]) + ": " + value
			}
			before, after, clause = before+said.before, after+said.after, clause+said.clause
			behind = append(behind, said.behind)
		}
	}
	which := led(" of ", of) + led(" about ", about) + led(" in ", in) + led(" with the words ", words) + after
	dates, between := datesAsked(f, which == ""), " "
	if strings.HasPrefix(dates, ",") {
		between = ", "
	}
	line := joinNonEmpty(between, capital(joinNonEmpty(" ", before, "meetings"))+which+dates, clause)
	return joinNonEmpty(", ", append([]string{line}, behind...)...)
}

// led is a list behind the word that leads to it, "" where there is none.
func led(word string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return word + listing(names)
}

// datesAsked are the dates of a filter in words: " of 2021" where nothing else is
// asked for, ", 2021" behind more.
func datesAsked(f store.Filter, alone bool) string {
	from, to := longDate(f.From).Text, longDate(f.To).Text
	switch {
	case f.From == "" && f.To == "":
		return ""
	case f.From == f.To && alone:
		return " of " + from
	case f.From == f.To:
		return ", " + from
	case f.To == "":
		return " from " + from
	case f.From == "":
		return " until " + to
	}
	return " from " + from + " to " + to
}
