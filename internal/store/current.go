package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"sync"
	"time"
)

// Holder holds the current edition of the archive at a path and swaps in a
// new one, whole, when one is put in place there. E is what a server keeps of
// an edition: an *Archive, or a struct of it and its caches.
type Holder[E io.Closer] struct {
	path string
	open func(path string) (E, error)

	mu      sync.Mutex
	current *lease[E]
	seen    os.FileInfo // the file that was looked at last
	refused error       // why the file in place is not the one that is served
}

// lease counts the requests that use an edition; the last one closes it, once
// another edition took its place.
type lease[E io.Closer] struct {
	edition E
	uses    int // and one for being the current one
}

// Hold opens the first edition with open, which is called again for each new file.
func Hold[E io.Closer](path string, open func(path string) (E, error)) (*Holder[E], error) {
	h := &Holder[E]{path: path, open: open}
	seen, _ := os.Stat(path) // open says it better when there is none
	edition, err := open(path)
	if err != nil {
		return nil, err
	}
	h.current, h.seen = &lease[E]{edition, 1}, seen
	return h, nil
}

// Use takes the current edition for one request. It stays open, and the same,
// until release is called (once), whatever is put in place meanwhile.
func (h *Holder[E]) Use() (edition E, release func()) {
	h.mu.Lock()
	defer h.mu.Unlock()
	used := h.current
	used.uses++
	return used.edition, func() { _ = h.release(used) } // closing a file that was only read loses nothing
}

func (h *Holder[E]) release(used *lease[E]) error {
	h.mu.Lock()
	used.uses--
	last := used.uses == 0
	h.mu.Unlock()
	if last {
		return used.edition.Close()
	}
	return nil
}

// Watch looks at the file every so often until ctx ends, and swaps. A new file
// that cannot be opened is logged once and left alone; the old edition stays.
func (h *Holder[E]) Watch(ctx context.Context, every time.Duration, log *slog.Logger) {
	ticks := time.NewTicker(every)
	defer ticks.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticks.C:
			switch swapped, err := h.Look(); {
			case err != nil:
				log.Error("the new archive is refused, the old edition stays", "path", h.path, "error", err)
			case swapped:
				log.Info("a new edition is served", "path", h.path)
			}
		}
	}
}

// Look looks at the file once: swapped when it was a new one that could be
// opened, an error when a new one could not. A file is looked at only once.
func (h *Holder[E]) Look() (swapped bool, err error) {
	h.mu.Lock()
	seen := h.seen
	h.mu.Unlock()
	info, err := os.Stat(h.path)
	if err == nil && seen != nil && os.SameFile(info, seen) && info.ModTime().Equal(seen.ModTime()) && info.Size() == seen.Size() {
		return false, nil
	}
	if err != nil {
		h.mu.Lock()
		defer h.mu.Unlock()
		missing := fmt.Errorf("the archive's file is gone: %w", err)
		known := h.refused != nil && h.refused.Error() == missing.Error()
		h.seen, h.refused = nil, missing
		if known {
			return false, nil
		}
		return false, missing
	}
	edition, err := h.open(h.path)
	h.mu.Lock()
	h.seen, h.refused = info, err
	if err != nil {
		h.mu.Unlock()
		return false, err
	}
	old := h.current
	if old == nil { // closed while the new file was opened: a stop waits for no edition
		h.mu.Unlock()
		return false, edition.Close()
	}
	h.current = &lease[E]{edition, 1}
	h.mu.Unlock()
	return true, h.release(old)
}

// Path is where the archive's file stands.
func (h *Holder[E]) Path() string { return h.path }

// Ready says what is wrong with the file in place now: nil when it is the one
// that is served.
func (h *Holder[E]) Ready() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.refused
}

// Close closes the current edition once its last request has ended. A new one
// that is being looked at then is not taken up. Use must not be called after it.
func (h *Holder[E]) Close() error {
	h.mu.Lock()
	old := h.current
	h.current = nil
	h.mu.Unlock()
	if old == nil {
		return errors.New("it was closed already")
	}
	return h.release(old)
}
