package web

// This file owns /timeline/2025/05/27: a day as a list, with its neighbours.

import (
	"strconv"

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
	z, goTo, err := v.zoom()
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	year, month := z.first.Format("2006"), z.first.Format("2006-01")
	p := dayPage{frame: s.zoomFrame(v, z, longDate(z.period).Text), Heading: weekDate(z.period).Text, Chips: v.chips(z.query, timelineOf(z.path))}
	p.Crumbs = []link{{Href: periodless(z.query), Label: "Timeline"}, {Href: periodAddress(z.query, year), Label: year},
		{Href: periodAddress(z.query, month), Label: z.first.Month().String()}, {Label: strconv.Itoa(z.first.Day())}}
	if err := p.fill(v, z); err != nil {
		return answer{}, err
	}
	return show("timeline-day", p)
}

// fill lists the day and the next one.
func (p *dayPage) fill(v *visit, z zoom) (err error) {
	if p.Lede = joinNonEmpty(" ", partial(z.all.Partial), heldPlanned(z.within.Held, z.within.Planned)); z.within.All() == 0 {
		p.Lede = partial(z.all.Partial)
		if p.Empty, err = v.noneIn(z); err != nil {
			return err
		}
	}
	cards, err := z.within.Cards(v.Context(), store.Oldest, 0, store.PageSize)
	if err != nil {
		return err
	}
	p.Rows = v.rows(cards, listDate)
	if z.within.All() > len(cards) {
		p.Rest = &link{Href: listAddress(z.within.Filter), Label: "All " + number(z.within.All()) + " of this day as a list"}
	}
	days, err := z.all.Timeline(v.Context(), store.Days, "", colourOf(z.query))
	if err != nil {
		return err
	}
	p.Around = neighbours{First: "no earlier day", Last: "no later day"}
	for _, b := range days.Buckets {
		switch {
		case b.Period < z.period:
			p.Around.Prev = &link{Href: periodAddress(z.query, string(b.Period)), Label: "Earlier: " + longDate(b.Period).Text}
		case b.Period > z.period:
			p.Around.Next = &link{Href: periodAddress(z.query, string(b.Period)), Label: "Later: " + longDate(b.Period).Text}
			return p.follow(v, z, b.Period)
		}
	}
	return nil
}

// follow shows the next day that has a meeting.
func (p *dayPage) follow(v *visit, z zoom, next readout.Date) error {
	p.Next = "Next, on " + longDate(next).Text
	if next == readout.Day(z.first.AddDate(0, 0, 1)) {
		p.Next = "The next day"
	}
	selection, err := v.archive.Select(v.Context(), narrow(z.all.Filter, next, next))
	if err != nil {
		return err
	}
	cards, err := selection.Cards(v.Context(), store.Oldest, 0, afterMost)
	p.After = v.rows(cards, listDate)
	return err
}
