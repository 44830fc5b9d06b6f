package main

import (
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"
)

// noted is a writer that counts its writes.
type noted struct {
	mu     sync.Mutex
	text   strings.Builder
	writes int
}

func (n *noted) Write(data []byte) (int, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.writes++
	return n.text.Write(data)
}

func (n *noted) told() (string, int) {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.text.String(), n.writes
}

// Lines leave together, in their order; a warning takes along what waits, and
// what waits leaves by itself before long.
func TestGathered(t *testing.T) {
	var out noted
	lines := newGathered(&out)
	log := slog.New(prompt{newSentences(lines), lines})
	for i := range 500 {
		log.Info(fmt.Sprint("request ", i))
	}
	log.Warn("the disk is slow")
	text, writes := out.told()
	if strings.Count(text, "\n") != 501 || !strings.HasSuffix(text, "warning: the disk is slow\n") || writes > 50 {
		t.Errorf("%d lines in %d writes", strings.Count(text, "\n"), writes)
	}
	log.With("a", 1).Info("one more")
	for range 500 {
		if text, _ = out.told(); strings.HasSuffix(text, "one more a=1\n") {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("a line that waits never leaves")
}
