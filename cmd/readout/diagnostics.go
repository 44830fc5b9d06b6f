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
	line.WriteString(record.Message)
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

// format writes one attribute; a value with blanks is quoted.
func (s *sentences) format(attr slog.Attr) string {
	value := attr.Value.Resolve().String()
	if value == "" || strings.ContainsAny(value, " \t\n\"=") {
		value = fmt.Sprintf("%q", value)
	}
	return " " + s.group + attr.Key + "=" + value
}

// printable quotes a file's name that would do something to a terminal, or
// stand in more than one line.
func printable(name string) string {
	if quoted := strconv.Quote(name); quoted[1:len(quoted)-1] != name && strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsPrint(r) || r == utf8.RuneError }) {
		return quoted
	}
	return name
}
