package main

import (
	"errors"
	"log/slog"
	"strings"
	"testing"
)

// What comes from outside, a path, an id or a file's name, must not steer the
// terminal on which the log is read, nor begin a line of its own.
func TestSentencesAreTame(t *testing.T) {
	var out strings.Builder
	log := slog.New(newSentences(&out))
	log.Info("request", "path", "/\x1b[31mred", "request", "a\x9b31m", "took", "3\u00b5s", "name", "\u202egnp.txt", "plain", "/meetings", "two", "a\nb c")
	want := `readout: request path="/\x1b[31mred" request="a\x9b31m" took=3` + "\u00b5" + `s name="\u202egnp.txt" plain=/meetings two="a\nb c"` + "\n"
	if out.String() != want {
		t.Errorf("got  %q\nwant %q", out.String(), want)
	}
	out.Reset()
	log.Error(errors.Join(errors.New("no file x\x1b]0;y\x07.db"), errors.New("a second line")).Error())
	if want := `readout: no file x\x1b]0;y\a.db` + "\na second line\n"; out.String() != want {
		t.Errorf("got  %q\nwant %q", out.String(), want)
	}
}
