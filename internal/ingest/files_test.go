package ingest

import (
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/text"
)

func TestList(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("b.txt", "date 2025-01-01 B")
	write("a/z.TXT", "date 2025-01-01 A")
	write("notes.md", "")
	write("elsewhere/c.list", "date 2025-01-01 C")
	for link, to := range map[string]string{"around": dir, "self.txt": filepath.Join(dir, "self.txt"), "gone.txt": "nowhere"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}

	listing, err := List([]string{dir, filepath.Join(dir, "elsewhere", "c.list"), filepath.Join(dir, ".", "b.txt")})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	reasons := map[string]string{}
	for _, file := range listing.Files {
		names = append(names, file.Name)
		if _, err := file.Load(); err != nil {
			reasons[file.Name] = err.Error()
		}
	}
	if got, want := strings.Join(names, " "), "a/z.TXT b.txt gone.txt self.txt c.list"; got != want {
		t.Errorf("files %q, want %q", got, want)
	}
	if !strings.Contains(reasons["self.txt"], "leads back to itself") || !strings.Contains(reasons["gone.txt"], "no such file") || len(reasons) != 2 {
		t.Errorf("reasons: %v", reasons)
	}
	if len(listing.Skipped) != 1 || listing.Skipped[0].Path != "around" {
		t.Errorf("skipped: %v", listing.Skipped)
	}
	if want := map[string]int{".md": 1, ".list": 1}; listing.Others != 2 || !maps.Equal(listing.Kinds, want) {
		t.Errorf("%d files of another kind, %v, want 2, %v", listing.Others, listing.Kinds, want)
	}
	if _, err := List([]string{filepath.Join(dir, "nothing")}); err == nil || !strings.Contains(err.Error(), "nothing: there is no such file") {
		t.Errorf("a path that leads nowhere: %v", err)
	}
}

func TestLoadStopsAtTheLimit(t *testing.T) {
	path := filepath.Join(t.TempDir(), "large.txt")
	if err := os.WriteFile(path, make([]byte, text.MaxSize+1), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := (File{Path: path, Name: "large.txt"}).Load(); err == nil || !strings.Contains(err.Error(), "at most 4 MiB") {
		t.Errorf("a file over the limit: %v", err)
	}
}
