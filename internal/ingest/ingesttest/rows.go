package ingesttest

import (
	"os"
	"strings"
	"testing"
)

// This file owns the tables of written cases under testdata: tab-separated, a case a line,
// headings behind "#".

// Rows gives the lines of a table, each with so many fields. The test fails when it cannot
// be read, when it holds no case, or at a line with another number of fields.
func Rows(t testing.TB, file string, fields int) [][]string {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]string
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(row) != fields {
			t.Fatalf("%s: %q has %d fields, want %d", file, line, len(row), fields)
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		t.Fatalf("%s holds no case", file)
	}
	return rows
}
