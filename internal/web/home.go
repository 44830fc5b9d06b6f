package web

// This file owns the first page: what the archive is, all of it on one
// timeline, a record with its sentences, what is newest, where to go.

import (
	"net/url"
	"slices"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// homePage is the data of the template "home".
type homePage struct {
	frame
	Lede      string
	Find      find
	Examples  []link
	Seats     []heroCard // of the worked record
	SeatLine  link
	Key       colourKey
	Chart     *chart
	Worked    *workedRecord
	Latest    []row
	LatestAll link
	Coming    []row // planned and still to come
	Past      []row // planned, its day is past
	PlanAll   link
	Legend    []legendKey
	Countries []rankRow
	AllLands  link
	Topics    []rankRow
	AllTopics link
	Empty     bool
}

// heroCard is a place card at the head of the page.
type heroCard struct {
	Code         *code
	Party, Basis string
	Name, Office string
}

// How many rows the lists of the first page have.
const (
	homeLatest  = 8
	homePlanned = 3
	homeRanked  = 8
)

func (s *site) home(v *visit) (answer, error) {
	p := homePage{frame: s.frame(v, "", "/"), Find: find{}}
	p.OwnSearch, p.MainClass, p.Canonical = true, "home", "/"
	p.Description = "Who met whom, where, when and about what, from dated news articles, with the sentence behind every fact."
	for _, fill := range []func(*visit) error{p.count, p.chart, p.lists, p.ranks, p.work} {
		if err := fill(v); err != nil {
			return answer{}, err
		}
	}
	return show("home", p)
}

// count says what the archive holds.
func (p *homePage) count(v *visit) error {
	all, err := v.archive.Select(v.Context(), store.Filter{})
	if err != nil {
		return err
	}
	countries, err := v.archive.Countries(v.Context())
	if err != nil {
		return err
	}
	first, last, err := all.Span(v.Context())
	if err != nil {
		return err
	}
	p.Empty = all.All() == 0
	p.Lede = "Meetings of " + plural(len(countries), "country", "countries")
	if first != "" {
		from, to := yearOf(first), lastYear(last)
		if from == to {
			p.Lede += " in " + itoa(from)
		} else {
			p.Lede += " from " + span(from, to)
		}
	}
	p.Lede += ", read out of " + plural(v.archive.Articles(), "dated news article", "dated news articles") + ": " +
		heldPlanned(all.Held, all.Planned) + ". Each fact leads to the sentence that states or implies it."
	p.AllLands = link{Href: "/countries", Label: "Who meets whom: all " + plural(len(countries), "country", "countries")}
	p.LatestAll = link{Href: listAddress(store.Filter{Status: "held"}), Label: every(all.Held, "held meeting", "held meetings")}
	p.PlanAll = link{Href: listAddress(store.Filter{Status: "planned"}), Label: every(all.Planned, "planned meeting", "planned meetings")}
	return nil
}

// chart draws all meetings on their years. An archive of many decades has its
// own page for that.
func (p *homePage) chart(v *visit) error {
	q := list(store.Filter{})
	all, err := v.archive.Select(v.Context(), q.Filter)
	if err != nil {
		return err
	}
	counts, err := countYears(v.Context(), all, store.ByFamily)
	if err != nil || counts.total == 0 || counts.last-counts.first >= decadesFrom {
		return err
	}
	if _, _, p.Key, err = v.timelineTools(q, "/timeline", all, ""); err != nil {
		return err
	}
	p.Chart, err = v.newChart(v.Context(), q, all, counts, counts.first, counts.last)
	return err
}

// lists are the newest held meetings and, apart from them, what is planned.
func (p *homePage) lists(v *visit) error {
	today := readout.Day(v.today)
	yesterday := readout.Day(v.today.AddDate(0, 0, -1))
	for _, l := range []struct {
		into   *[]row
		filter store.Filter
		sort   store.Sort
		most   int
	}{
		{&p.Latest, store.Filter{Status: "held"}, store.Newest, homeLatest},
		{&p.Coming, store.Filter{Status: "planned", From: today}, store.Oldest, homePlanned},
		{&p.Past, store.Filter{Status: "planned", To: yesterday}, store.Newest, homePlanned},
	} {
		selection, err := v.archive.Select(v.Context(), l.filter)
		if err != nil {
			return err
		}
		cards, err := selection.Cards(v.Context(), l.sort, 0, l.most)
		if err != nil {
			return err
		}
		*l.into = v.rows(cards, listDate)
	}
	p.Legend = legend(dotsOf(slices.Concat(p.Latest, p.Coming, p.Past)))
	return nil
}

// ranks are the countries and topics of most held meetings, and from them the
// examples under the search box.
func (p *homePage) ranks(v *visit) error {
	all, err := v.archive.Select(v.Context(), store.Filter{})
	if err != nil {
		return err
	}
	rank := func(param string, most int) ([]store.Ranked, error) { return all.Ranking(v.Context(), param, most) }
	countries, err := rank("country", homeRanked)
	if err != nil {
		return err
	}
	topics, err := rank("topic", homeRanked)
	if err != nil {
		return err
	}
	p.Countries, p.Topics = v.rankRows(countries), v.rankRows(topics)
	p.AllTopics = link{Href: "/topics", Label: "All " + plural(len(v.archive.Vocabulary().Topics), "topic", "topics")}
	for _, param := range []string{"place", "topic", "person"} {
		found, err := rank(param, 1)
		if err != nil {
			return err
		}
		for _, f := range found {
			p.Examples = append(p.Examples, link{Href: "/search?q=" + url.QueryEscape(f.Name), Label: f.Name})
		}
	}
	return nil
}

// work shows the newest record of two people whose sentences may be shown.
func (p *homePage) work(v *visit) error {
	record, err := v.workable(v.Context())
	if err != nil || record == nil {
		return err
	}
	s := newSheet(v, record)
	for _, side := range s.sides {
		person := s.Participants[side.principals[0]]
		c := heroCard{Code: s.words.partyCode(side.party), Party: s.words.party(side.party), Name: isolated(person.Name), Office: office(person)}
		if s.partyOf(side).By.Word == "inferred" {
			c.Basis = "inferred"
		}
		p.Seats = append(p.Seats, c)
	}
	p.SeatLine = link{Href: address(store.MeetingKind, record.ID), Label: seatLine(s)}
	p.Worked, err = s.worked()
	return err
}

// seatLine is what stands between the cards: "Lachin, reported 28 May 2025".
func seatLine(s sheet) string {
	date := longDate(s.Date).Text
	if basesOf(s.Evidence)["date"] == readout.Inferred {
		date = "reported " + longDate(firstReported(s.Sources)).Text
	}
	return joinNonEmpty(", ", isolated(s.Place.City), date)
}
