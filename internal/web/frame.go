package web

// This file owns what stands around every page: window title, navigation, the
// counts at the foot.

import (
	"html/template"
	"strconv"

	"github.com/readout-archive/readout/internal/store"
)

// frame is embedded in the data of each page.
type frame struct {
	Title       string // of the window and of previews, without the site's name
	Description string
	Canonical   string // the page's one address below the site's, "" for none
	Base        string // the site's address, "" where it is not known
	MainClass   string
	NoIndex     bool // search engines should leave it out
	OwnSearch   bool // the page has a search box of its own
	Alternates  []link
	Nav, More   []link
	Foot        string      // what the archive holds
	Data        []link      // the whole archive, to take away
	Licence     link        // of the records, "" where it is not stated
	Linked      template.JS // the page's record as JSON-LD, "" for none
}

// link is a link with what may be said of it.
type link struct {
	Href, Label string
	Current     string // "page" on the page itself, "true" inside its part of the site
	Type        string // media type, of a download or feed
	Note        string
}

// bar is a row of links with a word before them: "Sort by …".
type bar struct {
	Label string
	Shown bool // the word is printed, not only read out
	Links []link
}

var mainNav = []link{
	{Href: "/meetings", Label: "Meetings"},
	{Href: "/timeline", Label: "Timeline"},
	{Href: "/people", Label: "People"},
	{Href: "/countries", Label: "Countries"},
	{Href: "/sources", Label: "Sources"},
	{Href: "/about", Label: "About"},
}

var footNav = []link{
	{Href: "/organisations", Label: "Organisations"},
	{Href: "/places", Label: "Places"},
	{Href: "/topics", Label: "Topics"},
	{Href: "/coverage", Label: "Coverage"},
	{Href: "/ledger", Label: "Considered, and not a record"},
	{Href: "/editions", Label: "Editions"},
}

// frame makes the frame of a page; section is the part of the site that it stands in.
func (s *site) frame(v *visit, title, section string) frame {
	isPage := v.URL.Path == section
	return frame{
		Title:      title,
		Base:       s.config.BaseURL,
		Nav:        marked(mainNav, section, isPage),
		More:       marked(footNav, section, isPage),
		Foot:       footLine(v.archive),
		Data:       append(tableOf(section), wholeArchive...),
		Licence:    link{Href: s.config.Licence.Address(), Label: rightsName(string(s.config.Licence))},
		Alternates: []link{v.feed(store.Filter{})},
	}
}

// canonical is the one address of a page: only there is it kept in the cache.
func (f frame) canonical() string { return f.Canonical }

// footLine counts what the archive holds.
func footLine(archive *store.Archive) string {
	all := archive.Tally()
	line := heldPlanned(all.Held, all.Planned) + ", from " + plural(archive.Articles(), "article", "articles") + "."
	if built := archive.Edition().Built; built != "" {
		line += " Edition of " + longDate(built).Text + "."
	}
	return line
}

// marked gives the links with the part of the site marked that a page stands in.
func marked(links []link, section string, isPage bool) []link {
	out := make([]link, len(links))
	copy(out, links)
	for i := range out {
		if out[i].Href == section {
			out[i].Current = "true"
			if isPage {
				out[i].Current = "page"
			}
		}
	}
	return out
}

func itoa(n int) string { return strconv.Itoa(n) }
