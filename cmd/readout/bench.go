package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/readout-archive/readout/internal/bench"
)

func newBench() *cobra.Command {
	settings := bench.Settings{Seed: 1}
	var document string
	command := &cobra.Command{
		Use:   "bench",
		Short: "Measure Readout on invented meetings",
		Long: `Bench builds two archives of invented meetings and measures filters, text search,
pages, the server and the reading of articles on them, beside what one would
compare them with: SQL, a page written by hand, nginx, SQLite's full text alone.
It prints what was found beside the goals. Every figure is a median of pairs that
take turns; nothing but this machine is asked.

The archives stay in the folder that --in names and are used again by the next
run; without it they are built in a temporary one and removed.`,
		Example: `  readout bench --small 10000 --large 100000
  readout bench --in /tmp/bench --document docs/performance.md
  readout bench generate --meetings 10000 articles`,
		Args: args(nothing),
		RunE: func(command *cobra.Command, _ []string) (err error) {
			if settings.Small < 1000 || settings.Large <= settings.Small || settings.Rounds < 1 {
				return usageError{errors.New("--small must be 1000 or more, --large larger, --rounds 1 or more")}
			}
			if settings.Binary, err = os.Executable(); err != nil {
				return err
			}
			if settings.Folder == "" {
				if settings.Folder, err = os.MkdirTemp("", "readout-bench-*"); err != nil {
					return err
				}
				defer func() { err = errors.Join(err, os.RemoveAll(settings.Folder)) }()
			}
			bars := bars{stderr: command.ErrOrStderr()}
			settings.Begin = bars.begin
			settings.Log = func(line string) {
				bars.end()
				fmt.Fprintln(command.ErrOrStderr(), line)
			}
			run, err := bench.Measure(command.Context(), settings)
			bars.end()
			if err != nil {
				return err
			}
			if err := bench.Print(command.OutOrStdout(), run.Goals); err != nil || document == "" {
				return err
			}
			return run.Document(document)
		},
	}
	flags := command.Flags()
	flags.IntVar(&settings.Small, "small", 10_000, "`meetings` of the small archive")
	flags.IntVar(&settings.Large, "large", 1_000_000, "`meetings` of the large archive")
	flags.Uint64Var(&settings.Seed, "seed", settings.Seed, "the seed of the invention")
	flags.IntVar(&settings.Rounds, "rounds", 5, "pairs of each measurement")
	flags.StringVar(&settings.Folder, "in", "", "the `folder` that keeps the archives")
	flags.StringVar(&settings.Compromise, "compromise", filepath.Join("tools", "compromise"), "the `folder` where npm's compromise is installed")
	flags.StringVar(&document, "document", "", "the Markdown `file` whose table is written anew, with a picture beside it")
	command.AddCommand(newGenerate(), newBenchReading(), newStatic(), newVisit())
	return command
}
