package web

// This file owns the search over everything: people, countries, organisations,
// places, topics, meetings with the sentence that matched, articles.

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/readout-archive/readout/internal/store"
)

// searchPage is the data of the template "search".
type searchPage struct {
	frame
	Find     find
	Kinds    []link // jumps to the parts of the page, with counts; without an address where nothing was found
	Sort     bar
	Groups   []searchGroup
	Meetings searchMeetings
	Articles searchArticles
	Empty    *emptyState
	Asked    bool
}

// searchGroup is one kind of name that was found.
type searchGroup struct {
	ID, Title string
	Rows      []rankRow
	Note      string // that there may be more
}

type searchMeetings struct {
	Count   string
	Partial string
	Legend  []legendKey
	Rows    []row
	All     *link
}

type searchArticles struct {
	Count   string
	Partial string
	Rows    []row
	Pager   []pageLink
}

// searchMeetingsShown is how many meetings stand on the page; the list of
// meetings has the rest.
const searchMeetingsShown = 10

// longestQuery is the number of bytes of a query that are read.
const longestQuery = 400

func (s *site) search(v *visit) (answer, error) {
	values := v.URL.Query()
	q := strings.Join(strings.Fields(strings.ToValidUTF8(last(values["q"]), "")), " ")
	if len(q) > longestQuery {
		q = strings.ToValidUTF8(q[:longestQuery], "")
	}
	sort, page := store.Relevance, 1
	if last(values["sort"]) == string(store.Newest) {
		sort = store.Newest
	}
	if n, err := strconv.Atoi(last(values["page"])); err == nil && n > 1 && q != "" {
		page = n
	}
	address := func(sort store.Sort, page int) string {
		to := "/search"
		if q != "" {
			to += "?q=" + url.QueryEscape(q)
			if sort == store.Newest {
				to += "&sort=newest"
			}
			if page > 1 {
				to += "&page=" + itoa(page)
			}
		}
		return to
	}
	if to := address(sort, page); to != v.URL.RequestURI() {
		return moved(to)
	}
	p := searchPage{frame: s.frame(v, "Search", "/search"), Find: find{Name: "Search again", Value: q}, Asked: q != ""}
	if p.Asked {
		p.Alternates = []link{v.feed(store.Filter{Q: q})}
	}
	p.OwnSearch, p.NoIndex = true, true
	if q == "" {
		return show("search", p)
	}
	if to, err := v.identified(q); to != "" || err != nil {
		return answer{goTo: to}, err
	}
	p.Title = searchedFor(q) + ": search"
	result, err := v.archive.Search(v.Context(), q, sort, page)
	if err != nil {
		return answer{}, err
	}
	return p.answer(v, result, sort, address)
}

// searchSorts links to the orders of what was found; the best match is known
// where the smaller of its lists is not too long to be ranked.
func searchSorts(found int, used store.Sort, address func(store.Sort, int) string) bar {
	b := bar{Label: "Sort by", Shown: true}
	if found <= store.RelevanceLimit {
		b.Links = append(b.Links, link{Href: address(store.Relevance, 1), Label: "Best match", Current: currentIf(used == store.Relevance)})
	}
	b.Links = append(b.Links, link{Href: address(store.Newest, 1), Label: "Newest", Current: currentIf(used == store.Newest)})
	return b
}

// searchedFor is a text query in quotation marks, if it has none of its own.
func searchedFor(q string) string {
	if strings.ContainsAny(q, `"“”`) {
		return q
	}
	return "“" + q + "”"
}

// answer fills the page with what was found.
func (p searchPage) answer(v *visit, result *store.SearchResult, sort store.Sort, address func(store.Sort, int) string) (answer, error) {
	v.cut = result.Meetings.Partial != nil || result.Articles.Partial != nil
	cards, err := result.Meetings.Page(v.Context(), sort, 1)
	if err != nil {
		return answer{}, err
	}
	p.Sort = searchSorts(min(result.Meetings.All(), result.Articles.Total), cards.Sort, address)
	for _, g := range []struct {
		id, title string
		found     []store.Ranked
	}{{"people", "People", result.People}, {"countries", "Countries", result.Countries}, {"organisations", "Organisations", result.Organisations},
		{"places", "Places", result.Places}, {"topics", "Topics", result.Topics}} {
		group := searchGroup{ID: g.id, Title: g.title, Rows: v.rankRows(g.found)}
		kind := jump(g.id, g.title+" "+number(len(g.found)), len(g.found) > 0)
		if len(g.found) == store.MostNamed {
			kind.Label += " or more"
			group.Note = "The first " + number(store.MostNamed) + ". Fuller names find the others."
		}
		if len(g.found) > 0 {
			p.Groups = append(p.Groups, group)
		}
		p.Kinds = append(p.Kinds, kind)
	}
	shown := cards.Items[:min(len(cards.Items), searchMeetingsShown)]
	p.Meetings = searchMeetings{
		Count:   heldPlanned(result.Meetings.Held, result.Meetings.Planned),
		Partial: partial(result.Meetings.Partial),
		Rows:    v.rows(shown, listDate),
	}
	p.Meetings.Legend = legend(dotsOf(p.Meetings.Rows))
	if result.Meetings.All() > len(shown) {
		p.Meetings.All = &link{Href: listAddress(result.Meetings.Filter), Label: "All " + number(result.Meetings.All()) + " meetings, with filters"}
	}
	articles := result.Articles
	p.Articles = searchArticles{
		Count:   plural(articles.Total, "article", "articles"),
		Partial: partial(articles.Partial),
		Pager:   newPager(articles.Number, articles.Pages, func(n int) string { return address(sort, n) + "#articles" }),
	}
	p.onPage(articles.Number, articles.Pages)
	for _, item := range articles.Items {
		p.Articles.Rows = append(p.Articles.Rows, sourceRow(item))
	}
	p.Kinds = append(p.Kinds,
		jump("meetings", "Meetings "+number(result.Meetings.All()), len(p.Meetings.Rows) > 0),
		jump("articles", "Articles "+number(articles.Total), len(p.Articles.Rows) > 0))
	if len(p.Meetings.Rows)+len(p.Articles.Rows) == 0 {
		p.Sort = bar{} // names have their own order
	}
	if len(p.Groups) == 0 && result.Meetings.All() == 0 && articles.Total == 0 && !v.cut {
		p.Empty, err = v.nothingFound(result.Query)
	}
	return answer{template: "search", data: p}, err
}

// jump leads to a part of the page, if it is there.
func jump(id, label string, there bool) link {
	if !there {
		return link{Label: label}
	}
	return link{Href: "#" + id, Label: label}
}

func currentIf(is bool) string {
	if is {
		return "true"
	}
	return ""
}

// nothingFound says which words of a query are in the archive on their own.
func (v *visit) nothingFound(q string) (*emptyState, error) {
	e := &emptyState{Title: "Nothing in this archive", Text: "No name, place, topic, meeting or article holds all of " + searchedFor(q) + ". Names are found in other spellings, and by any of their parts."}
	words := strings.FieldsFunc(q, func(r rune) bool { return r == ' ' || r == '"' || r == ',' })
	if len(words) > 1 {
		for _, word := range words[:min(len(words), 6)] {
			selection, err := v.archive.Select(v.Context(), store.Filter{Q: word})
			if err != nil {
				return nil, err
			}
			if selection.All() > 0 {
				e.Links = append(e.Links, link{Href: "/search?q=" + url.QueryEscape(word), Label: "Only “" + word + "”", Note: heldPlanned(selection.Held, selection.Planned)})
			}
		}
	}
	e.Links = append(e.Links, link{Href: "/people", Label: "All people"}, link{Href: "/countries", Label: "All countries"}, link{Href: "/meetings", Label: "All meetings"})
	return e, nil
}
