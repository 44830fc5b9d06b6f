package web

// This file owns the colours of a timeline: by first topic, by number of
// parties or by status; their words, and which mark a meeting is.

import (
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web/ink"
)

// colouring is one way to colour meetings.
type colouring struct {
	By      store.Colour
	Label   string // in "Colour by"
	Legend  string // before the legend
	Param   string // the filter that picks one class, "" for none
	Classes map[string]colourWord
}

// colourWord is how a class of the store is drawn and called.
type colourWord struct{ Class, Name string }

// colourings are the ways, the default first.
var colourings = []colouring{
	{store.ByFamily, "First topic", "By first topic:", "", familyWords()},
	{store.ByParties, "Number of parties", "By parties:", "parties", map[string]colourWord{
		"2": {"rel", "Two"}, "3": {"eco", "Three"}, "4+": {"sec", "Four or more"}, "": {"none", "Fewer than two identified"}}},
	{store.ByStatus, "Status", "By status:", "status", map[string]colourWord{
		"held": {"env", "Held"}, "planned": {"eco", "Planned"}}},
}

// familyWords are the families of topics; a meeting without a topic is of none.
func familyWords() map[string]colourWord {
	words := map[string]colourWord{}
	for _, f := range families {
		code := f.Code
		if code == noFamily {
			code = ""
		}
		words[code] = colourWord{f.Code, f.Name}
	}
	return words
}

// colourOf is the colouring that a query asks for.
func colourOf(q query) store.Colour {
	if q.Colour == "" {
		return store.ByFamily
	}
	return store.Colour(q.Colour)
}

// colouringOf finds a colouring.
func colouringOf(by store.Colour) colouring {
	for _, c := range colourings {
		if c.By == by {
			return c
		}
	}
	return colourings[0]
}

// colourClass is the class of the mark for a class of the store.
func colourClass(by store.Colour, class string) string {
	return colouringOf(by).Classes[class].Class
}

// classOf is the store's class of a card.
func classOf(by store.Colour, c store.Card) string {
	switch by {
	case store.ByParties:
		switch n := len(c.Parties); {
		case n > 3:
			return "4+"
		case n > 1:
			return itoa(n)
		}
		return ""
	case store.ByStatus:
		return string(c.Status)
	}
	return c.Family
}

// plot makes the mark of a card.
func (v *visit) plot(c store.Card, by store.Colour) ink.Meeting {
	word := colouringOf(by).Classes[classOf(by, c)]
	return ink.Meeting{
		ID: c.ID, Date: c.Date, Day: longDate(c.Date).Text, Class: word.Class, Colour: word.Name,
		Planned: c.Status == readout.Planned, Parties: len(c.Parties), Sources: len(c.Reported),
		Codes: v.words.codeLine(c.Record), Place: v.words.shortPlace(c.Record),
		Title: v.words.listTitle(c.Record, v.today), Names: v.words.nameLine(c.Record),
	}
}

// codeLine is the codes of a record's parties in a chart: "AZ–PK", "10 countries".
func (v *vocabulary) codeLine(r readout.Record) string {
	if len(r.Parties) > mostCodes {
		if len(r.Countries) == len(r.Parties) {
			return number(len(r.Parties)) + " countries"
		}
		return number(len(r.Parties)) + " parties"
	}
	codes, _ := v.codes(r)
	var words []string
	for _, c := range codes {
		words = append(words, c.Code)
	}
	return strings.Join(words, "–")
}

// shortPlace is the place of a record in a chart: a city, else a country.
func (v *vocabulary) shortPlace(r readout.Record) string {
	switch p := r.Place; {
	case p == nil:
		return ""
	case p.City != "":
		return isolated(p.City)
	case p.Country != "":
		return v.country(p.Country)
	}
	return ""
}

// nameLine is who met in a chart: "Shehbaz Sharif – Ilham Aliyev"; a party of
// which nobody is named stands by its own name.
func (v *vocabulary) nameLine(r readout.Record) string {
	sides := sidesOf(r)
	names := make([]string, 0, len(sides))
	for _, s := range sides {
		if len(s.principals) == 0 {
			names = append(names, v.party(s.party))
			continue
		}
		name := isolated(r.Participants[s.principals[0]].Name)
		if more := len(s.principals) - 1; more > 0 {
			name += " +" + itoa(more)
		}
		names = append(names, name)
	}
	return strings.Join(atMost(names, 3, "more"), " – ")
}

// colourKey is the legend of a timeline, with a count for each colour.
type colourKey struct {
	Label   string
	Entries []colourEntry
	Planned string // how many are planned, drawn hollow; "" where none is or status is the colour
}

// colourEntry is a colour; with a link where a filter picks its meetings.
type colourEntry struct {
	Class, Name, Count, Href string
}

// newColourKey makes the legend from the counts of a timeline by class.
func newColourKey(q query, path string, by store.Colour, classes []string, counts []store.Tally) colourKey {
	way := colouringOf(by)
	key := colourKey{Label: way.Legend}
	planned := 0
	for i, class := range classes {
		word := way.Classes[class]
		planned += counts[i].Planned
		if class == "" && counts[i].All() == 0 && by != store.ByFamily {
			continue
		}
		entry := colourEntry{Class: word.Class, Name: word.Name, Count: number(counts[i].All())}
		if by == store.ByStatus && class == string(readout.Planned) {
			entry.Class += " planned"
		}
		if way.Param != "" && class != "" && counts[i].All() > 0 {
			entry.Href = q.with(way.Param, class).address(path)
		}
		key.Entries = append(key.Entries, entry)
	}
	if planned > 0 && by != store.ByStatus {
		key.Planned = number(planned)
	}
	return key
}

// colourBar is the row of links that change the colour.
func colourBar(q query, path string) bar {
	b := bar{Label: "Colour by", Shown: true}
	for i, way := range colourings {
		colour := string(way.By)
		if i == 0 {
			colour = ""
		}
		l := link{Href: q.coloured(colour).address(path), Label: way.Label}
		if q.Colour == colour {
			l.Current = "true"
		}
		b.Links = append(b.Links, l)
	}
	return b
}

// current is the label of a bar's current link, "" for none.
func (b bar) current() string {
	for _, l := range b.Links {
		if l.Current != "" {
			return l.Label
		}
	}
	return ""
}
