package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/freeze"
	"github.com/readout-archive/readout/internal/store"
)

func newCheck() *cobra.Command {
	var db, copied string
	command := &cobra.Command{
		Use:   "check",
		Short: "Check the integrity of an archive",
		Long: `Check reads a whole archive, its pages, references, full-text and facet indexes,
and says what is wrong. Its exit status is 1 when something is. With --copy it checks a
frozen copy by its manifests instead.`,
		Example: `  readout check
  readout check --copy frozen
  readout check --db archive.db`,
		Args: args(nothing),
		RunE: func(command *cobra.Command, _ []string) error {
			if copied != "" {
				if err := freeze.Verify(copied); err != nil {
					return err
				}
				fmt.Fprintf(command.OutOrStdout(), "%s is whole: every file is what it was when the copy was made\n", copied)
				return nil
			}
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
	command.Flags().StringVar(&copied, "copy", "", "check the `folder` that readout freeze made")
	return command
}
