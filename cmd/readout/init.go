package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/editors"
)

func newInit() *cobra.Command {
	return &cobra.Command{
		Use:   "init DIR",
		Short: "Lay out an archive folder for articles and editors' files",
		Long: `Init makes a folder for an archive: a place for articles, the editors' files with
commented examples, and a README. Files that are there already stay as they are.`,
		Example: `  readout init archive
  readout ingest --editors archive/editors archive/articles`,
		Args: args(exactly(1, "the folder to lay out")),
		RunE: func(command *cobra.Command, dirs []string) error {
			if err := makeFolder(dirs[0]); err != nil {
				return err
			}
			wrote, err := editors.Layout(dirs[0])
			if err != nil {
				return err
			}
			for _, name := range wrote {
				fmt.Fprintln(command.OutOrStdout(), name)
			}
			fmt.Fprintf(command.OutOrStdout(), "%s is laid out: put articles into %[1]s/articles, then readout ingest --editors %[1]s/editors %[1]s/articles\n", dirs[0])
			return nil
		},
	}
}
