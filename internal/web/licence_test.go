package web

import (
	"net/http"
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/formats"
)

// What the records may be used under is told wherever they are taken away, and nothing
// of it where the operator says nothing.
func TestLicenceIsTold(t *testing.T) {
	for licence, address := range map[string]string{"CC-BY-4.0": "https://spdx.org/licenses/CC-BY-4.0.html", "https://example.org/terms": "https://example.org/terms", "": ""} {
		site := newFixtureSite(t, func(c *Config) { c.Licence = formats.Licence(licence) })
		for path, want := range map[string]string{
			"/about":                   `may be used under <a href="` + address + `" rel="license">`,
			"/codebook":                `Records under <a href="` + address + `" rel="license">`,
			"/meetings.json":           `"license":"` + address + `"`,
			"/meetings.atom":           "<rights>Records: " + address + ". The articles belong to their publishers.</rights>",
			"/meetings/s26eh29":        `"license":"` + address + `"`,
			"/meetings/s26eh29.jsonld": `"license":"` + address + `"`,
			"/api/openapi.json":        `"url":"` + address + `"`,
		} {
			w := get(site, path)
			if got := strings.Contains(w.Body.String(), want); w.Code != http.StatusOK || got != (licence != "") {
				t.Errorf("--licence %q, %s: %d, told: %v", licence, path, w.Code, got)
			}
		}
		link := strings.Join(get(site, "/people.csv").Header().Values("Link"), ", ")
		if got := strings.Contains(link, "<"+address+`>; rel="license"`); got != (licence != "") {
			t.Errorf("--licence %q: Link %s", licence, link)
		}
	}
}
