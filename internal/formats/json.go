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
	Meeting     readout.Meeting `json:"meeting"`
}

func (r Record) json(v View) jsonRecord {
	return jsonRecord{r.URL, r.Headline, r.Attribution, r.Checked, v.Edition, r.Meeting}
}

// jsonView is what the head of a JSON file says.
type jsonView struct {
	Title   string       `json:"title"`
	Query   string       `json:"query"`
	Page    string       `json:"page"`
	Edition string       `json:"edition"`
	Built   readout.Date `json:"built"`
	Reader  string       `json:"reader"`
	Count   int          `json:"count"`
}

// jsonList writes {"view": …, "meetings": [ … ]}, a record a line.
type jsonList struct {
	w    io.Writer
	view View
	rows int
}

func newJSON(w io.Writer, v View) encoder { return &jsonList{w: w, view: v} }

func (e *jsonList) head() error {
	v := e.view
	head, err := json.Marshal(jsonView{v.Title, v.Query, v.Page, v.Edition, v.Built, v.Reader, v.Selected})
	if err != nil {
		return err
	}
	return write(e.w, `{"view": `, string(head), ",\n\"meetings\": [")
}

func (e *jsonList) record(r Record) error {
	row, err := json.Marshal(r.json(e.view))
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

func (e *jsonList) tail() error { return write(e.w, "\n]}\n") }

// jsonLines writes a record a line (jsonlines.org).
type jsonLines struct {
	to   *json.Encoder
	view View
}

func newJSONLines(w io.Writer, v View) encoder {
	to := json.NewEncoder(w)
	to.SetEscapeHTML(false)
	return jsonLines{to, v}
}

func (e jsonLines) head() error           { return nil }
func (e jsonLines) record(r Record) error { return e.to.Encode(r.json(e.view)) }
func (e jsonLines) tail() error           { return nil }

// write writes the parts one after the other.
func write(w io.Writer, parts ...string) error {
	for _, part := range parts {
		if _, err := io.WriteString(w, part); err != nil {
			return err
		}
	}
	return nil
}
