package invent

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"github.com/readout-archive/readout"
)

// composer writes one article and notes where each value stands.
type composer struct {
	*encounter
	random    *rand.Rand
	published time.Time
	text      strings.Builder
	dateLine  readout.Span
	sentences []readout.Span
	report    readout.Report
}

// say writes a sentence, its slots filled.
func (c *composer) say(s sentence) {
	start := c.text.Len()
	for i, part := range s {
		if i%2 == 0 {
			c.text.WriteString(part)
			continue
		}
		c.slot(part)
	}
	c.sentences = append(c.sentences, readout.Span{Start: start, End: c.text.Len()})
}

// slot writes what a slot stands for.
func (c *composer) slot(name string) {
	switch name {
	case "0", "1":
		c.participant(c.people[name[0]-'0'])
	case "s0", "s1":
		c.speaker(int(name[1] - '0'))
	case "c0", "c1":
		c.text.WriteString(c.lands[name[1]-'0'].Name)
	case "all":
		for i, one := range c.people {
			c.between(i, len(c.people))
			c.participant(one)
		}
	case "lands":
		for i, land := range c.lands {
			c.between(i, len(c.lands))
			c.mark(fmt.Sprintf("parties/%d", i), land.Name, readout.Stated, "")
		}
	case "place":
		c.report.Place = &readout.Place{City: c.city, Country: c.host.Code}
		c.mark("place/city", c.city, readout.Stated, "")
		c.text.WriteString(", ")
		c.mark("place/country", c.host.Name, readout.Stated, "")
	case "day":
		c.day()
	case "topics":
		for i, topic := range c.topics {
			c.between(i, len(c.topics))
			c.mark(fmt.Sprintf("topics/%d", i), topic.words, readout.Stated, "")
			c.report.Topics = append(c.report.Topics, topic.code)
		}
	case "percent":
		fmt.Fprint(&c.text, 11+c.random.IntN(80))
	case "years", "few":
		fmt.Fprint(&c.text, 3+c.random.IntN(40))
	default: // a verb
		if c.kind == planned || c.kind == undated {
			c.report.Status = readout.Planned
		}
		c.mark("status", name[1:], readout.Stated, "")
	}
}

// between writes what stands before item i of a list of n.
func (c *composer) between(i, n int) {
	switch {
	case i == 0:
	case i == n-1:
		c.text.WriteString(" and ")
	default:
		c.text.WriteString(", ")
	}
}

// mark writes words that are evidence of a field.
func (c *composer) mark(field, words string, basis readout.Basis, from string) {
	start := c.text.Len()
	c.text.WriteString(words)
	c.report.Evidence = append(c.report.Evidence, readout.Evidence{Field: field, Basis: basis, From: from, Text: words,
		Span: readout.Span{Start: start, End: c.text.Len()}})
}

// participant writes a person in full: "Kazakh Foreign Minister Taroslav Velkenko".
func (c *composer) participant(one *person) {
	field := fmt.Sprintf("participants/%d/", len(c.report.Participants))
	c.mark(field+"country", one.country.Demon, readout.Inferred, "demonym")
	c.text.WriteByte(' ')
	c.mark(field+"role", one.office.title, readout.Stated, "")
	c.text.WriteByte(' ')
	if one.office.rank != "" {
		c.mark(field+"rank", one.office.rank, readout.Stated, "")
		c.text.WriteByte(' ')
	}
	c.mark(field+"name", one.name(), readout.Stated, "")
	c.report.Participants = append(c.report.Participants, readout.Participant{Name: one.name(), Rank: one.office.rank, Role: one.office.title,
		Level: one.office.level, Country: one.country.Code, Function: readout.Principal, Printed: []string{one.name()}})
}

// speaker writes who says something: a surname, or the side's government.
func (c *composer) speaker(side int) {
	if len(c.people) > side {
		c.text.WriteString(c.people[side].surname)
		return
	}
	c.text.WriteString("the government of " + c.lands[side].Name)
}

// day writes when it was, as exactly as the encounter's kind is told.
func (c *composer) day() {
	words, from := "on "+c.encounter.day.Format("2 January 2006"), ""
	c.report.Date = readout.Day(c.encounter.day)
	switch ago := int(c.published.Sub(c.encounter.day).Hours() / 24); {
	case c.kind == coarse && c.yearly:
		words, c.report.Date = c.encounter.day.Format("in 2006"), readout.Date(c.encounter.day.Format("2006"))
	case c.kind == coarse:
		words, c.report.Date = c.encounter.day.Format("in January 2006"), readout.Date(c.encounter.day.Format("2006-01"))
	case c.kind == planned:
	case ago == 0:
		words, from = c.encounter.day.Format("on Monday"), c.encounter.day.Format("Monday")
	case ago == 1:
		words, from = "yesterday", "yesterday"
	}
	c.mark("date", words, readout.Stated, from)
	if from != "" {
		c.report.Evidence = append(c.report.Evidence, readout.Evidence{Field: "date", Basis: readout.Stated, From: "article date",
			Text: c.text.String()[c.dateLine.Start:c.dateLine.End], Span: c.dateLine})
	}
}

// finish adds what follows from the rest: parties and countries.
func (c *composer) finish() {
	for i, land := range c.lands {
		named := len(c.people) > 0
		c.report.Parties = append(c.report.Parties, readout.Party{Kind: readout.CountryParty, Code: land.Code, Named: named})
		c.report.Countries = append(c.report.Countries, land.Code)
		if !named {
			continue
		}
		country := c.report.Evidence[c.evidenceOf(fmt.Sprintf("participants/%d/country", i))]
		country.Field = fmt.Sprintf("parties/%d", i)
		c.report.Evidence = append(c.report.Evidence, country)
	}
	slices.Sort(c.report.Countries)
}

// evidenceOf finds the first evidence of a field.
func (c *composer) evidenceOf(field string) int {
	return slices.IndexFunc(c.report.Evidence, func(e readout.Evidence) bool { return e.Field == field })
}
