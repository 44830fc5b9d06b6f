package ingesttest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
)

// HandOver hands what is seen of articles to a tool that learns from it: for each article of the folders that the
// environment variable folders lists (parted as PATH is) what line gives goes, as a line of JSON, to the file that the
// variable out names. Without such a file the test is skipped, for it tests nothing.
func HandOver(t *testing.T, tool, out, folders string, line func(folder, article, text string) any) {
	t.Helper()
	path := os.Getenv(out)
	if path == "" {
		t.Skipf("hands over to %s, which names the file in %s", tool, out)
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := json.NewEncoder(file)
	for _, folder := range filepath.SplitList(os.Getenv(folders)) {
		names, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil || len(names) == 0 {
			t.Fatalf("no articles in %s: %v", folder, err)
		}
		for _, name := range names {
			raw, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if err := lines.Encode(line(folder, filepath.Base(name), string(raw))); err != nil {
				t.Fatal(err)
			}
		}
	}
}
