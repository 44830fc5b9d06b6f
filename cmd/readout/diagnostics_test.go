package main

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
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

// An article may come from anybody: what is told of it must not steer a terminal
// either, and is else the article's.
func TestExplainedTextIsTame(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.txt")
	text := "date 2025-05-28 LIMA: Peruvian President Ana Rivas met with Norwegian Prime Minister Tomas Velden in\u00a0Lima on Wednesday. \x1b]0;x\x07They discussed trade in Türkiye \u202eand \u009b31m more.\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	told := mustRun(t, "explain", path)
	if strings.ContainsFunc(told, func(r rune) bool { return r != '\n' && unicode.IsControl(r) || r == '\u202e' }) {
		t.Errorf("signs that steer a terminal are printed: %q", told)
	}
	for _, want := range []string{`\x1b]0;x\aThey`, `Türkiye \u202eand \u009b31m more`} {
		if !strings.Contains(told, want) {
			t.Errorf("missing %s in %s", want, told)
		}
	}
}
