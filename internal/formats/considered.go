package formats

import (
	"strconv"
	"strings"

	"github.com/readout-archive/readout"
)

// This file owns the ledger as data: what was considered and is no record, and
// the files that could not be read.

// Considered is a sentence that looked like a meeting, with what its page says.
type Considered struct {
	readout.Candidate // Text is "" where the article's text may not be shown
	Source            readout.Source
	Page              string // absolute address of the article's page
	Title, Gloss      string // of the reason
}

// Ledger are the formats of what was considered.
var Ledger = []Format[Considered]{
	{"csv", csvMedia, "CSV, a row a sentence", newTable(consideredColumns)},
	{"json", jsonMedia, "JSON", newJSON("considered", Considered.json)},
	{"jsonl", linesMedia, "JSON Lines", newJSONLines(Considered.line)},
}

// Skipped are the formats of the files that could not be read.
var Skipped = []Format[readout.Skipped]{
	{"csv", csvMedia, "CSV, a row a file", newTable(skippedColumns)},
	{"json", jsonMedia, "JSON", newJSON("skipped", skippedLine)},
	{"jsonl", linesMedia, "JSON Lines", newJSONLines(skippedLine)},
}

// ConsideredColumns describe ledger.csv, SkippedColumns skipped.csv, in order.
func ConsideredColumns() []Column { return columnsOf(consideredColumns) }

// SkippedColumns describe the table of files that could not be read.
func SkippedColumns() []Column { return columnsOf(skippedColumns) }

var consideredColumns = []field[Considered]{
	{reference("source_id", "sources.id", "The article."), func(c Considered, _ View) string { return c.Source.ID }},
	{column("source_date", "string", "The article’s day."), func(c Considered, _ View) string { return string(c.Source.Date) }},
	{column("publisher", "string", "Who published the article. Empty: not stated."), func(c Considered, _ View) string { return c.Source.Publisher }},
	{column("reason", "string", "Code of why it is no record."), func(c Considered, _ View) string { return c.Reason }},
	{column("reason_title", "string", "The same in words."), func(c Considered, _ View) string { return c.Title }},
	{column("rule", "string", "The rule that decided; of a record that an editor rejected, when and why."), func(c Considered, _ View) string { return c.Rule }},
	{column("words", "string", "The words that looked like a meeting. Empty: the article’s text may not be shown."), func(c Considered, _ View) string { return oneLine(c.words()) }},
	{column("sentence", "string", "The sentence that they stand in."), func(c Considered, _ View) string { return oneLine(c.Text) }},
	{column("start", "integer", "Where the sentence begins, in bytes of the raw file."), func(c Considered, _ View) string { return strconv.Itoa(c.Sentence.Start) }},
	{column("end", "integer", "Where it ends."), func(c Considered, _ View) string { return strconv.Itoa(c.Sentence.End) }},
	{column("url", "string", "The page of the article."), func(c Considered, _ View) string { return c.Page }},
	{column("reader", "string", "Version of the program that read the articles."), func(_ Considered, v View) string { return v.Reader }},
	{column("edition", "string", "The edition of the archive."), func(_ Considered, v View) string { return v.Edition }},
	{column("filters", "string", "The filters that this file obeys; empty: all."), func(_ Considered, v View) string { return v.Query }},
}

var skippedColumns = []field[readout.Skipped]{
	{column("path", "string", "The file, below the folder that was read."), func(s readout.Skipped, _ View) string { return s.Path }},
	{column("reason", "string", "What is wrong, where, and what would be right."), func(s readout.Skipped, _ View) string { return s.Reason }},
	{column("reader", "string", "Version of the program that read the articles."), func(_ readout.Skipped, v View) string { return v.Reader }},
	{column("edition", "string", "The edition of the archive."), func(_ readout.Skipped, v View) string { return v.Edition }},
}

// words are those of the sentence that looked like a meeting.
func (c Considered) words() string {
	from, to := c.Words.Start-c.Sentence.Start, c.Words.End-c.Sentence.Start
	if c.Text == "" || from < 0 || to < from || to > len(c.Text) {
		return ""
	}
	return c.Text[from:to]
}

type consideredJSON struct {
	Source      string       `json:"source"`
	Date        readout.Date `json:"date"`
	Publisher   string       `json:"publisher,omitempty"`
	URL         string       `json:"url"`
	Reason      string       `json:"reason"`
	ReasonTitle string       `json:"reason_title"`
	Rule        string       `json:"rule"`
	Sentence    readout.Span `json:"sentence"`
	Words       readout.Span `json:"words"`
	Text        string       `json:"text,omitempty"`
	Edition     string       `json:"edition"`
	Filters     *string      `json:"filters,omitempty"`
}

func (c Considered) json(v View) any {
	return consideredJSON{c.Source.ID, c.Source.Date, c.Source.Publisher, c.Page, c.Reason, c.Title, c.Rule, c.Sentence, c.Words, strings.ToValidUTF8(c.Text, ""), v.Edition, nil}
}

func (c Considered) line(v View) any {
	row := c.json(v).(consideredJSON)
	row.Filters = &v.Query
	return row
}

func skippedLine(s readout.Skipped, v View) any {
	return struct {
		readout.Skipped
		Edition string `json:"edition"`
	}{s, v.Edition}
}
