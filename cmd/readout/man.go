package main

import (
	"errors"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newMan() *cobra.Command {
	return &cobra.Command{
		Use:   "man DIR",
		Short: "Write the manual pages of all commands into a folder",
		Example: `  readout man share/man/man1
  man -l share/man/man1/readout-ingest.1`,
		Args: args(func(_ *cobra.Command, arguments []string) error {
			if len(arguments) != 1 {
				return errors.New("name the folder for the pages")
			}
			return nil
		}),
		RunE: func(command *cobra.Command, folder []string) error {
			if err := makeFolder(folder[0]); err != nil {
				return err
			}
			root := command.Root()
			root.DisableAutoGenTag = true // the same program gives the same pages
			return doc.GenManTree(root, &doc.GenManHeader{Section: "1", Source: "Readout", Manual: "Readout"}, folder[0])
		},
	}
}
