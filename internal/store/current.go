package store

import (
	"context"
	"io"
	"log/slog"
	"time"
)

// Holder holds the current edition of the archive at a path and swaps in a
// new one, whole, when one is put in place there. E is what a server keeps of
// an edition: an *Archive, or a struct of it and its caches.
type Holder[E io.Closer] struct{ current E }

// Hold opens the first edition with open, which is called again for each new file.
func Hold[E io.Closer](path string, open func(path string) (E, error)) (*Holder[E], error) {
	return nil, errUnfinished
}

// Use takes the current edition for one request. It stays open, and the same,
// until release is called, whatever is put in place meanwhile.
func (h *Holder[E]) Use() (edition E, release func()) { return h.current, func() {} }

// Watch looks at the file every so often until ctx ends, and swaps. A new file
// that cannot be opened is logged once and left alone; the old edition stays.
func (h *Holder[E]) Watch(ctx context.Context, every time.Duration, log *slog.Logger) {}

// Ready says what is wrong with the file in place now: nil when it is the one
// that is served.
func (h *Holder[E]) Ready() error { return errUnfinished }

// Close closes the current edition once its last request has ended.
func (h *Holder[E]) Close() error { return nil }
