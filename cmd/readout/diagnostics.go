package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// This file owns the form of diagnostics on standard error: a sentence a line,
// for a person at a terminal. A server's log lines are JSON on request.

// sentences is a slog.Handler that writes "readout: message key=value".
type sentences struct {
	out   io.Writer
	lock  *sync.Mutex
	attrs string
	group string
}

func newSentences(out io.Writer) *sentences { return &sentences{out: out, lock: new(sync.Mutex)} }

func (s *sentences) Enabled(_ context.Context, level slog.Level) bool { return level >= slog.LevelInfo }

func (s *sentences) Handle(_ context.Context, record slog.Record) error {
	var line strings.Builder
	line.WriteString("readout: ")
	if record.Level == slog.LevelWarn {
		line.WriteString("warning: ")
	}
	line.WriteString(tame(record.Message))
	line.WriteString(s.attrs)
	record.Attrs(func(attr slog.Attr) bool {
		line.WriteString(s.format(attr))
		return true
	})
	line.WriteByte('\n')
	s.lock.Lock()
	defer s.lock.Unlock()
	_, err := io.WriteString(s.out, line.String())
	return err
}

func (s *sentences) WithAttrs(attrs []slog.Attr) slog.Handler {
	with := *s
	for _, attr := range attrs {
		with.attrs += s.format(attr)
	}
	return &with
}

func (s *sentences) WithGroup(name string) slog.Handler {
	with := *s
	with.group += name + "."
	return &with
}

// format writes one attribute; a value with blanks is quoted, and one that comes
// from a request and would do something to the terminal of whoever reads the log.
func (s *sentences) format(attr slog.Attr) string {
	value := attr.Value.Resolve().String()
	if value == "" || strings.ContainsAny(value, " \"=") || strings.ContainsFunc(value, wild) {
		value = fmt.Sprintf("%q", value)
	}
	return " " + s.group + attr.Key + "=" + value
}

// printable quotes a file's name that would do something to a terminal, or
// stand in more than one line.
func printable(name string) string {
	if strings.ContainsFunc(name, wild) {
		return strconv.Quote(name)
	}
	return name
}

// tame escapes what in a text would do something to a terminal; lines, tabs and
// blanks of other widths stay.
func tame(text string) string {
	escaped := func(r rune) bool { return wild(r) && r != '\n' && r != '\t' && !unicode.Is(unicode.Zs, r) }
	if !strings.ContainsFunc(text, escaped) {
		return text
	}
	var tamed strings.Builder
	for _, r := range text {
		if escaped(r) {
			quoted := strconv.QuoteRune(r)
			tamed.WriteString(quoted[1 : len(quoted)-1])
		} else {
			tamed.WriteRune(r)
		}
	}
	return tamed.String()
}

// wild reports whether a sign is none that is shown, as those that steer a
// terminal, turn the direction of a line or end it, or stand for a broken byte.
func wild(r rune) bool { return !unicode.IsPrint(r) || r == utf8.RuneError }
