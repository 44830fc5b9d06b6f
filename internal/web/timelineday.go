package web

// This file owns /timeline/2025/05/27: a day as a list, with its neighbours.

import (
	"strconv"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// dayPage is the data of a day's page.
type dayPage struct {
	frame
	Crumbs  []link
	Heading string
	Lede    string
	Chips   chips
	Around  neighbours
	Rows    []row
	Rest    *link
	Next    string // heading of the next day that has a meeting; "" for none
	After   []row
	Empty   *emptyState
}

// afterMost is how many meetings of the next day are shown.
const afterMost = 5

// timelineDay answers /timeline/{year}/{month}/{day}.
func (s *site) timelineDay(v *visit) (answer, error) {
	period, _, first, err := v.period()
	if err != nil {
		return answer{}, err
	}
	path := timelineAddress(period)
	q, all, goTo, err := v.onTimeline(path)
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	p := dayPage{frame: s.frame(v, "Timeline, "+longDate(period).Text, "/timeline"), Heading: weekDate(period).Text, Chips: v.chips(q, timelineOf(path))}
	p.Canonical, p.Alternates = q.address(path), []link{v.feed(narrow(q.Filter, period, period))}
	p.Crumbs = []link{{Href: periodless(q), Label: "Timeline"},
		{Href: periodAddress(q, first.Format("2006")), Label: first.Format("2006")},
		{Href: periodAddress(q, first.Format("2006-01")), Label: first.Month().String()}, {Label: strconv.Itoa(first.Day())}}
	if err := p.fill(v, q, all, period, first); err != nil {
		return answer{}, err
	}
	return show("timeline-day", p)
}

// fill lists the day and the next one.
func (p *dayPage) fill(v *visit, q query, all *store.Selection, period readout.Date, first time.Time) error {
	selection, err := v.archive.Select(v.Context(), narrow(all.Filter, period, period))
	if err != nil {
		return err
	}
	if p.Lede = heldPlanned(selection.Held, selection.Planned); selection.All() == 0 {
		p.Lede = ""
		if p.Empty, err = v.noneIn(q, period); err != nil {
			return err
		}
	}
	cards, err := selection.Cards(v.Context(), store.Oldest, 0, store.PageSize)
	if err != nil {
		return err
	}
	p.Rows = v.rows(cards, listDate)
	if selection.All() > len(cards) {
		p.Rest = &link{Href: listAddress(selection.Filter), Label: "All " + number(selection.All()) + " of this day as a list"}
	}
	days, err := all.Timeline(v.Context(), store.Days, "", colourOf(q))
	if err != nil {
		return err
	}
	p.Around = neighbours{First: "no earlier day", Last: "no later day"}
	for _, b := range days.Buckets {
		switch {
		case b.Period < period:
			p.Around.Prev = &link{Href: periodAddress(q, string(b.Period)), Label: "Earlier: " + longDate(b.Period).Text}
		case b.Period > period:
			p.Around.Next = &link{Href: periodAddress(q, string(b.Period)), Label: "Later: " + longDate(b.Period).Text}
			return p.follow(v, all, b.Period, first)
		}
	}
	return nil
}

// follow shows the next day that has a meeting.
func (p *dayPage) follow(v *visit, all *store.Selection, next readout.Date, today time.Time) error {
	p.Next = "Next, on " + longDate(next).Text
	if next == readout.Day(today.AddDate(0, 0, 1)) {
		p.Next = "The next day"
	}
	selection, err := v.archive.Select(v.Context(), narrow(all.Filter, next, next))
	if err != nil {
		return err
	}
	cards, err := selection.Cards(v.Context(), store.Oldest, 0, afterMost)
	p.After = v.rows(cards, listDate)
	return err
}
