package sample

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/readout-archive/readout/internal/formats"
)

// This file scores a coding sheet that a person filled in, most likely in a
// spreadsheet, which may have saved it with other signs between its columns.

// Figure is the share of judged records in which one field is right.
type Figure struct {
	Field     string  `json:"field"`
	Right     int     `json:"right"`
	Judged    int     `json:"judged"`
	Low, High float64 // 95 % interval (Wilson 1927), shares from 0 to 1
}

// Share is the part that is right, from 0 to 1.
func (f Figure) Share() float64 {
	if f.Judged == 0 {
		return 0
	}
	return float64(f.Right) / float64(f.Judged)
}

// Score reads a filled coding sheet. An error names the row, what is wrong
// and what would be right.
func Score(r io.Reader) ([]Figure, error) {
	rows, err := readSheet(r)
	if err != nil {
		return nil, err
	}
	if err := repeated(rows); err != nil {
		return nil, err
	}
	figures := make([]Figure, len(Fields))
	for i, field := range Fields {
		column := slices.IndexFunc(rows[0], func(head string) bool { return strings.HasPrefix(head, field+" right?") })
		if column < 0 {
			return nil, fmt.Errorf("row 1: the column %q is missing: keep the columns that readout sample wrote", field+" right? (y/n)")
		}
		figures[i].Field = field
		for n, row := range rows[1:] {
			if column >= len(row) {
				continue
			}
			switch strings.ToLower(strings.TrimSpace(row[column])) {
			case "":
			case "y", "yes":
				figures[i].Right++
				figures[i].Judged++
			case "n", "no":
				figures[i].Judged++
			default:
				return nil, fmt.Errorf("row %d, column %q: %q is not understood: write y, n or nothing", n+2, field, row[column])
			}
		}
		figures[i].Low, figures[i].High = wilson(figures[i].Right, figures[i].Judged)
	}
	return figures, nil
}

// readSheet reads the rows of a sheet, its head first.
func readSheet(r io.Reader) ([][]string, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	if bytes.IndexByte(text, 0) >= 0 {
		return nil, errors.New("the coding sheet is no plain text: save it as CSV (UTF-8)")
	}
	text = bytes.TrimPrefix(text, []byte(formats.BOM))
	if bytes.IndexByte(text, '\n') < 0 {
		text = bytes.ReplaceAll(text, []byte("\r"), []byte("\n")) // as spreadsheets for old Macintoshes end lines
	}
	head, _, _ := bytes.Cut(text, []byte("\n"))
	sheet := csv.NewReader(bytes.NewReader(text))
	sheet.FieldsPerRecord = -1
	sheet.Comma = separator(head)
	rows, err := sheet.ReadAll()
	var broken *csv.ParseError
	if errors.As(err, &broken) {
		return nil, fmt.Errorf("line %d: a quotation mark stands where CSV has none: save the sheet as CSV anew", broken.Line)
	}
	if err == nil && len(rows) == 0 {
		err = errors.New("the coding sheet is empty: write one with readout sample N")
	}
	return rows, err
}

// separator is what stands between the columns of a sheet: a comma, as readout
// sample writes it, or what a spreadsheet puts there, by its country's custom.
func separator(head []byte) rune {
	found := ','
	for _, other := range ";\t" {
		if bytes.Count(head, []byte(string(other))) > bytes.Count(head, []byte(string(found))) {
			found = other
		}
	}
	return found
}

// repeated finds a record that stands in two rows, which would count twice.
func repeated(rows [][]string) error {
	column := slices.Index(rows[0], "record")
	first := map[string]int{}
	for i, row := range rows {
		if column < 0 || column >= len(row) || row[column] == "" {
			continue
		}
		if before, twice := first[row[column]]; twice {
			return fmt.Errorf("row %d: the record %s stands already in row %d: keep one of the two", i+1, row[column], before)
		}
		first[row[column]] = i + 1
	}
	return nil
}

// wilson is the 95 % score interval of a share (E. B. Wilson, 1927).
func wilson(right, judged int) (low, high float64) {
	if judged == 0 {
		return 0, 1
	}
	const z = 1.959964
	n, p := float64(judged), float64(right)/float64(judged)
	middle := (p + z*z/(2*n)) / (1 + z*z/n)
	half := z / (1 + z*z/n) * math.Sqrt(p*(1-p)/n+z*z/(4*n*n))
	return max(0, middle-half), min(1, middle+half)
}
