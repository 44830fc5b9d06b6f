package formats

import (
	"encoding/csv"
	"io"
	"strings"
)

// This file owns tables. Their columns are data: the header, the rows, the
// codebook and the data package are all made from them.

// Column is one column of a table.
type Column struct {
	Name    string // header
	Type    string // Frictionless Table Schema type: string, integer, date
	Meaning string // a sentence for the codebook
	List    bool   // several values, joined by "; "
	Refers  string // the column of another table whose values these are: "people.id"
}

// field is a column with its value in a row.
type field[R any] struct {
	Column
	value func(R, View) string
}

// between parts the values of a list.
const between = "; "

func column(name, kind, meaning string) Column {
	return Column{Name: name, Type: kind, Meaning: meaning}
}
func reference(name, to, meaning string) Column {
	return Column{Name: name, Type: "string", Meaning: meaning, Refers: to}
}
func listColumn(name, meaning string) Column {
	return Column{Name: name, Type: "string", Meaning: meaning, List: true}
}

func columnsOf[R any](fields []field[R]) []Column {
	columns := make([]Column, len(fields))
	for i, f := range fields {
		columns[i] = f.Column
	}
	return columns
}

// table writes CSV (RFC 4180).
type table[R any] struct {
	to     *csv.Writer
	view   View
	fields []field[R]
}

// newTable makes the encoder of a table with these columns. Lines end as the media
// type and the data package (its dialect's default) say, in CR LF.
func newTable[R any](fields []field[R]) func(io.Writer, View) encoder[R] {
	return func(w io.Writer, v View) encoder[R] {
		to := csv.NewWriter(w)
		to.UseCRLF = true
		return &table[R]{to, v, fields}
	}
}

func (t *table[R]) head() error {
	row := make([]string, len(t.fields))
	for i, f := range t.fields {
		row[i] = f.Name
	}
	return t.to.Write(row)
}

func (t *table[R]) record(item R) error {
	row := make([]string, len(t.fields))
	for i, f := range t.fields {
		row[i] = Harmless(unbroken(f.value(item, t.view)))
	}
	return t.to.Write(row)
}

func (t *table[R]) tail() error {
	t.to.Flush()
	return t.to.Error()
}

// unbroken is a cell without line breaks, as a file's name or a venue may have them: the
// writer of CSV makes every one of them CR LF, and drops a lone CR.
func unbroken(cell string) string {
	if strings.ContainsAny(cell, "\r\n") {
		return oneLine(cell)
	}
	return cell
}

// Harmless keeps a spreadsheet from taking a cell for a formula: a cell that
// begins with = + - @ or a control character gets an apostrophe before it.
func Harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r\n", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// BOM is the byte order mark that lets a spreadsheet see that a file is UTF-8.
const BOM = "\ufeff"
