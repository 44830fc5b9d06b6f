package main

import (
	"context"
	"io"
	"log/slog"
	"sync"
	"time"
)

// This file owns how a server's log lines leave it: many at a time, for a line
// of its own for each request would cost as much as giving a kept page away.

// What is gathered waits no longer than gatherTime, nor becomes larger than
// gatherSize.
const (
	gatherTime = 200 * time.Millisecond
	gatherSize = 32 << 10
)

// gathered gathers lines. It is safe for concurrent use.
type gathered struct {
	mu      sync.Mutex
	out     io.Writer
	lines   []byte
	waiting bool // a flush will come
}

func newGathered(out io.Writer) *gathered { return &gathered{out: out} }

func (g *gathered) Write(line []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if len(g.lines)+len(line) > gatherSize {
		g.give()
	}
	g.lines = append(g.lines, line...)
	if !g.waiting {
		g.waiting = true
		time.AfterFunc(gatherTime, g.flush)
	}
	return len(line), nil
}

// flush gives away what was gathered.
func (g *gathered) flush() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.waiting = false
	g.give()
}

func (g *gathered) give() {
	if len(g.lines) > 0 {
		_, _ = g.out.Write(g.lines) // there is nowhere to say that the log cannot be written
		g.lines = g.lines[:0]
	}
}

// prompt is a handler whose warnings and errors do not wait.
type prompt struct {
	slog.Handler
	out *gathered
}

func (p prompt) Handle(ctx context.Context, record slog.Record) error {
	err := p.Handler.Handle(ctx, record)
	if record.Level >= slog.LevelWarn {
		p.out.flush()
	}
	return err
}

func (p prompt) WithAttrs(attrs []slog.Attr) slog.Handler {
	return prompt{p.Handler.WithAttrs(attrs), p.out}
}

func (p prompt) WithGroup(name string) slog.Handler { return prompt{p.Handler.WithGroup(name), p.out} }
