package main

import (
	"errors"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/bench"
	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

func newBenchReading() *cobra.Command {
	var rounds int
	var compromise string
	command := &cobra.Command{
		Use:   "reading [PATH...]",
		Short: "Measure the reading of articles beside npm's compromise",
		Long: `Reading measures how many articles are read in a second of processor time, and in
how many of the same articles compromise finds people, places and organisations.
They take turns, and the median of the pairs counts. Without a path the articles
are invented.`,
		Example: `  readout bench reading seeds
  tools/reading.sh`,
		Args: args(cobra.ArbitraryArgs),
		RunE: func(command *cobra.Command, paths []string) error {
			if rounds < 1 {
				return usageError{errors.New("--rounds must be 1 or more")}
			}
			lex, err := lexicon.Load()
			if err != nil {
				return err
			}
			reader, which := ingest.NewReader(lex), "invented articles of 2 KB"
			var texts [][]byte
			if len(paths) == 0 {
				if texts, err = bench.Invented(command.Context(), lex, 1); err != nil {
					return err
				}
			} else {
				if texts, err = readable(reader, paths); err != nil {
					return err
				}
				which = fmt.Sprintf("%d articles from files", len(texts))
			}
			goal, err := bench.Reading(command.Context(), reader, texts, which, rounds, compromise)
			if err != nil {
				return err
			}
			return bench.Print(command.OutOrStdout(), []bench.Goal{goal})
		},
	}
	command.Flags().IntVar(&rounds, "rounds", 5, "pairs of the measurement")
	command.Flags().StringVar(&compromise, "compromise", filepath.Join("tools", "compromise"), "the `folder` where npm's compromise is installed")
	return command
}

// readable gives the texts of the files below paths that can be read as articles.
func readable(reader *ingest.Reader, paths []string) ([][]byte, error) {
	listing, err := ingest.List(paths)
	if err != nil {
		return nil, err
	}
	var texts [][]byte
	for _, file := range listing.Files {
		text, err := file.Load()
		if err != nil {
			continue
		}
		if _, err := reader.Read(file.Name, text); err == nil {
			texts = append(texts, text)
		}
	}
	if len(texts) == 0 {
		return nil, errors.New("no article could be read")
	}
	return texts, nil
}
