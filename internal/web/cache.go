package web

// This file owns the pages that are kept as bytes: made once for an edition and
// a canonical address, held within a budget of bytes, given out compressed as
// the browser asks.

import (
	recency "container/list"
	"hash/fnv"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// cacheBytes is the default budget of the cache.
const cacheBytes = 64 << 20

// cachedPage is a page in the forms in which it is sent.
type cachedPage struct {
	plain, gzip, zstd []byte
	tag               string // weak entity tag
}

func (p *cachedPage) size() int { return len(p.plain) + len(p.gzip) + len(p.zstd) }

// pageCache keeps the pages that were asked for last. It is safe for
// concurrent use.
type pageCache struct {
	mu     sync.Mutex
	budget int
	used   int
	counts *CacheCounts
	order  *recency.List // of *cacheEntry, the last used first
	pages  map[string]*recency.Element
}

type cacheEntry struct {
	key  string
	page *cachedPage
}

// CacheCounts are the figures of the cache of pages, for whoever watches a server.
type CacheCounts struct {
	Hits, Misses atomic.Int64 // requests for pages that were kept, and that were not
	Pages, Bytes atomic.Int64 // kept now
}

func newPageCache(budget int, counts *CacheCounts) *pageCache {
	if counts == nil {
		counts = new(CacheCounts)
	}
	return &pageCache{budget: budget, counts: counts, order: recency.New(), pages: map[string]*recency.Element{}}
}

func (c *pageCache) get(key string) *cachedPage {
	c.mu.Lock()
	defer c.mu.Unlock()
	element, ok := c.pages[key]
	if !ok {
		c.counts.Misses.Add(1)
		return nil
	}
	c.counts.Hits.Add(1)
	c.order.MoveToFront(element)
	return element.Value.(*cacheEntry).page
}

// put keeps a page, and lets go of the ones not used for longest until all fit.
// A page larger than a sixteenth of the budget is not kept.
func (c *pageCache) put(key string, page *cachedPage) {
	cost := page.size() + len(key)
	if cost > c.budget/16 {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if old, ok := c.pages[key]; ok {
		c.drop(old)
	}
	c.pages[key] = c.order.PushFront(&cacheEntry{key, page})
	c.used += cost
	for c.used > c.budget {
		c.drop(c.order.Back())
	}
	c.counts.Pages.Store(int64(len(c.pages)))
	c.counts.Bytes.Store(int64(c.used))
}

func (c *pageCache) drop(element *recency.Element) {
	entry := c.order.Remove(element).(*cacheEntry)
	delete(c.pages, entry.key)
	c.used -= entry.page.size() + len(entry.key)
}

// encoders compress pages; both may be used by many at once.
var (
	zstdEncoder, _ = zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedDefault), zstd.WithEncoderConcurrency(1))
	gzipWriters    = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}
)

// newCachedPage compresses a page: in the ways named.
func newCachedPage(plain []byte, tag string, encodings ...string) *cachedPage {
	p := &cachedPage{plain: plain, tag: tag}
	if slices.Contains(encodings, "gzip") {
		p.gzip = gzipped(plain)
	}
	if slices.Contains(encodings, "zstd") {
		p.zstd = zstdEncoder.EncodeAll(plain, nil)
	}
	return p
}

// gzipped compresses bytes; nil when that fails, which a slice never does.
func gzipped(plain []byte) []byte {
	var buf sliceWriter
	w := gzipWriters.Get().(*gzip.Writer)
	defer gzipWriters.Put(w)
	w.Reset(&buf)
	if _, err := w.Write(plain); err != nil {
		return nil
	}
	if err := w.Close(); err != nil {
		return nil
	}
	return buf
}

type sliceWriter []byte

func (s *sliceWriter) Write(b []byte) (int, error) {
	*s = append(*s, b...)
	return len(b), nil
}

// write sends the page, or says that the browser has it already (304).
func (p *cachedPage) write(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("ETag", p.tag)
	h.Add("Vary", "Accept-Encoding")
	if matches(r.Header.Get("If-None-Match"), p.tag) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body := p.plain
	switch encoding := acceptable(r.Header.Get("Accept-Encoding")); {
	case encoding == "zstd" && p.zstd != nil:
		body = p.zstd
		h.Set("Content-Encoding", encoding)
	case encoding == "gzip" && p.gzip != nil:
		body = p.gzip
		h.Set("Content-Encoding", encoding)
	}
	writeBody(w, http.StatusOK, body)
}

// acceptable is the encoding to use: zstd before gzip before none. An encoding
// with q=0 is refused.
func acceptable(header string) string {
	found := ""
	for item := range strings.SplitSeq(header, ",") {
		name, weight, _ := strings.Cut(strings.ToLower(strings.TrimSpace(item)), ";")
		if q, ok := strings.CutPrefix(strings.ReplaceAll(weight, " ", ""), "q="); ok {
			if f, err := strconv.ParseFloat(q, 64); err != nil || f == 0 {
				continue
			}
		}
		switch name = strings.TrimSpace(name); {
		case name == "zstd":
			return name
		case name == "gzip":
			found = name
		}
	}
	return found
}

// matches compares an If-None-Match header with a weak entity tag.
func matches(header, tag string) bool {
	for item := range strings.SplitSeq(header, ",") {
		if item = strings.TrimSpace(item); item == "*" || item != "" && strings.TrimPrefix(item, "W/") == strings.TrimPrefix(tag, "W/") {
			return true
		}
	}
	return false
}

// tagOf is the weak entity tag of all pages of an edition as this program
// writes them on this day.
func tagOf(parts ...string) string {
	h := fnv.New64a()
	for _, p := range parts {
		_, _ = h.Write([]byte(p + "\x00")) // a hash cannot fail
	}
	return `W/"` + strconv.FormatUint(h.Sum64(), 36) + `"`
}
