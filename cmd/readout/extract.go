package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"log/slog"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

func newExtract() *cobra.Command {
	return &cobra.Command{
		Use:   "extract PATH...",
		Short: "Print the reports that articles give, as JSON Lines, without an archive",
		Long: `Extract reads files, or all *.txt files below folders, and prints a line for each
article: {"article": name, "meetings": [report, ...]}. An article without a meeting
has an empty list; a file that cannot be read as an article is named on standard
error, with the reason.`,
		Example: `  readout extract seeds
  readout extract article.txt | jq '.meetings[].date'`,
		Args: args(somePaths),
		RunE: func(command *cobra.Command, paths []string) error {
			listing, err := ingest.List(paths)
			if err != nil {
				return err
			}
			lex, err := lexicon.Load()
			if err != nil {
				return err
			}
			out := bufio.NewWriter(command.OutOrStdout())
			lines := jsonLines(out)
			for _, skipped := range listing.Skipped {
				warnSkipped(skipped)
			}
			read := 0
			for outcome := range ingest.Readings(command.Context(), listing.Files, 0, ingest.NewReader(lex).Read) {
				if outcome.Err != nil {
					warnSkipped(readout.Skipped{Path: outcome.File.Name, Reason: outcome.Err.Error()})
					continue
				}
				read++
				if err := lines.Encode(articleLine{outcome.File.Name, append([]readout.Report{}, outcome.Reading.Reports...)}); err != nil {
					return err
				}
			}
			if err := errors.Join(command.Context().Err(), out.Flush()); err != nil {
				return err
			}
			if read == 0 {
				return errors.New("no article could be read")
			}
			return nil
		},
	}
}

// jsonLines writes a JSON value a line; text stays as it is, for no browser reads it.
func jsonLines(out io.Writer) *json.Encoder {
	lines := json.NewEncoder(out)
	lines.SetEscapeHTML(false)
	return lines
}

// articleLine is one line of `extract` and of `export --by article`.
type articleLine struct {
	Article  string           `json:"article"`
	Meetings []readout.Report `json:"meetings"`
}

// warnSkipped says on standard error which file is no article, and why.
func warnSkipped(file readout.Skipped) {
	slog.Warn("skipped " + printable(file.Path) + ": " + file.Reason)
}
