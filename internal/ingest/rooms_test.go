package ingest

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// TestRoomsListTheirFiles holds the comment that opens each room to the files in it.
func TestRoomsListTheirFiles(t *testing.T) {
	for _, room := range []string{"text", "times", "layout", "names", "references", "encounters", "dates", "places", "topics", "reports"} {
		opening, err := parser.ParseFile(token.NewFileSet(), filepath.Join(room, "document.go"), nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		listed := map[string]bool{"document": true}
		for line := range strings.Lines(opening.Doc.Text()) {
			files, list := strings.CutPrefix(line, "\t")
			if files, _, _ = strings.Cut(files, "  "); list {
				for _, name := range regexp.MustCompile(`\w+`).FindAllString(files, -1) {
					listed[name] = true
				}
			}
		}
		found, err := filepath.Glob(filepath.Join(room, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range found {
			if name := strings.TrimSuffix(filepath.Base(file), ".go"); !strings.HasSuffix(name, "_test") && !listed[name] {
				t.Errorf("%s: the comment of %s/document.go does not list it", file, room)
			}
			delete(listed, strings.TrimSuffix(filepath.Base(file), ".go"))
		}
		for name := range listed {
			t.Errorf("%s/document.go lists %s.go, which is not there", room, name)
		}
	}
}
