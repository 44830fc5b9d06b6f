package web

// This file owns /timeline/2025/05, a month as a calendar, and
// /timeline/2025/05/27, a day as a list; and which of them there are.

import (
	"strconv"
	"strings"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// period reads a year, a month or a day from the path. What is no date, or lies
// in a year outside of the archive, is not found.
func (v *visit) period() (period readout.Date, year int, first time.Time, err error) {
	var parts []string
	for _, name := range []string{"year", "month", "day"} {
		if part := v.param(name); part != "" {
			parts = append(parts, part)
		}
	}
	period, err = readout.ParseDate(strings.Join(parts, "-"))
	first, _, ok := period.Bounds()
	if err != nil || !ok || len(string(period)) != len("2006-01-02"[:2+3*len(parts)-1]) {
		return "", 0, first, readout.ErrNotFound
	}
	from, to, err := v.years()
	if err != nil {
		return "", 0, first, err
	}
	if first.Year() < from || first.Year() > to {
		return "", 0, first, readout.ErrNotFound
	}
	return period, first.Year(), first, nil
}

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
	period, _, first, err := v.period()
	if err != nil {
		return answer{}, err
	}
	path := timelineAddress(period)
	q, all, goTo, err := v.onTimeline(path)
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	heading := longDate(period).Text
	p := monthPage{frame: s.frame(v, "Timeline, "+heading, "/timeline"), Heading: heading, Month: first.Month().String(), Chips: v.chips(q, timelineOf(path))}
	p.Canonical, p.Alternates = q.address(path), []link{v.feed(narrow(q.Filter, period, period))}
	p.Crumbs = []link{{Href: periodless(q), Label: "Timeline"}, {Href: periodAddress(q, strconv.Itoa(first.Year())), Label: strconv.Itoa(first.Year())},
		{Label: first.Month().String()}}
	if p.Colours, _, p.Key, err = v.timelineTools(q, path, all, period); err != nil {
		return answer{}, err
	}
	if p.Around, err = v.monthsAround(q, all, period); err != nil {
		return answer{}, err
	}
	if err := p.fill(v, q, all, period, first); err != nil {
		return answer{}, err
	}
	return show("timeline-month", p)
}

// fill lays out the calendar and what has no day.
func (p *monthPage) fill(v *visit, q query, all *store.Selection, period readout.Date, first time.Time) error {
	selection, err := v.archive.Select(v.Context(), narrow(all.Filter, period, period))
	if err != nil {
		return err
	}
	if selection.All() == 0 {
		p.Empty, err = v.noneIn(q, period)
		return err
	}
	days, err := selection.Timeline(v.Context(), store.Days, period, colourOf(q))
	if err != nil {
		return err
	}
	counts, cards := map[int]int{}, map[int][]store.Card{}
	for _, b := range days.Buckets {
		day, _, _ := b.Period.Bounds()
		counts[day.Day()] = b.All()
		ofDay, err := v.archive.Select(v.Context(), narrow(all.Filter, b.Period, b.Period))
		if err != nil {
			return err
		}
		if cards[day.Day()], err = ofDay.Cards(v.Context(), store.Oldest, 0, calendarMost); err != nil {
			return err
		}
	}
	p.Lede = heldPlanned(selection.Held, selection.Planned) + ", on " + plural(len(days.Buckets), "day", "days")
	for _, week := range calendar(first.Year(), first.Month(), counts) {
		var cells [7]monthCell
		for i, day := range week {
			cells[i] = v.monthCell(q, period, day, cards[day.Day])
		}
		p.Weeks = append(p.Weeks, cells)
	}
	return p.undated(v, selection, days)
}

// monthCell fills a day of the calendar.
func (v *visit) monthCell(q query, period readout.Date, day calendarDay, cards []store.Card) monthCell {
	cell := monthCell{calendarDay: day}
	if day.Count == 0 {
		return cell
	}
	date := string(period) + "-" + time.Date(0, 1, day.Day, 0, 0, 0, 0, time.UTC).Format("02")
	cell.Href, cell.Said = periodAddress(q, date), plural(day.Count, "meeting", "meetings")
	for _, c := range cards {
		m := v.plot(c, colourOf(q))
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
func (v *visit) monthsAround(q query, all *store.Selection, here readout.Date) (neighbours, error) {
	line, err := all.Timeline(v.Context(), store.Months, "", colourOf(q))
	if err != nil {
		return neighbours{}, err
	}
	a := neighbours{Here: longDate(here).Text, First: "no earlier month", Last: "no later month"}
	name := func(b store.Bucket) *link {
		first, _, _ := b.Period.Bounds()
		label := first.Month().String()
		if !strings.HasPrefix(string(b.Period), string(here)[:4]) {
			label = longDate(b.Period).Text
		}
		return &link{Href: periodAddress(q, string(b.Period)), Label: label + ", " + number(b.All())}
	}
	for _, b := range line.Buckets {
		switch {
		case b.Period < here:
			a.Prev = name(b)
		case b.Period > here && a.Next == nil:
			a.Next = name(b)
		}
	}
	return a, nil
}
