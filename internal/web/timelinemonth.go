package web

// This file owns /timeline/2025/05, a month as a calendar.

import (
	"strings"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// monthPage is the data of a month's page.
type monthPage struct {
	frame
	Crumbs  []link
	Heading string
	Lede    string
	Month   string // "May", for the cells
	Chips   chips
	Colours bar
	Around  neighbours
	Key     colourKey
	Weeks   [][7]monthCell
	Coarse  []row // dated to the month only, or to days of it
	Rest    *link
	Empty   *emptyState
}

// monthCell is a day of the calendar.
type monthCell struct {
	calendarDay
	Href  string
	Said  string // "1 meeting"
	Named []monthEntry
	More  string // "+2"
}

// monthEntry is a meeting in a cell.
type monthEntry struct {
	Href, Title, Dot, Place string
}

// coarseMost is how many meetings dated to a month stand under its calendar.
const coarseMost = 20

// timelineMonth answers /timeline/{year}/{month}.
func (s *site) timelineMonth(v *visit) (answer, error) {
	z, goTo, err := v.zoom()
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	year, month, heading := yearText(z.first.Year()), z.first.Month().String(), longDate(z.period).Text
	p := monthPage{frame: s.zoomFrame(v, z, heading), Heading: heading, Month: month, Chips: v.chips(z.query, timelineOf(z.path))}
	p.Crumbs = []link{{Href: periodless(z.query), Label: "Timeline"}, {Href: periodAddress(z.query, year), Label: year}, {Label: month}}
	if p.Colours, _, p.Key, err = v.timelineTools(z.query, z.path, z.all, z.period); err != nil {
		return answer{}, err
	}
	if p.Around, err = v.monthsAround(z); err != nil {
		return answer{}, err
	}
	if err := p.fill(v, z); err != nil {
		return answer{}, err
	}
	return show("timeline-month", p)
}

// fill lays out the calendar and what has no day.
func (p *monthPage) fill(v *visit, z zoom) (err error) {
	if z.within.All() == 0 {
		p.Empty, err = v.noneIn(z)
		return err
	}
	days, err := z.within.Timeline(v.Context(), store.Days, z.period, colourOf(z.query))
	if err != nil {
		return err
	}
	counts, cards := map[int]int{}, map[int][]store.Card{}
	for _, b := range days.Buckets {
		day, _, _ := b.Period.Bounds()
		counts[day.Day()] = b.All()
		ofDay, err := v.archive.Select(v.Context(), narrow(z.all.Filter, b.Period, b.Period))
		if err != nil {
			return err
		}
		if cards[day.Day()], err = ofDay.Cards(v.Context(), store.Oldest, 0, calendarMost); err != nil {
			return err
		}
	}
	p.Lede = joinNonEmpty(" ", partial(z.all.Partial), heldPlanned(z.within.Held, z.within.Planned)) + ", on " + plural(len(days.Buckets), "day", "days")
	for _, week := range calendar(z.first.Year(), z.first.Month(), counts) {
		var cells [7]monthCell
		for i, day := range week {
			cells[i] = v.monthCell(z, day, cards[day.Day])
		}
		p.Weeks = append(p.Weeks, cells)
	}
	return p.undated(v, z.within, days)
}

// monthCell fills a day of the calendar.
func (v *visit) monthCell(z zoom, day calendarDay, cards []store.Card) monthCell {
	cell := monthCell{calendarDay: day}
	if day.Count == 0 {
		return cell
	}
	date := string(z.period) + "-" + time.Date(0, 1, day.Day, 0, 0, 0, 0, time.UTC).Format("02")
	cell.Href, cell.Said = periodAddress(z.query, date), plural(day.Count, "meeting", "meetings")
	for _, c := range cards {
		m := v.plot(c, colourOf(z.query))
		entry := monthEntry{Href: address(store.MeetingKind, c.ID), Title: m.Title, Dot: m.Class, Place: v.words.where(c.Record)}
		if m.Planned {
			entry.Dot += " planned"
		}
		cell.Named = append(cell.Named, entry)
	}
	if more := day.Count - len(cards); more > 0 {
		cell.More = "+" + number(more)
	}
	return cell
}

// undated lists what is dated to the month and to no day of it.
func (p *monthPage) undated(v *visit, selection *store.Selection, days store.Timeline) error {
	coarse := 0
	for _, b := range days.Coarse {
		coarse += b.All()
	}
	if coarse == 0 {
		return nil
	}
	const look = 400
	cards, err := selection.Cards(v.Context(), store.Oldest, 0, look)
	if err != nil {
		return err
	}
	for _, c := range cards {
		if c.Date.Precision() != readout.PrecisionDay && len(p.Coarse) < coarseMost {
			p.Coarse = append(p.Coarse, v.row(c, listDate))
		}
	}
	if rest := coarse - len(p.Coarse); rest > 0 {
		p.Rest = &link{Href: listAddress(selection.Filter), Label: number(rest) + " more dated to the month, in its list"}
	}
	return nil
}

// monthsAround links to the nearest months that have a meeting.
func (v *visit) monthsAround(z zoom) (neighbours, error) {
	line, err := z.all.Timeline(v.Context(), store.Months, "", colourOf(z.query))
	if err != nil {
		return neighbours{}, err
	}
	a := neighbours{Here: longDate(z.period).Text, First: "no earlier month", Last: "no later month"}
	name := func(b store.Bucket) *link {
		first, _, _ := b.Period.Bounds()
		label := first.Month().String()
		if !strings.HasPrefix(string(b.Period), string(z.period)[:4]) {
			label = longDate(b.Period).Text
		}
		return &link{Href: periodAddress(z.query, string(b.Period)), Label: label + ": " + plural(b.All(), "meeting", "meetings")}
	}
	for _, b := range line.Buckets {
		switch {
		case b.Period < z.period:
			a.Prev = name(b)
		case b.Period > z.period && a.Next == nil:
			a.Next = name(b)
		}
	}
	return a, nil
}
