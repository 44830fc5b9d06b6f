package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/build"
	"github.com/readout-archive/readout/internal/edition"
	"github.com/readout-archive/readout/internal/store"
)

func newDiff() *cobra.Command {
	var lines bool
	command := &cobra.Command{
		Use:   "diff OLD.db NEW.db",
		Short: "Tell what changed from one archive to another",
		Long: `Diff compares two archives record by record: what was added, changed, corrected by an
editor, merged, split and withdrawn.`,
		Example: `  readout diff last-year.db readout.db
  readout diff --json last-year.db readout.db | jq .kind`,
		Args: args(exactly(2, "the archives to compare, the old one first")),
		RunE: func(command *cobra.Command, paths []string) (err error) {
			old, err := store.Open(paths[0])
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, old.Close()) }()
			now, err := store.Open(paths[1])
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, now.Close()) }()
			tell := inWords(command.OutOrStdout())
			if lines {
				encoder := json.NewEncoder(command.OutOrStdout())
				tell = func(c edition.Change) error { return encoder.Encode(c) }
			}
			return compareArchives(command.Context(), old, now, tell)
		},
	}
	command.Flags().BoolVar(&lines, "json", false, "print JSON Lines")
	return command
}

// compareArchives tells every change from old to now.
func compareArchives(ctx context.Context, old, now *store.Archive, tell func(edition.Change) error) error {
	comparison, err := build.CompareWith(ctx, old)
	if err != nil {
		return err
	}
	all, err := now.Select(ctx, store.Filter{})
	if err != nil {
		return err
	}
	err = all.Meetings(ctx, store.Oldest, func(m readout.Meeting) error {
		whole, err := now.Meeting(ctx, m.ID) // with its reports
		if err != nil {
			return err
		}
		changes, err := comparison.New(ctx, whole.Meeting)
		if err != nil {
			return err
		}
		return each(changes, tell)
	})
	if err != nil {
		return err
	}
	return each(comparison.Gone(), tell)
}

func each(changes []edition.Change, tell func(edition.Change) error) error {
	for _, c := range changes {
		if err := tell(c); err != nil {
			return err
		}
	}
	return nil
}

// inWords prints a change as a line.
func inWords(w io.Writer) func(edition.Change) error {
	return func(c edition.Change) error {
		line := c.Record + "\t" + string(c.Kind)
		switch {
		case c.Kind == edition.Merged:
			line += "\tinto " + c.Other
		case c.Kind == edition.Split:
			line += "\tfrom " + c.Other
		case c.Field != "":
			line += fmt.Sprintf("\t%s: %q became %q", c.Field, c.Was, c.Now)
		}
		if c.Because != "" {
			line += ", because " + printable(c.Because)
		}
		_, err := fmt.Fprintln(w, line)
		return err
	}
}
