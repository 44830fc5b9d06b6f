package web

// This file owns the rows of lists of meetings.

import (
	"html/template"
	"slices"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// row is a row of a ledger: of a meeting, or of an article.
type row struct {
	ID        string
	When      when
	Note      string // "inferred"
	Dot       string // family, and "planned"
	Href      string
	Title     string
	Lang      string // of the title and the quote, "" for the site's own
	Tag       string // Planned, Was planned
	People    string
	About     string
	Quote     template.HTML // where the text query matched
	Codes     []code
	MoreCodes int
	Count     link // in the place of codes: "2 records"
}

// dateStyle tells how the dates of rows are written.
type dateStyle func(readout.Date) when

// rows makes the rows of cards. dates is listDate where no heading names the
// year, yearDate under one.
func (v *visit) rows(cards []store.Card, dates dateStyle) []row {
	rows := make([]row, len(cards))
	for i, c := range cards {
		rows[i] = v.row(c, dates)
	}
	return rows
}

// row makes the row of a card.
func (v *visit) row(c store.Card, dates dateStyle) row {
	sides := sidesOf(c.Record)
	r := row{
		Href:   address(store.MeetingKind, c.ID),
		When:   dates(c.Date),
		Dot:    dot(c),
		Title:  v.words.listTitle(c.Record, v.today),
		Tag:    tag(tenseOf(c.Record, v.today)),
		People: v.words.offices(c.Record, sides),
		About:  v.words.about(c, tenseOf(c.Record, v.today)),
		Quote:  highlighted(c.Match),
	}
	if c.DateBasis == readout.Inferred {
		r.Note = "inferred"
	}
	r.Codes, r.MoreCodes = v.words.codes(c.Record)
	return r
}

// dot is the class of a card's dot.
func dot(c store.Card) string {
	family := c.Family
	if family == "" {
		family = noFamily
	}
	if c.Status == readout.Planned {
		return family + " planned"
	}
	return family
}

// tag says that a meeting was reported as still to come. Held is never tagged.
func tag(t tense) string {
	switch t {
	case didMeet:
		return ""
	case wasToMeet:
		return "Was planned"
	}
	return "Planned"
}

// mostCodes is the number of codes at the end of a row.
const mostCodes = 4

// codes are the codes of a record's parties in alphabetical order, countries first.
func (v *vocabulary) codes(r readout.Record) (shown []code, more int) {
	for _, p := range r.Parties {
		if c := v.partyCode(p); c != nil {
			shown = append(shown, *c)
		}
	}
	slices.SortFunc(shown, func(a, b code) int {
		if a.Org != b.Org {
			return map[bool]int{false: -1, true: 1}[a.Org]
		}
		return strings.Compare(a.Code, b.Code)
	})
	if len(shown) > mostCodes {
		more = len(shown) - mostCodes + 1
		shown = shown[:mostCodes-1]
	}
	return shown, more
}

// offices says who spoke for whom: "Prime Minister, Pakistan · President,
// Azerbaijan". A large table is told by its people instead.
func (v *vocabulary) offices(r readout.Record, sides []side) string {
	if len(sides) > mostSides {
		return v.present(r, sides)
	}
	var lines []string
	for _, s := range sides {
		party := v.party(s.party)
		if len(s.principals) == 0 {
			lines = append(lines, party+", no person named")
			continue
		}
		known := len(lines)
		for _, i := range s.principals {
			if title := office(r.Participants[i]); title != "" {
				lines = append(lines, heldFor(title, party))
			}
		}
		if len(lines) == known && party != "" {
			lines = append(lines, party) // no office is printed
		}
	}
	return strings.Join(lines, " · ")
}

// heldFor is an office with the party it is held for, unless its own words say that:
// "President, Azerbaijan", "President of Azerbaijan".
func heldFor(office, party string) string {
	if at := strings.Index(office, party); at > 0 && office[at-1] == ' ' {
		if rest := office[at+len(party):]; rest == "" || rest[0] == ' ' || rest[0] == ',' {
			return office
		}
	}
	return joinNonEmpty(", ", office, party)
}

// present names the people of a large table with their countries.
func (v *vocabulary) present(r readout.Record, sides []side) string {
	var names []string
	for _, s := range sides {
		for _, i := range s.principals {
			name := isolated(r.Participants[i].Name)
			if party := v.party(s.party); party != "" {
				name += " (" + party + ")"
			}
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return "No person named"
	}
	return "With " + listing(atMost(names, mostSides, "more"))
}

// office is rank and office as printed: "Field Marshal, Chief of Army Staff".
func office(p readout.Participant) string { return joinNonEmpty(", ", p.Rank, p.Role) }

// mostTopics is the number of topics that a row names.
const mostTopics = 3

// about is a row's last line: place, topics, articles, and what became of a plan.
func (v *vocabulary) about(c store.Card, t tense) string {
	parts := []string{v.where(c.Record), v.what(c.Topics), unbroken(articles(len(c.Reported), c.Publishers))}
	if c.Contradicted {
		parts = append(parts, "Reports contradict each other")
	}
	if t == wasToMeet {
		parts = append(parts, "Outcome not recorded")
	}
	return strings.Join(parts, " · ")
}

// where is the place of a record: "Lachin, Azerbaijan", "By video", "Place not stated".
func (v *vocabulary) where(r readout.Record) string {
	if r.Format == readout.Video {
		return "By video"
	}
	return v.town(r.Place)
}

// town is a place in words: "Lachin, Azerbaijan", "Place not stated".
func (v *vocabulary) town(p *readout.Place) string {
	if p == nil || p.City == "" && p.Country == "" {
		return "Place not stated"
	}
	if country := v.country(p.Country); p.City != country { // but "Singapore", once
		return joinNonEmpty(", ", isolated(p.City), country)
	}
	return p.City
}

// what lists topics: "Defence, Energy, Health and 2 more".
func (v *vocabulary) what(topics []string) string {
	if len(topics) == 0 {
		return "Topics not stated"
	}
	shown := topics[:min(len(topics), mostTopics)]
	titles := make([]string, len(shown))
	for i, t := range shown {
		titles[i] = v.topic(t)
	}
	line := strings.Join(titles, ", ")
	if rest := len(topics) - len(shown); rest > 0 {
		line += " and " + unbroken(itoa(rest)+" more")
	}
	return line
}

// articles counts what a record rests on: "1 article", "2 articles, 1 publisher".
func articles(reports, publishers int) string {
	line := plural(reports, "article", "articles")
	if reports > 1 && publishers > 0 {
		line += ", " + plural(publishers, "publisher", "publishers")
	}
	return line
}

// unbroken keeps a number on the line of what it counts: "1 article".
func unbroken(count string) string {
	words := strings.Split(count, ", ")
	for i := range words {
		words[i] = strings.Replace(words[i], " ", "\u00a0", 1)
	}
	return strings.Join(words, ", ")
}

// joinNonEmpty joins the words that are there.
func joinNonEmpty(sep string, words ...string) string {
	var there []string
	for _, w := range words {
		if w != "" {
			there = append(there, w)
		}
	}
	return strings.Join(there, sep)
}

// highlighted is a snippet as HTML, its matches bold.
func highlighted(s store.Snippet) template.HTML {
	var b strings.Builder
	for _, part := range s.Parts() {
		text := template.HTMLEscapeString(part.Text)
		if part.Match {
			text = "<b>" + text + "</b>"
		}
		b.WriteString(text)
	}
	return template.HTML(b.String()) //nolint:gosec // every part is escaped above
}
