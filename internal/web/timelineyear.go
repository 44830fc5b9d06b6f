package web

// This file owns /timeline/2025: the months of a year with the names of those
// who met, or a cell a day where there are too many.

import (
	"fmt"
	"regexp"
	"strconv"
	"time"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
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
	monthRow
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
	period, year, _, err := v.period()
	if err != nil {
		return answer{}, err
	}
	path := timelineAddress(period)
	q, all, goTo, err := v.onTimeline(path)
	if err != nil || goTo != "" {
		return answer{goTo: goTo}, err
	}
	p, err := s.newYearPage(v, q, all, year)
	if err != nil {
		return answer{}, err
	}
	return show("timeline-year", p)
}

func (s *site) newYearPage(v *visit, q query, all *store.Selection, year int) (yearPage, error) {
	period := readout.Date(strconv.Itoa(year))
	path := timelineAddress(period)
	p := yearPage{frame: s.frame(v, "Timeline, "+string(period), "/timeline"), Heading: string(period), Chips: v.chips(q, timelineOf(path))}
	p.Canonical = q.address(path)
	counts, err := countYears(v.Context(), all, colourOf(q))
	if err != nil {
		return p, err
	}
	selection, err := v.archive.Select(v.Context(), narrow(all.Filter, period, period))
	if err != nil {
		return p, err
	}
	if p.Colours, _, p.Key, err = v.timelineTools(q, path, all, period); err != nil {
		return p, err
	}
	p.Crumbs = []link{{Href: periodless(q), Label: yearsOf(counts)}, {Label: string(period)}}
	if counts.first == 0 {
		p.Crumbs[0].Label = "Timeline"
	}
	p.Around = yearsAround(q, counts, year)
	p.Strip = yearStrip(q, counts, year)
	p.Lede = heldPlanned(selection.Held, selection.Planned) + ". "
	if selection.All() == 0 {
		p.Lede = ""
		p.Empty, err = v.noneIn(q, period)
		return p, err
	}
	if err := p.draw(v, q, selection, year); err != nil {
		return p, err
	}
	asList := listAddress(selection.Filter)
	if selection.All() > yearListMost {
		p.Rest = &link{Href: asList, Label: "All " + number(selection.All()) + " as a list"}
		return p, nil
	}
	cards, err := selection.Cards(v.Context(), store.Oldest, 0, yearListMost)
	p.List = v.rows(cards, yearDate)
	return p, err
}

// draw chooses lanes or day cells, and draws them.
func (p *yearPage) draw(v *visit, q query, selection *store.Selection, year int) error {
	const read = "A row is a month, a column a day; weekends are shaded. Choose a month for its calendar, or a meeting for its record."
	if selection.All() <= lanesTotal {
		cards, err := selection.Cards(v.Context(), store.Oldest, 0, lanesTotal)
		if err != nil {
			return err
		}
		marks := make([]plotted, len(cards))
		for i, c := range cards {
			marks[i] = v.plot(c, colourOf(q))
		}
		if rows, undrawn, ok := lanes(year, marks); ok {
			p.Lede += read
			p.Both = len(marks) <= lanesBoth
			p.Months = yearMonths(q, year, rows)
			if len(undrawn) > 0 {
				p.Coarse = &link{Href: listAddress(selection.Filter), Label: number(len(undrawn)) + " dated no nearer than the year"}
			}
			return nil
		}
	}
	days, err := selection.Timeline(v.Context(), store.Days, readout.Date(strconv.Itoa(year)), colourOf(q))
	if err != nil {
		return err
	}
	p.Lede += "A row is a month, a cell a day with its number of meetings. Choose a day or a month."
	p.Colours = bar{} // the cells have one hue
	table, coarse := newDayTable(q, year, days)
	p.Days = &table
	if coarse > 0 {
		p.Coarse = &link{Href: listAddress(selection.Filter), Label: number(coarse) + " dated no nearer than the year"}
	}
	return nil
}

// yearMonths gives the laid out months their names and counts.
func yearMonths(q query, year int, rows []monthRow) (months []yearMonth) {
	most := 1
	for _, r := range rows {
		most = max(most, len(r.Points))
	}
	for _, r := range rows {
		m := yearMonth{monthRow: r, Name: r.Month.String()[:3], Year: strconv.Itoa(year), Count: len(r.Points)}
		if m.Count > 0 {
			m.Href, m.Share = periodAddress(q, fmt.Sprintf("%d-%02d", year, r.Month)), percent(m.Count, most)
		}
		months = append(months, m)
	}
	return months
}

// newDayTable makes the cells of a year's days. A month's coarse dates stand in
// their own column; those of the whole year are counted apart.
func newDayTable(q query, year int, days store.Timeline) (t countTable, ofYear int) {
	t = countTable{Caption: "Meetings by month and day", Corner: "Month", Heat: true, Coarse: true}
	counts, coarse := map[string]int{}, map[time.Month]int{}
	var all []int
	for _, b := range days.Buckets {
		counts[string(b.Period)] = b.All()
		all = append(all, b.All())
	}
	for _, b := range days.Coarse {
		first, last, _ := b.Period.Bounds()
		if first.Month() != last.Month() {
			ofYear += b.All()
			continue
		}
		coarse[first.Month()] += b.All()
	}
	shades := newHeat(all)
	t.Scale = shades.scale(highestOf(all))
	for day := 1; day <= 31; day++ {
		t.Heads = append(t.Heads, strconv.Itoa(day))
	}
	for month := time.January; month <= time.December; month++ {
		row := countRow{Head: month.String()[:3], Href: periodAddress(q, fmt.Sprintf("%d-%02d", year, month))}
		sum := coarse[month]
		if sum > 0 {
			row.Coarse = short(sum)
		}
		for day := 1; day <= 31; day++ {
			date := fmt.Sprintf("%d-%02d-%02d", year, month, day)
			n := counts[date]
			cell := heatCell{Class: shades.class(n)}
			if n > 0 {
				cell.Count, cell.Href = short(n), periodAddress(q, date)
				cell.Name = fmt.Sprintf("%d %s: %s", day, month, meetingsIn(n))
			}
			sum += n
			row.Cells = append(row.Cells, cell)
		}
		if row.All = short(sum); sum == 0 {
			row.Href = ""
		}
		t.Rows = append(t.Rows, row)
	}
	return t, ofYear
}

// yearsAround links to the nearest years that have a meeting.
func yearsAround(q query, counts yearCounts, year int) neighbours {
	a := neighbours{Here: strconv.Itoa(year), First: "no earlier year", Last: "no later year"}
	for y := year - 1; counts.first > 0 && y >= counts.first && a.Prev == nil; y-- {
		if counts.year(y).Total > 0 {
			a.Prev = &link{Href: periodAddress(q, strconv.Itoa(y)), Label: strconv.Itoa(y)}
		}
	}
	for y := year + 1; y <= counts.last && a.Next == nil; y++ {
		if counts.year(y).Total > 0 {
			a.Next = &link{Href: periodAddress(q, strconv.Itoa(y)), Label: strconv.Itoa(y)}
		}
	}
	return a
}

// stripMost is the number of years in a strip; of a longer archive the nearest.
const stripMost = 30

// yearStrip is a small chart a year, the current one marked.
func yearStrip(q query, counts yearCounts, year int) strip {
	st := strip{Label: "Years"}
	if counts.first == 0 {
		return st
	}
	first, last := min(counts.first, year), max(counts.last, year)
	if last-first >= stripMost {
		first = max(first, min(year-stripMost/2, last-stripMost+1))
		last = first + stripMost - 1
	}
	highest := 0
	for y := first; y <= last; y++ {
		for _, n := range counts.year(y).Months {
			highest = max(highest, n)
		}
	}
	for y := first; y <= last; y++ {
		c := counts.year(y)
		b := stripBar{Label: strconv.Itoa(y), Count: short(c.Total), Columns: 12, Current: y == year, Paths: columns("hit", c.Months[:], highest)}
		if c.Total > 0 {
			b.Href = periodAddress(q, strconv.Itoa(y))
		}
		st.Bars = append(st.Bars, b)
	}
	return st
}
