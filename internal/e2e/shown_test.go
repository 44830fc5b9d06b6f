package e2e

import (
	"bytes"
	"cmp"
	"compress/gzip"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// weighed are the kinds of pages in the table of weights, with an address of
// the fixture for each. The large archive is asked for the first address that
// its pages lead to on the same route.
var weighed = []struct{ kind, path string }{
	{"First page", "/"}, {"List of meetings", "/meetings"}, {"Record", "/meetings/s26eh29"}, {"Timeline of all years", "/timeline"},
	{"Timeline of a year", "/timeline/2025"}, {"Month", "/timeline/2025/05"}, {"Day", "/timeline/2025/05/28"}, {"People", "/people"},
	{"Person", "/people/ingrid-solheim-aas"}, {"Countries", "/countries"}, {"Country", "/countries/norway"}, {"Pair", "/countries/azerbaijan/pakistan"},
	{"Organisation", "/organisations/european-union"}, {"Place", "/places/nairobi"}, {"Topic", "/topics/energy"}, {"Sources", "/sources"},
	{"Coverage", "/coverage"}, {"Considered, and not a record", "/ledger"}, {"Editions", "/editions"}, {"About", "/about"},
}

// TestWeights writes the table of page weights to the file that
// READOUT_WEIGHTS names; make weights runs it.
func TestWeights(t *testing.T) {
	file := os.Getenv("READOUT_WEIGHTS")
	if file == "" {
		t.Skip("run by make weights")
	}
	all := sites(t)
	if len(all) < 2 {
		t.Fatal("READOUT_E2E_DB names no large archive")
	}
	small, large := all[0], all[1]
	onRoute := map[string]string{}
	for _, path := range addresses(t, large) {
		bare, _, filtered := strings.Cut(path, "?")
		route := pattern(large.routes, bare)
		if known := onRoute[route]; known == "" || !filtered && strings.Contains(known, "?") { // better without filters
			onRoute[route] = path
		}
	}
	var table strings.Builder
	fmt.Fprintf(&table, "# Page weights\n\nHTML as sent and compressed with gzip, in KB (1,000 bytes), over the fixture (%s) and over a large\n"+
		"invented archive (%s). Written by `make weights`.\n\n", counted(t, small), counted(t, large))
	table.WriteString("| page | fixture | compressed | large archive | compressed |\n| --- | ---: | ---: | ---: | ---: |\n")
	for _, w := range weighed {
		other := w.path
		if known := onRoute[pattern(large.routes, w.path)]; strings.Contains(pattern(large.routes, w.path), "{") {
			other = known
		}
		fmt.Fprintf(&table, "| %s |", w.kind)
		for _, page := range []string{body(t, small, w.path), body(t, large, other)} {
			if page == "" {
				table.WriteString(" none | none |")
				continue
			}
			fmt.Fprintf(&table, " %s | %s |", kilobytes(len(page)), kilobytes(zipped(t, page)))
		}
		table.WriteString("\n")
	}
	styles := ""
	for _, m := range regexp.MustCompile(`rel="stylesheet" href="([^"]+)"`).FindAllStringSubmatch(body(t, small, "/"), -1) {
		styles += body(t, small, m[1])
	}
	fmt.Fprintf(&table, "\nThe style sheets, fetched once and kept: %s KB, %s KB compressed. There are no scripts, fonts or\npictures but the icon.\n",
		kilobytes(len(styles)), kilobytes(zipped(t, styles)))
	if err := os.WriteFile(file, []byte(table.String()), 0o644); err != nil { //nolint:gosec // a page of the documentation
		t.Fatal(err)
	}
}

func body(t *testing.T, s site, path string) string {
	t.Helper()
	if path == "" {
		return ""
	}
	response, text := s.fetch(t, path)
	if response.StatusCode != http.StatusOK {
		t.Fatalf("%s %s answers %s", s.name, path, response.Status)
	}
	return text
}

// counted is what the foot of every page says of the archive.
func counted(t *testing.T, s site) string {
	t.Helper()
	m := regexp.MustCompile(`([0-9,]+ held, [0-9,]+ planned), from ([0-9,]+ articles)`).FindString(body(t, s, "/about"))
	return cmp.Or(m, "no count")
}

func zipped(t *testing.T, text string) int {
	t.Helper()
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

func kilobytes(n int) string { return fmt.Sprintf("%.1f", float64(n)/1000) }

// TestPicture draws the first page of the archive that READOUT_E2E_DB names
// into the file that READOUT_PICTURE names; make picture runs it.
func TestPicture(t *testing.T) {
	file, db := os.Getenv("READOUT_PICTURE"), os.Getenv("READOUT_E2E_DB")
	if file == "" {
		t.Skip("run by make picture")
	}
	b := open(t, serve(t, "picture", db))
	b.look(1280, "light")
	b.visit(cmp.Or(os.Getenv("READOUT_PICTURE_PATH"), "/"))
	if err := os.WriteFile(file, run(b, chromedp.CaptureScreenshot()), 0o644); err != nil { //nolint:gosec // a picture of the documentation
		t.Fatal(err)
	}
}
