package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/ingest"
	"github.com/readout-archive/readout/internal/ingest/lexicon"
)

func newExplain() *cobra.Command {
	return &cobra.Command{
		Use:   "explain FILE",
		Short: "Show how one article is read, pass by pass",
		Long: `Explain reads one article and prints what each pass found and which rule decided:
who is taken for a person, which words make a meeting and which do not, where each
date and place comes from.`,
		Example: `  readout explain seeds/000_2b8b44cccd9cfcbd.txt`,
		Args:    args(oneFile),
		RunE: func(command *cobra.Command, files []string) error {
			if err := aFile(files[0]); err != nil {
				return err
			}
			raw, err := ingest.File{Path: files[0]}.Load()
			if err != nil {
				return fmt.Errorf("%s: %w", files[0], err)
			}
			lex, err := lexicon.Load()
			if err != nil {
				return err
			}
			var told strings.Builder
			if err := ingest.NewReader(lex).Explain(&told, filepath.Base(files[0]), raw); err != nil {
				return fmt.Errorf("%s: %w", files[0], err)
			}
			_, err = io.WriteString(command.OutOrStdout(), tame(told.String())) // an article may come from anybody
			return err
		},
	}
}

// oneFile wants exactly one file.
func oneFile(_ *cobra.Command, arguments []string) error {
	if len(arguments) != 1 {
		return fmt.Errorf("name one article's file, not %d", len(arguments))
	}
	return nil
}
