package ingest

import (
	"os"
	"strings"
	"testing"
)

// TestRepresented reads testdata/persons.tsv: who is spoken of, and for whom.
func TestRepresented(t *testing.T) {
	raw, err := os.ReadFile("testdata/persons.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(raw)) {
		text, want, found := strings.Cut(strings.TrimSpace(line), "\t")
		if !found {
			continue
		}
		if got := represented(resolved(t, "date 2024-05-06 "+text)); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

// represented gives the persons that an article names, each with an office, a
// country and an organisation: "name|office|country|organisation & …".
func represented(d *document) string {
	var got []string
	for i := range d.entities {
		if e := &d.entities[i]; e.kind == person && len(e.mentions) > 0 && e.name.known() {
			got = append(got, strings.Join([]string{e.name.text, e.role.text, e.country.text, e.org.text}, "|"))
		}
	}
	return strings.Join(got, " & ")
}
