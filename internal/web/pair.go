package web

// This file owns /countries/{a}/{b}: the relation of two countries over time by
// host, topics by year, who met whom.

import (
	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// pairPage is the data of a pair's page.
type pairPage struct {
	frame
	Crumbs        []link
	A, B          partyLink
	Held, Planned string
	Lede          string
	Sides         []sideRow
	Earlier       *link // held ones before those shown
	PlannedRows   []row
	Topics        topicTable
	Whom          []whom
	WhomMore      int
	Ways          bar
}

// sideRow is a meeting on its host's side, or a gap between two.
type sideRow struct {
	Class string // at-a, at-b, at-o; "none" is a gap
	Gap   string
	When  when
	Note  string
	Title string
	Href  string
	Where string
	Dot   string
	What  string
}

// whom is a person of each country who met.
type whom struct {
	A, B link
	Held string
}

// pair answers /countries/{a}/{b}. The two stand in alphabetical order; the
// other order redirects.
func (s *site) pair(v *visit) (answer, error) {
	pair, err := v.archive.Pair(v.Context(), v.param("slug"), v.param("other"))
	if err != nil {
		return answer{}, err
	}
	own := pairAddress(pair.A, pair.B)
	if _, _, goTo, err := v.plain(own); err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	return show("pair", s.newPairPage(v, pair))
}

func (s *site) newPairPage(v *visit, pair *store.PairPage) pairPage {
	filter := store.Filter{Country: []string{pair.A.Slug, pair.B.Slug}}.Normal()
	held := filter
	held.Status = string(readout.Held)
	p := pairPage{
		frame: s.frame(v, pair.A.Name+" and "+pair.B.Name, "/countries"),
		Crumbs: []link{{Href: "/countries", Label: "Countries"}, {Href: address(store.CountryKind, pair.A.Slug), Label: pair.A.Name},
			{Label: "with " + withArticle(pair.B.Name)}},
		A: v.countryLink(pair.A), B: v.countryLink(pair.B),
		Held: number(pair.Held), Planned: number(pair.Tally.Planned), Lede: pairLede(pair),
		Topics: newTopicTable(pair.Topics, func(code string) string { return listAddress(held.With("topic", code)) }),
		Sides:  v.sideRows(pair), PlannedRows: v.rows(pair.Planned, listDate), WhomMore: pair.Encounters - len(pair.WhoMetWhom),
	}
	p.Canonical = pairAddress(pair.A, pair.B)
	p.Description = p.Title + ": " + heldPlanned(pair.Held, pair.Tally.Planned) + ". " + p.Lede
	if pair.Earlier > 0 {
		p.Earlier = &link{Href: list(held).sorted(store.Oldest).address("/meetings"), Label: number(pair.Earlier) + " earlier, in the list"}
	}
	if pair.Held+pair.Tally.Planned > 0 {
		p.Ways = ways(filter, pair.Held)
	}
	p.Alternates = []link{v.feed(filter)}
	for _, e := range pair.WhoMetWhom {
		p.Whom = append(p.Whom, whom{link{Href: addressOf(e.A), Label: isolated(e.A.Name)}, link{Href: addressOf(e.B), Label: isolated(e.B.Name)}, number(e.Held)})
	}
	return p
}

// countryLink is a country with its code.
func (v *visit) countryLink(c readout.Country) partyLink {
	return partyLink{Code: v.words.partyCode(readout.Party{Kind: readout.CountryParty, Code: c.Code}), Name: c.Name, Href: address(store.CountryKind, c.Slug)}
}

// pairLede says when and where the two met.
func pairLede(p *store.PairPage) string {
	if p.Held == 0 {
		return "No held meeting in this archive."
	}
	line := "Held"
	if when := dateRangeText(p.First, p.Last); when != "" {
		line += " from " + when
		if p.First == p.Last {
			line = "Held on " + when
		}
	}
	return line + ": " + number(p.Hosted.Home) + " in " + withArticle(p.A.Name) + ", " + number(p.Hosted.Partner) + " in " + withArticle(p.B.Name) +
		", " + number(p.Hosted.Abroad) + " elsewhere, " + number(p.Hosted.NotStated) + " with no place stated."
}

// sideRows puts the meetings on their sides, with the empty years between them.
func (v *visit) sideRows(pair *store.PairPage) (rows []sideRow) {
	previous := 0
	for _, c := range pair.Meetings {
		year := yearOf(c.Date)
		if gap := gapText(previous, year); previous != 0 && gap != "" {
			rows = append(rows, sideRow{Class: "none", Gap: gap})
		}
		previous = max(previous, lastYear(c.Date))
		host := ""
		if c.Place != nil {
			host = c.Place.Country
		}
		full := v.row(c, longDate)
		rows = append(rows, sideRow{Class: string(hostedBy(host, pair.A.Code, pair.B.Code)), When: full.When, Note: full.Note,
			Title: full.Title, Href: full.Href, Where: v.words.where(c.Record), Dot: full.Dot, What: v.words.what(c.Topics)})
	}
	return rows
}
