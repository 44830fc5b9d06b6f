package bench

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// This file owns what a run writes into the documentation: the table between
// two marks of performance.md, and the picture beside it.

// The marks that the table stands between.
const (
	tableBegins = "<!-- table: written by make bench -->"
	tableEnds   = "<!-- end of table -->"
)

// Document writes the run into a document and draws the picture beside it.
func (r *Run) Document(path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	before, rest, found := strings.Cut(string(text), tableBegins)
	_, after, closed := strings.Cut(rest, tableEnds)
	if !found || !closed {
		return fmt.Errorf("%s has no place for the table: write the lines %q and %q", path, tableBegins, tableEnds)
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, "%s%s\n\n%s and %s meetings, on %s.\n\n", before, tableBegins, short(r.Small), short(r.Large), machine())
	if err := Markdown(&out, r.Goals); err != nil {
		return err
	}
	fmt.Fprintf(&out, "\n%s%s", tableEnds, after)
	var picture bytes.Buffer
	if err := Plot(&picture, r.Growth, r.Small, r.Large); err != nil {
		return err
	}
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(filepath.Dir(path), "performance.svg"), picture.Bytes(), 0o644)
}

// machine tells what a run was made on.
func machine() string {
	model := "an unnamed processor"
	if about, err := os.ReadFile("/proc/cpuinfo"); err == nil {
		for line := range strings.Lines(string(about)) {
			if name, value, _ := strings.Cut(line, ":"); strings.TrimSpace(name) == "model name" {
				model = strings.TrimSpace(value)
				break
			}
		}
	}
	return fmt.Sprintf("%d cores of %s, %s, %s/%s", runtime.NumCPU(), model, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
