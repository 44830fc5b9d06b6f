package ingest

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/readout-archive/readout/internal/ingest/layout"
	"github.com/readout-archive/readout/internal/ingest/names"
	"github.com/readout-archive/readout/internal/ingest/text"
)

// This file owns the explanation: one article's reading, pass by pass, with the
// rule behind each decision.

// Explain writes how the article is read. The error is the sentence that says
// why it is skipped, or the writer's.
func (r *Reader) Explain(w io.Writer, path string, raw []byte) error {
	d, err := r.open(path, raw)
	if err != nil {
		return err
	}
	d.Trace = &text.Trace{}
	reading := r.read(d)
	out := bufio.NewWriter(w)
	a := &d.Article
	fmt.Fprintf(out, "%s\n\n", path)
	section(out, "read")
	fmt.Fprintf(out, "  date         %s\n  language     %s\n  size         %d bytes\n  SHA-256      %s\n", a.Date, a.Language, a.Size, a.SHA256)
	for _, line := range []struct{ name, text string }{
		{"headline", names.Flat(string(raw[a.Title.Start:a.Title.End]))},
		{"dateline", names.Flat(string(raw[a.Dateline.Start:a.Dateline.End]))},
		{"attribution", a.Attribution},
	} {
		if line.text != "" {
			fmt.Fprintf(out, "  %-12s %s\n", line.name, line.text)
		}
	}
	if a.Language != layout.English {
		fmt.Fprintf(out, "\nThe article is kept and not read: its language is not English.\n")
		return out.Flush()
	}
	section(out, "segment")
	if len(d.Sentences) == 0 {
		fmt.Fprintf(out, "  the file is long and is read in parts; %d sentences\n", len(reading.Sentences)-1)
	}
	for i := range d.Sentences {
		s := &d.Sentences[i]
		fmt.Fprintf(out, "  %3d %-9s %s\n", i, s.Kind, names.Flat(d.Text(s.Phrase)))
	}
	pass := ""
	for _, s := range d.Trace.Steps {
		if s.Pass != pass {
			pass = s.Pass
			section(out, pass)
		}
		fmt.Fprintf(out, "  %s\n      rule: %s → %s\n", names.Flat(string(raw[s.At.Start:s.At.End])), s.Rule, s.Outcome)
	}
	section(out, "report")
	if len(reading.Reports) == 0 {
		fmt.Fprintf(out, "  no meeting\n")
	}
	for i := range reading.Reports {
		report := &reading.Reports[i]
		fmt.Fprintf(out, "  %c  %s, %s, %s\n", 'A'+i%26, orDash(string(report.Date)), report.Status, strings.Join(report.Countries, " "))
		for _, e := range report.Evidence {
			from := ""
			if e.From != "" {
				from = " (" + e.From + ")"
			}
			fmt.Fprintf(out, "      %-24s %-9s %s%s\n", e.Field, e.Basis, names.Flat(e.Text), from)
		}
	}
	for _, c := range reading.Rejected {
		fmt.Fprintf(out, "  no meeting: %s (%s, rule %s)\n      %s\n", names.Flat(string(raw[c.Words.Start:c.Words.End])), c.Reason, c.Rule, names.Flat(c.Text))
	}
	return out.Flush()
}

func section(w io.Writer, name string) { fmt.Fprintf(w, "\n%s\n", name) }
func orDash(text string) string {
	if text == "" {
		return "–"
	}
	return text
}
