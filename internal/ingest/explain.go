package ingest

import (
	"bufio"
	"fmt"
	"io"
	"strings"
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
	d.trace = &trace{}
	reading := r.read(d)
	out := bufio.NewWriter(w)
	a := &d.article
	fmt.Fprintf(out, "%s\n\n", path)
	section(out, "read")
	fmt.Fprintf(out, "  date         %s\n  language     %s\n  size         %d bytes\n  SHA-256      %s\n", a.Date, a.Language, a.Size, a.SHA256)
	for _, line := range []struct{ name, text string }{
		{"headline", flat(string(raw[a.Title.Start:a.Title.End]))},
		{"dateline", flat(string(raw[a.Dateline.Start:a.Dateline.End]))},
		{"attribution", a.Attribution},
	} {
		if line.text != "" {
			fmt.Fprintf(out, "  %-12s %s\n", line.name, line.text)
		}
	}
	if a.Language != English {
		fmt.Fprintf(out, "\nThe article is kept and not read: its language is not English.\n")
		return out.Flush()
	}
	section(out, "segment")
	if len(d.sentences) == 0 {
		fmt.Fprintf(out, "  the file is long and is read in parts; %d sentences\n", len(reading.Sentences)-1)
	}
	for i := range d.sentences {
		s := &d.sentences[i]
		fmt.Fprintf(out, "  %3d %-9s %s\n", i, s.kind, flat(d.text(s.phrase)))
	}
	pass := ""
	for _, s := range d.trace.steps {
		if s.pass != pass {
			pass = s.pass
			section(out, pass)
		}
		fmt.Fprintf(out, "  %s\n      rule: %s → %s\n", flat(string(raw[s.at.Start:s.at.End])), s.rule, s.outcome)
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
			fmt.Fprintf(out, "      %-24s %-9s %s%s\n", e.Field, e.Basis, flat(e.Text), from)
		}
	}
	for _, c := range reading.Rejected {
		fmt.Fprintf(out, "  no meeting: %s (%s, rule %s)\n      %s\n", flat(string(raw[c.Words.Start:c.Words.End])), c.Reason, c.Rule, flat(c.Text))
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
