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

// rooms are the packages, each with those that it may import; below it stand
// the same. A room that is not listed here must be added with care.
var rooms = map[string][]string{
	"":                  {},
	"cmd/readout":       imports("readout build ingest ingest/lexicon ingest/link store web formats editors edition sample freeze bench front"),
	"internal/store":    imports("readout"),
	"internal/web":      imports("readout store formats edition web/ink"),
	"internal/web/ink":  imports("readout"),
	"internal/editors":  imports("readout"),
	"internal/edition":  imports("readout"),
	"internal/formats":  imports("readout"),
	"internal/freeze":   imports("readout"),
	"internal/front":    {},
	"internal/sample":   imports("readout formats"),
	"internal/licences": {},                                                                                      // a tool of the checks
	"internal/fixture":  imports("readout ingest ingest/lexicon store"),                                          // an archive for tests
	"internal/build":    imports("readout ingest ingest/lexicon ingest/link ingest/spool store editors edition"), // joins reading and storing
	"internal/bench":    imports("readout build ingest ingest/lexicon store web"),                                // measures all of them

	// The door of what an article goes through, and what stands beside its rooms.
	"internal/ingest": imports("readout ingest/lexicon ingest/link ingest/spool ingest/text ingest/layout ingest/names" +
		" ingest/encounters ingest/dates ingest/places ingest/topics ingest/reports"),
	"internal/ingest/lexicon":    imports("readout"),
	"internal/ingest/ingesttest": imports("ingest/lexicon"), // articles for the tests of the rooms
	"internal/ingest/link":       imports("readout ingest/lexicon"),
	"internal/ingest/spool":      imports("readout"),

	// The rooms, each with those before it. Dates, places, topics and reports
	// know of encounters and not of one another.
	"internal/ingest/text":       imports("readout ingest/lexicon"),
	"internal/ingest/times":      imports("readout ingest/lexicon ingest/text"),
	"internal/ingest/layout":     imports("readout ingest/lexicon ingest/text ingest/times"),
	"internal/ingest/names":      imports("readout ingest/lexicon ingest/text ingest/times ingest/layout"),
	"internal/ingest/references": imports("readout ingest/lexicon ingest/text ingest/times ingest/layout ingest/names"),
	"internal/ingest/clauses":    imports(beforeClauses),
	"internal/ingest/encounters": imports(beforeEncounters),
	"internal/ingest/dates":      imports(beforeEncounters + " ingest/encounters"),
	"internal/ingest/places":     imports(beforeEncounters + " ingest/encounters"),
	"internal/ingest/topics":     imports(beforeEncounters + " ingest/encounters"),
	"internal/ingest/reports":    imports(beforeEncounters + " ingest/encounters"),

	// Articles for the tests of the rooms after encounters.
	"internal/ingest/encounters/encounterstest": imports(beforeEncounters + " ingest/encounters ingest/ingesttest"),
}

const (
	beforeClauses    = "readout ingest/lexicon ingest/text ingest/times ingest/layout ingest/names ingest/references"
	beforeEncounters = beforeClauses + " ingest/clauses"
)

// imports lists rooms as they are written here: without "internal/", the root
// by the name of its package.
func imports(list string) (rooms []string) {
	for _, room := range strings.Fields(list) {
		if room == "readout" {
			rooms = append(rooms, "")
			continue
		}
		rooms = append(rooms, "internal/"+room)
	}
	return rooms
}

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
		{"internal/ingest/clauses", module + "/internal/ingest/encounters", true},
	} {
		if got := forbidden(test.from, test.imported); (got != "") != test.wrong {
			t.Errorf("forbidden(%q, %q) = %q", test.from, test.imported, got)
		}
	}
}
