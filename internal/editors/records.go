package editors

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/readout-archive/readout"
)

// This file reads records that were made elsewhere: JSON Lines in the guide's
// form, each with the source that it is taken from. There is no article text,
// so a fact rests on the source as a whole.

// Cited is a source without a text and the reports taken from it.
type Cited struct {
	Source  readout.Source
	Reading readout.Reading
}

// citation is the source of a record.
type citation struct {
	Date      readout.Date `json:"date"`
	Title     string       `json:"title"`
	Publisher string       `json:"publisher"`
	URL       string       `json:"url"`
	Language  string       `json:"language"`
	Rights    string       `json:"rights"`
}

// maxLine bounds a line of a file of records.
const maxLine = 1 << 20

// ReadRecords reads a file of records. Records of one source are its reports,
// in the order of the file. The error joins every mistake, as name:line.
func ReadRecords(name string, r io.Reader, codes Codes) ([]Cited, error) {
	compiled, err := schemas()
	if err != nil {
		return nil, err
	}
	var all []Cited
	var mistakes []error
	at := map[citation]int{}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	number := 0
	for lines.Scan() {
		number++
		line := bytes.TrimPrefix(lines.Bytes(), byteOrderMark)
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		if err := legible(name, number, line); err != nil {
			mistakes = append(mistakes, err)
			continue
		}
		source, report, err := readRecord(compiled["record"], line)
		if err == nil {
			err = codes.unknownIn(&report)
		}
		if err != nil {
			mistakes = append(mistakes, Error{name, number, err.Error()})
			continue
		}
		i, known := at[source]
		if !known {
			i, at[source] = len(all), len(all)
			all = append(all, source.cited(name))
		}
		report.Quote = string(line)
		report.Anchor = readout.Span{Start: len(all[i].Reading.Reports), End: len(all[i].Reading.Reports) + 1}
		all[i].Reading.Reports = append(all[i].Reading.Reports, report)
	}
	if err := lines.Err(); err != nil {
		mistakes = append(mistakes, Error{name, number + 1, fmt.Sprintf("the line cannot be read: %v", err)})
	}
	return all, joined(mistakes)
}

// readRecord reads one line.
func readRecord(schema *jsonschema.Schema, line []byte) (citation, readout.Report, error) {
	var document any
	if err := json.Unmarshal(line, &document); err != nil {
		return citation{}, readout.Report{}, fmt.Errorf("the line is no JSON (%w): write one record as an object on one line", err)
	}
	if err := schema.Validate(document); err != nil {
		return citation{}, readout.Report{}, missed(schema, document, err)
	}
	var source struct {
		Source citation `json:"source"`
	}
	var report readout.Report
	if err := errors.Join(json.Unmarshal(line, &source), json.Unmarshal(line, &report)); err != nil {
		return citation{}, report, err
	}
	if _, err := readout.ParseDate(string(source.Source.Date)); err != nil {
		return citation{}, report, err
	}
	if _, err := readout.ParseDate(string(report.Date)); err != nil {
		return citation{}, report, err
	}
	complete(&report)
	if len(report.Parties) == 0 || len(report.Parties) == 1 && len(report.Participants) < 2 {
		return citation{}, report, fmt.Errorf("the record names fewer than two parties: write participants with their country or org, or countries")
	}
	return source.Source, report, nil
}

// missed words where a line misses the schema, in the order of the keys.
func missed(schema *jsonschema.Schema, document any, err error) error {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return err
	}
	var all []string
	for _, e := range objections(invalid) {
		all = append(all, describe(schema, e, said(document, e.InstanceLocation)))
	}
	slices.Sort(all)
	return errors.New(strings.Join(slices.Compact(all), "; "))
}

// said quotes what stands at a place of a record.
func said(value any, location []string) string {
	for _, part := range location {
		switch v := value.(type) {
		case map[string]any:
			value = v[part]
		case []any:
			i, _ := strconv.Atoi(part)
			value = v[i]
		}
	}
	switch value.(type) {
	case nil:
		return ""
	case map[string]any, []any:
		return composed
	}
	return strconv.Quote(fmt.Sprint(value))
}

// complete fills what the guide's form leaves to be seen.
func complete(r *readout.Report) {
	if r.Status == "" {
		r.Status = readout.Held
	}
	if r.Format == "" {
		r.Format = readout.InPerson
	}
	for i := range r.Participants {
		p := &r.Participants[i]
		if p.Function == "" {
			p.Function = readout.Principal
		}
		p.Printed = []string{p.Name}
	}
	for _, code := range r.Countries {
		r.Parties = append(r.Parties, readout.Party{Kind: readout.CountryParty, Code: code})
	}
	edit{report: r}.sides()
}

// cited is a source that no report was taken from yet.
func (c citation) cited(name string) Cited {
	key, _ := json.Marshal(c) // strings alone: no error
	sum := sha256.Sum256(key)
	sha := hex.EncodeToString(sum[:])
	return Cited{
		Source:  readout.Source{SHA256: sha, Date: c.Date, Title: c.Title, Publisher: c.Publisher, URL: c.URL, Language: c.Language, Statement: c.Rights, Text: readout.LinkText},
		Reading: readout.Reading{Article: readout.Article{Path: name, SHA256: sha, Date: c.Date, Language: "en"}},
	}
}
