package web

// This file owns the choice of ink for a timeline of years and its rows: dots,
// columns or cells by the number of meetings in view, and one line for a run of
// years that have none.

// form is how a timeline draws its meetings.
type form int

// The forms, by the number N of meetings in view.
const (
	formFew     form = iota // N ≤ 12: only years that have meetings, every dot named
	formDots                // N ≤ 1,500 and no pile above ten: a dot a meeting
	formColumns             // N ≤ 100,000: a column a week
	formCells               // a table cell a month
)

const (
	fewMost     = 12
	dotsMost    = 1_500
	columnsMost = 100_000
	decadesFrom = 40 // a timeline of more years begins with decades
)

// formFor is the ink for so many meetings; piles may yet ask for columns.
func formFor(n int) form {
	switch {
	case n <= fewMost:
		return formFew
	case n <= dotsMost:
		return formDots
	case n <= columnsMost:
		return formColumns
	}
	return formCells
}

// The page must stay under 150 KB. A named dot costs about 400 bytes, a bare
// one 45, a year of the table 1,100 and its links' queries; what is left after
// the frame and the table goes to names.
const (
	pageBudget    = 140_000
	frameBytes    = 14_000
	rowBytes      = 1_500
	namedDotBytes = 420
	bareDotBytes  = 45
)

// namedDots is how many of n dots may be links with names, on a page of so many
// rows whose links carry a query of so many bytes.
func namedDots(n, rows, query int) int {
	left := pageBudget - frameBytes - rows*(rowBytes+14*query) - n*bareDotBytes
	return max(0, min(n, left/(namedDotBytes-bareDotBytes)))
}

// emptyYears says that a run of years has no meeting.
func emptyYears(first, last int) string {
	return span(first, last) + ", no meeting"
}

// run is some years in a row: those to fold into one line, or one to draw.
type run struct {
	First, Last int
	Empty       bool
}

// runs cuts the years from first to last into rows. Empty years fold into one
// line when at least fold of them stand together.
func runs(first, last int, empty func(year int) bool, fold int) (rows []run) {
	for year := first; year <= last; year++ {
		end := year
		for empty(year) && end < last && empty(end+1) {
			end++
		}
		if empty(year) && end-year+1 >= fold {
			rows = append(rows, run{year, end, true})
			year = end
			continue
		}
		rows = append(rows, run{year, year, false})
	}
	return rows
}
