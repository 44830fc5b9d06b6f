package web

import (
	"encoding/json"
	"math"
	"net/http"
	"strings"
	"testing"
)

// TestCursorsReachEveryRecord walks a list by its cursors.
func TestCursorsReachEveryRecord(t *testing.T) {
	site := newFixtureSite(t)
	seen := map[string]bool{}
	count := -1
	for next := "/api/v1/meetings?limit=4"; next != ""; {
		var list struct {
			Count int
			Next  string
			Items []struct{ ID string }
		}
		if err := json.Unmarshal(get(site, next).Body.Bytes(), &list); err != nil {
			t.Fatal(err)
		}
		count = list.Count
		for _, item := range list.Items {
			if seen[item.ID] {
				t.Fatalf("%s comes twice", item.ID)
			}
			seen[item.ID] = true
		}
		next = ""
		if list.Next != "" {
			next = "/api/v1/meetings?limit=4&cursor=" + list.Next
		}
	}
	if len(seen) != count || count < 10 {
		t.Errorf("%d of %d records were reached", len(seen), count)
	}
}

// TestCursorsBehindTheEnd: a cursor that somebody made up leads to nothing, whatever
// its number is.
func TestCursorsBehindTheEnd(t *testing.T) {
	archive := newFixtureArchive(t)
	site := newFixtureSite(t)
	for _, kind := range []string{"meetings", "people", "countries", "organisations", "places", "topics", "sources"} {
		for _, offset := range []int{1000, math.MaxInt32, math.MaxInt} {
			w := get(site, "/api/v1/"+kind+"?limit=100&cursor="+cursor(&visit{archive: archive}, offset))
			if w.Code != http.StatusOK || !strings.Contains(w.Body.String(), `"items":[]`) {
				t.Errorf("%s from %d: %d %s", kind, offset, w.Code, w.Body)
			}
		}
	}
}

// TestEveryFieldIsDescribed: a program made from the OpenAPI document knows what each
// field of a record is, the place and the review too, of which both forms are tried.
func TestEveryFieldIsDescribed(t *testing.T) {
	site := newFixtureSite(t)
	var document struct {
		Components struct {
			Schemas map[string]struct{ Properties map[string]map[string]any }
		}
	}
	if err := json.Unmarshal(get(site, "/api/openapi.json").Body.Bytes(), &document); err != nil {
		t.Fatal(err)
	}
	for name, schema := range document.Components.Schemas {
		for field, told := range schema.Properties {
			if told["type"] == nil && told["$ref"] == nil && told["oneOf"] == nil && name != "ErrorDetail" { // the value of a parameter is what was sent
				t.Errorf("%s of %s may be anything", field, name)
			}
		}
	}
	all := get(site, "/api/v1/meetings?limit=100").Body.String()
	for _, form := range []string{`"place":null`, `"place":{`, `"review":"unreviewed"`, `"review":{"by"`} {
		if !strings.Contains(all, form) {
			t.Errorf("no record has %s, so nothing is tried", form)
		}
	}
}
