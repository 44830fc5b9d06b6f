package web

// This file owns the links to a list's other pages.

// pageSize is the number of rows on a page.
const pageSize = 20

// pageLink is one link of the pager; without an address it is a gap.
type pageLink struct {
	Href, Label string
	Current     string
	Rel         string
}

// newPager links to the first, the last and the neighbouring pages. A list of
// one page has none.
func newPager(current, last int, href func(page int) string) []pageLink {
	if last <= 1 {
		return nil
	}
	var links []pageLink
	if current > 1 {
		links = append(links, pageLink{Href: href(current - 1), Label: "Previous", Rel: "prev"})
	}
	shown := 0
	for _, page := range nearby(current, last) {
		if page > shown+1 {
			links = append(links, pageLink{Label: "…"})
		}
		shown = page
		l := pageLink{Href: href(page), Label: number(page)}
		if page == current {
			l.Current = "page"
		}
		links = append(links, l)
	}
	if current < last {
		links = append(links, pageLink{Href: href(current + 1), Label: "Next", Rel: "next"})
	}
	return links
}

// onPage says in the title which page of a list this is, so that it is told
// from the others in a tab, a bookmark and a print.
func (f *frame) onPage(current, last int) {
	if current > 1 {
		f.Title += ", page " + number(current) + " of " + number(last)
	}
}

// narrowedTo says in the title which filters a list has.
func (f *frame) narrowedTo(c chips) {
	for _, chip := range c.Chips {
		f.Title += ", " + chip.Label
	}
}

// nearby are the pages that the pager names: first, last, and two on either side.
func nearby(current, last int) []int {
	named := []int{1}
	for page := max(2, current-2); page <= min(last-1, current+2); page++ {
		named = append(named, page)
	}
	return append(named, last)
}

// pages is how many pages so many rows fill; an empty list has one.
func pages(rows int) int { return max(1, (rows+pageSize-1)/pageSize) }
