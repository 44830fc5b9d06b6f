package readout_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// module is this module's import path; the root package is it.
const module = "github.com/readout-archive/readout"

// rooms are the packages that may import one another, each with those below
// it; "" is the root. What a room may import beside itself is listed; a room
// that is not listed here must be added with care.
var rooms = map[string][]string{
	"":                  {},
	"cmd/readout":       {"", "internal/build", "internal/ingest", "internal/ingest/lexicon", "internal/ingest/link", "internal/store", "internal/web", "internal/formats", "internal/editors", "internal/edition", "internal/sample", "internal/freeze", "internal/bench", "internal/front"},
	"internal/ingest":   {"", "internal/ingest/lexicon", "internal/ingest/link", "internal/ingest/spool", "internal/ingest/text", "internal/ingest/layout", "internal/ingest/names", "internal/ingest/encounters", "internal/ingest/dates", "internal/ingest/places", "internal/ingest/topics", "internal/ingest/reports"},
	"internal/store":    {""},
	"internal/web":      {"", "internal/store", "internal/formats", "internal/edition"},
	"internal/editors":  {""},
	"internal/edition":  {""},
	"internal/formats":  {""},
	"internal/freeze":   {""},
	"internal/front":    {},
	"internal/sample":   {"", "internal/formats"},
	"internal/licences": {},                                                                                                                                                            // a tool of the checks
	"internal/fixture":  {"", "internal/ingest", "internal/ingest/lexicon", "internal/store"},                                                                                          // an archive for tests
	"internal/build":    {"", "internal/ingest", "internal/ingest/lexicon", "internal/ingest/link", "internal/ingest/spool", "internal/store", "internal/editors", "internal/edition"}, // joins reading and storing
	"internal/bench":    {"", "internal/build", "internal/ingest", "internal/ingest/lexicon", "internal/store", "internal/web"},                                                        // measures all of them

	// What an article goes through, each room with those before it. Dates, places,
	// topics and reports know of encounters and not of one another.
	"internal/ingest/lexicon":                   {""},
	"internal/ingest/ingesttest":                {"internal/ingest/lexicon"}, // articles for the tests of the rooms
	"internal/ingest/link":                      {"", "internal/ingest/lexicon"},
	"internal/ingest/spool":                     {""},
	"internal/ingest/text":                      {"", "internal/ingest/lexicon"},
	"internal/ingest/times":                     {"", "internal/ingest/lexicon", "internal/ingest/text"},
	"internal/ingest/layout":                    {"", "internal/ingest/lexicon", "internal/ingest/text", "internal/ingest/times"},
	"internal/ingest/names":                     {"", "internal/ingest/lexicon", "internal/ingest/text", "internal/ingest/times", "internal/ingest/layout"},
	"internal/ingest/references":                {"", "internal/ingest/lexicon", "internal/ingest/text", "internal/ingest/times", "internal/ingest/layout", "internal/ingest/names"},
	"internal/ingest/encounters":                afterReferences,
	"internal/ingest/encounters/encounterstest": append(slices.Clone(afterEncounters), "internal/ingest/ingesttest"), // articles for the tests of the rooms after it
	"internal/ingest/dates":                     afterEncounters,
	"internal/ingest/places":                    afterEncounters,
	"internal/ingest/topics":                    afterEncounters,
	"internal/ingest/reports":                   afterEncounters,
}

var (
	afterReferences = []string{"", "internal/ingest/lexicon", "internal/ingest/text", "internal/ingest/times", "internal/ingest/layout", "internal/ingest/names", "internal/ingest/references"}
	afterEncounters = append(slices.Clone(afterReferences), "internal/ingest/encounters")
)

// TestArrows holds the imports between the rooms to the floor plan: ingest and
// store never meet, build joins them; web reads the store; a pass of ingest
// knows those before it; the root imports only the standard library.
func TestArrows(t *testing.T) {
	files := 0
	err := filepath.WalkDir(".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && file != "." && (strings.HasPrefix(name, ".") || name == "testdata" || name == "node_modules" || name == "tools") {
			return fs.SkipDir
		}
		if entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		files++
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		from := roomOf(path.Join(module, filepath.ToSlash(filepath.Dir(file))))
		if _, known := rooms[from]; !known {
			t.Errorf("%s stands in %q, which the floor plan does not know", file, from)
			return nil
		}
		for _, spec := range parsed.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			if problem := forbidden(from, imported); problem != "" {
				t.Errorf("%s imports %s: %s", file, imported, problem)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files == 0 {
		t.Fatal("no Go files found: does the test run in the module's root?")
	}
}

// forbidden says what is wrong with a room's import, "" when nothing is.
func forbidden(from, imported string) string {
	inside := imported == module || strings.HasPrefix(imported, module+"/")
	if !inside {
		if from == "" && strings.Contains(strings.SplitN(imported, "/", 2)[0], ".") {
			return "the root imports only the standard library"
		}
		return ""
	}
	to := roomOf(imported)
	if to == from || slices.Contains(rooms[from], to) {
		return ""
	}
	return "no arrow leads from " + name(from) + " to " + name(to)
}

// roomOf gives the room that an import path belongs to: the longest that
// stands above it.
func roomOf(imported string) string {
	below := strings.TrimPrefix(strings.TrimPrefix(imported, module), "/")
	for room := below; room != "."; room = path.Dir(room) {
		if _, known := rooms[room]; known {
			return room
		}
	}
	return below
}

func name(room string) string {
	if room == "" {
		return "the root"
	}
	return room
}

// TestForbidden makes sure that the arrows can fail.
func TestForbidden(t *testing.T) {
	for _, test := range []struct {
		from, imported string
		wrong          bool
	}{
		{"internal/ingest", module + "/internal/store", true},
		{"internal/store", module + "/internal/ingest", true},
		{"internal/store", module + "/internal/web", true},
		{"internal/web", module + "/internal/ingest", true},
		{"", "github.com/yuin/goldmark", true},
		{"", "strings", false},
		{"internal/web", module + "/internal/store", false},
		{"internal/ingest", module + "/internal/ingest/lexicon", false},
		{"cmd/readout", module + "/internal/ingest/lexicon", false},
		{"internal/store", module + "/internal/ingest/lexicon", true},
		{"internal/build", module + "/internal/ingest/encounters", true},
		{"internal/ingest/text", module + "/internal/ingest/names", true},
		{"internal/ingest/names", module + "/internal/ingest/encounters", true},
		{"internal/ingest/places", module + "/internal/ingest/encounters", false},
		{"internal/ingest/places", module + "/internal/ingest/dates", true},
		{"internal/ingest/encounters", module + "/internal/ingest", true},
	} {
		if got := forbidden(test.from, test.imported); (got != "") != test.wrong {
			t.Errorf("forbidden(%q, %q) = %q", test.from, test.imported, got)
		}
	}
}
