package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout"
	"github.com/readout-archive/readout/internal/sample"
	"github.com/readout-archive/readout/internal/store"
)

func newSample() *cobra.Command {
	var db, score, base string
	var seed uint64
	command := &cobra.Command{
		Use:   "sample N",
		Short: "Draw records for a person to check, and score what was found",
		Long: `Sample draws N records at random and prints a coding sheet (CSV) in which a person
judges each field: y, n or nothing. The same seed over the same archive draws the same
records. With --score it reads the filled sheet and prints the share that is right, with
its 95 % interval (Wilson). A filled sheet that is kept as sample.csv among the editors'
files has its figures shown on the page about the archive.`,
		Example: `  readout sample 100 --seed 1 > sheet.csv
  readout sample --score sheet.csv`,
		Args: args(func(command *cobra.Command, given []string) error {
			if score == "" {
				return exactly(1, "how many records to draw, such as 100")(command, given)
			}
			if len(given) > 0 {
				return fmt.Errorf("with --score nothing is drawn: leave out %s", given[0])
			}
			return nil
		}),
		RunE: func(command *cobra.Command, given []string) error {
			if score != "" {
				return printScore(command.OutOrStdout(), score)
			}
			n, err := strconv.Atoi(given[0])
			if err != nil || n < 1 {
				return usageError{fmt.Errorf("%q is no number of records: write one from 1", given[0])}
			}
			if base, err = siteAddress(base, true); err != nil {
				return err
			}
			archive, err := store.Open(db)
			if err != nil {
				return err
			}
			drawn, err := sample.Draw(everyMeeting(command.Context(), archive), n, seed)
			if err == nil {
				err = sample.Write(command.OutOrStdout(), drawn, base)
			}
			return errors.Join(err, archive.Close())
		},
	}
	dbFlag(command, &db)
	flags := command.Flags()
	flags.Uint64Var(&seed, "seed", 1, "the `number` that the draw begins from")
	flags.StringVar(&score, "score", "", "a filled coding sheet, a `file` to score")
	flags.StringVar(&base, "base-url", "http://localhost:8080", "the site's `address`, for the links in the sheet")
	return command
}

// everyMeeting yields all meetings, oldest first.
func everyMeeting(ctx context.Context, archive *store.Archive) iter.Seq2[readout.Meeting, error] {
	return func(yield func(readout.Meeting, error) bool) {
		stopped := errors.New("stopped")
		all, err := archive.Select(ctx, store.Filter{})
		if err == nil {
			err = all.Meetings(ctx, store.Oldest, func(m readout.Meeting) error {
				if !yield(m, nil) {
					return stopped
				}
				return nil
			})
		}
		if err != nil && !errors.Is(err, stopped) {
			yield(readout.Meeting{}, err)
		}
	}
}

// printScore prints the figures of a filled sheet.
func printScore(w io.Writer, path string) error {
	file, err := openFile(path)
	if err != nil {
		return err
	}
	figures, err := sample.Score(file)
	if err := errors.Join(err, file.Close()); err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for _, f := range figures {
		if f.Judged == 0 {
			fmt.Fprintf(w, "%-13s not judged\n", f.Field)
			continue
		}
		fmt.Fprintf(w, "%-13s %d of %d right, %.1f %% (%.1f to %.1f %%)\n", f.Field, f.Right, f.Judged, 100*f.Share(), 100*f.Low, 100*f.High)
	}
	return nil
}
