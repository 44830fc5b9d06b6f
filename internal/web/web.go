// Package web serves an archive as pages: one chi router over the store, with
// html/template and no script. One file a page or a matter:
//
//	web                                       every route, in one place
//	page, quick, render, cache                from a request to an answer; kept pages before any route; templates; bytes
//	guard, logged, compressed, patient        what stands around every answer: headers, log, compression, time
//	errors, problem, understood               what went wrong, as a page and as data; addresses in another spelling
//	frame, address, filter, identifier        what stands around every page; addresses; query ⇄ store.Filter; typed ids
//	frozen                                    what a frozen copy needs
//	words, wording, dates, attribution,
//	premises, notes, changed, rights          codes, records, days, who reports, what values rest on and editors did, in words
//	home, worked, about, codebook             the first page; its worked record; pages about the archive
//	meetings, ledger, facets, facetpage,
//	listtitle, strip, pager, rank, takeaway   lists of meetings, what they are called, and what stands beside them
//	meeting, table, plan, sheet, receipt,
//	differences, history, citation            a record: its sides, its facts with their receipts, its past
//	reporttext, marks, markshtml, showntext   an article's text as safe HTML with its evidence marked (goldmark)
//	timeline, timelineview, timelineperiod,
//	timelineyear, timelinemonth, timelineday  the zooms of the timeline
//	timelinechart, timelinerows,
//	timelinecolours, timelinecounts,
//	timelinedays, calendar, families, heat    how it is drawn (package ink lays it out), coloured and counted
//	people, person, gantt, names, namesakes   people; their offices over time; their names
//	countries, country, matrix, pair, sides   countries, and who meets whom
//	organisation, place, indexpage,
//	topic, topicyears, thing                  what else has pages, and what these share
//	sources, source, sourcehead, coverage     articles
//	search, editions, rejected                the search; editions; what is no record
//	data, otherdata, tables, mirror           records, articles and the tables that their ids lead to, as files
//	discovery                                 robots.txt, sitemaps, OpenSearch
//	api, api_lists, api_records, api_indexes,
//	api_shapes, api_document                  the JSON API, and the page that documents it
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
