package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout-archive/readout"
)

// tell is a reader for these tests: a file says "DATE NAME COUNTRY NAME COUNTRY".
func tell(name string, raw []byte) (readout.Reading, error) {
	sum := sha256.Sum256(raw)
	words := strings.Fields(string(raw))
	if len(words) != 5 {
		return readout.Reading{}, errors.New("it does not hold five words")
	}
	reading := readout.Reading{Article: readout.Article{Path: name, SHA256: hex.EncodeToString(sum[:]), Size: len(raw), Date: readout.Date(words[0])}}
	report := readout.Report{Quote: string(raw)}
	report.Date, report.Status, report.Countries = readout.Date(words[0]), readout.Held, []string{words[2], words[4]}
	for i := 1; i < 5; i += 2 {
		report.Participants = append(report.Participants, readout.Participant{Name: strings.ReplaceAll(words[i], "_", " "), Country: words[i+1], Function: readout.Principal})
	}
	reading.Reports = []readout.Report{report}
	return reading, nil
}

func writeFiles(t *testing.T, texts map[string]string) Listing {
	t.Helper()
	dir := t.TempDir()
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	listing, err := List([]string{dir})
	if err != nil {
		t.Fatal(err)
	}
	return listing
}

// build runs a whole ingest and writes what comes out, a line each.
func build(t *testing.T, files []File, cores int) string {
	t.Helper()
	linker := NewLinker(nil, nil)
	c, err := Collect(t.Context(), files, linker, Plan{Read: tell, Cores: cores, Folder: t.TempDir()})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	ids := linker.Link(nil)
	var out strings.Builder
	line := func(v any) {
		text, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%s\n", text)
	}
	line(c.Skipped)
	for article, err := range c.Articles(t.Context(), ids) {
		if err != nil {
			t.Fatal(err)
		}
		line(article)
	}
	for meeting, err := range c.Meetings(t.Context(), ids) {
		if err != nil {
			t.Fatal(err)
		}
		line(meeting)
	}
	return out.String()
}

func TestCollect(t *testing.T) {
	listing := writeFiles(t, map[string]string{
		"b.txt": "2025-05-28 Asim_Munir PK Zakir_Hasanov AZ", "a.txt": "2025-05-28 Zakir_Hasanov AZ Asim_Munir PK",
		"c.txt": "2023-05-24 Karim_Valiyev AZ Asim_Munir PK", "d.txt": "2023-05-24 Karim_Valiyev AZ Asim_Munir PK", "e.txt": "nothing",
	})
	linker := NewLinker(nil, nil)
	steps := 0
	c, err := Collect(t.Context(), listing.Files, linker, Plan{Read: tell, Cores: 3, Progress: func(done, total int) { steps = done*10 + total }})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if steps != 55 {
		t.Errorf("progress ended at %d, want 5 of 5", steps)
	}
	if want := (readout.Skipped{Path: "e.txt", Reason: "it does not hold five words"}); len(c.Skipped) != 1 || c.Skipped[0] != want {
		t.Errorf("skipped %v, want %v", c.Skipped, want)
	}
	ids := linker.Link(nil)
	var files, meetings []string
	for article, err := range c.Articles(t.Context(), ids) {
		if err != nil || len(article.Raw) == 0 {
			t.Fatal(article, err)
		}
		files = append(files, strings.Join(article.Files, "="))
	}
	for m, err := range c.Meetings(t.Context(), ids) {
		if err != nil {
			t.Fatal(err)
		}
		meetings = append(meetings, fmt.Sprintf("%s of %d", m.Date, len(m.Reports)))
	}
	if got, want := strings.Join(files, " "), "a.txt b.txt c.txt=d.txt"; got != want {
		t.Errorf("sources %q, want %q", got, want)
	}
	if got, want := strings.Join(meetings, ", "), "2023-05-24 of 1, 2025-05-28 of 2"; got != want {
		t.Errorf("meetings %q, want %q", got, want)
	}
}

// TestCollectOnAnyCores: the same input gives the same bytes on any number of cores.
func TestCollectOnAnyCores(t *testing.T) {
	texts := map[string]string{}
	for i := range 120 {
		texts[fmt.Sprintf("%03d.txt", i)] = fmt.Sprintf("20%02d-03-%02d Person_%c AZ Guest_%c PK", i%20+1, i%28+1, 'A'+i%7, 'A'+i%5)
	}
	listing := writeFiles(t, texts)
	one := build(t, listing.Files, 1)
	if many := build(t, listing.Files, 7); many != one {
		t.Error("seven cores give another outcome than one")
	}
}

func TestCollectFileChanged(t *testing.T) {
	listing := writeFiles(t, map[string]string{"a.txt": "2025-05-28 Asim_Munir PK Zakir_Hasanov AZ"})
	linker := NewLinker(nil, nil)
	c, err := Collect(t.Context(), listing.Files, linker, Plan{Read: tell})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if err := os.WriteFile(listing.Files[0].Path, []byte("else"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, err := range c.Articles(t.Context(), linker.Link(nil)) {
		if want := "a.txt changed while the archive was built: build it again"; err == nil || err.Error() != want {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

func TestCollectCancelled(t *testing.T) {
	listing := writeFiles(t, map[string]string{"a.txt": "2025-05-28 Asim_Munir PK Zakir_Hasanov AZ", "b.txt": "x", "c.txt": "y"})
	ctx, cancel := context.WithCancel(t.Context())
	dir := t.TempDir()
	c, err := Collect(ctx, listing.Files, NewLinker(nil, nil), Plan{Cores: 1, Folder: dir, Read: func(name string, raw []byte) (readout.Reading, error) {
		cancel()
		return tell(name, raw)
	}})
	if !errors.Is(err, context.Canceled) || c != nil {
		t.Fatalf("got %v, %v; want the cancellation", c, err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Error("the spool was left behind")
	}
}
