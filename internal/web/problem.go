package web

// This file owns errors as data (RFC 9457), for the API and for whoever asks
// for a file with a program.

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"path"
	"slices"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// dataSuffixes are those of files that programs ask for.
var dataSuffixes = map[string]bool{".csv": true, ".json": true, ".jsonl": true, ".atom": true, ".ics": true, ".md": true,
	".bib": true, ".ris": true, ".jsonld": true, ".xml": true}

// wantsData reports whether an error is better told as data than as a page: in
// the API always, of a file unless a browser asks.
func wantsData(r *http.Request) bool {
	if strings.HasPrefix(r.URL.Path, "/api/") {
		return true
	}
	return dataSuffixes[path.Ext(r.URL.Path)] && !strings.Contains(r.Header.Get("Accept"), "text/html")
}

// worded puts into words of ours what the library refuses before an operation is asked:
// it calls that "validation failed", and says of some values what they are not. The
// description of the parameter has what would be right.
func worded(ctx huma.Context, _ string, answer any) (any, error) {
	told, refused := answer.(*huma.ErrorModel)
	if !refused || told.Status != http.StatusUnprocessableEntity {
		return answer, nil
	}
	var all []string
	for _, detail := range told.Errors {
		i := slices.IndexFunc(ctx.Operation().Parameters, func(p *huma.Param) bool { return p.In+"."+p.Name == detail.Location })
		if i < 0 {
			continue
		}
		p := ctx.Operation().Parameters[i]
		given, wrong := fmt.Sprintf("%s=%q", p.Name, fmt.Sprint(detail.Value)), "not understood"
		if detail.Value == "" {
			given, wrong = p.Name, "missing"
		}
		detail.Message = wrong + "; write " + rightFor(p)
		all = append(all, given+" is "+wrong+": write "+rightFor(p))
	}
	if all != nil {
		told.Detail = strings.Join(all, "; ")
	}
	return told, nil
}

// rightFor says what a parameter takes.
func rightFor(p *huma.Param) string {
	switch s := p.Schema; {
	case len(s.Enum) > 0:
		values := make([]string, len(s.Enum))
		for i, value := range s.Enum {
			values[i] = fmt.Sprint(value)
		}
		return "one of " + strings.Join(values, ", ")
	case s.Minimum != nil && s.Maximum != nil:
		return fmt.Sprintf("a whole number from %v to %v", *s.Minimum, *s.Maximum)
	}
	return clause(p.Description)
}

// failData answers an error as the API words it.
func (s *site) failData(w http.ResponseWriter, v *visit, err error) {
	var told huma.StatusError
	if err = s.problem(v, err); !errors.As(err, &told) {
		told = huma.Error500InternalServerError("the answer could not be made")
	}
	body, err := json.Marshal(told)
	if err != nil {
		body = []byte("{}") // a problem's texts always have a JSON form
	}
	h := w.Header()
	h.Del("ETag")
	h.Set("Access-Control-Allow-Origin", "*")
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Type", "application/problem+json")
	writeBody(w, told.GetStatus(), append(body, '\n'))
}
