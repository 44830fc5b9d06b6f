package readout_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestRoomsListTheirFiles holds the comment of each large room, a list of its
// files and what they are for, to the files that are there.
func TestRoomsListTheirFiles(t *testing.T) {
	for _, room := range []string{
		"internal/ingest/text", "internal/ingest/times", "internal/ingest/layout", "internal/ingest/names", "internal/ingest/references",
		"internal/ingest/clauses", "internal/ingest/encounters", "internal/ingest/dates", "internal/ingest/places", "internal/ingest/topics", "internal/ingest/reports",
		"internal/ingest/link", "internal/store", "internal/web", "internal/web/ink",
	} {
		found, listed := map[string]bool{}, map[string]bool{}
		paths, err := filepath.Glob(filepath.Join(room, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			name := strings.TrimSuffix(filepath.Base(path), ".go")
			if strings.HasSuffix(name, "_test") {
				continue
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments|parser.PackageClauseOnly)
			if err != nil {
				t.Fatal(err)
			}
			if found[name] = true; parsed.Doc != nil {
				listed[name] = true // it opens the room
				maps.Copy(listed, filesListed(parsed.Doc))
			}
		}
		for _, name := range slices.Sorted(maps.Keys(found)) {
			if !listed[name] {
				t.Errorf("%s/%s.go is not listed in the comment of its package", room, name)
			}
		}
		for _, name := range slices.Sorted(maps.Keys(listed)) {
			if !found[name] {
				t.Errorf("the comment of %s lists %s.go, which is not there", room, name)
			}
		}
	}
}

// filesListed are the names before the first wide blank in the indented lines
// of a comment.
func filesListed(comment *ast.CommentGroup) map[string]bool {
	files := map[string]bool{}
	for line := range strings.Lines(comment.Text()) {
		names, indented := strings.CutPrefix(line, "\t")
		if names, _, _ = strings.Cut(names, "  "); indented {
			for _, name := range regexp.MustCompile(`\w+`).FindAllString(names, -1) {
				files[name] = true
			}
		}
	}
	return files
}
