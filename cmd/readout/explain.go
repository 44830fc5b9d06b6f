package main

import (
	"cmp"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/editors"
	"github.com/readout-archive/readout/internal/ingest"
)

func newExplain() *cobra.Command {
	var desk string
	command := &cobra.Command{
		Use:   "explain FILE",
		Short: "Show how one article is read, pass by pass",
		Long: `Explain reads one article and prints what each pass found and which rule decided:
who is taken for a person, which words make a meeting and which do not, where each
date and place comes from. With --editors it reads as a build with that folder does,
by its topics too, and ends with what its corrections do to the records of the article.`,
		Example: `  readout explain seeds/000_2b8b44cccd9cfcbd.txt
  readout explain --editors editors articles/example.txt`,
		Args: args(oneFile),
		RunE: func(command *cobra.Command, files []string) error {
			if err := aFile(files[0]); err != nil {
				return err
			}
			said, _, err := atTheDesk(desk)
			if err != nil {
				return err
			}
			lex, err := extendedBy(said, desk)
			if err != nil {
				return err
			}
			raw, err := ingest.File{Path: files[0]}.Load()
			if err != nil {
				return fmt.Errorf("%s: %w", files[0], err)
			}
			var told strings.Builder
			if err := explain(&told, ingest.NewReader(lex), said, filepath.Base(files[0]), raw); err != nil {
				return fmt.Errorf("%s: %w", files[0], err)
			}
			_, err = io.WriteString(command.OutOrStdout(), tame(told.String())) // an article may come from anybody
			return err
		},
	}
	command.Flags().StringVar(&desk, "editors", "", "the `folder` of the editors' files, for their topics and corrections")
	return command
}

// explain tells how an article is read, and what editors make of that.
func explain(w io.Writer, reader *ingest.Reader, said *editors.Files, name string, raw []byte) error {
	if err := reader.Explain(w, name, raw); err != nil || said == nil {
		return err
	}
	reading, err := reader.Read(name, raw)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "\neditors\n")
	explainEdits(w, reading, said.Correct(reading, raw))
	return nil
}

// explainEdits prints what corrections did to an article's records, and those that do
// not fit it. What they join and part is told by a build, which has both ends.
func explainEdits(w io.Writer, was readout.Reading, now editors.Corrected) {
	if !now.Touched() {
		fmt.Fprintf(w, "  no correction is of this article\n")
	}
	for i, report := range now.Reading.Reports {
		if len(report.Edits) > 0 {
			fmt.Fprintf(w, "  %c  %s, %s, %s\n", 'A'+i%26, cmp.Or(string(report.Date), "–"), report.Status, strings.Join(report.Countries, " "))
		}
		for _, e := range report.Edits {
			fmt.Fprintf(w, "      %s: %q became %q, set on %s because %s\n", cmp.Or(e.Field, "added"), e.Was, e.Now, e.On, e.Because)
		}
	}
	for _, c := range now.Reading.Rejected[len(was.Rejected):] {
		fmt.Fprintf(w, "  no meeting: %s\n      %s\n", c.Rule, c.Text)
	}
	for _, unused := range now.Unused {
		fmt.Fprintf(w, "  %s\n", unused)
	}
}

// oneFile wants exactly one file.
func oneFile(_ *cobra.Command, arguments []string) error {
	if len(arguments) != 1 {
		return fmt.Errorf("name one article's file, not %d", len(arguments))
	}
	return nil
}
