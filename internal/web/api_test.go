package web

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestAnswersFitTheirDescription asks every operation and holds each answer to
// the schema that the OpenAPI document gives for it.
func TestAnswersFitTheirDescription(t *testing.T) {
	site := newFixtureSite(t)
	var document map[string]any
	if err := json.Unmarshal(get(site, "/api/openapi.json").Body.Bytes(), &document); err != nil {
		t.Fatal(err)
	}
	if version := document["openapi"]; !strings.HasPrefix(version.(string), "3.1") {
		t.Errorf("openapi %v", version)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("openapi.json", document); err != nil {
		t.Fatal(err)
	}
	asked := 0
	for path, item := range document["paths"].(map[string]any) {
		answers := item.(map[string]any)["get"].(map[string]any)["responses"].(map[string]any)
		for _, status := range []string{"200", "304", "400", "429", "503"} {
			if answers[status] == nil {
				t.Errorf("nothing is told of %s at %s", status, path)
			}
		}
		if moved := answers["301"] != nil; moved != strings.Contains(path, "{id}") {
			t.Errorf("%s may be moved: %v", path, moved)
		}
		pointer := "openapi.json#/paths/" + strings.NewReplacer("~", "~0", "/", "~1", "{", "%7B", "}", "%7D").Replace(path) + "/get/responses/200/content/application~1json/schema"
		schema, err := compiler.Compile(pointer)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		for _, address := range addressesOf(t, site, path) {
			w := get(site, address)
			if w.Code != http.StatusOK {
				t.Errorf("%s answers %d: %s", address, w.Code, w.Body)
				continue
			}
			var answer any
			if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil {
				t.Errorf("%s: %v", address, err)
				continue
			}
			asked++
			if key := capitalKey(answer); key != "" {
				t.Errorf("%s has the key %q, which is the name of a field in the program", address, key)
			}
			if err := schema.Validate(answer); err != nil {
				t.Errorf("%s: %v", address, err)
			}
		}
	}
	if asked < 40 {
		t.Errorf("only %d answers were looked at", asked)
	}
}

// capitalKey finds a key with a capital letter anywhere in a value.
func capitalKey(value any) string {
	switch value := value.(type) {
	case map[string]any:
		for key, inner := range value {
			if strings.ToLower(key) != key {
				return key
			}
			if found := capitalKey(inner); found != "" {
				return found
			}
		}
	case []any:
		for _, inner := range value {
			if found := capitalKey(inner); found != "" {
				return found
			}
		}
	}
	return ""
}

// TestIndexesNameWhatTheyList holds the indexes to more than addresses: what a
// thing is called, and in how many meetings it stands, as its own record says.
func TestIndexesNameWhatTheyList(t *testing.T) {
	site := newFixtureSite(t)
	type thing struct {
		ID, Name, Code, URL string
		Held, Planned       int
	}
	for _, kind := range []string{"people", "countries", "organisations", "places", "topics"} {
		var list struct{ Items []thing }
		if err := json.Unmarshal(get(site, "/api/v1/"+kind+"?limit=100").Body.Bytes(), &list); err != nil {
			t.Fatal(err)
		}
		counted := 0
		for _, item := range list.Items {
			var own thing
			if err := json.Unmarshal(get(site, "/api/v1/"+kind+"/"+item.ID).Body.Bytes(), &own); err != nil {
				t.Fatal(err)
			}
			if item != own || item.Name == "" {
				t.Errorf("the index of %s has %+v, the record %+v", kind, item, own)
			}
			counted += item.Held + item.Planned
		}
		if counted == 0 {
			t.Errorf("no %s stand in any meeting", kind)
		}
	}
	var list struct {
		Items []struct {
			ID, Date, Publisher string
			Records             int
		}
	}
	if err := json.Unmarshal(get(site, "/api/v1/sources?limit=100").Body.Bytes(), &list); err != nil {
		t.Fatal(err)
	}
	published := 0
	for _, item := range list.Items {
		var own struct {
			ID, Date, Publisher string
			Records             []string
		}
		if err := json.Unmarshal(get(site, "/api/v1/sources/"+item.ID).Body.Bytes(), &own); err != nil {
			t.Fatal(err)
		}
		if item.ID != own.ID || item.Date != own.Date || item.Publisher != own.Publisher || item.Records != len(own.Records) {
			t.Errorf("the index of sources has %+v, the record %+v", item, own)
		}
		if item.Publisher != "" {
			published++
		}
	}
	if published == 0 {
		t.Error("no article has a publisher")
	}
}

// addressesOf gives addresses of an operation: its own, or those of the first
// things that its list has.
func addressesOf(t *testing.T, site http.Handler, path string) []string {
	t.Helper()
	switch {
	case strings.HasSuffix(path, "/search"):
		return []string{path + "?q=met", path + "?q=%22", path + "?q=xyzzy"}
	case !strings.Contains(path, "{"):
		own := map[string]string{"/meetings": "?status=held", "/facets": "?status=held", "/timeline": "?zoom=month&status=held"}
		if query, has := own[strings.TrimPrefix(path, apiRoot)]; has {
			return []string{path, path + query}
		}
		return []string{path, path + "?limit=3"}
	}
	var list struct{ Items []struct{ ID string } }
	index := strings.TrimSuffix(path, "/{id}")
	if err := json.Unmarshal(get(site, index+"?limit=8").Body.Bytes(), &list); err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, item := range list.Items {
		all = append(all, index+"/"+item.ID)
	}
	return all
}

// TestAnswersSayWhatTheyObey: an answer names its filters as the site writes them.
func TestAnswersSayWhatTheyObey(t *testing.T) {
	site := newFixtureSite(t)
	for _, path := range []string{"/api/v1/meetings", "/api/v1/facets", "/api/v1/timeline"} {
		for query, want := range map[string]string{"?status=held&country=KE": "country=kenya&status=held", "?q=": "", "": ""} {
			var answer struct{ Filters string }
			if err := json.Unmarshal(get(site, path+query).Body.Bytes(), &answer); err != nil {
				t.Fatal(err)
			}
			if answer.Filters != want {
				t.Errorf("%s%s obeys %q, not %q", path, query, answer.Filters, want)
			}
		}
	}
}

// TestUnknownParametersAreRefused: a program whose filter has a slip in its name
// must not take everything for the answer.
func TestUnknownParametersAreRefused(t *testing.T) {
	site := newFixtureSite(t)
	for _, c := range []struct{ address, unknown, right string }{
		{"/api/v1/meetings?contry=KE", "contry", "country"},
		{"/api/v1/meetings?country=KE&page=2", "page", "cursor"},
		{"/api/v1/facets?sort=oldest", "sort", "limit"},
		{"/api/v1/timeline?limit=3", "limit", "zoom"},
		{"/api/v1/search?query=KE&q=met", "query", "q"},
		{"/api/v1/people?name=a", "name", "cursor"},
		{"/api/v1/countries/kenya?status=held", "status", "takes no parameters"},
	} {
		w := get(site, c.address)
		var problem struct {
			Detail string
			Errors []struct{ Location, Message string }
		}
		if err := json.Unmarshal(w.Body.Bytes(), &problem); err != nil {
			t.Fatal(err)
		}
		if w.Code != http.StatusBadRequest || len(problem.Errors) != 1 || problem.Errors[0].Location != "query."+c.unknown ||
			!strings.Contains(problem.Errors[0].Message, c.right) || !strings.Contains(problem.Detail, c.right) {
			t.Errorf("%s: %d %s", c.address, w.Code, w.Body)
		}
	}
}

// TestBrowsersGetPages: who asks for a file in a browser reads what went wrong.
func TestBrowsersGetPages(t *testing.T) {
	site := newFixtureSite(t)
	r := httptest.NewRequest(http.MethodGet, "/meetings.csv?from=soon", nil)
	r.Header.Set("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
	w := httptest.NewRecorder()
	site.ServeHTTP(w, r)
	if w.Code != http.StatusBadRequest || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
		t.Errorf("a browser gets %d %s", w.Code, w.Header().Get("Content-Type"))
	}
}

func TestProblemsNameTheParameter(t *testing.T) {
	site := newFixtureSite(t)
	for address, want := range map[string]struct {
		code int
		text string
	}{
		"/api/v1/meetings?country=atlantis":     {http.StatusBadRequest, `"location":"query.country"`},
		"/api/v1/meetings?from=soon":            {http.StatusBadRequest, `"location":"query.from"`},
		"/api/v1/meetings?cursor=x":             {http.StatusBadRequest, `"location":"query.cursor"`},
		"/api/v1/meetings?limit=1000":           {http.StatusUnprocessableEntity, `"location":"query.limit"`},
		"/api/v1/meetings?limit=many":           {http.StatusUnprocessableEntity, `"detail":"limit=\"many\" is not understood: write a whole number from 1 to 100"`},
		"/api/v1/timeline?zoom=hour":            {http.StatusUnprocessableEntity, `"message":"not understood; write one of year, month, week, day"`},
		"/api/v1/search":                        {http.StatusUnprocessableEntity, `"detail":"q is missing: write words and \"phrases\""`},
		"/api/v1/meetings/0000000":              {http.StatusNotFound, `"status":404`},
		"/api/v1/meetings?country=%ff":          {http.StatusBadRequest, `"location":"query.country"`},
		"/api/v1/meetings?person=a;status=held": {http.StatusBadRequest, `"location":"query.person"`},
		"/api/v1/meetings/S26EH29":              {http.StatusMovedPermanently, `"status":301`},
		"/api/v1/meetings/9p0x4tn":              {http.StatusMovedPermanently, `merged into /api/v1/meetings/s26eh29`},
		"/api/v1/nothing":                       {http.StatusNotFound, `"status":404`},
		"/meetings.csv?from=soon":               {http.StatusBadRequest, `"location":"query.from"`},
		"/meetings.csv?country=%ff":             {http.StatusBadRequest, `"location":"query.country"`},
		"/meetings/zzzzzzz.json":                {http.StatusNotFound, `"status":404`},
		"/meetings/7c2wq9h.json":                {http.StatusGone, `"status":410`},
	} {
		w := get(site, address)
		if w.Code != want.code || !strings.Contains(w.Body.String(), want.text) || w.Header().Get("Content-Type") != "application/problem+json" {
			t.Errorf("%s answers %d %s %s", address, w.Code, w.Header().Get("Content-Type"), w.Body)
		}
	}
}
