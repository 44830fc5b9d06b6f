package bench

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"net/http"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/store"
)

// This file owns a baseline, not a part of Readout: the list of meetings
// written by hand, without templates or page structs. It asks the archive the
// same questions, writes the same parts of the page and compresses them the
// same; what it spares is all that makes pages easy to change.

// handwritten answers GET /meetings?country=SLUG.
func handwritten(archive *store.Archive) (http.HandlerFunc, error) {
	squeeze, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	return func(w http.ResponseWriter, r *http.Request) {
		p := byHand{archive: archive, self: "/meetings?country=" + r.URL.Query().Get("country")}
		if err := p.write(r.Context(), store.Filter{Country: r.URL.Query()["country"]}); err != nil {
			http.Error(w, "failed", http.StatusInternalServerError)
			return
		}
		plain := p.out.Bytes()
		var zipped bytes.Buffer
		zip := gzip.NewWriter(&zipped)
		_, _ = zip.Write(plain) // a buffer takes everything
		_ = zip.Close()
		_ = squeeze.EncodeAll(plain, nil)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(zipped.Bytes())
	}, nil
}

// The frame around the page, of about the size of the site's own.
const (
	frameTop = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Meetings</title>
  <link rel="stylesheet" href="/static/site.css">
  <link rel="canonical" href="`
	frameMiddle = `">
</head>
<body>
<a class="skip" href="#main">Skip to content</a>
<header class="mast">
  <a class="brand" href="/"><svg width="30" height="30" viewBox="0 0 30 30" fill="currentColor" aria-hidden="true"><rect x="3" y="11" width="24" height="8" rx="2"/><circle cx="9" cy="5.5" r="3"/><circle cx="21" cy="5.5" r="3"/></svg>Readout</a>
  <nav aria-label="Main"><ul><li><a href="/meetings">Meetings</a></li><li><a href="/timeline">Timeline</a></li><li><a href="/people">People</a></li><li><a href="/countries">Countries</a></li><li><a href="/sources">Sources</a></li><li><a href="/about">About</a></li></ul></nav>
  <form class="find" role="search" action="/search"><label class="vh" for="q">Search the archive</label><input type="search" id="q" name="q"><button>Search</button></form>
</header>
<main id="main"><h1>Meetings</h1>
`
	frameBottom = `</main>
<footer class="foot">
  <p>Readout is an archive of meetings that news articles report. Programs read the articles; each record says whether a person has checked it. <a href="/about">How it works and where it errs</a></p>
  <nav aria-label="More of the archive"><ul><li><a href="/organisations">Organisations</a></li><li><a href="/places">Places</a></li><li><a href="/topics">Topics</a></li><li><a href="/coverage">Coverage</a></li><li><a href="/ledger">Considered, and not a record</a></li><li><a href="/editions">Editions</a></li></ul></nav>
</footer>
</body>
</html>
`
)

// byHand is one page under way.
type byHand struct {
	archive *store.Archive
	self    string
	out     bytes.Buffer
}

// put writes strings as they are, text writes one escaped.
func (p *byHand) put(parts ...string) {
	for _, part := range parts {
		p.out.WriteString(part)
	}
}

func (p *byHand) text(words string) { p.out.WriteString(html.EscapeString(words)) }

func (p *byHand) write(ctx context.Context, filter store.Filter) error {
	selection, err := p.archive.Select(ctx, filter)
	if err != nil {
		return err
	}
	facets, err := selection.Facets(ctx, 8)
	if err != nil {
		return err
	}
	all, err := p.archive.Select(ctx, store.Filter{})
	if err != nil {
		return err
	}
	p.put(frameTop)
	p.text(p.self)
	p.put(frameMiddle)
	for _, facet := range facets {
		p.facet(facet)
	}
	if err := p.strip(ctx, all, selection); err != nil {
		return err
	}
	years, err := selection.Timeline(ctx, store.Years, "", store.ByStatus)
	if err != nil {
		return err
	}
	page, err := selection.Page(ctx, store.Newest, 1)
	if err != nil {
		return err
	}
	counts := map[string]store.Tally{}
	for _, bucket := range years.Buckets {
		counts[string(bucket.Period)] = bucket.Tally
	}
	year := ""
	for _, card := range page.Items {
		if from, _, ok := card.Date.Bounds(); ok && from.Format("2006") != year {
			year = from.Format("2006")
			p.put("<h2 id=\"y", year, "\">", year, " <small>", fmt.Sprint(counts[year].Held), " held, ", fmt.Sprint(counts[year].Planned), " planned</small></h2>\n<ol class=\"ledger\">\n")
		}
		p.row(card)
	}
	p.put("</ol>\n<nav class=\"pager\"><ol>")
	for n := 1; n <= min(5, page.Pages); n++ {
		p.put("<li><a href=\"", html.EscapeString(p.self), "&amp;page=", fmt.Sprint(n), "\"><span class=\"vh\">Page </span>", fmt.Sprint(n), "</a></li>")
	}
	p.put("</ol></nav>\n", frameBottom)
	return nil
}

func (p *byHand) facet(facet store.Facet) {
	p.put("<h3>", facet.Param, "</h3>\n<ul class=\"facet\">\n")
	for _, value := range facet.Values {
		p.put("<li><a href=\"")
		p.text(p.self + "&" + facet.Param + "=" + value.ID)
		p.put("\"><span>")
		p.text(value.Name)
		p.put("</span><b>", thousands(value.Count), "</b></a></li>\n")
	}
	p.put("</ul>\n")
}

// strip draws a year of months a link, the archive behind the result.
func (p *byHand) strip(ctx context.Context, all, selection *store.Selection) error {
	p.put("<nav class=\"strip\"><ol>\n")
	highest := 1
	for i, s := range []*store.Selection{all, selection} {
		line, err := s.Timeline(ctx, store.Months, "", store.ByStatus)
		if err != nil {
			return err
		}
		year := ""
		for _, bucket := range line.Buckets {
			highest = max(highest, bucket.All())
			if y := string(bucket.Period[:4]); y != year {
				year = y
				p.put("</svg></a></li><li><a href=\"")
				p.text(p.self + "&from=" + y + "&to=" + y)
				p.put("\"><svg viewBox=\"0 0 12 60\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
			}
			height := max(1, bucket.All()*60/highest)
			p.put("<rect class=\"", []string{"ctx", "hit"}[i], "\" x=\"", string(bucket.Period[5:]), "\" y=\"", fmt.Sprint(60-height), "\" width=\".8\" height=\"", fmt.Sprint(height), "\"/>")
		}
	}
	p.put("</svg></a></li></ol></nav>\n")
	return nil
}

func (p *byHand) row(card store.Card) {
	p.put("<li>\n<p class=\"when\"><time datetime=\"", string(card.Date), "\">")
	if from, _, ok := card.Date.Bounds(); ok {
		p.put(from.Format("2 Jan"))
	}
	p.put("</time></p>\n<span class=\"dot ", card.Family, "\"></span>\n<div>\n<h3><a href=\"/meetings/", card.ID, "\">")
	var names, offices []string
	for _, one := range card.Participants {
		names, offices = append(names, one.Name), append(offices, one.Role+", "+p.archive.CountryOf(one.Country).Name)
	}
	p.text(strings.Join(names, " met "))
	p.put("</a></h3>\n<p>")
	p.text(strings.Join(offices, " · "))
	p.put("</p>\n<p>")
	if card.Place != nil {
		p.text(card.Place.City + ", " + p.archive.CountryOf(card.Place.Country).Name)
	}
	for _, topic := range card.Topics {
		p.put(" · ")
		p.text(p.archive.TopicOf(topic).Title)
	}
	p.put(" · ", fmt.Sprint(len(card.Reported)), " articles</p>\n</div>\n<p class=\"codes\">")
	for _, code := range card.Countries {
		p.put("<abbr class=\"iso\" title=\"")
		p.text(p.archive.CountryOf(code).Name)
		p.put("\">", code, "</abbr> ")
	}
	p.put("</p>\n</li>\n")
	if card.Status == readout.Planned {
		p.put("<li class=\"tag\">Planned</li>\n")
	}
}

// thousands writes a number with commas.
func thousands(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}
