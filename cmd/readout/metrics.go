package main

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/readout-archive/readout/internal/store"
	"github.com/readout-archive/readout/internal/web"
)

// This file owns the figures of a running server, in Prometheus' form, at an
// address of their own that need not be public.

// metrics counts what a server does. Requests are told apart by route, not by
// address, so that no visitor can grow the figures.
type metrics struct {
	registry *prometheus.Registry
	requests *prometheus.CounterVec
	seconds  *prometheus.HistogramVec
}

func newMetrics(holder *store.Holder[*store.Archive], cache *web.CacheCounts) *metrics {
	m := &metrics{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{Name: "readout_requests_total", Help: "Requests answered."},
			[]string{"route", "status"}),
		seconds: prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: "readout_request_seconds", Help: "Time to answer a request.",
			Buckets: prometheus.ExponentialBuckets(0.0005, 4, 8)}, []string{"route"}),
	}
	m.registry.MustRegister(m.requests, m.seconds, editionCollector{holder},
		growing("readout_page_cache_hits_total", "Requests for a page that was kept as bytes.", &cache.Hits),
		growing("readout_page_cache_misses_total", "Requests for a page that had to be made.", &cache.Misses),
		standing("readout_page_cache_pages", "Pages kept as bytes now.", &cache.Pages),
		standing("readout_page_cache_bytes", "Memory of the pages that are kept.", &cache.Bytes),
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return m
}

// growing is a figure that only grows, standing one that is what it is now.
func growing(name, help string, figure *atomic.Int64) prometheus.Collector {
	return prometheus.NewCounterFunc(prometheus.CounterOpts{Name: name, Help: help}, func() float64 { return float64(figure.Load()) })
}

func standing(name, help string, figure *atomic.Int64) prometheus.Collector {
	return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, func() float64 { return float64(figure.Load()) })
}

// measured counts each request under its route, one of the site's.
func (m *metrics) measured(routes chi.Routes) func(next http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			began := time.Now()
			written := middleware.NewWrapResponseWriter(w, r.ProtoMajor)
			noted := chi.NewRouteContext() // where the route is noted
			noted.Routes = routes          // what stands before them asks; a router tells it only in a context of its own making
			next.ServeHTTP(written, r.WithContext(context.WithValue(r.Context(), chi.RouteCtxKey, noted)))
			route, status := "none", cmp.Or(written.Status(), http.StatusOK)
			if status != http.StatusNotFound {
				route = cmp.Or(noted.RoutePattern(), route) // it has none when it was refused before
			}
			m.requests.WithLabelValues(route, strconv.Itoa(status)).Inc()
			m.seconds.WithLabelValues(route).Observe(time.Since(began).Seconds())
		})
	}
}

// serve answers at the metrics' own address until ctx ends.
func (m *metrics) serve(ctx context.Context, listener net.Listener, log *slog.Logger) {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{}))
	if err := serveUntil(ctx, listener, mux, usual, log); err != nil && !errors.Is(err, http.ErrServerClosed) {
		log.Error("metrics are no longer served: " + err.Error())
	}
}

// editionCollector reads the figures of the edition that is served now.
type editionCollector struct {
	holder *store.Holder[*store.Archive]
}

var (
	editionInfo     = prometheus.NewDesc("readout_edition_info", "The edition that is served.", []string{"edition", "reader"}, nil)
	editionMeetings = prometheus.NewDesc("readout_edition_meetings", "Meetings in the edition.", []string{"status"}, nil)
	editionArticles = prometheus.NewDesc("readout_edition_articles", "Articles in the edition.", nil, nil)
	editionIndex    = prometheus.NewDesc("readout_index_bytes", "Memory of the arrays and sets of the index.", nil, nil)
	editionRefused  = prometheus.NewDesc("readout_edition_refused", "1 when the file in place could not be taken up and an older edition is served.", nil, nil)
)

func (c editionCollector) Describe(descs chan<- *prometheus.Desc) {
	prometheus.DescribeByCollect(c, descs)
}

func (c editionCollector) Collect(into chan<- prometheus.Metric) {
	archive, release := c.holder.Use()
	defer release()
	edition, tally, refused := archive.Edition(), archive.Tally(), 0.0
	if c.holder.Ready() != nil {
		refused = 1
	}
	into <- prometheus.MustNewConstMetric(editionInfo, prometheus.GaugeValue, 1, edition.ID, edition.Reader)
	into <- prometheus.MustNewConstMetric(editionMeetings, prometheus.GaugeValue, float64(tally.Held), "held")
	into <- prometheus.MustNewConstMetric(editionMeetings, prometheus.GaugeValue, float64(tally.Planned), "planned")
	into <- prometheus.MustNewConstMetric(editionArticles, prometheus.GaugeValue, float64(archive.Articles()))
	into <- prometheus.MustNewConstMetric(editionIndex, prometheus.GaugeValue, float64(archive.IndexBytes()))
	into <- prometheus.MustNewConstMetric(editionRefused, prometheus.GaugeValue, refused)
}
