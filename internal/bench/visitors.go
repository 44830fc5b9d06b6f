package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
)

// This file owns visitors: clients that follow links at random, search, export
// and ask nonsense, to see whether a site answers whatever is done to it.

// Visitors are clients of a site on this machine.
type Visitors struct {
	Site    string        // http://127.0.0.1:8080
	Only    string        // the one path that is asked for; "" to follow links
	Pages   bool          // leave out downloads of lists and records
	Again   bool          // ask once more for an answer that was cut short
	Clients int           // how many ask at a time, each one request after the other
	Lasting time.Duration // how long
	Seed    uint64
}

// Visited is what visitors got.
type Visited struct {
	Asked, Failed int
	Cut           int // answers cut short, and asked for again
	Bytes         int64
	Took          time.Duration
	Median, P99   time.Duration // of single requests
	Failures      []string      // the first few
}

// mostFailures is how many failures are told one by one.
const mostFailures = 5

// Visit asks until the time is over or ctx ends. A request fails when there is no
// answer, a cut one, or one of status 5xx or 429; what is asked wrongly and
// answered so is fine. The error is a site that is not on this machine.
func (v Visitors) Visit(ctx context.Context) (Visited, error) {
	at, err := url.Parse(v.Site)
	if err != nil {
		return Visited{}, err
	}
	if ip := net.ParseIP(at.Hostname()); at.Hostname() != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return Visited{}, fmt.Errorf("%s is not on this machine: visitors go to loopback addresses only", v.Site)
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxIdleConnsPerHost = v.Clients
	defer transport.CloseIdleConnections()
	client := &http.Client{Transport: transport, Timeout: 2 * time.Minute}

	ctx, stop := context.WithTimeout(ctx, v.Lasting)
	defer stop()
	var mu sync.Mutex
	var all Visited
	var took []time.Duration
	var wait sync.WaitGroup
	began := time.Now()
	for n := range v.Clients {
		wait.Go(func() {
			one := &visitor{client: client, site: strings.TrimSuffix(v.Site, "/"), only: v.Only, pages: v.Pages, next: "/", random: rand.New(rand.NewPCG(v.Seed, uint64(n)))}
			for ctx.Err() == nil {
				asked := time.Now()
				size, err := one.ask()
				cut := v.Again && errors.Is(err, io.ErrUnexpectedEOF)
				if cut {
					size, err = one.ask()
				}
				mu.Lock()
				all.Asked++
				if cut {
					all.Cut++
				}
				all.Bytes += size
				took = append(took, time.Since(asked))
				if err != nil {
					if all.Failed++; len(all.Failures) < mostFailures {
						all.Failures = append(all.Failures, err.Error())
					}
				}
				mu.Unlock()
			}
		})
	}
	wait.Wait()
	all.Took = time.Since(began)
	if slices.Sort(took); len(took) > 0 {
		all.Median, all.P99 = took[len(took)/2], took[len(took)*99/100]
	}
	return all, nil
}

// visitor follows links at random and begins anew now and then.
type visitor struct {
	client     *http.Client
	site, only string
	pages      bool
	next       string
	random     *rand.Rand
}

// begins are where a visitor begins: also with searches, exports and nonsense.
var begins = []string{"/", "/meetings", "/timeline", "/people", "/countries", "/sources", "/coverage", "/ledger", "/search?q=talks", "/search?q=%22prime+minister%22", "/search?q=zqx",
	"/meetings?q=energy&sort=relevance", "/meetings.csv", "/meetings.jsonl", "/meetings.atom", "/sitemap.xml", "/api/v1/meetings", "/api/v1/facets", "/meetings?page=999999", "/meetings?country=atlantis",
	"/meetings/zzzzzzz", "/readyz"}

var linked = regexp.MustCompile(`href="(/[^"#]*)`)

// ask makes one request; the error is an answer that should not be.
func (v *visitor) ask() (size int64, err error) {
	path := v.next
	if v.only != "" {
		path = v.only
	}
	// Requests that have begun come to their end: one that is cut off would look
	// like a failure.
	request, err := http.NewRequest(http.MethodGet, v.site+path, nil)
	if err != nil {
		return 0, err
	}
	if v.only != "" {
		request.Header.Set("Accept-Encoding", "gzip") // and leave it packed
	}
	answer, err := v.client.Do(request)
	if err != nil {
		return 0, err
	}
	body, err := io.ReadAll(answer.Body)
	if err = errors.Join(err, answer.Body.Close()); err != nil {
		return int64(len(body)), fmt.Errorf("%s: %w", path, err)
	}
	if answer.StatusCode >= http.StatusInternalServerError || answer.StatusCode == http.StatusTooManyRequests {
		return int64(len(body)), fmt.Errorf("%s: %s", path, answer.Status)
	}
	if v.only != "" {
		return int64(len(body)), nil
	}
	next := begins[v.random.IntN(len(begins))]
	if links := linked.FindAllSubmatch(body, -1); len(links) > 0 && v.random.IntN(4) > 0 {
		next = strings.ReplaceAll(string(links[v.random.IntN(len(links))][1]), "&amp;", "&")
	}
	if v.pages && isFile(next) {
		next = "/"
	}
	v.next = next
	return int64(len(body)), nil
}

// isFile tells a download from a page: no id of a page has a dot.
func isFile(address string) bool {
	path, _, _ := strings.Cut(address, "?")
	return strings.Contains(path[strings.LastIndex(path, "/"):], ".")
}
