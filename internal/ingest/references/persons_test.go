package references

import (
	"strings"
	"testing"

	"github.com/readout-archive/readout/internal/ingest/ingesttest"
	"github.com/readout-archive/readout/internal/ingest/names"
)

// TestRepresented reads testdata/persons.tsv: who is spoken of, and for whom.
func TestRepresented(t *testing.T) {
	for _, row := range ingesttest.Rows(t, "testdata/persons.tsv", 2) {
		text, want := row[0], row[1]
		if got := represented(resolved(t, "date 2024-05-06 "+text)); got != want {
			t.Errorf("%q\n got %s\nwant %s", text, got, want)
		}
	}
}

// represented gives the persons that an article names, each with an office, a
// country and an organisation: "name|office|country|organisation & …".
func represented(d *Document) string {
	var got []string
	for i := range d.Entities {
		if e := &d.Entities[i]; e.Kind == names.Person && len(e.Mentions) > 0 && e.Name.Known() {
			got = append(got, strings.Join([]string{e.Name.Text, e.Role.Text, e.Country.Text, e.Org.Text}, "|"))
		}
	}
	return strings.Join(got, " & ")
}
