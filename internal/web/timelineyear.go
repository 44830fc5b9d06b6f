package web

// This file owns /timeline/2025: the months of a year with the names of those
// who met, or a cell a day where there are too many.

import (
	"fmt"
	"regexp"
	"strconv"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web/ink"
)

const (
	lanesTotal   = 300 // meetings of a year drawn with names; more are day cells
	lanesBoth    = 150 // … of which narrow screens get names, too
	yearListMost = 40  // meetings that stand below as a list
)

// yearPage is the data of a year's page.
type yearPage struct {
	frame
	Crumbs  []link
	Heading string
	Lede    string
	Chips   chips
	Colours bar
	Around  neighbours
	Key     colourKey
	Months  []yearMonth
	Both    bool // labels for narrow screens, too
	Days    *countTable
	Coarse  *link
	Strip   strip
	List    []row
	Rest    *link
	Empty   *emptyState
}

// yearMonth is a month as the year page draws it.
type yearMonth struct {
	ink.MonthRow
	Name, Year string
	Href       string // "" when nothing met
	Count      int
	Share      string
}

// neighbours are the neighbours of a period.
type neighbours struct {
	Prev, Next  *link
	Here        string
	First, Last string // said where there is no neighbour
}

// decadePath is a decade in an address: "1990s".
var decadePath = regexp.MustCompile(`^([0-9]{3}0)s$`)

// timelineYear answers /timeline/{year}.
func (s *site) timelineYear(v *visit) (answer, error) {
	if m := decadePath.FindStringSubmatch(v.param("year")); m != nil {
		decade, err := strconv.Atoi(m[1])
		if err != nil {
			return answer{}, readout.ErrNotFound
		}
		return s.decade(v, decade)
	}
	z, goTo, err := v.zoom()
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	p, err := s.newYearPage(v, z)
	if err != nil {
		return answer{}, err
	}
	return show("timeline-year", p)
}

func (s *site) newYearPage(v *visit, z zoom) (yearPage, error) {
	name, year, q := string(z.period), z.first.Year(), z.query
	p := yearPage{frame: s.zoomFrame(v, z, name), Heading: name, Chips: v.chips(q, timelineOf(z.path))}
	counts, err := countYears(v.Context(), z.all, colourOf(q))
	if err != nil {
		return p, err
	}
	if p.Colours, _, p.Key, err = v.timelineTools(q, z.path, z.all, z.period); err != nil {
		return p, err
	}
	p.Crumbs = []link{{Href: periodless(q), Label: "Timeline"}, {Label: name}}
	p.Around = yearsAround(q, counts, year)
	p.Strip = yearStrip(q, counts, year)
	p.Lede = joinNonEmpty(" ", partial(z.all.Partial), heldPlanned(z.within.Held, z.within.Planned)) + ". "
	if z.within.All() == 0 {
		p.Lede = partial(z.all.Partial)
		p.Empty, err = v.noneIn(z)
		return p, err
	}
	if err := p.draw(v, z); err != nil {
		return p, err
	}
	asList := listAddress(z.within.Filter)
	if z.within.All() > yearListMost {
		p.Rest = &link{Href: asList, Label: "All " + number(z.within.All()) + " as a list"}
		return p, nil
	}
	cards, err := z.within.Cards(v.Context(), store.Oldest, 0, yearListMost)
	p.List = v.rows(cards, yearDate)
	return p, err
}

// draw chooses lanes or day cells, and draws them.
func (p *yearPage) draw(v *visit, z zoom) error {
	year, q := z.first.Year(), z.query
	const read = "A row is a month, a column a day; weekends are shaded. Choose a month for its calendar, or a meeting for its record."
	if z.within.All() <= lanesTotal {
		cards, err := z.within.Cards(v.Context(), store.Oldest, 0, lanesTotal)
		if err != nil {
			return err
		}
		marks := make([]ink.Meeting, len(cards))
		for i, c := range cards {
			marks[i] = v.plot(c, colourOf(q))
		}
		if rows, undrawn, ok := ink.Lanes(year, marks); ok {
			p.Lede += read
			p.Both = len(marks) <= lanesBoth
			p.Months = yearMonths(q, year, rows)
			if len(undrawn) > 0 {
				p.Coarse = &link{Href: listAddress(z.within.Filter), Label: number(len(undrawn)) + " dated no nearer than the year"}
			}
			return nil
		}
	}
	days, err := z.within.Timeline(v.Context(), store.Days, z.period, colourOf(q))
	if err != nil {
		return err
	}
	p.Lede += "A row is a month, a cell a day with its number of meetings. Choose a day or a month."
	p.Colours = bar{} // the cells have one hue
	table, coarse := newDayTable(q, year, days)
	p.Days = &table
	if coarse > 0 {
		p.Coarse = &link{Href: listAddress(z.within.Filter), Label: number(coarse) + " dated no nearer than the year"}
	}
	return nil
}

// yearMonths gives the laid out months their names and counts.
func yearMonths(q query, year int, rows []ink.MonthRow) (months []yearMonth) {
	most := 1
	for _, r := range rows {
		most = max(most, len(r.Points))
	}
	for _, r := range rows {
		m := yearMonth{MonthRow: r, Name: r.Month.String()[:3], Year: yearText(year), Count: len(r.Points)}
		if m.Count > 0 {
			m.Href, m.Share = periodAddress(q, fmt.Sprintf("%04d-%02d", year, r.Month)), percent(m.Count, most)
		}
		months = append(months, m)
	}
	return months
}

// yearsAround links to the nearest years that have a meeting.
func yearsAround(q query, counts yearCounts, year int) neighbours {
	a := neighbours{Here: yearText(year), First: "no earlier year", Last: "no later year"}
	for y := year - 1; counts.first > 0 && y >= counts.first && a.Prev == nil; y-- {
		if counts.year(y).Total > 0 {
			a.Prev = &link{Href: periodAddress(q, yearText(y)), Label: yearText(y)}
		}
	}
	for y := year + 1; y <= counts.last && a.Next == nil; y++ {
		if counts.year(y).Total > 0 {
			a.Next = &link{Href: periodAddress(q, yearText(y)), Label: yearText(y)}
		}
	}
	return a
}
