package web

// This file owns the pages that are kept as bytes: made once for an edition and
// a canonical address, held within a budget of bytes, given out compressed as
// the browser asks.

import (
	"bytes"
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
const cacheBytes = 32 << 20

// cachedPage is a page in the forms in which it is sent.
type cachedPage struct {
	plain, gzip, zstd pageForm
	tag               string   // weak entity tag
	tagged            []string // the tag as a header
	route             string   // the pattern that leads to it
}

// pageForm is a page's bytes and the headers that tell of them. Answers share the
// headers, so nobody may write into them.
type pageForm struct {
	body             []byte // nil where the page is not kept in this form
	length, encoding []string
}

func newForm(body []byte, encoding ...string) pageForm {
	return pageForm{body, []string{strconv.Itoa(len(body))}, encoding}
}

func (p *cachedPage) size() int { return len(p.plain.body) + len(p.gzip.body) + len(p.zstd.body) }

// packed is the page without its plain form, which few ask for and which is five
// times as large as the others together.
func (p *cachedPage) packed() *cachedPage {
	packed := *p
	packed.plain = pageForm{}
	return &packed
}

// pageCache keeps the pages that were asked for last. It is safe for
// concurrent use.
type pageCache struct {
	mu     sync.Mutex
	budget int
	used   int
	counts *CacheCounts
	order  *recency.List // of *cacheEntry, the last used first
	pages  map[pageKey]*recency.Element
}

// pageKey tells pages apart: by the edition and all else that the tag is made of,
// and by address.
type pageKey struct{ tag, address string }

func (k pageKey) size() int { return len(k.tag) + len(k.address) }

type cacheEntry struct {
	key  pageKey
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
	return &pageCache{budget: budget, counts: counts, order: recency.New(), pages: map[pageKey]*recency.Element{}}
}

func (c *pageCache) get(key pageKey) *cachedPage {
	c.mu.Lock()
	defer c.mu.Unlock()
	element, ok := c.pages[key]
	if !ok {
		return nil
	}
	c.counts.Hits.Add(1)
	c.order.MoveToFront(element)
	return element.Value.(*cacheEntry).page
}

// has reports whether a page is kept.
func (c *pageCache) has(key pageKey) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	_, ok := c.pages[key]
	return ok
}

// put keeps a page, and lets go of the ones not used for longest until all fit.
// A page larger than a sixteenth of the budget is not kept.
func (c *pageCache) put(key pageKey, page *cachedPage) {
	cost := page.size() + key.size()
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
	c.used -= entry.page.size() + entry.key.size()
}

// They compress pages and take them apart again; all may be used by many at once.
var (
	zstdEncoder, _ = zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedDefault), zstd.WithEncoderConcurrency(1))
	zstdDecoder, _ = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true))
	gzipWriters    = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}
)

// newCachedPage compresses a page: in the ways named. What it keeps is cut to
// its length, for a compressor leaves room behind it for all it was given.
func newCachedPage(plain []byte, tag string, encodings ...string) *cachedPage {
	p := &cachedPage{plain: newForm(plain), tag: tag, tagged: []string{tag}}
	if slices.Contains(encodings, "gzip") {
		p.gzip = newForm(bytes.Clone(gzipped(plain)), "gzip")
	}
	if slices.Contains(encodings, "zstd") {
		p.zstd = newForm(bytes.Clone(zstdEncoder.EncodeAll(plain, nil)), "zstd")
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

// byEncoding is the header that says what an answer depends on.
var byEncoding = []string{"Accept-Encoding"}

// write sends the page, or says that the browser has it already (304). It gives
// the status and the size of what was sent.
func (p *cachedPage) write(w http.ResponseWriter, r *http.Request) (status, size int) {
	h := w.Header()
	h["Etag"], h["Vary"] = p.tagged, byEncoding
	if tags := r.Header["If-None-Match"]; len(tags) > 0 && matches(tags[0], p.tag) {
		w.WriteHeader(http.StatusNotModified)
		return http.StatusNotModified, 0
	}
	sent := p.as(acceptable(r.Header.Get("Accept-Encoding")))
	if sent.encoding != nil {
		h["Content-Encoding"] = sent.encoding
	}
	h["Content-Length"] = sent.length
	w.WriteHeader(http.StatusOK)
	if r.Method == http.MethodHead {
		return http.StatusOK, 0
	}
	_, _ = w.Write(sent.body) // the reader went away; nothing to do
	return http.StatusOK, len(sent.body)
}

// as is the page in an encoding, or plain where it is not kept in that one.
func (p *cachedPage) as(encoding string) pageForm {
	switch {
	case encoding == "zstd" && p.zstd.body != nil:
		return p.zstd
	case encoding == "gzip" && p.gzip.body != nil:
		return p.gzip
	case p.plain.body != nil:
		return p.plain
	}
	plain, err := zstdDecoder.DecodeAll(p.zstd.body, nil)
	if err != nil { // what was encoded here can be decoded here
		panic(err)
	}
	return newForm(plain)
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
