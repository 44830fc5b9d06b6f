package web

// This file owns what machines look for: robots.txt, sitemaps (sitemaps.org),
// and the description of the search (OpenSearch 1.1).

import (
	"cmp"
	"encoding/xml"
	"net/http"
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// sitemapSize is the number of addresses in one sitemap; the protocol allows 50,000.
const sitemapSize = 20_000

// mapped are the kinds that sitemaps list.
var mapped = []store.Kind{store.MeetingKind, store.PersonKind, store.CountryKind, store.OrganisationKind, store.PlaceKind, store.TopicKind, store.SourceKind}

type sitemapIndex struct {
	XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 sitemapindex"`
	Maps    []located `xml:"sitemap"`
}

type sitemap struct {
	XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []located `xml:"url"`
}

type located struct {
	Loc     string       `xml:"loc"`
	LastMod readout.Date `xml:"lastmod,omitempty"`
}

// sitemaps answers /sitemap.xml, the list of sitemaps.
func (s *site) sitemaps(w http.ResponseWriter, r *http.Request) {
	v, release := s.visit(r)
	defer release()
	index := sitemapIndex{}
	for _, kind := range mapped {
		n, err := v.archive.Count(v.Context(), kind)
		if err != nil {
			s.failVisit(w, v, err)
			return
		}
		for part := 1; (part-1)*sitemapSize < n; part++ {
			index.Maps = append(index.Maps, located{s.base(r) + "/sitemaps/" + string(kind) + "-" + itoa(part) + ".xml", v.archive.Edition().Built})
		}
	}
	writeXML(w, "application/xml", index)
}

// sitemap answers one part of the sitemap of a kind.
func (s *site) sitemap(w http.ResponseWriter, r *http.Request) {
	v, release := s.visit(r)
	defer release()
	part, err := strconv.Atoi(v.param("part"))
	if err != nil || part < 1 || folders[store.Kind(v.param("kind"))] == "" {
		s.failVisit(w, v, readout.ErrNotFound)
		return
	}
	kind := store.Kind(v.param("kind"))
	ids, err := v.archive.IDs(v.Context(), kind, (part-1)*sitemapSize, sitemapSize)
	if err == nil && len(ids) == 0 {
		err = readout.ErrNotFound
	}
	changed := map[string]readout.Date{} // of records; pages of all else tell of many, and each edition may change them
	if err == nil && kind == store.MeetingKind {
		changed, err = v.archive.LastChanged(v.Context(), ids)
	}
	if err != nil {
		s.failVisit(w, v, err)
		return
	}
	list := sitemap{}
	for _, id := range ids {
		list.URLs = append(list.URLs, located{s.base(r) + address(kind, id), cmp.Or(changed[id], v.archive.Edition().Built)})
	}
	writeXML(w, "application/xml", list)
}

// robots lets every crawler see every record once: lists under filters are the
// same records again, in more ways than there are atoms.
func (s *site) robots(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	write(w, strings.Join([]string{
		"User-agent: *",
		"Disallow: /*?",
		"Disallow: /search",
		"Disallow: /api/",
		"Allow: /*?page=",
		"Sitemap: " + s.base(r) + "/sitemap.xml",
		"",
	}, "\n"))
}

type openSearch struct {
	XMLName     xml.Name        `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
	ShortName   string          `xml:"ShortName"`
	Description string          `xml:"Description"`
	Encoding    string          `xml:"InputEncoding"`
	URLs        []openSearchURL `xml:"Url"`
}

type openSearchURL struct {
	Type     string `xml:"type,attr"`
	Template string `xml:"template,attr"`
}

// openSearch lets a browser take the archive among its search engines.
func (s *site) openSearch(w http.ResponseWriter, r *http.Request) {
	base := s.base(r)
	writeXML(w, "application/opensearchdescription+xml", openSearch{
		ShortName: siteName, Description: "Meetings that news articles report: who met whom, where, when, about what", Encoding: "UTF-8",
		URLs: []openSearchURL{
			{"text/html", base + "/search?q={searchTerms}"},
			{"application/atom+xml", base + "/meetings.atom?q={searchTerms}"},
		},
	})
}

func writeXML(w http.ResponseWriter, media string, document any) {
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	body, err := xml.MarshalIndent(document, "", " ")
	if err != nil { // strings alone: cannot happen
		panic(err)
	}
	write(w, xml.Header+string(body)+"\n")
}

func write(w http.ResponseWriter, text string) {
	_, _ = w.Write([]byte(text)) // the reader went away; nothing to do
}
