package formats

import (
	"encoding/json"
	"io"

	"github.com/readout-archive/readout"
)

// This file owns JSON and JSON Lines: the record as CONTRACTS gives it, with
// what its page says of it.

// jsonRecord is a record with its address and its sentences.
type jsonRecord struct {
	URL         string          `json:"url"`
	Headline    string          `json:"headline"`
	Attribution string          `json:"attribution"`
	Checked     string          `json:"checked"`
	Edition     string          `json:"edition"`
	Filters     *string         `json:"filters,omitempty"` // of a line, which has no head that tells them
	Meeting     readout.Meeting `json:"meeting"`
}

// json is the record in a list whose head tells the view.
func (r Record) json(v View) any {
	return jsonRecord{r.URL, r.Headline, r.Attribution, r.Checked, v.Edition, nil, r.Meeting}
}

// line is the record on a line of its own.
func (r Record) line(v View) any {
	return jsonRecord{r.URL, r.Headline, r.Attribution, r.Checked, v.Edition, &v.Query, r.Meeting}
}

// jsonView is what the head of a JSON file says.
type jsonView struct {
	Title   string       `json:"title"`
	Query   string       `json:"query"`
	Page    string       `json:"page"`
	Edition string       `json:"edition"`
	Built   readout.Date `json:"built"`
	Reader  string       `json:"reader"`
	Licence string       `json:"license,omitempty"`
	Count   int          `json:"count"`
}

// newJSON makes the encoder of {"view": …, "<name>": [ … ]}, an item a line.
func newJSON[R any](name string, value func(R, View) any) func(io.Writer, View) encoder[R] {
	return func(w io.Writer, v View) encoder[R] { return &jsonList[R]{w: w, view: v, name: name, value: value} }
}

type jsonList[R any] struct {
	w     io.Writer
	view  View
	name  string // of the list
	value func(R, View) any
	rows  int
}

func (e *jsonList[R]) head() error {
	v := e.view
	head, err := json.Marshal(jsonView{v.Title, v.Query, v.Page, v.Edition, v.Built, v.Reader, v.Licence.Address(), v.Selected})
	if err != nil {
		return err
	}
	return write(e.w, `{"view": `, string(head), ",\n\"", e.name, `": [`)
}

func (e *jsonList[R]) record(item R) error {
	row, err := json.Marshal(e.value(item, e.view))
	if err != nil {
		return err
	}
	between := ",\n"
	if e.rows == 0 {
		between = "\n"
	}
	e.rows++
	return write(e.w, between, string(row))
}

func (e *jsonList[R]) tail() error { return write(e.w, "\n]}\n") }

// newJSONLines makes the encoder of an item a line (jsonlines.org).
func newJSONLines[R any](value func(R, View) any) func(io.Writer, View) encoder[R] {
	return func(w io.Writer, v View) encoder[R] {
		to := json.NewEncoder(w)
		to.SetEscapeHTML(false)
		return jsonLines[R]{to, v, value}
	}
}

type jsonLines[R any] struct {
	to    *json.Encoder
	view  View
	value func(R, View) any
}

func (e jsonLines[R]) head() error         { return nil }
func (e jsonLines[R]) record(item R) error { return e.to.Encode(e.value(item, e.view)) }
func (e jsonLines[R]) tail() error         { return nil }

// write writes the parts one after the other.
func write(w io.Writer, parts ...string) error {
	for _, part := range parts {
		if _, err := io.WriteString(w, part); err != nil {
			return err
		}
	}
	return nil
}
