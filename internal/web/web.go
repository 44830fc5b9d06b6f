// Package web serves an archive as pages: one chi router over the store, with
// html/template and no script. The floor plan:
//
//	web.go      every route, in one place
//	page.go     from a request to an answer; the one place where errors become pages
//	render.go   templates, static files
//	cache.go    pages kept as bytes
//	compressed.go  all else, compressed as it is sent; patient.go: how long that may take
//	quick.go    pages that are kept, given away before any route is looked for (and by package front before net/http)
//	guard.go    security headers; logged.go: the request's id and its line in the log
//	frame.go    what stands around every page
//	address.go  the addresses of records and lists; understood.go: those that cannot be read as they stand
//	filter.go   query ⇄ store.Filter
//	wording.go  the sentences of a record; attribution.go, premises.go, notes.go: what else is said of it
//	dates.go    dates and counts in words
//	table.go    who sits at the table: the sides of a record
//	words.go    the vocabulary: what codes are called
//	ledger.go   lists of meetings; facets.go, strip.go, pager.go, rank.go: what stands beside them
//	receipt.go  values with the evidence that they rest on; sheet.go, plan.go: those of a record
//	marks.go    an article's text as safe HTML with its evidence marked (goldmark); markshtml.go writes it
//	thing.go    what the pages of countries, organisations, places, topics and people share
//	timelinechart.go  a timeline of years; package ink lays it out
//
// and one file for each page or family of pages.
package web

import (
	"cmp"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/formats"
	"github.com/readout-archive/readout/internal/store"
)

// Config is what a site needs to know.
type Config struct {
	// Hold gives the archive of the current edition and a function that lets
	// go of it; a request holds one edition from start to end.
	Hold    func() (archive *store.Archive, release func())
	Contact string           // mail address, or an address with {id} for the record's id; "" for none
	BaseURL string           // "https://example.org", without a slash at the end; "" writes addresses without a host
	Licence formats.Licence  // of the records; "" is not stated
	Dev     bool             // templates and static files from the working folder, read anew at each request
	Now     func() time.Time // nil is time.Now
	Log     *slog.Logger     // nil is slog.Default
	Cache   int              // bytes of pages that are kept; 0 is 32 MiB
	Counts  *CacheCounts     // where the cache of pages counts; nil for nowhere
}

// Fixed is a Hold for an archive that is never swapped.
func Fixed(archive *store.Archive) func() (*store.Archive, func()) {
	return func() (*store.Archive, func()) { return archive, func() {} }
}

// site is what the page functions share.
type site struct {
	config Config
	render *engine
	cache  *pageCache
	api    huma.API
	words  atomic.Pointer[vocabulary] // of the current edition
	tagged atomic.Pointer[dayTag]     // the current tag
}

// Site is the handler of the site.
type Site struct {
	http.Handler
	Routes chi.Routes            // behind the handler
	Ready  func(uri string) bool // whether the page at a request URI is kept as bytes, so that the handler only gives it away
}

// New makes the handler of the site. The error is a template or a static file
// that cannot be read.
func New(config Config) (*Site, error) {
	if config.Now == nil {
		config.Now = time.Now
	}
	if config.Log == nil {
		config.Log = slog.Default()
	}
	render, err := newEngine(config.Dev)
	if err != nil {
		return nil, err
	}
	s := &site{config: config, render: render, cache: newPageCache(cmp.Or(config.Cache, cacheBytes), config.Counts)}
	routes := s.routes()
	return &Site{Guarded(s.recovered(s.quick(routes))), routes, s.ready}, nil
}

// Around is what stands before every route: the request's id, its log line and
// the security headers.
func Around(log *slog.Logger) []func(http.Handler) http.Handler {
	return []func(http.Handler) http.Handler{identified, logged(log), Guarded}
}

func (s *site) routes() chi.Router {
	r := chi.NewRouter()
	r.Use(Around(s.config.Log)...)
	r.Use(compressed, s.recovered, middleware.GetHead, s.whole, s.understood)

	r.Get("/", s.page(s.home))
	r.Get("/meetings", s.page(s.meetings))
	for _, format := range formats.Lists {
		path := "/meetings." + format.Suffix
		if format.Suffix == participations {
			path = "/" + participations
		}
		r.Get(path, s.listFile(format, path))
	}
	r.Get("/meetings/{id}", s.page(s.meeting))
	r.Get("/meetings/{id:[0-9a-z]+}.{format}", s.recordFile)
	r.Get("/meetings/by/{facet}", s.page(s.meetingsBy))
	r.Get("/timeline", s.page(s.timeline))
	r.Get("/timeline/{year}", s.page(s.timelineYear))
	r.Get("/timeline/{year}/{month}", s.page(s.timelineMonth))
	r.Get("/timeline/{year}/{month}/{day}", s.page(s.timelineDay))
	r.Get("/people", s.page(s.people))
	r.Get("/people/{slug}", s.page(s.person))
	r.Get("/countries", s.page(s.countries))
	r.Get("/countries/{slug}", s.page(s.country))
	r.Get("/countries/{slug}/{other}", s.page(s.pair))
	r.Get("/organisations", s.page(s.organisations))
	r.Get("/organisations/{slug}", s.page(s.organisation))
	r.Get("/places", s.page(s.places))
	r.Get("/places/{slug}", s.page(s.place))
	r.Get("/topics", s.page(s.topics))
	r.Get("/topics/{code}", s.page(s.topic))
	r.Get("/coverage", s.page(s.coverage))
	r.Get("/ledger", s.page(s.ledger))
	for _, format := range formats.Ledger {
		r.Get("/ledger."+format.Suffix, s.ledgerFile(format.Suffix))
	}
	r.Get("/editions", s.page(s.editions))
	r.Get("/sources", s.page(s.sources))
	for _, format := range formats.Sources {
		r.Get("/sources."+format.Suffix, s.sourcesFile(format))
	}
	r.Get("/sources/{id}", s.page(s.source))
	r.Get("/sources/{id:[0-9a-z-]+}.{format}", s.sourceFile)
	s.routeTables(r)
	r.Get("/search", s.page(s.search))
	r.Get("/about", s.page(s.about))
	r.Get("/about/method", s.page(s.method))
	r.Get("/needs-a-server", s.page(s.needsServer))
	r.Get("/codebook", s.page(s.codebook))
	r.Get("/robots.txt", s.robots)
	r.Get("/opensearch.xml", s.openSearch)
	r.Get("/sitemap.xml", s.sitemaps)
	r.Get("/sitemaps/{kind:[a-z]+}-{part:[0-9]+}.xml", s.sitemap)
	r.Get("/static/*", s.serveAsset)
	s.routeAPI(r)

	r.NotFound(func(w http.ResponseWriter, r *http.Request) { s.fail(w, r, readout.ErrNotFound) })
	return r
}
