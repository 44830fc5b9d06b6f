// Command readout makes a read-only web archive of meetings from dated news
// articles: ingest reads articles into an archive, serve shows it.
//
// This file owns the command tree, what every command shares, and the exit
// status: 0 done, 1 failed, 2 used wrongly. One file a command.
package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	os.Exit(run(context.Background(), os.Args[1:], os.Stdout, os.Stderr))
}

// The exit statuses.
const (
	done        = 0
	failed      = 1
	usedWrongly = 2
)

// A usageError is a command line that cannot be understood.
type usageError struct{ error }

func (e usageError) Unwrap() error { return e.error }

// run carries out one command line and gives its exit status. An interrupt, a
// request to stop or a terminal that is closed ends the context, a second one the
// process.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	ends := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // as nohup has it
		ends = append(ends, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(ctx, ends...)
	defer stop()
	context.AfterFunc(ctx, stop)
	signal.Ignore(syscall.SIGXFSZ) // a limit on file sizes is an error of the write, as a full disk is

	slog.SetDefault(slog.New(newSentences(stderr)))
	root := newRoot()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(stderr)
	command, err := root.ExecuteContextC(ctx)

	var usage usageError
	switch {
	case err == nil:
		return done
	case errors.As(err, &usage):
		slog.Error(err.Error() + " (" + command.CommandPath() + " --help shows how it is used)")
		return usedWrongly
	case errors.Is(err, context.Canceled) && ctx.Err() != nil:
		slog.Error(stopped(command.Name()))
		return failed
	}
	slog.Error(err.Error())
	return failed
}

// stopped says what an interrupt left of a command that it ended.
func stopped(command string) string {
	if command == "ingest" {
		return "stopped before its end; no new archive was put in place, and nothing is left of the one that was begun"
	}
	if command == "freeze" {
		return "stopped before its end; what the folder holds is no whole copy, and to be removed"
	}
	return "stopped before its end"
}

// newRoot builds the whole command tree.
func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "readout",
		Short: "A read-only archive of meetings, read from dated news articles",
		Long: `Readout reads dated news articles into records of meetings (who met whom, when,
where, about what) and serves them as a web archive in which every fact leads to
the sentence it came from.

Flags can be given by the environment too: --db is READOUT_DB, --addr READOUT_ADDR,
and so on; the command line goes first. The exit status is 0 when all was done, 1 when
something failed, and 2 when the command line cannot be understood.`,
		Example: `  readout ingest seeds
  readout serve`,
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          args(noCommand),
		RunE:          func(*cobra.Command, []string) error { return usageError{errors.New("no command is given")} },
		Version:       programVersion(),
	}
	root.SetVersionTemplate("readout {{.Version}}\n")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{misread(err)} })
	root.AddCommand(newIngest(), newServe(), newExtract(), newExplain(), newExport(), newCheck(), newDiff(), newInit(), newSample(), newFreeze(), newBench(), newMan(), newVersion())
	refuseOthers(root)
	return root
}

// dbFlag gives a command the flag that names the archive.
func dbFlag(command *cobra.Command, db *string) {
	command.Flags().StringVar(db, "db", "readout.db", "the archive's `file`")
}
