package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/store"
)

func newCheck() *cobra.Command {
	var db string
	command := &cobra.Command{
		Use:   "check",
		Short: "Check the integrity of an archive",
		Long: `Check reads a whole archive, its pages, references, full-text and facet indexes,
and says what is wrong. Its exit status is 1 when something is.`,
		Example: `  readout check
  readout check --db archive.db`,
		Args: args(cobra.NoArgs),
		RunE: func(command *cobra.Command, _ []string) error {
			archive, err := store.Open(db)
			if err != nil {
				return err
			}
			defer archive.Close()
			problems, err := archive.Check(command.Context())
			if err != nil {
				return err
			}
			for _, problem := range problems {
				fmt.Fprintln(command.OutOrStdout(), problem)
			}
			if len(problems) > 0 {
				return fmt.Errorf("%s is damaged (%s): build it anew with readout ingest", db, count(len(problems), "problem"))
			}
			tally := archive.Tally()
			fmt.Fprintf(command.OutOrStdout(), "%s is whole: edition %s, %s from %s\n",
				db, archive.Edition().ID, count(tally.All(), "meeting"), count(archive.Articles(), "article"))
			return nil
		},
	}
	dbFlag(command, &db)
	return command
}
